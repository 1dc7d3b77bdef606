#include <vector>

#include "domein/verstrekking/verstrekking.hpp"
#include "kern/bericht/bericht.hpp"

namespace verstrekking {
namespace {

constexpr db::Sql select_verwacht{
    "verstrekking.verwacht",
    "SELECT v.dossier, v.id, v.ontvanger FROM verstrekking v JOIN dossier d ON d.id = v.dossier WHERE v.staat = 2 AND "
    "v.terug_op <= $1 AND (v.terug_gevraagd IS NULL OR v.terug_gevraagd < v.terug_op) AND d.afgeschermd = 0 ORDER BY v.terug_op, "
    "v.dossier, v.id LIMIT $2"};
constexpr db::Sql update_gevraagd{
    "verstrekking.terug_gevraagd",
    "UPDATE verstrekking SET terug_gevraagd = terug_op WHERE dossier = $1 AND id = $2"};

struct Verwacht {
    kern::DossierId dossier;
    kern::ItemId id;
    std::optional<kern::OrganisatieId> ontvanger;
};

}  // namespace

int vraag_terugkoppeling(db::Tx& tx, Instant nu, int hoogstens) {
    std::vector<Verwacht> verwacht;
    for (db::Row row : tx.query(select_verwacht, local_date(nu), hoogstens))
        verwacht.push_back({row.get<kern::DossierId>(0), row.get<kern::ItemId>(1),
                            row.get<std::optional<kern::OrganisatieId>>(2)});
    for (const Verwacht& een : verwacht) {
        const bericht::Over over{een.dossier, een.id, bericht::Soort::terugkoppeling_gevraagd, nu};
        bericht::aan_huis(tx, over);
        if (een.ontvanger) bericht::aan_organisatie(tx, over, *een.ontvanger);
        tx.run(update_gevraagd, een.dossier, een.id);
    }
    return static_cast<int>(verwacht.size());
}

}  // namespace verstrekking
