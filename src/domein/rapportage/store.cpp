#include "domein/rapportage/store.hpp"

#include "domein/rapportage/rapportage.hpp"
#include "kern/partner/instelling.hpp"

namespace rapportage::store {
namespace {

constexpr db::Sql select_instroom{
    "rapportage.instroom",
    "SELECT maand, gemeente, sum(aantal) FROM telling WHERE soort = 'instroom' AND maand >= $1 GROUP BY "
    "maand, gemeente ORDER BY maand, gemeente"};
constexpr db::Sql select_regisseurs{
    "rapportage.regisseurs",
    "SELECT m.id, m.naam, (SELECT count(*) FROM dossier d WHERE d.procesregisseur = m.id AND d.fase IN (3, 4, 5)) AS aantal "
    "FROM medewerker m WHERE EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = m.id AND r.rol = 0 AND r.staat = 2 AND "
    "r.van <= $1 AND (r.tot IS NULL OR r.tot >= $1)) ORDER BY aantal DESC, m.naam, m.id LIMIT $2"};

}  // namespace

std::vector<Telling> instroom(db::Reader& reader, const toegang::Grant<Caseload>& grant,
                              const std::string& vanaf) {
    std::vector<Telling> tellingen;
    for (db::Row row : reader.query(select_instroom, vanaf))
        tellingen.push_back({std::string(row.text(0)), std::string(row.text(1)), row.get<std::int64_t>(2)});
    const auto gemeenten = partner::codes(reader, "gemeente", grant.vandaag());
    for (auto& telling : tellingen)
        for (const auto& gemeente : gemeenten)
            if (gemeente.code == telling.gemeente) telling.gemeente = gemeente.naam;
    return tellingen;
}

}  // namespace rapportage::store

namespace rapportage {

std::vector<PerRegisseur> per_regisseur(db::Reader& reader, Date vandaag, int hoogstens) {
    std::vector<PerRegisseur> gevonden;
    for (db::Row row : reader.query(store::select_regisseurs, vandaag, hoogstens))
        gevonden.push_back(
            {row.get<kern::MedewerkerId>(0), std::string(row.text(1)), row.get<std::int64_t>(2)});
    return gevonden;
}

}  // namespace rapportage
