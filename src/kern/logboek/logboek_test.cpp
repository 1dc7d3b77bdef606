#include "kern/logboek/logboek.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "kern/toegang/test_huis.hpp"
#include "platform/base/text.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/permit.hpp"

namespace {

using toegang::DeelnameRol;

std::string hex(const logboek::Hash& hash) {
    return base::hex({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

// RFC 6962's own definition, without the shortcut that is under test.
logboek::Hash wortel_van(const std::vector<std::string>& bladen, std::size_t van, std::size_t tot) {
    if (tot - van == 1) return logboek::blad_hash(bladen[van]);
    std::size_t k = 1;
    while (k * 2 < tot - van) k *= 2;
    return logboek::knoop_hash(wortel_van(bladen, van, van + k), wortel_van(bladen, van + k, tot));
}

TEST(Boom, RootsFollowTheDefinitionAtEverySize) {
    std::vector<std::string> bladen;
    logboek::Rand rand;
    EXPECT_EQ(hex(rand.wortel()), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int i = 0; i < 70; ++i) {
        bladen.push_back("regel " + std::to_string(i));
        rand.voeg_toe(logboek::blad_hash(bladen.back()));
        EXPECT_EQ(hex(rand.wortel()), hex(wortel_van(bladen, 0, bladen.size()))) << i;
        const auto opnieuw = logboek::Rand::uit_bytes(rand.omvang(), rand.bytes());
        ASSERT_TRUE(opnieuw);
        EXPECT_EQ(hex(opnieuw->wortel()), hex(rand.wortel()));
    }
    EXPECT_FALSE(logboek::Rand::uit_bytes(3, rand.bytes())) << "a frontier of the wrong length is refused";
}

class LogboekTest : public testing::TestWithParam<db::Engine> {
protected:
    toegang::test::TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}});

    void bekijk(int keer) {
        for (int i = 0; i < keer; ++i)
            huis.get("regisseur", "/casussen/" + dossier.text() + "/bijdragen/nieuw");
    }
    logboek::Logboek& log() { return huis.kern().logboek; }
    logboek::Logboek::Controle controle(std::optional<logboek::Bekend> bekend = std::nullopt) {
        std::vector<logboek::Bekend> bekenden;
        if (bekend) bekenden.push_back(*bekend);
        return log().controleer(huis.clock().now(), bekenden);
    }
    // Whether just this fault is named.
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

TEST_P(LogboekTest, NumbersEveryEntryAndVerifies) {
    bekijk(5);
    EXPECT_EQ(log().nummer(huis.clock().now()), huis.log_aantal());
    bekijk(3);
    const auto tussen = controle();
    EXPECT_TRUE(tussen.fouten.empty()) << tussen.fouten.front();
    EXPECT_EQ(tussen.ongenummerd, 3U);
    EXPECT_EQ(log().nummer(huis.clock().now()), 3U);
    const auto klaar = controle(logboek::Bekend{tussen.bladen, tussen.wortel});
    EXPECT_TRUE(klaar.fouten.empty());
    EXPECT_EQ(klaar.bladen, huis.log_aantal());
}

TEST_P(LogboekTest, WhoLookedAtADossierIsAnsweredFromIndexAndTail) {
    bekijk(2);
    log().nummer(huis.clock().now());
    bekijk(1);
    auto snapshot = huis.db().read();
    const auto gezien = log().over_dossier(snapshot.reader(), dossier, 10);
    ASSERT_EQ(gezien.size(), 3U);
    EXPECT_EQ(gezien.front().medewerker, huis.medewerker("regisseur").text());
    EXPECT_EQ(gezien.front().doel, "procesregie");
}

// What somebody with the database in his hands might do, one thing at a time, and what the walk says of it.
struct Knoeierij {
    const char* wat;
    db::Sql doe;
    const char* gevonden;
};
constexpr Knoeierij knoeierijen[] = {
    {"an entry is changed",
     {"knoei.regel", "UPDATE logboek_regel SET regel = regel || ' ' WHERE volg = 2"},
     "leaf 1: its entry was changed"},
    {"an entry is removed",
     {"knoei.weg", "DELETE FROM logboek_regel WHERE volg = 2"},
     "leaf 1: its entry is gone"},
    {"two entries change places",
     {"knoei.wissel",
      "UPDATE logboek_regel SET regel = oud.regel FROM (SELECT volg, regel FROM logboek_regel WHERE volg IN (2, 3)) AS oud "
      "WHERE oud.volg = 5 - logboek_regel.volg"},
     "leaf 1: its entry was changed"},
    {"an entry is put in between",
     {"knoei.erbij",
      "INSERT INTO logboek_regel (volg, id, tijd, regel) SELECT 0, id, tijd, regel FROM logboek_regel "
      "WHERE volg = 2"},
     "entries stand among the numbered ones without a leaf"},
    {"who it was is another's",
     {"knoei.wie",
      "UPDATE logboek_regel SET persoonlijk_z = (SELECT r.persoonlijk_z FROM logboek_regel r WHERE r.volg = 3) WHERE volg = "
      "2"},
     "leaf 1: who it was does not fit the entry"},
    {"a leaf is removed from the middle",
     {"knoei.blad.midden", "DELETE FROM logboek_blad WHERE nummer = 1"},
     "leaf 1 is missing"},
    {"the last leaf is removed",
     {"knoei.blad.laatste", "DELETE FROM logboek_blad WHERE nummer = (SELECT max(nummer) FROM logboek_blad)"},
     "covers leaves that are not there"},
    {"a leaf is changed",
     {"knoei.blad.hash",
      "UPDATE logboek_blad SET hash = (SELECT hash FROM logboek_blad WHERE nummer = 2) WHERE nummer = 1"},
     "leaf 1: its entry was changed"},
    {"two leaves change places",
     {"knoei.blad.wissel",
      "UPDATE logboek_blad SET volg = oud.volg, hash = oud.hash FROM (SELECT volg, hash FROM logboek_blad WHERE volg IN (2, "
      "3)) AS oud WHERE oud.volg = 5 - logboek_blad.volg"},
     "leaf 2: it stands for an earlier entry"},
    {"the root of a checkpoint is changed",
     {"knoei.punt.wortel",
      "UPDATE logboek_punt SET wortel = (SELECT hash FROM logboek_blad WHERE nummer = 1)"},
     "the root differs"},
    {"the signature of a checkpoint is changed",
     {"knoei.punt.handtekening", "UPDATE logboek_punt SET handtekening = rand"},
     "the signature is not ours"},
    {"what the next checkpoint builds on is changed",
     {"knoei.punt.rand", "UPDATE logboek_punt SET rand = wortel"},
     "what the next one builds on differs"},
    {"a checkpoint covers more than there is",
     {"knoei.punt.omvang", "UPDATE logboek_punt SET omvang = omvang + 1"},
     "covers leaves that are not there"},
    {"the last checkpoint is removed",
     {"knoei.punt.weg", "DELETE FROM logboek_punt"},
     "leaves after the last checkpoint"},
    {"a look is left out of the index",
     {"knoei.index", "DELETE FROM logboek_dossier WHERE volg = (SELECT max(volg) FROM logboek_dossier)"},
     "the index of its dossier leaves it out"},
    {"a look is added to the index",
     {"knoei.index.erbij",
      "INSERT INTO logboek_dossier (dossier, volg) SELECT id, volg FROM logboek_regel WHERE volg = 2"},
     "the index by dossier holds looks that no entry tells of"},
    {"the sequencer is set back",
     {"knoei.stand", "UPDATE logboek_stand SET genummerd_tot = genummerd_tot - 1"},
     "the sequencer goes on from another entry"},
};

TEST_P(LogboekTest, EachWayOfTamperingIsFoundAndNamed) {
    bekijk(6);
    log().nummer(huis.clock().now());
    ASSERT_TRUE(controle().fouten.empty()) << controle().fouten.front();
    for (const Knoeierij& een : knoeierijen) {
        // Walked inside the change, which is then undone: one log for all.
        huis.db().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            EXPECT_GE(tx.run(een.doe), 1) << een.wat;
            const auto gevonden = log().controleer(tx, huis.clock().now()).fouten;
            EXPECT_TRUE(
                std::any_of(gevonden.begin(), gevonden.end(),
                            [&](const std::string& fout) { return fout.find(een.gevonden) != fout.npos; }))
                << een.wat << ": " << (gevonden.empty() ? "nothing found" : gevonden.front());
            return db::Verdict::discard;
        });
    }
    EXPECT_TRUE(controle().fouten.empty());
}

