// Rules of rounding off, closing and opening again. Pure: facts in, faults or the refusal with its code out.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/afsluiting/model.hpp"
#include "kern/termijn/termijn.hpp"
#include "platform/base/result.hpp"

namespace afsluiting::rules {

// Limits, in signs, days and numbers.
inline constexpr std::size_t reden_max = 1'000;
inline constexpr std::size_t tekst_max = 4'000;
inline constexpr int opheffing_dagen = 30;      // a shield is lifted for so long at most
inline constexpr int nazorg_dagen = 730;        // a check lies at most two years ahead
inline constexpr std::size_t punten_max = 100;  // that one rounding off asks
inline constexpr std::size_t evaluaties_max = 60;

inline constexpr std::pair<std::string_view, Grond> grond_codes[] = {
    {"heropening", Grond::heropening},
    {"verzoek-betrokkene", Grond::verzoek_betrokkene},
    {"toezicht", Grond::toezicht},
    {"rechtsvordering", Grond::rechtsvordering}};
std::string_view code(Grond grond);
std::string_view naam(Grond grond);
std::string_view grond_naam(std::string_view code);
std::string_view code(PuntSoort soort);
std::string_view naam(PuntSoort soort);
std::string_view code(PuntStaat staat);
// "aangenomen" for an overdracht, "gedaan" for a nazorgcheck, "beantwoord" for an evaluatie.
std::string_view naam(PuntSoort soort, PuntStaat staat);

bool is_open(PuntStaat staat);

// How something that is asked stands today: late, nearly due, or its date. What is answered or has no date is never late.
termijn::Tijdigheid signaal(PuntStaat staat, const std::optional<Date>& termijn, Date vandaag);

// --- Rounding off ------------------------------------------------------------------------------------------------------

// Why it cannot begin: `afronding-loopt`. Why it cannot go back: `afronding-niet-begonnen`, `besluit-ligt-voor`.
std::optional<Refusal> mag_beginnen(bool loopt);
std::optional<Refusal> mag_terug(bool loopt, bool besluit_ligt_voor);
// Why nothing can be asked or dropped now: what is being decided on must stay what it was.
//   afronding-niet-begonnen · besluit-ligt-voor · te-veel-punten
std::optional<Refusal> mag_vragen(bool loopt, bool besluit_ligt_voor, std::size_t punten);
// Why it cannot be answered: `al-beantwoord` (or dropped).
std::optional<Refusal> mag_antwoorden(PuntStaat staat);

// Everything that is wrong with it, in the order of the form. `wie_kan`: who takes part.
std::vector<FieldFault> fouten(const NieuwPunt& nieuw, std::span<const Wie> wie_kan, Date vandaag);
std::vector<FieldFault> fouten(PuntSoort soort, const NieuwAntwoord& antwoord);

// --- Closing -------------------------------------------------------------------------------------------------------------

// What is known of the dossier when somebody proposes to close it.
struct Stand {
    bool afronding = false;  // it is being rounded off, with a reason
    int acties = 0;          // open actions
    int resultaten = 0;      // goals without a result
    int overdrachten = 0;    // offered and not answered
    int checks = 0;          // nazorg that is not done
    int evaluaties = 0;      // asked and not given
    bool besluit_ligt_voor = false;
    int publiek = 0;  // public participants that can confirm
    int tegen = 0;    // of them, whose last answer was no
};

// What stands open. `met_reden`: closing is possible when somebody says why. An overdracht is never passed over: nobody may
// be left between two houses, and the regie can take the offer back.
//   actie-open · resultaat-ontbreekt · nazorg-open · evaluatie-ontbreekt (with a reason)
//   overdracht-open · afronding-niet-begonnen (never)
struct Hindernis {
    std::string_view code;
    std::string zin;
    bool met_reden = true;
};
std::vector<Hindernis> hindernissen(const Stand& stand);

// Why it cannot be proposed at all; nothing: it can, perhaps with a reason.
//   besluit-ligt-voor · bezwaar-open (no source and no mandate over a no) · geen-bevestigers (Wgs 2.31(8))
//   and those never passed over
std::optional<Refusal> mag_sluiten(const Stand& stand, Wijze wijze);
// `ondanks` is required while something stands open: a fault per hindernis, so that one reads what it is about.
std::vector<FieldFault> fouten(const NieuweSluiting& nieuw, const Stand& stand, bool bekend_resultaat,
                               const Beslissers& beslissers, Date vandaag);
// Why the last confirmation cannot put it in force now; nothing: it can. `overdracht-open`.
std::optional<Refusal> mag_in_werking(const Stand& stand);

// --- Opening again -------------------------------------------------------------------------------------------------------

std::vector<FieldFault> fouten(const NieuweHeropening& nieuw, const Beslissers& beslissers, Date vandaag);
//   besluit-ligt-voor · bezwaar-open · geen-bevestigers
std::optional<Refusal> mag_heropenen(bool besluit_ligt_voor, int publiek, int tegen, Wijze wijze);

// Why no answer of this organisation is taken: `al-beantwoord`.
Refusal al_beantwoord();

}  // namespace afsluiting::rules
