// Reading the forms of the slice, once for page and API. Faults are noted in the input.
#pragma once

#include "domein/afstemming/model.hpp"
#include "platform/web/input.hpp"

namespace afstemming {

Nieuw lees_nieuw(web::Input& input);

struct Einde {
    std::string reden;
    std::int64_t versie = 0;
};
Einde lees_einde(web::Input& input);

}  // namespace afstemming
