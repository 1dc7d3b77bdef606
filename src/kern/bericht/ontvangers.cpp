#include "kern/bericht/ontvangers.hpp"

#include "kern/toegang/rechten.hpp"

namespace bericht {
namespace {

// Those who may read a dossier: huis, deelnemer, casusregisseur.
constexpr db::Sql select_lezers{
    "bericht.lezers",
    "SELECT o.id, o.soort, CASE WHEN EXISTS (SELECT 1 FROM item_organisatie io WHERE io.dossier = $1 AND io.item = $2 AND "
    "io.organisatie = o.id) THEN 1 ELSE 0 END FROM organisatie o WHERE o.id <> $3 AND EXISTS (SELECT 1 FROM deelname dl WHERE "
    "dl.dossier = $1 AND dl.organisatie = o.id AND dl.rol IN (2, 4, 5) AND dl.ingetrokken IS NULL AND dl.van <= $4 AND (dl.tot "
    "IS NULL OR dl.tot >= $4)) ORDER BY o.id"};

}  // namespace

std::vector<kern::OrganisatieId> ontvangers(db::Reader& reader, kern::DossierId dossier,
                                            const toegang::ItemRij& item, Date vandaag) {
    const bool dicht = (item.geheim != toegang::Geheim::geen && !item.vrijgegeven) ||
                       (item.embargo_tot && *item.embargo_tot > vandaag);
    if (dicht || item.stil || item.kring == toegang::Kring::bron) return {};
    // Without a tick it is held to every class.
    const auto klassen = toegang::klassen_van(item.categorieen.empty() ? toegang::Categorieen::of_mask(0xfff)
                                                                       : item.categorieen);
    std::vector<kern::OrganisatieId> gevonden;
    for (db::Row row : reader.query(select_lezers, dossier, item.id, item.bron, vandaag)) {
        const bool genoemd = row.get<bool>(2);
        const bool gekend = toegang::klaring(row.get<toegang::OrganisatieSoort>(1)).all_of(klassen);
        if (item.kring == toegang::Kring::organisaties ? genoemd : gekend)
            gevonden.push_back(row.get<kern::OrganisatieId>(0));
    }
    return gevonden;
}

}  // namespace bericht
