// The table of contents of the slice.

#include "domein/document/api.hpp"
#include "domein/document/document.hpp"
#include "domein/document/pages.hpp"

namespace document {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/documenten", pages::lijst);
    routes.get("/casussen/{dossier}/documenten/nieuw", pages::formulier);
    routes.upload("/casussen/{dossier}/documenten", pages::voeg_toe);
    routes.get("/casussen/{dossier}/documenten/{item}", pages::een);
    routes.get("/casussen/{dossier}/documenten/{item}/bestand", pages::bestand);
    routes.upload("/casussen/{dossier}/documenten/{item}/versies", pages::vervang);
    routes.post("/casussen/{dossier}/documenten/{item}/vrijgave", pages::geef_vrij);
    routes.post("/casussen/{dossier}/documenten/{item}/intrekking", pages::trek_in);
    routes.get("/casussen/{dossier}/documenten/brieven/nieuw", pages::brief);
    routes.post("/casussen/{dossier}/documenten/brieven", pages::maak_brief);

    routes.get("/api/v1/casussen/{dossier}/documenten", api::lijst);
    routes.upload("/api/v1/casussen/{dossier}/documenten", api::voeg_toe);
    routes.get("/api/v1/casussen/{dossier}/documenten/{item}", api::een);
    routes.get("/api/v1/casussen/{dossier}/documenten/{item}/bestand", api::bestand);
    routes.upload("/api/v1/casussen/{dossier}/documenten/{item}/versies", api::vervang);
    routes.post("/api/v1/casussen/{dossier}/documenten/{item}/vrijgave", api::geef_vrij);
    routes.post("/api/v1/casussen/{dossier}/documenten/{item}/intrekking", api::trek_in);
    routes.post("/api/v1/casussen/{dossier}/documenten/brieven", api::maak_brief);
}

}  // namespace document
