// The information round in the house of canaries.
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

constexpr db::Sql select_nieuwste{
    "proof.uitvraag",
    "SELECT id FROM item WHERE dossier = $1 AND soort = 13 ORDER BY gewijzigd DESC, gemaakt DESC, id LIMIT 1"};

kern::ItemId nieuwste(TestHuis& huis, kern::DossierId dossier) {
    auto snapshot = huis.db().read();
    return snapshot.reader().value<kern::ItemId>(select_nieuwste, dossier).value();
}

}  // namespace

// The house asks the municipality and who is only asked; each question and answer is for the two of them.
void Kanaries::vul_uitvraag() {
    const std::string hier = "/casussen/" + m_casus.text() + "/uitvragen";
    const auto vraag = [&](const std::string& wie) {
        m_huis.clock().set(m_huis.clock().now().plus_seconds(1));
        verwacht(m_huis.post("regisseur", hier,
                             {{"organisaties.0.id", m_huis.organisatie(wie).text()},
                              {"vraag", merk("uitvraag.vraag_z", "vraag aan " + wie, {"regisseur", wie})},
                              {"grondslag", "verstrekken"},
                              {"termijn", "04-12-2026"}}),
                 "uitvraag");
        return nieuwste(m_huis, m_casus);
    };
    const auto aan_om = vraag("om");
    verwacht(m_huis.post("om", hier + "/" + aan_om.text() + "/antwoord",
                         {{"soort", "mag-niet"},
                          {"grond", "zwaarwegend"},
                          {"toelichting",
                           merk("uitvraag_antwoord.toelichting_z", "waarom niet", {"regisseur", "om"})}}),
             "antwoord op uitvraag");
    const auto aan_gemeente = vraag("gemeente");
    verwacht(
        m_huis.post("regisseur", hier + "/" + aan_gemeente.text() + "/intrekking",
                    {{"reden", merk("uitvraag.reden_z", "waarom ingetrokken", {"regisseur", "gemeente"})},
                     {"versie", "1"}}),
        "intrekking van uitvraag");
}

}  // namespace proof
