// Reading the forms of the slice, once for page and API. Faults are noted in the input.
#pragma once

#include "domein/aanpak/model.hpp"
#include "platform/web/input.hpp"

namespace aanpak {

Nieuw lees_nieuw(web::Input& input);
Beeindiging lees_einde(web::Input& input);
NieuweRol lees_rol(web::Input& input);
NieuweFase lees_fase(web::Input& input);
DagVersie lees_bespreking(web::Input& input);
DagVersie lees_herziening(web::Input& input);
Bevestiging lees_bevestiging(web::Input& input);
NieuweCriteria lees_criteria(web::Input& input);

}  // namespace aanpak
