// What has a day on which somebody looks at it again: disclosures, the warning for who visits, an embargo of one's own. And
// the dossiers this person stands in for.
#include "domein/werk/sql.hpp"
#include "domein/werk/store.hpp"

namespace werk::store {
namespace {

// The procesregisseur looks after a dossier, and whoever of the house when it has none.
#define VAN_REGIE " dn.rol = 2 AND (d.procesregisseur = $1 OR d.procesregisseur IS NULL)"
#define LOOPT " AND d.fase IN (3, 4, 5)"

// By day, at most $6; $5 is the last day of "komt eraan". The yearly word is asked of the house and of a receiver that takes
// part (Wgs 1.7(4)); a warning or an embargo that ended needs nobody any more.
constexpr toegang::ScopedSql select_herzien{
    "werk.herzien",
    "SELECT " REF_KOLOMMEN ", 1, v.id, v.terug_op FROM" SCOPE_DOSSIERS
    " JOIN verstrekking v ON v.dossier = d.id AND v.staat = 2 AND v.terug_op <= $5 WHERE" SCOPE_VAN_MIJ LOOPT
    " AND ((" VAN_REGIE
    ") OR (dn.rol IN (4, 5) AND v.ontvanger = $2))"
    " UNION ALL SELECT " REF_KOLOMMEN ", 2, v.id, v.herzien_op FROM" SCOPE_DOSSIERS
    " JOIN verstrekking v ON v.dossier = d.id AND v.staat IN (1, 2) AND v.geinformeerd = 0 AND v.herzien_op <= $5"
    " WHERE" SCOPE_VAN_MIJ LOOPT " AND" VAN_REGIE " UNION ALL SELECT " REF_KOLOMMEN
    ", 3, w.id, w.tot FROM" SCOPE_DOSSIERS
    " JOIN waarschuwing w ON w.dossier = d.id AND w.tot >= $3 AND w.tot <= $5 WHERE" SCOPE_VAN_MIJ LOOPT
    " AND ((" VAN_REGIE ") OR dn.rol = 5) UNION ALL SELECT " REF_KOLOMMEN
    ", CASE i.soort WHEN 15 THEN 5 ELSE 4 END, i.id, i.embargo_tot FROM" SCOPE_DOSSIERS
    " JOIN item i ON i.dossier = d.id AND i.embargo_tot > $3 AND i.embargo_tot <= $5 AND i.soort IN (3, 15) AND i.bron = $2 "
    "WHERE" SCOPE_VAN_MIJ LOOPT " AND dn.rol IN (2, 4, 5, 6) UNION ALL SELECT " REF_KOLOMMEN
    ", 6, a.id, a.herzien_op FROM" SCOPE_DOSSIERS
    " JOIN aanpak a ON a.dossier = d.id AND a.staat = 2 AND a.herzien_op <= $5 WHERE" SCOPE_VAN_MIJ LOOPT
    " AND" VAN_REGIE " UNION ALL SELECT " REF_KOLOMMEN ", 7, r.id, r.herzien_op FROM" SCOPE_DOSSIERS
    " JOIN regieafspraak r ON r.dossier = d.id AND r.tot IS NULL AND r.herzien_op <= $5 WHERE" SCOPE_VAN_MIJ
        LOOPT " AND" VAN_REGIE " ORDER BY 8, 1, 7 LIMIT $6"};

constexpr toegang::ScopedSql select_waargenomen{
    "werk.waargenomen",
    "SELECT " REF_KOLOMMEN ", w.id FROM" SCOPE_DOSSIERS
    " JOIN waarneming_dossier wd ON wd.dossier = d.id JOIN waarneming w ON w.id = wd.waarneming AND w.waarnemer = $1 AND "
    "w.beeindigd IS NULL AND w.van <= $3 AND w.tot >= $3 WHERE" SCOPE_VAN_MIJ IN_BEELD
    " ORDER BY d.kenmerk, d.id LIMIT $5"};

Waarom waarom_van(int soort) {
    switch (soort) {
        case 1: return Waarom::terugkoppeling;
        case 2: return Waarom::informeren;
        case 3: return Waarom::waarschuwing;
        case 4: return Waarom::embargo_bijdrage;
        case 6: return Waarom::aanpak;
        case 7: return Waarom::leiding;
        default: return Waarom::embargo_document;
    }
}

}  // namespace

void lees_herzien(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    constexpr int c = ref_kolommen;
    const Date komt = scope.vandaag().plus_days(plan::binnenkort_dagen);
    for (db::Row row : scope.query(reader, select_herzien, komt, gelezen_max)) {
        const Date dag = row.get<Date>(c + 2);
        Lijst& lijst = dag < scope.vandaag() ? werk.te_laat : werk.komt;
        if (lijst.totaal++ >= rijen_max) continue;  // counted, not opened
        Taak taak{waarom_van(row.get<int>(c)), lees_ref(scope, row)};
        taak.item = row.get<kern::ItemId>(c + 1);
        taak.termijn = dag;
        auto tijdig = ::termijn::tijdigheid(dag, scope.vandaag());
        taak.signaal = {tijdig.stand, std::move(tijdig.tekst), 0};
        lijst.rijen.push_back(std::move(taak));
    }
}

std::vector<Waargenomen> waargenomen(db::Reader& reader, const toegang::ScopeBasis& scope) {
    std::vector<Waargenomen> gevonden;
    for (db::Row row : scope.query(reader, select_waargenomen, gelezen_max))
        gevonden.push_back({lees_ref(scope, row), row.get<IdBytes>(ref_kolommen)});
    return gevonden;
}

}  // namespace werk::store
