// The table of contents of the slice.

#include "domein/rapportage/pages.hpp"
#include "domein/rapportage/rapportage.hpp"

namespace rapportage {

void routes(toegang::Routes& routes) {
    routes.get("/cijfers", pages::cijfers);
    routes.get("/api/v1/caseload", pages::api_caseload);
    routes.get("/api/v1/cijfers/nazorg", pages::api_nazorg);
}

}  // namespace rapportage
