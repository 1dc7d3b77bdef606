// Adding, changing and removing people of a casus.
#include <algorithm>

#include "domein/betrokkene/rules.hpp"
#include "domein/betrokkene/store.hpp"
#include "kern/toegang/sessie.hpp"

namespace betrokkene::store {
namespace {

constexpr db::Sql select_aantal{"betrokkene.aantal",
                                "SELECT count(*) FROM persoon WHERE dossier = $1 AND rol = $2"};
constexpr db::Sql select_laatste{"betrokkene.laatste",
                                 "SELECT COALESCE(max(volgorde), -1) FROM persoon WHERE dossier = $1"};
constexpr db::Sql select_zelfde_bsn{
    "betrokkene.zelfde_bsn",
    "SELECT 1 FROM persoon_hash WHERE hash = $1 AND soort = 1 AND dossier = $2 AND persoon <> $3 LIMIT 1"};
constexpr db::Sql update_item{
    "betrokkene.item",
    "UPDATE item SET categorieen = $3, gewijzigd = $4, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND "
    "soort = 1 AND versie = $5"};
constexpr db::Sql update_persoon{
    "betrokkene.wijzig",
    "UPDATE persoon SET relatie = $3, weet_ervan = $4, naam_z = $5, identiteit_z = $6, contact_z = $7, "
    "adres_afgeschermd = $8 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql delete_niet_voor{"betrokkene.niet_voor_weg",
                                   "DELETE FROM adres_afgeschermd_voor WHERE dossier = $1 AND persoon = $2"};
constexpr db::Sql delete_voor_hem{"betrokkene.voor_hem_weg",
                                  "DELETE FROM adres_afgeschermd_voor WHERE dossier = $1 AND voor = $2"};
constexpr db::Sql insert_niet_voor{
    "betrokkene.niet_voor",
    "INSERT INTO adres_afgeschermd_voor (dossier, persoon, voor) SELECT $1, $2, p.id FROM persoon p WHERE p.dossier "
    "= $1 AND p.id = $3 AND p.id <> $2 ON CONFLICT (dossier, persoon, voor) DO NOTHING"};
constexpr db::Sql update_afgeschermd{
    "betrokkene.afgeschermd", "UPDATE persoon SET adres_afgeschermd = 1 WHERE dossier = $1 AND id = $2"};
// Who was shut out by this person's BSN comes back in, unless somebody else of the dossier has that BSN too.
constexpr db::Sql delete_uitsluiting{
    "betrokkene.uitsluiting_weg",
    "DELETE FROM uitsluiting WHERE dossier = $1 AND medewerker IN (SELECT m.id FROM medewerker m JOIN persoon_hash h "
    "ON h.hash = m.bsn_hash WHERE h.soort = 1 AND h.dossier = $1 AND h.persoon = $2 AND NOT EXISTS (SELECT 1 FROM "
    "persoon_hash a WHERE a.hash = h.hash AND a.soort = 1 AND a.dossier = $1 AND a.persoon <> $2))"};
constexpr db::Sql delete_hashes{"betrokkene.hash_weg",
                                "DELETE FROM persoon_hash WHERE dossier = $1 AND persoon = $2"};
constexpr db::Sql delete_item{
    "betrokkene.weg", "DELETE FROM item WHERE dossier = $1 AND id = $2 AND soort = 1 AND versie = $3"};
// What is about one person alone goes with him: relations, contact moments, his own words.
constexpr db::Sql select_hangt{
    "betrokkene.hangt",
    "SELECT r.id FROM relatie r WHERE r.dossier = $1 AND (r.van = $2 OR r.naar = $2) UNION ALL SELECT c.id FROM "
    "contactmoment c WHERE c.dossier = $1 AND c.persoon = $2 UNION ALL SELECT s.id FROM stem s WHERE s.dossier = $1 AND "
    "s.persoon = $2 ORDER BY 1"};
constexpr db::Sql delete_hangt{"betrokkene.hangt_weg",
                               "DELETE FROM item WHERE dossier = $1 AND id = $2 AND soort IN (9, 10, 12)"};
constexpr db::Sql update_titel{"betrokkene.titel", "UPDATE dossier SET titel_z = $2 WHERE id = $1"};

void zet_niet_voor(db::Tx& tx, kern::DossierId dossier, kern::ItemId persoon,
                   const std::vector<kern::ItemId>& voor) {
    tx.run(delete_niet_voor, dossier, persoon);
    for (const auto& id : voor) tx.run(insert_niet_voor, dossier, persoon, id);
}

// His hashes go, and who was shut out by them comes back.
void vergeet_hashes(db::Tx& tx, kern::DossierId dossier, kern::ItemId persoon) {
    tx.run(delete_uitsluiting, dossier, persoon);
    tx.run(delete_hashes, dossier, persoon);
}

}  // namespace

std::int64_t aantal(db::Reader& reader, kern::DossierId dossier, Rol rol) {
    return reader.value<std::int64_t>(select_aantal, dossier, rol).value_or(0);
}

bool bsn_dubbel(db::Reader& reader, kern::DossierId dossier, kern::ItemId zelf, const Verzegeld& rij) {
    return std::any_of(rij.hashes.begin(), rij.hashes.end(), [&](const auto& een) {
        return een.first == hash_soort_bsn &&
               reader.value<std::int64_t>(select_zelfde_bsn, een.second, dossier, zelf).has_value();
    });
}

void voeg_toe(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Gegevens& nieuw,
              const Verzegeld& rij) {
    const int plaats = tx.value<int>(select_laatste, grant.dossier()).value_or(-1) + 1;
    bewaar_een(tx, grant.dossier(), Bron{grant.wie().organisatie, grant.wie().medewerker}, grant.nu(), plaats,
               nieuw.persoon, rij);
    zet_niet_voor(tx, grant.dossier(), rij.id, nieuw.adres_niet_voor);
    if (!nieuw.adres_niet_voor.empty()) tx.run(update_afgeschermd, grant.dossier(), rij.id);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    toegang::rechten_krimpen(tx);  // who of the house has this BSN is out from now on
}

bool wijzig(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Persoon& huidig, const Gegevens& nieuw,
            const Verzegeld& rij, std::int64_t versie) {
    const auto dossier = grant.dossier();
    const NieuwPersoon& persoon = nieuw.persoon;
    if (tx.run(update_item, dossier, rij.id, rules::categorieen(persoon).mask(), grant.nu(), versie) == 0)
        return false;
    tx.run(update_persoon, dossier, rij.id, persoon.relatie, persoon.weet_ervan, rij.naam, rij.identiteit,
           rij.contact, !nieuw.adres_niet_voor.empty());
    zet_niet_voor(tx, dossier, rij.id, nieuw.adres_niet_voor);
    vergeet_hashes(tx, dossier, rij.id);
    bewaar_hashes(tx, dossier, huidig.rol, rij);
    zoek::voeg_toe(tx, dossier, rij.id, local_date(huidig.item.gemaakt), rij.tokens);
    toegang::raak_aan(tx, dossier, huidig.item, grant.nu());
    toegang::rechten_krimpen(tx);
    return true;
}

bool verwijder(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Persoon& huidig,
               std::int64_t versie) {
    const auto dossier = grant.dossier();
    const auto id = huidig.item.id;
    std::vector<kern::ItemId> hangt;
    for (db::Row row : tx.query(select_hangt, dossier, id)) hangt.push_back(row.get<kern::ItemId>(0));
    if (tx.run(delete_item, dossier, id, versie) == 0) return false;
    for (const auto& een : hangt) {
        zoek::verwijder(tx, dossier, een);
        tx.run(delete_hangt, dossier, een);
    }
    zoek::verwijder(tx, dossier, id);
    vergeet_hashes(tx, dossier, id);
    tx.run(delete_niet_voor, dossier, id);
    tx.run(delete_voor_hem, dossier, id);
    toegang::raak_aan(tx, dossier, huidig.item, grant.nu());
    toegang::rechten_krimpen(tx);
    return true;
}

void ververs_titel(const sleutels::Sealer& sealer, db::Tx& tx, const toegang::Grant<Wijzigen>& grant) {
    const Titel nieuw = titel(lijst(tx, grant));
    const DossierKop kop = dossier_kop(tx, grant);
    if (nieuw.naam.empty() || (kop.titel.open() && kop.titel->naam == nieuw.naam)) return;
    tx.run(update_titel, grant.dossier(), sealer.seal(grant.dossier(), grant.dossier(), nieuw));
}

}  // namespace betrokkene::store
