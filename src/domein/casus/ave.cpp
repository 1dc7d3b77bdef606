// Changes of the AVE phase, each with its reason.
#include "domein/casus/casus.hpp"
#include "domein/casus/store.hpp"

namespace casus {
namespace {

constexpr db::Sql select_regels{
    "casus.ave",
    "SELECT w.id, w.van, w.naar, w.op, m.naam, w.reden_z FROM ave_wijziging w JOIN medewerker m ON m.id = w.door WHERE "
    "w.dossier = $1 ORDER BY w.op DESC, w.id"};
constexpr db::Sql insert_regel{
    "casus.ave.voeg",
    "INSERT INTO ave_wijziging (dossier, id, van, naar, op, door, reden_z) VALUES ($1, $2, $3, $4, $5, $6, $7)"};

// Why a case is heavier or lighter says something of the help it gets.
constexpr toegang::Klassen over_begeleiding{toegang::Klasse::k7};

}  // namespace

std::vector<AveRegel> ave_regels(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<AveRegel> regels;
    for (db::Row row : reader.query(select_regels, grant.dossier()))
        regels.push_back(
            {row.get<int>(1), row.get<int>(2), row.get<Instant>(3), std::string(row.text(4)),
             grant.zicht().toon_dossier<AveReden>(row.get<IdBytes>(0), row.bytes(5), over_begeleiding)});
    return regels;
}

namespace store {

void bewaar_ave(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const AveStap& stap) {
    tx.run(insert_regel, grant.dossier(), stap.id, stap.van, stap.naar, grant.nu(), grant.wie().medewerker,
           stap.reden);
}

}  // namespace store
}  // namespace casus
