// The people of a casus through the real router on both engines: who sees them, adding, changing, taking away.
#include "domein/betrokkene/test_personen.hpp"

namespace betrokkene::test {
namespace {

class PersonenTest : public PersonenHuis {};

TEST_P(PersonenTest, everybody_who_sees_the_casus_sees_the_people_by_name) {
    for (const auto* wie : {"regisseur", "politie", "ggz", "reclassering"}) {
        const auto pagina = huis.get(wie, pad("/personen"));
        EXPECT_EQ(pagina.status, 200) << wie;
        EXPECT_TRUE(bevat(pagina, "D. van der Grutto")) << wie;
        EXPECT_TRUE(bevat(pagina, "K. Leeuwerik")) << wie;
        EXPECT_TRUE(bevat(pagina, "A. Walnoot")) << wie;
        EXPECT_EQ(huis.get(wie, van(kim)).status, 200) << wie;
        // Only the regie changes.
        const bool regie = std::string_view(wie) == "regisseur" || std::string_view(wie) == "reclassering";
        EXPECT_EQ(bevat(pagina, "Voeg naaste toe"), regie) << wie;
        EXPECT_EQ(huis.get(wie, pad("/personen/nieuw")).status, regie ? 200 : 404) << wie;
        EXPECT_EQ(huis.get(wie, van(kim, "/wijziging")).status, regie ? 200 : 404) << wie;
        EXPECT_EQ(huis.get(wie, van(kim, "/verwijdering")).status, regie ? 200 : 404) << wie;
    }
    for (const auto* wie : {"om", "aanmelder", "fg", "beheerder", "manager", "regisseur2"}) {
        EXPECT_EQ(huis.get(wie, pad("/personen")).status, 404) << wie;
        EXPECT_EQ(huis.get(wie, van(kim)).status, 404) << wie;
    }
    EXPECT_EQ(huis.get("regisseur", van(huis.random().id<kern::Item>())).status, 404);
    EXPECT_TRUE(bevat(huis.get("politie", pad()), "Alle personen"));
}

TEST_P(PersonenTest, a_kept_address_says_from_whom) {
    const auto pagina = huis.get("politie", van(kim));
    EXPECT_TRUE(bevat(pagina, "D. van der Grutto en M. van der Grutto"));
    EXPECT_TRUE(bevat(pagina, "Toon het adres"));
    // In a list of the API it is left out; where one person is read it stands with whom it is kept from.
    const auto lijst = huis.api("politie", web::Method::get, "/api/v1" + pad("/personen"));
    EXPECT_FALSE(bevat(lijst, "Bies"));
    EXPECT_TRUE(bevat(lijst, "Weegbreehof"));
    const auto een = huis.api("politie", web::Method::get, "/api/v1" + van(kim));
    EXPECT_TRUE(bevat(een, "Bies"));
    EXPECT_TRUE(bevat(een, "\"adresNietVoor\":[\"" + std::min(daan, moeder).text()));
}

TEST_P(PersonenTest, a_person_of_the_kring_comes_in_by_a_relation_alone) {
    const Velden zus{{"rol", "directe-kring"}, {"voorletters", "E"}, {"geslachtsnaam", "Grutto"}};
    const auto zonder = huis.post("regisseur", pad("/personen"), zus);
    EXPECT_EQ(zonder.status, 422);
    EXPECT_TRUE(bevat(zonder, "href=\"#relatie\""));
    EXPECT_TRUE(bevat(zonder, "value=\"Grutto\"")) << "what was typed stays";
    Velden met = zus;
    met.insert(met.end(), {{"relatie", "broer-zus"},
                           {"taal", "Fries"},
                           {"tolk", "ja"},
                           {"straat", "Zegge"},
                           {"adresNietVoor", daan.text()}});
    volgende_seconde();
    const auto klaar = huis.post("regisseur", pad("/personen"), met);
    ASSERT_EQ(klaar.status, 303) << klaar.body;
    const auto pagina = huis.get("politie", van(nieuwste(toegang::ItemSoort::persoon)));
    EXPECT_TRUE(bevat(pagina, "E. Grutto"));
    EXPECT_TRUE(bevat(pagina, "broer of zus"));
    EXPECT_TRUE(bevat(pagina, "Fries, met tolk"));
    EXPECT_TRUE(bevat(pagina, "Adres wordt niet gegeven aan"));
}

TEST_P(PersonenTest, of_a_professional_name_work_and_how_to_reach) {
    volgende_seconde();
    const auto klaar = huis.post("reclassering", pad("/personen"),
                                 {{"rol", "professional"},
                                  {"voorletters", "S."},
                                  {"voorvoegsel", "van"},
                                  {"geslachtsnaam", "Esp"},
                                  {"functie", "wijkagent"},
                                  {"telefoon", "0199 00 61 17"}});
    ASSERT_EQ(klaar.status, 303) << klaar.body;
    const auto id = nieuwste(toegang::ItemSoort::persoon);
    EXPECT_TRUE(bevat(huis.get("politie", van(id)), "S. van Esp"));
    // Wgs 2.30(1)(c): nothing else is taken of him.
    for (const auto* veld : {"bsn", "geboortedatum", "straat", "veiligContact", "relatie"})
        EXPECT_EQ(huis.post("regisseur", pad("/personen"),
                            {{"rol", "professional"}, {"geslachtsnaam", "Esp"}, {veld, "01-01-2000"}})
                      .status,
                  422)
            << veld;
    EXPECT_EQ(huis.post("regisseur", pad("/personen"), {{"rol", "professional"}}).status, 422);
    EXPECT_EQ(
        huis.post("regisseur", pad("/personen"), {{"rol", "betrokkene"}, {"geslachtsnaam", "Fuut"}}).status,
        422)
        << "one dossier, one betrokkene";
}

TEST_P(PersonenTest, changing_seals_again_and_keeps_the_first_day) {
    static constexpr db::Sql eerste{"test.eerste", "SELECT eerste_verwerking FROM item WHERE id = $1"};
    static constexpr db::Sql hashes{"test.hashes",
                                    "SELECT count(*) FROM persoon_hash WHERE persoon = $1 AND soort = $2"};
    const auto dag = waarde<std::string>(eerste, daan);
    huis.clock().set(huis.clock().now().plus_seconds(90L * 86'400));
    huis.vergeet("regisseur");
    const auto klaar = huis.post("regisseur", van(daan, "/wijziging"),
                                 ongewijzigd(daan, {{"geslachtsnaam", "Tapuit"}, {"postcode", ""}}));
    ASSERT_EQ(klaar.status, 303) << klaar.body;
    EXPECT_EQ(waarde<std::string>(eerste, daan), dag);
    EXPECT_EQ(versie(daan), 2);
    // The BSN that nobody typed stays, with its hash; that of the address went with the address.
    EXPECT_EQ(waarde<std::int64_t>(hashes, daan, 1), 1);
    EXPECT_EQ(waarde<std::int64_t>(hashes, daan, 3), 0);
    EXPECT_TRUE(bevat(huis.get("regisseur", pad("/personen/") + daan.text() + "/bsn"), "999992235"));
    // The title of the dossier is the name of the betrokkene, and search finds the new one alone.
    EXPECT_TRUE(bevat(huis.get("regisseur", "/casussen"), "Tapuit, D. van der en gezin"));
    const auto zoek = [&](std::string_view naam) {
        return huis.api("regisseur", web::Method::post, "/api/v1/casussen/_zoek",
                        R"({"zoek":")" + std::string(naam) + "\"}");
    };
    EXPECT_TRUE(bevat(zoek("Tapuit"), dossier.text()));
    EXPECT_TRUE(bevat(zoek("Grutto"), dossier.text())) << "his mother";
    EXPECT_TRUE(bevat(zoek("999992235"), dossier.text()));
}

TEST_P(PersonenTest, a_reason_why_there_is_no_bsn_takes_it_away) {
    const auto klaar = huis.post("regisseur", van(daan, "/wijziging"),
                                 ongewijzigd(daan, {{"bsnOnbekendOmdat", "niet-nodig"}}));
    ASSERT_EQ(klaar.status, 303) << klaar.body;
    EXPECT_TRUE(bevat(huis.get("regisseur", van(daan, "/bsn")), "Er is geen BSN bekend."));
    EXPECT_FALSE(bevat(huis.get("regisseur", van(daan, "/wijziging")), "999992235"));
    EXPECT_EQ(huis.post("regisseur", van(moeder, "/wijziging"),
                        ongewijzigd(moeder, {{"bsn", "999992235"}, {"bsnOnbekendOmdat", ""}}))
                  .status,
              303)
        << "nobody has it now";
    const auto dubbel =
        huis.post("regisseur", van(daan, "/wijziging"), ongewijzigd(daan, {{"bsn", "999992235"}}));
    EXPECT_EQ(dubbel.status, 422);
    EXPECT_TRUE(bevat(dubbel, "href=\"#bsn\""));
}

TEST_P(PersonenTest, who_works_in_the_house_and_is_one_of_them_is_shut_out_by_his_bsn) {
    static constexpr db::Sql zet{"test.bsn", "UPDATE medewerker SET bsn_hash = $2 WHERE id = $1"};
    static constexpr db::Sql tel{"test.uit", "SELECT count(*) FROM uitsluiting WHERE dossier = $1"};
    huis.schrijf(
        [&](db::Tx& tx) { tx.run(zet, huis.medewerker("politie"), hash_bsn(huis.kern(), "999990706")); });
    EXPECT_EQ(huis.get("politie", pad()).status, 200);
    ASSERT_EQ(huis.post("regisseur", van(moeder, "/wijziging"),
                        ongewijzigd(moeder, {{"bsn", "999990706"}, {"bsnOnbekendOmdat", ""}}))
                  .status,
              303);
    EXPECT_EQ(huis.get("politie", pad()).status, 404) << "a relative, from the next request on";
    EXPECT_EQ(waarde<std::int64_t>(tel, dossier), 1);
    ASSERT_EQ(huis.post("regisseur", van(moeder, "/wijziging"), ongewijzigd(moeder)).status, 303);
    EXPECT_EQ(huis.get("politie", pad()).status, 200) << "the BSN was wrong";
    EXPECT_EQ(waarde<std::int64_t>(tel, dossier), 0);
}

TEST_P(PersonenTest, who_comes_second_sees_both_versions) {
    const auto eerst = ongewijzigd(moeder, {{"telefoon", "06 0000 0001"}, {"adresNietVoor", kim.text()}});
    const auto daarna = ongewijzigd(moeder, {{"telefoon", "06 0000 0002"}});
    ASSERT_EQ(huis.post("regisseur", van(moeder, "/wijziging"), eerst).status, 303);
    const auto botsing = huis.post("reclassering", van(moeder, "/wijziging"), daarna);
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(bevat(botsing, "06 0000 0001"));
    EXPECT_TRUE(bevat(botsing, "06 0000 0002"));
    EXPECT_TRUE(bevat(botsing, "K. Leeuwerik")) << "a person by name, not by number";
    EXPECT_TRUE(bevat(botsing, "Neem mijn versie"));
    EXPECT_TRUE(bevat(botsing, "name=\"versie\" value=\"2\""));
    EXPECT_TRUE(bevat(huis.get("regisseur", van(moeder)), "06 0000 0001")) << "nothing was written over";
}

TEST_P(PersonenTest, taken_away_nothing_of_him_stays_but_the_act) {
    static constexpr db::Sql resten{
        "test.resten",
        "SELECT (SELECT count(*) FROM item WHERE id = $1) + (SELECT count(*) FROM persoon WHERE id = $1) + (SELECT count(*) "
        "FROM persoon_hash WHERE persoon = $1) + (SELECT count(*) FROM adres_afgeschermd_voor WHERE persoon = $1 OR voor = "
        "$1) + (SELECT count(*) FROM zoekitem WHERE item = $1) + (SELECT count(*) FROM relatie) + (SELECT count(*) FROM "
        "contactmoment) + (SELECT count(*) FROM stem) + (SELECT count(*) FROM item WHERE soort IN (9, 10, 12))"};
    ASSERT_EQ(huis.post("regisseur", pad("/relaties"),
                        {{"van", moeder.text()}, {"soort", "ouder"}, {"naar", daan.text()}})
                  .status,
              303);
    ASSERT_EQ(huis.post("ggz", van(moeder, "/contactmomenten"),
                        {{"datum", "20-11-2026"}, {"wijze", "telefoon"}, {"tekst", "Zij maakt zich zorgen."}})
                  .status,
              303);
    ASSERT_EQ(huis.post("ggz", pad("/stem"),
                        {{"persoon", moeder.text()},
                         {"soort", "wens"},
                         {"datum", "20-11-2026"},
                         {"tekst", "Ik wil rust in huis."}})
                  .status,
              303);
    EXPECT_EQ(
        huis.post("politie", van(moeder, "/verwijdering"), {{"versie", "1"}, {"reden", "vergissing"}}).status,
        404);
    const auto zonder = huis.post("regisseur", van(moeder, "/verwijdering"), {{"versie", "1"}});
    EXPECT_EQ(zonder.status, 422) << "a reason is needed";
    EXPECT_EQ(huis.post("regisseur", van(moeder, "/verwijdering"), {{"versie", "7"}, {"reden", "vergissing"}})
                  .status,
              409);
    ASSERT_EQ(huis.post("regisseur", van(moeder, "/verwijdering"), {{"versie", "1"}, {"reden", "vergissing"}})
                  .status,
              303);
    EXPECT_EQ(waarde<std::int64_t>(resten, moeder), 0);
    EXPECT_EQ(huis.get("regisseur", van(moeder)).status, 404);
    const auto log = huis.log();
    EXPECT_EQ(log[log.size() - 2].actie, "persoon.verwijderen");
    EXPECT_NE(log[log.size() - 2].regel.find("vergissing"), std::string::npos);
    // The last of the kring gone, the title is of one person again.
    ASSERT_EQ(
        huis.post("regisseur", van(kim, "/verwijdering"), {{"versie", "1"}, {"reden", "niet-meer-nodig"}})
            .status,
        303);
    EXPECT_FALSE(bevat(huis.get("regisseur", "/casussen"), "en gezin"));
}

TEST_P(PersonenTest, the_betrokkene_stays) {
    const auto terug =
        huis.post("regisseur", van(daan, "/verwijdering"), {{"versie", "1"}, {"reden", "vergissing"}});
    EXPECT_EQ(terug.status, 409);
    EXPECT_TRUE(bevat(terug, "betrokkene.blijft"));
    EXPECT_EQ(huis.get("regisseur", van(daan)).status, 200);
}

TEST_P(PersonenTest, a_dossier_has_room_for_so_many) {
    const Velden nieuw{{"rol", "directe-kring"}, {"geslachtsnaam", "Mus"}, {"relatie", "vriend"}};
    for (int i = 0; i < 28; ++i) {
        Velden een = nieuw;
        een.emplace_back("voornamen", "Nummer " + std::to_string(i));
        ASSERT_EQ(huis.post("regisseur", pad("/personen"), een).status, 303) << i;
    }
    const auto vol = huis.post("regisseur", pad("/personen"), nieuw);
    EXPECT_EQ(vol.status, 409);
    EXPECT_TRUE(bevat(vol, "value=\"Mus\"")) << "what was typed stays";
}

TEST_P(PersonenTest, the_api_says_and_does_the_same) {
    const std::string basis = "/api/v1" + pad("/personen");
    const auto made = huis.api("regisseur", web::Method::post, basis,
                               R"({"rol":"directe-kring","geslachtsnaam":"Mus","relatie":"vriend"})");
    EXPECT_EQ(made.status, 201) << made.body;
    EXPECT_EQ(huis.api("regisseur", web::Method::post, basis, R"({"rol":"directe-kring"})").status, 400);
    EXPECT_EQ(huis.api("politie", web::Method::post, basis,
                       R"({"rol":"directe-kring","geslachtsnaam":"Mus","relatie":"vriend"})")
                  .status,
              404);
    const std::string een = "/api/v1" + van(daan);
    EXPECT_FALSE(bevat(huis.api("regisseur", web::Method::get, een), "999992235"));
    EXPECT_EQ(huis.api("regisseur", web::Method::put, een,
                       R"({"geslachtsnaam":"Grutto","telefoon":"06 0000 0003","versie":1})")
                  .status,
              204);
    EXPECT_EQ(huis.api("regisseur", web::Method::put, een, R"({"geslachtsnaam":"Grutto","versie":1})").status,
              409);
    EXPECT_TRUE(bevat(huis.api("ggz", web::Method::get, een), "06 0000 0003"));
    EXPECT_TRUE(bevat(huis.api("ggz", web::Method::get, een), "\"heeftBsn\":true"));
    EXPECT_EQ(huis.api("regisseur", web::Method::post, een + "/verwijdering",
                       R"({"reden":"vergissing","versie":2})")
                  .status,
              409);
}

INSTANTIATE_TEST_SUITE_P(Engines, PersonenTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
}  // namespace betrokkene::test
