// The marks of a family in the house of canaries: a casus that the plan is aligned with, an action that both plans share, and a
// bijdrage that one act put in both. Of the readers of the casus only the municipality takes part in the other one.
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

constexpr db::Sql select_doel{
    "proof.familie_doel",
    "SELECT id FROM doel WHERE dossier = $1 AND resultaat = 0 ORDER BY volgorde DESC, id LIMIT 1"};
constexpr db::Sql select_item{
    "proof.familie_item",
    "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gemaakt DESC, id LIMIT 1"};
constexpr db::Sql select_versie{"proof.familie_versie",
                                "SELECT versie FROM item WHERE dossier = $1 AND id = $2"};

template <class T, class... A>
T waarde(TestHuis& huis, const db::Sql& sql, const A&... args) {
    auto snapshot = huis.db().read();
    return snapshot.reader().value<T>(sql, args...).value();
}

}  // namespace

void Kanaries::vul_afstemming() {
    const Namen beide{"regisseur", "gemeente"};
    const auto ander =
        m_huis.dossier({.deelnemers = {{"regisseur", toegang::DeelnameRol::huis}, {"gemeente"}},
                        .titel = merk("dossier.titel_z", "titel van een ander", beide)});
    verwacht(m_huis.post("regisseur", "/casussen/" + m_casus.text() + "/afstemmingen",
                         {{"met", ander.text()},
                          {"kring", "ja"},
                          {"kringMotivering", merk("afstemming.toetsen_z", "waarom afgestemd", lezers)},
                          {"afhankelijk", "ja"},
                          {"afhankelijkMotivering", "Zo is het."},
                          {"nodig", "ja"},
                          {"nodigMotivering", "Zo is het."}}),
             "afstemming");
    vul_familie(ander);
}

// What the other casus keeps to itself, and what it shares with this one.
void Kanaries::vul_familie(kern::DossierId ander) {
    const Namen beide{"regisseur", "gemeente"};
    const std::string daar = "/casussen/" + ander.text();
    const auto nieuwste = [&](toegang::ItemSoort soort) {
        m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
        return waarde<kern::ItemId>(m_huis, select_item, ander, soort);
    };
    const auto stel_voor = [&](const std::string& tekst) {
        verwacht(m_huis.post("regisseur", daar + "/acties",
                             {{"doel", nieuwste(toegang::ItemSoort::doel).text()},
                              {"tekst", tekst},
                              {"eigenaar", m_huis.medewerker("gemeente").text()},
                              {"termijn", "11-12-2026"}}),
                 "actie van een ander");
    };
    verwacht(m_huis.post("regisseur", daar + "/doelen",
                         {{"leefgebied", "huisvesting"},
                          {"tekst", merk("doel.tekst_z", "doel van een ander", beide)}}),
             "doel van een ander");
    stel_voor(merk("actie.tekst_z", "actie van een ander alleen", beide));
    stel_voor(merk("actie.tekst_z", "gedeelde actie", lezers));
    const auto actie = nieuwste(toegang::ItemSoort::actie);
    verwacht(
        m_huis.post("regisseur", daar + "/acties/" + actie.text() + "/delen",
                    {{"doel", waarde<kern::ItemId>(m_huis, select_doel, m_casus).text()},
                     {"noodzaak", merk("gedeelde_actie.noodzaak_z", "waarom gedeeld", lezers)},
                     {"versie", std::to_string(waarde<std::int64_t>(m_huis, select_versie, ander, actie))}}),
        "gedeelde actie");
    verwacht(m_huis.post("gemeente", daar + "/bijdragen",
                         {{"tekst", merk("bijdrage.tekst_z", "in beide dossiers", lezers)},
                          {"categorieen", "wonen"},
                          {"kring", "C3"},
                          {"ook.0.dossier", m_casus.text()},
                          {"ook.0.noodzaak", merk("medeplaatsing.noodzaak_z", "waarom ook hier", lezers)}}),
             "bijdrage in beide dossiers");
    verwacht(
        m_huis.post("gemeente", daar + "/bijdragen",
                    {{"tekst", merk("bijdrage.tekst_z", "van een ander alleen", beide, Plicht::hoeft_niet)},
                     {"categorieen", "wonen"}}),
        "bijdrage van een ander");
}

}  // namespace proof
