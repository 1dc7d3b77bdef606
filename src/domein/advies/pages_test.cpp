// A question to the house and its answer, through the real router on both engines.
#include "domein/advies/test_advies.hpp"

namespace advies::test {
namespace {

using AdviesTest = AdviesHuis;

TEST_P(AdviesTest, only_the_asker_and_the_house_see_it) {
    const auto pad = stel();
    EXPECT_TRUE(staat(huis.get("politie", pad), "Wat mag een wijkteam delen?"));
    for (const auto* huisgenoot : {"regisseur", "regisseur2", "makelaar", "ondersteuner"})
        EXPECT_EQ(huis.get(huisgenoot, pad).status, 200) << huisgenoot;
    for (const auto* ander : {"gemeente", "aanmelder", "om", "ggz", "manager", "beheerder", "fg", "bestuur"})
        EXPECT_EQ(huis.get(ander, pad).status, 404) << ander;
    EXPECT_TRUE(staat(huis.get("politie", "/adviezen"), pad));
    EXPECT_FALSE(staat(huis.get("gemeente", "/adviezen"), pad));
    EXPECT_FALSE(staat(huis.get("politie", "/casussen"), pad.substr(10))) << "it is no casus";
    EXPECT_EQ(huis.get("regisseur", "/casussen/" + pad.substr(10)).status, 404);
}

TEST_P(AdviesTest, it_is_answered_asked_back_and_closed) {
    const auto pad = stel();
    EXPECT_EQ(doe("regisseur", pad, "toewijzing", {}, "1").status, 303);
    EXPECT_EQ(doe("regisseur", pad, "terugvraag", {{"terugvraag", "Hoe lang al?"}}, "2").status, 303);
    EXPECT_TRUE(staat(huis.get("politie", pad), "Hoe lang al?"));
    EXPECT_TRUE(staat(huis.get("politie", "/"), "Bij een vraag om advies is iets gevraagd of toegevoegd."));
    EXPECT_EQ(doe("politie", pad, "aanvulling", {{"aanvulling", "Een half jaar."}}, "3").status, 303);
    EXPECT_TRUE(staat(huis.get("regisseur", pad), "Een half jaar."));
    EXPECT_EQ(antwoord(pad, "4").status, 303);
    const auto gelezen = huis.get("politie", pad);
    EXPECT_TRUE(staat(gelezen, "Deel alleen wat &lt;nodig&gt; is."));
    EXPECT_TRUE(staat(gelezen, "Gegevens delen")) << "the house corrected the theme";
    EXPECT_TRUE(staat(huis.get("politie", pad + "/afdruk"), "Deel alleen wat &lt;nodig&gt; is."));
    EXPECT_EQ(doe("politie", pad, "afsluiting", {}, "5").status, 303);
    EXPECT_EQ(antwoord(pad, "6").status, 409) << "closed";
    EXPECT_FALSE(staat(huis.get("politie", "/adviezen"), pad));
    EXPECT_TRUE(staat(huis.get("politie", "/adviezen?staat=alles"), pad));
}

TEST_P(AdviesTest, a_stale_page_changes_nothing) {
    const auto pad = stel();
    EXPECT_EQ(doe("regisseur", pad, "toewijzing", {}, "1").status, 303);
    const auto laat = antwoord(pad, "1", "Een heel verhaal");
    EXPECT_EQ(laat.status, 409);
    EXPECT_TRUE(staat(laat, "Een heel verhaal")) << "what was typed stays";
    EXPECT_EQ(doe("politie", pad, "afsluiting", {}, "2").status, 409) << "not answered yet";
}

TEST_P(AdviesTest, what_seems_to_tell_who_it_is_is_asked_about_first) {
    const auto terug = huis.post("politie", "/adviezen", vraag("Het gaat om 9999.40.004, geboren 3-4-1987."));
    EXPECT_EQ(terug.status, 422);
    EXPECT_TRUE(staat(terug, "een BSN en een geboortedatum"));
    EXPECT_TRUE(staat(terug, "9999.40.004")) << "what was typed stays";
    Velden toch = vraag("Sinds 3-4-2026 speelt dit.");
    toch.emplace_back("gecontroleerd", "ja");
    stel("politie", toch);
}

TEST_P(AdviesTest, names_only_when_the_house_has_a_ground) {
    EXPECT_FALSE(staat(huis.get("politie", "/adviezen/nieuw"), "metNamen"));
    EXPECT_EQ(huis.post("politie", "/adviezen", met_namen()).status, 422);
    grondslag();
    EXPECT_TRUE(staat(huis.get("politie", "/adviezen/nieuw"), "metNamen"));
    const auto pad = stel("politie", met_namen());
    const auto blad = huis.get("regisseur", pad);
    EXPECT_TRUE(staat(blad, "Karel Kluut, geboren 3 april 1987"));
    EXPECT_TRUE(staat(blad, "Wgs 2.26 (getoetst)"));
    EXPECT_TRUE(staat(blad, "24 mei 2027")) << "the term of advice with names: 182 days";
    static constexpr db::Sql termijn{"test.termijn", "SELECT vernietigen_op FROM dossier WHERE id = $1"};
    EXPECT_EQ(waarde<std::string>(termijn, nieuwste()), "2027-05-24");
    stel("politie");
    EXPECT_EQ(waarde<std::string>(termijn, nieuwste()), "2027-11-23") << "without names: 365 days";
}

TEST_P(AdviesTest, the_house_notes_what_was_asked_on_the_phone) {
    Velden velden = vraag();
    EXPECT_EQ(huis.post("makelaar", "/adviezen", velden).status, 422) << "who asked?";
    velden.emplace_back("namens", huis.medewerker("ggz").text());
    const auto pad = stel("makelaar", velden);
    EXPECT_TRUE(staat(huis.get("ggz", pad), "vastgelegd door het huis"));
    EXPECT_EQ(huis.get("politie", pad).status, 404);
    EXPECT_EQ(huis.get("regisseur", pad).status, 200);
}

TEST_P(AdviesTest, an_advice_becomes_a_report_without_typing_again) {
    grondslag();
    const auto pad = stel("politie", met_namen());
    const auto begin = huis.post("politie", pad + "/aanmelding");
    EXPECT_EQ(begin.status, 303);
    const auto blad = huis.get("politie", naar(begin));
    EXPECT_TRUE(staat(blad, "Kluut"));
    EXPECT_TRUE(staat(blad, "Karel"));
    EXPECT_TRUE(staat(blad, "Wat doen we met hem?"));
    EXPECT_EQ(naar(huis.post("politie", pad + "/aanmelding")), naar(begin)) << "the same draft again";
    const auto tweede = huis.post("regisseur", pad + "/aanmelding");
    EXPECT_EQ(tweede.status, 409) << "somebody else began already";
}

TEST_P(AdviesTest, hours_follow_from_kind_and_norm_and_are_counted_once) {
    const auto pad = stel();
    EXPECT_EQ(antwoord(pad, "1").status, 303);
    EXPECT_EQ(antwoord(pad, "2", "Nog iets.").status, 303) << "a second answer";
    static constexpr db::Sql uren{
        "test.uren",
        "SELECT sum(aantal) * 100000 + sum(minuten) FROM advies_telling WHERE soort = 'expertise'"};
    EXPECT_EQ(waarde<std::int64_t>(uren), 101'398) << "9.3 and 14 hours, once";
}

TEST_P(AdviesTest, the_same_form_twice_is_one_question) {
    Velden velden = vraag();
    velden.emplace_back("concept", huis.random().id<kern::Item>().text());
    EXPECT_EQ(huis.post("politie", "/adviezen", velden).status, 303);
    EXPECT_EQ(huis.post("politie", "/adviezen", velden).status, 303);
    static constexpr db::Sql tel{"test.tel", "SELECT count(*) FROM advies"};
    EXPECT_EQ(waarde<std::int64_t>(tel), 1);
}

TEST_P(AdviesTest, no_words_of_it_are_in_the_log) {
    const auto pad = stel();
    antwoord(pad);
    bool gevraagd = false;
    for (const auto& regel : huis.log()) {
        EXPECT_EQ(regel.regel.find("wijkteam"), std::string::npos);
        gevraagd = gevraagd || (regel.actie == "advies.vragen" && regel.dossiers.size() == 1);
    }
    EXPECT_TRUE(gevraagd);
}

TEST_P(AdviesTest, the_api_does_the_same) {
    const auto gemaakt =
        huis.api("politie", web::Method::post, "/api/v1/adviezen",
                 R"({"soort":"kort","thema":"stalking","vraag":"Mag dit?"})", toegang::Doel::ondersteunen);
    EXPECT_EQ(gemaakt.status, 201) << gemaakt.body;
    const auto pad = "/api/v1/adviezen/" + nieuwste().text();
    const auto gelezen = huis.api("regisseur", web::Method::get, pad, {}, toegang::Doel::ondersteunen);
    EXPECT_TRUE(staat(gelezen, R"("staat":"gevraagd")"));
    EXPECT_TRUE(staat(gelezen, "Mag dit?"));
    EXPECT_EQ(huis.api("gemeente", web::Method::get, pad, {}, toegang::Doel::ondersteunen).status, 404);
    EXPECT_EQ(huis.api("politie", web::Method::post, "/api/v1/adviezen", R"({"soort":"kort"})",
                       toegang::Doel::ondersteunen)
                  .status,
              400);
    EXPECT_EQ(huis.api("regisseur", web::Method::get, pad, {}, toegang::Doel::procesregie).status, 404)
        << "a token has one purpose";
}

// list == filter(check), for every way to choose and whatever columns somebody chose: a list holds what its reader may open, all
// of it when nothing was chosen, and nothing else.
TEST_P(AdviesTest, each_list_is_what_the_gate_allows) {
    grondslag();
    std::vector<std::string> alle{stel("politie"), stel("politie", met_namen()), stel("ggz"),
                                  stel("gemeente")};
    antwoord(alle[0]);
    EXPECT_EQ(doe("ggz", alle[2], "intrekking", {}, "1").status, 303);
    EXPECT_EQ(doe("regisseur", alle[3], "toewijzing", {}, "1").status, 303);
    EXPECT_EQ(huis.post("politie", "/werk/lijsten/adviezen", {{"kolom.stand", "1"}}).status, 303);
    static constexpr db::Sql stop{"test.stop",
                                  "UPDATE deelnemer SET tot = '2026-11-22' WHERE medewerker = $1"};
    huis.schrijf([&](db::Tx& tx) { tx.run(stop, huis.medewerker("makelaar")); });
    for (const auto* wie :
         {"politie", "ggz", "gemeente", "om", "regisseur", "regisseur2", "makelaar", "ondersteuner"}) {
        for (const auto* keuze : {"staat=alles", "", "mijn=ja", "thema=stalking", "staat=beantwoord",
                                  "thema=jeugd&staat=alles"}) {
            const auto lijst = huis.get(wie, "/adviezen?" + std::string(keuze));
            const auto api = huis.api(wie, web::Method::get, "/api/v1/adviezen?" + std::string(keuze), {},
                                      toegang::Doel::ondersteunen);
            for (const auto& pad : alle) {
                const bool mag = huis.get(wie, pad).status == 200;
                const bool staat_er = staat(lijst, pad);
                EXPECT_EQ(staat_er, staat(api, pad.substr(10))) << wie << " " << keuze;
                if (std::string_view(keuze) == "staat=alles")
                    EXPECT_EQ(staat_er, mag) << wie << " " << pad;
                else
                    EXPECT_LE(staat_er, mag) << wie << " " << keuze;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Engines, AdviesTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
}  // namespace advies::test
