// What log-in knows: accounts, guesses, sessions of one's own, and the sealed types of the slice. Plain data.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/principal.hpp"
#include "platform/base/clock.hpp"
#include "platform/web/request.hpp"

namespace inloggen {

// The secret of the second factor, 20 raw bytes. Sealed under the house key "account", in the row of its
// account; on its way through the enrolment form in the row of the session that asked for it.
struct TotpGeheim {
    std::string geheim;
    static constexpr sleutels::Kolom kolom{"account", "totp_z"};
    auto velden() { return std::tie(geheim); }
    auto velden() const { return std::tie(geheim); }
};

// A form that came after its session had ended (DECISIONS 28). Sealed under the house key "concept".
struct VerlopenFormulier {
    std::string pad;        // where it was sent to
    std::string formulier;  // path of the page it came from; may be empty
    std::string ingevuld;   // as application/x-www-form-urlencoded, without the token
    static constexpr sleutels::Kolom kolom{"concept", "inhoud_z"};
    auto velden() { return std::tie(pad, formulier, ingevuld); }
    auto velden() const { return std::tie(pad, formulier, ingevuld); }
};

// What the log-in form looks up. Also made for a login that is not there, with nothing in it.
struct Account {
    kern::AccountId id;
    kern::MedewerkerId medewerker;
    kern::OrganisatieId organisatie;
    std::string wachtwoord;  // hash, with its own parameters
    bool ingesteld = false;  // has a second factor
    bool start = false;      // the password was told by another
};

// One's own account, for the pages about it.
struct EigenAccount {
    std::string login;
    std::string wachtwoord;
    Instant wachtwoord_sinds;
    std::optional<TotpGeheim> geheim;
    std::int64_t totp_stap = 0;  // the last one used
    std::optional<Instant> vorig_bezoek;
    std::string organisatie;
    int herstelcodes = 0;  // not yet used
    bool start = false;    // the password was told by another
};

// How often somebody guessed, and until when the next guess is not looked at.
struct Pogingen {
    int fouten = 0;
    Instant wacht_tot;
    Instant laatst;
};

// A session or token of one's own.
struct SessieRij {
    kern::SessieId id;
    std::string toestel;
    Instant begonnen;
    Instant laatst_gezien;
    Instant einde;
    bool half = false;  // password given, second factor not yet
    std::optional<toegang::Doel> doel = {};
};

// A token that somebody asked for on the machine, and that its user has not confirmed yet.
struct Tokenverzoek {
    IdBytes id;
    std::string waarvoor;
    toegang::Doel doel = toegang::Doel::procesregie;
    int dagen = 0;
    Instant gevraagd;
};

// A token that somebody asks for himself: the same, before it waits.
struct TokenWens {
    std::string waarvoor;
    toegang::Doel doel = toegang::Doel::procesregie;
    int dagen = 0;
};

// How the second step is proven.
enum class Bewijs : std::uint8_t { code, herstelcode };

// What follows the password.
enum class Vervolg : std::uint8_t { tweede_stap, instellen, eigen_wachtwoord };

struct Binnen {
    std::string token;
    Vervolg vervolg = Vervolg::tweede_stap;
};

// What somebody typed and lost; see VerlopenFormulier.
struct Teruggevonden {
    IdBytes id;
    std::string pad;
    std::string formulier;
    web::Fields velden;
    Instant gewijzigd;
    Instant verloopt;
};

}  // namespace inloggen
