// The table of contents of the slice.

#include "domein/beheer/api.hpp"
#include "domein/beheer/beheer.hpp"
#include "domein/beheer/pages.hpp"
#include "domein/beheer/voorstel_store.hpp"
#include "domein/beheer/voorstel_zin.hpp"

namespace beheer {
namespace {

void mensen(toegang::Routes& routes) {
    routes.get("/beheer/medewerkers", pages::medewerkers);
    routes.get("/beheer/medewerkers/nieuw", pages::medewerker_nieuw);
    routes.post("/beheer/medewerkers", pages::medewerker_maak);
    routes.get("/beheer/medewerkers/{medewerker}", pages::medewerker);
    routes.get("/beheer/medewerkers/{medewerker}/wijzigen", pages::medewerker_formulier);
    routes.post("/beheer/medewerkers/{medewerker}", pages::medewerker_wijzig);
    routes.post("/beheer/medewerkers/{medewerker}/blokkade", pages::blokkeer);
    routes.post("/beheer/medewerkers/{medewerker}/vrijgave", pages::geef_vrij);
    routes.post("/beheer/medewerkers/{medewerker}/account", pages::stel_account_voor);
    routes.post("/beheer/medewerkers/{medewerker}/herstel", pages::stel_herstel_voor);
    routes.get("/voorstellen", pages::wachtende_voorstellen);
    routes.post("/voorstellen/{voorstel}/bevestiging", pages::bevestig_voorstel);
    routes.post("/voorstellen/{voorstel}/afwijzing", pages::wijs_voorstel_af);

    routes.get("/beheer/medewerkers/{medewerker}/rollen", pages::rol_formulier);
    routes.post("/beheer/medewerkers/{medewerker}/rollen", pages::stel_rol_voor);
    routes.get("/beheer/rollen", pages::voorstellen);
    routes.post("/beheer/rollen/{rol}/bevestiging", pages::bevestig_rol);
    routes.post("/beheer/rollen/{rol}/afwijzing", pages::wijs_rol_af);
    routes.post("/beheer/rollen/{rol}/einde", pages::eindig_rol);

    routes.get("/organisatie/medewerkers", pages::eigen_medewerkers);
    routes.get("/organisatie/medewerkers/{medewerker}", pages::eigen_medewerker);
    routes.post("/organisatie/medewerkers/{medewerker}/aanwijzing", pages::wijs_aan);
    routes.post("/organisatie/medewerkers/{medewerker}/einde", pages::eindig_aanwijzing);
    routes.post("/organisatie/medewerkers/{medewerker}/vervanging", pages::vervang);
}

void inrichting(toegang::Routes& routes) {
    routes.get("/beheer/organisaties", pages::organisaties);
    routes.get("/beheer/organisaties/nieuw", pages::organisatie_nieuw);
    routes.post("/beheer/organisaties", pages::organisatie_maak);
    routes.get("/beheer/organisaties/{organisatie}", pages::organisatie);
    routes.post("/beheer/organisaties/{organisatie}", pages::organisatie_wijzig);

    routes.get("/beheer/regietafels", pages::tafels);
    routes.get("/beheer/regietafels/nieuw", pages::tafel_nieuw);
    routes.post("/beheer/regietafels", pages::tafel_maak);
    routes.get("/beheer/regietafels/{tafel}", pages::tafel);
    routes.post("/beheer/regietafels/{tafel}", pages::tafel_wijzig);
    routes.post("/beheer/regietafels/{tafel}/leden", pages::voeg_lid_toe);
    routes.post("/beheer/regietafels/{tafel}/leden/{medewerker}/einde", pages::eindig_lid);

    routes.get("/beheer/convenanten", pages::convenanten);
    routes.get("/beheer/convenanten/nieuw", pages::convenant_nieuw);
    routes.post("/beheer/convenanten", pages::convenant_maak);
    routes.get("/beheer/convenanten/{convenant}", pages::convenant);
    routes.post("/beheer/convenanten/{convenant}", pages::convenant_wijzig);

    routes.get("/beheer/codelijsten", pages::codelijsten);
    routes.get("/beheer/codelijsten/{lijst}", pages::codelijst);
    routes.post("/beheer/codelijsten/{lijst}", pages::voeg_code_toe);
    routes.post("/beheer/codelijsten/{lijst}/{code}/einde", pages::eindig_code);
    routes.get("/beheer/instellingen", pages::instellingen);
    routes.get("/beheer/instellingen/{code}", pages::instelling);
    routes.post("/beheer/instellingen/{code}", pages::zet_instelling);
}

void api_mensen(toegang::Routes& routes) {
    routes.get("/api/v1/medewerkers", api::medewerkers);
    routes.post("/api/v1/medewerkers", api::maak_medewerker);
    routes.get("/api/v1/medewerkers/{medewerker}", api::medewerker);
    routes.put("/api/v1/medewerkers/{medewerker}", api::wijzig_medewerker);
    routes.post("/api/v1/medewerkers/{medewerker}/blokkade", api::blokkeer);
    routes.post("/api/v1/medewerkers/{medewerker}/vrijgave", api::geef_vrij);
    routes.get("/api/v1/medewerkers/{medewerker}/rollen", api::rollen_van);
    routes.post("/api/v1/medewerkers/{medewerker}/rollen", api::stel_rol_voor);
    routes.get("/api/v1/rollen", api::rollen);
    routes.post("/api/v1/rollen/{rol}/bevestiging", api::bevestig_rol);
    routes.post("/api/v1/rollen/{rol}/afwijzing", api::wijs_rol_af);
    routes.post("/api/v1/rollen/{rol}/einde", api::eindig_rol);
    routes.get("/api/v1/voorstellen", api::wachtende_voorstellen);

    routes.get("/api/v1/eigen-medewerkers", api::eigen_medewerkers);
    routes.get("/api/v1/eigen-medewerkers/{medewerker}", api::eigen_medewerker);
    routes.post("/api/v1/eigen-medewerkers/{medewerker}/aanwijzing", api::wijs_aan);
    routes.post("/api/v1/eigen-medewerkers/{medewerker}/einde", api::eindig_aanwijzing);
    routes.post("/api/v1/eigen-medewerkers/{medewerker}/vervanging", api::vervang);
}

void api_inrichting(toegang::Routes& routes) {
    routes.get("/api/v1/organisaties", api::organisaties);
    routes.post("/api/v1/organisaties", api::maak_organisatie);
    routes.get("/api/v1/organisaties/{organisatie}", api::organisatie);
    routes.put("/api/v1/organisaties/{organisatie}", api::wijzig_organisatie);
    routes.get("/api/v1/regietafels", api::regietafels);
    routes.post("/api/v1/regietafels", api::maak_tafel);
    routes.get("/api/v1/regietafels/{tafel}", api::regietafel);
    routes.put("/api/v1/regietafels/{tafel}", api::wijzig_tafel);
    routes.get("/api/v1/regietafels/{tafel}/leden", api::leden);
    routes.post("/api/v1/regietafels/{tafel}/leden", api::voeg_lid_toe);
    routes.post("/api/v1/regietafels/{tafel}/leden/{medewerker}/einde", api::eindig_lid);
    routes.get("/api/v1/convenanten", api::convenanten);
    routes.post("/api/v1/convenanten", api::maak_convenant);
    routes.get("/api/v1/convenanten/{convenant}", api::convenant);
    routes.put("/api/v1/convenanten/{convenant}", api::wijzig_convenant);
    routes.get("/api/v1/codelijsten", api::codelijsten);
    routes.get("/api/v1/codelijsten/{lijst}", api::codelijst);
    routes.post("/api/v1/codelijsten/{lijst}", api::voeg_code_toe);
    routes.post("/api/v1/codelijsten/{lijst}/{code}/einde", api::eindig_code);
    routes.get("/api/v1/instellingen", api::instellingen);
    routes.get("/api/v1/instellingen/{code}", api::instelling);
    routes.post("/api/v1/instellingen/{code}", api::zet_instelling);
}

}  // namespace

std::vector<WachtendVoorstel> wacht_op(db::Reader& reader, const toegang::Principal& wie, Instant nu) {
    std::vector<WachtendVoorstel> lijst;
    for (const auto& een : store::wachtend(reader, nu))
        if (!rules::tweede_bezwaar(store::feiten(een, wie, nu)))
            lijst.push_back({voorstel_zin(een), een.voorsteller, een.verloopt_op});
    return lijst;
}

void routes(toegang::Routes& routes) {
    routes.get("/beheer", pages::overzicht);
    mensen(routes);
    inrichting(routes);

    api_mensen(routes);
    api_inrichting(routes);
}

}  // namespace beheer
