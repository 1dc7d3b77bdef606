#include "domein/bijdrage/lijst_views.hpp"

#include "domein/bijdrage/bijdrage.hpp"
#include "domein/bijdrage/rules.hpp"

namespace bijdrage::view {
namespace {

std::string_view code_van(std::optional<Aard> aard) {
    for (const auto& [code, bekend] : rules::aard_codes)
        if (bekend == aard) return code;
    return {};
}

html::Url adres(const Lijst& l) {
    html::Url url = html::url("/casussen/{}/bijdragen", l.grant.dossier());
    if (l.keuze.organisatie) url = url.with("organisatie", *l.keuze.organisatie);
    if (l.keuze.aard) url = url.with("aard", code_van(l.keuze.aard));
    return url;
}

// Choosing is a GET: the address says what one sees, and back goes back.
void filter(html::Out& out, const Lijst& l) {
    std::vector<std::string> teksten;
    teksten.reserve(2 * l.gevers.size());
    std::vector<html::Option> gevers;
    for (const Gever& gever : l.gevers) {
        teksten.push_back(gever.naam + " (" + std::to_string(gever.aantal) + ")");
        const std::string& naam = teksten.back();
        gevers.push_back({teksten.emplace_back(gever.id.text()), naam});
    }
    std::vector<html::Option> aarden;
    for (const auto& [code, aard] : rules::aard_codes) aarden.push_back({code, code});
    const std::string gekozen = l.keuze.organisatie ? l.keuze.organisatie->text() : std::string();
    out("<form method=\"get\" action=\"{}\" class=\"rh-filter\">{}{}{}</form>",
        html::url("/casussen/{}/bijdragen", l.grant.dossier()),
        html::Select{.name = "organisatie",
                     .label = "Organisatie",
                     .options = gevers,
                     .value = gekozen,
                     .empty = "alle organisaties"},
        html::Select{.name = "aard",
                     .label = "Soort",
                     .options = aarden,
                     .value = code_van(l.keuze.aard),
                     .empty = "alle soorten"},
        html::Button{.text = "Toon"});
}

}  // namespace

void Lijst::operator()(html::Out& out) const {
    const auto intro = [&](html::Out& zin) {
        zin("{} {}", bladzijde.totaal, bladzijde.totaal == 1 ? "bijdrage" : "bijdragen");
    };
    const auto knop = [&](html::Out& in) {
        if (toegang::Gate::zou_mogen(grant, toegang::Recht::bijdrage_toevoegen))
            in("{}", html::LinkButton{"Voeg bijdrage toe",
                                      html::url("/casussen/{}/bijdragen/nieuw", grant.dossier()),
                                      html::ButtonKind::primary});
    };
    out("{}",
        html::PageHead{
            .title = "Bijdragen", .intro = intro, .path = betrokkene::Pad{grant, dossier}, .actions = knop});
    const bool kiest = keuze.organisatie || keuze.aard;
    if (kiest || bladzijde.totaal > 1) filter(out, *this);
    const auto lijst = [&](html::Out& in) {
        // On a page of its own nothing is told to be new: the casus does that.
        for (const Bijdrage& bijdrage : bladzijde.bijdragen) blok(in, grant, bijdrage, grant.nu());
        if (bladzijde.totaal == 0 && kiest)
            in("{}", html::EmptyState{"Geen bijdrage past bij je keuze.", "Kies minder, of bekijk ze alle."});
        else if (bladzijde.totaal == 0)
            in("{}", html::EmptyState{"Nog geen bijdragen die jij mag zien."});
        else if (bladzijde.bijdragen.empty())
            in("{}", html::EmptyState{"Zo ver loopt de lijst niet.", "Ga terug naar de eerste bladzijde."});
    };
    out("{}", html::Section{.id = "lijst",
                            .title = kiest ? "Wat je koos" : "Alle bijdragen",
                            .note = "nieuwste boven",
                            .body = lijst});
    out("{}", html::Pagination{nummer, per_bladzijde, bladzijde.totaal, adres(*this)});
}

}  // namespace bijdrage::view
