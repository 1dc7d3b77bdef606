#include <gtest/gtest.h>

#include <algorithm>

#include "kern/logboek/logboek.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

class VerwijzingTest : public testing::TestWithParam<db::Engine> {
protected:
    toegang::test::TestHuis huis{GetParam()};
    kern::DossierId dossier =
        huis.dossier({.deelnemers = {{"regisseur", toegang::DeelnameRol::huis}, {"politie"}}});

    void bekijk(int keer) {
        for (int i = 0; i < keer; ++i)
            huis.get("regisseur", "/casussen/" + dossier.text() + "/bijdragen/nieuw");
    }
    logboek::Logboek& log() { return huis.kern().logboek; }
    logboek::Logboek::Controle controle() { return log().controleer(huis.clock().now()); }
    bool vindt(std::string_view woorden) {
        const auto fouten = controle().fouten;
        return std::ranges::any_of(fouten, [&](const auto& fout) { return fout.find(woorden) != fout.npos; });
    }
    std::vector<logboek::Logboek::Ingezien> ingezien() {
        auto snapshot = huis.db().read();
        return log().over_dossier(snapshot.reader(), dossier, 100);
    }
    void knoei(const char* wat, const db::Sql& sql) {
        huis.schrijf([&](db::Tx& tx) { EXPECT_GE(tx.run(sql), 1) << wat; });
    }
};

TEST(LogboekRegel, SaysWhichDossiersItIsAboutWhateverItsTextsHold) {
    SeededRandom random{7, "regel"};
    const std::vector<logboek::Gezien> raakt{{random.id<kern::Dossier>(), {}, {random.id<kern::Item>()}},
                                             {random.id<kern::Dossier>(), {}, {}}};
    const std::string vals = "\"dossiers\":[[\"" + random.id<kern::Dossier>().text() + "\",1,1]]";
    logboek::Feit feit;
    feit.actie = "test";
    feit.bijzonderheid = vals;
    EXPECT_TRUE(logboek::dossiers_in(logboek::canonical(feit, "00")).empty());
    feit.raakt = &raakt;
    const std::string regel = logboek::canonical(feit, "00");
    EXPECT_EQ(logboek::dossiers_in(regel), (std::vector<IdBytes>{raakt[0].dossier, raakt[1].dossier}));
    for (std::size_t tot = 0; tot < regel.size(); ++tot)
        EXPECT_LE(logboek::dossiers_in(std::string_view(regel).substr(0, tot)).size(), raakt.size()) << tot;
}

TEST_P(VerwijzingTest, TheIndexMayStayBehindAndIsFilledForManyAtOnce) {
    static constexpr db::Sql tel{"test.verwezen", "SELECT count(*) FROM logboek_dossier"};
    const auto verwezen = [&] { return huis.db().read().reader().value<std::int64_t>(tel).value(); };
    const auto goed = [&](std::size_t gezien) {
        EXPECT_EQ(ingezien().size(), gezien);
        const auto gevonden = controle();
        EXPECT_TRUE(gevonden.fouten.empty()) << gevonden.fouten.front();
    };
    log().nummer(huis.clock().now());
    const auto eerst = verwezen();
    bekijk(3);
    log().nummer(huis.clock().now(), 4);
    EXPECT_EQ(verwezen(), eerst);
    goed(3);
    bekijk(1);
    log().nummer(huis.clock().now(), 4);
    EXPECT_EQ(verwezen(), eerst + 4);
    goed(4);
    knoei("as a step that broke off",
          db::Sql{"knoei.half", "UPDATE logboek_stand SET verwezen_tot = verwezen_tot - 2"});
    goed(4);
    log().nummer(huis.clock().now());
    EXPECT_EQ(verwezen(), eerst + 4);
    goed(4);
}

TEST_P(VerwijzingTest, AnIndexFurtherBehindThanWhoAsksLooksBackIsAFault) {
    bekijk(1);
    log().nummer(huis.clock().now());
    knoei("as many as the tail",
          db::Sql{"knoei.veel",
                  "INSERT INTO logboek_regel (id, tijd, regel) WITH RECURSIVE n (i) AS (SELECT 1 UNION "
                  "ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT r.id, i, r.regel FROM n JOIN "
                  "logboek_regel r ON r.volg = 1"});
    static constexpr db::Sql alles{
        "knoei.alles", "UPDATE logboek_stand SET genummerd_tot = (SELECT max(volg) FROM logboek_regel)"};
    constexpr std::string_view fout = "the index by dossier says that it holds another part of the log";
    knoei("all numbered", alles);
    EXPECT_FALSE(vindt(fout));
    knoei(
        "one more",
        db::Sql{"knoei.nog",
                "INSERT INTO logboek_regel (id, tijd, regel) SELECT id, tijd, regel FROM logboek_regel WHERE "
                "volg = 1"});
    knoei("all numbered", alles);
    EXPECT_TRUE(vindt(fout));
}

INSTANTIATE_TEST_SUITE_P(Engines, VerwijzingTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
