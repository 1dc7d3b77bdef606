#include "domein/afstemming/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace afstemming;

kern::DossierId dossier(std::uint8_t nummer) {
    kern::DossierId id;
    id.bytes[0] = nummer;
    return id;
}

const Date vandaag{2026, 11, 23};

Nieuw goed() {
    Nieuw nieuw;
    nieuw.met = dossier(2);
    nieuw.antwoorden = {true, true, true};
    nieuw.motivering = {"Het zijn broers.", "De een haalt de ander over.", "Zonder de ander lukt het niet."};
    return nieuw;
}

TEST(AfstemmingRules, each_test_is_answered_and_motivated) {
    EXPECT_TRUE(rules::fouten(goed(), dossier(1), vandaag).empty());
    Nieuw leeg;
    std::vector<std::string> velden;
    for (const auto& fout : rules::fouten(leeg, dossier(1), vandaag)) velden.push_back(fout.field);
    EXPECT_EQ(velden, (std::vector<std::string>{"met", "kring", "kringMotivering", "afhankelijk",
                                                "afhankelijkMotivering", "nodig", "nodigMotivering"}));
    EXPECT_EQ(rules::fouten(goed(), dossier(2), vandaag).front().code, "same") << "not with itself";
}

TEST(AfstemmingRules, a_term_lies_ahead) {
    Nieuw nieuw = goed();
    nieuw.tot = vandaag;
    EXPECT_TRUE(rules::fouten(nieuw, dossier(1), vandaag).empty()) << "today is a day of it";
    nieuw.tot = vandaag.plus_days(-1);
    EXPECT_EQ(rules::fouten(nieuw, dossier(1), vandaag).front().field, "tot");
}

TEST(AfstemmingRules, all_three_tests_are_needed) {  // Bgs 2.20(2)
    EXPECT_FALSE(rules::mag(goed(), false));
    EXPECT_EQ(rules::mag(goed(), true)->rule, "afstemming.bestaat");
    const std::string_view codes[] = {"afstemming.kring", "afstemming.afhankelijk", "afstemming.nodig"};
    for (std::size_t i = 0; i < toetsen; ++i) {
        Nieuw nieuw = goed();
        nieuw.antwoorden[i] = false;
        EXPECT_EQ(rules::mag(nieuw, false)->rule, codes[i]);
    }
}

}  // namespace
