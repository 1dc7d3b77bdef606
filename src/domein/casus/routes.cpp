// The table of contents of the slice.

#include "domein/casus/api.hpp"
#include "domein/casus/casus.hpp"
#include "domein/casus/pages.hpp"

namespace casus {

void routes(toegang::Routes& routes) {
    routes.get("/casussen", pages::lijst);
    routes.get("/casussen/{dossier}", pages::toon);
    routes.get("/casussen/{dossier}/tijdlijn", pages::tijdlijn);
    routes.get("/casussen/{dossier}/afdruk", pages::druk_af);
    routes.get("/casussen/{dossier}/inzage", pages::ingezien);
    routes.get("/casussen/{dossier}/personen/{item}/bsn", pages::bsn);
    routes.get("/casussen/{dossier}/kop", pages::kop_formulier);
    routes.post("/casussen/{dossier}/kop", pages::wijzig_kop);
    routes.get("/casussen/{dossier}/deelnames/nieuw", pages::deelname_formulier);
    routes.post("/casussen/{dossier}/deelnames", pages::stel_deelname_voor);
    routes.post("/casussen/{dossier}/deelnames/{item}/einde", pages::beeindig_deelname);
    routes.post("/casussen/{dossier}/besluiten/{item}/bevestiging", pages::bevestig_deelname);
    routes.get("/casussen/{dossier}/besluiten/{item}/intrekking", pages::intrekking_formulier);
    routes.post("/casussen/{dossier}/besluiten/{item}/intrekking", pages::trek_in);

    routes.get("/api/v1/casussen", api::lijst);
    routes.get("/api/v1/casussen/{dossier}", api::toon);
    routes.get("/api/v1/casussen/{dossier}/tijdlijn", api::tijdlijn);
    routes.get("/api/v1/casussen/{dossier}/afdruk", api::druk_af);
    routes.get("/api/v1/casussen/{dossier}/inzage", api::ingezien);
    routes.put("/api/v1/casussen/{dossier}/kop", api::wijzig_kop);
    routes.post("/api/v1/casussen/{dossier}/deelnames", api::stel_deelname_voor);
    routes.post("/api/v1/casussen/{dossier}/deelnames/{item}/einde", api::beeindig_deelname);
    routes.post("/api/v1/casussen/{dossier}/besluiten/{item}/bevestiging", api::bevestig_deelname);
    routes.post("/api/v1/casussen/{dossier}/besluiten/{item}/intrekking", api::trek_in);
}

}  // namespace casus
