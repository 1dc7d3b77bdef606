// A question for advice in the house of canaries.
#include "tests/proof/kanaries.hpp"

namespace proof {

// Asked by the police with names: the one who asked and the staff of the house, and nobody else.
void Kanaries::vul_advies() {
    const Namen mag{"politie", "regisseur", "regisseur2", "makelaar", "ondersteuner"};
    m_huis.schrijf([&](db::Tx& tx) {
        constexpr db::Sql grondslag{
            "proof.advies_grondslag",
            "INSERT INTO instelling (code, van, waarde) VALUES ('advies.grondslag', '2026-01-01', 'Wgs 2.26')"};
        tx.run(grondslag);
    });
    const auto gevraagd = m_huis.post(
        "politie", "/adviezen",
        {{"soort", "expertise"},
         {"thema", "stalking"},
         {"vraag", merk("advies.vraag_z", "vraag om advies", mag)},
         {"metNamen", "ja"},
         {"geslachtsnaam", merk("advies.persoon_z", "over wie advies wordt gevraagd, en de titel", mag)},
         {"categorieen", "identiteit"}});
    verwacht(gevraagd, "advies");
    for (const auto& [naam, naar] : gevraagd.headers)
        if (naam == "Location")
            m_advies = kern::DossierId::parse(
                           std::string_view(naar).substr(std::string_view("/adviezen/").size(), 26))
                           .value();
    const std::string hier = "/adviezen/" + m_advies.text();
    verwacht(
        m_huis.post("regisseur", hier + "/terugvraag",
                    {{"terugvraag", merk("adviesbericht.tekst_z", "vraag terug", mag)}, {"versie", "1"}}),
        "vraag terug");
    verwacht(m_huis.post("politie", hier + "/aanvulling",
                         {{"aanvulling", merk("adviesbericht.tekst_z", "aanvulling", mag)}, {"versie", "2"}}),
             "aanvulling op advies");
    verwacht(m_huis.post("regisseur", hier + "/antwoord",
                         {{"tekst", merk("adviesbericht.tekst_z", "antwoord", mag)},
                          {"soort", "expertise"},
                          {"thema", "stalking"},
                          {"versie", "3"}}),
             "antwoord op advies");
}

}  // namespace proof
