// Reading the forms of the slice, once for page and API. Faults are noted in the input.
#pragma once

#include "domein/regietafel/model.hpp"
#include "platform/web/input.hpp"

namespace regietafel {

Werkwijze lees_werkwijze(web::Input& input);
NieuwLid lees_lid(web::Input& input);
Einde lees_einde(web::Input& input);
// A fresh form with what holds now.
web::Input invoer(const Tafel& tafel);

}  // namespace regietafel
