// JSON handlers of the slice, on the same actions; people by name and function, never an account.
#pragma once

#include "domein/beheer/rights.hpp"
#include "kern/toegang/routes.hpp"

namespace beheer::api {

using toegang::Grant;
using toegang::PathText;
using web::Response;

Response organisaties(kern::Call& call, const Grant<Lezen>& grant);
Response organisatie(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);
Response medewerkers(kern::Call& call, const Grant<Lezen>& grant);
Response medewerker(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);
Response rollen(kern::Call& call, const Grant<Lezen>& grant);  // proposals that wait
Response wachtende_voorstellen(kern::Call& call, const Grant<VoorstelLezen>& grant);
Response rollen_van(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);
Response regietafels(kern::Call& call, const Grant<Lezen>& grant);
Response regietafel(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);
Response leden(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);
Response convenanten(kern::Call& call, const Grant<Lezen>& grant);
Response convenant(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);
Response codelijsten(kern::Call& call, const Grant<Lezen>& grant);
Response codelijst(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);
Response instellingen(kern::Call& call, const Grant<Lezen>& grant);
Response instelling(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad);

// The house, in api_inrichting.cpp.
Response maak_organisatie(kern::Call& call, const Grant<Wijzigen>& grant);
Response wijzig_organisatie(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response maak_tafel(kern::Call& call, const Grant<Wijzigen>& grant);
Response wijzig_tafel(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response voeg_lid_toe(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response eindig_lid(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response maak_convenant(kern::Call& call, const Grant<Wijzigen>& grant);
Response wijzig_convenant(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response voeg_code_toe(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response eindig_code(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response zet_instelling(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);

// Its people, in api_mensen.cpp. An account is made on the page alone: its start password is for one pair of eyes.
Response maak_medewerker(kern::Call& call, const Grant<Wijzigen>& grant);
Response wijzig_medewerker(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response blokkeer(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response geef_vrij(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad);
Response stel_rol_voor(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad);
Response bevestig_rol(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad);
Response wijs_rol_af(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad);
Response eindig_rol(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad);
Response eigen_medewerkers(kern::Call& call, const Grant<Aanwijzen>& grant);
Response eigen_medewerker(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad);
Response wijs_aan(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad);
Response eindig_aanwijzing(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad);
Response vervang(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad);

}  // namespace beheer::api
