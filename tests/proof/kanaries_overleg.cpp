// Two meetings in the house of canaries: one takes up the casus, one judges the report.
#include <stdexcept>

#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

constexpr db::Sql select_overleg{"proof.kanarie_overleg", "SELECT id FROM overleg WHERE tafel = $1"};

}  // namespace

// What the table is asked belongs to the plan: all participants read it, the police too.
void Kanaries::vul_overleg() {
    const auto maak = [&](std::string_view tafel, const std::string& dag, kern::DossierId dossier,
                          const std::string& soort, const std::string& vraag) {
        const auto tafel_id = m_huis.tafel(tafel);
        verwacht(m_huis.post("regisseur", "/overleggen",
                             {{"tafel", tafel_id.text()},
                              {"dagen.0.dag", dag},
                              {"tijd", "13:30"},
                              {"minuten", "60"},
                              {"plaats", "Merenzaal"}}),
                 "overleg");
        auto snapshot = m_huis.db().read();
        const auto id = snapshot.reader().value<kern::OverlegId>(select_overleg, tafel_id).value();
        const std::string hier = "/overleggen/" + id.text();
        verwacht(m_huis.post("regisseur", hier + "/agenda",
                             {{"punten.0.dossier", dossier.text()},
                              {"punten.0.soort", soort},
                              {"punten.0.minuten", "20"},
                              {"punten.0.vraag", vraag}}),
                 "agenda");
        verwacht(m_huis.post("regisseur", hier + "/uitnodigingen"), "uitnodigingen");
        m_overleggen.push_back(id);
    };
    maak("volwassenen", "24-11-2026", m_casus, "herziening",
         merk("agendapunt.vraag_z", "vraag aan de tafel", lezers));
    maak("triage", "25-11-2026", m_melding, "aanmelding",
         merk("agendapunt.vraag_z", "vraag over de melding", {"regisseur", "politie", "om"}));
}

}  // namespace proof
