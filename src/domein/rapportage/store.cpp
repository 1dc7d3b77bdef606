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
    "SELECT m.id, m.naam, COALESCE(t.aantal, 0) AS aantal FROM medewerker m LEFT JOIN telling_regisseur t ON t.medewerker = m.id "
    "WHERE EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = m.id AND r.rol = 0 AND r.staat = 2 AND "
    "r.van <= $1 AND (r.tot IS NULL OR r.tot >= $1)) ORDER BY aantal DESC, m.naam, m.id LIMIT $2"};

constexpr db::Sql select_fasen{
    "rapportage.fasen",
    "SELECT fase, sum(aantal) FROM telling_fase WHERE fase <= 5 GROUP BY fase ORDER BY fase"};
constexpr db::Sql select_fasen_van{
    "rapportage.fasen_van",
    "SELECT fase, aantal FROM telling_fase WHERE gemeente = $1 AND fase <= 5 ORDER BY fase"};
constexpr db::Sql select_gemeente{"rapportage.gemeente",
                                  "SELECT COALESCE(gemeente, '') FROM organisatie WHERE id = $1"};

}  // namespace

std::vector<Telling> instroom(db::Reader& reader, Date vandaag, const std::string& vanaf) {
    std::vector<Telling> tellingen;
    for (db::Row row : reader.query(select_instroom, vanaf))
        tellingen.push_back({std::string(row.text(0)), std::string(row.text(1)), row.get<std::int64_t>(2)});
    const auto gemeenten = partner::codes(reader, "gemeente", vandaag);
    for (auto& telling : tellingen)
        for (const auto& gemeente : gemeenten)
            if (gemeente.code == telling.gemeente) telling.gemeente = gemeente.naam;
    return tellingen;
}

std::vector<std::pair<toegang::Fase, long long>> per_fase(db::Reader& reader, const std::string& gemeente) {
    std::vector<std::pair<toegang::Fase, long long>> fasen;
    for (db::Row row :
         gemeente.empty() ? reader.query(select_fasen) : reader.query(select_fasen_van, gemeente))
        fasen.emplace_back(row.get<toegang::Fase>(0), row.get<std::int64_t>(1));
    return fasen;
}

std::string gemeente_van(db::Reader& reader, kern::OrganisatieId organisatie) {
    return reader.value<std::string>(select_gemeente, organisatie).value_or(std::string{});
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
