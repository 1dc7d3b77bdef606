// HTML handlers of the slice.
#pragma once

#include "domein/inloggen/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace inloggen::pages {

// The door.
web::Response inloggen(kern::Call& call, toegang::Public);
web::Response log_in(kern::Call& call, toegang::Public);
web::Response tweede_stap(kern::Call& call, const toegang::Grant<TweedeStap>& grant);
web::Response bewijs_code(kern::Call& call, const toegang::Grant<TweedeStap>& grant);
web::Response herstelcode(kern::Call& call, const toegang::Grant<TweedeStap>& grant);
web::Response bewijs_herstelcode(kern::Call& call, const toegang::Grant<TweedeStap>& grant);
web::Response instellen(kern::Call& call, const toegang::Grant<TweedeStap>& grant);
web::Response eigen_wachtwoord(kern::Call& call, const toegang::Grant<TweedeStap>& grant);
web::Response kies_wachtwoord(kern::Call& call, const toegang::Grant<TweedeStap>& grant);
web::Response stel_in(kern::Call& call, const toegang::Grant<TweedeStap>& grant);
web::Response opnieuw(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response maak_vers(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response log_uit(kern::Call& call, const toegang::Grant<TweedeStap>& grant);

// One's own account.
web::Response overzicht(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response eindig_sessie(kern::Call& call, const toegang::Grant<Eigen>& grant,
                            const toegang::PathText& pad);
web::Response eindig_andere(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response kies_thema(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response doel(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response kies_doel(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response tokens(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response vraag_token(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response tokenverzoek(kern::Call& call, const toegang::Grant<Vers>& grant, const toegang::PathText& pad);
web::Response bevestig_token(kern::Call& call, const toegang::Grant<Vers>& grant,
                             const toegang::PathText& pad);
web::Response weiger_token(kern::Call& call, const toegang::Grant<Eigen>& grant,
                           const toegang::PathText& pad);
web::Response wachtwoord(kern::Call& call, const toegang::Grant<Vers>& grant);
web::Response wijzig_wachtwoord(kern::Call& call, const toegang::Grant<Vers>& grant);
web::Response factor(kern::Call& call, const toegang::Grant<Vers>& grant);
web::Response vernieuw_factor(kern::Call& call, const toegang::Grant<Vers>& grant);
web::Response herstelcodes(kern::Call& call, const toegang::Grant<Vers>& grant);
web::Response vernieuw_herstelcodes(kern::Call& call, const toegang::Grant<Vers>& grant);
web::Response teruggevonden(kern::Call& call, const toegang::Grant<Eigen>& grant);
web::Response gooi_weg(kern::Call& call, const toegang::Grant<Eigen>& grant, const toegang::PathText& pad);

}  // namespace inloggen::pages
