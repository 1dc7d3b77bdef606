// The marks of the plan in the house of canaries: goals, actions, hand-over, versions, scores, risk and time path.
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

using toegang::test::Velden;

constexpr db::Sql select_nieuwste{
    "proof.van_plan",
    "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gewijzigd DESC, gemaakt DESC, id LIMIT 1"};
constexpr db::Sql select_versie{"proof.van_plan_versie",
                                "SELECT versie FROM item WHERE dossier = $1 AND id = $2"};

template <class T, class... A>
T waarde(TestHuis& huis, const db::Sql& sql, const A&... args) {
    auto snapshot = huis.db().read();
    return snapshot.reader().value<T>(sql, args...).value();
}

}  // namespace

void Kanaries::vul_plan() {
    const std::string hier = "/casussen/" + m_casus.text();
    const auto nieuwste = [&](toegang::ItemSoort soort) {
        m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
        return waarde<kern::ItemId>(m_huis, select_nieuwste, m_casus, soort);
    };
    verwacht(m_huis.post("regisseur", hier + "/doelen",
                         {{"leefgebied", "huisvesting"},
                          {"categorieen", "gezondheid"},
                          {"tekst", merk("doel.tekst_z", "doel over gezondheid", {"regisseur", "ggz"})}}),
             "doel over gezondheid");
    verwacht(m_huis.post("regisseur", hier + "/doelen",
                         {{"leefgebied", "huisvesting"}, {"tekst", merk("doel.tekst_z", "doel", lezers)}}),
             "doel");
    const auto doel = nieuwste(toegang::ItemSoort::doel);
    verwacht(m_huis.post("regisseur", hier + "/doelen",
                         {{"leefgebied", "justitie"}, {"tekst", "Een doel dat klaar is."}}),
             "doel dat klaar is");
    verwacht(
        m_huis.post("regisseur", hier + "/doelen/" + nieuwste(toegang::ItemSoort::doel).text() + "/resultaat",
                    {{"resultaat", "deels"},
                     {"op", "20-11-2026"},
                     {"tekst", merk("doel.resultaat_z", "resultaat van een doel", lezers)},
                     {"versie", "1"}}),
        "resultaat");
    const auto actie = [&](const std::string& eigenaar, Namen mag) {
        verwacht(m_huis.post("regisseur", hier + "/acties",
                             {{"doel", doel.text()},
                              {"tekst", merk("actie.tekst_z", "actie van " + eigenaar, std::move(mag))},
                              {"eigenaar", m_huis.medewerker(eigenaar).text()},
                              {"termijn", "11-12-2026"}}),
                 "actie");
        return nieuwste(toegang::ItemSoort::actie);
    };
    const auto antwoord = [&](const std::string& login, kern::ItemId id, Velden velden) {
        velden.emplace_back("versie",
                            std::to_string(waarde<std::int64_t>(m_huis, select_versie, m_casus, id)));
        verwacht(m_huis.post(login, hier + "/acties/" + id.text() + "/antwoord", velden), "antwoord");
    };
    const auto van_politie = actie("politie", lezers);
    antwoord("politie", van_politie, {{"antwoord", "aanvaarden"}});
    verwacht(m_huis.post("politie", hier + "/acties/" + van_politie.text() + "/voortgang",
                         {{"tekst", merk("voortgang.tekst_z", "voortgang", lezers)}}),
             "voortgang");
    bied_aan(van_politie);
    verwacht(
        m_huis.post("regisseur", hier + "/planversies",
                    {{"reden", merk("planversie.reden_z", "reden van een versie", lezers)}, {"versie", "0"}}),
        "planversie");
    verwacht(m_huis.post(
                 "ggz", hier + "/planversies/" + nieuwste(toegang::ItemSoort::planversie).text() + "/akkoord",
                 {{"antwoord", "niet-akkoord"},
                  {"tekst", merk("planversie_akkoord.tekst_z", "waarom niet akkoord", lezers)},
                  {"versie", "1"}}),
             "akkoord");
    vul_oordelen();
    vul_tijdpad();
    const auto van_om = actie("om", lezers + Namen{"om"});
    antwoord("om", van_om,
             {{"antwoord", "weigeren"},
              {"reden", merk("actie.reden_z", "reden van weigeren", lezers + Namen{"om"})}});
}

