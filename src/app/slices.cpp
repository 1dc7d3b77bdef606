#include "app/slices.hpp"

#include "domein/aanmelding/aanmelding.hpp"
#include "domein/aanpak/aanpak.hpp"
#include "domein/advies/advies.hpp"
#include "domein/afsluiting/afsluiting.hpp"
#include "domein/afstemming/afstemming.hpp"
#include "domein/beheer/beheer.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "domein/bijdrage/bijdrage.hpp"
#include "domein/caseload/caseload.hpp"
#include "domein/casus/casus.hpp"
#include "domein/document/document.hpp"
#include "domein/escalatie/escalatie.hpp"
#include "domein/hulp/hulp.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "domein/kennis/kennis.hpp"
#include "domein/leefgebied/leefgebied.hpp"
#include "domein/nazorg/nazorg.hpp"
#include "domein/overleg/live.hpp"
#include "domein/overleg/overleg.hpp"
#include "domein/plan/plan.hpp"
#include "domein/rapportage/rapportage.hpp"
#include "domein/regietafel/regietafel.hpp"
#include "domein/risico/risico.hpp"
#include "domein/stem/stem.hpp"
#include "domein/tijdpad/tijdpad.hpp"
#include "domein/toezicht/toezicht.hpp"
#include "domein/triage/triage.hpp"
#include "domein/uitvraag/uitvraag.hpp"
#include "domein/uitwisseling/uitwisseling.hpp"
#include "domein/verstrekking/verstrekking.hpp"
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
    betrokkene::routes(routes);
    bijdrage::routes(routes);
    document::routes(routes);
    uitvraag::routes(routes);
    plan::routes(routes);
    leefgebied::routes(routes);
    risico::routes(routes);
    tijdpad::routes(routes);
    escalatie::routes(routes);
    stem::routes(routes);
    afstemming::routes(routes);
    aanpak::routes(routes);
    verstrekking::routes(routes);
    uitwisseling::routes(routes);
    afsluiting::routes(routes);
    caseload::routes(routes);
    regietafel::routes(routes);
    overleg::routes(routes);
    zoeken::routes(routes);
    advies::routes(routes);
    kennis::routes(routes);
    rapportage::routes(routes);
    toezicht::routes(routes);
    beheer::routes(routes);
    hulp::routes(routes);
    nazorg::routes(routes);
    overleg::live_routes(routes);
}

std::vector<kern::MenuRegel> menu() {
    using html::url;
    using toegang::Recht;
    return {
        {"Werk", "Mijn werk", url("/"), Recht::werk_lezen, url("/hulp/werk"), "w"},
        {"Werk", "Aanmeldingen", url("/aanmeldingen"), Recht::aanmelding_lijst, url("/hulp/aanmelding"), "m"},
        {"Werk", "Triage", url("/triage"), Recht::triage_lijst, url("/hulp/triage"), "t"},
        {"Werk", "Casussen", url("/casussen"), Recht::casus_lijst, url("/hulp/casus"), "c"},
        {"Werk", "Aanpakken", url("/aanpakken"), Recht::aanpak_lijst, url("/hulp/aanpak"), "k"},
        {"Werk", "Acties", url("/acties"), Recht::actie_lijst, url("/hulp/plan"), "a"},
        {"Werk", "Mijn rondje", url("/rondje"), Recht::rondje_bijwerken, url("/hulp/caseload"), "r"},
        {"Werk", "Overleg", url("/overleggen"), Recht::overleg_lezen, url("/hulp/overleg"), "o"},
        {"Werk", "Regietafels", url("/regietafels"), Recht::tafel_lezen, url("/hulp/regietafel"), "z"},
        {"Werk", "Nazorg", url("/nazorg"), Recht::nazorg_lijst, url("/hulp/nazorg"), "n"},
        {"Werk", "Advies", url("/adviezen"), Recht::advies_lijst, url("/hulp/advies"), "d"},
        {"Werk", "Andere huizen", url("/uitwisseling"), Recht::uitwisseling_ontvangen,
         url("/hulp/uitwisseling"), "h"},
        {"Werk", "Afgesloten", url("/afgesloten"), Recht::afgesloten_lijst, url("/hulp/afsluiten"), "s"},
        {"Leren en sturen", "Kennis", url("/kennis"), Recht::kennis_lezen, url("/hulp/kennis"), "e"},
        {"Leren en sturen", "Expertise", url("/expertise"), Recht::kennis_lezen, url("/hulp/advies"), "x"},
        {"Leren en sturen", "Bijeenkomsten", url("/bijeenkomsten"), Recht::bijeenkomst_wijzigen,
         url("/hulp/kennis"), "y"},
        {"Leren en sturen", "Caseload", url("/caseload"), Recht::caseload_verplaatsen, url("/hulp/caseload"),
         "l"},
        {"Leren en sturen", "Cijfers", url("/cijfers"), Recht::caseload_lezen, url("/hulp/cijfers"), "f"},
        {"Leren en sturen", "Cijfers advies", url("/adviescijfers"), Recht::advies_cijfers,
         url("/hulp/advies"), "i"},
        {"Leren en sturen", "Cijfers aanpakken", url("/cijfers/aanpakken"), Recht::aanpak_cijfers,
         url("/hulp/aanpak"), "q"},
        {"Zorgvuldig", "Opleidingen", url("/opleidingen"), Recht::opleiding_lezen, url("/hulp/kennis"), "u"},
        {"Zorgvuldig", "Privacy", url("/logboek"), Recht::logboek_lezen, url("/hulp/toezicht"), "p"},
        {"Zorgvuldig", "Beheer", url("/beheer"), Recht::beheer_lezen, url("/hulp/beheer"), "b"},
        {"Zorgvuldig", "Voorstellen", url("/voorstellen"), Recht::voorstel_lezen, url("/hulp/beheer"), "v"},
        {"Zorgvuldig", "Jouw medewerkers", url("/organisatie/medewerkers"), Recht::aanwijzing_wijzigen,
         url("/hulp/beheer"), "j"}};
}

