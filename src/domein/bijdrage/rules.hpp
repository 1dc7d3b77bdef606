// Rules of a bijdrage. Pure: facts in, faults out.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "domein/bijdrage/model.hpp"
#include "platform/base/result.hpp"

namespace bijdrage::rules {

// Limits of a bijdrage, in signs.
inline constexpr std::size_t tekst_max = 8'000;
inline constexpr std::size_t regel_max = 500;

inline constexpr std::pair<std::string_view, Aard> aard_codes[] = {
    {"feit", Aard::feit}, {"mening", Aard::mening}, {"incident", Aard::incident}};
inline constexpr std::pair<std::string_view, GeheimGrond> grond_codes[] = {
    {"toestemming", GeheimGrond::toestemming},
    {"plicht", GeheimGrond::plicht},
    {"recht", GeheimGrond::recht},
    {"goed-hulpverlener", GeheimGrond::goed_hulpverlener}};
std::string_view code(Aard aard);
std::string_view naam(GeheimGrond grond);

// Everything that is wrong with it, in the order of the form; nothing: it may be stored. `vandaag` in Amsterdam.
std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag);

// Why this one cannot be corrected: `bijdrage.ingetrokken` · `bijdrage.vervangen`; nothing: it can.
std::optional<Refusal> mag_verbeteren(bool ingetrokken, bool vervangen);

// When an incident happened, as a moment of the life line: its day, and its time when that is known.
Instant moment_van(Date dag, std::string_view tijd);

}  // namespace bijdrage::rules
