// Rules of aligning plans. Pure.
#pragma once

#include <string_view>
#include <vector>

#include "domein/afstemming/model.hpp"
#include "platform/base/result.hpp"

namespace afstemming::rules {

inline constexpr std::size_t motivering_max = 1'000;  // signs
inline constexpr std::size_t reden_max = 500;

std::string_view code(Toets toets);   // of its fields in form and JSON
std::string_view vraag(Toets toets);  // as the form asks it

// What is wrong with it, in the order of the form; nothing: the tests can be weighed.
std::vector<FieldFault> fouten(const Nieuw& nieuw, kern::DossierId hier, Date vandaag);
// Bgs 2.20(2) asks all three. `afstemming.kring`, `afstemming.afhankelijk`, `afstemming.nodig`: the first that is no.
// `afstemming.bestaat`: these two are aligned already. Nothing: they may be.
std::optional<Refusal> mag(const Nieuw& nieuw, bool bestaat_al);

}  // namespace afstemming::rules