// A host that cuts the end off and sets everything back with it is only found by who kept a checkpoint.
TEST_P(LogboekTest, AnEndCutOffIsFoundByWhoKeptACheckpoint) {
    bekijk(3);
    log().nummer(huis.clock().now());
    const auto eerst = controle();
    bekijk(3);
    log().nummer(huis.clock().now());
    const auto goed = controle();
    const auto omvang = static_cast<std::int64_t>(eerst.bladen);
    static constexpr db::Sql knip[] = {
        {"knoei.knip.punt", "DELETE FROM logboek_punt WHERE omvang > $1"},
        {"knoei.knip.regel",
         "DELETE FROM logboek_regel WHERE volg IN (SELECT volg FROM logboek_blad WHERE nummer >= $1)"},
        {"knoei.knip.index",
         "DELETE FROM logboek_dossier WHERE volg IN (SELECT volg FROM logboek_blad WHERE nummer >= $1)"},
        {"knoei.knip.blad", "DELETE FROM logboek_blad WHERE nummer >= $1"},
        {"knoei.knip.stand",
         "UPDATE logboek_stand SET (genummerd_tot, verwezen_tot) = (SELECT max(volg), max(volg) FROM logboek_blad WHERE "
         "nummer < $1)"}};
    huis.schrijf([&](db::Tx& tx) {
        for (const auto& sql : knip) tx.run(sql, omvang);
    });
    EXPECT_TRUE(controle().fouten.empty()) << controle().fouten.front();
    EXPECT_TRUE(controle(logboek::Bekend{eerst.bladen, eerst.wortel}).fouten.empty());
    EXPECT_FALSE(controle(logboek::Bekend{goed.bladen, goed.wortel}).fouten.empty());
}

