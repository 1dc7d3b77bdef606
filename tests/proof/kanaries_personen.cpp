// The marks about people: themselves, and what stands between and around them.
#include "domein/betrokkene/betrokkene.hpp"
#include "platform/base/text.hpp"
#include "tests/proof/kanaries.hpp"

namespace proof {
namespace {

constexpr db::Sql select_personen{"proof.personen",
                                  "SELECT id FROM persoon WHERE dossier = $1 ORDER BY volgorde, id"};

// A BSN that nobody has, and that passes the check.
std::string bsn_vanaf(long getal) {
    while (!base::valid_bsn(std::to_string(getal))) ++getal;
    return std::to_string(getal);
}

}  // namespace

void Kanaries::vul_personen() {
    std::vector<betrokkene::NieuwPersoon> personen(3);
    for (auto& persoon : personen)
        persoon.naam.geslachtsnaam = merk("persoon.naam_z", "naam van een persoon", lezers);
    personen[0].identiteit.geboortedatum = "1990-03-12";
    personen[0].identiteit.bsn = bsn_vanaf(999'910'000);
    m_merken.push_back({personen[0].identiteit.bsn, "persoon.identiteit_z", "BSN", lezers, Plicht::moet});
    personen[0].contact.veilig_contact =
        merk("persoon.contact_z", "veilig contact", lezers, Plicht::hoeft_niet);
    personen[0].contact.straat = merk("persoon.contact_z", "straat", lezers, Plicht::hoeft_niet);
    personen[1].rol = betrokkene::Rol::directe_kring;
    personen[1].relatie = "partner";
    personen[1].identiteit.bsn_onbekend_omdat = "niet-gevraagd";
    personen[2].rol = betrokkene::Rol::professional;
    const auto verzegeld = betrokkene::verzegel(m_huis.kern(), m_casus, personen);
    // Of an organisation that none of the readers works for, so that nobody sees it as his own.
    const betrokkene::Bron bron{m_huis.organisatie("veilig_thuis"), m_huis.medewerker("veilig_thuis")};
    m_huis.schrijf([&](db::Tx& tx) {
        betrokkene::bewaar(tx, m_casus, bron, m_huis.clock().now(), personen, verzegeld);
    });
}

// Relations are for everybody who reads the people; a contact is about guidance (K7), so not for the police. The words of the
// warning are for every participant.
void Kanaries::vul_netwerk() {
    const std::string hier = "/casussen/" + m_casus.text();
    std::vector<std::string> mensen;
    auto snapshot = m_huis.db().read();
    for (db::Row row : snapshot.reader().query(select_personen, m_casus))
        mensen.push_back(row.get<kern::ItemId>(0).text());
    verwacht(
        m_huis.post("regisseur", hier + "/relaties",
                    {{"van", mensen.at(1)},
                     {"soort", "partner"},
                     {"naar", mensen.at(0)},
                     {"toelichting", merk("relatie.toelichting_z", "toelichting bij een relatie", lezers)}}),
        "relatie");
    verwacht(m_huis.post("ggz", hier + "/personen/" + mensen.at(1) + "/contactmomenten",
                         {{"datum", "20-11-2026"},
                          {"wijze", "telefoon"},
                          {"wie", merk("contactmoment.tekst_z", "wie het contact had", zorg)},
                          {"tekst", merk("contactmoment.tekst_z", "wat er besproken is", zorg)}}),
             "contactmoment");
    verwacht(m_huis.post("politie", hier + "/waarschuwing",
                         {{"tekst", merk("waarschuwing.tekst_z", "waarschuwing voor bezoek", lezers)},
                          {"tot", "31-12-2026"},
                          {"versie", "0"}}),
             "waarschuwing");
}

}  // namespace proof
