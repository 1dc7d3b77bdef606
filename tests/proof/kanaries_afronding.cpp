// Marks in a casus that is rounded off, and in one that was closed: nobody reads a mark of that, but why it should open again.
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

using toegang::DeelnameRol;

constexpr db::Sql select_evaluatie{
    "proof.evaluatie", "SELECT id FROM afrondpunt WHERE dossier = $1 AND organisatie = $2 AND soort = 3"};

}  // namespace

void Kanaries::vul_afronding() {
    const std::string hier = "/casussen/" + m_casus.text() + "/afronding";
    const auto punt = [&](const char* organisatie) {
        auto snapshot = m_huis.db().read();
        return snapshot.reader()
            .value<kern::ItemId>(select_evaluatie, m_casus, m_huis.organisatie(organisatie))
            .value()
            .text();
    };
    verwacht(
        m_huis.post("regisseur", hier, {{"reden", merk("afronding.reden_z", "waarom afronden", lezers)}}),
        "afronding");
    verwacht(m_huis.post("regisseur", hier + "/overdrachten",
                         {{"wie", m_huis.medewerker("om").text()},
                          {"tekst", merk("afrondpunt.tekst_z", "overdracht", {"regisseur", "om"})}}),
             "overdracht");
    verwacht(m_huis.post("ggz", hier + "/" + punt("ggz") + "/antwoord",
                         {{"een", merk("afrondpunt.antwoord_z", "evaluatie", zorg)},
                          {"twee", merk("afrondpunt.antwoord_z", "evaluatie", zorg)},
                          {"drie", merk("afrondpunt.antwoord_z", "evaluatie", zorg)},
                          {"versie", "1"}}),
             "evaluatie");
}

void Kanaries::vul_gesloten() {
    const auto titel = merk("dossier.titel_z", "titel van een gesloten casus", {});
    m_gesloten = m_huis.dossier(
        {.deelnemers = {{"regisseur", DeelnameRol::huis}, {"politie"}, {"ggz"}}, .titel = titel});
    const std::string hier = "/casussen/" + m_gesloten.text();
    verwacht(m_huis.post("politie", hier + "/bijdragen",
                         {{"tekst", merk("bijdrage.tekst_z", "bijdrage van een gesloten casus", {})},
                          {"categorieen", "wonen"},
                          {"kring", "C3"}}),
             "bijdrage");
    verwacht(m_huis.post("regisseur", hier + "/afronding",
                         {{"reden", merk("afronding.reden_z", "waarom afronden, gesloten", {})}}),
             "afronding");
    verwacht(
        m_huis.post("regisseur", hier + "/afronding/terug",
                    {{"reden", merk("afronding.terug_z", "waarom terug, gesloten", {})}, {"versie", "1"}}),
        "terug");
    verwacht(m_huis.post("regisseur", hier + "/afronding", {{"reden", "Nu wel."}}), "afronding");
    verwacht(m_huis.post("regisseur", hier + "/afsluiting",
                         {{"resultaat", "doelen-bereikt"},
                          {"reden", merk("besluit.inhoud_z", "waarom gesloten", {})},
                          {"ondanks", "Niemand evalueert."},
                          {"besluitDatum", "23-11-2026"},
                          {"besluitBron", "Tafel volwassenen 23 november"},
                          {"beslissers.0.id", m_huis.organisatie("politie").text()}}),
             "sluiten");
    m_huis.vergeet("regisseur");  // to lift a shield one has just logged in
    verwacht(m_huis.post("regisseur", "/afgesloten/" + m_gesloten.text() + "/heropening",
                         {{"grond", "heropening"},
                          {"reden", merk("besluit.inhoud_z", "waarom heropenen", {"regisseur", "politie"})}}),
             "heropening");
}

}  // namespace proof
