#include "domein/afstemming/store.hpp"

#include "kern/bericht/bericht.hpp"
#include "kern/toegang/verloop.hpp"

namespace afstemming::store {
namespace {

#define LINK_KOLOMMEN                                                                                           \
    ITEM_KOLOMMEN                                                                                               \
    ", a.ander, m.naam, a.gestopt, a.toetsen_z, a.reden_z, a.tot FROM item i JOIN afstemming a ON a.dossier = " \
    "i.dossier AND a.id = i.id JOIN medewerker m ON m.id = i.door WHERE i.dossier = $1 AND i.soort = 23 "

constexpr db::Sql select_lijst{
    "afstemming.lijst",
    "SELECT " LINK_KOLOMMEN "ORDER BY CASE WHEN a.gestopt IS NULL THEN 0 ELSE 1 END, i.gemaakt DESC, i.id"};
constexpr db::Sql select_een{"afstemming.een", "SELECT " LINK_KOLOMMEN "AND i.id = $3"};
constexpr db::Sql select_overkant{"afstemming.overkant", "SELECT " LINK_KOLOMMEN "AND a.ander_item = $3"};
constexpr db::Sql select_bestaat{
    "afstemming.bestaat",
    "SELECT count(*) FROM afstemming WHERE dossier = $1 AND ander = $2 AND gestopt IS NULL AND (tot IS NULL OR tot >= $3)"};
// Running on both sides: what was stopped or destroyed there holds here no longer.
constexpr db::Sql select_lopend{
    "afstemming.lopend",
    "SELECT " ITEM_KOLOMMEN
    ", a.ander, a.ander_item FROM item i JOIN afstemming a ON a.dossier = i.dossier AND a.id = i.id JOIN afstemming b ON "
    "b.dossier = a.ander AND b.id = a.ander_item WHERE i.dossier = $1 AND i.soort = 23 AND a.gestopt IS NULL AND b.gestopt IS "
    "NULL AND (a.tot IS NULL OR a.tot >= $3) AND (b.tot IS NULL OR b.tot >= $3) ORDER BY i.gemaakt, i.id"};
// Only what this person directs: his own rows of deelnemer, with the role of the house or the casusregisseur.
constexpr db::Sql select_kandidaten{
    "afstemming.kandidaten",
    "SELECT d.id, d.kenmerk FROM deelnemer dn JOIN dossier d ON d.id = dn.dossier WHERE dn.medewerker = $2 AND "
    "dn.organisatie = $3 AND dn.rol = 2 AND dn.van <= $4 AND (dn.tot IS NULL OR dn.tot >= $4) AND d.fase IN (3, 4, 5) AND "
    "d.afgeschermd = 0 AND d.id <> $1 ORDER BY d.kenmerk, d.id LIMIT 500"};
constexpr db::Sql insert_link{
    "afstemming.insert",
    "INSERT INTO afstemming (dossier, id, ander, ander_item, tot, toetsen_z) VALUES ($1, $2, $3, $4, $6, $5)"};
constexpr db::Sql update_item{
    "afstemming.item",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 23 AND versie = $4"};
constexpr db::Sql update_stop{
    "afstemming.stop",
    "UPDATE afstemming SET gestopt = $3, reden_z = $4 WHERE dossier = $1 AND id = $2 AND gestopt IS NULL"};

std::optional<Afstemming> lees(const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    if (!grant.zicht().van(item).toegestaan()) return std::nullopt;
    Afstemming link{item,
                    row.get<kern::DossierId>(c),
                    std::string(row.text(c + 1)),
                    !row.null(c + 2),
                    row.get<std::optional<Date>>(c + 5),
                    grant.zicht().toon<Motiveringen>(item, row.bytes(c + 3)),
                    std::nullopt};
    if (!row.null(c + 4)) link.reden = grant.zicht().toon<Reden>(item, row.bytes(c + 4));
    return link;
}

template <class... A>
std::optional<Afstemming> eerste(db::Reader& reader, const toegang::GrantBasis& grant, const db::Sql& sql,
                                 const A&... args) {
    for (db::Row row : reader.query(sql, grant.dossier(), grant.wie().organisatie, args...))
        return lees(grant, row);
    return std::nullopt;
}

}  // namespace

std::vector<Afstemming> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Afstemming> gevonden;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie))
        if (auto link = lees(grant, row)) gevonden.push_back(std::move(*link));
    return gevonden;
}

std::optional<Afstemming> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    return eerste(reader, grant, select_een, grant.item());
}

std::optional<Afstemming> overkant(db::Reader& reader, const toegang::GrantBasis& daar, kern::ItemId hier) {
    return eerste(reader, daar, select_overkant, hier);
}

bool bestaat(db::Reader& reader, const toegang::GrantBasis& grant, kern::DossierId ander) {
    return reader.value<std::int64_t>(select_bestaat, grant.dossier(), ander, grant.vandaag()).value_or(0) !=
           0;
}

std::vector<Lopend> lopend(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Lopend> gevonden;
    for (db::Row row :
         reader.query(select_lopend, grant.dossier(), grant.wie().organisatie, grant.vandaag())) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        gevonden.push_back({row.get<kern::DossierId>(toegang::item_kolommen), item.id,
                            row.get<kern::ItemId>(toegang::item_kolommen + 1)});
    }
    return gevonden;
}

std::vector<Kandidaat> kandidaten(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Kandidaat> gevonden;
    for (db::Row row : reader.query(select_kandidaten, grant.dossier(), grant.wie().medewerker,
                                    grant.wie().organisatie, grant.vandaag()))
        gevonden.push_back({row.get<kern::DossierId>(0), std::string(row.text(1)), {}});
    return gevonden;
}

void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Zijde& hier, kern::DossierId ander,
            const Zijde& daar, std::optional<Date> tot) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = hier.id;
    item.soort = toegang::ItemSoort::afstemming;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = {toegang::Categorie::relaties};
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_link, grant.dossier(), hier.id, ander, daar.id, hier.motivering, tot);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "afstemming", "begonnen", hier.volg);
    bericht::aan_huis(tx, {grant.dossier(), hier.id, bericht::Soort::afstemming_begonnen, grant.nu()});
    toegang::raak_aan(tx, item);
}

bool stop(db::Tx& tx, const toegang::GrantBasis& grant, const Afstemming& link, const db::Bytes& reden,
          const IdBytes& volg) {
    if (tx.run(update_item, grant.dossier(), link.item.id, grant.nu(), link.item.versie) == 0) return false;
    if (tx.run(update_stop, grant.dossier(), link.item.id, grant.nu(), reden) == 0) return false;
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "afstemming", "gestopt", volg);
    toegang::raak_aan(tx, grant.dossier(), link.item, grant.nu());
    return true;
}

}  // namespace afstemming::store
