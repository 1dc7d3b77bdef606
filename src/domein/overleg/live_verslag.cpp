// Minutes in the database.
#include "domein/overleg/live_sql.hpp"
#include "domein/overleg/live_store.hpp"
#include "kern/bericht/bericht.hpp"

namespace overleg::live::store {
namespace {

#define VERSLAG_VAN                                                                                                    \
    " FROM verslag v JOIN item i ON i.dossier = v.dossier AND i.id = v.id JOIN agendapunt a ON a.dossier = v.dossier " \
    "AND a.id = "                                                                                                      \
    "v.punt JOIN overleg o ON o.id = a.overleg JOIN regietafel t ON t.id = o.tafel "
constexpr db::Sql select_lijst{"verslag.lijst",
                               "SELECT " ITEM_KOLOMMEN
                               ", COALESCE(a.geeindigd, a.begin), t.naam, v.staat, v.nummer" VERSLAG_VAN
                               "WHERE v.dossier = $1 ORDER BY i.gemaakt DESC, i.id"};
constexpr db::Sql select_een{
    "verslag.een",
    "SELECT " ITEM_KOLOMMEN
    ", v.punt, v.nummer, v.staat, v.bevestigd, COALESCE(a.geeindigd, a.begin), t.naam, v.kop_z, a.vraag_z" VERSLAG_VAN
    "WHERE v.dossier = $1 AND v.id = $3"};
constexpr db::Sql select_punt_item{"verslag.punt",
                                   "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.id = $3"};
constexpr db::Sql select_regels{"verslag.regels",
                                "SELECT " ITEM_KOLOMMEN ", " REGEL_KOLOMMEN " FROM overlegregel r" REGEL_JOINS
                                "WHERE r.dossier = $1 AND r.punt = $3 AND r.staat IN (1, 4) ORDER BY r.deel, "
                                "i.gemaakt, i.id"};
constexpr db::Sql select_antwoorden{
    "verslag.antwoorden",
    "SELECT w.nummer, w.organisatie, g.naam, w.antwoord, COALESCE(m.naam, ''), w.op, w.tekst_z FROM verslag_antwoord w JOIN "
    "organisatie g ON g.id = w.organisatie LEFT JOIN medewerker m ON m.id = w.door WHERE w.dossier = $1 AND w.verslag "
    "= $2 ORDER "
    "BY w.nummer DESC, g.naam, w.organisatie"};
constexpr db::Sql select_van_punt{"verslag.van_punt",
                                  "SELECT id FROM verslag WHERE dossier = $1 AND punt = $2"};
constexpr db::Sql update_antwoord{
    "verslag.antwoord",
    "UPDATE verslag_antwoord SET antwoord = $5, door = $6, op = $7, tekst_z = $8 WHERE dossier = $1 AND verslag = $2 "
    "AND nummer = "
    "$3 AND organisatie = $4"};
constexpr db::Sql tel_open{
    "verslag.open",
    "SELECT count(*) FROM verslag_antwoord WHERE dossier = $1 AND verslag = $2 AND nummer = $3 AND (antwoord IS NULL "
    "OR antwoord = "
    "2)"};
constexpr db::Sql update_bevestigd{
    "verslag.bevestigd", "UPDATE verslag SET staat = 2, bevestigd = $3 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_nummer{
    "verslag.nummer",
    "UPDATE verslag SET nummer = nummer + 1, staat = 1, bevestigd = NULL WHERE dossier = $1 AND id = $2"};
constexpr db::Sql insert_opnieuw{
    "verslag.opnieuw",
    "INSERT INTO verslag_antwoord (dossier, verslag, nummer, organisatie) SELECT dossier, verslag, nummer + 1, "
    "organisatie FROM "
    "verslag_antwoord WHERE dossier = $1 AND verslag = $2 AND nummer = $3"};
constexpr db::Sql update_item{
    "verslag.item", "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2"};

constexpr int k = toegang::item_kolommen;

void raak(db::Tx& tx, const toegang::GrantBasis& grant, const Verslag& verslag) {
    tx.run(update_item, grant.dossier(), verslag.item.id, grant.nu());
    toegang::raak_aan(tx, grant.dossier(), verslag.item, grant.nu());
}

std::vector<Regel> regels_van(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId punt) {
    std::vector<Regel> gevonden;
    for (db::Row row : reader.query(select_regels, grant.dossier(), grant.wie().organisatie, punt)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        Regel regel = lees_regel(row, k, item);
        regel.tekst = grant.zicht().toon<RegelTekst>(item, row.bytes(k + regel_tekst));
        gevonden.push_back(std::move(regel));
    }
    return gevonden;
}

}  // namespace

std::vector<VerslagRij> verslagen(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<VerslagRij> gevonden;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        gevonden.push_back({item.id, row.get<Instant>(k), std::string(row.text(k + 1)),
                            row.get<VerslagStaat>(k + 2), row.get<int>(k + 3)});
    }
    return gevonden;
}

