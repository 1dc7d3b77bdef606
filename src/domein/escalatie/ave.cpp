// The four responsibilities of AVE, per phase.
#include "domein/escalatie/store.hpp"

namespace escalatie::store {
namespace {

constexpr db::Sql select_fase{"escalatie.ave_fase", "SELECT ave, versie FROM dossier WHERE id = $1"};
constexpr db::Sql select_taken{
    "escalatie.ave_taken",
    "SELECT t.soort, m.id, m.naam || ', ' || o.naam FROM ave_taak t JOIN medewerker m ON m.id = t.medewerker JOIN "
    "organisatie o ON o.id = m.werkt_voor WHERE t.dossier = $1 AND t.fase = $2 ORDER BY t.soort, m.id"};
constexpr db::Sql update_versie{
    "escalatie.ave_versie",
    "UPDATE dossier SET versie = versie + 1 WHERE id = $1 AND versie = $2 AND ave = $3"};
constexpr db::Sql delete_taken{"escalatie.ave_leeg", "DELETE FROM ave_taak WHERE dossier = $1 AND fase = $2"};
constexpr db::Sql insert_taak{
    "escalatie.ave_taak", "INSERT INTO ave_taak (dossier, fase, soort, medewerker) VALUES ($1, $2, $3, $4)"};

}  // namespace

AveVerdeling verdeling(db::Reader& reader, const toegang::GrantBasis& grant) {
    AveVerdeling verdeling;
    for (db::Row row : reader.query(select_fase, grant.dossier())) {
        verdeling.fase = row.get<int>(0);
        verdeling.versie = row.get<std::int64_t>(1);
    }
    for (db::Row row : reader.query(select_taken, grant.dossier(), verdeling.fase)) {
        const auto plek = static_cast<std::size_t>(row.get<int>(0)) - 1;
        verdeling.wie.at(plek) = row.get<kern::MedewerkerId>(1);
        verdeling.namen.at(plek) = row.text(2);
    }
    return verdeling;
}

bool verdeel(db::Tx& tx, const toegang::Grant<Taken>& grant, const AveVerdeling& nieuw) {
    if (tx.run(update_versie, grant.dossier(), nieuw.versie, nieuw.fase) == 0) return false;
    tx.run(delete_taken, grant.dossier(), nieuw.fase);
    for (std::size_t i = 0; i < ave_taken; ++i)
        if (nieuw.wie[i])
            tx.run(insert_taak, grant.dossier(), nieuw.fase, static_cast<int>(i) + 1, *nieuw.wie[i]);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

}  // namespace escalatie::store
