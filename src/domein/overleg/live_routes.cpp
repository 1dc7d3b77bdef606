// The table of contents of the live half.
#include "domein/overleg/live.hpp"
#include "domein/overleg/live_api.hpp"
#include "domein/overleg/live_pages.hpp"

namespace overleg {

void live_routes(toegang::Routes& routes) {
    using namespace live;
    routes.get("/overleggen/{overleg}/live", pages::toon);
    routes.get("/overleggen/{overleg}/live/{deel}", pages::deel);
    routes.get("/overleggen/{overleg}/stroom", pages::stroom);
    routes.get("/overleggen/{overleg}/zaal", pages::zaal);
    routes.post("/overleggen/{overleg}/zaal", pages::zet_zaal);
    routes.post("/overleggen/{overleg}/opening", pages::open);
    routes.post("/overleggen/{overleg}/sluiting", pages::sluit);
    routes.post("/overleggen/{overleg}/aanwezigheid", pages::zet_aanwezig);
    routes.post("/casussen/{dossier}/agendapunten/{item}/begin", pages::begin);
    routes.post("/casussen/{dossier}/agendapunten/{item}/parkeren", pages::parkeer);
    routes.post("/casussen/{dossier}/agendapunten/{item}/afronding", pages::rond_af);
    routes.post("/casussen/{dossier}/agendapunten/{item}/aanwezigen", pages::laat_toe);
    routes.post("/casussen/{dossier}/agendapunten/{item}/mondeling", pages::mondeling);
    routes.post("/casussen/{dossier}/agendapunten/{item}/regels", pages::schrijf);
    routes.post("/casussen/{dossier}/agendapunten/{item}/besluiten", pages::besluit);
    routes.get("/casussen/{dossier}/overlegregels/{item}", pages::regel);
    routes.post("/casussen/{dossier}/overlegregels/{item}/vrijgave", pages::geef_vrij);
    routes.get("/casussen/{dossier}/verslagen", pages::verslagen);
    routes.get("/casussen/{dossier}/verslagen/{item}", pages::verslag);
    routes.post("/casussen/{dossier}/verslagen/{item}/antwoord", pages::lees_terug);
    routes.post("/casussen/{dossier}/verslagen/{item}/verbetering", pages::verbeter);

    routes.get("/api/v1/overleggen/{overleg}/live", api::toon);
    routes.post("/api/v1/overleggen/{overleg}/zaal", api::zet_zaal);
    routes.post("/api/v1/overleggen/{overleg}/opening", api::open);
    routes.post("/api/v1/overleggen/{overleg}/sluiting", api::sluit);
    routes.post("/api/v1/overleggen/{overleg}/aanwezigheid", api::zet_aanwezig);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/begin", api::begin);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/parkeren", api::parkeer);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/afronding", api::rond_af);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/aanwezigen", api::laat_toe);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/mondeling", api::mondeling);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/regels", api::schrijf);
    routes.post("/api/v1/casussen/{dossier}/agendapunten/{item}/besluiten", api::besluit);
    routes.get("/api/v1/casussen/{dossier}/overlegregels/{item}", api::regel);
    routes.post("/api/v1/casussen/{dossier}/overlegregels/{item}/vrijgave", api::geef_vrij);
    routes.get("/api/v1/casussen/{dossier}/verslagen", api::verslagen);
    routes.get("/api/v1/casussen/{dossier}/verslagen/{item}", api::verslag);
    routes.post("/api/v1/casussen/{dossier}/verslagen/{item}/antwoord", api::lees_terug);
    routes.post("/api/v1/casussen/{dossier}/verslagen/{item}/verbetering", api::verbeter);
}

}  // namespace overleg
