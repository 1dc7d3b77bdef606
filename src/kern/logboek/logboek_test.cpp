#include "kern/logboek/logboek.hpp"

#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "platform/base/text.hpp"
#include "platform/crypto/crypto.hpp"

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
    void knoei(const char* wat, const db::Sql& sql) {
        huis.schrijf([&](db::Tx& tx) { EXPECT_GE(tx.run(sql), 1) << wat; });
    }
};

TEST_P(LogboekTest, NumbersEveryEntryAndVerifies) {
    bekijk(5);
    EXPECT_EQ(log().nummer(huis.clock().now()), huis.log_aantal());
    bekijk(3);
    const auto tussen = log().controleer();
    EXPECT_TRUE(tussen.fouten.empty()) << tussen.fouten.front();
    EXPECT_EQ(tussen.ongenummerd, 3U);
    EXPECT_EQ(log().nummer(huis.clock().now()), 3U);
    const auto klaar = log().controleer(logboek::Logboek::Bekend{tussen.bladen, tussen.wortel});
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

TEST_P(LogboekTest, ChangedDeletedSwappedAndCutEntriesAreFound) {
    bekijk(6);
    log().nummer(huis.clock().now());
    const auto goed = log().controleer();
    ASSERT_TRUE(goed.fouten.empty());
    const logboek::Logboek::Bekend bekend{goed.bladen, goed.wortel};
    static constexpr db::Sql wijzig{
        "knoei.wijzig",
        "UPDATE logboek_regel SET regel = regel || ' ' WHERE volg = (SELECT min(volg) FROM logboek_regel)"};
    static constexpr db::Sql herstel{
        "knoei.herstel",
        "UPDATE logboek_regel SET regel = substr(regel, 1, length(regel) - 1) WHERE volg = (SELECT min(volg) "
        "FROM logboek_regel)"};
    static constexpr db::Sql weg{
        "knoei.weg", "DELETE FROM logboek_regel WHERE volg = (SELECT max(volg) FROM logboek_regel)"};
    static constexpr db::Sql blad_weg{
        "knoei.blad", "DELETE FROM logboek_blad WHERE nummer = (SELECT max(nummer) FROM logboek_blad)"};
    static constexpr db::Sql punt_weg{"knoei.punt", "DELETE FROM logboek_punt"};
    knoei("flip", wijzig);
    EXPECT_FALSE(log().controleer().fouten.empty());
    knoei("flip back", herstel);
    EXPECT_TRUE(log().controleer().fouten.empty());
    knoei("delete an entry", weg);
    EXPECT_FALSE(log().controleer().fouten.empty());
    // A host that cuts the end off and takes the checkpoint away with it is only found by who kept a checkpoint.
    knoei("cut its leaf", blad_weg);
    knoei("and the checkpoint", punt_weg);
    EXPECT_FALSE(log().controleer(bekend).fouten.empty());
}

INSTANTIATE_TEST_SUITE_P(Engines, LogboekTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
