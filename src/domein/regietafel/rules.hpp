// Rules of tables. Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/regietafel/model.hpp"
#include "platform/base/result.hpp"

namespace regietafel::rules {

inline constexpr int weken_max = 13;
inline constexpr int minuten_min = 15, minuten_max = 8 * 60;
inline constexpr int sluit_dagen_max = 14;
inline constexpr std::size_t plaats_max = 100;
inline constexpr std::size_t reden_max = 500;
inline constexpr int verplaats_stap = 50;  // dossiers moved in one change

inline constexpr std::pair<std::string_view, Regime> regime_codes[] = {
    {"anders", Regime::anders},
    {"jeugd", Regime::jeugd},
    {"volwassenen", Regime::volwassenen},
    {"huiselijk-geweld", Regime::huiselijk_geweld},
    {"nazorg", Regime::nazorg}};
std::string_view code(Regime regime);
std::string_view naam(Regime regime);

// "09:30"; nothing when it is no time of day.
std::optional<int> tijd_van(std::string_view tekst);
std::string tijd_tekst(int minuten);
// That time on that day, in Amsterdam.
Instant moment(Date dag, int minuten);

// The next `hoogstens` meetings of the rhythm from `vanaf` on. A meeting on a holiday or in the weekend goes to the first
// working day after it.
std::vector<Moment> volgende(const Ritme& ritme, Date vanaf, int hoogstens);
// When the agenda of a meeting on that day closes; a day that nobody works on becomes the last working day before it.
Instant agenda_sluit(const Ritme& ritme, Date dag);
// "Elke twee weken op dinsdag, 13:30 tot 15:30 uur"
std::string ritme_zin(const Ritme& ritme);
// "Maandag 12:00 uur", "de dag zelf, 08:00 uur", "3 dagen ervoor, 12:00 uur"
std::string sluit_zin(const Ritme& ritme);

// ritme.weken, ritme.vanaf, ritme.tijd …: what is wrong; nothing: it may be kept.
std::vector<FieldFault> fouten(const Werkwijze& nieuw);
//   medewerker: required · already · vervangt: other-organisation · not-a-member
std::vector<FieldFault> fouten(const NieuwLid& nieuw, const Mens* mens, std::span<const Lid> leden);
//   naar: required when dossiers run · same · ended · reden: required
std::vector<FieldFault> fouten(const Einde& einde, const Tafel& tafel, const Tafel* naar, long long dossiers,
                               Date vandaag);
// `tafel.triage`: who judges reports is set by beheer, with two people. `tafel.voorbij`: it has ended. `tafel.uitgenodigd`:
// people were invited to a meeting that is yet to come; they hear that it does not go on when it is called off.
std::optional<Refusal> mag_leden(const Tafel& tafel, Date vandaag);
std::optional<Refusal> mag_beeindigen(const Tafel& tafel, bool uitgenodigd, Date vandaag);

}  // namespace regietafel::rules
