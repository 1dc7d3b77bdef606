// The table of contents of the slice.

#include "domein/escalatie/api.hpp"
#include "domein/escalatie/escalatie.hpp"
#include "domein/escalatie/pages.hpp"

namespace escalatie {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/knelpunten", pages::overzicht);
    routes.get("/casussen/{dossier}/knelpunten/nieuw", pages::formulier);
    routes.post("/casussen/{dossier}/knelpunten", pages::schaal_op);
    routes.get("/casussen/{dossier}/knelpunten/{item}", pages::een);
    routes.post("/casussen/{dossier}/knelpunten/{item}/antwoord", pages::beantwoord);
    routes.post("/casussen/{dossier}/knelpunten/{item}/afloop", pages::rond_af);
    routes.post("/casussen/{dossier}/ave-taken", pages::verdeel);

    routes.get("/api/v1/casussen/{dossier}/knelpunten", api::overzicht);
    routes.post("/api/v1/casussen/{dossier}/knelpunten", api::schaal_op);
    routes.get("/api/v1/casussen/{dossier}/knelpunten/{item}", api::een);
    routes.post("/api/v1/casussen/{dossier}/knelpunten/{item}/antwoord", api::beantwoord);
    routes.post("/api/v1/casussen/{dossier}/knelpunten/{item}/afloop", api::rond_af);
    routes.put("/api/v1/casussen/{dossier}/ave-taken", api::verdeel);
}

}  // namespace escalatie
