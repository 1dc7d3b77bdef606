// A question goes from one house to another and comes back, and whatever else somebody hands in does not.
#include "domein/uitwisseling/test_uitwisseling.hpp"
#include "domein/uitwisseling/uitwisseling.hpp"

namespace {

using namespace uitwisseling::test;
using toegang::Doel;
using toegang::Fase;
using web::Method;

constexpr db::Sql tel_binnen{"test.binnen", "SELECT count(*) FROM huisvraag_in"};
constexpr db::Sql tel_bericht{"test.bericht", "SELECT count(*) FROM bericht WHERE soort = 26"};
constexpr db::Sql staat_van{"test.staat", "SELECT staat FROM huisvraag WHERE dossier = $1"};
constexpr db::Sql geheim_van{"test.geheim",
                             "SELECT count(*) FROM huisvraag WHERE dossier = $1 AND geheim_z IS NOT NULL"};

using UitwisselingTest = TweeHuizen;

TEST_P(UitwisselingTest, a_hit_goes_round_and_tells_yes_and_nothing_else) {
    const auto daar_casus = dossier(daar, "Grutto", "1990-03-12");
    const std::string mijn = vraag();
    EXPECT_TRUE(staat(hier.get("regisseur", mijn), "wacht op antwoord"));
    EXPECT_FALSE(staat(hier.get("regisseur", mijn), std::string(bsn))) << "no BSN was asked with";

    const std::string binnen = komt_aan(mijn);
    EXPECT_EQ(waarde<std::int64_t>(daar, tel_bericht), 1) << "the regie of the casus hears of it";
    const auto makelaar = daar.get("makelaar", binnen);
    EXPECT_TRUE(staat(makelaar, "Grutto, D."));
    EXPECT_TRUE(staat(makelaar, "Een procesregisseur van dit huis kreeg bericht"));
    EXPECT_FALSE(staat(makelaar, daar_casus.text())) << "not which casus: he is not in it";
    EXPECT_FALSE(staat(makelaar, "Antwoord: geen treffer")) << "he cannot deny what a colleague judges";
    EXPECT_EQ(daar.post("makelaar", binnen + "/geen-treffer").status, 409);

    EXPECT_TRUE(staat(daar.get("regisseur", "/"), pad(daar_casus)));
    EXPECT_TRUE(staat(daar.get("regisseur", pad(daar_casus)), "vraagt misschien naar deze persoon"));
    const std::string zijn = treffer(daar_casus, binnen);
    EXPECT_EQ(daar.get("makelaar", binnen).status, 404) << "it is of the casus now";
    const std::string antwoord = bestand(daar, "regisseur", zijn);
    EXPECT_EQ(antwoord.size(), bestand(hier, "regisseur", mijn).size()) << "the size tells nothing";

    naar(lees_in(hier, "regisseur", mijn + "/antwoord", antwoord));
    const auto na = hier.get("regisseur", mijn);
    EXPECT_TRUE(staat(na, "treffer"));
    EXPECT_FALSE(staat(na, "Politie daar"));
    EXPECT_EQ(lees_in(hier, "regisseur", mijn + "/antwoord", antwoord).status, 409) << "not twice";
}

TEST_P(UitwisselingTest, no_hit_goes_round_and_the_question_is_destroyed) {
    const std::string mijn = vraag({{"metBsn", "ja"}, {"waaromBsn", "Er zijn naamgenoten."}});
    const std::string binnen = komt_aan(mijn);
    EXPECT_TRUE(staat(daar.get("makelaar", binnen), "gaat mee"));
    EXPECT_FALSE(staat(daar.get("makelaar", binnen), std::string(bsn))) << "the program compares it";
    naar(daar.post("makelaar", binnen + "/geen-treffer"));
    EXPECT_EQ(daar.post("makelaar", binnen + "/geen-treffer").status, 409) << "answered once";
    naar(lees_in(hier, "regisseur", mijn + "/antwoord", bestand(daar, "makelaar", binnen)));
    EXPECT_TRUE(staat(hier.get("regisseur", mijn), "geen treffer"));
    EXPECT_EQ(waarde<std::int64_t>(hier, geheim_van, casus), 0) << "its one-time key went";

    const auto sleutel = kern::DossierId::parse(binnen.substr(binnen.rfind('/') + 1)).value();
    EXPECT_NO_THROW((void)daar.kern().keys.dossier(sleutel));
    dagen(daar, 8);
    std::vector<kern::DossierId> weg;
    daar.schrijf([&](db::Tx& tx) { weg = uitwisseling::voorbij(tx, daar.clock().now()); });
    ASSERT_EQ(weg, std::vector{sleutel});
    daar.kern().keys.destroy(sleutel);
    EXPECT_EQ(daar.get("makelaar", binnen).status, 404);
    daar.schrijf([&](db::Tx& tx) { uitwisseling::ruim_op(tx, sleutel); });
    EXPECT_EQ(waarde<std::int64_t>(daar, tel_binnen), 0);
}

// Closed, not judged yet, sent back and unknown: the same page, byte for byte but for numbers, and the same answer.
TEST_P(UitwisselingTest, what_may_not_be_told_looks_like_nothing) {
    for (const auto fase : {Fase::aanmelding, Fase::triage, Fase::afgesloten, Fase::teruggelegd}) {
        dossier(daar, "Grutto", "1990-03-12", fase);
    }
    const auto afgeschermd = dossier(daar, "Grutto", "1990-03-12");
    static constexpr db::Sql schild{"test.schild", "UPDATE dossier SET afgeschermd = 1 WHERE id = $1"};
    daar.schrijf([&](db::Tx& tx) { tx.run(schild, afgeschermd); });
    const std::string binnen = komt_aan(vraag());
    EXPECT_EQ(waarde<std::int64_t>(daar, tel_bericht), 0);
    const auto pagina = daar.get("regisseur", binnen);
    EXPECT_TRUE(staat(pagina, "Het programma vindt deze persoon niet"));
    EXPECT_FALSE(staat(pagina, "Vergelijk"));
    naar(daar.post("regisseur", binnen + "/geen-treffer"));
}

TEST_P(UitwisselingTest, only_the_same_person_of_an_own_casus_is_a_hit) {
    const auto ander = dossier(daar, "Merel", "1985-01-01", Fase::casus, false);
    const std::string binnen = komt_aan(vraag());
    Velden velden = besluit(daar);
    velden.emplace_back("vraag", binnen.substr(binnen.rfind('/') + 1));
    EXPECT_EQ(daar.get("regisseur", pad(ander, "/treffer") + "?vraag=" + velden.back().second).status, 404);
    EXPECT_EQ(daar.post("regisseur", pad(ander, "/treffer"), velden).status, 404);
    EXPECT_EQ(waarde<std::int64_t>(daar, tel_binnen), 1);
    const auto zelfde = dossier(daar, "Grutto", "1990-03-12");
    Velden zonder{{"vraag", velden.back().second}};
    EXPECT_EQ(daar.post("regisseur", pad(zelfde, "/treffer"), zonder).status, 422)
        << "never without the decision of public participants";
    treffer(zelfde, binnen);
}

TEST_P(UitwisselingTest, asking_needs_a_decision_a_known_house_and_a_whole_person) {
    auto velden = vraag_velden();
    std::erase_if(velden, [](const auto& veld) { return veld.first.starts_with("besl"); });
    EXPECT_EQ(hier.post("regisseur", pad(casus), velden).status, 422);
    const auto half = dossier(hier, "Wulp", "1990-00-00");
    EXPECT_EQ(hier.post("regisseur", pad(half), vraag_velden()).status, 409);
    EXPECT_EQ(hier.post("politie", pad(casus), vraag_velden()).status, 404);
    EXPECT_EQ(hier.post("makelaar", pad(casus), vraag_velden()).status, 404);
    vraag();
}

// Each is refused with a sentence, and noted with its code.
TEST_P(UitwisselingTest, hostile_files_are_refused_and_noted) {
    const std::string mijn = vraag();
    const std::string goed = bestand(hier, "regisseur", mijn);
    const auto geweigerd = [&](const std::string& bytes, std::string_view code) {
        const auto antwoord = lees_in(daar, "makelaar", "/uitwisseling/bestanden", bytes);
        EXPECT_EQ(antwoord.status, 409) << code;
        bool genoteerd = false;
        for (const auto& regel : daar.log())
            genoteerd = genoteerd || (regel.actie == "uitwisseling.bestand-geweigerd" &&
                                      regel.regel.find(code) != std::string::npos);
        EXPECT_TRUE(genoteerd) << code;
    };
    geweigerd("%PDF-1.7 geen vraag maar een brief", "geen-huisbericht");
    geweigerd(goed.substr(0, goed.size() / 2), "niet-te-openen");
    std::string anders = goed;
    anders[anders.size() / 2] = static_cast<char>(anders[anders.size() / 2] ^ 1);
    geweigerd(anders, "niet-te-openen");
    geweigerd(std::string(uitwisseling::envelop::bytes_max + 1, 'x'), "te-groot");

    // A house that nobody knows here, with keys of its own.
    const auto vreemd = crypto::signing_key(crypto::Key{});
    const auto daar_open = open_van(daar);
    const auto bericht = [&](std::int64_t gemaakt, std::int64_t verloopt, std::uint8_t merk) {
        uitwisseling::huisbericht::Bericht een;
        een.nummer.bytes.fill(merk);
        een.gemaakt = daar.clock().now().plus_seconds(gemaakt);
        een.verloopt = daar.clock().now().plus_seconds(verloopt);
        een.inhoud =
            uitwisseling::huisbericht::Vraag{"Dirk", "D.",    "",         "Grutto", "1990-03-12",
                                             "",     "Doel.", "Wgs 2.28", "Nodig.", crypto::Bytes(32, 7)};
        return uitwisseling::huisbericht::schrijf(een);
    };
    const auto maak = [&](const crypto::SigningKey& van, const std::string& inhoud,
                          const uitwisseling::envelop::Kop& kop = {}) {
        return uitwisseling::envelop::maak(van, daar_open.zegel, kop, inhoud);
    };
    const auto bekend = uitwisseling::eigen_sleutels(hier.kern().keys).teken;
    geweigerd(maak(vreemd, bericht(0, 60, 1)), "onbekende-afzender");
    geweigerd(maak(bekend, bericht(-120, -60, 2)), "verlopen");
    geweigerd(maak(bekend, bericht(7'200, 9'000, 3)), "uit-de-toekomst");
    geweigerd(maak(bekend, "{\"soort\":\"vraag\"}"), "niet-te-lezen");
    uitwisseling::envelop::Kop kop{true, {}};
    kop.vraag.bytes.fill(4);
    geweigerd(maak(bekend, bericht(0, 60, 4), kop), "bij-de-casus");
    // To this house, but for who gets it next.
    geweigerd(uitwisseling::envelop::maak(bekend, open_van(hier).zegel, {}, bericht(0, 60, 5)),
              "niet-te-openen");
    // A kind that belongs elsewhere.
    uitwisseling::huisbericht::Bericht antwoord;
    antwoord.nummer.bytes.fill(6);
    antwoord.gemaakt = daar.clock().now();
    antwoord.verloopt = daar.clock().now().plus_seconds(60);
    uitwisseling::huisbericht::Antwoord ja;
    ja.vraag.bytes.fill(6);
    antwoord.inhoud = ja;
    geweigerd(maak(bekend, uitwisseling::huisbericht::schrijf(antwoord)), "andere-soort");

    EXPECT_EQ(waarde<std::int64_t>(daar, tel_binnen), 0) << "none of them left anything";
    naar(lees_in(daar, "makelaar", "/uitwisseling/bestanden", goed));
    geweigerd(goed, "al-gelezen");
    EXPECT_EQ(waarde<std::int64_t>(daar, tel_binnen), 1);
}

TEST_P(UitwisselingTest, an_answer_belongs_to_its_question) {
    const auto daar_casus = dossier(daar, "Grutto", "1990-03-12");
    const std::string een = vraag();
    const std::string antwoord = bestand(daar, "regisseur", treffer(daar_casus, komt_aan(een)));
    hier.clock().set(hier.clock().now().plus_seconds(1));
    const std::string ander = vraag();
    EXPECT_EQ(lees_in(hier, "regisseur", ander + "/antwoord", antwoord).status, 409);
    EXPECT_EQ(lees_in(hier, "regisseur", "/uitwisseling/bestanden", antwoord).status, 409);
    EXPECT_EQ(lees_in(hier, "politie", een + "/antwoord", antwoord).status, 404);
    // Somebody else who has the one-time key of the question, the asked house for one, but is not that house.
    naar(lees_in(hier, "regisseur", een + "/antwoord", antwoord));
    dagen(hier, 20);
    EXPECT_TRUE(staat(hier.get("regisseur", ander), "verlopen zonder antwoord"));
    EXPECT_EQ(hier.get("regisseur", ander + "/bestand").status, 409);
}

TEST_P(UitwisselingTest, a_house_needs_two_people_and_the_right_number) {
    TestHuis vreemd(GetParam(), 33);
    const std::string pad = naar(hier.post("beheerder", "/beheer/huizen",
                                           {{"naam", "Huis Veen"},
                                            {"gebied", "Veen"},
                                            {"van", "01-11-2026"},
                                            {"sleutel", uitwisseling::sleutelregel(open_van(vreemd))}}));
    const auto getal = uitwisseling::controlegetal(open_van(vreemd));
    EXPECT_FALSE(staat(hier.get("beheerder2", pad), getal)) << "who confirms hears it";
    EXPECT_FALSE(staat(hier.get("regisseur", pad + ""), "Huis Veen"));
    EXPECT_FALSE(staat(hier.get("regisseur", TweeHuizen::pad(casus, "/nieuw")), "Huis Veen"));
    const auto bevestig = [&](std::string_view wie, const std::string& typt) {
        return hier.post(wie, pad + "/bevestiging", {{"controlegetal", typt}, {"versie", "1"}}).status;
    };
    EXPECT_EQ(bevestig("beheerder", getal), 409) << "not who added it";
    EXPECT_EQ(bevestig("contactpersoon", getal), 409) << "not somebody of another organisation";
    EXPECT_EQ(bevestig("beheerder2", uitwisseling::controlegetal(open_van(daar))), 422);
    EXPECT_EQ(bevestig("manager", getal), 303);
    EXPECT_TRUE(staat(hier.get("regisseur", TweeHuizen::pad(casus, "/nieuw")), "Huis Veen"));
    EXPECT_EQ(hier.post("beheerder", "/beheer/huizen",
                        {{"naam", "Nog eens"},
                         {"gebied", "Veen"},
                         {"van", "01-11-2026"},
                         {"sleutel", uitwisseling::sleutelregel(open_van(vreemd))}})
                  .status,
              422);
    // Its name is what people choose it by: under another one it waits for a second person again.
    const auto hernoem = [&](std::string_view naam, std::string_view versie) {
        naar(hier.post("beheerder", pad,
                       {{"naam", std::string(naam)},
                        {"gebied", "Veen"},
                        {"van", "01-11-2026"},
                        {"versie", std::string(versie)}}));
    };
    hernoem("Huis Hoogveen", "2");
    EXPECT_FALSE(staat(hier.get("regisseur", TweeHuizen::pad(casus, "/nieuw")), "Huis Hoogveen"));
    hernoem("Huis Veen", "3");
    EXPECT_EQ(hier.post("manager", pad + "/bevestiging", {{"controlegetal", getal}, {"versie", "4"}}).status,
              303);
    // Its period ends: nothing goes there any more.
    naar(hier.post("beheerder", pad,
                   {{"naam", "Huis Veen"},
                    {"gebied", "Veen"},
                    {"van", "01-11-2026"},
                    {"tot", "22-11-2026"},
                    {"versie", "5"}}));
    EXPECT_FALSE(staat(hier.get("regisseur", TweeHuizen::pad(casus, "/nieuw")), "Huis Veen"));
}

TEST_P(UitwisselingTest, the_same_by_the_api) {
    const auto huizen = hier.api("beheerder", Method::get, "/api/v1/huizen", {}, Doel::beheer);
    EXPECT_EQ(huizen.status, 200);
    EXPECT_TRUE(staat(huizen, "Huis Duinrand"));
    EXPECT_TRUE(staat(huizen, uitwisseling::sleutelregel(open_van(hier))));
    const std::string api = "/api/v1" + pad(casus);
    const auto gemaakt = hier.api(
        "regisseur", Method::post, api,
        R"({"huis":")" + id_van(hier).text() +
            R"(","doel":"Weten.","grondslag":"wgs-2.28","noodzaak":"Nodig.","metBsn":true,"waaromBsn":)"
            R"("Naamgenoten.","besluitDatum":"2026-11-23","besluitBron":"Casusoverleg van 23 november",)"
            R"("beslissers":[{"id":")" +
            hier.organisatie("gemeente").text() + R"("}]})");
    ASSERT_EQ(gemaakt.status, 201) << gemaakt.body;
    const auto lijst = hier.api("regisseur", Method::get, api);
    EXPECT_TRUE(staat(lijst, R"("stand":"open")"));
    EXPECT_TRUE(staat(lijst, R"("metBsn":true)"));
    EXPECT_FALSE(staat(lijst, std::string(bsn)));
    std::string waar;
    for (const auto& [naam, waarde] : gemaakt.headers)
        if (naam == "Location") waar = waarde;
    const auto bytes = hier.api("regisseur", Method::get, waar + "/bestand");
    ASSERT_EQ(bytes.status, 200);
    const std::string binnen = naar(lees_in(daar, "makelaar", "/uitwisseling/bestanden", bytes.body));
    const std::string daar_api = "/api/v1" + binnen;
    const auto gelezen = daar.api("makelaar", Method::get, daar_api, {}, Doel::triage);
    EXPECT_TRUE(staat(gelezen, "Grutto"));
    EXPECT_EQ(daar.api("makelaar", Method::post, daar_api + "/geen-treffer", {}, Doel::triage).status, 204);
    EXPECT_EQ(daar.api("makelaar", Method::get, daar_api + "/bestand", {}, Doel::triage).status, 200);
}

INSTANTIATE_TEST_SUITE_P(Engines, UitwisselingTest, testing::ValuesIn(db::test::engines()),
                         db::test::engine_name);

}  // namespace
