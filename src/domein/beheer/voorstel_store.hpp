// Proposals in the database.
#pragma once

#include "domein/beheer/voorstel.hpp"
#include "kern/toegang/kern.hpp"

namespace beheer::store {

void bewaar(db::Tx& tx, VoorstelId id, const NieuwVoorstel& nieuw, kern::MedewerkerId door, Instant nu);
// Is the same asked already, and not answered or expired?
bool wacht_al(db::Reader& reader, const NieuwVoorstel& nieuw, Instant nu);
// Does an account or a start password of this person wait?
bool wacht_account(db::Reader& reader, kern::MedewerkerId id, Instant nu);
std::optional<Voorstel> voorstel(db::Reader& reader, VoorstelId id, Date vandaag);
// What waits and has not expired, oldest first; at most rules::regels_max.
std::vector<Voorstel> wachtend(db::Reader& reader, Instant nu);
// Those among them that stand in this person's list (rules::te_zien).
std::vector<Voorstel> voor(db::Reader& reader, const toegang::Principal& wie, Instant nu);
// Moves it on; false when it was answered already or changed since `versie`.
bool beslis(db::Tx& tx, VoorstelId id, VoorstelStaat naar, kern::MedewerkerId door, Instant nu,
            std::int64_t versie);

// What this person is to this proposal.
rules::TweedeFeiten feiten(const Voorstel& voorstel, const toegang::Principal& wie, Instant nu);

}  // namespace beheer::store
