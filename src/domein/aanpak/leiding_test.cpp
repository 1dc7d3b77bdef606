// Who leads, and what happens to a dossier that is handed over.
#include "domein/aanpak/test_aanpak.hpp"

namespace aanpak {
namespace {

using test::Velden;
using toegang::DeelnameRol;

class LeidingTest : public test::Aanpakhuis {
protected:
    std::string hier() const { return "/casussen/" + dossier.text(); }
    std::string nieuwste(int soort) {
        static constexpr db::Sql sql{
            "test.nieuwste",
            "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gemaakt DESC, id LIMIT 1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::ItemId>(sql, dossier, soort)->text();
    }
    void bied_aan() {
        huis.clock().set(huis.clock().now().plus_seconds(1));
        EXPECT_EQ(huis.post("regisseur", hier() + "/radicalisering",
                            {{"aan", wie_org("politie")}, {"op", "23-11-2026"}})
                      .status,
                  303);
    }
    int antwoord(const std::string& wat) {
        const auto id = nieuwste(39);
        return huis
            .post("regisseur", hier() + "/radicalisering/" + id + "/antwoord",
                  {{"antwoord", wat},
                   {"op", "23-11-2026"},
                   {"van", "J. Iep, teamchef"},
                   {"versie", versie("/" + id)}})
            .status;
    }
};

TEST_P(LeidingTest, several_agree_on_who_leads_until_when) {
    const Velden nieuw{{"leider", wie_org("veilig_thuis")},
                       {"partijen.0.id", wie_org("veilig_thuis")},
                       {"partijen.1.id", wie_org("gemeente")},
                       {"sinds", "23-11-2026"},
                       {"herzienOp", "27-11-2026"},
                       {"afspraak", "Tot de kinderen <veilig> zijn."}};
    EXPECT_EQ(huis.post("politie", hier() + "/leiding", nieuw).status, 404);
    EXPECT_EQ(huis.post("regisseur", hier() + "/leiding", {{"leider", wie_org("reclassering")}}).status, 422);
    EXPECT_EQ(huis.post("regisseur", hier() + "/leiding", nieuw).status, 303);
    const auto blad = huis.get("politie", hier() + "/leiding");
    EXPECT_TRUE(staat(blad, "Tot de kinderen &lt;veilig&gt; zijn."));
    EXPECT_TRUE(staat(huis.get("politie", hier()), "opnieuw bekijken op 27 november 2026")) << "on the casus";
    EXPECT_TRUE(staat(huis.get("politie", hier() + "/tijdlijn"), " leidt"));
    EXPECT_TRUE(staat(huis.get("regisseur", "/"), "Klopt de afspraak over wie leidt nog?"));
    const auto id = nieuwste(40);
    EXPECT_EQ(huis.post("regisseur", hier() + "/leiding/" + id + "/einde", {{"versie", "7"}}).status, 409);
    EXPECT_EQ(huis.post("regisseur", hier() + "/leiding/" + id + "/einde", {{"versie", "1"}}).status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", hier()), "niets afgesproken"));
    EXPECT_TRUE(staat(huis.api("ggz", web::Method::get, "/api/v1" + hier() + "/leiding"), "veilig"));
}

TEST_P(LeidingTest, a_suspicion_is_told_to_nobody_but_the_house) {
    bied_aan();
    EXPECT_EQ(huis.get("politie", hier() + "/radicalisering").status, 404);
    for (const auto* waar : {"", "/tijdlijn", "/aanpakken", "/afdruk"})
        for (const auto* wie : {"politie", "gemeente"})
            EXPECT_FALSE(staat(huis.get(wie, hier() + waar), "adicalisering")) << wie << waar;
    EXPECT_TRUE(staat(huis.get("regisseur", hier() + "/radicalisering"), "wacht op antwoord"));
    EXPECT_EQ(huis.get("politie", hier()).status, 200) << "the work goes on until it is taken on";
    EXPECT_EQ(
        huis.post("regisseur", hier() + "/radicalisering", {{"aan", wie_org("om")}, {"op", "22-11-2026"}})
            .status,
        422)
        << "before the report";
    EXPECT_EQ(
        huis.post("regisseur", hier() + "/radicalisering", {{"aan", wie_org("om")}, {"op", "23-11-2026"}})
            .status,
        409)
        << "one at a time";
    EXPECT_EQ(
        huis.post("regisseur", hier() + "/radicalisering", {{"aan", wie_org("ggz")}, {"op", "23-11-2026"}})
            .status,
        422);
}

TEST_P(LeidingTest, taken_on_freezes_the_dossier_for_everyone) {
    criteria("20-11-2026");
    op_topx();
    begin(velden("geweld"));
    bied_aan();
    EXPECT_EQ(antwoord("aangenomen"), 303);
    for (const auto* wie : {"regisseur", "ondersteuner", "politie", "gemeente", "ggz"}) {
        EXPECT_EQ(huis.get(wie, hier()).status, 404) << wie;
        EXPECT_EQ(huis.get(wie, hier() + "/aanpakken").status, 404) << wie;
        for (const auto* lijst : {"/casussen", "/", "/aanpakken/geweld", "/aanpakken/top-x"})
            EXPECT_FALSE(staat(huis.get(wie, lijst), "Karekiet")) << wie << lijst;
        EXPECT_FALSE(
            staat(huis.api(wie, web::Method::post, "/api/v1/casussen/_zoek", R"({"zoek":"Karekiet"})"),
                  "Karekiet"));
    }
    EXPECT_EQ(huis.post("regisseur", pad(), velden("geweld")).status, 404);
    EXPECT_EQ(antwoord("geweigerd"), 404) << "frozen: nothing changes any more";
    const auto blad = huis.get("regisseur", hier() + "/radicalisering");
    EXPECT_EQ(blad.status, 200) << "that it went, and where";
    EXPECT_TRUE(staat(blad, "bevroren"));
    EXPECT_FALSE(staat(blad, "Karekiet"));
    static constexpr db::Sql topx{"test.topx",
                                  "SELECT count(*) FROM aanpak WHERE dossier = $1 AND soort = 'top-x'"};
    EXPECT_EQ(tel(topx, dossier), 0) << "off the list too";
    static constexpr db::Sql rest{"test.rest",
                                  "SELECT count(*) FROM aanpak WHERE dossier = $1 AND staat = 3"};
    EXPECT_EQ(tel(rest, dossier), 1);
}

TEST_P(LeidingTest, a_refusal_changes_nothing_else) {
    bied_aan();
    EXPECT_EQ(antwoord("geweigerd"), 303);
    EXPECT_EQ(huis.get("politie", hier()).status, 200);
    EXPECT_EQ(antwoord("aangenomen"), 409) << "answered once";
    EXPECT_EQ(huis.get("politie", hier()).status, 200);
    EXPECT_TRUE(staat(huis.get("regisseur", hier() + "/radicalisering"), "geweigerd"))
        << "that it was stays on record";
    bied_aan();
    EXPECT_EQ(antwoord("aangenomen"), 303) << "another one may be taken on";
    EXPECT_EQ(huis.get("politie", hier()).status, 404);
}

INSTANTIATE_TEST_SUITE_P(Engines, LeidingTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace aanpak
