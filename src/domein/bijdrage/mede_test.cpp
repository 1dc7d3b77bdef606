// One bijdrage in the dossiers of a family, through the real router on both engines.
#include "domein/bijdrage/mede.hpp"

#include "domein/afstemming/test_familie.hpp"
#include "kern/bericht/bericht.hpp"

namespace {

using toegang::test::Velden;

constexpr int bijdrage_soort = 3;
constexpr std::string_view tekst = "Slaapt al een week bij de zus.";

kern::DossierId dossier(std::uint8_t nummer) {
    kern::DossierId id;
    id.bytes[0] = nummer;
    return id;
}

TEST(MedeplaatsingRules, each_dossier_once_and_with_its_own_necessity) {
    using bijdrage::mede::Keuze;
    const std::vector<Keuze> goed{{"ook.0.", dossier(1), "Zij woont er."},
                                  {"ook.1.", dossier(2), "Hij ook."}};
    EXPECT_TRUE(bijdrage::mede::fouten(goed).empty());
    const std::vector<Keuze> fout{{"ook.0.", dossier(1), "Zij woont er."}, {"ook.1.", dossier(1), ""}};
    std::string codes;
    for (const auto& een : bijdrage::mede::fouten(fout)) codes += een.field + ":" + een.code + " ";
    EXPECT_EQ(codes, "ook.1.dossier:twice ook.1.noodzaak:required ");
}

class MedeplaatsingTest : public afstemming::test::Familie {
protected:
    Velden velden(kern::DossierId ook, std::string_view waarom = "Zij wonen samen.") {
        return {{"tekst", std::string(tekst)},
                {"categorieen", "wonen"},
                {"kring", "C3"},
                {"ook.0.dossier", ook.text()},
                {"ook.0.noodzaak", std::string(waarom)}};
    }
    web::Response geef(std::string_view login, const Velden& v) {
        tik();
        return huis.post(login, pad(een, "/bijdragen"), v);
    }
    std::string hier() { return pad(een, "/bijdragen/" + nieuwste(een, bijdrage_soort).text()); }
    std::string daar() { return pad(twee, "/bijdragen/" + nieuwste(twee, bijdrage_soort).text()); }
};

TEST_P(MedeplaatsingTest, one_submit_puts_an_item_in_each_dossier_with_an_entry_of_its_own) {
    verbind(een, twee);
    EXPECT_EQ(geef("gemeente", velden(twee)).status, 303);
    EXPECT_TRUE(staat(huis.get("gemeente", hier()), tekst));
    EXPECT_TRUE(staat(huis.get("regisseur2", daar()), tekst)) << "who reads there, reads it there";
    EXPECT_TRUE(staat(huis.get("regisseur2", daar()), "Zij wonen samen.")) << "and why it is needed there";
    EXPECT_FALSE(staat(huis.get("politie", hier()), "Zij wonen samen.")) << "that is for the other dossier";
    const auto log = regels("bijdrage.toevoegen");
    ASSERT_EQ(log.size(), 2U);
    for (const auto& regel : log) EXPECT_EQ(regel.dossiers.size(), 1U) << "no entry names both";
    EXPECT_NE(log[0].dossiers, log[1].dossiers);
}

TEST_P(MedeplaatsingTest, nothing_is_ticked_beforehand) {
    verbind(een, twee);
    const auto formulier = huis.get("gemeente", pad(een, "/bijdragen/nieuw"));
    EXPECT_TRUE(staat(formulier, "Patrijs, P."));
    EXPECT_FALSE(staat(formulier, "name=\"ook.0.dossier\" value=\"" + twee.text() + "\" checked"));
    EXPECT_EQ(geef("gemeente", {{"tekst", std::string(tekst)}}).status, 303);
    EXPECT_EQ(aantal(twee, bijdrage_soort), 0);
}

TEST_P(MedeplaatsingTest, it_is_offered_only_where_one_may_give_and_may_know_of_the_link) {
    EXPECT_FALSE(staat(huis.get("gemeente", pad(een, "/bijdragen/nieuw")), "Patrijs")) << "no link, no offer";
    verbind(een, twee);
    for (const std::string_view rest : {"/bijdragen/nieuw", "/bijdragen/incident"}) {
        EXPECT_TRUE(staat(huis.get("gemeente", pad(een, rest)), "Patrijs, P."));
        EXPECT_FALSE(staat(huis.get("politie", pad(een, rest)), "Patrijs")) << "takes no part there";
        EXPECT_FALSE(staat(huis.get("om", pad(een, rest)), "Patrijs"))
            << "is only asked in both: may give in both, and may not know that they are linked";
        EXPECT_FALSE(staat(huis.get("regisseur2", pad(twee, rest)), "Kwartel"));
    }
}

TEST_P(MedeplaatsingTest, who_is_only_asked_on_one_side_knows_of_no_link_from_either) {
    verbind(een, twee);
    EXPECT_EQ(huis.get("reclassering", pad(een, "/bijdragen/nieuw")).status, 200) << "he may give in both";
    EXPECT_FALSE(staat(huis.get("reclassering", pad(een, "/bijdragen/nieuw")), "Patrijs"));
    EXPECT_FALSE(staat(huis.get("reclassering", pad(twee, "/bijdragen/nieuw")), "Kwartel"));
    EXPECT_EQ(geef("reclassering", velden(twee)).status, 422);
}

TEST_P(MedeplaatsingTest, where_the_same_stands_is_not_for_who_was_put_at_a_distance_since) {
    verbind(een, twee);
    EXPECT_EQ(geef("gemeente", velden(twee)).status, 303);
    EXPECT_TRUE(staat(huis.get("gemeente", hier()), "Patrijs, P."));
    static constexpr db::Sql bevraagd{"test.mede_rol",
                                      "UPDATE deelnemer SET rol = 6 WHERE dossier = $1 AND medewerker = $2"};
    huis.schrijf([&](db::Tx& tx) { tx.run(bevraagd, twee, huis.medewerker("gemeente")); });
    EXPECT_EQ(huis.get("gemeente", daar()).status, 200) << "it stays his own";
    EXPECT_FALSE(staat(huis.get("gemeente", hier()), "Patrijs")) << "but not that the two are linked";
    EXPECT_FALSE(staat(huis.get("gemeente", hier() + "/verbetering"), "Patrijs"));
}

TEST_P(MedeplaatsingTest, a_link_stopped_on_one_side_is_over_on_both) {
    verbind(een, twee);
    tik();
    EXPECT_EQ(huis.post("regisseur2", pad(twee, "/afstemmingen/" + nieuwste(twee, 23).text() + "/einde"),
                        {{"reden", "Zij verhuist."}, {"versie", "1"}})
                  .status,
              303);
    EXPECT_FALSE(staat(huis.get("gemeente", pad(een, "/afstemmingen")), "Zij verhuist."))
        << "he has no part in this one, so it only holds no longer here";
    EXPECT_FALSE(staat(huis.get("gemeente", pad(een, "/bijdragen/nieuw")), "Patrijs"));
    EXPECT_EQ(geef("gemeente", velden(twee)).status, 422);
}

TEST_P(MedeplaatsingTest, what_cannot_be_chosen_is_refused_as_a_whole_and_looks_the_same) {
    verbind(een, twee);
    std::vector<std::string> lijven;
    for (const auto dossier : {derde, vreemd, huis.random().id<kern::Dossier>()}) {
        const auto antwoord = geef("gemeente", velden(dossier));
        EXPECT_EQ(antwoord.status, 422);
        EXPECT_TRUE(staat(antwoord, "Deze casus is nu niet te kiezen."));
    }
    EXPECT_EQ(geef("politie", velden(twee)).status, 422);
    EXPECT_EQ(geef("om", velden(twee)).status, 422);
    EXPECT_EQ(geef("gemeente", velden(twee, "")).status, 422) << "each with its necessity";
    EXPECT_EQ(geef("gemeente", {{"tekst", "x"}, {"ook.0.noodzaak", "Vergeten te kiezen."}}).status, 422);
    EXPECT_EQ(aantal(een, bijdrage_soort) + aantal(twee, bijdrage_soort), 0) << "all of it, or nothing";
}

TEST_P(MedeplaatsingTest, a_link_that_is_over_offers_nothing) {
    const auto link = verbind(een, twee, "24-11-2026");
    EXPECT_TRUE(staat(huis.get("gemeente", pad(een, "/bijdragen/nieuw")), "Patrijs, P."));
    huis.clock().set(huis.clock().now().plus_seconds(2 * 86'400));  // its term has passed
    huis.vergeet("gemeente");
    huis.vergeet("regisseur");
    EXPECT_FALSE(staat(huis.get("gemeente", pad(een, "/bijdragen/nieuw")), "Patrijs"));
    EXPECT_EQ(geef("gemeente", velden(twee)).status, 422);
    const auto weer = verbind(een, twee);
    EXPECT_NE(weer, link) << "a new link, tested anew";
    EXPECT_TRUE(staat(huis.get("gemeente", pad(een, "/bijdragen/nieuw")), "Patrijs, P."));
    stop(weer);
    EXPECT_FALSE(staat(huis.get("gemeente", pad(een, "/bijdragen/nieuw")), "Patrijs"));
}

TEST_P(MedeplaatsingTest, an_incident_goes_along_as_well_and_the_same_form_twice_is_one) {
    verbind(een, twee);
    const Velden incident{{"tekst", std::string(tekst)},  {"brondatum", "20-11-2026"},
                          {"categorieen", "wonen"},       {"ook.0.dossier", twee.text()},
                          {"ook.0.noodzaak", "Zij ook."}, {"concept", huis.random().id<kern::Item>().text()}};
    for (int keer = 0; keer < 2; ++keer)
        EXPECT_EQ(huis.post("gemeente", pad(een, "/bijdragen/incident"), incident).status, 303);
    EXPECT_EQ(aantal(een, bijdrage_soort), 1);
    EXPECT_EQ(aantal(twee, bijdrage_soort), 1);
}

TEST_P(MedeplaatsingTest, each_item_is_sealed_for_its_own_dossier) {
    verbind(een, twee);
    EXPECT_EQ(geef("gemeente", velden(twee)).status, 303);
    static constexpr db::Sql zegel{"test.mede_zegel", "SELECT tekst_z FROM bijdrage WHERE dossier = $1"};
    const auto bytes = waarde<db::Bytes>(zegel, twee);
    const auto id = nieuwste(twee, bijdrage_soort);
    huis.kern().keys.destroy(een);  // as when that dossier is destroyed
    EXPECT_TRUE(staat(huis.get("regisseur2", daar()), tekst)) << "the other keeps what is its own";
    EXPECT_FALSE(bytes.empty());
    EXPECT_FALSE(id.is_null());
}

TEST_P(MedeplaatsingTest, correcting_tells_of_the_others_and_takes_them_along) {
    verbind(een, twee);
    EXPECT_EQ(geef("gemeente", velden(twee)).status, 303);
    const auto eerst = hier(), eerst_daar = daar();
    EXPECT_TRUE(staat(huis.get("gemeente", eerst), eerst_daar)) << "leads to the same, there";
    EXPECT_FALSE(staat(huis.get("politie", eerst), twee.text())) << "not for who may not see that";
    EXPECT_FALSE(staat(huis.get("regisseur2", eerst_daar), een.text()));
    EXPECT_TRUE(staat(huis.get("gemeente", eerst + "/verbetering"), "Patrijs, P."));
    tik();
    const auto item = eerst_daar.substr(eerst_daar.rfind('/') + 1);
    EXPECT_EQ(huis.post("gemeente", eerst + "/verbetering",
                        {{"tekst", "Sliep er drie nachten."},
                         {"categorieen", "wonen"},
                         {"versie", "1"},
                         {"ook.0.item", item}})
                  .status,
              303);
    EXPECT_TRUE(staat(huis.get("regisseur2", daar()), "Sliep er drie nachten."));
    EXPECT_TRUE(staat(huis.get("regisseur2", daar()), "Zij wonen samen."))
        << "still needed for the same reason";
    EXPECT_TRUE(staat(huis.get("regisseur2", eerst_daar), "lees de nieuwe"));
    EXPECT_TRUE(staat(huis.get("gemeente", hier()), daar())) << "and they stay one act";
    EXPECT_EQ(regels("bijdrage.verbeteren").size(), 2U);
}

TEST_P(MedeplaatsingTest, correcting_one_leaves_the_others_and_a_strange_one_is_refused) {
    verbind(een, twee);
    EXPECT_EQ(geef("gemeente", velden(twee)).status, 303);
    const auto eerst = hier(), eerst_daar = daar();
    const auto los = [&](std::string item, const std::string& versie) {
        tik();
        return huis.post("gemeente", eerst + "/verbetering",
                         {{"tekst", "Sliep er drie nachten."},
                          {"categorieen", "wonen"},
                          {"versie", versie},
                          {"ook.0.item", std::move(item)}});
    };
    EXPECT_EQ(los(huis.random().id<kern::Item>().text(), "1").status, 422);
    EXPECT_EQ(aantal(een, bijdrage_soort), 1) << "nothing was corrected";
    EXPECT_EQ(los("", "1").status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur2", eerst_daar), tekst)) << "it was not ticked";
    EXPECT_TRUE(staat(huis.get("gemeente", hier()), eerst_daar)) << "and can still be corrected from here";
}

TEST_P(MedeplaatsingTest, the_api_says_the_same) {
    verbind(een, twee);
    const std::string basis = "/api/v1" + pad(een, "/bijdragen");
    const std::string lijf = R"({"tekst":"Slaapt er.","categorieen":["wonen"],"ook":[{"dossier":")" +
                             twee.text() + R"(","noodzaak":"Zij wonen samen."}]})";
    EXPECT_EQ(huis.api("politie", web::Method::post, basis, lijf).status, 400);
    EXPECT_EQ(huis.api("gemeente", web::Method::post, basis, lijf).status, 201);
    const auto gelezen = huis.api("gemeente", web::Method::get, "/api/v1" + hier());
    EXPECT_TRUE(staat(gelezen, R"("ookIn":[{"dossier":")" + twee.text())) << gelezen.body;
    EXPECT_TRUE(staat(huis.api("regisseur2", web::Method::get, "/api/v1" + daar()), "noodzaakHier"));
    EXPECT_FALSE(staat(huis.api("regisseur2", web::Method::get, "/api/v1" + daar()), "ookIn"));
    EXPECT_EQ(huis.api("gemeente", web::Method::post, "/api/v1" + hier() + "/verbetering",
                       R"({"tekst":"Sliep er.","categorieen":["wonen"],"versie":1,"ook":[{"item":")" +
                           nieuwste(twee, bijdrage_soort).text() + R"("}]})")
                  .status,
              201);
    EXPECT_EQ(aantal(twee, bijdrage_soort), 2);
}

INSTANTIATE_TEST_SUITE_P(Engines, MedeplaatsingTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
