// The table of contents of the slice.

#include "domein/stem/api.hpp"
#include "domein/stem/pages.hpp"
#include "domein/stem/stem.hpp"

namespace stem {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/stem", pages::overzicht);
    routes.post("/casussen/{dossier}/stem", pages::leg_vast);
    routes.get("/casussen/{dossier}/plan-voor-de-persoon", pages::kies);
    routes.post("/casussen/{dossier}/plan-voor-de-persoon", pages::druk_af);

    routes.get("/api/v1/casussen/{dossier}/stem", api::overzicht);
    routes.post("/api/v1/casussen/{dossier}/stem", api::leg_vast);
    routes.post("/api/v1/casussen/{dossier}/plan-voor-de-persoon", api::druk_af);
}

}  // namespace stem
