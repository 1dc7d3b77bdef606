// Rules of scores. Pure: facts in, answers out.
#pragma once

#include <vector>

#include "domein/leefgebied/model.hpp"
#include "platform/base/result.hpp"

namespace leefgebied::rules {

inline constexpr std::size_t tekst_max = 1'000;  // signs
inline constexpr int laagst = 1;
inline constexpr int hoogst = 5;
inline constexpr int jaren_terug = 5;  // what is older may not be kept any more (Wgs 1.8(7))

// What is wrong with it, in the order of the form. `vandaag` in Amsterdam.
std::vector<FieldFault> fouten(const NieuweScore& nieuw, Date vandaag);
// score.zonder-doel: only a leefgebied in which the plan has a goal is scored.
Result<void> mag_scoren(const std::vector<Gebied>& gebieden, std::string_view gebied);

// "1, acute problemen" … in our own words.
std::string_view woord(int waarde);

}  // namespace leefgebied::rules
