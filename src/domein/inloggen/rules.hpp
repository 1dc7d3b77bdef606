// Rules of log-in. Pure: facts in, answers out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domein/inloggen/model.hpp"
#include "platform/base/random.hpp"
#include "platform/base/result.hpp"

namespace inloggen::rules {

inline constexpr std::size_t login_max = 100;
inline constexpr std::size_t wachtwoord_min = 12;
inline constexpr std::size_t wachtwoord_max = 128;
inline constexpr std::size_t pad_max = 500;
inline constexpr std::size_t geheim_bytes = 20;
inline constexpr int herstelcodes = 10;
// Of a token that somebody asks for in his own name.
inline constexpr std::size_t waarvoor_max = 80;
inline constexpr int token_dagen_max = 90;
inline constexpr int token_dagen_gewoon = 30;
inline constexpr int tokenverzoeken_max = 10;                 // that wait, of one account
inline constexpr std::int64_t verzoek_seconden = 7 * 86'400;  // how long one waits
// How long text of a late form is kept, how much of one form, how many forms of one person (DECISIONS 28).
inline constexpr std::int64_t verlopen_seconden = 30 * 60;
inline constexpr std::size_t verlopen_bytes = 64 * 1024;
inline constexpr int verlopen_formulieren = 10;

// Seconds before the next guess at one account is looked at, after so many faults in a row. Three are free;
// then 32 seconds, doubling up to a quarter of an hour. So nobody gets more than ten guesses in any hour.
std::int64_t wachttijd(int fouten);
// The same for one address. A whole office may share one, so twenty are free.
std::int64_t wachttijd_adres(int fouten);
// The faults that still count: those at a login are forgotten after a day of rest, those of an address after
// an hour.
inline constexpr std::int64_t vergeten_na = 24 * 60 * 60;
inline constexpr std::int64_t vergeten_na_adres = 60 * 60;
int nog_tellend(const Pogingen& pogingen, std::int64_t na, Instant nu);

// How a login is stored and looked up: without spaces around it, small letters.
std::string login(std::string_view getypt);
// What of an address counts as one: an IPv4 address, or the first 64 bits of an IPv6 address.
std::string adres(std::string_view remote);

// Everything that is wrong with a new password; nothing: it may be used. Not for the one in use: that takes a
// hash.
std::vector<FieldFault> wachtwoord_fouten(std::string_view nieuw, std::string_view herhaling,
                                          std::string_view login);

// A place of this house to go to after log-in, "/x/y" of plain signs; nothing for anything else, and for the
// doors themselves.
std::optional<std::string> lokaal_pad(std::string_view naar);

// "Firefox op Windows", from the User-Agent; "onbekend toestel" when it says nothing we know.
std::string toestel(std::string_view user_agent);

// "8 seconden", "1 minuut", "15 minuten": rounded up.
std::string duur(std::int64_t seconden);

// Ten signs without look-alikes, "7k3fq-92qdm": 50 bits. As typed: capitals, dashes and spaces do not matter.
std::string nieuwe_herstelcode(Random& random);
std::string herstelcode(std::string_view getypt);

// What the QR code holds (Key URI Format), for an app that shows `huis` and `login`.
std::string otpauth(std::string_view huis, std::string_view login, std::string_view base32_geheim);

// Is a form of this path kept when it comes too late?
bool wordt_bewaard(std::string_view pad);
// What of it is kept: not the token, nor a password.
web::Fields te_bewaren(const web::Fields& form);
std::string ingevuld(const web::Fields& velden);

}  // namespace inloggen::rules
