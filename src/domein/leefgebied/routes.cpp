// The table of contents of the slice.

#include "domein/leefgebied/api.hpp"
#include "domein/leefgebied/leefgebied.hpp"
#include "domein/leefgebied/pages.hpp"
#include "domein/leefgebied/store.hpp"

namespace leefgebied {

std::vector<Gebied> overzicht(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::gebieden(reader, grant);
}

std::vector<std::pair<std::string, std::string>> standaard() {
    return {{"financien", "Financiën"},
            {"werk-opleiding", "Werk en opleiding"},
            {"tijdsbesteding", "Tijdsbesteding"},
            {"huisvesting", "Huisvesting"},
            {"huiselijke-relaties", "Huiselijke relaties"},
            {"geestelijke-gezondheid", "Geestelijke gezondheid"},
            {"lichamelijke-gezondheid", "Lichamelijke gezondheid"},
            {"middelengebruik", "Middelengebruik"},
            {"basale-adl", "Basale ADL"},
            {"instrumentele-adl", "Instrumentele ADL"},
            {"sociaal-netwerk", "Sociaal netwerk"},
            {"maatschappelijke-participatie", "Maatschappelijke participatie"},
            {"justitie", "Justitie"}};
}

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/leefgebieden", pages::toon);
    routes.get("/casussen/{dossier}/scores/nieuw", pages::nieuw);
    routes.post("/casussen/{dossier}/scores", pages::geef);
    routes.post("/casussen/{dossier}/scores/{item}/intrekking", pages::trek_in);

    routes.get("/api/v1/casussen/{dossier}/leefgebieden", api::toon);
    routes.post("/api/v1/casussen/{dossier}/scores", api::geef);
    routes.post("/api/v1/casussen/{dossier}/scores/{item}/intrekking", api::trek_in);
}

}  // namespace leefgebied
