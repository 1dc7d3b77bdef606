#include "domein/rapportage/store.hpp"

#include "kern/partner/instelling.hpp"

namespace rapportage::store {
namespace {

constexpr db::Sql select_instroom{
    "rapportage.instroom",
    "SELECT maand, gemeente, sum(aantal) FROM telling WHERE soort = 'instroom' AND maand >= $1 GROUP BY "
    "maand, gemeente ORDER BY maand, gemeente"};
constexpr db::Sql select_regisseurs{
    "rapportage.regisseurs",
    "SELECT m.naam, (SELECT count(*) FROM dossier d WHERE d.procesregisseur = m.id AND d.fase IN (3, 4, 5)) AS "
    "aantal FROM medewerker m "
    "WHERE EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = m.id AND r.rol = 0 AND r.staat = 2) ORDER BY "
    "aantal DESC, m.naam, "
    "m.id"};

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

std::vector<PerRegisseur> per_regisseur(db::Reader& reader, const toegang::Grant<Caseload>&) {
    std::vector<PerRegisseur> gevonden;
    for (db::Row row : reader.query(select_regisseurs))
        gevonden.push_back({std::string(row.text(0)), row.get<std::int64_t>(1)});
    return gevonden;
}

}  // namespace rapportage::store
