// The lists over casussen, and the criteria of the Top-X.
#include "domein/aanpak/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace aanpak::view {

void Overzicht::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Aanpakken", .intro = "Jouw casussen, per aanpak waar zij in zitten."});
    const auto rijen = [&](html::Out& tr) {
        for (const Telling& een : tellingen) {
            const auto naam = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>", html::url("/aanpakken/{}", een.soort->code), een.naam);
            };
            tr("<tr>{}{}</tr>\n", html::RowHead{naam},
               html::Cell{std::to_string(een.aantal), {}, html::ColumnKind::number});
        }
    };
    out("{}", html::Table{.caption = "Casussen per aanpak",
                          .columns = {{"Aanpak"}, {"Casussen", html::ColumnKind::number}},
                          .rows = rijen,
                          .caption_kind = html::CaptionKind::hidden});
    if (criteria) out("<p><a href=\"/topx-criteria\">Criteria van de Top-X</a></p>");
}

void Lijst::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = naam,
                             .intro = "Alleen casussen waar jij aan deelneemt.",
                             .path = [](html::Out& in) { in("<a href=\"/aanpakken\">Aanpakken</a>"); }});
    if (soort.topx)
        out("<p class=\"rh-klein\">Deze lijst is voor {}, {}. Geef haar niet door. Wie van de lijst gaat, staat er "
            "meteen niet meer op: gooi een afdruk dan weg.</p>",
            voor, dutch_moment(nu));
    if (rijen.empty()) {
        out("{}", html::EmptyState{"Geen casus van jou zit in deze aanpak."});
        return;
    }
    const auto regels = [&](html::Out& tr) {
        for (const Rij& een : rijen) {
            const auto wie = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a> {}", html::url("/casussen/{}/aanpakken/{}", een.dossier, een.item),
                    een.titel->naam, html::Kenmerk{een.kenmerk});
            };
            tr("<tr>{}{}{}{}</tr>\n", html::RowHead{wie}, html::Cell{rules::naam(een.staat), "Stand"},
               html::Cell{dutch_date(een.van), "Vanaf"},
               html::Cell{dutch_date(een.herzien_op), "Opnieuw bekijken"});
        }
    };
    out("{}", html::Table{.caption = naam,
                          .columns = {{"Casus"}, {"Stand"}, {"Vanaf"}, {"Opnieuw bekijken"}},
                          .rows = regels,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void Criteriablad::operator()(html::Out& out) const {
    out("{}{}{}",
        html::PageHead{.title = "Criteria van de Top-X",
                       .intro = "Plaatsen mag pas vanaf de dag waarop de criteria op internet staan.",
                       .path = [](html::Out& in) { in("<a href=\"/aanpakken\">Aanpakken</a>"); }},
        html::ErrorSummary{input.faults()}, melding);
    if (versies.empty()) out("{}", html::EmptyState{"Er zijn nog geen criteria vastgelegd."});
    for (const Criteria& een : versies) {
        const auto inhoud = [&](html::Out& in) {
            in("<ol>");
            for (const auto& tekst : een.teksten) in("<li>{}</li>", tekst);
            in("</ol>");
            std::string wie;
            for (const auto& naam : een.beslissers) wie += (wie.empty() ? "" : ", ") + naam;
            const auto feiten = [&](html::Out& feit) {
                feit("{}{}{}{}", html::Fact{"Vastgesteld", dutch_date(een.vastgesteld)},
                     html::Fact{"Door", wie}, html::Fact{"Gepubliceerd", dutch_date(een.gepubliceerd)},
                     html::Fact{"Adres", een.adres});
            };
            in("{}", html::Facts{feiten, html::FactsLayout::rows});
        };
        const std::string id = "versie-" + std::to_string(een.nummer);
        const std::string titel = "Versie " + std::to_string(een.nummer);
        out("{}", html::Section{.id = id, .title = titel, .body = inhoud});
    }
    if (!mag) return;
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}{}", html::Hidden{"concept", input.typed("concept")},
             html::filled(input,
                          html::TextArea{.name = "criteria",
                                         .label = "Criteria",
                                         .hint = "Eén per regel, als vraag waarop het antwoord ja moet zijn.",
                                         .length_max = 4'000}),
             html::filled(input, html::TextField{.name = "adres",
                                                 .label = "Adres op internet",
                                                 .hint = "Het hele adres, met https:// ervoor.",
                                                 .length_max = 300}),
             html::filled(input, html::DateField{.name = "vastgesteld", .label = "Vastgesteld op"}),
             html::filled(input, html::DateField{.name = "gepubliceerd", .label = "Gepubliceerd op"}));
        const auto wie = [&](html::Out& vak) {
            int i = 0;
            for (const Organisatie& een : publiek) {
                const std::string naam = "beslissers." + std::to_string(i++) + ".id";
                const std::string id = een.id.text();
                vak("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
                    "for=\"{}\">{}</label></div>",
                    naam, naam, id, html::flag("checked", input.typed(naam) == id), naam, een.naam);
            }
        };
        const FieldFault* fout = input.fault_of("beslissers");
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::Fieldset{.legend = "Welke publieke deelnemers stelden dit vast?",
                            .body = wie,
                            .id = "beslissers",
                            .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}},
             html::Button{.text = "Leg nieuwe versie vast", .kind = html::ButtonKind::primary});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{html::url("/topx-criteria"), csrf, {}, velden});
    };
    out("{}", html::Section{.id = "nieuw", .title = "Nieuwe versie", .body = formulier});
}

}  // namespace aanpak::view
