// Reading the plan's forms and JSON: one function for both. Faults are noted in the input.
#pragma once

#include "domein/plan/actions.hpp"
#include "domein/plan/gedeeld.hpp"
#include "domein/plan/overdracht.hpp"
#include "domein/plan/versie.hpp"
#include "platform/web/input.hpp"

namespace plan {

NieuwDoel lees_doel(web::Input& input);
NieuwResultaat lees_resultaat(web::Input& input, Date vandaag);
NieuweActie lees_actie(web::Input& input, Date vandaag);
actions::Antwoord lees_antwoord(web::Input& input);
std::string lees_voortgang(web::Input& input);
actions::Afronding lees_afronding(web::Input& input);
Wijziging lees_wijziging(web::Input& input);

NieuwAanbod lees_aanbod(web::Input& input);
overdracht::Antwoord lees_overname(web::Input& input);
gedeeld::Nieuw lees_deel(web::Input& input);
NieuweVersie lees_versie(web::Input& input);
NieuwAkkoord lees_akkoord(web::Input& input);

struct Verval {
    std::string reden;
    std::int64_t versie = 0;
};
Verval lees_verval(web::Input& input);

}  // namespace plan
