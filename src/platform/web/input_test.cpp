#include "platform/web/input.hpp"

#include <gtest/gtest.h>

#include "platform/base/random.hpp"
#include "platform/web/input_testing.hpp"

namespace {

using namespace std::string_literals;
using web::Input;
using web::testing::form;
using web::testing::json_object;
using web::testing::sentence;
using web::testing::told;

struct Boom;
enum class Soort { veld, zsm };
constexpr std::pair<std::string_view, Soort> soorten[] = {{"veld", Soort::veld}, {"zsm", Soort::zsm}};

TEST(InputText, FormTable) {
    const web::TextRule line{.label = "Reden", .min = 2, .max = 5, .required = true};
    const web::TextRule many{.label = "Reden", .max = 9, .lines = web::Lines::many};
    const struct {
        std::string sent;
        web::TextRule rule;
        std::string got, code, sentence;
    } table[] = {
        {"abc", line, "abc", "", ""},
        {"  abc\xC2\xA0 ", line, "abc", "", ""},
        {"a\tb", line, "a b", "", ""},
        {"éé€😀é", line, "éé€😀é", "", ""},
        {"", line, "", "required", "Reden is nog leeg. Vul dit in."},
        {" \r\n\t ", line, "", "required", "Reden is nog leeg. Vul dit in."},
        {"a", line, "a", "too-short", "Reden moet minstens 2 tekens hebben. Je hebt er 1."},
        {"abcdef", line, "abcdef", "too-long", "Reden mag hoogstens 5 tekens hebben. Je hebt er 6."},
        {"a\r\nb", line, "a\nb", "line-break", "Reden moet op één regel staan."},
        {"a\0b"s, line, "ab", "control-characters",
         "Reden had verborgen tekens. Die kunnen wij niet bewaren. Kijk de tekst na."},
        {"a\xE2\x80\xAE"
         "b",
         line, "ab", "control-characters",
         "Reden had verborgen tekens. Die kunnen wij niet bewaren. Kijk de tekst na."},
        {"ab\xC3", {.label = "Reden"}, "", "invalid-text", "Reden was niet te lezen. Vul dit opnieuw in."},
        {"", many, "", "", ""},
        {"a\r\nb\rc\n", many, "a\nb\nc", "", ""},
        {"a\tb", many, "a\tb", "", ""},
        {"a", {}, "a", "", ""},
        {"", {.required = true}, "", "required", "Dit veld is nog leeg. Vul dit in."},
        {"",
         {.label = "Wat is er?", .required = true},
         "",
         "required",
         "Wat is er? Dit veld is nog leeg. Vul dit in."},
    };
    for (const auto& row : table) {
        Input input = form({{"reden", row.sent}});
        EXPECT_EQ(input.text("reden", row.rule), row.got) << row.sent;
        EXPECT_EQ(told(input), row.code.empty() ? "" : "reden:" + row.code) << row.sent;
        EXPECT_EQ(sentence(input, "reden"), row.sentence) << row.sent;
    }
}

TEST(InputText, LongNumbersReadAsDutch) {
    Input input = form({{"reden", std::string(4210, 'x')}});
    EXPECT_EQ(input.text("reden", {.label = "Reden", .max = 4000}).size(), 4210U);
    EXPECT_EQ(sentence(input, "reden"), "Reden mag hoogstens 4.000 tekens hebben. Je hebt er 4.210.");
}

TEST(InputText, AbsentAndDoubled) {
    Input absent = form({});
    EXPECT_EQ(absent.text("a", {.required = true}), "");
    EXPECT_EQ(absent.text("b", {}), "");
    EXPECT_EQ(told(absent), "a:required");
    Input doubled = form({{"a", "1"}, {"a", "1"}});
    EXPECT_EQ(doubled.text("a", {.label = "Naam", .required = true}), "");
    EXPECT_EQ(told(doubled), "a:doubled");
}

TEST(InputDate, Table) {
    const web::DateRule open{.label = "Klaar voor", .required = true};
    const web::DateRule between{.min = Date{2026, 11, 21}, .max = Date{2026, 12, 18}};
    const struct {
        std::string typed;
        web::DateRule rule;
        std::optional<Date> got;
        std::string code, sentence;
    } table[] = {
        {" 1-3-2026 ", open, Date{2026, 3, 1}, "", ""},
        {"1 maart 2026", open, Date{2026, 3, 1}, "", ""},
        {"2026-03-01", open, Date{2026, 3, 1}, "", ""},
        {"", open, {}, "required", "Klaar voor: vul een datum in, bijvoorbeeld 11-12-2026."},
        {"morgen", open, {}, "invalid-date", "Klaar voor: vul een datum in, bijvoorbeeld 11-12-2026."},
        {"30-02-2026", {}, {}, "invalid-date", "Vul een datum in, bijvoorbeeld 11-12-2026."},
        {"1-3-2026\0"s,
         {},
         {},
         "control-characters",
         "Dit veld had verborgen tekens. Die kunnen wij niet bewaren. Kijk de tekst na."},
        {"21-11-2026", between, Date{2026, 11, 21}, "", ""},
        {"18-12-2026", between, Date{2026, 12, 18}, "", ""},
        {"20-11-2026", between, {}, "date-out-of-range", "Vul een datum in tussen 21-11-2026 en 18-12-2026."},
        {"19-12-2026", between, {}, "date-out-of-range", "Vul een datum in tussen 21-11-2026 en 18-12-2026."},
        {"1-1-2020", {.min = Date{2020, 1, 2}}, {}, "date-too-early", "Vul een datum in vanaf 02-01-2020."},
        {"3-1-2020",
         {.max = Date{2020, 1, 2}},
         {},
         "date-too-late",
         "Vul een datum in tot en met 02-01-2020."},
        {"",
         {.label = "Wanneer?", .required = true},
         {},
         "required",
         "Wanneer? Vul een datum in, bijvoorbeeld 11-12-2026."},
        {"", {}, {}, "", ""},
    };
    for (const auto& row : table) {
        Input input = form({{"op", row.typed}});
        EXPECT_EQ(input.date("op", row.rule), row.got) << row.typed;
        EXPECT_EQ(told(input), row.code.empty() ? "" : "op:" + row.code) << row.typed;
        EXPECT_EQ(sentence(input, "op"), row.sentence) << row.typed;
        EXPECT_EQ(input.typed("op"), row.typed.substr(0, row.typed.find('\0'))) << "as typed";
    }
}

TEST(InputDate, PartsMayBeUnknown) {
    const web::DateRule rule{.min = Date{1900, 6, 15}, .max = Date{2026, 6, 15}};
    const struct {
        std::string typed;
        std::optional<PartialDate> got;
        std::string code;
    } table[] = {
        {"00-00-1987", PartialDate{1987, 0, 0}, ""},  {"onbekend", PartialDate{}, ""},
        {"15-06-2026", PartialDate{2026, 6, 15}, ""}, {"16-06-2026", {}, "date-out-of-range"},
        {"00-06-2026", PartialDate{2026, 6, 0}, ""},  {"00-07-2026", {}, "date-out-of-range"},
        {"00-00-2026", PartialDate{2026, 0, 0}, ""},  {"00-00-2027", {}, "date-out-of-range"},
        {"00-00-1900", PartialDate{1900, 0, 0}, ""},  {"00-06-1900", PartialDate{1900, 6, 0}, ""},
        {"00-05-1900", {}, "date-out-of-range"},      {"14-06-1900", {}, "date-out-of-range"},
        {"12-00-1987", {}, "invalid-date"},           {"87", {}, "invalid-date"},
    };
    for (const auto& row : table) {
        Input input = form({{"geboren", row.typed}});
        EXPECT_EQ(input.partial_date("geboren", rule), row.got) << row.typed;
        EXPECT_EQ(told(input), row.code.empty() ? "" : "geboren:" + row.code) << row.typed;
    }
    Input input = form({{"geboren", "12-00-1987"}});
    input.partial_date("geboren", {});
    EXPECT_EQ(sentence(input, "geboren"),
              "Vul een datum in, bijvoorbeeld 11-12-2026. Weet je de dag of de maand niet? Vul daar 00 in.");
}

TEST(InputNumber, Table) {
    const web::NumberRule rule{.label = "Uren", .min = -10, .max = 1500, .required = true};
    const struct {
        std::string typed;
        std::optional<std::int64_t> got;
        std::string code;
    } table[] = {
        {"0", 0, ""},
        {" 12 ", 12, ""},
        {"1500", 1500, ""},
        {"1.500", 1500, ""},
        {"-10", -10, ""},
        {"−10", -10, ""},
        {"", {}, "required"},
        {"1501", {}, "number-out-of-range"},
        {"-11", {}, "number-out-of-range"},
        {"99999999999999999999", {}, "invalid-number"},
        {"1,5", {}, "invalid-number"},
        {"1.5", {}, "invalid-number"},
        {"1500.000.00", {}, "invalid-number"},
        {"1234.567", {}, "invalid-number"},
        {"+1", {}, "invalid-number"},
        {"--1", {}, "invalid-number"},
        {"-", {}, "invalid-number"},
        {"twee", {}, "invalid-number"},
        {"1 2", {}, "invalid-number"},
        {".500", {}, "invalid-number"},
    };
    for (const auto& row : table) {
        Input input = form({{"uren", row.typed}});
        EXPECT_EQ(input.number("uren", rule), row.got) << row.typed;
        EXPECT_EQ(told(input), row.code.empty() ? "" : "uren:" + row.code) << row.typed;
    }
    Input input = form({{"uren", "1.501"}});
    input.number("uren", rule);
    EXPECT_EQ(sentence(input, "uren"), "Uren: vul een getal in van −10 tot en met 1.500.");
}

TEST(InputFlag, Form) {
    Input input = form({{"a", "ja"}, {"b", "on"}, {"c", "nee"}, {"d", ""}, {"e", "misschien"}});
    EXPECT_TRUE(input.flag("a"));
    EXPECT_TRUE(input.flag("b"));
    EXPECT_FALSE(input.flag("c"));
    EXPECT_FALSE(input.flag("d"));
    EXPECT_FALSE(input.flag("e"));
    EXPECT_FALSE(input.flag("afwezig"));
    EXPECT_EQ(told(input), "e:invalid-choice");
}

TEST(InputChoice, OneOfATable) {
    Input input = form({{"a", "zsm"}, {"b", "ander"}, {"c", ""}, {"d", "VELD"}});
    EXPECT_EQ(input.choice("a", soorten, {}), Soort::zsm);
    EXPECT_EQ(input.choice("b", soorten, {.label = "Herkomst"}), std::nullopt);
    EXPECT_EQ(input.choice("c", soorten, {.label = "Herkomst", .required = true}), std::nullopt);
    EXPECT_EQ(input.choice("d", soorten, {}), std::nullopt);
    EXPECT_EQ(input.choice("e", soorten, {}), std::nullopt);
    EXPECT_EQ(told(input), "b:invalid-choice c:required d:invalid-choice");
    EXPECT_EQ(sentence(input, "b"), "Herkomst: kies een van de antwoorden die er staan.");
    EXPECT_EQ(sentence(input, "c"), "Herkomst: kies een antwoord.");
}

TEST(InputChoice, SeveralOfATable) {
    using Soorten = std::vector<Soort>;
    Input input = form(
        {{"a", "zsm"}, {"a", "veld"}, {"b", "zsm"}, {"b", "ander"}, {"c", "zsm"}, {"c", "zsm"}, {"d", ""}});
    EXPECT_EQ(input.choices("a", soorten, {}), (Soorten{Soort::zsm, Soort::veld}));
    EXPECT_EQ(input.choices("b", soorten, {}), (Soorten{Soort::zsm}));
    EXPECT_EQ(input.choices("c", soorten, {}), Soorten{});
    EXPECT_EQ(input.choices("d", soorten, {.required = true}), Soorten{});
    EXPECT_EQ(input.choices("e", soorten, {}), Soorten{});
    EXPECT_EQ(told(input), "b:invalid-choice c:doubled d:required");
    EXPECT_TRUE(input.chosen("a", "veld"));
    EXPECT_FALSE(input.chosen("b", "veld"));

    web::Fields many;
    for (int i = 0; i < 101; ++i) many.add("a", std::to_string(i));
    Input full = Input::from_form(many);
    full.choices("a", soorten, {});
    EXPECT_EQ(sentence(full, "a"), "Vul er hoogstens 100 in. Je hebt er 101.");
}

TEST(InputId, ReadsOnlyIds) {
    SeededRandom random(1, "input");
    const auto id = random.id<Boom>();
    Input input = form({{"a", id.text()}, {"b", "1"}, {"c", ""}});
    EXPECT_EQ(input.id<Boom>("a", {}), id);
    EXPECT_EQ(input.id<Boom>("b", {.label = "Tafel"}), std::nullopt);
    EXPECT_EQ(input.id<Boom>("c", {.required = true}), std::nullopt);
    EXPECT_EQ(told(input), "b:invalid-id c:required");
    EXPECT_EQ(sentence(input, "b"), "Tafel: kies iets wat in de lijst staat.");
}

TEST(InputVersie, IsAlwaysAsked) {
    Input good = form({{"versie", "7"}});
    EXPECT_EQ(good.versie(), 7);
    EXPECT_EQ(told(good), "");
    for (const auto& sent : {"", "x", "-1", "7.5"}) {
        Input bad = form({{"versie", sent}});
        EXPECT_EQ(bad.versie(), std::nullopt) << sent;
        EXPECT_NE(told(bad), "") << sent;
    }
    Input none = json_object("{}");
    EXPECT_EQ(none.versie(), std::nullopt);
    EXPECT_EQ(told(none), "versie:required");
}

}  // namespace
