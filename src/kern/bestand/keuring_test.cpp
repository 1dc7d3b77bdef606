// Hostile uploads, one of each kind: refused, or served as nothing but bytes to save.
#include "kern/bestand/keuring.hpp"

#include <gtest/gtest.h>

#include "platform/files/archive.hpp"
#include "platform/files/test_clamd.hpp"

namespace {

using namespace std::string_view_literals;

constexpr std::string_view odt = "application/vnd.oasis.opendocument.text";

std::string zip(const std::vector<files::ArchivePart>& parts) { return files::make_archive(parts, {}); }

std::string png(std::uint32_t breed, std::uint32_t hoog) {
    std::string bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"sv);
    for (const auto zijde : {breed, hoog})
        for (int i = 24; i >= 0; i -= 8) bytes += static_cast<char>(zijde >> i & 0xFF);
    return bytes + std::string("\x08\2\0\0\0"sv);
}

std::string jpeg(std::uint8_t hoog) {
    std::string bytes("\xFF\xD8\xFF\xE0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xFF\xC0\0\x0B\x08"sv);
    bytes += static_cast<char>(hoog);
    return bytes + std::string("\xFF\x00\x10\x01\x01\x11\0\xFF\xDA\0\x08"sv);
}

std::string fout(std::string_view naam, std::string bytes) {
    const auto gevonden =
        bestand::fout("bestand", {"bestand", std::string(naam), "text/plain", std::move(bytes)});
    return gevonden ? gevonden->code : std::string("goed");
}

TEST(BestandKeuring, takes_what_people_hand_in) {
    EXPECT_EQ(fout("verslag.txt", "Een gewone tekst.\n"), "goed");
    EXPECT_EQ(fout("Verslag v1.2 (def).PDF", "%PDF-1.7\n%\xE2\xE3\n1 0 obj\n"), "goed");
    EXPECT_EQ(fout("foto.png", png(4'000, 3'000)), "goed");
    EXPECT_EQ(fout("foto.jpeg", jpeg(0x0B)), "goed");
    EXPECT_EQ(fout("brief.odt",
                   zip({{"mimetype", odt}, {"content.xml", "<a/>"}, {"META-INF/manifest.xml", "<m/>"}})),
              "goed");
    EXPECT_EQ(fout("brief.docx", zip({{"[Content_Types].xml", "<Types/>"},
                                      {"_rels/.rels", "<r/>"},
                                      {"word/document.xml", "<w/>"}})),
              "goed");
}

TEST(BestandKeuring, refuses_what_is_hostile) {
    const std::string nullen(40 * 1024 * 1024, '\0');
    const std::vector<files::ArchivePart> docx{
        {"[Content_Types].xml", "<Types/>"}, {"_rels/.rels", "<r/>"}, {"word/document.xml", "<w/>"}};
    const auto met = [&](std::string_view naam, std::string_view bytes) {
        auto parts = docx;
        parts.push_back({naam, bytes});
        return zip(parts);
    };
    const std::tuple<std::string_view, std::string_view, std::string, std::string_view> gevallen[] = {
        {"nothing in it", "leeg.txt", "", "empty"},
        {"too large", "groot.txt", std::string(bestand::bytes_max + 1, 'a'), "too-large"},
        {"zip bomb in a docx", "bom.docx", met("word/media/x.xml", nullen), "bomb"},
        {"zip bomb in an odt", "bom.odt",
         zip({{"mimetype", odt}, {"content.xml", "<a/>"}, {"Pictures/x", nullen}}), "bomb"},
        {"a path out of its folder", "pad.docx", met("../../etc/cron.d/x", "x"), "broken"},
        {"an absolute path", "pad.docx", met("/etc/passwd", "x"), "broken"},
        {"macros", "macro.docx", met("word/vbaProject.bin", "x"), "macro"},
        {"Basic macros", "macro.odt",
         zip({{"mimetype", odt}, {"content.xml", "<a/>"}, {"Basic/Standard/Module1.xml", "<x/>"}}), "macro"},
        {"an archive that is no document", "archief.docx", zip({{"word/document.xml", "<w/>"}}), "broken"},
        {"an archive cut short", "half.docx", zip(docx).substr(0, 200), "broken"},
        {"SVG", "plaatje.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
         "type"},
        {"SVG called png", "plaatje.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "type"},
        {"HTML", "pagina.html", "<!DOCTYPE html><script>alert(1)</script>", "type"},
        {"HTML called txt", "pagina.txt", "<!DOCTYPE html><html><script>alert(1)</script></html>", "type"},
        {"GIF that is JavaScript", "beeld.gif", "GIF89a=1;alert(1)//", "type"},
        {"GIF called jpg", "beeld.jpg", "GIF89a=1;alert(1)//", "type"},
        {"HTML before a PDF", "x.pdf", "<html><script>alert(1)</script>\n%PDF-1.7\n", "type"},
        {"a program called pdf", "x.pdf", std::string("MZ\x90\0\3\0\0\0\4\0\0\0\xFF\xFF"sv), "type"},
        {"a picture that unpacks to gigabytes", "groot.png", png(60'000, 60'000), "image-size"},
        {"one side too long", "lang.png", png(1, 12'001), "image-size"},
        {"a picture that is nothing", "nul.png", png(0, 4), "broken"},
        {"a tall jpeg", "hoog.jpg", jpeg(0x7F), "image-size"},
        {"two endings", "rekening.exe.txt", "tekst", "double-ending"},
        {"two endings, with a space", "rekening.html .txt", "tekst", "double-ending"},
        {"an ending turned round", "verslag\u202Etxt.exe", "tekst", "type"},
    };
    for (const auto& [wat, naam, bytes, code] : gevallen) EXPECT_EQ(fout(naam, bytes), code) << wat;
}

// What is two things at once is kept as the one that it is called, and leaves as bytes to save.
TEST(BestandKeuring, serves_what_is_two_things_as_nothing_but_bytes) {
    const std::string veelvoud = "%PDF-1.7\n<html><script>alert(1)</script></html>\n";
    EXPECT_EQ(fout("tweeling.pdf", veelvoud), "goed");
    EXPECT_EQ(bestand::type_van(veelvoud, "tweeling.pdf"), "application/pdf");
    const auto antwoord =
        bestand::als_bestand({"twee\"\r\nX-Kwaad: ja; é.pdf", "application/pdf", veelvoud}, "document");
    ASSERT_EQ(antwoord.headers.size(), 2U);
    EXPECT_EQ(
        antwoord.headers[0].second,
        "attachment; filename=\"document\"; filename*=UTF-8''twee%22%0D%0AX-Kwaad%3A%20ja%3B%20%C3%A9.pdf");
    EXPECT_EQ(antwoord.headers[1].second, "default-src 'none'; sandbox");
    EXPECT_EQ(antwoord.type, "application/pdf");
}

TEST(BestandKeuring, takes_tricks_out_of_names) {
    const auto naam = [](std::string_view gegeven) { return bestand::schone_naam(gegeven, "document"); };
    EXPECT_EQ(naam("foto\u202Egnp.exe"), "fotognp.exe")
        << "what turns the text round goes, so the ending shows";
    EXPECT_EQ(naam("ver\u200Bslag\uFEFF.pdf"), "verslag.pdf");
    EXPECT_EQ(naam("\u200F\u061C"), "document");
    EXPECT_EQ(naam(" ..verslag.pdf. . "), "verslag.pdf");
    EXPECT_EQ(naam("a/b\\c\"d.pdf"), "c\"d.pdf");
    EXPECT_EQ(naam(std::string_view("nul\0teken\x1B[2J.pdf", 17)), "nulteken[2J.pdf");
}

}  // namespace
