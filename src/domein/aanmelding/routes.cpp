// The table of contents of the slice.

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanmelding/api.hpp"
#include "domein/aanmelding/pages.hpp"

namespace aanmelding {

void routes(toegang::Routes& routes) {
    routes.get("/aanmeldingen", pages::overzicht);
    routes.get("/aanmeldingen/nieuw", pages::nieuw);
    routes.post("/aanmeldingen", pages::dien_in);
    routes.post("/aanmeldingen/concept", pages::concept_bewaren);
    routes.get("/aanmeldingen/concepten/{concept}", pages::concept_openen);
    routes.post("/aanmeldingen/concepten/{concept}/verwijdering", pages::concept_weg);

    routes.get("/aanmeldingen/{dossier}", pages::volg);
    routes.post("/aanmeldingen/{dossier}/aanvulling", pages::vul_aan);
    routes.post("/aanmeldingen/{dossier}/intrekking", pages::trek_in);
    routes.upload("/aanmeldingen/{dossier}/bijlagen", pages::voeg_bijlage_toe);
    routes.get("/dossiers/{dossier}/bijlagen/{item}", pages::bijlage);

    routes.post("/api/v1/aanmeldingen", api::dien_in);
    routes.get("/api/v1/aanmeldingen", api::lijst);
    routes.get("/api/v1/aanmeldingen/{dossier}", api::een);
    routes.post("/api/v1/aanmeldingen/{dossier}/aanvullingen", api::vul_aan);
    routes.post("/api/v1/aanmeldingen/{dossier}/intrekking", api::trek_in);
    routes.upload("/api/v1/aanmeldingen/{dossier}/bijlagen", api::voeg_bijlage_toe);
    routes.get("/api/v1/dossiers/{dossier}/bijlagen/{item}", api::bijlage);
}

}  // namespace aanmelding
