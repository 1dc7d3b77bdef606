// Rules of beheer. Pure: facts in, refusals and faults out. Each refusal has a code of its own; the test names them all.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domein/beheer/model.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "platform/base/random.hpp"
#include "platform/base/result.hpp"

namespace beheer::rules {

// Limits, in signs and rows.
inline constexpr std::size_t naam_max = 120;
inline constexpr std::size_t code_max = 40;
inline constexpr std::size_t telefoon_max = 30;
inline constexpr std::size_t login_max = 100;
inline constexpr std::size_t waarde_max = 200;
inline constexpr int regels_max = 500;    // rows of one page without paging
inline constexpr int wissel_max = 2'000;  // dossiers handed over in one change

inline constexpr int mensen_max = 5'000;  // of one house, put in order on one page

// The parts of a name that is kept as one: "Femke van Azalea". The surname stands after its voorvoegsels, else it is the last
// word. A list shows and sorts it as Dutch does, by betrokkene::lijstnaam and sorteersleutel.
betrokkene::Naam delen(std::string_view naam);

// What a code list is called on the screen; one that the house made itself goes by its code.
std::string lijst_naam(std::string_view lijst);

using Bezwaar = std::optional<Refusal>;  // nothing: it may be done

// What is known of somebody who is to get a role.
struct RolFeiten {
    bool eigen = false;      // the one who asks is this person
    bool aangewezen = true;  // designated and not blocked, today
    toegang::Rol rol = toegang::Rol::deelnemer;
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::gemeente;
    toegang::Functies functies = {};
    toegang::Rollen rollen = {};  // held now
    toegang::Rollen wacht = {};   // proposed, not yet confirmed
};
Bezwaar voorstel_bezwaar(const RolFeiten& feiten);

struct BevestigFeiten {
    bool zelf_voorgesteld = false;
    RolStaat staat = RolStaat::voorgesteld;
    RolFeiten rol = {};
};
Bezwaar bevestig_bezwaar(const BevestigFeiten& feiten);
Bezwaar afwijs_bezwaar(RolStaat staat);
Bezwaar einde_bezwaar(bool eigen, RolStaat staat);

// Roles that lead to case content, and roles that confirm roles: never with one person by himself.
toegang::Rollen dossierrollen();
toegang::Rollen bevestigers();
bool past(toegang::Rol rol, toegang::OrganisatieSoort soort);
std::optional<toegang::Functie> functie_voor(toegang::Rol rol);

struct WijzigFeiten {
    bool eigen = false;
    bool andere_organisatie = false;  // works for another one from now on
    toegang::Rollen rollen = {};      // held or proposed
    bool andere_werkgever = false;    // employed by another one from now on
    bool account = false;             // has one, or waits for one
};
Bezwaar wijzig_bezwaar(const WijzigFeiten& feiten);
// The kind of an organisation decides what its people may see: it is fixed once there are people.
Bezwaar soort_bezwaar(bool andere_soort, int mensen);

struct AccountFeiten {
    bool eigen = false;
    bool demo = false;
    bool aangewezen = true;
    bool bestaat = false;         // has an account
    bool herstel = false;         // a fresh start for an account that is there
    toegang::Rollen rollen = {};  // held or proposed
};
Bezwaar account_bezwaar(const AccountFeiten& feiten);

struct WisselFeiten {
    bool zelf_nieuw = false;  // the contactpersoon would take the dossiers himself
    bool dezelfde = false;
    bool oud_werkt_hier = true;
    bool nieuw_werkt_hier = true;
    bool nieuw_aangewezen = true;  // today, for the processing, not blocked
    int dossiers = 0;
};
Bezwaar wissel_bezwaar(const WisselFeiten& feiten);
Bezwaar aanwijs_bezwaar(bool eigen, bool in_dienst);

std::vector<FieldFault> fouten(const OrganisatieVelden& velden);
std::vector<FieldFault> fouten(const MedewerkerVelden& velden, Date vandaag);
std::vector<FieldFault> fouten(const Aanwijzing& aanwijzing, Date vandaag);
// Who is to process personal data gives his BSN once, so that an own case or that of a relative stays closed to him
// (DECISIONS 7). What was given is never given again.
std::vector<FieldFault> bsn_fouten(const Aanwijzing& aanwijzing, bool bekend);
std::vector<FieldFault> fouten(const ConvenantVelden& velden);
std::vector<FieldFault> fouten(const TafelVelden& velden);
std::vector<FieldFault> fouten(const NieuweRol& nieuw, Date vandaag);
// A code of an organisation, table or list: small letters, digits and dashes.
std::vector<FieldFault> code_fouten(std::string_view code);
std::vector<FieldFault> login_fouten(std::string_view login);
// `soort_getal`: the setting is a whole number; `ja_nee`: yes or no.
enum class WaardeSoort : std::uint8_t { tekst, getal, ja_nee };
WaardeSoort waarde_soort(std::string_view code, bool getal);
std::vector<FieldFault> fouten(const Waarde& waarde, WaardeSoort soort, Date vandaag);

// How a covenant stands: warned at 90, 30 and 7 days (DECISIONS 7).
enum class Stand : std::uint8_t { geldig, dagen_90, dagen_30, dagen_7, verlopen, nog_niet };
Stand stand(const ConvenantVelden& velden, Date vandaag);
std::string stand_zin(const ConvenantVelden& velden, Date vandaag);

// Twenty signs without look-alikes, in fives: 100 bits, shown once.
std::string startwachtwoord(Random& random);

}  // namespace beheer::rules
