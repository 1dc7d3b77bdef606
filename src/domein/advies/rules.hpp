// Rules of advice. Pure: facts in, faults out.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/advies/model.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/base/result.hpp"

namespace advies::rules {

// Limits, in signs.
inline constexpr std::size_t vraag_max = 6'000;
inline constexpr std::size_t tekst_max = 8'000;
inline constexpr std::size_t naam_max = 100;

inline constexpr std::pair<std::string_view, Soort> soort_codes[] = {
    {"kort", Soort::kort}, {"expertise", Soort::expertise}, {"beleid", Soort::beleid}};

std::string_view code(Soort soort);
std::string_view naam(Soort soort);
std::string_view code(Staat staat);
std::string_view naam(Staat staat);
std::string_view code(BerichtSoort soort);
std::string_view naam(BerichtSoort soort);

bool loopt(Staat staat);

// What in a text seems to tell who somebody is: "een BSN", "een geboortedatum". Empty: nothing was found, which proves nothing.
std::vector<std::string_view> herkenbaar(std::string_view tekst);

// What the house set for questions with names; without a ground they are not taken (DECISIONS 5).
struct Kader {
    bool van_huis = false;
    bool namen_mogen = false;
    std::span<const partner::Code> themas;
};
std::vector<FieldFault> fouten(const Nieuw& nieuw, const Kader& kader);
std::vector<FieldFault> fouten(const NieuwAntwoord& antwoord, std::span<const partner::Code> themas,
                               bool met_namen);

// The state after an act. Refused: `advies.gesloten`, `advies.niet-bij-jou`.
enum class Daad : std::uint8_t { toewijzen, terugvragen, aanvullen, antwoorden, sluiten, intrekken };
Result<Staat> na(Staat van, Daad daad);

// How many whole days it lies where it lies.
int dagen(Instant sinds, Date vandaag);

// "23 uur en 18 minuten": hours as a person says them.
std::string uren(std::int64_t minuten);

}  // namespace advies::rules
