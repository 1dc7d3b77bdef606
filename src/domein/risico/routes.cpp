// The table of contents of the slice.

#include "domein/risico/api.hpp"
#include "domein/risico/pages.hpp"
#include "domein/risico/risico.hpp"

namespace risico {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/risico", pages::lijst);
    routes.get("/casussen/{dossier}/risico/nieuw", pages::nieuw);
    routes.post("/casussen/{dossier}/risico", pages::leg_vast);
    routes.post("/casussen/{dossier}/risico/{item}/vrijgave", pages::geef_vrij);
    routes.post("/casussen/{dossier}/risico/{item}/intrekking", pages::trek_in);

    routes.get("/api/v1/casussen/{dossier}/risico", api::lijst);
    routes.post("/api/v1/casussen/{dossier}/risico", api::leg_vast);
    routes.post("/api/v1/casussen/{dossier}/risico/{item}/vrijgave", api::geef_vrij);
    routes.post("/api/v1/casussen/{dossier}/risico/{item}/intrekking", api::trek_in);
}

}  // namespace risico
