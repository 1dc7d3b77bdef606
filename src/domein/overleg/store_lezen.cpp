// Reading meetings, who is invited, and the points somebody may see.

#include "domein/overleg/orde.hpp"
#include "domein/overleg/sql.hpp"
#include "domein/overleg/store.hpp"

namespace overleg::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};

// Staff of the house ($1 = 1) knows of every meeting; others of those they are invited to or preside.
#define WEET_VAN                                                                                                         \
    " ($1 = 1 OR o.voorzitter = $2 OR EXISTS (SELECT 1 FROM overleg_lid l WHERE l.overleg = o.id AND l.medewerker = $2 " \
    "AND o.status <> 1)) "
constexpr db::Sql select_een{"overleg.een", "SELECT " OVERLEG_KOLOMMEN "WHERE o.id = $3 AND" WEET_VAN};
constexpr db::Sql select_leden{
    "overleg.leden",
    "SELECT l.medewerker, m.naam, l.organisatie, g.naam, l.antwoord, l.vervangt, COALESCE(v.naam, ''), l.uid, l.uitgenodigd, "
    "l.aanwezig_van, l.aanwezig_tot FROM overleg_lid l JOIN medewerker m ON m.id = l.medewerker JOIN organisatie g ON g.id = "
    "l.organisatie LEFT JOIN medewerker v ON v.id = l.vervangt WHERE l.overleg = $1 ORDER BY g.naam, m.naam, l.medewerker"};
constexpr toegang::ScopedSql select_punten{
    "overleg.punten",
    "SELECT " PUNT_KOLOMMEN " FROM" SCOPE_DOSSIERS
    " JOIN agendapunt a ON a.dossier = d.id JOIN item i ON i.dossier = a.dossier AND i.id = a.id WHERE" SCOPE_VAN_MIJ
        AAN_TAFEL " AND a.overleg = $5 ORDER BY a.begin, a.volgnummer, i.dossier, i.id"};

constexpr db::Sql select_lijst{
    "overleg.lijst",
    "SELECT " OVERLEG_VELDEN ", l.antwoord" OVERLEG_UIT
    "LEFT JOIN overleg_lid l ON l.overleg = o.id AND l.medewerker = $2 WHERE o.begin >= $3 AND o.begin < $4 AND" WEET_VAN
    "ORDER BY o.begin, o.id LIMIT $5"};
constexpr toegang::ScopedSql select_mijn{
    "overleg.mijn",
    "SELECT " ITEM_KOLOMMEN ", " FEITEN_KOLOMMEN ", a.overleg, a.begin, a.minuten FROM" SCOPE_DOSSIERS
    " JOIN agendapunt a ON a.dossier = d.id AND a.begin >= $5 AND a.begin < $6 AND a.status <> 4 JOIN item i ON i.dossier = "
    "a.dossier AND i.id = a.id WHERE" SCOPE_VAN_MIJ AAN_TAFEL
    " ORDER BY a.begin, i.dossier, i.id LIMIT 2000"};
// Of the points one sees: which organisations take part, the house left out, which is always there.
constexpr toegang::ScopedSql select_deelnemend{
    "overleg.deelnemend",
    "SELECT DISTINCT a.dossier, x.organisatie, g.naam FROM" SCOPE_DOSSIERS
    " JOIN agendapunt a ON a.dossier = d.id JOIN deelnemer x ON x.dossier = a.dossier AND x.rol IN (3, 4, 5) AND x.van <= $3 AND "
    "(x.tot IS NULL OR x.tot >= $3) JOIN organisatie g ON g.id = x.organisatie WHERE" SCOPE_VAN_MIJ AAN_TAFEL
    " AND a.overleg = $5 AND a.status <> 4 ORDER BY g.naam, x.organisatie, a.dossier"};
constexpr db::Sql select_plek{
    "overleg.plek",
    "SELECT " ITEM_KOLOMMEN
    ", a.overleg, a.status, a.soort, a.begin, a.minuten, a.na_sluiting, a.vraag_z FROM item i JOIN agendapunt a ON a.dossier = "
    "i.dossier AND a.id = i.id WHERE i.dossier = $1 AND i.id = $3"};
constexpr db::Sql select_zelf{"overleg.zelf", "SELECT " OVERLEG_KOLOMMEN "WHERE o.id = $1"};
constexpr db::Sql select_volgende{
    "overleg.volgende",
    "SELECT " OVERLEG_KOLOMMEN
    "WHERE o.tafel = $1 AND o.begin > $2 AND o.status <= 2 ORDER BY o.begin, o.id LIMIT 1"};
constexpr db::Sql select_komende_van{
    "overleg.komende_van",
    "SELECT " OVERLEG_KOLOMMEN
    "JOIN agendapunt a ON a.overleg = o.id WHERE a.dossier = $1 AND a.status IN (1, 2) AND o.status <= 3 AND o.einde >= $2 "
    "ORDER BY o.begin, o.id LIMIT 5"};
constexpr int punten_ver = 24 * 60 * 60;  // a point may begin after the last meeting of a list does

}  // namespace

bool van_huis(const toegang::Principal& wie) {
    return wie.feiten.soort == toegang::OrganisatieSoort::huis &&
           toegang::Gate::zou_mogen(wie, toegang::Recht::overleg_voorbereiden);
}

Overleg lees_overleg(const db::Row& row) {
    Overleg gelezen;
    gelezen.id = row.get<OverlegId>(0);
    gelezen.tafel = row.get<kern::TafelId>(1);
    gelezen.tafelnaam = row.text(2);
    gelezen.triage = row.get<int>(3) == 2;
    gelezen.begin = row.get<Instant>(4);
    gelezen.einde = row.get<Instant>(5);
    gelezen.plaats = row.text(6);
    gelezen.voorzitter = row.get<std::optional<kern::MedewerkerId>>(7);
    gelezen.voorzitter_naam = row.text(8);
    gelezen.status = row.get<Status>(9);
    gelezen.agenda_sluit = row.get<Instant>(10);
    gelezen.ronde = row.get<int>(11);
    gelezen.versie = row.get<std::int64_t>(12);
    return gelezen;
}

