// The table of contents of the slice.

#include "domein/werk/pages.hpp"
#include "domein/werk/werk.hpp"

namespace werk {

void routes(toegang::Routes& routes) {
    routes.get("/", pages::thuis);
    routes.post("/gezien", pages::gezien);
    routes.post("/berichten/gelezen", pages::gelezen);

    routes.get("/api/v1/werk", api::werk);
    routes.post("/api/v1/werk/gezien", api::gezien);
    routes.get("/api/v1/werk/berichten", api::berichten);
    routes.post("/api/v1/werk/berichten/gelezen", api::gelezen);
}

}  // namespace werk
