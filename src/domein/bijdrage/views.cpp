#include "domein/bijdrage/views.hpp"

#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/rules.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/verschil.hpp"

namespace bijdrage {
namespace {

// What the house's staff reads where an item is closed: not why, for the reason tells what it is about.
constexpr std::string_view dicht = "De bron deelt dit niet met het huis. Je ziet alleen dat het er is.";

// "21 november 2026, 21:10 uur", as far as it is known.
std::string wanneer_gebeurd(const Bijdrage& bijdrage) {
    std::string zin = dutch_date(bijdrage.brondatum.value());
    if (bijdrage.tekst.open() && !bijdrage.tekst->tijd.empty()) zin += ", " + bijdrage.tekst->tijd + " uur";
    return zin;
}

void vervanging(html::Out& out, const toegang::GrantBasis& grant, const Bijdrage& bijdrage) {
    if (bijdrage.vervangen_door)
        out(" <span class=\"rh-klein\">vervangen: <a href=\"{}\">lees de nieuwe</a></span>",
            html::url("/casussen/{}/bijdragen/{}", grant.dossier(), *bijdrage.vervangen_door));
    else
        out(" <span class=\"rh-klein\">vervangen door een nieuwe, die je niet ziet</span>");
}

}  // namespace

void blok(html::Out& out, const toegang::GrantBasis& grant, const Bijdrage& bijdrage, Instant gezien,
          html::Level niveau) {
    const bool nieuw = bijdrage.item.gewijzigd > gezien && bijdrage.item.door != grant.wie().medewerker;
    const auto meta = [&](html::Out& deel) {
        if (!bijdrage.door.empty()) deel("{} · ", bijdrage.door);
        deel("{}", pagina::wanneer(bijdrage.item.gemaakt, grant.vandaag()));
        if (nieuw) deel(" {}", html::Nieuw{});
    };
    const auto inhoud = [&](html::Out& deel) {
        if (!bijdrage.tekst.open()) {
            deel("{}", html::Afgeschermd{dicht});
            return;
        }
        if (bijdrage.vervangen) {
            deel("{}", html::Details{"Toon de oude tekst", html::Record{bijdrage.tekst->tekst}});
            return;
        }
        deel("{}", html::Record{bijdrage.tekst->tekst});
        if (bijdrage.voorwaarden && bijdrage.voorwaarden->open())
            deel("<p class=\"rh-klein\"><b>Voorwaarde van de bron:</b> {}</p>",
                 (*bijdrage.voorwaarden)->tekst);
    };
    // What is masked has no page of its own to this reader.
    const auto kop = [&](html::Out& deel) {
        if (!bijdrage.tekst.open() || niveau == html::Level::h2)
            deel("{}", bijdrage.bron);
        else
            deel("<a href=\"{}\">{}</a>",
                 html::url("/casussen/{}/bijdragen/{}", grant.dossier(), bijdrage.item.id), bijdrage.bron);
    };
    out("<article class=\"rh-bijdrage\"><header>");
    if (niveau == html::Level::h2)
        out("<h2>{}</h2>", kop);
    else
        out("<h3>{}</h3>", kop);
    out("<p>{}</p></header>{}", meta, inhoud);
    if (!bijdrage.tekst.open()) {
        out("</article>");
        return;
    }
    out("<div class=\"rh-tekenrij\">{}", Tekens{bijdrage.item, bijdrage.bron, bijdrage.genoemd});
    if (bijdrage.aard == Aard::mening) out(" <span class=\"rh-klein\">mening</span>");
    if (bijdrage.aard == Aard::incident && bijdrage.brondatum)
        out(" <span class=\"rh-klein\">incident op {}</span>", wanneer_gebeurd(bijdrage));
    if (bijdrage.ingetrokken) out(" <span class=\"rh-klein\">ingetrokken door de bron</span>");
    if (bijdrage.vervangen) vervanging(out, grant, bijdrage);
    out("</div></article>");
}

namespace view {
namespace {

void feiten(html::Out& out, const Bijdrage& bijdrage) {
    const auto lijst = [&](html::Out& feit) {
        feit("{}", html::Fact{"Vastgelegd", dutch_moment(bijdrage.item.gemaakt)});
        if (bijdrage.brondatum)
            feit("{}", html::Fact{bijdrage.aard == Aard::incident ? std::string_view("Gebeurd op")
                                                                  : std::string_view("Datum van de bron"),
                                  wanneer_gebeurd(bijdrage)});
        if (bijdrage.grond && bijdrage.grond->open())
            feit("{}", html::Fact{"Gegeven op grond van",
                                  grond_zin((*bijdrage.grond)->soort, (*bijdrage.grond)->datum,
                                            (*bijdrage.grond)->toelichting)});
        feit("{}", html::Fact{"Bewaren tot", dutch_date(bijdrage.item.bewaren_tot)});
    };
    out("{}", html::Facts{lijst});
}

}  // namespace

void Een::operator()(html::Out& out) const {
    const std::string versie = std::to_string(bijdrage.item.versie);
    const auto pad = [&](std::string_view rest) {
        return html::url("/casussen/{}/bijdragen/{}/{}", grant.dossier(), bijdrage.item.id, rest);
    };
    out("{}", html::PageHead{.title = "Bijdrage", .path = betrokkene::Pad{grant, dossier}});
    blok(out, grant, bijdrage, bijdrage.item.gewijzigd, html::Level::h2);
    feiten(out, bijdrage);
    if (bijdrage.tekst.open()) out("{}", elders);
    if (bijdrage.vorige && bijdrage.tekst.open())
        out("<p><a href=\"{}\">De vorige versie</a></p>",
            html::url("/casussen/{}/bijdragen/{}", grant.dossier(), *bijdrage.vorige));
    if (bijdrage.item.bron != grant.wie().organisatie || bijdrage.ingetrokken) return;
    if (bijdrage.item.geheim != toegang::Geheim::geen && !bijdrage.item.vrijgegeven)
        out("{}",
            html::Form{pad("vrijgave"), grant.wie().csrf, versie,
                       html::Button{.text = "Geef vrij voor de kring", .kind = html::ButtonKind::primary}});
    if (!bijdrage.vervangen)
        out("<p class=\"rh-acties\">{}</p>", html::LinkButton{"Verbeter", pad("verbetering")});
    out("{}", html::Form{pad("intrekking"), grant.wie().csrf, versie,
                         html::Button{.text = "Trek in", .kind = html::ButtonKind::danger}});
}

void Botsing::operator()(html::Out& out) const {
    const bool vrij = wens == Wens::vrijgeven;
    const std::string_view stand = nu.ingetrokken ? "ingetrokken"
                                   : nu.item.geheim == toegang::Geheim::geen || nu.item.vrijgegeven
                                       ? "open voor de kring"
                                       : "alleen voor jouw organisatie";
    const bool kan =
        !nu.ingetrokken && (!vrij || (nu.item.geheim != toegang::Geheim::geen && !nu.item.vrijgegeven));
    const auto terug = html::url("/casussen/{}/bijdragen/{}", grant.dossier(), nu.item.id);
    const auto naar = vrij ? html::url("/casussen/{}/bijdragen/{}/vrijgave", grant.dossier(), nu.item.id)
                           : html::url("/casussen/{}/bijdragen/{}/intrekking", grant.dossier(), nu.item.id);
    const auto knoppen = [&](html::Out& knop) {
        if (kan)
            knop("{}", pagina::Herkansing{naar, grant.wie().csrf, nu.item.versie, jouw, terug});
        else
            knop("{}", html::LinkButton{"Naar de bijdrage", terug});
    };
    const std::string gewijzigd = "De bijdrage is gewijzigd op " + dutch_moment(nu.item.gewijzigd) + ".";
    out("{}{}", html::PageHead{.title = "Bijdrage", .path = betrokkene::Pad{grant, dossier}},
        pagina::Botsing{.wie = "Een collega",
                        .gewijzigd = gewijzigd,
                        .verschillen = {{"Stand", stand, vrij ? "vrijgeven aan de kring" : "intrekken"}},
                        .knoppen = knoppen,
                        .jouw = "Wat jij wilde is nog niet gedaan."});
}

}  // namespace view
}  // namespace bijdrage