std::optional<Overleg> een(db::Reader& reader, const toegang::Principal& wie, OverlegId id) {
    for (db::Row row : reader.query(select_een, van_huis(wie), wie.medewerker, id)) return lees_overleg(row);
    return std::nullopt;
}

std::vector<Rij> lijst(db::Reader& reader, const toegang::ScopeBasis& scope, Instant vanaf, Instant tot,
                       int hoogstens) {
    std::vector<Rij> rijen;
    for (db::Row row :
         reader.query(select_lijst, van_huis(scope.wie()), scope.wie().medewerker, vanaf, tot, hoogstens))
        rijen.push_back({lees_overleg(row), row.get<std::optional<Antwoord>>(overleg_kolommen), 0, {}});
    for (db::Row row : scope.query(reader, select_mijn, vanaf, tot.plus_seconds(punten_ver))) {
        constexpr int c = toegang::item_kolommen;
        if (!scope.van(toegang::lees_feiten(row, c), toegang::lees_item(row)).toegestaan()) continue;
        const auto id = row.get<OverlegId>(c + 4);
        const auto begin = row.get<Instant>(c + 5);
        for (Rij& rij : rijen)
            if (rij.overleg.id == id) {
                ++rij.punten;
                rij.blokken.push_back({begin, begin.plus_seconds(std::int64_t{60} * row.get<int>(c + 6))});
            }
    }
    for (Rij& rij : rijen) rij.blokken = orde::blokken(std::move(rij.blokken));
    return rijen;
}

std::vector<Deelnemend> deelnemend(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id) {
    std::vector<Deelnemend> gevonden;
    for (db::Row row : scope.query(reader, select_deelnemend, id))
        gevonden.push_back(
            {row.get<kern::DossierId>(0), row.get<kern::OrganisatieId>(1), std::string(row.text(2))});
    return gevonden;
}

std::optional<Plek> plek(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row : reader.query(select_plek, grant.dossier(), grant.wie().organisatie, grant.item())) {
        const toegang::ItemRij item = toegang::lees_item(row);
        auto overleg = reader.one(
            select_zelf, [](db::Row& zelf) { return lees_overleg(zelf); }, row.get<OverlegId>(c));
        if (!overleg) return std::nullopt;
        return Plek{std::move(*overleg),
                    row.get<PuntStatus>(c + 1),
                    row.get<PuntSoort>(c + 2),
                    row.get<Instant>(c + 3),
                    row.get<int>(c + 4),
                    row.get<bool>(c + 5),
                    item,
                    grant.zicht().toon<Vraag>(item, row.bytes(c + 6))};
    }
    return std::nullopt;
}

std::optional<Overleg> volgende(db::Reader& reader, const Overleg& na) {
    for (db::Row row : reader.query(select_volgende, na.tafel, na.begin)) return lees_overleg(row);
    return std::nullopt;
}

std::vector<Overleg> komende_van(db::Reader& reader, const toegang::GrantBasis& grant, Instant nu) {
    std::vector<Overleg> gevonden;
    for (db::Row row : reader.query(select_komende_van, grant.dossier(), nu))
        gevonden.push_back(lees_overleg(row));
    return gevonden;
}

std::vector<Lid> leden(db::Reader& reader, OverlegId id) {
    std::vector<Lid> gevonden;
    for (db::Row row : reader.query(select_leden, id))
        gevonden.push_back({row.get<kern::MedewerkerId>(0), std::string(row.text(1)),
                            row.get<kern::OrganisatieId>(2), std::string(row.text(3)), row.get<Antwoord>(4),
                            row.get<std::optional<kern::MedewerkerId>>(5), std::string(row.text(6)),
                            row.get<IdBytes>(7), row.get<std::optional<Instant>>(8),
                            row.get<std::optional<Instant>>(9), row.get<std::optional<Instant>>(10)});
    return gevonden;
}

std::optional<Punt> lees_punt(const toegang::ScopeBasis& scope, const db::Row& row) {
    constexpr int f = toegang::item_kolommen;
    constexpr int c = f + 4;
    const toegang::ItemRij item = toegang::lees_item(row);
    const toegang::DossierFeiten feiten = toegang::lees_feiten(row, f);
    if (!scope.van(feiten, item).toegestaan()) return std::nullopt;
    const auto dossier = row.get<kern::DossierId>(c);
    return Punt{item,
                dossier,
                std::string(row.text(c + 1)),
                feiten.fase,
                feiten.rol.value(),
                row.get<int>(c + 2),
                row.get<int>(c + 3),
                row.get<Instant>(c + 4),
                row.get<PuntSoort>(c + 5),
                row.get<PuntStatus>(c + 6),
                row.get<bool>(c + 7),
                row.get<std::optional<kern::ItemId>>(c + 8),
                row.get<std::optional<Instant>>(c + 9),
                row.get<std::optional<Instant>>(c + 10),
                row.get<std::int64_t>(c + 11),
                scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(c + 12), identiteit),
                scope.toon<Vraag>(dossier, feiten, item, row.bytes(c + 13))};
}

std::vector<Punt> punten(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id) {
    std::vector<Punt> gevonden;
    for (db::Row row : scope.query(reader, select_punten, id))
        if (auto punt = lees_punt(scope, row)) gevonden.push_back(std::move(*punt));
    return gevonden;
}

}  // namespace overleg::store
