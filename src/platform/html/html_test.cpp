#include "platform/html/html.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <limits>
#include <memory>

namespace {

struct Casus;

template <class... A>
std::string written(const html::Template<std::type_identity_t<A>...>& checked, const A&... values) {
    std::string text;
    html::Out out(text);
    out(checked, values...);
    return text;
}

Id<Casus> some_id() {
    Id<Casus> id;
    id.bytes[0] = 0xab;
    return id;
}

// Slow and plain: what the fast scan must agree with.
std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\'')
            result += "&#39;";
        else
            result += c;
    }
    return result;
}

TEST(HtmlTest, EscapesTheFiveSignsInTextAndAttribute) {
    const std::string nasty = R"(<b class="x">Fout & 'goed'</b>)";
    EXPECT_EQ(written("<p>{}</p>", nasty),
              "<p>&lt;b class=&quot;x&quot;&gt;Fout &amp; &#39;goed&#39;&lt;/b&gt;</p>");
    EXPECT_EQ(written("<p title=\"{}\"></p>", nasty),
              "<p title=\"&lt;b class=&quot;x&quot;&gt;Fout &amp; &#39;goed&#39;&lt;/b&gt;\"></p>");
}

TEST(HtmlTest, EscapesAtEveryPlaceOfEveryLength) {
    for (std::size_t length = 1; length <= 40; ++length) {
        for (std::size_t place = 0; place < length; ++place) {
            for (const char special : {'&', '<', '>', '"', '\'', '#', '\xe9'}) {
                std::string text(length, 'a');
                text[place] = special;
                ASSERT_EQ(written("{}", text), escaped(text)) << length << ' ' << place;
            }
        }
    }
}

TEST(HtmlTest, EscapesAnyText) {
    rc::check("the fast scan agrees with the plain one", [] {
        const auto text = *rc::gen::container<std::string>(rc::gen::weightedOneOf<char>(
            {{3, rc::gen::arbitrary<char>()}, {1, rc::gen::elementOf(std::string("&<>\"'#"))}}));
        RC_ASSERT(written("{}", text) == escaped(text));
    });
}

TEST(HtmlTest, WritesNumbersIdsAndCoordinates) {
    EXPECT_EQ(written("<p id=\"c-{}\">{} {}</p>", some_id(), -7, std::numeric_limits<std::uint64_t>::max()),
              "<p id=\"c-" + some_id().text() + "\">-7 18446744073709551615</p>");
    EXPECT_EQ(written("{}", std::numeric_limits<std::int64_t>::min()), "-9223372036854775808");
    const std::pair<double, std::string> table[] = {{3, "3"},         {12.34, "12.3"}, {-0.04, "0"},
                                                    {-0.1, "-0.1"},   {99.96, "100"},  {1e12, "0"},
                                                    {1.0 / 0.0, "0"}, {-2.5, "-2.5"}};
    for (const auto& [value, expected] : table) EXPECT_EQ(html::decimal(value).text(), expected) << value;
}

TEST(HtmlTest, WritesFlagsOnlyWhenPresent) {
    const std::string value = "a\"b";
    EXPECT_EQ(written("<input{}{}>", html::flag("checked", true), html::flag("required", false)),
              "<input checked>");
    EXPECT_EQ(written("<input novalidate{}/>", html::attribute("aria-label", value, true)),
              "<input novalidate aria-label=\"a&quot;b\"/>");
    EXPECT_EQ(written("<input value=\"x\"{}>", html::attribute("title", "")), "<input value=\"x\">");
}

TEST(HtmlTest, FragmentsNestAndTextIsAFragment) {
    const auto list = [](html::Out& out) { out("<li>{}</li>", "<a>"); };
    EXPECT_EQ(written("<ul>{}{}</ul>", list, html::Fragment("x & y")),
              "<ul><li>&lt;a&gt;</li>x &amp; y</ul>");
    EXPECT_EQ(html::to_string(html::Fragment()), "");
    EXPECT_TRUE(html::Fragment("").empty());
    EXPECT_FALSE(html::Fragment(list).empty());
}

TEST(HtmlTest, DoubledBracesAreBraces) { EXPECT_EQ(written("<p>{{{}}} {{}}</p>", 5), "<p>{5} {}</p>"); }

TEST(HtmlTest, WordsInTextareaAndTitleAreEscaped) {
    EXPECT_EQ(written("<textarea>{}</textarea><title>{}</title>", "</textarea>", "a<b"),
              "<textarea>&lt;/textarea&gt;</textarea><title>a&lt;b</title>");
}

TEST(UrlTest, EncodesWhatPeopleType) {
    const std::string typed = "../a b&c=d?e#f/é\"<";
    EXPECT_EQ(html::url("/zoek/{}", typed).text(), "/zoek/..%2Fa%20b%26c%3Dd%3Fe%23f%2F%C3%A9%22%3C");
    EXPECT_EQ(html::url("/zoek?q={}&n={}", typed, 5).text(),
              "/zoek?q=..%2Fa%20b%26c%3Dd%3Fe%23f%2F%C3%A9%22%3C&n=5");
    EXPECT_EQ(html::url("/casussen/{}/acties/{}", some_id(), -1).text(),
              "/casussen/" + some_id().text() + "/acties/-1");
}

TEST(UrlTest, DotsNeverClimbOutOfAPath) {
    EXPECT_EQ(html::url("/a/{}/b", "..").text(), "/a/__/b");
    EXPECT_EQ(html::url("/a/{}", ".").text(), "/a/_");
    EXPECT_EQ(html::url("/a/{}?q={}", "...", "..").text(), "/a/...?q=..");
}

TEST(UrlTest, QueryPairsComeBeforeTheFragment) {
    EXPECT_EQ(html::url("/a#b").with("pagina", 2).with("tafel", "x y").text(), "/a?pagina=2&tafel=x%20y#b");
    EXPECT_EQ(html::same_page("#plan van").text(), "#plan%20van");
    EXPECT_EQ(html::same_page("plan").text(), "#plan");
}

TEST(UrlTest, AmpersandIsEscapedInTheAttribute) {
    EXPECT_EQ(written("<a href=\"{}\">x</a>", html::url("/a?b={}&c={}", 1, 2)),
              "<a href=\"/a?b=1&amp;c=2\">x</a>");
}

}  // namespace
