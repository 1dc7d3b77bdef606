#include <gtest/gtest.h>

#include "platform/files/archive.hpp"
#include "platform/files/image.hpp"
#include "platform/files/pdf.hpp"
#include "platform/files/scanner.hpp"
#include "platform/files/subprocess.hpp"
#include "platform/files/test_clamd.hpp"

namespace {

using files::Archive;
using files::ImageSize;
using namespace std::string_view_literals;

constexpr Instant moment{1'790'000'000'000'000};

std::string zip(std::initializer_list<files::ArchivePart> parts) {
    return files::make_archive(std::vector(parts), moment);
}

TEST(Files, a_picture_says_its_size_in_its_header) {
    const std::string png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x30\x39\0\0\0\x07\x8\2\0\0\0"sv);
    EXPECT_EQ(files::image_size(png), (ImageSize{12'345, 7}));
    // A thumbnail inside APP1 is passed over; FF bytes between segments are padding.
    const std::string jpeg(
        "\xFF\xD8\xFF\xE1\0\x0C\xFF\xD8\xFF\xC0\0\x08zzzz\xFF\xFF\xC2\0\x0B\x08\x01\x02\x03\x04\x01"sv);
    EXPECT_EQ(files::image_size(jpeg), (ImageSize{0x304, 0x102}));
    for (std::size_t size = 0; size < jpeg.size() - 2; ++size)
        EXPECT_FALSE(files::image_size(std::string_view(jpeg).substr(0, size))) << size;
    EXPECT_FALSE(files::image_size("\xFF\xD8\xFF\xDA\0\x02\xFF\xC0\0\x0B\x08\x01\x02\x03\x04"sv))
        << "after the scan";
    EXPECT_FALSE(files::image_size("\xFF\xD8\xFF\xE0\0\x01xxxxxxxx"sv)) << "a length below its own two bytes";
    EXPECT_FALSE(files::image_size("GIF89a\1\0\1\0"));
    EXPECT_FALSE(files::image_size(""));
}

TEST(Files, an_archive_is_unpacked_and_counted) {
    const std::string goed = zip({{"mimetype", "text/x"}, {"map/een.xml", "<a/>"}});
    const auto gezien = files::inspect(goed);
    EXPECT_EQ(gezien.verdict, Archive::sound);
    EXPECT_EQ(gezien.names, (std::vector<std::string>{"mimetype", "map/een.xml"}));
    EXPECT_EQ(goed.substr(26, 18), "\x08\0\0\0mimetypetext/x"sv) << "stored, without extra fields";
    const std::string nullen(30 * 1024 * 1024, '\0');
    EXPECT_EQ(files::inspect(zip({{"a", "x"}, {"b", nullen}})).verdict, Archive::bomb) << "by its ratio";
    EXPECT_EQ(files::inspect(goed, {.bytes = 5}).verdict, Archive::bomb) << "by its size";
    EXPECT_EQ(files::inspect(goed, {.entries = 1}).verdict, Archive::bomb) << "by its number";
    for (const std::string_view naam : {"../x", "/x", "a\\b", "C:x", "a/../../b"})
        EXPECT_EQ(files::inspect(zip({{"a", "x"}, {naam, "y"}})).verdict, Archive::bad_names) << naam;
    for (const std::string_view geen : {""sv, "PK\3\4"sv, "PK\5\6"sv, "zomaar een tekst"sv})
        EXPECT_EQ(files::inspect(geen).verdict, Archive::broken);
    for (std::size_t size = 0; size < goed.size(); size += 7)
        EXPECT_NE(files::inspect(std::string_view(goed).substr(0, size)).verdict, Archive::sound) << size;
}

// What an archive says of itself proves nothing: the directory tells one size, the bytes unpack to another.
TEST(Files, an_archive_that_lies_about_its_sizes_is_broken) {
    const std::string inhoud(100'000, 'a');
    std::string leugen = zip({{"a", "x"}, {"b", inhoud}});
    const std::string echt("\xA0\x86\x01\0"sv), klein("\x0A\0\0\0"sv);
    std::size_t anders = 0;
    for (auto op = leugen.find(echt); op != leugen.npos; op = leugen.find(echt, op + 1), ++anders)
        leugen.replace(op, 4, klein);
    ASSERT_EQ(anders, 2U) << "in the header of the entry and in the directory";
    EXPECT_EQ(files::inspect(leugen).verdict, Archive::broken);
    std::string geraakt = zip({{"a", inhoud}});
    geraakt[40] = static_cast<char>(geraakt[40] ^ 1);
    EXPECT_EQ(files::inspect(geraakt).verdict, Archive::broken) << "the checksum";
}

TEST(Files, a_program_is_fed_heard_and_stopped) {
    EXPECT_EQ(files::run({.program = "/bin/cat", .arguments = {}}, "heen en terug"), "heen en terug");
    const std::string veel(3 * 1024 * 1024, 'x');
    EXPECT_EQ(files::run({.program = "/bin/cat", .arguments = {}, .output = veel.size()}, veel), veel);
    EXPECT_FALSE(files::run({.program = "/bin/cat", .arguments = {}, .output = 100}, veel)) << "too much";
    EXPECT_FALSE(files::run({.program = "/bin/sleep", .arguments = {"20"}, .seconds = 1}, {})) << "too late";
    EXPECT_FALSE(files::run({.program = "/bin/false", .arguments = {}}, {})) << "failed";
    EXPECT_FALSE(files::run({.program = "/bin/true", .arguments = {}}, veel).value_or("").size())
        << "heard nothing";
    EXPECT_FALSE(files::run({.program = "/nergens/niets", .arguments = {}}, {}));
    // No environment of ours, no open files of ours, a private folder.
    const auto omgeving = files::run({.program = "/usr/bin/env", .arguments = {}}, {}).value();
    EXPECT_EQ(omgeving.find("TEMP"), omgeving.npos);
    EXPECT_NE(omgeving.find("HOME=/"), omgeving.npos);
    EXPECT_EQ(files::run({.program = "/bin/sh", .arguments = {"-c", "ls /proc/self/fd | wc -l; ls -A"}}, {})
                  .value(),
              "4\n");
}

TEST(Files, a_page_becomes_a_pdf_and_nothing_is_fetched) {
    if (!files::can_make_pdf()) GTEST_SKIP() << "WeasyPrint is not here";
    const auto pdf = files::make_pdf(
        "<html lang=nl><title>Brief</title><p>Beste Daan</p><img src=\"file:///etc/passwd\">"
        "<img src=\"http://127.0.0.1:1/x.png\"><link rel=stylesheet href=\"http://127.0.0.1:1/x.css\"></html>");
    ASSERT_TRUE(pdf);
    EXPECT_TRUE(pdf->starts_with("%PDF-"));
    EXPECT_EQ(pdf->find("root:"), pdf->npos);
    // What is no page is no PDF.
    EXPECT_FALSE(files::make_pdf("<style>p { width: 1e30px; column-count: 1 }</style>\xFF\xFE"));
}

TEST(Files, clamd_is_asked_and_believed_only_when_it_answers) {
    using files::Scan;
    const std::string groot(300'000, 'a');
    {
        const files::test::FakeClamd clamd;
        EXPECT_EQ(files::scan(clamd.path(), "een gewone tekst"), Scan::clean);
        EXPECT_EQ(files::scan(clamd.path(), groot), Scan::clean);
        EXPECT_EQ(files::scan(clamd.path(), files::test::eicar()), Scan::found);
        EXPECT_EQ(files::scan(clamd.path(), groot + files::test::eicar()), Scan::found) << "in a later chunk";
        EXPECT_EQ(clamd.asked(), 4);
    }
    const files::test::FakeClamd stuk("INSTREAM size limit exceeded. ERROR");
    EXPECT_EQ(files::scan(stuk.path(), groot), Scan::failed);
    EXPECT_EQ(files::scan("/nergens/clamd.sock", "tekst"), Scan::failed);
    EXPECT_EQ(files::scan(std::string(300, 'a'), "tekst"), Scan::failed);
}

}  // namespace
