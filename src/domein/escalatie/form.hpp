// Reading the forms of the slice, once for page and API. Faults are noted in the input.
#pragma once

#include "domein/escalatie/model.hpp"
#include "platform/web/input.hpp"

namespace escalatie {

Nieuw lees_nieuw(web::Input& input);
Afloop lees_afloop(web::Input& input);
AveVerdeling lees_verdeling(web::Input& input);

struct Beantwoording {
    std::string antwoord;
    std::int64_t versie = 0;
};
Beantwoording lees_antwoord(web::Input& input);

}  // namespace escalatie
