// The two meetings of the house of canaries go on: at the casus a line waits and somebody without an account sits down; of the
// report there are minutes, and somebody asks a correction.
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

constexpr db::Sql select_punt{"proof.kanarie_punt", "SELECT id FROM agendapunt WHERE dossier = $1"};
constexpr db::Sql select_verslag{"proof.kanarie_verslag", "SELECT id FROM verslag WHERE dossier = $1"};

}  // namespace

void Kanaries::vul_live() {
    const auto een = [&](const db::Sql& sql, kern::DossierId dossier) {
        auto snapshot = m_huis.db().read();
        return snapshot.reader().value<kern::ItemId>(sql, dossier).value().text();
    };
    for (const auto& overleg : m_overleggen)
        verwacht(m_huis.post("regisseur", "/overleggen/" + overleg.text() + "/opening"), "opening");

    const std::string casus = "/casussen/" + m_casus.text() + "/agendapunten/" + een(select_punt, m_casus);
    verwacht(
        m_huis.post("regisseur", casus + "/regels",
                    {{"deel", "beeld"}, {"tekst", merk("overlegregel.tekst_z", "regel die geldt", lezers)}}),
        "regel");
    verwacht(
        m_huis.post("regisseur", casus + "/regels",
                    {{"deel", "beeld"},
                     {"bron", m_huis.organisatie("politie").text()},
                     {"tekst", merk("overlegregel.tekst_z", "regel die wacht", {"regisseur", "politie"})}}),
        "regel");
    verwacht(m_huis.post("regisseur", casus + "/aanwezigen",
                         {{"soort", "derde"},
                          {"naam", merk("aanwezige.naam_z", "derde aan tafel", lezers)},
                          {"organisatie", "Kliniek"},
                          {"getekend", "ja"},
                          {"verklaring", "20-11-2026"}}),
             "aanwezige");

    const Namen beoordelaars{"regisseur", "politie", "om"};
    const std::string melding = "/casussen/" + m_melding.text();
    const std::string punt = melding + "/agendapunten/" + een(select_punt, m_melding);
    verwacht(m_huis.post("politie", punt + "/regels",
                         {{"deel", "besluit"},
                          {"tekst", merk("overlegregel.tekst_z", "besluit over de melding", beoordelaars)}}),
             "besluit");
    verwacht(m_huis.post("regisseur", punt + "/afronding", {{"volgende", "nee"}}), "afronding");
    verwacht(m_huis.post("politie", melding + "/verslagen/" + een(select_verslag, m_melding) + "/antwoord",
                         {{"antwoord", "verbetering"},
                          {"nummer", "1"},
                          {"tekst", merk("verslag_antwoord.tekst_z", "verbetering", beoordelaars)}}),
             "antwoord");
}

}  // namespace proof
