// Rules of a judgement of risk. Pure: facts in, answers out.
#pragma once

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/risico/model.hpp"
#include "platform/base/result.hpp"

namespace risico::rules {

// Limits, in signs.
inline constexpr std::size_t regel_max = 200;
inline constexpr std::size_t tekst_max = 4'000;
inline constexpr std::size_t grond_max = 300;

inline constexpr std::array<std::pair<std::string_view, bijdrage::GeheimGrond>, 4> grond_codes{
    {{"toestemming", bijdrage::GeheimGrond::toestemming},
     {"plicht", bijdrage::GeheimGrond::plicht},
     {"recht", bijdrage::GeheimGrond::recht},
     {"goed-hulpverlener", bijdrage::GeheimGrond::goed_hulpverlener}}};
std::string_view code(bijdrage::GeheimGrond grond);

// What is wrong with it, in the order of the form.
std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag);
// risico.niet-geheim, risico.al-vrijgegeven, risico.ingetrokken: why the giver can't release it.
Result<void> mag_vrijgeven(toegang::Geheim geheim, bool vrijgegeven, bool ingetrokken);

}  // namespace risico::rules
