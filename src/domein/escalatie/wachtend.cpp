// What waits for one person above the case table, over dossiers.
#include "domein/escalatie/escalatie.hpp"
#include "kern/toegang/scope.hpp"

namespace escalatie {
namespace {

constexpr toegang::ScopedSql select_wachtend{
    "escalatie.wachtend",
    "SELECT d.id, e.id, d.kenmerk, e.antwoord_voor FROM" SCOPE_DOSSIERS
    " JOIN escalatie e ON e.dossier = d.id AND e.medewerker = $1 AND e.staat = 1 WHERE" SCOPE_VAN_MIJ
    " AND d.fase IN (3, 4, 5) ORDER BY e.antwoord_voor, e.id LIMIT $5"};

}  // namespace

std::vector<Wachtend> wachtend(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens) {
    std::vector<Wachtend> gevonden;
    for (db::Row row : scope.query(reader, select_wachtend, hoogstens))
        gevonden.push_back({row.get<kern::DossierId>(0), row.get<kern::ItemId>(1), std::string(row.text(2)),
                            row.get<Date>(3)});
    return gevonden;
}

}  // namespace escalatie
