// The casus page, its head and who takes part, through the real router on both engines.
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"

namespace {

using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Fase;
using toegang::test::TestHuis;
using toegang::test::Velden;

class CasusTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    kern::DossierId dossier = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                                           {"politie", DeelnameRol::deelnemer},
                                                           {"ggz", DeelnameRol::deelnemer}},
                                            .titel = "Grutto, D."});

    std::string pad(std::string_view rest = {}) const {
        return "/casussen/" + dossier.text() + std::string(rest);
    }
    static bool staat(const web::Response& response, std::string_view woorden) {
        return response.body.find(woorden) != std::string::npos;
    }
    static std::string naar(const web::Response& response) {
        EXPECT_EQ(response.status, 303) << response.body;
        for (const auto& [sleutel, waarde] : response.headers)
            if (sleutel == "Location") return waarde;
        return {};
    }
    template <class T, class... A>
    T waarde(const db::Sql& sql, const A&... args) {
        auto snapshot = huis.db().read();
        return snapshot.reader().value<T>(sql, args...).value_or(T{});
    }
    std::string deelname(std::string_view organisatie) {
        static constexpr db::Sql van{"test.deelname",
                                     "SELECT id FROM deelname WHERE dossier = $1 AND organisatie = $2"};
        return waarde<kern::DeelnameId>(van, dossier, huis.organisatie(organisatie)).text();
    }
    web::Response stop(std::string_view organisatie, std::string_view versie = "1") {
        return huis.post("regisseur", pad("/deelnames/" + deelname(organisatie) + "/einde"),
                         {{"versie", std::string(versie)}});
    }
    Velden uitnodiging(kern::DossierId, std::string_view bron = {}) {
        Velden velden{{"organisatie", huis.organisatie("reclassering").text()},
                      {"mensen.0.id", huis.medewerker("reclassering").text()},
                      {"rol", "deelnemer"},
                      {"grondslag", "Wgs 2.31, lid 4"},
                      {"reden", "Zij begeleiden hem."}};
        if (!bron.empty()) {
            velden.emplace_back("besluitDatum", "23-11-2026");
            velden.emplace_back("besluitBron", std::string(bron));
            velden.emplace_back("beslissers.0.id", huis.organisatie("politie").text());
        }
        return velden;
    }
};

TEST_P(CasusTest, it_is_for_who_takes_part_and_for_nobody_else) {
    for (const auto* wie : {"regisseur", "politie", "ggz"}) {
        EXPECT_TRUE(staat(huis.get(wie, pad()), "Grutto, D.")) << wie;
        EXPECT_TRUE(staat(huis.get(wie, "/casussen"), "Grutto, D.")) << wie;
    }
    const auto niets = huis.get("om", "/casussen/" + huis.random().id<kern::Dossier>().text());
    EXPECT_EQ(niets.status, 404);
    for (const auto* wie : {"om", "reclassering", "regisseur2", "aanmelder", "manager", "fg", "beheerder"}) {
        EXPECT_EQ(huis.get(wie, pad()).status, 404) << wie;
        for (const auto* rest : {"/kop", "/deelnames", "/deelnames/x/einde", "/besluiten/x/bevestiging"})
            EXPECT_EQ(huis.post(wie, pad(rest), {{"versie", "1"}}).status, 404) << wie << rest;
    }
    EXPECT_EQ(huis.get("politie", pad("/kop")).status, 404) << "a participant changes no head";
    EXPECT_EQ(huis.get("politie", pad("/deelnames/nieuw")).status, 404);
    EXPECT_EQ(huis.get("politie", pad("/inzage")).status, 404);
    EXPECT_EQ(huis.get("regisseur", pad("/inzage")).status, 200);
}

TEST_P(CasusTest, bad_input_changes_nothing) {
    for (const Velden& fout :
         {Velden{{"ave", "5"}, {"versie", "1"}}, Velden{{"ave", "twee"}, {"versie", "1"}},
          Velden{{"ave", "2"}}, Velden{{"ave", "2"}, {"versie", "1"}, {"meer", "x"}},
          Velden{{"ave", "2"}, {"versie", "1"}, {"casusregisseur", "jan"}}})
        EXPECT_EQ(huis.post("regisseur", pad("/kop"), fout).status, 422) << fout.back().first;
    auto leeg = uitnodiging(dossier);
    leeg[4].second.clear();
    const auto terug = huis.post("regisseur", pad("/deelnames"), leeg);
    EXPECT_EQ(terug.status, 422);
    EXPECT_TRUE(staat(terug, "href=\"#reden\""));
    EXPECT_TRUE(staat(terug, "Wgs 2.31, lid 4")) << "what was typed stays";
    static constexpr db::Sql besluiten{"test.besluiten", "SELECT count(*) FROM besluit"};
    EXPECT_EQ(waarde<std::int64_t>(besluiten), 0);
}

