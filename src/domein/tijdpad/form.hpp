// Reading forms and JSON: one function for both. Faults are noted in the input.
#pragma once

#include "domein/tijdpad/rules.hpp"
#include "platform/web/input.hpp"

namespace tijdpad {

std::optional<SjabloonId> lees_keuze(web::Input& input);
rules::Wijziging lees_wijziging(web::Input& input, Date vandaag);
SjabloonVelden lees_sjabloon(web::Input& input);
// A form that holds what is there.
web::Input invoer(const SjabloonVelden& velden);

std::string_view code(Anker anker);
std::string_view code(Eenheid eenheid);

}  // namespace tijdpad
