#include "domein/document/views.hpp"

#include <algorithm>

#include "domein/document/rules.hpp"
#include "kern/bestand/bestand.hpp"
#include "kern/bestand/veld.hpp"
#include "kern/pagina/antwoord.hpp"

namespace document::view {
namespace {

// What the house's staff reads where an item is closed: not why, for the reason tells what it is about.
constexpr std::string_view dicht = "De bron deelt dit niet met het huis. Je ziet alleen dat het er is.";

std::string naam_van(std::span<const partner::Code> soorten, std::string_view code) {
    const auto gevonden = std::find_if(soorten.begin(), soorten.end(),
                                       [&](const partner::Code& een) { return een.code == code; });
    return gevonden != soorten.end() ? gevonden->naam : std::string(code);
}

struct Rij {
    const toegang::GrantBasis& grant;
    const Document& document;
    std::span<const partner::Code> soorten;
    void operator()(html::Out& out) const {
        const auto wat = [&](html::Out& cel) {
            if (!document.kop.open()) {
                cel("{}", html::Afgeschermd{dicht});
                return;
            }
            cel("<a href=\"{}\">{}</a>",
                html::url("/casussen/{}/documenten/{}", grant.dossier(), document.item.id),
                document.kop->titel);
            if (document.ingetrokken) cel("{}", html::Under{"ingetrokken door de bron"});
            if (document.laatste > 1) cel("{}", html::Under{"versie " + std::to_string(document.laatste)});
        };
        const auto wie = [&](html::Out& cel) {
            if (document.kop.open())
                cel("{}", bijdrage::Tekens{document.item, document.bron, document.genoemd});
        };
        const std::string wanneer = document.datum ? dutch_date(*document.datum)
                                                   : pagina::wanneer(document.item.gemaakt, grant.vandaag());
        out("<tr>{}{}{}{}{}</tr>", html::RowHead{wat},
            html::Cell{document.kop.open() ? naam_van(soorten, document.soort) : std::string(), "Soort"},
            html::Cell{wanneer, "Datum"}, html::Cell{document.bron, "Bron"},
            html::Cell{wie, "Wie mag dit zien"});
    }
};

struct Tabel {
    const toegang::GrantBasis& grant;
    std::span<const Document> documenten;
    std::span<const partner::Code> soorten;
    std::string_view kies;
    void operator()(html::Out& out) const {
        const auto rijen = [&](html::Out& in) {
            for (const Document& een : documenten)
                if (kies.empty() || een.soort == kies) in("{}", Rij{grant, een, soorten});
        };
        out("{}", html::Table{.caption = "Documenten",
                              .columns = {{"Document"}, {"Soort"}, {"Datum"}, {"Bron"}, {"Wie mag dit zien"}},
                              .rows = rijen,
                              .kind = html::TableKind::stacking,
                              .caption_kind = html::CaptionKind::hidden});
    }
};

// How many there are of each kind that there is, each a link to those alone.
void telling(html::Out& out, const Lijst& lijst) {
    const auto alle = html::url("/casussen/{}/documenten", lijst.grant.dossier());
    const auto items = [&](html::Out& in) {
        in("{}", html::TallyItem{static_cast<long long>(lijst.documenten.size()), "alle documenten", alle});
        for (const auto& soort : lijst.soorten) {
            const auto hoeveel =
                std::count_if(lijst.documenten.begin(), lijst.documenten.end(),
                              [&](const Document& een) { return een.kop.open() && een.soort == soort.code; });
            if (hoeveel > 0) in("{}", html::TallyItem{hoeveel, soort.naam, alle.with("soort", soort.code)});
        }
    };
    out("{}", html::Tally{"Documenten per soort", items});
}

void knoppen(html::Out& out, const toegang::GrantBasis& grant) {
    if (toegang::Gate::zou_mogen(grant, toegang::Recht::document_toevoegen))
        out("{}",
            html::LinkButton{"Voeg document toe", html::url("/casussen/{}/documenten/nieuw", grant.dossier()),
                             html::ButtonKind::primary});
    if (toegang::Gate::zou_mogen(grant, toegang::Recht::brief_maken))
        out("{}", html::LinkButton{"Maak een brief",
                                   html::url("/casussen/{}/documenten/brieven/nieuw", grant.dossier())});
}

void versies(html::Out& out, const Een& blad) {
    const auto rijen = [&](html::Out& in) {
        for (const Versie& een : blad.document.versies) {
            const auto adres =
                html::url("/casussen/{}/documenten/{}/bestand", blad.grant.dossier(), blad.document.item.id);
            const auto link = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>",
                    een.nummer == blad.document.laatste ? adres : adres.with("nummer", een.nummer),
                    een.naam.naam);
            };
            in("<tr>{}{}{}{}{}</tr>", html::RowHead{link}, html::Cell{std::to_string(een.nummer), "Versie"},
               html::Cell{bestand::omvang(een.grootte), "Omvang"}, html::Cell{een.door, "Door"},
               html::Cell{pagina::wanneer(een.gemaakt, blad.grant.vandaag()), "Toegevoegd"});
        }
    };
    const auto tabel = [&](html::Out& in) {
        in("{}", html::Table{.caption = "Versies",
                             .columns = {{"Bestand"}, {"Versie"}, {"Omvang"}, {"Door"}, {"Toegevoegd"}},
                             .rows = rijen,
                             .kind = html::TableKind::stacking,
                             .caption_kind = html::CaptionKind::hidden});
        in("<p class=\"rh-klein\">Een bestand opent niet in dit scherm. Je browser bewaart het.</p>");
    };
    out("{}", html::Section{.id = "versies", .title = "Bestand", .body = tabel});
}

