// The forms of the slice: a bijdrage, its correction, and an incident in three fields.
#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/rules.hpp"
#include "domein/bijdrage/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/keuzes.hpp"

namespace bijdrage {
namespace {

void details(html::Out& out, const Velden& f) {
    static constexpr html::Option aarden[] = {
        {"feit", "feit"}, {"mening", "mening of indruk"}, {"incident", "incident"}};
    out("{}", KringVelden{f.input, f.organisaties});
    out("{}", html::filled(f.input, html::RadioGroup{.name = "aard",
                                                     .label = "Feit of mening",
                                                     .options = std::span<const html::Option>(aarden),
                                                     .need = html::Need::optional}));
    out("{}", html::filled(f.input, html::DateField{.name = "brondatum",
                                                    .label = "Datum van de bron",
                                                    .need = html::Need::optional}));
    out("{}", html::filled(f.input, html::TextField{.name = "tijd",
                                                    .label = "Tijd",
                                                    .hint = "Bij een incident, bijvoorbeeld 21:10.",
                                                    .need = html::Need::optional,
                                                    .width = html::Width::small}));
    out("{}", GeheimVelden{f.input});
}

}  // namespace

// Text and kring first, the rest by default (DECISIONS 49).
void Velden::operator()(html::Out& out) const {
    out("{}", html::filled(input, html::TextArea{.name = "tekst",
                                                 .label = "Wat wil je vastleggen?",
                                                 .length_max = rules::tekst_max}));
    out("{}", KringKeuze{input});
    const bool open = !input.faults().empty();
    out("{}", html::Details{"Meer kiezen: soort gegevens, geheim, datum, voorwaarden",
                            [&](html::Out& meer) { details(meer, *this); }, open});
}

namespace view {

void Formulier::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}<p class=\"rh-acties\">{}</p>", html::Hidden{"concept", input.typed("concept")},
             Velden{input, organisaties}, mede::Velden{input, ook},
             html::Button{.text = "Leg vast", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}", html::PageHead{.title = "Bijdrage geven", .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()},
        html::Form{html::url("/casussen/{}/bijdragen", grant.dossier()), grant.wie().csrf, {}, velden});
}

void Verbeter::operator()(html::Out& out) const {
    const std::string versie(input.typed("versie"));
    const auto terug = html::url("/casussen/{}/bijdragen/{}", grant.dossier(), grant.item());
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}", html::Hidden{"concept", input.typed("concept")}, Velden{input, organisaties},
             mede::OokVelden{input, elders});
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar de bijdrage</a></p>",
             html::Button{.text = "Vervang de bijdrage", .kind = html::ButtonKind::primary}, terug);
    };
    out("{}{}{}",
        html::PageHead{.title = "Bijdrage verbeteren",
                       .intro = "Wie de oude kon lezen, krijgt bericht. De oude blijft staan als vervangen.",
                       .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    out("{}", html::Form{html::url("/casussen/{}/bijdragen/{}/verbetering", grant.dossier(), grant.item()),
                         grant.wie().csrf, versie, velden});
}

void Incident::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"concept", input.typed("concept")},
             html::filled(input,
                          html::TextArea{
                              .name = "tekst", .label = "Wat gebeurde er?", .length_max = rules::tekst_max}));
        const auto wanneer = [&](html::Out& deel) {
            deel("{}{}", html::filled(input, html::DateField{.name = "brondatum", .label = "Datum"}),
                 html::filled(input, html::TextField{.name = "tijd",
                                                     .label = "Tijd",
                                                     .hint = "Bijvoorbeeld 21:10.",
                                                     .need = html::Need::optional,
                                                     .width = html::Width::small}));
        };
        veld("{}", html::Fieldset{.legend = "Wanneer gebeurde het?", .body = wanneer});
        veld("{}", html::filled(input, html::CheckboxGroup{.name = "categorieen",
                                                           .label = "Waar gaat het over?",
                                                           .options = toegang::opties(toegang::categorieen()),
                                                           .layout = html::Layout::across}));
        veld("{}<p class=\"rh-acties\">{}</p>", mede::Velden{input, ook},
             html::Button{.text = "Leg incident vast", .kind = html::ButtonKind::primary});
    };
    out("{}{}",
        html::PageHead{
            .title = "Incident vastleggen",
            .intro =
                "Alle deelnemers die dit soort gegevens mogen zien, lezen het. De datum komt op de levenslijn.",
            .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()});
    out("{}",
        html::Form{
            html::url("/casussen/{}/bijdragen/incident", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace view
}  // namespace bijdrage
