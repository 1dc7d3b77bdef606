// The round along one's own casussen, and reminders.

#include "domein/caseload/store.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/lijstfeiten.hpp"

namespace caseload::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};
constexpr int acties_max = 200;  // of one casus

// Mine, or of whom I stand in for today.
#define VAN_MIJN_RONDJE                                                                                              \
    " AND dn.stapel = 2 AND dn.rol = 2 AND d.bevroren = 0 AND d.fase IN (3, 4, 5) AND (d.procesregisseur = $1 OR "   \
    "EXISTS (SELECT 1 FROM waarneming_dossier wd JOIN waarneming w ON w.id = wd.waarneming WHERE wd.dossier = d.id " \
    "AND w.waarnemer = $1 AND w.beeindigd IS NULL AND w.van <= $3 AND w.tot >= $3))"
constexpr toegang::ScopedSql select_haltes{
    "caseload.haltes",
    "SELECT d.id, d.kenmerk, d.fase, dn.gewijzigd, dn.gezien, r.tot, d.titel_z FROM" SCOPE_DOSSIERS
    " LEFT JOIN rondje r ON r.medewerker = $1 AND r.dossier = d.id WHERE" SCOPE_VAN_MIJ VAN_MIJN_RONDJE
    " ORDER BY d.kenmerk, d.id LIMIT 500"};
constexpr toegang::ScopedSql select_acties{
    "caseload.acties",
    "SELECT " ITEM_KOLOMMEN ", " FEITEN_KOLOMMEN
    ", a.termijn, a.organisatie, o.naam, m.naam, a.staat, a.tekst_z FROM" SCOPE_DOSSIERS
    " JOIN actie a ON a.dossier = d.id AND a.open = 1 JOIN item i ON i.dossier = a.dossier AND i.id = a.id JOIN organisatie o ON "
    "o.id = a.organisatie JOIN medewerker m ON m.id = a.medewerker WHERE" SCOPE_VAN_MIJ
    " AND d.id = $5 ORDER BY a.termijn, a.id LIMIT $6"};
// What the house asked others, in an information round or in the rounding off, and nobody answered.
constexpr toegang::ScopedSql select_vragen{
    "caseload.vragen",
    "SELECT (SELECT count(*) FROM afrondpunt p WHERE p.dossier = d.id AND p.staat = 1 AND p.organisatie <> $2) + (SELECT "
    "count(*) FROM uitvraag v WHERE v.dossier = d.id AND v.staat = 1) FROM" SCOPE_DOSSIERS
    " WHERE" SCOPE_VAN_MIJ " AND d.id = $5"};
// Late of an organisation: an open action past its day, a question past its term, or something asked in the rounding off.
#define IETS_TE_LAAT(organisatie, dag)                                                                   \
    "(EXISTS (SELECT 1 FROM actie la WHERE la.dossier = d.id AND la.organisatie = " organisatie          \
    " AND la.open = 1 AND la.termijn < " dag                                                             \
    ") OR EXISTS (SELECT 1 FROM uitvraag lu WHERE lu.dossier = d.id AND "                                \
    "lu.organisatie = " organisatie " AND lu.staat = 1 AND COALESCE(lu.later, lu.termijn) < " dag        \
    ") OR EXISTS (SELECT 1 FROM afrondpunt lp WHERE lp.dossier = d.id AND lp.organisatie = " organisatie \
    " AND lp.staat = 1 AND (lp.termijn IS NULL OR lp.termijn < " dag ")))"
constexpr toegang::ScopedSql select_traag{
    "caseload.traag",
    "SELECT o.id, o.naam, CASE WHEN EXISTS (SELECT 1 FROM herinnering h WHERE h.door = $1 AND h.organisatie = o.id AND h.dag = "
    "$3) THEN 1 ELSE 0 END FROM" SCOPE_DOSSIERS " JOIN organisatie o ON o.id <> $2 WHERE" SCOPE_VAN_MIJ
    " AND d.id = $5 AND " IETS_TE_LAAT("o.id", "$3") " ORDER BY o.naam, o.id LIMIT 60"};
constexpr db::Sql upsert_stil{
    "caseload.stil",
    "INSERT INTO rondje (medewerker, dossier, tot) SELECT dn.medewerker, d.id, $5 FROM" SCOPE_DOSSIERS
    " WHERE" SCOPE_VAN_MIJ
    " AND d.id = $6 AND dn.rol = 2 ON CONFLICT (medewerker, dossier) DO UPDATE SET tot = excluded.tot"};
constexpr db::Sql select_laat{"caseload.laat",
                              "SELECT 1 FROM dossier d WHERE d.id = $1 AND " IETS_TE_LAAT("$2", "$3")};
constexpr db::Sql select_vandaag{
    "caseload.vandaag", "SELECT 1 FROM herinnering WHERE door = $1 AND organisatie = $2 AND dag = $3"};