TEST_P(CasusTest, who_changes_the_head_second_sees_both) {
    const std::string politie = huis.medewerker("politie").text();
    naar(huis.post(
        "regisseur", pad("/kop"),
        {{"ave", "3"}, {"aveReden", "Het gaat slechter."}, {"casusregisseur", ""}, {"versie", "1"}}));
    const auto botsing =
        huis.post("regisseur", pad("/kop"), {{"ave", "4"}, {"casusregisseur", politie}, {"versie", "1"}});
    EXPECT_EQ(botsing.status, 409);
    EXPECT_TRUE(
        staat(botsing, "<td data-kop=\"Nu in het dossier\">3</td><td data-kop=\"Jouw versie\">4</td>"));
    EXPECT_TRUE(staat(botsing, "name=\"casusregisseur\" value=\"" + politie + "\""));
    EXPECT_TRUE(staat(botsing, "name=\"versie\" value=\"2\""));
    naar(huis.post(
        "regisseur", pad("/kop"),
        {{"ave", "4"}, {"aveReden", "Het bestuur is nodig."}, {"casusregisseur", politie}, {"versie", "2"}}));
}

// Wgs 1.8(2): an organisation is admitted for the work that is done now, and for nothing beside it.
TEST_P(CasusTest, who_is_admitted_takes_part_for_the_purpose_of_the_phase) {
    static constexpr db::Sql doelen{"test.doelen",
                                    "SELECT doelen FROM deelnemer WHERE dossier = $1 AND medewerker = $2"};
    for (const auto& [fase, doel] :
         {std::pair{Fase::casus, Doel::procesregie}, std::pair{Fase::ondersteuning, Doel::ondersteunen},
          std::pair{Fase::afronding, Doel::procesregie}}) {
        dossier = huis.dossier(
            {.fase = fase,
             .deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie", DeelnameRol::deelnemer}}});
        const auto klaar =
            huis.post("regisseur", pad("/deelnames"), uitnodiging(dossier, "Verslag van 23 november"));
        if (klaar.status == 404) continue;  // no admission in this phase
        naar(klaar);
        EXPECT_EQ(waarde<std::int64_t>(doelen, dossier, huis.medewerker("reclassering")),
                  toegang::Doelen{doel}.mask())
            << toegang::code(fase);
        EXPECT_EQ(huis.get("reclassering", pad()).status, 200) << toegang::code(fase);
    }
}

TEST_P(CasusTest, a_public_participant_admits_and_says_why_not) {
    static constexpr db::Sql open{"test.open", "SELECT id FROM besluit WHERE soort = 4 AND staat = 1"};
    naar(huis.post("regisseur", pad("/deelnames"), uitnodiging(dossier)));
    const std::string bevestiging =
        pad("/besluiten/" + waarde<kern::BesluitId>(open).text() + "/bevestiging");
    EXPECT_EQ(huis.get("reclassering", pad()).status, 404) << "nothing is decided yet";
    EXPECT_EQ(huis.post("ggz", bevestiging, {{"antwoord", "akkoord"}}).status, 404) << "Wgs 2.31(4)";
    const auto kaal = huis.post("politie", bevestiging, {{"antwoord", "niet-akkoord"}});
    EXPECT_EQ(kaal.status, 422);
    EXPECT_TRUE(staat(kaal, "Schrijf waarom je niet akkoord gaat."));
    naar(huis.post("politie", bevestiging, {{"antwoord", "akkoord"}}));
    EXPECT_EQ(huis.get("reclassering", pad()).status, 200);
    const auto weer =
        huis.post("politie", bevestiging, {{"antwoord", "niet-akkoord"}, {"toelichting", "Toch niet."}});
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(staat(weer, "Toch niet.") || staat(weer, "al beantwoord"));
}

// DESIGN: ending a deelname works at once: on open tabs, lists, search, my actions and the API.
TEST_P(CasusTest, an_end_is_felt_everywhere_from_the_next_request) {
    static constexpr db::Sql laatste{"test.doel2", "SELECT id FROM doel LIMIT 1"};
    naar(huis.post("regisseur", pad("/doelen"),
                   {{"leefgebied", "huisvesting"}, {"tekst", "Een vast adres."}}));
    const auto actie = naar(huis.post("regisseur", pad("/acties"),
                                      {{"tekst", "Sleutel regelen"},
                                       {"doel", waarde<kern::ItemId>(laatste).text()},
                                       {"eigenaar", huis.medewerker("ggz").text()},
                                       {"termijn", "04-12-2026"}}));
    naar(huis.post("regisseur", pad("/bijdragen"), {{"tekst", "De pergola staat open."}}));
    const auto gezocht = naar(huis.post("ggz", "/zoeken", {{"zoek", "pergola"}}));
    const std::string api = "/api/v1" + pad();
    const auto ziet = [&] {
        return std::vector<bool>{
            huis.get("ggz", pad()).status == 200,
            huis.get("ggz", pad("/plan")).status == 200,
            huis.get("ggz", actie).status == 200,
            staat(huis.get("ggz", "/casussen"), dossier.text()),
            staat(huis.get("ggz", "/acties"), dossier.text()),
            staat(huis.get("ggz", "/"), dossier.text()),
            staat(huis.get("ggz", gezocht), dossier.text()),
            huis.api("ggz", web::Method::get, api).status == 200,
            staat(huis.api("ggz", web::Method::get, "/api/v1/acties"), dossier.text()),
            staat(huis.api("ggz", web::Method::get, "/api/v1/casussen"), dossier.text())};
    };
    EXPECT_EQ(ziet(), std::vector<bool>(10, true)) << "while it takes part";
    naar(stop("ggz"));
    EXPECT_EQ(ziet(), std::vector<bool>(10, false)) << "from the next request";
    EXPECT_EQ(huis.post("ggz", actie + "/antwoord", {{"antwoord", "aanvaarden"}, {"versie", "1"}}).status,
              404)
        << "a tab that stood open";
    EXPECT_EQ(huis.get("politie", pad()).status, 200) << "of nobody else";
}

TEST_P(CasusTest, who_ends_it_second_sees_that_it_ended) {
    naar(stop("ggz"));
    const auto weer = stop("ggz");
    EXPECT_EQ(weer.status, 409);
    EXPECT_TRUE(staat(weer, "<td data-kop=\"Nu in het dossier\">gestopt</td>"));
    EXPECT_FALSE(staat(weer, "Neem mijn versie"));
    const auto oud = stop("politie", "9");
    EXPECT_EQ(oud.status, 409);
    EXPECT_TRUE(staat(oud, "Neem mijn versie")) << "it still runs: the choice is there";
    EXPECT_EQ(stop("huis").status, 409) << "the house stays";
}

TEST_P(CasusTest, pages_below_a_part_stand_under_its_tab) {
    const auto dit = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}});
    const std::string casus = "/casussen/" + dit.text();
    for (const auto& [waar, tab] :
         {std::pair{"/waarschuwing", "Personen"}, std::pair{"/planversies", "Plan"},
          std::pair{"/uitvraag", "Uitvraag"}, std::pair{"/derden/nieuw", "Verstrekkingen"},
          std::pair{"/inzage", "Overzicht"}}) {
        const auto pagina = huis.get("regisseur", casus + waar);
        EXPECT_EQ(pagina.status, 200) << waar;
        EXPECT_TRUE(staat(pagina, std::string("aria-current=\"page\">") + tab + "</a></li>")) << waar;
    }
}

