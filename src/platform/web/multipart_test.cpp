#include <gtest/gtest.h>

#include "platform/web/request.hpp"

namespace {

using namespace std::string_literals;

const std::string type = "multipart/form-data; boundary=grens";

std::string part(const std::string& disposition, const std::string& body, const std::string& more = {}) {
    return "--grens\r\nContent-Disposition: form-data; " + disposition + "\r\n" + more + "\r\n" + body +
           "\r\n";
}

const std::string end = "--grens--\r\n";

TEST(WebMultipart, ReadsFieldsAndFiles) {
    const auto parsed =
        web::parse_multipart(type, part("name=\"naam\"", "Jansen") +
                                       part("name=\"tekst\"", "een\r\ntwee\r\n") + part("name=\"leeg\"", "") +
                                       part("name=\"bijlage\"; filename=\"brief.pdf\"",
                                            "%PDF\0\xff\r\n--gren"s, "Content-Type: application/pdf\r\n") +
                                       end);
    ASSERT_TRUE(parsed);
    const std::vector<std::pair<std::string, std::string>> fields = {
        {"naam", "Jansen"}, {"tekst", "een\r\ntwee\r\n"}, {"leeg", ""}};
    EXPECT_EQ(parsed->fields.list(), fields);
    ASSERT_EQ(parsed->files.size(), 1U);
    EXPECT_EQ(parsed->files[0].field, "bijlage");
    EXPECT_EQ(parsed->files[0].name, "brief.pdf");
    EXPECT_EQ(parsed->files[0].type, "application/pdf");
    EXPECT_EQ(parsed->files[0].body, "%PDF\0\xff\r\n--gren"s);
}

TEST(WebMultipart, TakesWhatBrowsersSend) {
    EXPECT_TRUE(web::parse_multipart(type, "--grens--\r\n"));
    EXPECT_TRUE(web::parse_multipart(type, "--grens--"));
    EXPECT_TRUE(web::parse_multipart("Multipart/Form-Data;charset=utf-8; BOUNDARY=\"grens\"",
                                     part("name=a", "1") + end));
    const auto unchosen = web::parse_multipart(
        type,
        part("name=\"bijlage\"; filename=\"\"", "", "Content-Type: application/octet-stream\r\n") + end);
    ASSERT_TRUE(unchosen);
    EXPECT_TRUE(unchosen->files.empty());
    EXPECT_TRUE(unchosen->fields.empty());
}

TEST(WebMultipart, TakesThePathOffAFileName) {
    const std::pair<std::string, std::string> table[] = {
        {"brief.pdf", "brief.pdf"},
        {"C:\\map\\brief.pdf", "brief.pdf"},
        {"../../etc/passwd", "passwd"},
        {"a\\\"b.pdf", "a\"b.pdf"},  // an escaped quote
        {"a%22b%0D.pdf", ""},        // an escaped quote and line end: the line end is refused
        {"a%22b.pdf", "a\"b.pdf"},
        {"100%25.pdf", "100%25.pdf"},  // browsers leave other percent signs alone
        {"caf\xC3\xA9.pdf", "caf\xC3\xA9.pdf"},
        {"map/", ""},
    };
    for (const auto& [sent, name] : table) {
        const auto parsed =
            web::parse_multipart(type, part("name=\"b\"; filename=\"" + sent + "\"", "x") + end);
        if (sent == "a%22b%0D.pdf") {
            EXPECT_FALSE(parsed) << sent;
            continue;
        }
        ASSERT_TRUE(parsed) << sent;
        ASSERT_EQ(parsed->files.size(), 1U) << sent;
        EXPECT_EQ(parsed->files[0].name, name) << sent;
    }
}

TEST(WebMultipart, RefusesABadBoundary) {
    for (
        const std::string bad :
        {"", "text/plain; boundary=grens", "multipart/form-data",
         "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
         "multipart/form-data; boundary=\"grens", "multipart/form-data boundary=grens",
         "multipart/form-data; boundary=gr ens", "multipart/form-data; boundary=a; boundary=b",
         "multipart/form-data; boundary=gr\"ens", "multipart/mixed; boundary=grens",
         "multipart/form-data; boundary=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
        EXPECT_FALSE(web::parse_multipart(bad, part("name=\"a\"", "1") + end)) << bad;
}

TEST(WebMultipart, RefusesWhatABrowserNeverSends) {
    const auto field = part("name=\"a\"", "1");
    const std::pair<std::string, std::string> table[] = {
        {"", "preamble"},
        {"preamble\r\n" + field + end, "preamble"},
        {field, "unfinished"},
        {"--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1", "unfinished"},
        {"--grens\r\nContent-Disposition: form-data; name=\"a\"\r\n", "part_head"},
        {"--grens\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n" + end, "delimiter"},
        {"--grens \r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n" + end, "delimiter"},
        {"--grensX\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n" + end, "delimiter"},
        {field + end + "epilogue", "epilogue"},
        {field + end + field + end, "epilogue"},
        {"--grens\r\nContent-Type: text/plain\r\n\r\n1\r\n" + end, "disposition"},
        {"--grens\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1\r\n" + end, "disposition"},
        {part("name=\"a\"; name=\"b\"", "1") + end, "disposition"},
        {part("filename=\"x\"", "1") + end, "field_name"},
        {part("name=\"\"", "1") + end, "field_name"},
        {part("name=\"a%00\"; x=y", "1") + end, "disposition"},
        {part("name=\"a\"; filename*=UTF-8''x", "1") + end, "disposition"},
        {part("name=\"a\"; filename=\"x\"; filename=\"y\"", "1") + end, "disposition"},
        {part("name=\"a", "1") + end, "disposition"},
        {part("name", "1") + end, "disposition"},
        {part("name=\"a\"", "1", "Content-Disposition: form-data; name=\"b\"\r\n") + end, "disposition"},
        {part("name=\"a\"", "1", "Content-Transfer-Encoding: base64\r\n") + end, "transfer_encoding"},
        {part("name=\"a\"", "1", "no colon\r\n") + end, "part_header"},
        {part("name=\"a\"", "1", "X : y\r\n") + end, "part_header"},
        {part("name=\"a\"", "1", "X: y\r\n folded\r\n") + end, "part_header"},
        {part("name=\"a\"", "1", "X: y\nZ: z\r\n") + end, "part_header"},
        {part("name=\"a\"", "1", "X: \xff\r\n") + end, "part_header"},
        {part("name=\"a\"", "1", "X: \0\r\n"s) + end, "part_header"},
        {part("name=\"a\"; filename=\"x\"", "1", "Content-Type: a\r\nContent-Type: b\r\n") + end,
         "part_header"},
        {part("name=\"a\"", "\xff") + end, "field_text"},
        {part("name=\"a\"", "1\0"s) + end, "field_text"},
        {part("name=\"a\xff\"", "1") + end, "part_header"},
        {part("name=\"a\"; filename=\"x\ty\"", "1") + end, "file_name"},
        {part("name=\"a\"; filename=\"x\xE2\x80\xAEy\"", "1") + end, "file_name"},  // turns the text round
        {part("name=\"a\"; filename=\"" + std::string(256, 'x') + "\"", "1") + end, "file_name"},
        {part("name=\"a\"", "1", "X: " + std::string(web::Limits::part_head_bytes, 'x') + "\r\n") + end,
         "part_head"},
    };
    for (const auto& [body, code] : table) {
        const auto parsed = web::parse_multipart(type, body);
        ASSERT_FALSE(parsed) << body;
        EXPECT_EQ(parsed.error(), code) << body;
    }
}

TEST(WebMultipart, HasALimitOfParts) {
    std::string body;
    for (std::size_t i = 0; i < web::Limits::fields; ++i)
        body += i % 2 == 0 ? part("name=\"a\"", "1") : part("name=\"b\"; filename=\"x\"", "1");
    EXPECT_TRUE(web::parse_multipart(type, body + end));
    const auto parsed = web::parse_multipart(type, body + part("name=\"a\"", "1") + end);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error(), "too_many_fields");

    std::string headers;
    for (int i = 0; i < 8; ++i) headers += "X: y\r\n";
    EXPECT_FALSE(web::parse_multipart(type, part("name=\"a\"", "1", headers) + end));
}

}  // namespace
