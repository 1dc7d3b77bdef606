// Sessions live in the database: one row holds all the gate must know of who asks. The token is only ever in the cookie
// (or the API client); the row is found by its hash. Changing password, factor, role or designation ends the rows; a row
// counts for nothing from the day that the designation or the organisation itself has ended, whoever wrote that date.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kern/toegang/principal.hpp"
#include "platform/base/random.hpp"
#include "platform/db/tx.hpp"

namespace toegang {

// Times of sessions, in seconds.
struct SessieTijden {
    static constexpr std::int64_t stil = 30 * 60;            // idle end
    static constexpr std::int64_t hoogstens = 12 * 60 * 60;  // absolute end
    static constexpr std::int64_t vers =
        10 * 60;  // after a log-in with both factors: fresh enough for sensitive acts
    static constexpr std::int64_t aanraken = 60;            // last seen moves at most once a minute
    static constexpr std::int64_t half_ingelogd = 10 * 60;  // password given, second factor not yet
    static constexpr std::int64_t nog_bekend =
        12 * 60 * 60;  // an ended session is remembered this long, for late forms
};

struct NieuweSessie {
    kern::AccountId account;
    SessieSoort soort = SessieSoort::browser;
    Sterkte sterkte = Sterkte::wachtwoord;
    std::optional<Doel> doel;
    std::int64_t seconden = SessieTijden::hoogstens;
    std::string toestel;  // at most 80 signs, shown in the list of one's sessions
};

// Starts a session for a valid account of a designated person; the token to hand out, or nothing when the account,
// person or organisation is not valid now. The end is never later than the end of designation, organisation or roles.
std::optional<std::string> begin_sessie(db::Tx& tx, const NieuweSessie& nieuw, Instant nu, Random& random);

// The principal of a token, valid now; nothing for unknown, ended or idle sessions, nor when its person or organisation
// may not be logged in today. One look-up.
std::optional<Principal> vind_sessie(db::Reader& reader, std::string_view token, Instant nu);
// The same by id, for the check inside a change.
std::optional<Principal> vind_sessie(db::Reader& reader, kern::SessieId sessie, Instant nu);

// Whose session a token was, when time ended it less than `SessieTijden::nog_bekend` ago. For keeping what was typed; it
// gives no rights. Nothing for sessions that are valid or were ended by somebody.
struct VerlopenSessie {
    kern::MedewerkerId medewerker;
    std::string csrf;  // text form
};
std::optional<VerlopenSessie> vind_verlopen_sessie(db::Reader& reader, std::string_view token, Instant nu);

void raak_sessie(db::Tx& tx, kern::SessieId sessie, Instant nu);  // moves last seen and the idle end
void eindig_sessie(db::Tx& tx, kern::SessieId sessie);
// All sessions of the account but `behalve`; also raises the epoch, so that open answers are judged again.
void eindig_sessies(db::Tx& tx, kern::AccountId account, std::optional<kern::SessieId> behalve);
void eindig_sessies_van(db::Tx& tx, kern::MedewerkerId medewerker);

// Rights shrank: every read under way is judged again before its answer leaves (DECISIONS 23).
void rechten_krimpen(db::Tx& tx);
std::int64_t rechten_epoch(db::Reader& reader);

}  // namespace toegang
