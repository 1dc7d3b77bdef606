// Reading what is managed from a form: faults are noted in the input; what is missing comes back as nothing.
#pragma once

#include <optional>

#include "domein/beheer/model.hpp"
#include "platform/web/input.hpp"

namespace beheer {

std::string lees_code(web::Input& input);
OrganisatieVelden lees_organisatie(web::Input& input);
MedewerkerVelden lees_medewerker(web::Input& input);
ConvenantVelden lees_convenant(web::Input& input);
TafelVelden lees_tafel(web::Input& input);
NieuweRol lees_rol(web::Input& input);
Waarde lees_waarde(web::Input& input);
NieuweCode lees_nieuwe_code(web::Input& input);
Aanwijzing lees_aanwijzing(web::Input& input);

// The same the other way round: a fresh form with what holds now.
web::Input invoer(const OrganisatieVelden& velden);
web::Input invoer(const MedewerkerVelden& velden);
web::Input invoer(const ConvenantVelden& velden);
web::Input invoer(const TafelVelden& velden);
web::Input invoer(const Eigen& eigen, Date vandaag);

}  // namespace beheer
