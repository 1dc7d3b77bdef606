// The table of contents of the slice.

#include "domein/caseload/api.hpp"
#include "domein/caseload/caseload.hpp"
#include "domein/caseload/pages.hpp"

namespace caseload {

void routes(toegang::Routes& routes) {
    routes.get("/caseload", pages::lijst);
    routes.post("/caseload/verplaatsingen", pages::verplaats);
    routes.get("/caseload/waarnemingen", pages::waarnemingen);
    routes.post("/caseload/waarnemingen", pages::neem_waar);
    routes.post("/caseload/waarnemingen/{waarneming}/einde", pages::stop_waarneming);
    routes.get("/rondje", pages::rondje);
    routes.get("/rondje/lijst", pages::rondje_lijst);
    routes.post("/rondje/stil", pages::zet_stil);
    routes.post("/casussen/{dossier}/herinneringen", pages::herinner);

    routes.get("/api/v1/caseload/casussen", api::lijst);
    routes.post("/api/v1/caseload/verplaatsingen", api::verplaats);
    routes.get("/api/v1/caseload/waarnemingen", api::waarnemingen);
    routes.post("/api/v1/caseload/waarnemingen", api::neem_waar);
    routes.post("/api/v1/caseload/waarnemingen/{waarneming}/einde", api::stop_waarneming);
    routes.get("/api/v1/rondje", api::rondje);
    routes.post("/api/v1/rondje/stil", api::zet_stil);
    routes.post("/api/v1/casussen/{dossier}/herinneringen", api::herinner);
}

}  // namespace caseload
