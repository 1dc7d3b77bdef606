// The table of contents of the slice.

#include "domein/aanpak/aanpak.hpp"
#include "domein/aanpak/api.hpp"
#include "domein/aanpak/pages.hpp"

namespace aanpak {

void routes(toegang::Routes& routes) {
    routes.get("/aanpakken", pages::overzicht);
    routes.get("/aanpakken/{code}", pages::lijst);
    routes.get("/casussen/{dossier}/aanpakken", pages::casus);
    routes.get("/casussen/{dossier}/aanpakken/nieuw", pages::formulier);
    routes.post("/casussen/{dossier}/aanpakken", pages::begin);
    routes.get("/casussen/{dossier}/aanpakken/{item}", pages::een);
    routes.post("/casussen/{dossier}/aanpakken/{item}/bevestiging", pages::bevestig);
    routes.post("/casussen/{dossier}/aanpakken/{item}/einde", pages::stop);
    routes.post("/casussen/{dossier}/aanpakken/{item}/rollen", pages::geef_rol);
    routes.post("/casussen/{dossier}/aanpakken/{item}/fasen", pages::begin_fase);
    routes.post("/casussen/{dossier}/aanpakken/{item}/besprekingen", pages::bespreek);
    routes.post("/casussen/{dossier}/aanpakken/{item}/herziening", pages::herzie);
    routes.get("/topx-criteria", pages::criteria);
    routes.post("/topx-criteria", pages::leg_criteria_vast);
    routes.get("/casussen/{dossier}/leiding", pages::leiding);
    routes.post("/casussen/{dossier}/leiding", pages::spreek_af);
    routes.post("/casussen/{dossier}/leiding/{item}/einde", pages::stop_afspraak);
    routes.get("/casussen/{dossier}/radicalisering", pages::radicalisering);
    routes.post("/casussen/{dossier}/radicalisering", pages::draag_over);
    routes.post("/casussen/{dossier}/radicalisering/{item}/antwoord", pages::beantwoord);
    routes.get("/cijfers/aanpakken", pages::cijfers);

    routes.get("/api/v1/aanpakken", api::overzicht);
    routes.get("/api/v1/aanpakken/{code}", api::lijst);
    routes.get("/api/v1/casussen/{dossier}/aanpakken", api::casus);
    routes.post("/api/v1/casussen/{dossier}/aanpakken", api::begin);
    routes.get("/api/v1/casussen/{dossier}/aanpakken/{item}", api::een);
    routes.post("/api/v1/casussen/{dossier}/aanpakken/{item}/bevestiging", api::bevestig);
    routes.post("/api/v1/casussen/{dossier}/aanpakken/{item}/einde", api::stop);
    routes.post("/api/v1/casussen/{dossier}/aanpakken/{item}/rollen", api::geef_rol);
    routes.post("/api/v1/casussen/{dossier}/aanpakken/{item}/fasen", api::begin_fase);
    routes.post("/api/v1/casussen/{dossier}/aanpakken/{item}/besprekingen", api::bespreek);
    routes.post("/api/v1/casussen/{dossier}/aanpakken/{item}/herziening", api::herzie);
    routes.get("/api/v1/topx-criteria", api::criteria);
    routes.post("/api/v1/topx-criteria", api::leg_criteria_vast);
    routes.get("/api/v1/casussen/{dossier}/leiding", api::leiding);
    routes.post("/api/v1/casussen/{dossier}/leiding", api::spreek_af);
    routes.post("/api/v1/casussen/{dossier}/leiding/{item}/einde", api::stop_afspraak);
    routes.get("/api/v1/casussen/{dossier}/radicalisering", api::radicalisering);
    routes.post("/api/v1/casussen/{dossier}/radicalisering", api::draag_over);
    routes.post("/api/v1/casussen/{dossier}/radicalisering/{item}/antwoord", api::beantwoord);
    routes.get("/api/v1/cijfers/aanpakken", api::cijfers);
}

}  // namespace aanpak