TEST_P(CasusTest, the_api_gives_the_newest_bijdragen_and_counts_the_rest) {
    const auto dit = huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}}});
    const std::string casus = "/casussen/" + dit.text();
    const auto geef = [&](int aantal) {
        for (int n = 0; n < aantal; ++n)
            EXPECT_EQ(huis.post("politie", casus + "/bijdragen",
                                {{"tekst", "Melding " + std::to_string(n)}, {"categorieen", "politie"}})
                          .status,
                      303);
    };
    const auto vraag = [&] { return huis.api("politie", web::Method::get, "/api/v1" + casus); };
    geef(25);
    EXPECT_TRUE(staat(vraag(), "\"bijdragen\":{\"totaal\":25,"));
    EXPECT_TRUE(staat(vraag(), "\"volgende\":null"));
    geef(1);
    const auto meer = vraag();
    EXPECT_TRUE(staat(meer, "\"totaal\":26,"));
    const std::string volgende = "/api/v1" + casus + "/bijdragen?page=2&pageSize=25";
    EXPECT_TRUE(staat(meer, volgende)) << meer.body;
    const auto rest = huis.api("politie", web::Method::get, volgende);
    EXPECT_TRUE(staat(rest, "\"totaal\":26,"));
    std::size_t aantal = 0;
    for (auto op = rest.body.find("\"tekst\""); op != rest.body.npos;
         op = rest.body.find("\"tekst\"", op + 1))
        ++aantal;
    EXPECT_EQ(aantal, 1u);
}

INSTANTIATE_TEST_SUITE_P(Engines, CasusTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