void feiten(html::Out& out, const Een& blad) {
    const Document& document = blad.document;
    const auto lijst = [&](html::Out& feit) {
        feit("{}", html::Fact{"Soort", blad.soort});
        if (document.datum) feit("{}", html::Fact{"Datum van het document", dutch_date(*document.datum)});
        feit("{}", html::Fact{"Bron", document.bron + " (" + document.door + ")"});
        feit("{}", html::Fact{"Vastgelegd", dutch_moment(document.item.gemaakt)});
        feit("{}", html::Fact{"Bewaren tot", dutch_date(document.item.bewaren_tot)});
        if (!document.kop->voorwaarden.empty())
            feit("{}", html::Fact{"Voorwaarde van de bron", document.kop->voorwaarden});
    };
    out("<div class=\"rh-tekenrij\">{}</div>{}",
        bijdrage::Tekens{document.item, document.bron, document.genoemd}, html::Facts{lijst});
}

// What its bron may still do with it.
void wijzigen(html::Out& out, const Een& blad) {
    const auto& item = blad.document.item;
    const auto dossier = blad.grant.dossier();
    const std::string_view csrf = blad.grant.wie().csrf;
    const std::string versie = std::to_string(item.versie);
    const auto inhoud = [&](html::Out& in) {
        const auto vervang = [&](html::Out& f) {
            f("{}<p class=\"rh-klein\">Wie dit document kon lezen, krijgt bericht. De oude versie blijft voor jouw "
              "organisatie en het huis.</p><p class=\"rh-acties\">{}</p>",
              bestand::Veld{blad.input, "bestand", "Bestand dat in de plaats komt"},
              html::Button{.text = "Vervang door dit bestand", .busy = "Bezig met versturen…"});
        };
        in("{}", html::Form{html::url("/casussen/{}/documenten/{}/versies", dossier, item.id), csrf, versie,
                            vervang, html::Encoding::files});
        if (item.geheim != toegang::Geheim::geen && !item.vrijgegeven)
            in("{}", html::Form{
                         html::url("/casussen/{}/documenten/{}/vrijgave", dossier, item.id), csrf, versie,
                         html::Button{.text = "Geef vrij voor de kring", .kind = html::ButtonKind::primary}});
        in("{}", html::Form{html::url("/casussen/{}/documenten/{}/intrekking", dossier, item.id), csrf,
                            versie, html::Button{.text = "Trek in", .kind = html::ButtonKind::danger}});
    };
    out("{}", html::Section{.id = "wijzigen", .title = "Vervangen of intrekken", .body = inhoud});
}

}  // namespace

