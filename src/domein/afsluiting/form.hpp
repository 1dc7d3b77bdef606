// Reading what was sent: the same names and limits for a page and the API.
#pragma once

#include "domein/afsluiting/model.hpp"
#include "platform/web/input.hpp"

namespace afsluiting {

std::string lees_reden(web::Input& input, std::string_view label);
NieuwPunt lees_punt(web::Input& input, PuntSoort soort);
NieuwAntwoord lees_antwoord(web::Input& input, PuntSoort soort);
NieuweSluiting lees_sluiting(web::Input& input);
NieuweHeropening lees_heropening(web::Input& input);

// The answer of one organisation to a besluit that waits.
struct Bevestiging {
    bool akkoord = false;
    std::string toelichting;
};
Bevestiging lees_bevestiging(web::Input& input);

}  // namespace afsluiting
