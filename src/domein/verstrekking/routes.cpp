// The table of contents of the slice.

#include "domein/verstrekking/api.hpp"
#include "domein/verstrekking/pages.hpp"
#include "domein/verstrekking/verstrekking.hpp"

namespace verstrekking {

void routes(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/verstrekkingen", pages::lijst);
    routes.get("/casussen/{dossier}/verstrekkingen/nieuw", pages::formulier);
    routes.post("/casussen/{dossier}/verstrekkingen", pages::bereid_voor);
    routes.get("/casussen/{dossier}/verstrekkingen/{item}", pages::een);
    routes.get("/casussen/{dossier}/verstrekkingen/{item}/stuk", pages::stuk);
    routes.get("/casussen/{dossier}/verstrekkingen/{item}/bestand", pages::bestand);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/antwoord", pages::antwoord);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/vragen", pages::vraag);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/toets", pages::toets);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/overdracht", pages::geef_over);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/slot", pages::sluit);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/informeren", pages::informeer);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/melding", pages::meld);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/terugkoppeling", pages::koppel_terug);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/terugkoppeling-regie",
                pages::noteer_terugkoppeling);
    routes.get("/casussen/{dossier}/derden/nieuw", pages::derde_formulier);
    routes.post("/casussen/{dossier}/derden", pages::stel_derde_voor);
    routes.get("/casussen/{dossier}/derden/{item}", pages::derde);
    routes.post("/casussen/{dossier}/derden/{item}/antwoord", pages::laat_toe);
    routes.post("/casussen/{dossier}/derden/{item}/verklaring", pages::verklaring);
    routes.post("/casussen/{dossier}/derden/{item}/einde", pages::beeindig_derde);

    routes.get("/api/v1/casussen/{dossier}/verstrekkingen", api::lijst);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen", api::bereid_voor);
    routes.get("/api/v1/casussen/{dossier}/verstrekkingen/{item}", api::een);
    routes.get("/api/v1/casussen/{dossier}/verstrekkingen/{item}/stuk", api::stuk);
    routes.get("/api/v1/casussen/{dossier}/verstrekkingen/{item}/bestand", api::bestand);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/antwoord", api::antwoord);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/vragen", api::vraag);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/toets", api::toets);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/overdracht", api::geef_over);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/slot", api::sluit);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/informeren", api::informeer);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/melding", api::meld);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/terugkoppeling", api::koppel_terug);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/terugkoppeling-regie",
                api::noteer_terugkoppeling);
    routes.post("/api/v1/casussen/{dossier}/derden", api::stel_derde_voor);
    routes.get("/api/v1/casussen/{dossier}/derden/{item}", api::derde);
    routes.post("/api/v1/casussen/{dossier}/derden/{item}/antwoord", api::laat_toe);
    routes.post("/api/v1/casussen/{dossier}/derden/{item}/verklaring", api::verklaring);
    routes.post("/api/v1/casussen/{dossier}/derden/{item}/einde", api::beeindig_derde);
}

}  // namespace verstrekking
