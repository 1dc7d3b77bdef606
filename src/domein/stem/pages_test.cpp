// The person's own words and the plan on paper, through the real router on both engines.
#include <gtest/gtest.h>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::test::TestHuis;
using toegang::test::Velden;

class StemTest : public testing::TestWithParam<db::Engine> {
protected:
    StemTest() {
        std::vector<betrokkene::NieuwPersoon> personen(3);
        personen[0].naam.geslachtsnaam = "Kievit";
        personen[0].naam.voorletters = "R.";
        personen[0].contact.veilig_contact = "Alleen bellen als hij werkt.";
        personen[1].rol = betrokkene::Rol::directe_kring;
        personen[1].relatie = "ex-partner";
        personen[1].naam.geslachtsnaam = "Kneu";
        personen[1].contact.straat = "Waterlelie";
        personen[1].contact.huisnummer = "110";
        personen[1].contact.postcode = "1294 GD";
        personen[1].adres_niet_voor = {0};
        personen[2].rol = betrokkene::Rol::professional;
        personen[2].naam.geslachtsnaam = "Wilg";
        const auto verzegeld = betrokkene::verzegel(huis.kern(), dossier, personen);
        kievit = verzegeld[0].id;
        kneu = verzegeld[1].id;
        wilg = verzegeld[2].id;
        huis.schrijf([&](db::Tx& tx) {
            betrokkene::bewaar(tx, dossier,
                               betrokkene::Bron{huis.organisatie("gemeente"), huis.medewerker("gemeente")},
                               huis.clock().now(), personen, verzegeld);
        });
    }
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"gemeente", DeelnameRol::casusregisseur},
                                                           {"politie"},
                                                           {"om", DeelnameRol::bevraagd}}});
    kern::ItemId kievit, kneu, wilg;

    std::string pad(std::string_view rest) const { return "/casussen/" + dossier.text() + std::string(rest); }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    Velden woorden(Velden meer = {}) { return woorden_van(kievit, std::move(meer)); }
    static Velden woorden_van(kern::ItemId persoon, Velden meer = {}) {
        meer.emplace_back("persoon", persoon.text());
        meer.emplace_back("soort", "wens");
        meer.emplace_back("datum", "20-11-2026");
        meer.emplace_back("tekst", "Ik wil <gewoon> mijn dochter zien.");
        return meer;
    }
    kern::ItemId nieuwste(toegang::ItemSoort soort) {
        static constexpr db::Sql laatste{
            "test.laatste",
            "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gemaakt DESC, id LIMIT 1"};
        auto snapshot = huis.db().read();
        return snapshot.reader().value<kern::ItemId>(laatste, dossier, soort).value();
    }
    kern::ItemId doel(const std::string& tekst) {
        huis.clock().set(huis.clock().now().plus_seconds(1));
        EXPECT_EQ(
            huis.post("regisseur", pad("/doelen"), {{"leefgebied", "huisvesting"}, {"tekst", tekst}}).status,
            303);
        return nieuwste(toegang::ItemSoort::doel);
    }
    Velden keuze(kern::ItemId doel, Velden meer = {}) {
        meer.emplace_back("doelen.0.id", doel.text());
        meer.emplace_back("afzender", "N. Wilgenhof, 06 0000 0001");
        return meer;
    }
};

TEST_P(StemTest, participants_put_down_what_was_said_and_read_it) {
    EXPECT_EQ(huis.post("gemeente", pad("/stem"), woorden()).status, 303);
    for (const auto* wie : {"regisseur", "gemeente"})
        EXPECT_TRUE(staat(huis.get(wie, pad("/stem")), "Ik wil &lt;gewoon&gt; mijn dochter zien.")) << wie;
    // Guidance is not for the police outside the plan.
    EXPECT_FALSE(staat(huis.get("politie", pad("/stem")), "dochter"));
    EXPECT_FALSE(staat(huis.get("politie", pad("/stem")), "20 november 2026"))
        << "nor that something was said";
    for (const auto* wie : {"om", "ggz", "aanmelder", "fg", "beheerder"}) {
        EXPECT_EQ(huis.get(wie, pad("/stem")).status, 404) << wie;
        EXPECT_EQ(huis.post(wie, pad("/stem"), woorden()).status, 404) << wie;
    }
}

TEST_P(StemTest, bad_input_comes_back) {
    const auto leeg = huis.post("gemeente", pad("/stem"), {{"soort", "wens"}, {"datum", "31-02-2026"}});
    EXPECT_EQ(leeg.status, 422);
    EXPECT_TRUE(staat(leeg, "value=\"31-02-2026\""));
    Velden vreemd{{"persoon", huis.random().id<kern::Item>().text()},
                  {"soort", "wens"},
                  {"datum", "20-11-2026"},
                  {"tekst", "Iets."}};
    EXPECT_EQ(huis.post("gemeente", pad("/stem"), vreemd).status, 422) << "somebody of another dossier";
    EXPECT_EQ(huis.post("gemeente", pad("/stem"), woorden_van(wilg)).status, 422)
        << "who works on it has no voice of his own in it";
}