// Each of these leaves every leaf as it was: the tree alone finds none of them.
TEST_P(LogboekTest, WhoLookedCannotBeErasedMovedOrSpoiled) {
    static constexpr db::Sql wis{"knoei.wis", "UPDATE logboek_regel SET persoonlijk_z = NULL"};
    static constexpr db::Sql verplaats{
        "knoei.verplaats",
        "UPDATE logboek_regel SET persoonlijk_z = (SELECT persoonlijk_z FROM logboek_regel WHERE volg = 1) WHERE "
        "volg = 2"};
    static constexpr db::Sql verpest{
        "knoei.verpest",
        "UPDATE logboek_regel SET persoonlijk_z = tijd_z.z FROM (SELECT persoonlijk_z AS z FROM "
        "logboek_regel WHERE volg = 3) AS tijd_z WHERE volg = 4"};
    bekijk(4);
    log().nummer(huis.clock().now());
    ASSERT_TRUE(controle().fouten.empty()) << controle().fouten.front();
    knoei("the opening of another", verplaats);
    EXPECT_TRUE(vindt("leaf 1: who it was does not fit the entry"));
    knoei("and once more", verpest);
    EXPECT_TRUE(vindt("leaf 3: who it was does not fit the entry"));
    knoei("all gone", wis);
    EXPECT_TRUE(vindt("leaf 0: who it was is gone before its term"));
    huis.clock().set(huis.clock().now().plus_seconds((logboek::opening_minstens_dagen + 1) * 86'400LL));
    EXPECT_TRUE(controle().fouten.empty()) << "after its term it may be gone: " << controle().fouten.front();
}

TEST_P(LogboekTest, TheIndexAndThePlainColumnsSayWhatTheLeavesSay) {
    bekijk(3);
    log().nummer(huis.clock().now());
    bekijk(1);  // a tail that is in no index yet is no fault
    ASSERT_TRUE(controle().fouten.empty()) << controle().fouten.front();
    knoei("another time", db::Sql{"knoei.tijd", "UPDATE logboek_regel SET tijd = tijd + 1 WHERE volg = 1"});
    EXPECT_TRUE(vindt("leaf 0: its column 'tijd' was changed"));
    knoei("back", db::Sql{"knoei.terug", "UPDATE logboek_regel SET tijd = tijd - 1 WHERE volg = 1"});
    ASSERT_TRUE(controle().fouten.empty());
    knoei("one out of the index", db::Sql{"knoei.index", "DELETE FROM logboek_dossier WHERE volg = 2"});
    EXPECT_TRUE(vindt("leaves it out"));
    knoei("put back",
          db::Sql{"knoei.index2",
                  "INSERT INTO logboek_dossier (dossier, volg) SELECT dossier, 2 FROM logboek_dossier "
                  "WHERE volg = 3"});
    ASSERT_TRUE(controle().fouten.empty());
    knoei("one too many", db::Sql{"knoei.index3",
                                  "INSERT INTO logboek_dossier (dossier, volg) SELECT dossier, 99 FROM "
                                  "logboek_dossier WHERE volg = 3"});
    EXPECT_TRUE(vindt("looks that no entry tells of"));
    knoei("all", db::Sql{"knoei.index4", "DELETE FROM logboek_dossier"});
    EXPECT_TRUE(vindt("leaves it out"));
    knoei("id", db::Sql{"knoei.id",
                        "UPDATE logboek_regel SET id = (SELECT dossier FROM (SELECT id AS dossier FROM "
                        "logboek_regel WHERE volg = 2) AS ander) WHERE volg = 1"});
    EXPECT_TRUE(vindt("leaf 0: its column 'id' was changed"));
    EXPECT_TRUE(vindt("stands there twice"));
}

TEST_P(LogboekTest, TheTailIsNotHiddenByMovingTheMark) {
    bekijk(2);
    log().nummer(huis.clock().now());
    bekijk(1);
    ASSERT_EQ(ingezien().size(), 3U);
    knoei("past the tail",
          db::Sql{"knoei.stand", "UPDATE logboek_stand SET verwezen_tot = verwezen_tot + 5"});
    EXPECT_EQ(ingezien().size(), 2U) << "what this would hide";
    EXPECT_TRUE(vindt("the index by dossier says that it holds another part of the log"));
}

TEST_P(LogboekTest, AnEntryThatIsNotOursIsNeitherNumberedNorSigned) {
    static constexpr db::Sql verzin{
        "knoei.verzin",
        "INSERT INTO logboek_regel (id, tijd, regel, persoonlijk_z) SELECT id, tijd, "
        "replace(regel, 'toegestaan', 'geweigerd'), persoonlijk_z FROM logboek_regel WHERE volg = 1"};
    static constexpr db::Sql kaal{"knoei.kaal",
                                  "INSERT INTO logboek_regel (id, tijd, regel) SELECT id, tijd, regel FROM "
                                  "logboek_regel WHERE volg = 1"};
    bekijk(2);
    log().nummer(huis.clock().now());
    const auto voor = controle();
    knoei("made up from a true one", verzin);
    knoei("and one without a seal", kaal);
    EXPECT_TRUE(vindt("an entry that waits for its number is not ours"));
    bekijk(1);
    EXPECT_THROW(log().nummer(huis.clock().now()), logboek::OnechteRegels);
    const auto na = controle();
    EXPECT_EQ(na.bladen, voor.bladen + 1) << "ours is numbered all the same";
    EXPECT_EQ(na.ongenummerd, 0U);
    EXPECT_TRUE(vindt("entries stand among the numbered ones without a leaf"));
    EXPECT_EQ(ingezien().size(), 3U) << "what was made up tells nothing about the dossier";
}

TEST_P(LogboekTest, ALogThatWasCutToAnOlderCheckpointIsNotSignedOn) {
    std::string bewaard;
    log().bewaar_punten([&](const std::string& punt) { bewaard = punt; }, std::nullopt);
    bekijk(2);
    log().nummer(huis.clock().now());
    const auto eerst = controle();
    EXPECT_TRUE(bewaard.starts_with(logboek::punt_tekst(huis.kern().huis.id, eerst.bladen, eerst.wortel)));
    bekijk(2);
    log().nummer(huis.clock().now());
    const auto later = controle();
    knoei("entries", db::Sql{"knoei.kort1", "DELETE FROM logboek_regel WHERE volg > 2"});
    knoei("leaves", db::Sql{"knoei.kort2", "DELETE FROM logboek_blad WHERE volg > 2"});
    knoei("index", db::Sql{"knoei.kort3", "DELETE FROM logboek_dossier WHERE volg > 2"});
    knoei("checkpoints", db::Sql{"knoei.kort4", "DELETE FROM logboek_punt WHERE omvang > 2"});
    knoei("the mark", db::Sql{"knoei.kort5", "UPDATE logboek_stand SET genummerd_tot = 2, verwezen_tot = 2"});
    EXPECT_TRUE(controle().fouten.empty()) << "the database alone tells nothing";
    EXPECT_FALSE(controle(logboek::Bekend{later.bladen, later.wortel}).fouten.empty());
    bekijk(5);
    EXPECT_THROW(log().nummer(huis.clock().now()), logboek::IngekortLogboek);
    // Nor after a start anew, with what was kept.
    log().bewaar_punten(nullptr, logboek::Bekend{later.bladen, later.wortel});
    EXPECT_THROW(log().nummer(huis.clock().now()), logboek::IngekortLogboek);
    log().bewaar_punten(nullptr, logboek::Bekend{eerst.bladen, eerst.wortel});
    EXPECT_EQ(log().nummer(huis.clock().now()), 5U) << "what was kept lagged behind";
}

TEST_P(LogboekTest, ManyEntriesAreNumberedInStepsThatEachHoldTheirOwn) {
    // More than two steps take: half of them about one dossier, half about none.
    constexpr int regels = 600;
    const std::vector<logboek::Gezien> raakt{{dossier, {}, {}}};
    huis.schrijf([&](db::Tx& tx) {
        for (int i = 0; i < regels; ++i) {
            logboek::Feit feit;
            feit.tijd = huis.clock().now();
            feit.id = huis.random().id<struct Regel>();
            feit.actie = "casus.lezen";
            feit.uitkomst = "toegestaan";
            if (i % 2 == 0) feit.raakt = &raakt;
            log().schrijf(tx, feit);
        }
    });
    EXPECT_EQ(log().nummer(huis.clock().now()), huis.log_aantal());
    const auto klaar = log().controleer(huis.clock().now());
    EXPECT_TRUE(klaar.fouten.empty()) << klaar.fouten.front();
    EXPECT_GE(klaar.punten, 3U) << "a checkpoint ends each step";
    auto snapshot = huis.db().read();
    EXPECT_EQ(log().over_dossier(snapshot.reader(), dossier, 2 * regels).size(), regels / 2U);
}

INSTANTIATE_TEST_SUITE_P(Engines, LogboekTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
