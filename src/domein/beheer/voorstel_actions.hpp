// Proposing what takes two people, and the answer of the second. Each writes its own entry in the log.
#pragma once

#include "domein/beheer/rights.hpp"
#include "domein/beheer/voorstel.hpp"
#include "kern/toegang/kern.hpp"

namespace beheer::actions {

using toegang::Grant;

// InvalidInput for a login that is none or is taken; Refusal of rules::account_bezwaar, or `voorstel.wacht`.
Result<VoorstelId> stel_account_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant,
                                     kern::MedewerkerId id, const std::string& login);
Result<VoorstelId> stel_herstel_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant,
                                     kern::MedewerkerId id);

// Carries it out, by all rules that hold now; the person's sessions end with his old password. Of an account comes back the
// start password, to be shown once and kept nowhere; else nothing. NotFound when it is not his to see, Refusal of
// rules::tweede_bezwaar. May throw crypto::PasswordBusy.
Result<std::string> bevestig(kern::Call& call, const Grant<VoorstelBevestigen>& grant, VoorstelId id,
                             std::int64_t versie);
Result<void> wijs_af(kern::Call& call, const Grant<VoorstelBevestigen>& grant, VoorstelId id,
                     std::int64_t versie);

}  // namespace beheer::actions
