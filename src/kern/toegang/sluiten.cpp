#include "kern/toegang/sluiten.hpp"

#include "kern/toegang/sessie.hpp"

namespace toegang {
namespace {

constexpr db::Sql update_dicht{
    "item.dicht",
    "UPDATE item SET kring = 1, gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND versie = $4"};

}  // namespace

bool sluit_item(db::Tx& tx, kern::DossierId dossier, const ItemRij& item, Instant nu, std::int64_t versie) {
    if (tx.run(update_dicht, dossier, item.id, nu, versie) == 0) return false;
    raak_aan(tx, dossier, item, nu);
    rechten_krimpen(tx);
    return true;
}

}  // namespace toegang
