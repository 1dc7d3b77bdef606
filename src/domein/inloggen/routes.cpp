// The table of contents of the slice.

#include "domein/inloggen/api.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "domein/inloggen/pages.hpp"

namespace inloggen {

void routes(toegang::Routes& routes) {
    routes.get("/inloggen", pages::inloggen);
    routes.post("/inloggen", pages::log_in);
    routes.get("/inloggen/tweede-stap", pages::tweede_stap);
    routes.post("/inloggen/tweede-stap", pages::bewijs_code);
    routes.get("/inloggen/herstelcode", pages::herstelcode);
    routes.post("/inloggen/herstelcode", pages::bewijs_herstelcode);
    routes.get("/inloggen/wachtwoord", pages::eigen_wachtwoord);
    routes.post("/inloggen/wachtwoord", pages::kies_wachtwoord);
    routes.get("/inloggen/instellen", pages::instellen);
    routes.post("/inloggen/instellen", pages::stel_in);
    routes.get("/inloggen/opnieuw", pages::opnieuw);
    routes.post("/inloggen/opnieuw", pages::maak_vers);
    routes.post("/uitloggen", pages::log_uit);

    routes.get("/account", pages::overzicht);
    routes.post("/account/sessies/einde", pages::eindig_andere);
    routes.post("/account/sessies/{sessie}/einde", pages::eindig_sessie);
    routes.post("/account/thema", pages::kies_thema);
    routes.get("/account/doel", pages::doel);
    routes.post("/account/doel", pages::kies_doel);
    routes.get("/account/tokens", pages::tokens);
    routes.post("/account/tokens", pages::vraag_token);
    routes.get("/account/tokens/{verzoek}", pages::tokenverzoek);
    routes.post("/account/tokens/{verzoek}/bevestiging", pages::bevestig_token);
    routes.post("/account/tokens/{verzoek}/afwijzing", pages::weiger_token);
    routes.get("/account/wachtwoord", pages::wachtwoord);
    routes.post("/account/wachtwoord", pages::wijzig_wachtwoord);
    routes.get("/account/tweede-factor", pages::factor);
    routes.post("/account/tweede-factor", pages::vernieuw_factor);
    routes.get("/account/herstelcodes", pages::herstelcodes);
    routes.post("/account/herstelcodes", pages::vernieuw_herstelcodes);
    routes.get("/account/teruggevonden", pages::teruggevonden);
    routes.post("/account/teruggevonden/{formulier}/weg", pages::gooi_weg);

    routes.get("/api/v1/account", api::account);
    routes.get("/api/v1/account/sessies", api::sessies);
    routes.post("/api/v1/account/sessies/einde", api::eindig_andere);
    routes.post("/api/v1/account/sessies/{sessie}/einde", api::eindig);
    routes.get("/api/v1/account/tokens", api::tokens);
    routes.post("/api/v1/account/tokens/{sessie}/einde", api::eindig);
}

}  // namespace inloggen
