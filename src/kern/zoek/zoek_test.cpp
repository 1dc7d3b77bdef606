#include "kern/zoek/zoek.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using Lijst = std::vector<std::string>;

const crypto::Key& sleutel() {
    static const crypto::Key key = [] {
        crypto::start();
        crypto::Key made;
        made.mutable_bytes()[0] = 7;
        return made;
    }();
    return key;
}

// Does the query find the text: a token of every group.
bool vindt(const std::string& getypt, zoek::Tokens tokens) {
    const auto gevraagd = zoek::vraag(sleutel(), getypt);
    return !gevraagd.empty() && std::all_of(gevraagd.begin(), gevraagd.end(), [&](std::int64_t token) {
        return std::binary_search(tokens.begin(), tokens.end(), token);
    });
}

zoek::Tokens van(std::string_view tekst) { return zoek::Analyse(sleutel()).tekst(tekst).klaar(); }

TEST(Zoek, WordsAreStemmedFoldedAndOnce) {
    EXPECT_EQ(zoek::woorden("De woningen, en de WONING van José"), (Lijst{"jos", "woning"}));
    EXPECT_EQ(zoek::woorden("Van der Grutto-Ëinsma"), (Lijst{"einsma", "grutto"}));
}

TEST(Zoek, AQueryFindsOtherFormsOfTheWord) {
    const auto tekst = van("Hij heeft huurschulden en wacht op een begeleider.");
    EXPECT_TRUE(vindt("huurschuld", tekst));
    EXPECT_TRUE(vindt("Huurschulden begeleiders", tekst));
    EXPECT_FALSE(vindt("huurschuld verslaving", tekst));
    EXPECT_FALSE(vindt("de een", tekst)) << "stop words alone find nothing";
}

TEST(Zoek, NamesBsnAndBirthDateAreWordsOfTheirOwn) {
    const auto persoon =
        zoek::Analyse(sleutel()).tekst("Daan Grutto").bsn("999990019").geboortedatum({2003, 3, 12}).klaar();
    EXPECT_TRUE(vindt("grutto", persoon));
    EXPECT_TRUE(vindt("999990019", persoon));
    EXPECT_TRUE(vindt("12-03-2003 Daan", persoon));
    EXPECT_FALSE(vindt("12-03-2004", persoon));
    EXPECT_FALSE(vindt("999990020", persoon));
}

TEST(Zoek, TokensTellNothingWithoutTheKey) {
    crypto::Key andere;
    andere.mutable_bytes()[0] = 8;
    EXPECT_EQ(zoek::vraag(sleutel(), "huurschuld"), van("huurschuld"));
    EXPECT_NE(zoek::vraag(andere, "huurschuld"), van("huurschuld"));
}

TEST(Zoek, LimitsHold) {
    std::string lang;
    for (int i = 0; i < 5'000; ++i) lang += "woord" + std::to_string(i) + "x ";
    EXPECT_EQ(zoek::woorden(lang).size(), zoek::woorden_per_item);
    EXPECT_EQ(zoek::vraag(sleutel(), "alfa beta gamma delta epsilon").size(), zoek::woorden_per_vraag);
}

}  // namespace
