#include <gtest/gtest.h>

#include "platform/web/input_testing.hpp"

namespace {

using web::Input;
using web::testing::form;
using web::testing::json_object;
using web::testing::told;

// Reads the items of "kring" with one required name each, and gives the names.
std::string names(Input& input, const web::ListRule& rule = {}) {
    std::string out;
    for (Input& item : input.list("kring", rule)) out += item.text("naam", {.required = true}) + ';';
    return out;
}

TEST(InputList, ReadsTheItemsOfAForm) {
    Input input = form({{"kring.0.naam", "Jan"},
                        {"kring.10.naam", "Els"},
                        {"kring.2.naam", " "},
                        {"kring.2.relatie", ""},
                        {"kring.3.naam", ""},
                        {"kring.3.relatie", "broer"}});
    std::string read;
    for (Input& item : input.list("kring", {})) {
        read += item.text("naam", {.label = "Naam", .required = true}) + '/' + item.text("relatie", {}) + ';';
    }
    EXPECT_EQ(read, "Jan/;/broer;Els/;") << "in the order of their numbers, empty ones dropped";
    EXPECT_EQ(told(input), "kring.3.naam:required");
}

TEST(InputList, ReadsTheItemsOfJson) {
    Input input = json_object(R"({"kring":[{"naam":"Jan"},{},{"naam":3,"leeftijd":4}]})");
    EXPECT_EQ(names(input), "Jan;;;");
    EXPECT_EQ(told(input), "kring.1.naam:required kring.2.naam:wrong-type kring.2.leeftijd:unknown-field");
}

TEST(InputList, OfTheWrongType) {
    for (const auto* sent :
         {R"({"kring":"Jan"})", R"({"kring":{"naam":"Jan"}})", R"({"kring":["Jan"]})", R"({"kring":3})"}) {
        Input input = json_object(sent);
        EXPECT_EQ(names(input), "") << sent;
        EXPECT_EQ(told(input), "kring:wrong-type") << sent;
    }
    Input mixed = json_object(R"({"kring":[{"naam":"Jan"},"Els"]})");
    names(mixed);
    EXPECT_EQ(told(mixed), "kring.1:wrong-type");
    for (const auto* none : {R"({"kring":[]})", R"({"kring":null})", "{}"}) {
        Input input = json_object(none);
        EXPECT_EQ(names(input), "") << none;
        EXPECT_EQ(told(input), "") << none;
        Input needed = json_object(none);
        names(needed, {.required = true});
        EXPECT_EQ(told(needed), "kring:required") << none;
    }
}

TEST(InputList, HasAMaximum) {
    const web::ListRule two{.label = "Directe kring", .max = 2};
    Input from_form = form({{"kring.0.naam", "a"}, {"kring.1.naam", "b"}, {"kring.2.naam", "c"}});
    EXPECT_EQ(names(from_form, two), "a;b;");
    EXPECT_EQ(told(from_form), "kring:too-many");
    EXPECT_EQ(from_form.fault_of("kring")->sentence, "Directe kring: vul er hoogstens 2 in. Je hebt er 3.");
    Input from_json = json_object(R"({"kring":[{"naam":"a"},{"naam":"b"},{"naam":"c"}]})");
    EXPECT_EQ(names(from_json, two), "a;b;");
    EXPECT_EQ(told(from_json), "kring:too-many");
}

TEST(InputList, OddNumbersAreNoItems) {
    Input input = form({{"kring.01.naam", "a"},
                        {"kring.x.naam", "a"},
                        {"kring.-1.naam", "a"},
                        {"kring.1", "a"},
                        {"kring.10000.naam", "a"},
                        {"kring", "a"},
                        {"kring.", "a"},
                        {"kringen.0.naam", "a"}});
    EXPECT_EQ(names(input), "");
    EXPECT_EQ(input.faults().size(), 0U);
    EXPECT_EQ(told(input),
              "kring.01.naam:unknown-field kring.x.naam:unknown-field kring.-1.naam:unknown-field "
              "kring.1:unknown-field kring.10000.naam:unknown-field kring:unknown-field kring.:unknown-field "
              "kringen.0.naam:unknown-field");
}

TEST(InputList, PartsWithinParts) {
    const auto read = [](Input input) {
        std::string out;
        for (Input& person : input.list("kring", {})) {
            out += person.section("adres").text("straat", {.required = true}) + ':';
            for (Input& phone : person.list("telefoon", {})) out += phone.text("nummer", {}) + ',';
        }
        return out + told(input);
    };
    EXPECT_EQ(read(form({{"kring.0.adres.straat", "Dorp"},
                         {"kring.0.telefoon.0.nummer", "1"},
                         {"kring.0.telefoon.1.nummer", "2"}})),
              "Dorp:1,2,");
    EXPECT_EQ(read(json_object(
                  R"({"kring":[{"adres":{"straat":"Dorp"},"telefoon":[{"nummer":"1"},{"nummer":"2"}]}]})")),
              "Dorp:1,2,");
    EXPECT_EQ(read(json_object(R"({"kring":[{"adres":"Dorp"}]})")),
              ":kring.0.adres:wrong-type kring.0.adres.straat:required");
}

TEST(InputFinish, WhatNobodyReadIsAFault) {
    Input from_form =
        form({{"csrf", "x"}, {"versie", "1"}, {"concept", "x"}, {"a", "1"}, {"b", "2"}, {"c.d", "3"}});
    from_form.text("b", {});
    EXPECT_EQ(told(from_form), "a:unknown-field c.d:unknown-field");
    EXPECT_EQ(from_form.fault_of("a")->sentence, "Dit veld kennen we niet.");

    Input from_json = json_object(R"({"csrf":"x","a":{"b":[{"c":1}]},"d":{},"e":{"f":1,"g":2}})");
    from_json.number("e.f", {});
    EXPECT_EQ(told(from_json), "csrf:unknown-field a:unknown-field d:unknown-field e.g:unknown-field")
        << "an unknown part is told once";

    Input ignored = json_object(R"({"a":{"b":[{"c":1}]},"d":1})");
    ignored.ignore("a");
    ignored.ignore("d");
    EXPECT_EQ(told(ignored), "");
}

TEST(InputFinish, NamesCannotPoseAsOthers) {
    Input input = json_object(R"({"kring.0.naam":"Jan","":1,"a":{"b.c":1}})");
    EXPECT_EQ(names(input), "");
    input.section("a").section("b").number("c", {});
    EXPECT_EQ(told(input), "kring.0.naam:unknown-field :unknown-field a.b.c:unknown-field");
}

TEST(InputFinish, StrangeNamesAreNotRepeated) {
    Input input = form({{"<script>", "1"}, {"a\xFF", "1"}, {std::string(101, 'a'), "1"}, {"", "1"}});
    EXPECT_EQ(told(input), ":unknown-field :unknown-field :unknown-field :unknown-field");
}

TEST(InputFinish, HandsOverAllFaultsInOrder) {
    Input input = form({{"z", "x"}, {"extra", "1"}, {"a", ""}});
    input.number("z", {});
    input.text("a", {.required = true});
    input.fault("a", "bekend", "Deze naam is er al.");
    const auto result = input.finish();
    ASSERT_FALSE(result);
    EXPECT_EQ(std::get<InvalidInput>(result.error()).faults, input.faults());
    EXPECT_EQ(told(input), "z:invalid-number a:required a:bekend extra:unknown-field")
        << "the second finish adds nothing";
    input.add(InvalidInput{{{"kring.0.naam", "dubbel", "Deze persoon staat er al."}}});
    EXPECT_EQ(input.faults().size(), 5U);
    EXPECT_EQ(input.fault_of("a")->code, "required") << "the first of two";
    EXPECT_EQ(input.fault_of("b"), nullptr);
    Input part = input.section("kring").section("0");
    ASSERT_NE(part.fault_of("naam"), nullptr);
    part.fault("", "leeg", "Deze persoon is leeg.");
    EXPECT_EQ(input.faults().back().field, "kring.0");
    EXPECT_TRUE(form({{"csrf", "x"}}).finish());
}

TEST(InputFinish, KeepsItsLimits) {
    web::Fields many;
    for (std::size_t i = 0; i <= web::InputLimits::fields; ++i) many.add("a" + std::to_string(i), "x");
    Input input = Input::from_form(many);
    EXPECT_EQ(input.faults().at(0).sentence, "Er zijn meer dan 2.000 velden gestuurd.");
    (void)input.finish();
    EXPECT_EQ(input.faults().size(), web::InputLimits::faults);

    std::string items = "{\"kring\":[";
    for (std::size_t i = 0; i < 1500; ++i) items += R"({"naam":"x"},)";
    Input long_list = json_object(items + "{}]}");
    EXPECT_EQ(names(long_list, {.max = 3}), "x;x;x;");
    EXPECT_EQ(told(long_list), ":too-many-fields kring:too-many");
}

TEST(InputShow, KeepsWhatWasTyped) {
    Input input = form({{"op", " 31-02-2026"},
                        {"kring.0.naam", ""},
                        {"kring.1.naam", "Els\x01"},
                        {"soort", "veld"},
                        {"soort", "zsm"},
                        {"slecht", "\xFF"}});
    EXPECT_EQ(input.typed("op"), " 31-02-2026");
    EXPECT_EQ(input.typed("slecht"), "");
    EXPECT_EQ(input.typed("afwezig"), "");
    EXPECT_TRUE(input.chosen("soort", "zsm"));
    EXPECT_FALSE(input.chosen("soort", "zs"));
    const auto items = input.items("kring");
    ASSERT_EQ(items.size(), 2U);
    EXPECT_EQ(items[0].typed("naam"), "");
    EXPECT_EQ(items[1].typed("naam"), "Els") << "a control sign can't be shown";
    EXPECT_EQ(items[1].name("naam"), "kring.1.naam");
    EXPECT_EQ(items[1].name(""), "kring.1");
    EXPECT_EQ(input.fields().all("soort").size(), 2U);
    EXPECT_EQ(input.fields().get("kring.1.naam"), "Els");
    EXPECT_EQ(json_object(R"({"kring":[{"naam":"Jan"}]})").items("kring").size(), 1U);
}

TEST(InputShow, FillsAFreshForm) {
    Input input = Input::empty();
    input.set("reden", "oud");
    input.set("reden", "nieuw");
    input.set("op", Date{2026, 3, 1});
    input.set("geboren", PartialDate{1987, 0, 0});
    input.set("uren", 1500);
    input.set("id", IdBytes{});
    input.tick("spoed");
    input.tick("soort", "veld");
    input.tick("soort", "zsm");
    input.section("kring").section("0").set("naam", "Jan");
    EXPECT_EQ(input.typed("reden"), "nieuw");
    EXPECT_EQ(input.typed("op"), "01-03-2026");
    EXPECT_EQ(input.typed("geboren"), "00-00-1987");
    EXPECT_EQ(input.typed("uren"), "1500");
    EXPECT_EQ(input.typed("id").size(), 26U);
    EXPECT_TRUE(input.chosen("spoed", "ja"));
    EXPECT_TRUE(input.chosen("soort", "veld"));
    EXPECT_TRUE(input.chosen("soort", "zsm"));
    EXPECT_EQ(input.typed("kring.0.naam"), "Jan");
    EXPECT_EQ(input.items("kring").size(), 1U);
    EXPECT_EQ(input.fault_of("reden"), nullptr);

    Input back = Input::from_form(input.fields());
    EXPECT_EQ(back.date("op", {}), (Date{2026, 3, 1}));
    EXPECT_EQ(back.partial_date("geboren", {}), (PartialDate{1987, 0, 0}));
    EXPECT_EQ(back.number("uren", {}), 1500);
    EXPECT_TRUE(back.flag("spoed"));
    EXPECT_EQ(back.list("kring", {}).size(), 1U);
}

}  // namespace
