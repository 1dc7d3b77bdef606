#include "domein/bijdrage/views.hpp"

#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/rules.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/verschil.hpp"

namespace bijdrage {
namespace {

// What the house's staff reads where an item is closed: not why, for the reason tells what it is about.
constexpr std::string_view dicht = "De bron deelt dit niet met het huis. Je ziet alleen dat het er is.";

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
    if (bijdrage.ingetrokken) out(" <span class=\"rh-klein\">ingetrokken door de bron</span>");
    out("</div></article>");
}

namespace view {
namespace {

void details(html::Out& out, const Formulier& f) {
    static constexpr html::Option aarden[] = {{"feit", "feit"}, {"mening", "mening of indruk"}};
    out("{}", KringVelden{f.input, f.organisaties});
    out("{}", html::filled(f.input, html::RadioGroup{.name = "aard",
                                                     .label = "Feit of mening",
                                                     .options = std::span<const html::Option>(aarden),
                                                     .need = html::Need::optional}));
    out("{}", html::filled(f.input, html::DateField{.name = "brondatum",
                                                    .label = "Datum van de bron",
                                                    .need = html::Need::optional}));
    out("{}", GeheimVelden{f.input});
}

}  // namespace

void Formulier::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"concept", input.typed("concept")},
             html::filled(input, html::TextArea{.name = "tekst",
                                                .label = "Wat wil je vastleggen?",
                                                .length_max = rules::tekst_max}));
        veld("{}", KringKeuze{input});
        const bool open = !input.faults().empty();
        veld("{}", html::Details{"Meer kiezen: soort gegevens, geheim, datum, voorwaarden",
                                 [&](html::Out& meer) { details(meer, *this); }, open});
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Leg vast", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}", html::PageHead{.title = "Bijdrage geven", .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()},
        html::Form{html::url("/casussen/{}/bijdragen", grant.dossier()), grant.wie().csrf, {}, velden});
}

void Een::operator()(html::Out& out) const {
    const std::string versie = std::to_string(bijdrage.item.versie);
    out("{}", html::PageHead{.title = "Bijdrage", .path = betrokkene::Pad{grant, dossier}});
    blok(out, grant, bijdrage, bijdrage.item.gewijzigd, html::Level::h2);
    const auto feiten = [&](html::Out& feit) {
        feit("{}", html::Fact{"Vastgelegd", dutch_moment(bijdrage.item.gemaakt)});
        if (bijdrage.brondatum) feit("{}", html::Fact{"Datum van de bron", dutch_date(*bijdrage.brondatum)});
        feit("{}", html::Fact{"Bewaren tot", dutch_date(bijdrage.item.bewaren_tot)});
    };
    out("{}", html::Facts{feiten});
    if (bijdrage.item.bron != grant.wie().organisatie || bijdrage.ingetrokken) return;
    if (bijdrage.item.geheim != toegang::Geheim::geen && !bijdrage.item.vrijgegeven)
        out("{}",
            html::Form{html::url("/casussen/{}/bijdragen/{}/vrijgave", grant.dossier(), bijdrage.item.id),
                       grant.wie().csrf, versie,
                       html::Button{.text = "Geef vrij voor de kring", .kind = html::ButtonKind::primary}});
    out("{}", html::Form{html::url("/casussen/{}/bijdragen/{}/intrekking", grant.dossier(), bijdrage.item.id),
                         grant.wie().csrf, versie,
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
