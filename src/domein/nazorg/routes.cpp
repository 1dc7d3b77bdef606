// The table of contents of the slice.

#include "domein/nazorg/api.hpp"
#include "domein/nazorg/nazorg.hpp"
#include "domein/nazorg/pages.hpp"

namespace nazorg {

void routes(toegang::Routes& routes) {
    routes.get("/nazorg", pages::werklijst);
    routes.post("/nazorg/aktes", pages::deel_in);
    routes.post("/nazorg/aktes/{akte}/terugname", pages::neem_terug);

    routes.get("/nazorg/lijsten", pages::lijsten);
    routes.upload("/nazorg/lijsten", pages::zet_klaar);
    routes.get("/nazorg/lijsten/{lijst}", pages::lijst);
    routes.get("/nazorg/lijsten/{lijst}/fouten", pages::fouten);
    routes.post("/nazorg/lijsten/{lijst}/kolommen", pages::kies_kolommen);
    routes.post("/nazorg/lijsten/{lijst}/invoer", pages::voer_in);
    routes.post("/nazorg/lijsten/{lijst}/verwijdering", pages::gooi_weg);

    routes.get("/nazorg/contacten", pages::contacten);
    routes.post("/nazorg/contacten", pages::wijs_aan);

    routes.get("/nazorg/{dossier}", pages::een);
    routes.get("/casussen/{dossier}/nazorg", pages::in_casus);
    routes.get("/nazorg/{dossier}/scans/nieuw", pages::nieuwe_scan);
    routes.post("/nazorg/{dossier}/scans", pages::scan);
    routes.get("/nazorg/{dossier}/steun/nieuw", pages::nieuwe_steun);
    routes.post("/nazorg/{dossier}/steun", pages::steun);
    routes.post("/nazorg/{dossier}/steun/{steun}/resultaat", pages::rond_af);
    routes.get("/nazorg/{dossier}/aanmelding", pages::aanmelding);
    routes.post("/nazorg/{dossier}/aanmelding", pages::meld_aan);

    routes.get("/api/v1/nazorg", api::werklijst);
    routes.post("/api/v1/nazorg/aktes", api::deel_in);
    routes.post("/api/v1/nazorg/aktes/{akte}/terugname", api::neem_terug);
    routes.get("/api/v1/nazorg/lijsten", api::lijsten);
    routes.upload("/api/v1/nazorg/lijsten", api::zet_klaar);
    routes.get("/api/v1/nazorg/lijsten/{lijst}", api::lijst);
    routes.post("/api/v1/nazorg/lijsten/{lijst}/kolommen", api::kies_kolommen);
    routes.post("/api/v1/nazorg/lijsten/{lijst}/invoer", api::voer_in);
    routes.post("/api/v1/nazorg/lijsten/{lijst}/verwijdering", api::gooi_weg);
    routes.get("/api/v1/nazorg/contacten", api::contacten);
    routes.post("/api/v1/nazorg/contacten", api::wijs_aan);
    routes.get("/api/v1/nazorg/{dossier}", api::een);
    routes.post("/api/v1/nazorg/{dossier}/scans", api::scan);
    routes.post("/api/v1/nazorg/{dossier}/steun", api::steun);
    routes.post("/api/v1/nazorg/{dossier}/steun/{steun}/resultaat", api::rond_af);
    routes.post("/api/v1/nazorg/{dossier}/aanmelding", api::meld_aan);
}

}  // namespace nazorg
