#include "domein/afstemming/rules.hpp"

#include <gtest/gtest.h>

namespace {

using namespace afstemming;

kern::DossierId dossier(std::uint8_t nummer) {
    kern::DossierId id;
    id.bytes[0] = nummer;
    return id;
}

Nieuw goed() {
    Nieuw nieuw;
    nieuw.met = dossier(2);
    nieuw.antwoorden = {true, true, true};
    nieuw.motivering = {"Het zijn broers.", "De een haalt de ander over.", "Zonder de ander lukt het niet."};
    return nieuw;
}

TEST(AfstemmingRules, each_test_is_answered_and_motivated) {
    EXPECT_TRUE(rules::fouten(goed(), dossier(1)).empty());
    Nieuw leeg;
    std::vector<std::string> velden;
    for (const auto& fout : rules::fouten(leeg, dossier(1))) velden.push_back(fout.field);
    EXPECT_EQ(velden, (std::vector<std::string>{"met", "kring", "kringMotivering", "afhankelijk",
                                                "afhankelijkMotivering", "nodig", "nodigMotivering"}));
    EXPECT_EQ(rules::fouten(goed(), dossier(2)).front().code, "same") << "not with itself";
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
