// The table of contents of the slice.

#include "domein/afstemming/afstemming.hpp"
#include "domein/afstemming/api.hpp"
#include "domein/afstemming/pages.hpp"

namespace afstemming {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/afstemmingen", pages::overzicht);
    routes.get("/casussen/{dossier}/afstemmingen/nieuw", pages::formulier);
    routes.post("/casussen/{dossier}/afstemmingen", pages::stem_af);
    routes.post("/casussen/{dossier}/afstemmingen/{item}/einde", pages::stop);

    routes.get("/api/v1/casussen/{dossier}/afstemmingen", api::overzicht);
    routes.post("/api/v1/casussen/{dossier}/afstemmingen", api::stem_af);
    routes.post("/api/v1/casussen/{dossier}/afstemmingen/{item}/einde", api::stop);
}

}  // namespace afstemming
