// The table of contents of the slice.

#include "domein/afsluiting/afsluiting.hpp"
#include "domein/afsluiting/api.hpp"
#include "domein/afsluiting/pages.hpp"

namespace afsluiting {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/afronding", pages::toon);
    routes.post("/casussen/{dossier}/afronding", pages::begin);
    routes.post("/casussen/{dossier}/afronding/terug", pages::terug);
    routes.get("/casussen/{dossier}/afronding/overdrachten/nieuw", pages::overdracht_formulier);
    routes.post("/casussen/{dossier}/afronding/overdrachten", pages::draag_over);
    routes.get("/casussen/{dossier}/afronding/nazorgchecks/nieuw", pages::nazorg_formulier);
    routes.post("/casussen/{dossier}/afronding/nazorgchecks", pages::plan_nazorg);
    routes.get("/casussen/{dossier}/afronding/{item}", pages::punt);
    routes.post("/casussen/{dossier}/afronding/{item}/antwoord", pages::beantwoord);
    routes.post("/casussen/{dossier}/afronding/{item}/intrekking", pages::laat_vervallen);
    routes.get("/casussen/{dossier}/afsluiting/nieuw", pages::sluit_formulier);
    routes.post("/casussen/{dossier}/afsluiting", pages::stel_sluiten_voor);
    routes.post("/casussen/{dossier}/afsluiting/{item}/bevestiging", pages::bevestig_sluiten);
    routes.post("/casussen/{dossier}/afsluiting/{item}/intrekking", pages::trek_sluiten_in);

    routes.get("/afgesloten", pages::afgesloten);
    routes.get("/afgesloten/{dossier}/heropening", pages::heropen_formulier);
    routes.post("/afgesloten/{dossier}/heropening", pages::stel_heropenen_voor);
    routes.post("/afgesloten/{dossier}/heropening/{item}/intrekking", pages::trek_heropenen_in);
    routes.get("/afgesloten/{dossier}/heropening/{item}", pages::heropening);
    routes.post("/afgesloten/{dossier}/heropening/{item}/bevestiging", pages::bevestig_heropenen);

    routes.get("/api/v1/casussen/{dossier}/afronding", api::toon);
    routes.post("/api/v1/casussen/{dossier}/afronding", api::begin);
    routes.post("/api/v1/casussen/{dossier}/afronding/terug", api::terug);
    routes.post("/api/v1/casussen/{dossier}/afronding/overdrachten", api::draag_over);
    routes.post("/api/v1/casussen/{dossier}/afronding/nazorgchecks", api::plan_nazorg);
    routes.get("/api/v1/casussen/{dossier}/afronding/{item}", api::punt);
    routes.post("/api/v1/casussen/{dossier}/afronding/{item}/antwoord", api::beantwoord);
    routes.post("/api/v1/casussen/{dossier}/afronding/{item}/intrekking", api::laat_vervallen);
    routes.post("/api/v1/casussen/{dossier}/afsluiting", api::stel_sluiten_voor);
    routes.post("/api/v1/casussen/{dossier}/afsluiting/{item}/bevestiging", api::bevestig_sluiten);
    routes.post("/api/v1/casussen/{dossier}/afsluiting/{item}/intrekking", api::trek_sluiten_in);
    routes.get("/api/v1/afgesloten", api::afgesloten);
}

}  // namespace afsluiting
