// HTML handlers of the slice.
#pragma once

#include "domein/beheer/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace beheer::pages {

using toegang::Grant;
using toegang::PathText;
using web::Response;

Response overzicht(kern::Call& call, const Grant<Lezen>& grant);

Response organisaties(kern::Call& call, const Grant<Lezen>& grant);
Response organisatie_nieuw(kern::Call& call, const Grant<Wijzigen>& grant);
Response organisatie_maak(kern::Call& call, const Grant<Wijzigen>& grant);
Response organisatie(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response organisatie_wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);

Response medewerkers(kern::Call& call, const Grant<Lezen>& grant);
Response medewerker_nieuw(kern::Call& call, const Grant<Wijzigen>& grant);
Response medewerker_maak(kern::Call& call, const Grant<Wijzigen>& grant);
Response medewerker(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);
Response medewerker_formulier(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response medewerker_wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response blokkeer(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response geef_vrij(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response stel_account_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant, const PathText& pad);
Response stel_herstel_voor(kern::Call& call, const Grant<AccountVoorstellen>& grant, const PathText& pad);

Response wachtende_voorstellen(kern::Call& call, const Grant<VoorstelLezen>& grant);
Response bevestig_voorstel(kern::Call& call, const Grant<VoorstelBevestigen>& grant, const PathText& pad);
Response wijs_voorstel_af(kern::Call& call, const Grant<VoorstelBevestigen>& grant, const PathText& pad);

Response rol_formulier(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad);
Response stel_rol_voor(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad);
Response voorstellen(kern::Call& call, const Grant<Lezen>& grant);
Response bevestig_rol(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad);
Response wijs_rol_af(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad);
Response eindig_rol(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad);

Response tafels(kern::Call& call, const Grant<Lezen>& grant);
Response tafel_nieuw(kern::Call& call, const Grant<Wijzigen>& grant);
Response tafel_maak(kern::Call& call, const Grant<Wijzigen>& grant);
Response tafel(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response tafel_wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response voeg_lid_toe(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response eindig_lid(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);

Response convenanten(kern::Call& call, const Grant<Lezen>& grant);
Response convenant_nieuw(kern::Call& call, const Grant<Wijzigen>& grant);
Response convenant_maak(kern::Call& call, const Grant<Wijzigen>& grant);
Response convenant(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response convenant_wijzig(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);

Response codelijsten(kern::Call& call, const Grant<Lezen>& grant);
Response codelijst(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response voeg_code_toe(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response eindig_code(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response instellingen(kern::Call& call, const Grant<Lezen>& grant);
Response instelling(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response zet_instelling(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);

Response eigen_medewerkers(kern::Call& call, const Grant<Aanwijzen>& grant);
Response eigen_medewerker(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad);
Response wijs_aan(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad);
Response eindig_aanwijzing(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad);
Response vervang(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad);

}  // namespace beheer::pages
