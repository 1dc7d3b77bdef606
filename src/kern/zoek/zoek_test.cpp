#include "kern/zoek/zoek.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <tuple>

#include "kern/toegang/test_huis.hpp"

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

class ZoekIndex : public testing::TestWithParam<db::Engine> {
protected:
    using Plek = std::tuple<std::int64_t, std::int64_t, kern::DossierId, kern::ItemId>;
    toegang::test::TestHuis huis{GetParam()};

    std::vector<Plek> plekken() {
        static constexpr db::Sql alle{
            "zoek.plekken",
            "SELECT token, dag, dossier, item FROM zoekwoord ORDER BY token, dag, dossier, item"};
        auto snapshot = huis.db().read();
        std::vector<Plek> gevonden;
        for (db::Row row : snapshot.reader().query(alle))
            gevonden.emplace_back(row.get<std::int64_t>(0), row.get<std::int64_t>(1),
                                  row.get<kern::DossierId>(2), row.get<kern::ItemId>(3));
        return gevonden;
    }
    kern::ItemId item() { return huis.random().id<kern::Item>(); }
};

TEST_P(ZoekIndex, ARebuildHoldsWhatEveryItemPutIn) {
    const kern::DossierId dossier = huis.dossier();
    const auto schulden = van("huurschulden en een begeleider");
    const auto wonen = van("de woning en de huurschuld");
    const kern::ItemId een = item();
    const kern::ItemId twee = item();
    huis.schrijf([&](db::Tx& tx) {
        zoek::voeg_toe(tx, dossier, een, {2026, 3, 1}, schulden);
        zoek::voeg_toe(tx, dossier, twee, {2026, 4, 1}, wonen);
    });
    const auto een_voor_een = plekken();
    EXPECT_EQ(een_voor_een.size(), schulden.size() + wonen.size());
    huis.schrijf(zoek::herbouw);
    EXPECT_EQ(plekken(), een_voor_een);

    huis.schrijf([&](db::Tx& tx) { zoek::onthoud(tx, dossier, item(), {2026, 5, 1}, wonen); });
    EXPECT_EQ(plekken(), een_voor_een) << "not before the rebuild";
    huis.schrijf([&](db::Tx& tx) {
        zoek::verwijder(tx, dossier, een);
        zoek::herbouw(tx);
    });
    EXPECT_EQ(plekken().size(), 2 * wonen.size());
}

INSTANTIATE_TEST_SUITE_P(Engines, ZoekIndex, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