TEST_P(StemTest, the_paper_comes_after_the_safe_way_was_read) {
    EXPECT_EQ(huis.post("gemeente", pad("/stem"), woorden()).status, 303);
    const auto goed = doel("Hij heeft een eigen plek.");
    const auto formulier = huis.get("regisseur", pad("/plan-voor-de-persoon"));
    EXPECT_TRUE(staat(formulier, "Alleen bellen als hij werkt."));
    const auto zonder = huis.post("regisseur", pad("/plan-voor-de-persoon"), keuze(goed));
    EXPECT_EQ(zonder.status, 422);
    EXPECT_TRUE(staat(zonder, "href=\"#veilig\""));
    const auto papier = huis.post("regisseur", pad("/plan-voor-de-persoon"), keuze(goed, {{"veilig", "ja"}}));
    EXPECT_EQ(papier.status, 200);
    for (const auto* tekst :
         {"Jouw plan", "R. Kievit", "Hij heeft een eigen plek.", "mijn dochter zien", "06 0000 0001"})
        EXPECT_TRUE(staat(papier, tekst)) << tekst;
    EXPECT_FALSE(staat(papier, "Kneu")) << "others are not on it";
    EXPECT_EQ(huis.log().back().actie, "plan.persoon");
    for (const auto* wie : {"politie", "om", "ggz"})
        EXPECT_EQ(huis.post(wie, pad("/plan-voor-de-persoon"), keuze(goed, {{"veilig", "ja"}})).status, 404)
            << wie;
}

TEST_P(StemTest, on_the_paper_is_what_was_chosen_is_his_and_still_holds) {
    EXPECT_EQ(huis.post("gemeente", pad("/stem"), woorden_van(kneu)).status, 303);
    const auto goed = doel("Hij heeft een eigen plek."), dicht = doel("Alleen voor het huis.");
    static constexpr db::Sql sluit{"test.stem_dicht",
                                   "UPDATE item SET kring = 1 WHERE dossier = $1 AND id = $2"};
    huis.schrijf([&](db::Tx& tx) { tx.run(sluit, dossier, dicht); });
    huis.clock().set(huis.clock().now().plus_seconds(1));
    EXPECT_EQ(huis.post("regisseur", pad("/acties"),
                        {{"doel", goed.text()},
                         {"tekst", "Een kamer zoeken"},
                         {"eigenaar", huis.medewerker("gemeente").text()},
                         {"termijn", "11-12-2026"}})
                  .status,
              303);
    const auto actie = nieuwste(toegang::ItemSoort::actie);
    const auto druk_af = [&] {
        return huis.post(
            "regisseur", pad("/plan-voor-de-persoon"),
            keuze(goed, {{"veilig", "ja"}, {"doelen.1.id", dicht.text()}, {"acties.0.id", actie.text()}}));
    };
    EXPECT_TRUE(staat(druk_af(), "Een kamer zoeken"));
    EXPECT_EQ(huis.post("regisseur", pad("/acties/" + actie.text() + "/verval"),
                        {{"reden", "Gevonden."}, {"versie", "1"}})
                  .status,
              303);
    const auto papier = druk_af();
    EXPECT_TRUE(staat(papier, "Hij heeft een eigen plek."));
    EXPECT_FALSE(staat(papier, "Een kamer zoeken")) << "it lapsed";
    EXPECT_FALSE(staat(papier, "Alleen voor het huis.")) << "not what some participants do not read";
    EXPECT_FALSE(staat(papier, "mijn dochter zien")) << "these are the words of another";
}

TEST_P(StemTest, a_kept_address_never_goes_on_the_paper) {
    const auto fout = doel("Hij brengt haar naar Waterlelie 110.");
    const auto voor = huis.log_aantal();
    const auto terug = huis.post("regisseur", pad("/plan-voor-de-persoon"), keuze(fout, {{"veilig", "ja"}}));
    EXPECT_EQ(terug.status, 409);
    EXPECT_TRUE(staat(terug, "adres-afgeschermd"));
    EXPECT_FALSE(staat(terug, "<h1>Jouw plan</h1>"));
    for (std::size_t i = voor; i < huis.log_aantal(); ++i)
        EXPECT_FALSE(huis.log()[i].actie == "plan.persoon" && huis.log()[i].uitkomst == "gedaan");
}

TEST_P(StemTest, the_api_says_the_same) {
    const std::string basis = "/api/v1" + pad("/stem");
    const auto gemaakt =
        huis.api("gemeente", web::Method::post, basis,
                 R"({"persoon":")" + kievit.text() +
                     R"(","soort":"reactie","datum":"2026-11-20","tekst":"Te veel afspraken."})");
    EXPECT_EQ(gemaakt.status, 201) << gemaakt.body;
    EXPECT_TRUE(staat(huis.api("regisseur", web::Method::get, basis), "Te veel afspraken."));
    EXPECT_EQ(huis.api("gemeente", web::Method::post, basis, R"({"soort":"reactie"})").status, 400);
}

INSTANTIATE_TEST_SUITE_P(Engines, StemTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
