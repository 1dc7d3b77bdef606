// The table of contents of the slice.

#include "domein/tijdpad/api.hpp"
#include "domein/tijdpad/pages.hpp"
#include "domein/tijdpad/store.hpp"
#include "domein/tijdpad/tijdpad.hpp"

namespace tijdpad {

std::optional<Volgende> volgende(db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto pad = store::een(reader, grant);
    const Stap* stap = pad ? rules::volgende(pad->stappen) : nullptr;
    if (stap == nullptr) return std::nullopt;
    return Volgende{stap->regel.naam, stap->klaar_voor, stap->staat == Staat::opgeschort};
}

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/tijdpad", pages::toon);
    routes.post("/casussen/{dossier}/tijdpad", pages::begin);
    routes.get("/casussen/{dossier}/tijdpad/{item}", pages::stap);
    routes.post("/casussen/{dossier}/tijdpad/{item}", pages::wijzig);
    routes.get("/beheer/tijdpaden", pages::sjablonen);
    routes.get("/beheer/tijdpaden/nieuw", pages::sjabloon_nieuw);
    routes.post("/beheer/tijdpaden", pages::sjabloon_maak);
    routes.get("/beheer/tijdpaden/{sjabloon}", pages::sjabloon);
    routes.post("/beheer/tijdpaden/{sjabloon}", pages::sjabloon_wijzig);

    routes.get("/api/v1/casussen/{dossier}/tijdpad", api::toon);
    routes.post("/api/v1/casussen/{dossier}/tijdpad", api::begin);
    routes.post("/api/v1/casussen/{dossier}/tijdpad/{item}", api::wijzig);
    routes.get("/api/v1/tijdpaden", api::sjablonen);
    routes.post("/api/v1/tijdpaden", api::sjabloon_maak);
    routes.get("/api/v1/tijdpaden/{sjabloon}", api::sjabloon);
    routes.put("/api/v1/tijdpaden/{sjabloon}", api::sjabloon_wijzig);
}

}  // namespace tijdpad