// Those without a title are other addresses of the part above them.
std::vector<kern::DossierDeel> dossier_parts() {
    using html::url;
    using kern::DossierId;
    using toegang::Recht;
    return {
        {"Overzicht", [](DossierId dossier) { return url("/casussen/{}", dossier); }, Recht::casus_lezen},
        {"Tijdlijn", [](DossierId dossier) { return url("/casussen/{}/tijdlijn", dossier); },
         Recht::casus_lezen},
        {"Personen", [](DossierId dossier) { return url("/casussen/{}/personen", dossier); },
         Recht::casus_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/relaties", dossier); }, Recht::casus_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/waarschuwing", dossier); }, Recht::casus_lezen},
        {"Eigen woorden", [](DossierId dossier) { return url("/casussen/{}/stem", dossier); },
         Recht::casus_lezen},
        {"Bijdragen", [](DossierId dossier) { return url("/casussen/{}/bijdragen", dossier); },
         Recht::casus_lezen},
        {"Plan", [](DossierId dossier) { return url("/casussen/{}/plan", dossier); }, Recht::casus_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/acties", dossier); }, Recht::casus_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/doelen", dossier); }, Recht::casus_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/overdrachten", dossier); }, Recht::casus_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/planversies", dossier); }, Recht::casus_lezen},
        {"Uitvraag", [](DossierId dossier) { return url("/casussen/{}/uitvraag", dossier); },
         Recht::uitvraag_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/uitvragen", dossier); }, Recht::uitvraag_lezen},
        {"Tijdpad", [](DossierId dossier) { return url("/casussen/{}/tijdpad", dossier); },
         Recht::casus_lezen},
        {"Leefgebieden", [](DossierId dossier) { return url("/casussen/{}/leefgebieden", dossier); },
         Recht::casus_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/scores", dossier); }, Recht::casus_lezen},
        {"Nazorg", [](DossierId dossier) { return url("/casussen/{}/nazorg", dossier); },
         Recht::nazorg_lezen},
        {"Risico", [](DossierId dossier) { return url("/casussen/{}/risico", dossier); }, Recht::casus_lezen},
        {"Documenten", [](DossierId dossier) { return url("/casussen/{}/documenten", dossier); },
         Recht::casus_lezen},
        {"Afstemming", [](DossierId dossier) { return url("/casussen/{}/afstemmingen", dossier); },
         Recht::afstemming_lezen},
        {"Aanpakken", [](DossierId dossier) { return url("/casussen/{}/aanpakken", dossier); },
         Recht::aanpak_lezen},
        {"Wie leidt", [](DossierId dossier) { return url("/casussen/{}/leiding", dossier); },
         Recht::aanpak_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/radicalisering", dossier); },
         Recht::radicalisering_lezen},
        {"Opschaling", [](DossierId dossier) { return url("/casussen/{}/knelpunten", dossier); },
         Recht::escalatie_lijst},
        {"Verstrekkingen", [](DossierId dossier) { return url("/casussen/{}/verstrekkingen", dossier); },
         Recht::verstrekking_lijst},
        {"", [](DossierId dossier) { return url("/casussen/{}/derden", dossier); },
         Recht::verstrekking_lijst},
        {"Ander huis", [](DossierId dossier) { return url("/casussen/{}/uitwisseling", dossier); },
         Recht::uitwisseling_vragen},
        {"Afdruk", [](DossierId dossier) { return url("/casussen/{}/afdruk", dossier); },
         Recht::casus_afdrukken},
        {"Afronding", [](DossierId dossier) { return url("/casussen/{}/afronding", dossier); },
         Recht::casus_lezen},
        {"", [](DossierId dossier) { return url("/casussen/{}/afsluiting", dossier); }, Recht::casus_lezen},
        {"Verslagen", [](DossierId dossier) { return url("/casussen/{}/verslagen", dossier); },
         Recht::casus_lezen},
    };
}

toegang::Foutpaginas error_pages() {
    auto pages = pagina::foutpaginas();
    pages.bewaar_verlopen = inloggen::bewaar_verlopen;
    return pages;
}

}  // namespace app
