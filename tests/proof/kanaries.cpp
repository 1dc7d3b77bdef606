#include "tests/proof/kanaries.hpp"

#include <stdexcept>

#include "domein/aanmelding/model.hpp"

namespace proof {
namespace {

using toegang::DeelnameRol;
using toegang::Fase;
using toegang::test::Velden;

const Namen met_titel{"regisseur", "gemeente", "politie", "ggz", "reclassering", "aanmelder", "om"};
const Namen strafrecht{"regisseur", "politie", "reclassering"};  // K5, K6: not the municipality, not care

constexpr db::Sql insert_lid{"proof.lid",
                             "INSERT INTO tafellid (tafel, medewerker, van) VALUES ($1, $2, '2026-01-01')"};
constexpr db::Sql select_nieuwste{
    "proof.nieuwste",
    "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gewijzigd DESC, gemaakt DESC, id LIMIT 1"};
constexpr db::Sql select_besluit{"proof.besluit",
                                 "SELECT id FROM besluit WHERE dossier = $1 ORDER BY id LIMIT 1"};

template <class T, class... A>
T waarde(TestHuis& huis, const db::Sql& sql, const A&... args) {
    auto snapshot = huis.db().read();
    return snapshot.reader().value<T>(sql, args...).value();
}

}  // namespace

Kanaries::Kanaries(db::Engine engine) : m_huis(engine) {
    vul_casus();
    vul_personen();
    vul_netwerk();
    vul_bijdragen();
    vul_documenten();
    vul_uitvraag();
    vul_plan();
    vul_deelname();
    vul_ladder();
    vul_stem();
    vul_afstemming();
    vul_verstrekking();
    vul_uitwisseling();
    vul_aanpak();
    vul_afronding();
    vul_melding();
    vul_advies();
    vul_triage();
    vul_gesloten();
    vul_overleg();
    vul_nazorg();
    vul_live();
}

std::string Kanaries::merk(std::string kolom, std::string wat, Namen mag, Plicht plicht) {
    const std::string nieuw = std::string(merk_begin) +
                              m_huis.random().id<Merk>().text().substr(0, merk_lengte - merk_begin.size());
    m_merken.push_back({nieuw, std::move(kolom), std::move(wat), std::move(mag), plicht});
    return nieuw;
}

void Kanaries::verwacht(const web::Response& response, const std::string& wat) {
    if (response.status == 303 || response.status == 201 || response.status == 204) return;
    throw std::runtime_error(wat + ": status " + std::to_string(response.status) + "\n" +
                             response.body.substr(0, 4000));
}

void Kanaries::vul_casus() {
    const auto titel = merk("dossier.titel_z", "titel van de casus", met_titel);
    m_casus = m_huis.dossier({.deelnemers = {{"regisseur", DeelnameRol::huis},
                                             {"gemeente"},
                                             {"politie"},
                                             {"ggz"},
                                             {"reclassering", DeelnameRol::casusregisseur},
                                             {"aanmelder", DeelnameRol::aanmelder},
                                             {"om", DeelnameRol::bevraagd}},
                              .titel = titel});
}

void Kanaries::geef(const std::string& login, Velden velden) {
    verwacht(m_huis.post(login, "/casussen/" + m_casus.text() + "/bijdragen", velden),
             "bijdrage van " + login);
}

void Kanaries::vul_bijdragen() {
    const std::string kolom = "bijdrage.tekst_z";
    const auto een = [&](const std::string& login, std::string_view wat, std::string_view categorie,
                         std::string_view kring, Namen mag, Velden meer = {}) {
        Velden velden{{"tekst", "Dit is " + merk(kolom, std::string(wat), std::move(mag)) + " van ons."},
                      {"categorieen", std::string(categorie)},
                      {"kring", std::string(kring)},
                      {"aard", "feit"}};
        velden.insert(velden.end(), meer.begin(), meer.end());
        geef(login, velden);
    };
    een("gemeente", "C3 over wonen", "wonen", "C3",
        {"regisseur", "gemeente", "politie", "reclassering", "ggz"});
    een("ggz", "C3 over gezondheid", "gezondheid", "C3", {"regisseur", "ggz"});
    een("politie", "C3 politiegegevens", "politie", "C3", strafrecht);
    een("om", "C3 justitieel, van wie alleen bevraagd is", "justitieel", "C3", strafrecht + Namen{"om"});
    een("politie", "C1", "wonen", "C1", {"politie"});
    een("regisseur", "C1 van het huis", "wonen", "C1", {"regisseur"});
    een("politie", "C1 en verborgen", "wonen", "C1", {"politie"}, {{"stil", "ja"}});
    een("gemeente", "onder embargo", "wonen", "C3", {"gemeente"}, {{"embargoTot", "01-02-2027"}});
    een("ggz", "C2 voor de politie", "gezondheid", "C2", {"ggz", "politie"},
        {{"organisaties.0.id", m_huis.organisatie("politie").text()},
         {"noodzaak",
          merk("item_organisatie.noodzaak_z", "noodzaak", {"ggz", "politie"}, Plicht::hoeft_niet)}});
    een("ggz", "beroepsgeheim, niet vrijgegeven", "begeleiding", "C3", {"ggz"},
        {{"geheim", "medisch"},
         {"geheimGrond", "toestemming"},
         {"geheimDatum", "12-11-2026"},
         {"geheimToelichting", merk("bijdrage.geheim_grond_z", "grond, niet vrijgegeven", {"ggz"})}});
    een("ggz", "beroepsgeheim, vrijgegeven", "begeleiding", "C3", zorg,
        {{"geheim", "medisch"},
         {"vrijgegeven", "ja"},
         {"geheimGrond", "toestemming"},
         {"geheimDatum", "12-11-2026"},
         {"geheimToelichting", merk("bijdrage.geheim_grond_z", "grond, vrijgegeven", zorg)},
         {"voorwaarden", merk("bijdrage.voorwaarden_z", "voorwaarden", zorg)}});
}

// Each is read by the same people as its file: title, name and content have a mark of their own.
void Kanaries::vul_documenten() {
    const auto een = [&](const std::string& login, const std::string& wat, std::string_view categorie,
                         std::string_view kring, const Namen& mag, Velden meer = {}) {
        Velden velden{{"soort", "verslag"},
                      {"titel", merk("document.kop_z", "titel, " + wat, mag)},
                      {"categorieen", std::string(categorie)},
                      {"kring", std::string(kring)}};
        velden.insert(velden.end(), meer.begin(), meer.end());
        verwacht(
            m_huis.post(
                login, "/casussen/" + m_casus.text() + "/documenten", velden,
                {{"bestand", merk("document_versie.naam_z", "bestandsnaam, " + wat, mag) + ".txt",
                  "text/plain", "Verslag " + merk("document_deel.deel_z", "inhoud, " + wat, mag) + "\n"}}),
            "document, " + wat);
    };
    een("gemeente", "C3 over wonen", "wonen", "C3", lezers);
    een("ggz", "C3 over gezondheid", "gezondheid", "C3", {"regisseur", "ggz"},
        {{"voorwaarden", merk("document.kop_z", "voorwaarden", {"regisseur", "ggz"})}});
    een("om", "van wie alleen bevraagd is", "justitieel", "C3", strafrecht + Namen{"om"});
    een("politie", "C1", "wonen", "C1", {"politie"});
    een("politie", "C1 en verborgen", "wonen", "C1", {"politie"}, {{"stil", "ja"}});
    een("gemeente", "onder embargo", "wonen", "C3", {"gemeente"}, {{"embargoTot", "01-02-2027"}});
    een("ggz", "C2 voor de politie", "gezondheid", "C2", {"ggz", "politie"},
        {{"organisaties.0.id", m_huis.organisatie("politie").text()}, {"noodzaak", "Nodig vandaag."}});
    een("ggz", "beroepsgeheim, niet vrijgegeven", "begeleiding", "C3", {"ggz"},
        {{"geheim", "medisch"},
         {"geheimGrond", "toestemming"},
         {"geheimDatum", "12-11-2026"},
         {"geheimToelichting", merk("document.geheim_grond_z", "grond", {"ggz"}, Plicht::hoeft_niet)}});
}

void Kanaries::vul_deelname() {
    const std::string hier = "/casussen/" + m_casus.text();
    verwacht(m_huis.post("regisseur", hier + "/deelnames",
                         {{"organisatie", m_huis.organisatie("veilig_thuis").text()},
                          {"mensen.0.id", m_huis.medewerker("veilig_thuis").text()},
                          {"rol", "deelnemer"},
                          {"grondslag", "Wgs 2.27"},
                          {"reden", merk("besluit.inhoud_z", "reden van een deelname", lezers)}}),
             "deelname");
    verwacht(m_huis.post("politie",
                         hier + "/besluiten/" + waarde<IdBytes>(m_huis, select_besluit, m_casus).text() +
                             "/bevestiging",
                         {{"antwoord", "niet-akkoord"},
                          {"toelichting", merk("besluit_bevestiging.toelichting_z", "waarom niet", lezers,
                                               Plicht::hoeft_niet)}}),
             "bevestiging");
    verwacht(m_huis.post("regisseur",
                         hier + "/besluiten/" + waarde<IdBytes>(m_huis, select_besluit, m_casus).text() +
                             "/intrekking",
                         {{"reden", merk("besluit.inhoud_z", "waarom een voorstel is ingetrokken", lezers)},
                          {"versie", "1"}}),
             "intrekking");
}

// Asked of the ggz: the house and that one person read it; nobody else, also not of his own organisation.
void Kanaries::vul_ladder() {
    const std::string hier = "/casussen/" + m_casus.text();
    const Namen mag{"regisseur", "ggz"};
    verwacht(m_huis.post("regisseur", hier + "/knelpunten",
                         {{"niveau", "tactisch"},
                          {"wie", m_huis.medewerker("ggz").text()},
                          {"vraag", merk("escalatie.vraag_z", "vraag aan het management", mag)},
                          {"antwoordVoor", "04-12-2026"}}),
             "knelpunt");
    const auto id = waarde<kern::ItemId>(m_huis, select_nieuwste, m_casus, toegang::ItemSoort::escalatie);
    verwacht(m_huis.post("ggz", hier + "/knelpunten/" + id.text() + "/antwoord",
                         {{"antwoord", merk("escalatie.antwoord_z", "antwoord van het management", mag)},
                          {"versie", "1"}}),
             "antwoord op het knelpunt");
    verwacht(m_huis.post("regisseur", hier + "/kop",
                         {{"ave", "2"},
                          {"aveReden", merk("ave_wijziging.reden_z", "waarom AVE omhoog ging",
                                            {"regisseur", "reclassering"})},
                          {"versie", "1"}}),
             "AVE");
}

void Kanaries::vul_stem() {
    static constexpr db::Sql select_persoon{
        "proof.persoon", "SELECT id FROM persoon WHERE dossier = $1 AND rol = 1 ORDER BY id LIMIT 1"};
    verwacht(m_huis.post("gemeente", "/casussen/" + m_casus.text() + "/stem",
                         {{"persoon", waarde<kern::ItemId>(m_huis, select_persoon, m_casus).text()},
                          {"soort", "wens"},
                          {"datum", "20-11-2026"},
                          {"tekst", merk("stem.tekst_z", "eigen woorden", zorg)}}),
             "eigen woorden");
}

void Kanaries::vul_melding() {
    m_huis.schrijf([&](db::Tx& tx) {
        for (const auto* login : {"regisseur", "politie", "om"})
            tx.run(insert_lid, m_huis.tafel("triage"), m_huis.medewerker(login));
    });
    // Nobody ticked yet what it is about, so it is held to every class: the giver's own, and the house.
    const Namen tekst{"aanmelder", "regisseur"};
    const Namen identiteit{"aanmelder", "regisseur", "politie", "om"};
    const auto m = [&](std::string_view veld) {
        return merk("aanmelding.tekst_z", std::string(veld), tekst);
    };
    Velden velden{
        {"wachten", "nee"},
        {"spoedReden", merk("aanmelding.spoed_reden_z", "spoed", tekst)},
        {"betrokkene.voorletters", "T."},
        {"betrokkene.geslachtsnaam", merk("persoon.naam_z", "naam in de melding, en haar titel", identiteit)},
        {"betrokkene.straat",
         merk("persoon.contact_z", "straat in de melding", identiteit, Plicht::hoeft_niet)},
        {"kring.0.geslachtsnaam",
         merk("persoon.naam_z", "naaste in de melding", identiteit, Plicht::hoeft_niet)},
        {"kring.0.relatie", "partner"},
        {"gemeente", "zuiderwaard"},
        {"weetErvan", "nee"},
        {"geheim", "medisch"},
        {"geheimGrond", "toestemming"},
        {"geheimToelichting", merk("aanmelding.geheim_grond_z", "grond", tekst, Plicht::hoeft_niet)}};
    for (const auto veld : aanmelding::Tekst::namen) velden.emplace_back(veld, m(veld));
    for (const auto* letter : {"a", "b", "c", "d"}) {
        velden.emplace_back("toetsen." + std::string(letter) + ".antwoord", "ja");
        velden.emplace_back("toetsen." + std::string(letter) + ".motivering",
                            merk("toets.motivering_z", std::string("toets ") + letter, tekst));
    }
    m_huis.schrijf([&](db::Tx& tx) {
        constexpr db::Sql gemeente{
            "proof.gemeente",
            "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES ('gemeente', 'zuiderwaard', "
            "'Zuiderwaard', 1, '2026-01-01')"};
        tx.run(gemeente);
    });
    const auto verstuurd = m_huis.post("aanmelder", "/aanmeldingen", velden);
    verwacht(verstuurd, "aanmelding");
    for (const auto& [naam, naar] : verstuurd.headers)
        if (naam == "Location")
            m_melding = kern::DossierId::parse(
                            std::string_view(naar).substr(std::string_view("/aanmeldingen/").size(), 26))
                            .value();
    const std::string hier = "/aanmeldingen/" + m_melding.text();
    verwacht(m_huis.post("aanmelder", hier + "/aanvulling",
                         {{"tekst", merk("aanvulling.tekst_z", "aanvulling", tekst)}}),
             "aanvulling");
    verwacht(
        m_huis.post("aanmelder", hier + "/bijlagen", {},
                    {{"bijlage", merk("bijlage.naam_z", "bestandsnaam", tekst) + ".txt", "text/plain",
                      "Verslag " + merk("bijlage_deel.deel_z", "inhoud van een bijlage", tekst) + "\n"}}),
        "bijlage");
}

// What the house writes about the report is of no item: everybody who holds the right to read the triage sees it.
void Kanaries::vul_triage() {
    const Namen beoordelen{"regisseur", "politie", "om"};
    const std::string hier = "/triage/" + m_melding.text();
    verwacht(m_huis.post("regisseur", hier + "/besluiten",
                         {{"soort", "terugleggen"},
                          {"grond", "Bgs 2.20"},
                          {"advies", merk("besluit.inhoud_z", "advies bij een besluit", beoordelen)},
                          {"reden", merk("besluit.inhoud_z", "reden van een besluit", beoordelen)},
                          {"bronDatum", ""},
                          {"bron", ""}}),
             "besluit");
    verwacht(
        m_huis.post(
            "politie",
            hier + "/besluiten/" + waarde<IdBytes>(m_huis, select_besluit, m_melding).text() + "/bevestiging",
            {{"antwoord", "niet-akkoord"},
             {"toelichting", merk("besluit_bevestiging.toelichting_z", "waarom geen akkoord", beoordelen)}}),
        "bevestiging van het besluit");
}

}  // namespace proof