void Lijst::operator()(html::Out& out) const {
    const auto acties = [&](html::Out& knop) { knoppen(knop, grant); };
    out("{}",
        html::PageHead{.title = "Documenten", .path = betrokkene::Pad{grant, dossier}, .actions = acties});
    if (documenten.empty()) {
        out("{}", html::EmptyState{"Er staat nog geen document op deze casus.",
                                   "Wat je toevoegt, ziet alleen wie jij kiest."});
        return;
    }
    telling(out, *this);
    out("{}", Tabel{grant, documenten, soorten, kies});
}

void Formulier::operator()(html::Out& out) const {
    std::vector<html::Option> keuzes;
    for (const auto& soort : soorten) keuzes.push_back({soort.code, soort.naam});
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"concept", input.typed("concept")},
             bestand::Veld{input, "bestand", "Welk bestand? Meer mag", true});
        veld("{}{}",
             html::filled(input, html::Select{.name = "soort",
                                              .label = "Wat voor document is het?",
                                              .options = std::span<const html::Option>(keuzes)}),
             html::filled(input, html::TextField{.name = "titel",
                                                 .label = "Titel",
                                                 .hint = "Laat je dit leeg? Dan heet het zoals het bestand.",
                                                 .need = html::Need::optional,
                                                 .length_max = rules::titel_max}));
        veld("{}{}",
             html::filled(input, html::DateField{.name = "datum",
                                                 .label = "Datum van het document",
                                                 .need = html::Need::optional}),
             bijdrage::KringKeuze{input});
        const auto meer = [&](html::Out& details) {
            details("{}{}", bijdrage::KringVelden{input, organisaties}, bijdrage::GeheimVelden{input});
        };
        const bool open = !input.faults().empty() || !melding.empty();
        veld("{}", html::Details{"Meer kiezen: soort gegevens, geheim, voorwaarden", meer, open});
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{
                 .text = "Voeg toe", .kind = html::ButtonKind::primary, .busy = "Bezig met versturen…"});
    };
    out("{}{}{}", html::PageHead{.title = "Document toevoegen", .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (!input.faults().empty() || !melding.empty())
        out("<p class=\"rh-klein\">Kies het bestand opnieuw: een browser onthoudt dat niet.</p>");
    out("{}", html::Form{html::url("/casussen/{}/documenten", grant.dossier()),
                         grant.wie().csrf,
                         {},
                         velden,
                         html::Encoding::files});
    if (eigen.empty()) return;
    out("{}",
        html::Section{
            .id = "eigen", .title = "Wat jouw organisatie al gaf", .body = Tabel{grant, eigen, soorten, {}}});
}

void Een::operator()(html::Out& out) const {
    if (!document.kop.open()) {
        out("{}{}", html::PageHead{.title = "Document", .path = betrokkene::Pad{grant, dossier}},
            html::Afgeschermd{dicht});
        return;
    }
    out("{}{}{}", html::PageHead{.title = document.kop->titel, .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (document.ingetrokken)
        out("{}", html::Notice{.tone = html::Tone::quiet,
                               .title = "De bron heeft dit document ingetrokken",
                               .body = "Alleen de organisatie die het gaf ziet het nog."});
    feiten(out, *this);
    versies(out, *this);
    if (document.item.bron == grant.wie().organisatie && !document.ingetrokken) wijzigen(out, *this);
}

}  // namespace document::view
