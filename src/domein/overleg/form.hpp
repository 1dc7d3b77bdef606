// Reading the forms of the slice, once for page and API. Faults are noted in the input.
#pragma once

#include "domein/overleg/plannen.hpp"
#include "platform/web/input.hpp"

namespace overleg {

NieuwePlanning lees_planning(web::Input& input);
Wijziging lees_wijziging(web::Input& input);
// Only what is ticked (page) or stands there (API).
std::vector<NieuwPunt> lees_punten(web::Input& input);
Ordening lees_ordening(web::Input& input);
Beantwoording lees_antwoord(web::Input& input);
PuntWijziging lees_punt(web::Input& input);
// A fresh form with what holds now.
web::Input invoer(const Overleg& overleg);

}  // namespace overleg
