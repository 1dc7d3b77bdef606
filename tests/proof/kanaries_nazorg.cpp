// Marks in a dossier of nazorg, and in a list of releases that was not taken in.
#include "domein/nazorg/model.hpp"
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Fase;

constexpr db::Sql zet_stapel{"proof.nazorg_stapel", "UPDATE deelnemer SET stapel = 3 WHERE dossier = $1"};
constexpr db::Sql zet_grond{
    "proof.nazorg_grond",
    "INSERT INTO instelling (code, van, waarde) VALUES ('nazorg.grondslag', '2020-01-01', 'Afspraken')"};
constexpr db::Sql zet_vrijlating{
    "proof.vrijlating",
    "INSERT INTO vrijlating (dossier, id, datum, indeling, rij_hash, persoon_hash, inhoud_z) VALUES ($1, $2, '2026-11-24', 2, "
    "$2, $2, $3)"};
constexpr db::Sql select_steun{"proof.steun", "SELECT id FROM steun WHERE dossier = $1"};

}  // namespace

void Kanaries::vul_nazorg() {
    const Namen wie{"regisseur", "gemeente"};
    m_nazorg = m_huis.dossier({.fase = Fase::nazorg,
                               .deelnemers = {{"regisseur", DeelnameRol::huis, {Doel::nazorg}},
                                              {"gemeente", DeelnameRol::deelnemer, {Doel::nazorg}}},
                               .titel = merk("dossier.titel_z", "titel van nazorg", wie),
                               .procesregisseur = ""});
    const auto id = m_huis.random().id<kern::Item>();
    const auto inhoud = m_huis.kern().sealer.seal(
        m_nazorg, id, nazorg::Inhoud{merk("vrijlating.inhoud_z", "inrichting", wie), "", ""});
    m_huis.schrijf([&](db::Tx& tx) {
        toegang::NieuwItem item;
        item.dossier = m_nazorg;
        item.id = id;
        item.soort = toegang::ItemSoort::vrijlating;
        item.bron = m_huis.organisatie("huis");
        item.door = m_huis.medewerker("regisseur");
        item.kring = toegang::Kring::deelnemers;
        item.categorieen = {toegang::Categorie::begeleiding};
        item.nu = m_huis.clock().now();
        toegang::bewaar_item(tx, item);
        tx.run(zet_vrijlating, m_nazorg, id, inhoud);
        tx.run(zet_stapel, m_nazorg);
        tx.run(zet_grond);
    });
    const std::string hier = "/nazorg/" + m_nazorg.text();
    verwacht(m_huis.post("gemeente", hier + "/scans",
                         {{"moment", "voor-vrijlating"},
                          {"datum", "23-11-2026"},
                          {"onderdak.stand", "niet-op-orde"},
                          {"onderdak.bron", "Casemanager"},
                          {"onderdak.tekst", merk("scanpunt.antwoord_z", "onderdak", wie)}}),
             "quickscan");
    verwacht(m_huis.post(
                 "gemeente", hier + "/steun",
                 {{"wat", merk("steun.tekst_z", "steun", wie)}, {"wie", "Gemeente"}, {"tot", "24-12-2026"}}),
             "steun");
    std::string steun;
    {
        auto snapshot = m_huis.db().read();
        steun = snapshot.reader().value<kern::ItemId>(select_steun, m_nazorg).value().text();
    }
    verwacht(m_huis.post("gemeente", hier + "/steun/" + steun + "/resultaat",
                         {{"resultaat", merk("steun.resultaat_z", "resultaat van steun", wie)}}),
             "resultaat");
    const Namen staf{"regisseur", "regisseur2", "makelaar", "ondersteuner"};
    const std::string lijst =
        "Achternaam;Geboortedatum;Gemeente;Vrijlating\n" +
        merk("vrijlatinglijst_deel.deel_z", "naam in een lijst", staf, Plicht::hoeft_niet) +
        ";1-2-1990;zuiderwaard;24-11-2026\n";
    verwacht(m_huis.post("makelaar", "/nazorg/lijsten", {},
                         {{"bestand",
                           merk("vrijlatinglijst.bestand_z", "naam van een lijst", staf, Plicht::hoeft_niet),
                           "text/csv", lijst}}),
             "lijst");
}

}  // namespace proof
