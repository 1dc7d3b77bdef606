// The table of contents of the slice.

#include "domein/werk/instellingen.hpp"
#include "domein/werk/pages.hpp"
#include "domein/werk/werk.hpp"

namespace werk {

void routes(toegang::Routes& routes) {
    routes.get("/", pages::thuis);
    routes.post("/gezien", pages::gezien);
    routes.post("/berichten/gelezen", pages::gelezen);
    routes.get("/werk/berichten", pages::berichten_kiezen);
    routes.post("/werk/berichten", pages::kies_berichten);
    routes.get("/werk/lijsten/{lijst}", pages::lijst_instellen);
    routes.post("/werk/lijsten/{lijst}", pages::stel_lijst_in);
    routes.post("/werk/lijsten/{lijst}/filters", pages::bewaar_filter);
    routes.post("/werk/lijsten/{lijst}/filters/{filter}/verwijdering", pages::verwijder_filter);
    routes.get("/acties/afdruk", pages::acties_afdruk);

    routes.get("/api/v1/werk", api::werk);
    routes.post("/api/v1/werk/gezien", api::gezien);
    routes.get("/api/v1/werk/berichten", api::berichten);
    routes.post("/api/v1/werk/berichten/gelezen", api::gelezen);
    routes.get("/api/v1/werk/berichtkeuze", api::berichtkeuze);
    routes.put("/api/v1/werk/berichtkeuze", api::kies_berichten);
    routes.get("/api/v1/werk/lijsten/{lijst}", api::lijst);
    routes.put("/api/v1/werk/lijsten/{lijst}", api::stel_lijst_in);
    routes.post("/api/v1/werk/lijsten/{lijst}/filters", api::bewaar_filter);
    routes.del("/api/v1/werk/lijsten/{lijst}/filters/{filter}", api::verwijder_filter);
}

}  // namespace werk
