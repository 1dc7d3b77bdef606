// The kept counts of dossiers are what counting gives, whatever happens to a dossier, on both engines.

#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::Fase;
using toegang::test::TestHuis;

class TellingenTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};

    void klopt(const char* na) {
        static constexpr db::Sql fasen{
            "test.fasen",
            "SELECT count(*) FROM telling_fase t WHERE t.aantal <> (SELECT count(*) FROM dossier d WHERE "
            "d.gemeente = t.gemeente AND d.fase = t.fase)"};
        static constexpr db::Sql samen{
            "test.samen", "SELECT (SELECT count(*) FROM dossier) - (SELECT sum(aantal) FROM telling_fase)"};
        static constexpr db::Sql regisseurs{
            "test.regisseurs",
            "SELECT count(*) FROM medewerker m LEFT JOIN telling_regisseur t ON t.medewerker = m.id WHERE "
            "COALESCE(t.aantal, 0) <> (SELECT count(*) FROM dossier d WHERE d.procesregisseur = m.id AND d.fase IN (3, 4, 5))"};
        EXPECT_EQ(getal(fasen), 0) << na;
        EXPECT_EQ(getal(samen), 0) << na;
        EXPECT_EQ(getal(regisseurs), 0) << na;
    }
    std::int64_t getal(const db::Sql& sql) {
        return huis.db().read().reader().value<std::int64_t>(sql).value_or(-1);
    }
};

TEST_P(TellingenTest, every_move_of_a_dossier_is_counted) {
    static constexpr db::Sql fase{"test.fase", "UPDATE dossier SET fase = $2 WHERE id = $1"};
    static constexpr db::Sql regisseur{"test.regisseur",
                                       "UPDATE dossier SET procesregisseur = $2 WHERE id = $1"};
    static constexpr db::Sql gemeente{"test.gemeente", "UPDATE dossier SET gemeente = $2 WHERE id = $1"};
    static constexpr db::Sql deelnemers{"test.weg1", "DELETE FROM deelnemer WHERE dossier = $1"};
    static constexpr db::Sql deelnames{"test.weg2", "DELETE FROM deelname WHERE dossier = $1"};
    static constexpr db::Sql weg{"test.weg3", "DELETE FROM dossier WHERE id = $1"};
    const auto een = huis.dossier();
    const auto ander = huis.dossier({.procesregisseur = "regisseur2"});
    const auto vroeg = huis.dossier({.fase = Fase::triage, .procesregisseur = ""});
    klopt("made");
    const auto doe = [&](const char* na, auto&& schrijf) {
        huis.schrijf(schrijf);
        klopt(na);
    };
    doe("taken up", [&](db::Tx& tx) { tx.run(fase, vroeg, Fase::casus); });
    doe("given to somebody", [&](db::Tx& tx) { tx.run(regisseur, vroeg, huis.medewerker("regisseur2")); });
    doe("moved", [&](db::Tx& tx) { tx.run(regisseur, een, huis.medewerker("regisseur2")); });
    doe("of nobody", [&](db::Tx& tx) { tx.run(regisseur, ander, std::optional<kern::MedewerkerId>{}); });
    doe("elsewhere", [&](db::Tx& tx) { tx.run(gemeente, een, "lisdijk"); });
    doe("closed", [&](db::Tx& tx) { tx.run(fase, een, Fase::afgesloten); });
    doe("gone", [&](db::Tx& tx) {
        tx.run(deelnemers, vroeg);
        tx.run(deelnames, vroeg);
        tx.run(weg, vroeg);
    });
}

INSTANTIATE_TEST_SUITE_P(Engines, TellingenTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
