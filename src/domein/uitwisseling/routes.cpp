// The table of contents of the slice.

#include "domein/uitwisseling/api.hpp"
#include "domein/uitwisseling/pages.hpp"
#include "domein/uitwisseling/uitwisseling.hpp"

namespace uitwisseling {
namespace {

void van_casus(toegang::Routes& routes) {
    routes.get("/casussen/{dossier}/uitwisseling", pages::casus);
    routes.get("/casussen/{dossier}/uitwisseling/nieuw", pages::formulier);
    routes.post("/casussen/{dossier}/uitwisseling", pages::vraag);
    routes.get("/casussen/{dossier}/uitwisseling/treffer", pages::treffer_formulier);
    routes.post("/casussen/{dossier}/uitwisseling/treffer", pages::treffer);
    routes.get("/casussen/{dossier}/uitwisseling/{item}", pages::een);
    routes.get("/casussen/{dossier}/uitwisseling/{item}/bestand", pages::bestand);
    routes.upload("/casussen/{dossier}/uitwisseling/{item}/antwoord", pages::antwoord);
    routes.upload("/casussen/{dossier}/uitwisseling/{item}/pakket", pages::pakket_lees_in);
    routes.get("/casussen/{dossier}/uitwisseling/pakketten/{item}", pages::pakket_in);
    routes.post("/casussen/{dossier}/uitwisseling/pakketten/{item}/besluit", pages::pakket_besluit);
    routes.get("/casussen/{dossier}/uitwisseling/pakketten/{item}/ontvangst", pages::pakket_ontvangst);
    routes.get("/casussen/{dossier}/verstrekkingen/{item}/pakket", pages::pakket_uit);
    routes.post("/casussen/{dossier}/verstrekkingen/{item}/pakket", pages::pakket_maak);
    routes.get("/casussen/{dossier}/verstrekkingen/{item}/pakket/bestand", pages::pakket_bestand);

    routes.get("/api/v1/casussen/{dossier}/uitwisseling", api::casus);
    routes.post("/api/v1/casussen/{dossier}/uitwisseling", api::vraag);
    routes.post("/api/v1/casussen/{dossier}/uitwisseling/treffer", api::treffer);
    routes.get("/api/v1/casussen/{dossier}/uitwisseling/{item}", api::een);
    routes.get("/api/v1/casussen/{dossier}/uitwisseling/{item}/bestand", api::bestand);
    routes.upload("/api/v1/casussen/{dossier}/uitwisseling/{item}/antwoord", api::antwoord);
    routes.upload("/api/v1/casussen/{dossier}/uitwisseling/{item}/pakket", api::pakket_lees_in);
    routes.get("/api/v1/casussen/{dossier}/uitwisseling/pakketten/{item}", api::pakket_in);
    routes.post("/api/v1/casussen/{dossier}/uitwisseling/pakketten/{item}/besluit", api::pakket_besluit);
    routes.get("/api/v1/casussen/{dossier}/uitwisseling/pakketten/{item}/ontvangst", api::pakket_ontvangst);
    routes.get("/api/v1/casussen/{dossier}/verstrekkingen/{item}/pakket", api::pakket_uit);
    routes.post("/api/v1/casussen/{dossier}/verstrekkingen/{item}/pakket", api::pakket_maak);
    routes.get("/api/v1/casussen/{dossier}/verstrekkingen/{item}/pakket/bestand", api::pakket_bestand);
}

void van_huis(toegang::Routes& routes) {
    routes.get("/uitwisseling", pages::postvak);
    routes.upload("/uitwisseling/bestanden", pages::ontvang);
    routes.get("/uitwisseling/vragen/{vraag}", pages::binnen);
    routes.post("/uitwisseling/vragen/{vraag}/geen-treffer", pages::geen_treffer);
    routes.get("/uitwisseling/vragen/{vraag}/bestand", pages::binnen_bestand);

    routes.get("/api/v1/uitwisseling", api::postvak);
    routes.upload("/api/v1/uitwisseling/bestanden", api::ontvang);
    routes.get("/api/v1/uitwisseling/vragen/{vraag}", api::binnen);
    routes.post("/api/v1/uitwisseling/vragen/{vraag}/geen-treffer", api::geen_treffer);
    routes.get("/api/v1/uitwisseling/vragen/{vraag}/bestand", api::binnen_bestand);
}

void van_beheer(toegang::Routes& routes) {
    routes.get("/beheer/huizen", pages::huizen);
    routes.get("/beheer/huizen/nieuw", pages::huis_nieuw);
    routes.post("/beheer/huizen", pages::huis_maak);
    routes.get("/beheer/huizen/{huis}", pages::huis);
    routes.post("/beheer/huizen/{huis}", pages::huis_wijzig);
    routes.post("/beheer/huizen/{huis}/bevestiging", pages::huis_bevestig);

    routes.get("/api/v1/huizen", api::huizen);
    routes.post("/api/v1/huizen", api::huis_maak);
    routes.get("/api/v1/huizen/{huis}", api::huis);
    routes.put("/api/v1/huizen/{huis}", api::huis_wijzig);
}

}  // namespace

void routes(toegang::Routes& routes) {
    van_casus(routes);
    van_huis(routes);
    van_beheer(routes);
}

}  // namespace uitwisseling