std::optional<kern::ItemId> verslag_van(db::Reader& reader, const toegang::GrantBasis& grant,
                                        kern::ItemId punt) {
    return reader.value<kern::ItemId>(select_van_punt, grant.dossier(), punt);
}

std::optional<Verslag> verslag(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::optional<Verslag> gelezen;
    const toegang::Zicht& zicht = grant.zicht();
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item())) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!zicht.van(item).toegestaan()) return std::nullopt;
        const auto punt = row.get<kern::ItemId>(k);
        std::optional<toegang::ItemRij> punt_item;
        for (db::Row van : reader.query(select_punt_item, grant.dossier(), grant.wie().organisatie, punt))
            punt_item = toegang::lees_item(van);
        gelezen = Verslag{item,
                          punt,
                          row.get<int>(k + 1),
                          row.get<VerslagStaat>(k + 2),
                          row.get<std::optional<Instant>>(k + 3),
                          row.get<Instant>(k + 4),
                          std::string(row.text(k + 5)),
                          zicht.toon<Vraag>(punt_item.value(), row.bytes(k + 7)),
                          zicht.toon<VerslagKop>(item, row.bytes(k + 6)),
                          {},
                          {}};
    }
    if (!gelezen) return std::nullopt;
    gelezen->regels = regels_van(reader, grant, gelezen->punt);
    for (db::Row row : reader.query(select_antwoorden, grant.dossier(), gelezen->item.id)) {
        VerslagAntwoord een{row.get<int>(0),
                            row.get<kern::OrganisatieId>(1),
                            std::string(row.text(2)),
                            row.get<std::optional<Teruggelezen>>(3),
                            std::string(row.text(4)),
                            row.get<std::optional<Instant>>(5),
                            std::nullopt};
        if (!row.null(6)) een.tekst = zicht.toon<Verbetering>(gelezen->item, row.bytes(6));
        gelezen->antwoorden.push_back(std::move(een));
    }
    return gelezen;
}

bool beantwoord(db::Tx& tx, const toegang::GrantBasis& grant, const Verslag& verslag,
                const NieuwAntwoord& nieuw, const std::optional<db::Bytes>& tekst) {
    if (tx.run(update_antwoord, grant.dossier(), verslag.item.id, verslag.nummer, grant.wie().organisatie,
               nieuw.antwoord.value(), grant.wie().medewerker, grant.nu(), tekst) == 0)
        return false;
    if (tx.value<std::int64_t>(tel_open, grant.dossier(), verslag.item.id, verslag.nummer).value_or(1) == 0)
        tx.run(update_bevestigd, grant.dossier(), verslag.item.id, grant.nu());
    if (nieuw.antwoord == Teruggelezen::verbetering)
        bericht::aan_huis(
            tx, {grant.dossier(), verslag.item.id, bericht::Soort::verslag_verbetering, grant.nu()});
    raak(tx, grant, verslag);
    return true;
}

void nieuw_nummer(db::Tx& tx, const toegang::GrantBasis& grant, const Verslag& verslag) {
    tx.run(update_nummer, grant.dossier(), verslag.item.id);
    tx.run(insert_opnieuw, grant.dossier(), verslag.item.id, verslag.nummer);
    for (const auto& een : verslag.antwoorden)
        if (een.nummer == verslag.nummer)
            bericht::aan_organisatie(
                tx, {grant.dossier(), verslag.item.id, bericht::Soort::verslag_teruglezen, grant.nu()},
                een.organisatie);
    raak(tx, grant, verslag);
}

}  // namespace overleg::live::store
