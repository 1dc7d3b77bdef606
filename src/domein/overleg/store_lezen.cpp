// Reading meetings, who is invited, and the points somebody may see.

#include "domein/overleg/sql.hpp"
#include "domein/overleg/store.hpp"

namespace overleg::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};

// Staff of the house ($3 = 1) knows of every meeting; others of those they are invited to or preside.
#define WEET_VAN                                                                                                         \
    " ($3 = 1 OR o.voorzitter = $2 OR EXISTS (SELECT 1 FROM overleg_lid l WHERE l.overleg = o.id AND l.medewerker = $2 " \
    "AND o.status <> 1)) "
constexpr db::Sql select_een{"overleg.een", "SELECT " OVERLEG_KOLOMMEN "WHERE o.id = $1 AND" WEET_VAN};
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
    for (db::Row row : reader.query(select_een, id, wie.medewerker, van_huis(wie))) return lees_overleg(row);
    return std::nullopt;
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
