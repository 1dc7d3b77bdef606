// What log-in and one's own account can do. Refusals carry the sentence for the field; whoever guesses learns
// nothing from them: unknown, blocked and wrong are one. What checks a password may throw
// crypto::PasswordBusy.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/inloggen/model.hpp"
#include "domein/inloggen/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace inloggen::actions {

struct Poging {
    std::string login;       // as typed
    std::string wachtwoord;  // as typed
    std::string toestel;
    std::string_view bekend = {};  // the cookie of a device that logged in before, see toestel.hpp
};

// Step one. The token of a half session, which opens nothing but the second step; it takes the place of the
// session the request came with. Refusal: wrong, or too soon after faults: those of the device when it is known, else
// those at the login and of the address.
Result<Binnen> log_in(kern::Call& call, const Poging& poging);

// In: the token of a full session, and what this device is known by from now on (see toestel.hpp).
struct Ingelogd {
    std::string token;
    std::string toestel;
};

// Step two. A full session in the place of the half one. A step of the clock and a recovery code
// each count once. `doel`: the purpose chosen, one of kiesbare_doelen(), when there was a choice.
Result<Ingelogd> tweede_stap(kern::Call& call, const toegang::Grant<TweedeStap>& grant, Bewijs bewijs,
                             std::string_view getypt, std::optional<toegang::Doel> doel,
                             std::string_view toestel);

// Step one and a half, for an account with a start password: a password of one's own. InvalidInput with every fault;
// NotFound when the password is one's own already. All other sessions of the account end.
Result<void> kies_wachtwoord(kern::Call& call, const toegang::Grant<TweedeStap>& grant,
                             std::string_view nieuw, std::string_view herhaling);

struct Ingesteld {
    Ingelogd in;
    std::vector<std::string> herstelcodes;  // to be shown once
};
// Step two of an account without a second factor: sets the secret when `code` proves that the app has it,
// makes recovery codes and logs in. InvalidInput on "code"; Conflict when the account has a factor meanwhile.
Result<Ingesteld> stel_in(kern::Call& call, const toegang::Grant<TweedeStap>& grant, std::string_view geheim,
                          std::string_view code, std::string_view toestel);

// Both factors again: sensitive acts are open for ten minutes. The session stays, so that forms in other tabs
// still work.
Result<void> maak_vers(kern::Call& call, const toegang::Grant<Eigen>& grant, std::string_view wachtwoord,
                       std::string_view code);

// Each of these three ends all other sessions and tokens of the account.
Result<void> wijzig_wachtwoord(kern::Call& call, const toegang::Grant<Vers>& grant, std::string_view nieuw,
                               std::string_view herhaling);
Result<std::vector<std::string>> vernieuw_factor(kern::Call& call, const toegang::Grant<Vers>& grant,
                                                 std::string_view geheim, std::string_view code);
Result<std::vector<std::string>> vernieuw_herstelcodes(kern::Call& call, const toegang::Grant<Vers>& grant);

// Ends a session or token of one's own; NotFound for another's.
Result<void> eindig(kern::Call& call, const toegang::Grant<Eigen>& grant, kern::SessieId sessie);
Result<void> eindig_andere(kern::Call& call, const toegang::Grant<Eigen>& grant);
Result<void> log_uit(kern::Call& call, const toegang::Grant<TweedeStap>& grant);

// Asks for a token in one's own name; it waits for its confirmation like any other. Refusal when too many wait, or when the
// purpose fits none of one's roles. Gives the id of the request.
Result<IdBytes> vraag_token(kern::Call& call, const toegang::Grant<Eigen>& grant, const TokenWens& wens);
// The token that was asked for, to be shown once: for one purpose, never stronger than this person, until its end. It and
// the request are of this account; NotFound when there is none, Refusal when the purpose fits no role any more.
Result<std::string> bevestig_token(kern::Call& call, const toegang::Grant<Vers>& grant,
                                   const IdBytes& verzoek);
Result<void> weiger_token(kern::Call& call, const toegang::Grant<Eigen>& grant, const IdBytes& verzoek);

Result<void> kies_doel(kern::Call& call, const toegang::Grant<Eigen>& grant, toegang::Doel doel);
Result<void> kies_thema(kern::Call& call, const toegang::Grant<Eigen>& grant, std::string_view thema);
Result<void> gooi_weg(kern::Call& call, const toegang::Grant<Eigen>& grant,
                      const IdBytes& verlopen_formulier);

}  // namespace inloggen::actions
