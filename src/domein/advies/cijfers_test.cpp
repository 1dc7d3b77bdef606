// Figures of advice: what may be chosen, what is left out, and the list of who knows most.
#include "domein/advies/cijfers.hpp"

#include "domein/advies/expertise.hpp"
#include "domein/advies/test_advies.hpp"

namespace advies::test {
namespace {

Cijferblad blad(std::vector<std::int64_t> aantallen) {
    Cijferblad gemaakt;
    for (const auto aantal : aantallen) {
        const Cijfer cijfer{"x", "X", aantal, aantal * 42, true};
        gemaakt.themas.push_back(cijfer);
        gemaakt.soorten.push_back(cijfer);
        gemaakt.organisaties.push_back(cijfer);
        gemaakt.aantal += aantal;
    }
    return gemaakt;
}

std::string getoond(const std::vector<Cijfer>& lijst) {
    std::string tekst;
    for (const Cijfer& een : lijst) tekst += een.toon ? '+' : '-';
    return tekst;
}

TEST(AdviesCijfers, no_small_count_follows_from_the_rest) {
    struct Geval {
        std::vector<std::int64_t> aantallen;
        const char* getoond;
        bool totaal;
    };
    const Geval gevallen[] = {
        {{10, 20, 30}, "+++", true},    {{3, 20, 30}, "--+", true},  // one alone would follow from the total
        {{1, 2, 30, 40}, "---+", true},                              // two that make less than five together
        {{4, 4, 30}, "--+", true},      {{3}, "-", false},
        {{2, 2}, "--", false},          {{0, 8, 9}, "+++", true},
    };
    for (const auto& geval : gevallen) {
        Cijferblad gemaakt = blad(geval.aantallen);
        rules::onderdruk(gemaakt, 5);
        EXPECT_EQ(getoond(gemaakt.themas), geval.getoond);
        EXPECT_EQ(gemaakt.toon_totaal, geval.totaal) << geval.getoond;
        EXPECT_FALSE(gemaakt.toon_uren_per_deel) << "hours tell of kinds";
        EXPECT_EQ(gemaakt.toon_uren, std::string_view(geval.getoond).find('-') == std::string_view::npos);
    }
    Cijferblad alles = blad({1, 2});
    rules::onderdruk(alles, 0);
    EXPECT_EQ(getoond(alles.themas), "++") << "who runs cases sees them";
}

TEST(AdviesCijfers, who_sees_counts_alone_gets_quarters_that_are_over) {
    const Date vandaag{2026, 11, 23};
    for (const Periode& een : rules::periodes(vandaag, true)) {
        EXPECT_NE(een.kwartaal, 0);
        EXPECT_TRUE(rules::voorbij(een, vandaag)) << rules::code(een);
    }
    EXPECT_EQ(rules::code(rules::periodes(vandaag, true).front()), "2026-K3");
    EXPECT_EQ(rules::code(rules::periodes(vandaag, false).front()), "2026");
    EXPECT_EQ(rules::eerste_maand({2026, 3}), "2026-07");
    EXPECT_EQ(rules::laatste_maand({2026, 3}), "2026-09");
    for (const auto* fout : {"", "2026-K5", "2026-K", "x", "1999", "2026-K3x"})
        EXPECT_FALSE(rules::periode(fout)) << fout;
    EXPECT_EQ(rules::periode("2026-K3"), (Periode{2026, 3}));
}

TEST(AdviesExpertise, says_when_somebody_is_there) {
    Aandachtsfunctionaris wie;
    wie.dagen = (1 << 1) | (1 << 3);
    const Date maandag{2026, 11, 23};
    EXPECT_EQ(rules::beschikbaar(wie, maandag), "vandaag bereikbaar");
    EXPECT_EQ(rules::beschikbaar(wie, maandag.plus_days(1)), "vandaag niet, wel op: ma, wo");
    wie.afwezig_van = maandag;
    wie.afwezig_tot = maandag.plus_days(11);
    EXPECT_EQ(rules::beschikbaar(wie, maandag), "afwezig tot en met 4 december 2026");
    EXPECT_TRUE(rules::is_er(wie, maandag.plus_days(14)));
}

using AdviesCijfersTest = AdviesHuis;

TEST_P(AdviesCijfersTest, the_board_reads_no_small_count_and_no_current_one) {
    antwoord(stel());
    EXPECT_TRUE(staat(huis.get("regisseur", "/adviescijfers"), "23 uur en 18 minuten"));
    EXPECT_EQ(huis.get("politie", "/adviescijfers").status, 404);
    const auto bestuur = huis.get("bestuur", "/adviescijfers?periode=2026");
    EXPECT_EQ(bestuur.status, 200);
    EXPECT_FALSE(staat(bestuur, "23 uur en 18 minuten"));
    EXPECT_FALSE(staat(bestuur, "<option value=\"2026\""));
    huis.clock().set(start_of_day(Date{2027, 2, 1}).plus_seconds(36'000));
    huis.vergeet("bestuur");
    const auto later = huis.get("bestuur", "/adviescijfers?periode=2026-K4");
    EXPECT_TRUE(staat(later, "&lt; 5"));
    EXPECT_FALSE(staat(later, "23 uur en 18 minuten"));
}

TEST_P(AdviesCijfersTest, the_list_of_expertise_is_kept_by_the_house_and_read_by_all) {
    const Velden velden{{"thema", "stalking"},
                        {"medewerker", huis.medewerker("regisseur").text()},
                        {"dagen", "ma"},
                        {"versie", "0"}};
    EXPECT_EQ(huis.post("makelaar", "/expertise/aandachtsfunctionarissen/nieuw", velden).status, 303);
    for (const auto* wie : {"politie", "bestuur", "fg", "aanmelder"})
        EXPECT_TRUE(staat(huis.get(wie, "/expertise"), "vandaag bereikbaar")) << wie;
    EXPECT_EQ(huis.post("politie", "/expertise/aandachtsfunctionarissen/nieuw", velden).status, 404);
    Velden vreemd = velden;
    vreemd[1].second = huis.medewerker("politie").text();
    EXPECT_EQ(huis.post("makelaar", "/expertise/aandachtsfunctionarissen/nieuw", vreemd).status, 422);
    EXPECT_EQ(huis.post("makelaar", "/expertise/deskundigen/nieuw",
                        {{"thema", "stalking"},
                         {"naam", "Team <Dreiging>"},
                         {"organisatie", "Landelijk"},
                         {"waarvoor", "Risico’s"},
                         {"bereiken", "Via het huis"},
                         {"versie", "0"}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("ggz", "/expertise"), "Team &lt;Dreiging&gt;"));
    EXPECT_EQ(huis.get("makelaar", "/expertise/deskundigen/onbekend").status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, AdviesCijfersTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
}  // namespace advies::test
