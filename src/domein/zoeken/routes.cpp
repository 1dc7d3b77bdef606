// The table of contents of the slice.

#include "domein/zoeken/pages.hpp"
#include "domein/zoeken/zoeken.hpp"

namespace zoeken {

void routes(toegang::Routes& routes) {
    routes.post("/zoeken", pages::vraag);
    routes.get("/zoeken/{vraag}", pages::toon);
    routes.post("/api/v1/casussen/_zoek", pages::api_zoek);
}

}  // namespace zoeken
