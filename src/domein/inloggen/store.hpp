// Accounts, guesses, recovery codes and one's own sessions in the database. What is one's own takes its id
// from a grant.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domein/inloggen/model.hpp"
#include "domein/inloggen/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace inloggen::store {

// --- Step one: nobody is known yet ---

// The account of a login, when its person has a role now; blocked ones too (begin_sessie refuses them).
std::optional<Account> vind(db::Reader& reader, std::string_view login, Date vandaag);

// What guesses are counted under: a keyed hash of a login or of an address, so that neither stands in the
// database.
db::Bytes sleutel_login(const kern::Kern& kern, std::string_view login);
db::Bytes sleutel_adres(const kern::Kern& kern, std::string_view adres);

Pogingen pogingen(db::Reader& reader, const db::Bytes& sleutel);
// The same inside a change, holding the row until its end, so that guesses made at once are counted one by one.
Pogingen neem_pogingen(db::Tx& tx, const db::Bytes& sleutel, Instant nu);
void zet_pogingen(db::Tx& tx, const db::Bytes& sleutel, const Pogingen& pogingen);

// --- Step two: the account of the session ---

std::optional<EigenAccount> eigen(const kern::Kern& kern, db::Reader& reader,
                                  const toegang::GrantBasis& grant);

// Counts a try at the second factor beforehand; the faults with this one, or nothing while the account must
// wait.
std::optional<int> neem_poging(db::Tx& tx, const toegang::GrantBasis& grant);
void laat_wachten(db::Tx& tx, const toegang::GrantBasis& grant, Instant tot);
std::optional<Instant> wacht_tot(db::Reader& reader, const toegang::GrantBasis& grant);

// Uses up a step of the clock; false when it, or a later one, was used. In a house with a fixed date the
// clock comes round each day, so there only the same step twice is refused.
bool gebruik_stap(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t stap, bool vaste_datum);
bool gebruik_herstelcode(db::Tx& tx, const toegang::GrantBasis& grant, const db::Bytes& hash);
// Both proofs were given: no faults any more.
void vergeef(db::Tx& tx, const toegang::GrantBasis& grant);
void noteer_bezoek(db::Tx& tx, const toegang::GrantBasis& grant);

// Sets a first factor; false when the account has one. Renewing replaces it.
bool zet_eerste_factor(db::Tx& tx, const toegang::GrantBasis& grant, const db::Bytes& geheim,
                       std::int64_t stap);
void zet_factor(db::Tx& tx, const toegang::GrantBasis& grant, const db::Bytes& geheim, std::int64_t stap);
void zet_herstelcodes(db::Tx& tx, const toegang::GrantBasis& grant, std::span<const db::Bytes> hashes);

// Also: it is one's own from now on.
void zet_wachtwoord(db::Tx& tx, const toegang::GrantBasis& grant, std::string_view hash);

// --- Sessions ---

// Of this account, valid now, newest first; at most 100.
std::vector<SessieRij> sessies(db::Reader& reader, const toegang::GrantBasis& grant,
                               toegang::SessieSoort soort);
// Is this a session of this account?
bool is_eigen(db::Reader& reader, const toegang::GrantBasis& grant, kern::SessieId sessie);
void maak_vers(db::Tx& tx, const toegang::GrantBasis& grant, Instant tot);

// Tokens asked for, of this account, that still wait; newest first, at most 100.
std::vector<Tokenverzoek> tokenverzoeken(db::Reader& reader, const toegang::GrantBasis& grant);
std::optional<Tokenverzoek> tokenverzoek(db::Reader& reader, const toegang::GrantBasis& grant,
                                         const IdBytes& id);
void bewaar_tokenverzoek(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& id,
                         const TokenWens& wens);
void wis_tokenverzoek(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& id);

void zet_doel(db::Tx& tx, const toegang::GrantBasis& grant, toegang::Doel doel);
void zet_thema(db::Tx& tx, const toegang::GrantBasis& grant, std::string_view thema);

// --- Forms that came too late ---

// Keeps it, in the place of an older one of the same path; false when this person has `hoogstens` of them.
bool bewaar(db::Tx& tx, kern::MedewerkerId van, const VerlopenFormulier& formulier, const IdBytes& id,
            const db::Bytes& verzegeld, Instant nu, Instant verloopt, int hoogstens);
std::vector<Teruggevonden> teruggevonden(const kern::Kern& kern, db::Reader& reader, kern::MedewerkerId van,
                                         Instant nu);
// Was anything kept since the last log-in of this account?
bool heeft_nieuwe(db::Reader& reader, const toegang::GrantBasis& grant);
void gooi_weg(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& id);

}  // namespace inloggen::store
