// Rules of the person's own voice and of his plan on paper. Pure.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/stem/model.hpp"
#include "platform/base/result.hpp"

namespace stem::rules {

// Limits, in signs.
inline constexpr std::size_t tekst_max = 4'000;
inline constexpr std::size_t afzender_max = 200;

inline constexpr std::pair<std::string_view, Soort> soort_codes[] = {
    {"wens", Soort::wens}, {"reactie", Soort::reactie}, {"verklaring", Soort::verklaring}};
std::string_view code(Soort soort);
std::string_view naam(Soort soort);

// What is wrong with it, in the order of the form; nothing: it may be stored. `vandaag` in Amsterdam.
std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag);
// What is wrong with the choice for the paper; nothing: it may be printed.
std::vector<FieldFault> fouten(const Keuze& keuze);

// May this goal or action be on a paper for the person? Only what every participant reads, and no text under secrecy or
// embargo: what the giver shares with some is not for the kitchen table.
bool mag_op_papier(const toegang::ItemRij& item, Date vandaag);

// `adres-afgeschermd`: a text on the paper names an address that must not reach the betrokkene (DECISIONS 14). Nothing: it
// may go.
std::optional<Refusal> mag_afdrukken(std::span<const std::string_view> teksten,
                                     std::span<const betrokkene::GeheimAdres> adressen);

}  // namespace stem::rules
