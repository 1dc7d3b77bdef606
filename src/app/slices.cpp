#include "app/slices.hpp"

#include "domein/bijdrage/bijdrage.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"

namespace app {

void add_slices(toegang::Routes& routes) {
    bijdrage::routes(routes);
    inloggen::routes(routes);
}

std::vector<kern::MenuRegel> menu() {
    using toegang::Recht;
    return {{"Werk", "Mijn werk", html::url("/"), Recht::werk_lezen},
            {"Werk", "Aanmeldingen", html::url("/aanmeldingen"), Recht::aanmelding_lijst},
            {"Werk", "Triage", html::url("/triage"), Recht::triage_lijst},
            {"Werk", "Casussen", html::url("/casussen"), Recht::casus_lijst},
            {"Leren en sturen", "Cijfers", html::url("/cijfers"), Recht::caseload_lezen},
            {"Zorgvuldig", "Privacy", html::url("/logboek"), Recht::logboek_lezen},
            {"Zorgvuldig", "Beheer", html::url("/beheer"), Recht::beheer_lezen}};
}

toegang::Foutpaginas error_pages() {
    auto pages = pagina::foutpaginas();
    pages.bewaar_verlopen = inloggen::bewaar_verlopen;
    return pages;
}

}  // namespace app
