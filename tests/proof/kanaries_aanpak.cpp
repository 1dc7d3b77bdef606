// The marks of the approaches of the casus, of who leads, and of a hand-over that was refused.
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

constexpr db::Sql select_item{
    "proof.aanpak_item",
    "SELECT id FROM item WHERE dossier = $1 AND soort = $2 ORDER BY gemaakt DESC, id LIMIT 1"};
constexpr db::Sql select_versie{"proof.aanpak_versie",
                                "SELECT versie FROM item WHERE dossier = $1 AND id = $2"};
// The first phase asks for Veilig Thuis, who is not in this casus: so the kind is put there by hand.
constexpr db::Sql update_soort{"proof.aanpak_soort",
                               "UPDATE aanpak SET soort = 'mda' WHERE dossier = $1 AND id = $2"};
const Namen gezondheid{"regisseur", "ggz"};

}  // namespace

void Kanaries::vul_aanpak() {
    const std::string hier = "/casussen/" + m_casus.text();
    const auto nieuwste = [&](toegang::ItemSoort soort) {
        auto snapshot = m_huis.db().read();
        return snapshot.reader().value<kern::ItemId>(select_item, m_casus, soort).value();
    };
    const auto versie = [&](kern::ItemId item) {
        auto snapshot = m_huis.db().read();
        return std::to_string(snapshot.reader().value<std::int64_t>(select_versie, m_casus, item).value());
    };
    const auto begin = [&](const std::string& soort, const Namen& mag, toegang::test::Velden meer = {}) {
        m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
        meer.emplace_back("soort", soort);
        meer.emplace_back("van", "23-11-2026");
        meer.emplace_back("grond", merk("aanpak.grond_z", "waarom " + soort, mag));
        verwacht(m_huis.post("regisseur", hier + "/aanpakken", meer), soort);
        return nieuwste(toegang::ItemSoort::aanpak);
    };
    begin("wvggz", gezondheid, {{"gemeldBij", m_huis.organisatie("ggz").text()}, {"gemeldOp", "23-11-2026"}});
    const auto oud = begin("geweld", lezers);
    verwacht(m_huis.post("regisseur", hier + "/aanpakken/" + oud.text() + "/einde",
                         {{"einde", "doel-bereikt"},
                          {"toelichting", merk("aanpak.einde_z", "waarom gestopt", lezers)},
                          {"versie", versie(oud)}}),
             "einde");
    const auto mda = begin("geweld", lezers);
    m_huis.schrijf([&](db::Tx& tx) { tx.run(update_soort, m_casus, mda); });
    verwacht(m_huis.post("regisseur", hier + "/aanpakken/" + mda.text() + "/fasen",
                         {{"fase", "direct"},
                          {"van", "23-11-2026"},
                          {"oordeelVan", m_huis.medewerker("ggz").text()},
                          {"oordeel", merk("aanpakfase.oordeel_z", "oordeel over veiligheid", lezers)},
                          {"versie", versie(mda)}}),
             "fase");
    verwacht(m_huis.post("regisseur", hier + "/leiding",
                         {{"leider", m_huis.organisatie("gemeente").text()},
                          {"partijen.0.id", m_huis.organisatie("gemeente").text()},
                          {"partijen.1.id", m_huis.organisatie("ggz").text()},
                          {"sinds", "23-11-2026"},
                          {"herzienOp", "23-02-2027"},
                          {"afspraak", merk("regieafspraak.afspraak_z", "wie leidt", lezers)}}),
             "leiding");
    verwacht(m_huis.post("regisseur", hier + "/radicalisering",
                         {{"aan", m_huis.organisatie("politie").text()}, {"op", "23-11-2026"}}),
             "overdracht");
    const auto overdracht = nieuwste(toegang::ItemSoort::radicalisering);
    verwacht(m_huis.post("regisseur", hier + "/radicalisering/" + overdracht.text() + "/antwoord",
                         {{"antwoord", "geweigerd"},
                          {"op", "23-11-2026"},
                          {"van", merk("radicalisering.antwoord_van_z", "wie weigerde", {"regisseur"})},
                          {"versie", versie(overdracht)}}),
             "weigering");
}

}  // namespace proof
