// The table of contents of the slice.

#include "domein/uitvraag/api.hpp"
#include "domein/uitvraag/pages.hpp"
#include "domein/uitvraag/uitvraag.hpp"

namespace uitvraag {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/uitvraag", pages::overzicht);
    routes.get("/casussen/{dossier}/uitvraag/toetsen", pages::koppelen);
    routes.post("/casussen/{dossier}/uitvraag/toetsen", pages::koppel);
    routes.get("/casussen/{dossier}/uitvragen/nieuw", pages::formulier);
    routes.post("/casussen/{dossier}/uitvragen", pages::stel);
    routes.get("/casussen/{dossier}/uitvragen/{item}", pages::een);
    routes.post("/casussen/{dossier}/uitvragen/{item}/antwoord", pages::antwoord);
    routes.post("/casussen/{dossier}/uitvragen/{item}/termijn", pages::verplaats);
    routes.post("/casussen/{dossier}/uitvragen/{item}/herinnering", pages::herinner);
    routes.post("/casussen/{dossier}/uitvragen/{item}/intrekking", pages::trek_in);

    routes.get("/api/v1/casussen/{dossier}/uitvraag", api::overzicht);
    routes.post("/api/v1/casussen/{dossier}/uitvraag/toetsen", api::koppel);
    routes.post("/api/v1/casussen/{dossier}/uitvragen", api::stel);
    routes.get("/api/v1/casussen/{dossier}/uitvragen/{item}", api::een);
    routes.post("/api/v1/casussen/{dossier}/uitvragen/{item}/antwoord", api::antwoord);
    routes.post("/api/v1/casussen/{dossier}/uitvragen/{item}/termijn", api::verplaats);
    routes.post("/api/v1/casussen/{dossier}/uitvragen/{item}/herinnering", api::herinner);
    routes.post("/api/v1/casussen/{dossier}/uitvragen/{item}/intrekking", api::trek_in);
}

}  // namespace uitvraag
