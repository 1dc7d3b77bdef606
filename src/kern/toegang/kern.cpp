#include "kern/toegang/kern.hpp"

#include <algorithm>

#include "kern/toegang/stromen.hpp"
#include "platform/db/permit.hpp"

namespace kern {
namespace {

// Of two changes of one dossier at once the second waits, and reads what the first left: a count of answers, a gate that a
// no closes, a right that ended (DECISIONS 25). SQLite has one writer.
constexpr db::Sql wacht_op_dossier{"kern.wacht", "SELECT 1 FROM dossier WHERE id = $1 FOR NO KEY UPDATE"};

void wacht(const Call& call, db::Tx& tx, const std::optional<DossierId>& dossier) {
    if (dossier && call.kern.db.engine() == db::Engine::postgres)
        (void)tx.value<std::int64_t>(wacht_op_dossier, *dossier);
}

// What the entries of all changes have in common.
logboek::Feit feit_van(const Call& call, const IdBytes& id, const toegang::Principal* wie,
                       const logboek::Regel& regel) {
    logboek::Feit feit;
    feit.tijd = call.nu;
    feit.id = id;
    feit.trace = call.request.trace;
    feit.wie = wie;
    feit.actie = regel.actie;
    feit.uitkomst = "toegestaan";
    feit.raakt = &regel.raakt;
    feit.bijzonderheid = regel.bijzonderheid;
    return feit;
}

// The id of the entry about one more dossier: it follows from that of the first, so that a body that runs twice makes one.
IdBytes id_van_mede(const Call& call, const IdBytes& eerste, std::size_t nummer) {
    const crypto::Hash hash =
        crypto::mac(call.kern.keys.search_key(), "mede:" + eerste.text() + ":" + std::to_string(nummer));
    IdBytes id;
    std::copy_n(hash.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

// The entries of the same act in other dossiers, each alone with its dossier and purpose.
void schrijf_mede(const Call& call, db::Tx& tx, const logboek::Feit& eerste, const logboek::Regel& regel) {
    for (std::size_t i = 0; i < regel.mede.size(); ++i) {
        const std::vector<logboek::Gezien> raakt{{regel.mede[i].dossier, {}, {}}};
        logboek::Feit feit = eerste;
        feit.id = id_van_mede(call, eerste.id, i);
        feit.doel = regel.mede[i].doel;
        feit.raakt = &raakt;
        call.kern.logboek.schrijf(tx, feit);
    }
}

// Runs a body that writes its own entry; `fout` is what it left when it gave up.
Result<void> voer_uit(Call& call, const db::Body& body, std::optional<Error>& fout) {
    switch (call.kern.db.run(db::PermitHolder::permit(), body)) {
        case db::Outcome::kept:
            call.vastgelegd = true;
            // Whose rights shrank hears nothing more from here on: only then is the change acknowledged (DECISIONS 29).
            if (call.kern.stromen) call.kern.stromen->na_verandering();
            return {};
        case db::Outcome::discarded: return tl::unexpected<Error>(std::move(*fout));
        case db::Outcome::failed: break;
    }
    throw db::DatabaseError(db::DatabaseError::Kind::unavailable, "the change could not be stored");
}

}  // namespace

Result<void> change_public(Call& call, const OpenbareVerandering& body) {
    std::optional<Error> fout;
    const IdBytes id = call.kern.random.id<struct Regel>();
    return voer_uit(
        call,
        [&](db::Tx& tx) {
            fout.reset();
            std::optional<toegang::Principal> wie;
            auto regel = body(tx, wie);
            if (!regel) {
                fout = std::move(regel).error();
                return db::Verdict::discard;
            }
            call.kern.logboek.schrijf(tx, feit_van(call, id, wie ? &*wie : nullptr, *regel));
            return db::Verdict::keep;
        },
        fout);
}

namespace detail {

Result<void> verander(Call& call, const toegang::GrantBasis& grant, const Verandering& verandering) {
    std::optional<Error> fout;
    const IdBytes id = call.kern.random.id<struct Regel>();
    return voer_uit(
        call,
        [&](db::Tx& tx) {
            fout.reset();
            wacht(call, tx, grant.dossier_of_niets());
            const auto wie = toegang::vind_sessie(tx, grant.wie().sessie, call.nu);
            if (!wie) {
                fout = NotFound{};
                return db::Verdict::discard;
            }
            toegang::Doel doel = grant.doel();
            auto regel = verandering(tx, *wie, doel);
            if (!regel) {
                fout = std::move(regel).error();
                return db::Verdict::discard;
            }
            logboek::Feit feit = feit_van(call, id, &*wie, *regel);
            feit.doel = doel;
            feit.heeft_doel = true;
            call.kern.logboek.schrijf(tx, feit);
            schrijf_mede(call, tx, feit, *regel);
            if (wie->aanraken) toegang::raak_sessie(tx, wie->sessie, call.nu);
            return db::Verdict::keep;
        },
        fout);
}

}  // namespace detail
}  // namespace kern
