#include "domein/zoeken/views.hpp"

namespace zoeken::view {
namespace {

std::string_view soort_naam(toegang::ItemSoort soort) {
    using S = toegang::ItemSoort;
    switch (soort) {
        case S::persoon: return "persoon";
        case S::aanmeldtekst: return "aanmelding";
        case S::bijdrage: return "bijdrage";
        case S::doel: return "doel";
        case S::actie: return "actie";
        case S::voortgang: return "voortgang";
        case S::bijlage: return "bijlage";
        case S::aanvulling: return "aanvulling";
    }
    return "iets";
}

// Where this reader finds it: his own report, triage, or the casus.
html::Url naar(const Treffer& treffer) {
    if (treffer.rol == toegang::DeelnameRol::aanmelder) return html::url("/aanmeldingen/{}", treffer.dossier);
    if (treffer.fase == toegang::Fase::aanmelding || treffer.fase == toegang::Fase::triage)
        return html::url("/triage/{}", treffer.dossier);
    if (treffer.soort == toegang::ItemSoort::bijdrage)
        return html::url("/casussen/{}/bijdragen/{}", treffer.dossier, treffer.item);
    if (treffer.soort == toegang::ItemSoort::actie)
        return html::url("/casussen/{}/acties/{}", treffer.dossier, treffer.item);
    return html::url("/casussen/{}", treffer.dossier);
}

}  // namespace

std::string_view soort_code(toegang::ItemSoort soort) { return soort_naam(soort); }

void Uitslag::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Zoeken", .intro = [&](html::Out& zin) {
                                 zin("Je zocht op “{}”. Nieuwste boven.", tekst);
                             }});
    const auto rijen = [&](html::Out& tr) {
        for (const auto& treffer : gevonden.treffers) {
            const auto titel = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>{}", naar(treffer), treffer.titel->naam,
                    html::Under{html::Kenmerk{treffer.kenmerk}});
            };
            tr("<tr>{}{}{}</tr>", html::Cell{titel, "Dossier"},
               html::Cell{soort_naam(treffer.soort), "Gevonden in"},
               html::Cell{dutch_date(treffer.dag), "Datum"});
        }
    };
    if (gevonden.treffers.empty()) {
        out("{}",
            html::EmptyState{
                "Niets gevonden.",
                "Controleer de spelling of zoek op geboortedatum. We zoeken alleen in dossiers die jij mag zien."});
    } else {
        out("{}<p class=\"rh-klein\">We zoeken alleen in dossiers die jij mag zien.</p>",
            html::Table{.caption = "Gevonden",
                        .columns = {{"Dossier"}, {"Gevonden in"}, {"Datum"}},
                        .rows = rijen,
                        .kind = html::TableKind::stacking,
                        .caption_kind = html::CaptionKind::hidden});
    }
    if (gevonden.meer) out("<p>Er is meer. Voeg een woord toe om minder te vinden.</p>");
    if (gevonden.te_breed)
        out("<p>Dit woord komt te vaak voor om alles te doorzoeken. Voeg een woord toe.</p>");
}

}  // namespace zoeken::view