// The police offers its action to the mental health service, which refuses.
void Kanaries::bied_aan(kern::ItemId actie) {
    const std::string hier = "/casussen/" + m_casus.text();
    verwacht(m_huis.post(
                 "politie", hier + "/acties/" + actie.text() + "/overdracht",
                 {{"naar", m_huis.medewerker("ggz").text()},
                  {"aanbodReden", merk("actie_overdracht.reden_z", "reden van een aanbod", lezers)},
                  {"versie", std::to_string(waarde<std::int64_t>(m_huis, select_versie, m_casus, actie))}}),
             "aanbod");
    m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
    const auto aanbod =
        waarde<kern::ItemId>(m_huis, select_nieuwste, m_casus, toegang::ItemSoort::overdracht);
    verwacht(m_huis.post(
                 "ggz", hier + "/overdrachten/" + aanbod.text() + "/antwoord",
                 {{"antwoord", "weigeren"},
                  {"overnameReden", merk("actie_overdracht.antwoord_z", "waarom niet overgenomen", lezers)},
                  {"versie", "1"}}),
             "antwoord op een aanbod");
}

// A path with a step that stands still; everybody who reads the casus may know why.
void Kanaries::vul_tijdpad() {
    const std::string hier = "/casussen/" + m_casus.text() + "/tijdpad";
    constexpr db::Sql select_stap{"proof.stap",
                                  "SELECT id FROM tijdpad_stap WHERE dossier = $1 ORDER BY volgorde LIMIT 1"};
    verwacht(m_huis.post("regisseur", hier), "tijdpad");
    verwacht(m_huis.post("regisseur", hier + "/" + waarde<IdBytes>(m_huis, select_stap, m_casus).text(),
                         {{"handeling", "opschorten"},
                          {"reden", merk("tijdpad_stap.reden_z", "waarom een stap stilstaat", lezers)},
                          {"versie", "1"}}),
             "stap");
}

// Scores and judgements of risk: shared, about health, and under secrecy.
void Kanaries::vul_oordelen() {
    const std::string hier = "/casussen/" + m_casus.text();
    const auto score = [&](const std::string& login, const std::string& categorie, Namen mag) {
        verwacht(m_huis.post(login, hier + "/scores",
                             {{"leefgebied", "huisvesting"},
                              {"score", "2"},
                              {"datum", "20-11-2026"},
                              {"categorieen", categorie},
                              {"tekst", merk("score.tekst_z", "score over " + categorie, std::move(mag))}}),
                 "score");
    };
    score("gemeente", "begeleiding", lezers);
    score("ggz", "gezondheid", {"regisseur", "ggz"});
    const auto risico = [&](const std::string& wat, Namen mag, Velden meer) {
        Velden velden{{"instrument", "Leidraad veiligheid"},
                      {"bevoegdheid", "Opgeleid in 2024."},
                      {"datum", "20-11-2026"},
                      {"uitkomst", "gemiddeld"},
                      {"tekst", merk("risico.inhoud_z", wat, std::move(mag))},
                      {"categorieen", "gezondheid"},
                      {"kring", "C3"}};
        velden.insert(velden.end(), meer.begin(), meer.end());
        verwacht(m_huis.post("ggz", hier + "/risico", velden), wat);
    };
    risico("risico over gezondheid", {"regisseur", "ggz"}, {});
    risico("risico onder geheim", {"ggz"},
           {{"geheim", "medisch"},
            {"geheimGrond", "toestemming"},
            {"geheimToelichting",
             merk("risico.geheim_grond_z", "grond van een oordeel", {"ggz"}, Plicht::hoeft_niet)}});
}

}  // namespace proof
