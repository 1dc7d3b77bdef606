#include "app/slices.hpp"

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/beheer/beheer.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/casus/casus.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "domein/plan/plan.hpp"
#include "domein/rapportage/rapportage.hpp"
#include "domein/toezicht/toezicht.hpp"
#include "domein/triage/triage.hpp"
#include "domein/werk/werk.hpp"
#include "domein/zoeken/zoeken.hpp"
#include "kern/pagina/antwoord.hpp"

namespace app {

void add_slices(toegang::Routes& routes) {
    inloggen::routes(routes);
    werk::routes(routes);
    aanmelding::routes(routes);
    triage::routes(routes);
    casus::routes(routes);
    bijdrage::routes(routes);
    plan::routes(routes);
    zoeken::routes(routes);
    rapportage::routes(routes);
    toezicht::routes(routes);
    beheer::routes(routes);
}

std::vector<kern::MenuRegel> menu() {
    using toegang::Recht;
    return {{"Werk", "Mijn werk", html::url("/"), Recht::werk_lezen},
            {"Werk", "Aanmeldingen", html::url("/aanmeldingen"), Recht::aanmelding_lijst},
            {"Werk", "Triage", html::url("/triage"), Recht::triage_lijst},
            {"Werk", "Casussen", html::url("/casussen"), Recht::casus_lijst},
            {"Werk", "Acties", html::url("/acties"), Recht::actie_lijst},
            {"Leren en sturen", "Cijfers", html::url("/cijfers"), Recht::caseload_lezen},
            {"Zorgvuldig", "Privacy", html::url("/logboek"), Recht::logboek_lezen},
            {"Zorgvuldig", "Beheer", html::url("/beheer"), Recht::beheer_lezen},
            {"Zorgvuldig", "Voorstellen", html::url("/voorstellen"), Recht::voorstel_lezen},
            {"Zorgvuldig", "Jouw medewerkers", html::url("/organisatie/medewerkers"),
             Recht::aanwijzing_wijzigen}};
}

toegang::Foutpaginas error_pages() {
    auto pages = pagina::foutpaginas();
    pages.bewaar_verlopen = inloggen::bewaar_verlopen;
    return pages;
}

}  // namespace app
