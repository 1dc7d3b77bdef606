// The table of contents of the slice.

#include "domein/advies/advies.hpp"
#include "domein/advies/api.hpp"
#include "domein/advies/cijfers.hpp"
#include "domein/advies/expertise.hpp"
#include "domein/advies/pages.hpp"

namespace advies {

void routes(toegang::Routes& routes) {
    routes.get("/adviezen", pages::lijst);
    routes.get("/adviezen/nieuw", pages::formulier);
    routes.post("/adviezen", pages::vraag);
    routes.post("/adviezen/toewijzing", pages::verdeel);
    routes.get("/adviezen/{dossier}", pages::een);
    routes.get("/adviezen/{dossier}/afdruk", pages::afdruk);
    routes.post("/adviezen/{dossier}/toewijzing", pages::wijs_toe);
    routes.post("/adviezen/{dossier}/terugvraag", pages::vraag_terug);
    routes.post("/adviezen/{dossier}/antwoord", pages::antwoord);
    routes.post("/adviezen/{dossier}/sluiting", pages::sluit);
    routes.post("/adviezen/{dossier}/aanvulling", pages::vul_aan);
    routes.post("/adviezen/{dossier}/afsluiting", pages::rond_af);
    routes.post("/adviezen/{dossier}/intrekking", pages::trek_in);
    routes.post("/adviezen/{dossier}/aanmelding", pages::meld_aan);
    routes.get("/adviescijfers", pages::cijfers);
    routes.get("/expertise", pages::expertise);
    routes.get("/expertise/aandachtsfunctionarissen/{wie}", pages::functionaris);
    routes.post("/expertise/aandachtsfunctionarissen/{wie}", pages::bewaar_functionaris);
    routes.get("/expertise/deskundigen/{wie}", pages::deskundige);
    routes.post("/expertise/deskundigen/{wie}", pages::bewaar_deskundige);

    routes.get("/api/v1/adviezen", api::lijst);
    routes.post("/api/v1/adviezen", api::vraag);
    routes.post("/api/v1/adviezen/toewijzing", api::verdeel);
    routes.get("/api/v1/adviezen/{dossier}", api::een);
    routes.post("/api/v1/adviezen/{dossier}/toewijzing", api::wijs_toe);
    routes.post("/api/v1/adviezen/{dossier}/terugvraag", api::vraag_terug);
    routes.post("/api/v1/adviezen/{dossier}/antwoord", api::antwoord);
    routes.post("/api/v1/adviezen/{dossier}/sluiting", api::sluit);
    routes.post("/api/v1/adviezen/{dossier}/aanvulling", api::vul_aan);
    routes.post("/api/v1/adviezen/{dossier}/afsluiting", api::rond_af);
    routes.post("/api/v1/adviezen/{dossier}/intrekking", api::trek_in);
    routes.post("/api/v1/adviezen/{dossier}/aanmelding", api::meld_aan);
    routes.get("/api/v1/adviescijfers", api::cijfers);
    routes.get("/api/v1/expertise", api::expertise);
    routes.put("/api/v1/expertise/aandachtsfunctionarissen/{wie}", api::bewaar_functionaris);
    routes.put("/api/v1/expertise/deskundigen/{wie}", api::bewaar_deskundige);
}

}  // namespace advies
