// Notices: what happened that this person must hear of.
#include <algorithm>

#include "domein/werk/sql.hpp"
#include "domein/werk/store.hpp"

namespace werk::store {
namespace {

constexpr toegang::ScopedSql select_berichten{
    "werk.berichten",
    "SELECT " REF_KOLOMMEN ", be.soort, be.item, i.soort, be.gemaakt FROM" SCOPE_DOSSIERS
    " JOIN bericht be ON be.medewerker = dn.medewerker AND be.dossier = d.id AND be.gelezen IS NULL AND NOT EXISTS (SELECT 1 "
    "FROM berichtkeuze bk WHERE bk.medewerker = be.medewerker AND bk.soort = be.soort) LEFT JOIN item i ON "
    "i.dossier = be.dossier AND i.id = be.item WHERE" SCOPE_VAN_MIJ IN_BEELD
    " ORDER BY be.gemaakt DESC, be.dossier, be.item, be.soort LIMIT $5"};
constexpr db::Sql update_een{
    "werk.gelezen_een",
    "UPDATE bericht SET gelezen = $3 WHERE medewerker = $1 AND gelezen IS NULL AND gemaakt <= $2 AND dossier = $4 AND item = "
    "$5 AND soort = $6"};
constexpr db::Sql update_alle{
    "werk.gelezen",
    "UPDATE bericht SET gelezen = $3 WHERE medewerker = $1 AND gelezen IS NULL AND gemaakt <= $2"};

}  // namespace

void lees_berichten(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk) {
    constexpr int c = ref_kolommen;
    for (db::Row row : scope.query(reader, select_berichten, gelezen_max)) {
        if (werk.berichten_totaal++ >= rijen_max) continue;  // counted, not opened
        werk.berichten.push_back({row.get<bericht::Soort>(c), lees_ref(scope, row), row.get<IdBytes>(c + 1),
                                  row.get<std::optional<toegang::ItemSoort>>(c + 2),
                                  row.get<Instant>(c + 3)});
    }
}

void gelezen(db::Tx& tx, const toegang::Grant<Lezen>& grant, const Gelezen& gelezen) {
    const Instant tot = std::min(gelezen.tot, grant.nu());
    const kern::MedewerkerId wie = grant.wie().medewerker;
    if (gelezen.een)
        tx.run(update_een, wie, tot, grant.nu(), gelezen.een->dossier, gelezen.een->item, gelezen.een->soort);
    else
        tx.run(update_alle, wie, tot, grant.nu());
}

}  // namespace werk::store
