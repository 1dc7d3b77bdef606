#include "domein/verstrekking/store.hpp"

namespace verstrekking::store {
namespace {

#define DERDE_KOLOMMEN                                                                                                 \
    ITEM_KOLOMMEN                                                                                                      \
    ", t.nodig, t.besluit_datum, t.verklaring_op, t.beeindigd, (SELECT count(*) FROM verstrekking_antwoord a WHERE "   \
    "a.dossier = i.dossier AND a.over = i.id AND a.besluit = 1), (SELECT count(*) FROM verstrekking_antwoord a WHERE " \
    "a.dossier = i.dossier AND a.over = i.id AND a.besluit = 2), CASE WHEN EXISTS (SELECT 1 FROM "                     \
    "verstrekking_antwoord a WHERE a.dossier = i.dossier AND a.over = i.id AND a.organisatie = $2 AND a.besluit IS "   \
    "NOT NULL) THEN 1 ELSE 0 END, t.gegevens_z, t.bron_z, t.verklaring_z FROM item i JOIN derde t ON t.dossier = "     \
    "i.dossier AND t.id = i.id "

constexpr db::Sql select_derden{
    "verstrekking.derden",
    "SELECT " DERDE_KOLOMMEN
    "WHERE i.dossier = $1 AND i.soort = 24 ORDER BY CASE WHEN t.beeindigd IS NULL THEN 0 ELSE 1 END, i.gemaakt DESC, i.id"};
constexpr db::Sql select_derde{
    "verstrekking.derde", "SELECT " DERDE_KOLOMMEN "WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 24"};
// Public participants (kinds 1 to 7) that judged the report or take part, as for the admission of an organisation.
constexpr db::Sql select_beslissers{
    "verstrekking.beslissers",
    "SELECT o.id, o.naam FROM organisatie o WHERE o.soort <= 7 AND EXISTS (SELECT 1 FROM deelname dn WHERE dn.dossier = $1 AND "
    "dn.organisatie = o.id AND dn.rol IN (4, 5) AND dn.ingetrokken IS NULL AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= "
    "$2)) ORDER BY o.naam, o.id LIMIT 60"};
constexpr db::Sql select_gemeld{"verstrekking.gemeld", "SELECT ingediend FROM dossier WHERE id = $1"};

std::optional<Derde> lees_derde(const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    const toegang::Zicht& zicht = grant.zicht();
    if (!zicht.van(item).toegestaan()) return std::nullopt;
    Derde derde{item,
                row.get<int>(c),
                row.get<int>(c + 4),
                row.get<int>(c + 5),
                row.get<std::optional<Date>>(c + 1),
                row.get<std::optional<Date>>(c + 2),
                !row.null(c + 3),
                row.get<bool>(c + 6),
                zicht.toon<Gegevens>(item, row.bytes(c + 7)),
                std::nullopt,
                std::nullopt};
    if (!row.null(c + 8)) derde.bron = zicht.toon<BesluitPlaats>(item, row.bytes(c + 8));
    if (!row.null(c + 9)) derde.verklaring = zicht.toon<Verklaring>(item, row.bytes(c + 9));
    return derde;
}

}  // namespace

std::vector<Derde> derden(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Derde> gelezen;
    for (db::Row row : reader.query(select_derden, grant.dossier(), grant.wie().organisatie))
        if (auto derde = lees_derde(grant, row)) gelezen.push_back(std::move(*derde));
    return gelezen;
}

std::optional<Derde> derde(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    for (db::Row row : reader.query(select_derde, grant.dossier(), grant.wie().organisatie, id))
        return lees_derde(grant, row);
    return std::nullopt;
}

Beslissers beslissers(db::Reader& reader, const toegang::GrantBasis& grant) {
    Beslissers gelezen;
    for (db::Row row : reader.query(select_beslissers, grant.dossier(), grant.vandaag()))
        gelezen.kiesbaar.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    if (const auto gemeld = reader.value<Instant>(select_gemeld, grant.dossier()))
        gelezen.gemeld = local_date(*gemeld);
    return gelezen;
}

}  // namespace verstrekking::store
