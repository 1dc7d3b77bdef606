#include "domein/zoeken/views.hpp"

#include <algorithm>

namespace zoeken::view {
namespace {

struct Naam {
    std::string_view een;
    std::string_view meer;
};
Naam naam(toegang::ItemSoort soort) {
    using S = toegang::ItemSoort;
    switch (soort) {
        case S::persoon: return {"persoon", "personen"};
        case S::aanmeldtekst: return {"aanmelding", "aanmeldingen"};
        case S::bijdrage: return {"bijdrage", "bijdragen"};
        case S::doel: return {"doel", "doelen"};
        case S::actie: return {"actie", "acties"};
        case S::voortgang: return {"voortgang", "berichten over voortgang"};
        case S::bijlage: return {"bijlage", "bijlagen"};
        case S::aanvulling: return {"aanvulling", "aanvullingen"};
        case S::relatie: return {"relatie", "relaties"};
        case S::contactmoment: return {"contact", "contacten"};
        case S::waarschuwing: return {"waarschuwing", "waarschuwingen"};
        case S::stem: return {"uitspraak", "uitspraken"};
        case S::uitvraag: return {"uitvraag", "uitvragen"};
        case S::verstrekking: return {"verstrekking", "verstrekkingen"};
        case S::document: return {"document", "documenten"};
        case S::planversie: return {"planversie", "planversies"};
        case S::overdracht: return {"overdracht", "overdrachten"};
        case S::score: return {"score", "scores"};
        case S::risico: return {"risico-oordeel", "risico-oordelen"};
        case S::escalatie: return {"knelpunt", "knelpunten"};
        case S::afronding: return {"afronding", "afrondingen"};
        case S::nazorgcheck: return {"nazorgcheck", "nazorgchecks"};
        case S::afstemming: return {"afstemming", "afstemmingen"};
        case S::derde: return {"derde", "derden"};
        case S::huisvraag: return {"vraag tussen huizen", "vragen tussen huizen"};
        case S::huispakket: return {"pakket van een ander huis", "pakketten van andere huizen"};
        case S::agendapunt: return {"agendapunt", "agendapunten"};
        case S::vrijlating: return {"vrijlating", "vrijlatingen"};
        case S::quickscan: return {"quickscan", "quickscans"};
        case S::steun: return {"steun", "keer steun"};
        case S::adviesvraag: return {"vraag om advies", "vragen om advies"};
        case S::adviesbericht: return {"bericht bij advies", "berichten bij advies"};
        case S::overlegregel: return {"regel uit een overleg", "regels uit een overleg"};
        case S::verslag: return {"verslag", "verslagen"};
        case S::aanwezige: return {"aanwezige", "aanwezigen"};
        case S::aanpak: return {"aanpak", "aanpakken"};
        case S::aanpakfase: return {"fase van een aanpak", "fasen van een aanpak"};
        case S::radicalisering: return {"overdracht", "overdrachten"};
        case S::regieafspraak: return {"afspraak over de leiding", "afspraken over de leiding"};
    }
    return {"iets", "plaatsen"};
}

// Hits that lead to one page are one row, at the place of the newest.
struct Vondst {
    const Treffer* eerste;
    std::string pad;
    std::vector<std::pair<toegang::ItemSoort, int>> aantallen;  // in the order found
};

// "aanmelding, 4 personen"
std::string waarin(const std::vector<std::pair<toegang::ItemSoort, int>>& aantallen) {
    std::string zin;
    for (const auto& [soort, aantal] : aantallen) {
        if (!zin.empty()) zin += ", ";
        if (aantal == 1)
            zin += naam(soort).een;
        else
            zin.append(std::to_string(aantal)).append(" ").append(naam(soort).meer);
    }
    return zin;
}

// Where this reader finds it: his own report, triage, nazorg, or the casus.
html::Url naar(const Treffer& treffer) {
    if (treffer.rol == toegang::DeelnameRol::aanmelder) return html::url("/aanmeldingen/{}", treffer.dossier);
    if (treffer.fase == toegang::Fase::nazorg) return html::url("/nazorg/{}", treffer.dossier);
    if (treffer.fase == toegang::Fase::aanmelding || treffer.fase == toegang::Fase::triage)
        return html::url("/triage/{}", treffer.dossier);
    if (treffer.soort == toegang::ItemSoort::bijdrage)
        return html::url("/casussen/{}/bijdragen/{}", treffer.dossier, treffer.item);
    if (treffer.soort == toegang::ItemSoort::actie)
        return html::url("/casussen/{}/acties/{}", treffer.dossier, treffer.item);
    if (treffer.soort == toegang::ItemSoort::document)
        return html::url("/casussen/{}/documenten/{}", treffer.dossier, treffer.item);
    if (treffer.soort == toegang::ItemSoort::contactmoment)
        return html::url("/casussen/{}/personen", treffer.dossier);
    return html::url("/casussen/{}", treffer.dossier);
}

std::vector<Vondst> bijeen(const std::vector<Treffer>& treffers) {
    std::vector<Vondst> vondsten;
    for (const Treffer& treffer : treffers) {
        std::string pad(naar(treffer).text());
        auto vondst =
            std::find_if(vondsten.begin(), vondsten.end(), [&](const Vondst& een) { return een.pad == pad; });
        if (vondst == vondsten.end())
            vondst = vondsten.insert(vondsten.end(), {&treffer, std::move(pad), {}});
        auto& aantallen = vondst->aantallen;
        const auto telling = std::find_if(aantallen.begin(), aantallen.end(),
                                          [&](const auto& een) { return een.first == treffer.soort; });
        if (telling == aantallen.end())
            aantallen.emplace_back(treffer.soort, 1);
        else
            ++telling->second;
    }
    return vondsten;
}

}  // namespace

std::string_view soort_code(toegang::ItemSoort soort) { return naam(soort).een; }

void Uitslag::operator()(html::Out& out) const {
    out("{}", html::PageHead{.title = "Zoeken", .intro = [&](html::Out& zin) {
                                 zin("Je zocht op “{}”. Nieuwste boven.", tekst);
                             }});
    const auto rijen = [&](html::Out& tr) {
        for (const auto& vondst : bijeen(gevonden.treffers)) {
            const Treffer& treffer = *vondst.eerste;
            const auto titel = [&](html::Out& cel) {
                cel("<a href=\"{}\">{}</a>{}", naar(treffer), treffer.titel->naam,
                    html::Under{html::Kenmerk{treffer.kenmerk}});
            };
            tr("<tr>{}{}{}</tr>", html::Cell{titel, "Dossier"},
               html::Cell{waarin(vondst.aantallen), "Gevonden in"},
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
