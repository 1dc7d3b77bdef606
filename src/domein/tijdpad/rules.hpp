// Rules of time paths. Pure: facts in, answers out. The life of a step is one table.
#pragma once

#include <vector>

#include "domein/tijdpad/model.hpp"
#include "kern/termijn/termijn.hpp"
#include "platform/base/result.hpp"

namespace tijdpad::rules {

inline constexpr std::size_t naam_max = 100;  // signs
inline constexpr std::size_t reden_max = 500;
inline constexpr std::size_t stappen_max = 12;
inline constexpr int aantal_max = 730;
inline constexpr int uitstel_dagen = 5 * 365;  // no step lies further ahead than a datum is kept

enum class Handeling : std::uint8_t { afronden, verlengen, opschorten, hervatten, overslaan, heropenen };

// The state after it, or why not: stap.loopt, stap.gedaan, stap.overgeslagen, stap.opgeschort.
Result<Staat> na(Staat van, Handeling handeling);
bool vraagt_reden(Handeling handeling);

std::string_view code(Staat staat);
std::string_view naam(Staat staat);

// Puts each open step that has no day of its own on the day that its rule says. A step that was done counts from the day it was
// done, another from the day it is due; the first has nothing before it but the report.
void herbereken(std::vector<Stap>& stappen, Date aanmelding, Date besluit);
// The first step that is not done or skipped; nothing: the path is at its end.
const Stap* volgende(const std::vector<Stap>& stappen);

struct Wijziging {
    std::optional<Handeling> handeling;
    std::optional<Date> datum;  // done on, or the new day
    std::string reden;
    std::int64_t versie = 0;
};
std::vector<FieldFault> fouten(const Wijziging& wijziging, Date vandaag);
// The step after the change; the state has been asked of na().
Stap toegepast(Stap stap, Staat naar, const Wijziging& wijziging, Date vandaag);

std::vector<FieldFault> fouten(const SjabloonVelden& velden);
bool geldt(const SjabloonVelden& velden, Date vandaag);
// What a house has that set up none of its own.
SjabloonVelden standaard();

}  // namespace tijdpad::rules
