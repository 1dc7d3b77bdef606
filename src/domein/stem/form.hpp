// Reading the forms of the slice, once for page and API. Faults are noted in the input.
#pragma once

#include "domein/stem/model.hpp"
#include "platform/web/input.hpp"

namespace stem {

Nieuw lees_nieuw(web::Input& input);
Keuze lees_keuze(web::Input& input);

}  // namespace stem
