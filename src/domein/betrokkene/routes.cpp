// The table of contents of the slice.

#include "domein/betrokkene/api.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "domein/betrokkene/pages.hpp"

namespace betrokkene {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/personen", pages::toon);
    routes.get("/casussen/{dossier}/personen/nieuw", pages::nieuw);
    routes.post("/casussen/{dossier}/personen", pages::voeg_toe);
    routes.get("/casussen/{dossier}/personen/{item}", pages::een);
    routes.get("/casussen/{dossier}/personen/{item}/wijziging", pages::wijziging);
    routes.post("/casussen/{dossier}/personen/{item}/wijziging", pages::wijzig);
    routes.get("/casussen/{dossier}/personen/{item}/verwijdering", pages::verwijdering);
    routes.post("/casussen/{dossier}/personen/{item}/verwijdering", pages::verwijder);
    routes.post("/casussen/{dossier}/personen/{item}/contactmomenten", pages::leg_contact);
    routes.get("/casussen/{dossier}/relaties/nieuw", pages::nieuwe_relatie);
    routes.post("/casussen/{dossier}/relaties", pages::leg_relatie);
    routes.get("/casussen/{dossier}/relaties/{item}", pages::relatie);
    routes.post("/casussen/{dossier}/relaties/{item}/einde", pages::eindig_relatie);
    routes.post("/casussen/{dossier}/relaties/{item}/verwijdering", pages::verwijder_relatie);
    routes.get("/casussen/{dossier}/waarschuwing", pages::waarschuwing);
    routes.post("/casussen/{dossier}/waarschuwing", pages::zet_waarschuwing);
    routes.post("/casussen/{dossier}/waarschuwing/einde", pages::haal_waarschuwing_weg);

    routes.get("/api/v1/casussen/{dossier}/personen", api::personen);
    routes.post("/api/v1/casussen/{dossier}/personen", api::voeg_toe);
    routes.get("/api/v1/casussen/{dossier}/personen/{item}", api::een);
    routes.put("/api/v1/casussen/{dossier}/personen/{item}", api::wijzig);
    routes.post("/api/v1/casussen/{dossier}/personen/{item}/verwijdering", api::verwijder);
    routes.post("/api/v1/casussen/{dossier}/personen/{item}/contactmomenten", api::leg_contact);
    routes.get("/api/v1/casussen/{dossier}/relaties", api::relaties);
    routes.post("/api/v1/casussen/{dossier}/relaties", api::leg_relatie);
    routes.get("/api/v1/casussen/{dossier}/relaties/{item}", api::relatie);
    routes.post("/api/v1/casussen/{dossier}/relaties/{item}/einde", api::eindig_relatie);
    routes.post("/api/v1/casussen/{dossier}/relaties/{item}/verwijdering", api::verwijder_relatie);
    routes.get("/api/v1/casussen/{dossier}/waarschuwing", api::waarschuwing);
    routes.post("/api/v1/casussen/{dossier}/waarschuwing", api::zet_waarschuwing);
    routes.post("/api/v1/casussen/{dossier}/waarschuwing/einde", api::haal_waarschuwing_weg);
}

}  // namespace betrokkene
