// What a person does on a page, a program does by the API: every page route has its route of the API, or stands here with
// the reason why not. Who adds a page adds the other, or says why there is none.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "app/system_routes.hpp"

namespace {

using web::Method;
using Wat = std::pair<Method, std::string_view>;

constexpr auto get = Method::get;
constexpr auto post = Method::post;
constexpr auto put = Method::put;

// The route of the API that does the same under another name.
const std::map<Wat, Wat> elders{
    {{get, "/"}, {get, "/werk"}},
    {{post, "/gezien"}, {post, "/werk/gezien"}},
    {{post, "/berichten/gelezen"}, {post, "/werk/berichten/gelezen"}},
    {{get, "/cijfers"}, {get, "/caseload"}},
    {{get, "/caseload"}, {get, "/caseload/casussen"}},
    {{get, "/casussen/{dossier}/nazorg"}, {get, "/nazorg/{dossier}"}},
    {{get, "/nazorg/lijsten/{lijst}/fouten"}, {get, "/nazorg/lijsten/{lijst}"}},
    {{get, "/rondje/lijst"}, {get, "/rondje"}},
    {{post, "/zoeken"}, {post, "/casussen/_zoek"}},
    {{post, "/logboek/dossier"}, {post, "/logboek/_zoek"}},
    {{get, "/zoeken/{vraag}"}, {post, "/casussen/_zoek"}},
    {{post, "/aanmeldingen/{dossier}/aanvulling"}, {post, "/aanmeldingen/{dossier}/aanvullingen"}},
    {{post, "/triage/{dossier}/oordeel"}, {post, "/triage/{dossier}/oordelen"}},
    {{post, "/casussen/{dossier}/kop"}, {put, "/casussen/{dossier}/kop"}},
    {{post, "/casussen/{dossier}/ave-taken"}, {put, "/casussen/{dossier}/ave-taken"}},
    {{post, "/casussen/{dossier}/acties/{item}/wijziging"}, {put, "/casussen/{dossier}/acties/{item}"}},
    {{post, "/casussen/{dossier}/personen/{item}/wijziging"}, {put, "/casussen/{dossier}/personen/{item}"}},
    {{post, "/beheer/medewerkers/{medewerker}"}, {put, "/medewerkers/{medewerker}"}},
    {{post, "/beheer/organisaties/{organisatie}"}, {put, "/organisaties/{organisatie}"}},
    {{post, "/beheer/regietafels/{tafel}"}, {put, "/regietafels/{tafel}"}},
    {{post, "/beheer/convenanten/{convenant}"}, {put, "/convenanten/{convenant}"}},
    {{post, "/beheer/tijdpaden/{sjabloon}"}, {put, "/tijdpaden/{sjabloon}"}},
    {{post, "/beheer/huizen/{huis}"}, {put, "/huizen/{huis}"}},
    {{get, "/regietafels"}, {get, "/tafels"}},
    {{get, "/regietafels/{tafel}"}, {get, "/tafels/{tafel}"}},
    {{post, "/regietafels/{tafel}/werkwijze"}, {put, "/tafels/{tafel}/werkwijze"}},
    {{post, "/regietafels/{tafel}/leden"}, {post, "/tafels/{tafel}/leden"}},
    {{post, "/regietafels/{tafel}/leden/{medewerker}/einde"},
     {post, "/tafels/{tafel}/leden/{medewerker}/einde"}},
    {{post, "/regietafels/{tafel}/einde"}, {post, "/tafels/{tafel}/einde"}},
    {{post, "/overleggen/{overleg}"}, {put, "/overleggen/{overleg}"}},
    {{get, "/overleggen/{overleg}/agenda"}, {get, "/overleggen/{overleg}/kandidaten"}},
    {{post, "/casussen/{dossier}/agendapunten/{item}"}, {put, "/casussen/{dossier}/agendapunten/{item}"}},
    {{get, "/werk/berichten"}, {get, "/werk/berichtkeuze"}},
    {{post, "/werk/berichten"}, {put, "/werk/berichtkeuze"}},
    {{post, "/werk/lijsten/{lijst}"}, {put, "/werk/lijsten/{lijst}"}},
    {{post, "/werk/lijsten/{lijst}/filters/{filter}/verwijdering"},
     {Method::del, "/werk/lijsten/{lijst}/filters/{filter}"}},
    {{get, "/acties/afdruk"}, {get, "/acties"}},
    {{post, "/kennis/{blad}"}, {put, "/kennis/{blad}"}},
    {{get, "/kennis/{blad}/versies/{nummer}"}, {get, "/kennis/{blad}"}},
    {{post, "/kennis/{blad}/antwoorden"}, {get, "/kennis/{blad}"}},
    {{get, "/adviezen/{dossier}/afdruk"}, {get, "/adviezen/{dossier}"}},
    {{post, "/expertise/aandachtsfunctionarissen/{wie}"}, {put, "/expertise/aandachtsfunctionarissen/{wie}"}},
    {{post, "/expertise/deskundigen/{wie}"}, {put, "/expertise/deskundigen/{wie}"}},
};

// Forms: what they send has its own route.
const std::set<std::string_view> formulieren{
    "/aanmeldingen/nieuw",
    "/nazorg/{dossier}/scans/nieuw",
    "/nazorg/{dossier}/steun/nieuw",
    "/nazorg/{dossier}/aanmelding",
    "/adviezen/nieuw",
    "/kennis/nieuw",
    "/kennis/{blad}/wijziging",
    "/expertise/aandachtsfunctionarissen/{wie}",
    "/expertise/deskundigen/{wie}",
    "/triage/{dossier}/besluiten/nieuw",
    "/casussen/{dossier}/afronding/nazorgchecks/nieuw",
    "/casussen/{dossier}/afronding/overdrachten/nieuw",
    "/casussen/{dossier}/afsluiting/nieuw",
    "/casussen/{dossier}/kop",
    "/casussen/{dossier}/deelnames/nieuw",
    "/casussen/{dossier}/bijdragen/nieuw",
    "/casussen/{dossier}/documenten/nieuw",
    "/casussen/{dossier}/documenten/brieven/nieuw",
    "/casussen/{dossier}/afstemmingen/nieuw",
    "/casussen/{dossier}/knelpunten/nieuw",
    "/casussen/{dossier}/aanpakken/nieuw",
    "/casussen/{dossier}/plan-voor-de-persoon",
    "/casussen/{dossier}/besluiten/{item}/intrekking",
    "/casussen/{dossier}/bijdragen/incident",
    "/casussen/{dossier}/bijdragen/{item}/verbetering",
    "/casussen/{dossier}/uitvragen/nieuw",
    "/casussen/{dossier}/uitvraag/toetsen",
    "/casussen/{dossier}/doelen/nieuw",
    "/casussen/{dossier}/doelen/{item}/resultaat",
    "/casussen/{dossier}/acties/nieuw",
    "/casussen/{dossier}/acties/{item}/wijziging",
    "/casussen/{dossier}/verstrekkingen/nieuw",
    "/casussen/{dossier}/derden/nieuw",
    "/casussen/{dossier}/uitwisseling/nieuw",
    "/casussen/{dossier}/uitwisseling/treffer",
    "/beheer/huizen/nieuw",
    "/casussen/{dossier}/personen/nieuw",
    "/casussen/{dossier}/personen/{item}/wijziging",
    "/casussen/{dossier}/personen/{item}/verwijdering",
    "/casussen/{dossier}/relaties/nieuw",
    "/casussen/{dossier}/acties/{item}/overdracht",
    "/casussen/{dossier}/acties/{item}/delen",
    "/casussen/{dossier}/planversies/nieuw",
    "/casussen/{dossier}/scores/nieuw",
    "/casussen/{dossier}/tijdpad/{item}",
    "/beheer/tijdpaden/nieuw",
    "/casussen/{dossier}/risico/nieuw",
    "/casussen/{dossier}/planversies/{item}/akkoord",
    "/beheer/medewerkers/nieuw",
    "/beheer/medewerkers/{medewerker}/wijzigen",
    "/beheer/organisaties/nieuw",
    "/beheer/regietafels/nieuw",
    "/beheer/convenanten/nieuw",
    "/regietafels/{tafel}/werkwijze",
    "/regietafels/{tafel}/einde",
    "/overleggen/nieuw",
    "/overleggen/{overleg}/wijzigen",
};

// On a page alone, and why.
const std::map<std::string_view, std::string_view> alleen_scherm{
    {"/inloggen", "a token is how a program is known"},
    {"/inloggen/tweede-stap", "a token is how a program is known"},
    {"/inloggen/herstelcode", "a token is how a program is known"},
    {"/inloggen/wachtwoord", "a token is how a program is known"},
    {"/inloggen/instellen", "a token is how a program is known"},
    {"/inloggen/opnieuw", "a token is never fresh"},
    {"/uitloggen", "a program ends its token"},
    {"/account/thema", "colours of the browser"},
    {"/account/doel", "a token carries one purpose (DECISIONS 13)"},
    {"/account/tokens", "a token makes no tokens"},
    {"/account/tokens/{verzoek}", "sensitive: both factors just given"},
    {"/account/tokens/{verzoek}/bevestiging", "sensitive: both factors just given"},
    {"/account/tokens/{verzoek}/afwijzing", "goes with the confirmation"},
    {"/account/wachtwoord", "sensitive: both factors just given"},
    {"/account/tweede-factor", "sensitive: both factors just given"},
    {"/account/herstelcodes", "sensitive: both factors just given"},
    {"/account/teruggevonden", "text that a browser lost"},
    {"/account/teruggevonden/{formulier}/weg", "text that a browser lost"},
    {"/aanmeldingen/concept", "drafts are of the form; a program sends the whole"},
    {"/aanmeldingen/concepten/{concept}", "drafts are of the form; a program sends the whole"},
    {"/aanmeldingen/concepten/{concept}/verwijdering", "drafts are of the form"},
    {"/casussen/{dossier}/personen/{item}/bsn", "a BSN is never in an answer of the API"},
    {"/afgesloten/{dossier}/heropening", "sensitive: both factors just given"},
    {"/afgesloten/{dossier}/heropening/{item}", "sensitive: both factors just given"},
    {"/afgesloten/{dossier}/heropening/{item}/bevestiging", "sensitive: both factors just given"},
    {"/afgesloten/{dossier}/heropening/{item}/intrekking", "sensitive: both factors just given"},
    {"/beheer", "an overview of links"},
    {"/overleggen/{overleg}/afdruk", "paper; the meeting itself has all that stands on it"},
    {"/overleggen/{overleg}/live/{deel}", "a part of a page that is open; the meeting has all of them"},
    {"/overleggen/{overleg}/stroom", "tells a page that is open what to read again"},
    {"/overleggen/{overleg}/zaal", "for the wall of a room"},
    {"/overleggen/{overleg}/agenda.ics", "for the calendar of a person; the meeting has its times"},
    {"/beheer/medewerkers/{medewerker}/account", "the start password is for one pair of eyes"},
    {"/beheer/medewerkers/{medewerker}/herstel", "the start password is for one pair of eyes"},
    {"/beheer/huizen/{huis}/bevestiging", "sensitive: both factors just given"},
    {"/voorstellen/{voorstel}/bevestiging", "sensitive: both factors just given"},
    {"/voorstellen/{voorstel}/afwijzing", "sensitive: both factors just given"},
};

// "/beheer/x" is "/x", "/organisatie/medewerkers" is "/eigen-medewerkers".
std::string zelfde(std::string_view pattern) {
    for (const auto& [van, naar] :
         {std::pair<std::string_view, std::string_view>{"/beheer/", "/"}, {"/organisatie/", "/eigen-"}})
        if (pattern.starts_with(van)) return std::string(naar) + std::string(pattern.substr(van.size()));
    return std::string(pattern);
}

bool is_pagina(const toegang::Route& route) { return !route.api && route.recht.has_value(); }

std::string adres(Method method, std::string_view pattern) {
    return std::string(web::method_name(method)) + " " + std::string(pattern);
}

TEST(ApiParity, every_page_has_its_route_of_the_api_or_a_reason) {
    const toegang::Routes routes = app::all_routes(app::Probes{});
    std::set<std::string> api;
    for (const auto& route : routes.all())
        if (route.api) api.insert(adres(route.method, route.pattern));
    for (const auto& route : routes.all()) {
        if (!is_pagina(route) || alleen_scherm.contains(route.pattern)) continue;
        if (route.method == get && formulieren.contains(route.pattern)) continue;
        const auto ander = elders.find(Wat{route.method, route.pattern});
        const std::string wanted =
            ander != elders.end() ? adres(ander->second.first, "/api/v1" + std::string(ander->second.second))
                                  : adres(route.method, "/api/v1" + zelfde(route.pattern));
        EXPECT_TRUE(api.contains(wanted)) << adres(route.method, route.pattern) << " has no " << wanted;
    }
}

// The right of the one is the right of the other: the API is no way around.
TEST(ApiParity, both_ask_for_the_same_right) {
    const toegang::Routes routes = app::all_routes(app::Probes{});
    std::map<std::string, toegang::Recht> api;
    for (const auto& route : routes.all())
        if (route.api && route.recht) api.emplace(adres(route.method, route.pattern), *route.recht);
    for (const auto& route : routes.all()) {
        if (!is_pagina(route)) continue;
        const auto ander = elders.find(Wat{route.method, route.pattern});
        const auto found = api.find(
            ander != elders.end() ? adres(ander->second.first, "/api/v1" + std::string(ander->second.second))
                                  : adres(route.method, "/api/v1" + zelfde(route.pattern)));
        if (found == api.end()) continue;
        // To read one thing of the house asks less than the page, which is its form as well.
        const bool leest = route.method == get && found->second == toegang::Recht::beheer_lezen;
        EXPECT_TRUE(found->second == *route.recht || leest) << adres(route.method, route.pattern);
    }
}

TEST(ApiParity, the_table_names_only_what_exists) {
    const toegang::Routes routes = app::all_routes(app::Probes{});
    std::set<std::string_view> paginas;
    for (const auto& route : routes.all())
        if (is_pagina(route) || !route.recht) paginas.insert(route.pattern);
    for (const auto& [pattern, reden] : alleen_scherm) EXPECT_TRUE(paginas.contains(pattern)) << pattern;
    for (const auto& pattern : formulieren) EXPECT_TRUE(paginas.contains(pattern)) << pattern;
    for (const auto& [van, naar] : elders) EXPECT_TRUE(paginas.contains(van.second)) << van.second;
}

}  // namespace
