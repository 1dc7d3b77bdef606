// The leefgebieden a plan is made with: its own list, or the one that is valid today.
#include "domein/plan/rules.hpp"
#include "domein/plan/store.hpp"

namespace plan::store {
namespace {

constexpr db::Sql select_lijst_van_plan{
    "plan.lijst_van_plan",
    "SELECT g.leefgebieden FROM doel g WHERE g.dossier = $1 ORDER BY g.volgorde DESC, g.id LIMIT 1"};
constexpr db::Sql select_geldig{
    "plan.lijsten",
    "SELECT c.lijst, max(c.van) FROM codelijst c WHERE c.lijst >= 'leefgebied.' AND c.lijst < 'leefgebied/' AND c.van <= "
    "$1 AND (c.tot IS NULL OR c.tot >= $1) GROUP BY c.lijst ORDER BY c.lijst"};
// $3: the list of a plan that has goals goes on, also when it is no longer valid for new plans.
constexpr db::Sql select_gebieden{
    "plan.gebieden",
    "SELECT c.code, c.naam FROM codelijst c WHERE c.lijst = $1 AND c.van <= $2 AND ($3 = 1 OR c.tot IS NULL OR c.tot >= $2) "
    "ORDER BY c.volgorde, c.code, c.van DESC"};

}  // namespace

Leefgebieden leefgebieden(db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto van_plan = reader.value<std::string>(select_lijst_van_plan, grant.dossier());
    std::vector<rules::GeldigeLijst> geldig;
    if (!van_plan)
        for (db::Row row : reader.query(select_geldig, grant.vandaag()))
            geldig.push_back({std::string(row.text(0)), row.get<Date>(1)});
    Leefgebieden gekozen{rules::kies_lijst(geldig, van_plan.value_or(std::string{})), {}};
    for (db::Row row : reader.query(select_gebieden, gekozen.lijst, grant.vandaag(), van_plan.has_value()))
        if (gekozen.gebieden.empty() || gekozen.gebieden.back().code != row.text(0))
            gekozen.gebieden.push_back({std::string(row.text(0)), std::string(row.text(1))});
    if (gekozen.gebieden.empty() && gekozen.lijst == rules::standaard_lijst)
        gekozen.gebieden = rules::standaard_gebieden();
    return gekozen;
}

}  // namespace plan::store