constexpr db::Sql select_alle_laat{
    "caseload.alle_laat", "SELECT d.id FROM" SCOPE_DOSSIERS " WHERE" SCOPE_VAN_MIJ
                          " AND dn.rol = 2 AND d.bevroren = 0 AND d.fase IN (3, 4, 5) AND " IETS_TE_LAAT(
                              "$5", "$3") " ORDER BY d.id LIMIT 500"};
constexpr db::Sql insert_herinnering{
    "caseload.herinnering",
    "INSERT INTO herinnering (dossier, organisatie, door, dag) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};

}  // namespace

Rondje rondje(db::Reader& reader, const toegang::Scope<Bijwerken>& scope) {
    Rondje rondje;
    for (db::Row row : scope.query(reader, select_haltes)) {
        const auto titel = row.bytes(6);
        const auto gewijzigd = row.get<Instant>(3);
        rondje.haltes.push_back({row.get<kern::DossierId>(0), std::string(row.text(1)),
                                 row.get<toegang::Fase>(2), gewijzigd, gewijzigd > row.get<Instant>(4),
                                 row.get<std::optional<Date>>(5), db::Bytes(titel.begin(), titel.end())});
        if (rules::slaat_over(rondje.haltes.back(), scope.vandaag())) ++rondje.overgeslagen;
    }
    return rondje;
}

toegang::Gezien<betrokkene::Titel> titel(const toegang::Scope<Bijwerken>& scope, const Halte& halte) {
    return scope.toon_dossier<betrokkene::Titel>(halte.id, halte.id, halte.titel, identiteit);
}

Stop stop(db::Reader& reader, const toegang::Scope<Bijwerken>& scope, const Halte& halte) {
    Stop stop{halte, titel(scope, halte), {}, 0, {}};
    constexpr int f = toegang::item_kolommen;
    constexpr int c = f + 4;
    for (db::Row row : scope.query(reader, select_acties, halte.id, acties_max)) {
        const auto item = toegang::lees_item(row);
        const auto feiten = toegang::lees_feiten(row, f);
        // What is closed to the reader is not there for him.
        if (!scope.van(feiten, item).toegestaan()) continue;
        stop.acties.push_back({item.id, row.get<Date>(c), row.get<kern::OrganisatieId>(c + 1),
                               std::string(row.text(c + 2)), std::string(row.text(c + 3)),
                               row.get<plan::Staat>(c + 4),
                               scope.toon<plan::ActieTekst>(halte.id, feiten, item, row.bytes(c + 5))});
    }
    for (db::Row row : scope.query(reader, select_vragen, halte.id)) stop.vragen = row.get<int>(0);
    for (db::Row row : scope.query(reader, select_traag, halte.id))
        stop.traag.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1)), row.get<bool>(2)});
    return stop;
}

std::vector<kern::DossierId> zet_stil(db::Tx& tx, const toegang::Grant<Bijwerken>& grant, const Stil& stil) {
    const auto& wie = grant.wie();
    const auto doelen = wie.feiten.doel_vast ? toegang::Doelen{grant.doel()} : toegang::Doelen::all();
    std::vector<kern::DossierId> gezet;
    for (const auto& dossier : stil.dossiers)
        if (tx.run(upsert_stil, wie.medewerker, wie.organisatie, grant.vandaag(), doelen.mask(), *stil.tot,
                   dossier) != 0)
            gezet.push_back(dossier);
    return gezet;
}

Herinnering mag_herinneren(db::Reader& reader, const toegang::GrantBasis& grant,
                           kern::OrganisatieId organisatie) {
    return {
        reader.value<std::int64_t>(select_laat, grant.dossier(), organisatie, grant.vandaag()).has_value(),
        reader.value<std::int64_t>(select_vandaag, grant.wie().medewerker, organisatie, grant.vandaag())
            .has_value()};
}

std::vector<kern::DossierId> herinner(db::Tx& tx, const toegang::Grant<Herinneren>& grant,
                                      kern::OrganisatieId organisatie) {
    const auto& wie = grant.wie();
    const auto doelen = wie.feiten.doel_vast ? toegang::Doelen{grant.doel()} : toegang::Doelen::all();
    tx.run(insert_herinnering, grant.dossier(), organisatie, wie.medewerker, grant.vandaag());
    std::vector<kern::DossierId> dossiers;
    for (db::Row row : tx.query(select_alle_laat, wie.medewerker, wie.organisatie, grant.vandaag(),
                                doelen.mask(), organisatie))
        dossiers.push_back(row.get<kern::DossierId>(0));
    for (const auto& dossier : dossiers)
        bericht::aan_organisatie(tx, {dossier, dossier, bericht::Soort::herinnering, grant.nu()},
                                 organisatie);
    return dossiers;
}

}  // namespace caseload::store
