#include "domein/casus/tijdlijn_views.hpp"

#include <algorithm>

#include "domein/casus/tijdlijn_beeld.hpp"
#include "kern/toegang/kern.hpp"

namespace casus::view {
namespace {

using tijdlijn::Moment;

void filter(html::Out& out, const TijdlijnBlad& b) {
    std::vector<html::Option> soorten;
    for (const auto& [code, baan] : tijdlijn::baan_codes) soorten.push_back({code, tijdlijn::naam(baan)});
    std::vector<std::pair<std::string, std::string>> namen;  // name, id
    for (const auto& [id, naam] : b.lijn.namen) namen.emplace_back(naam, id.text());
    std::ranges::sort(namen);
    std::vector<html::Option> organisaties;
    for (const auto& [naam, id] : namen) organisaties.push_back({id, naam});
    out("<form method=\"get\" action=\"{}\" class=\"rh-filter\">{}{}{}{}{}</form>",
        html::url("/casussen/{}/tijdlijn", b.grant.dossier()),
        html::filled(b.input, html::Select{.name = "soort",
                                           .label = "Wat",
                                           .options = soorten,
                                           .need = html::Need::optional,
                                           .empty = "alles"}),
        html::filled(b.input, html::Select{.name = "organisatie",
                                           .label = "Organisatie",
                                           .options = organisaties,
                                           .need = html::Need::optional,
                                           .empty = "alle organisaties"}),
        html::filled(b.input, html::DateField{.name = "van", .label = "Vanaf", .need = html::Need::optional}),
        html::filled(b.input,
                     html::DateField{.name = "tot", .label = "Tot en met", .need = html::Need::optional}),
        html::Button{.text = "Toon"});
}

void rij(html::Out& out, const TijdlijnBlad& b, const Moment& moment) {
    const auto wat = [&](html::Out& cel) {
        const auto woord = [&](html::Out& in) {
            if (moment.naar)
                in("<a href=\"{}\">{}</a>", *moment.naar, moment.wat);
            else
                in("{}", moment.wat);
        };
        if (moment.vorm == tijdlijn::Vorm::driehoek)
            cel("{}", html::Termijn{html::Tijdigheid::laat, woord});
        else
            cel("{}", woord);
    };
    const auto wie = [&](html::Out& cel) {
        if (moment.organisatie) cel("{}", b.lijn.namen.at(*moment.organisatie));
    };
    out("<tr>{}{}{}{}</tr>\n", html::RowHead{dutch_date(moment.dag)},
        html::Cell{tijdlijn::naam(moment.baan), "Soort"}, html::Cell{wat, "Wat"},
        html::Cell{wie, "Organisatie"});
}

void tabel(html::Out& out, const TijdlijnBlad& b) {
    const auto vanaf = static_cast<std::size_t>(b.nummer - 1) * tijdlijn_per_bladzijde;
    const auto rijen = [&](html::Out& tr) {
        const std::size_t tot = std::min(b.gekozen.size(), vanaf + tijdlijn_per_bladzijde);
        for (std::size_t i = vanaf; i < tot; ++i) rij(tr, b, b.gekozen[b.gekozen.size() - 1 - i]);
    };
    const auto inhoud = [&](html::Out& in) {
        if (b.gekozen.empty())
            in("{}", html::EmptyState{"Er is niets dat bij je keuze past.", "Kies minder, of bekijk alles."});
        else if (vanaf >= b.gekozen.size())
            in("{}", html::EmptyState{"Zo ver loopt de lijst niet.", "Ga terug naar de eerste bladzijde."});
        else
            in("{}", html::Table{.caption = "Wat er gebeurde, nieuwste boven",
                                 .columns = {{"Datum"}, {"Soort"}, {"Wat"}, {"Organisatie"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
        in("{}", html::Pagination{b.nummer, tijdlijn_per_bladzijde, static_cast<long long>(b.gekozen.size()),
                                  tijdlijn_adres(b.grant.dossier(), b.keuze)});
    };
    out("{}", html::Section{.id = "momenten",
                            .title = "Wat er gebeurde",
                            .note = std::to_string(b.gekozen.size()) + ", nieuwste boven",
                            .body = inhoud});
}

// DECISIONS 12: the house's staff knows that something is there, of whom and when. Here only how much.
void gesloten(html::Out& out, const TijdlijnBlad& b) {
    const long long aantal = tijdlijn::aantal_gesloten(b.lijn.gesloten, b.keuze);
    if (aantal == 0) return;
    const auto zin = [&](html::Out& in) {
        if (aantal == 1)
            in("1 stuk is afgeschermd. De bron deelt het niet met het huis.");
        else
            in("{} stukken zijn afgeschermd. De bron deelt ze niet met het huis.", aantal);
    };
    out("<p>{}</p>", html::TekenMetWoord{"t-slot", zin});
}

}  // namespace

html::Url tijdlijn_adres(kern::DossierId dossier, const tijdlijn::Keuze& keuze) {
    html::Url url = html::url("/casussen/{}/tijdlijn", dossier);
    if (keuze.baan) url = url.with("soort", tijdlijn::code(*keuze.baan));
    if (keuze.organisatie) url = url.with("organisatie", *keuze.organisatie);
    if (keuze.van) url = url.with("van", dutch_date_typed(*keuze.van));
    if (keuze.tot) url = url.with("tot", dutch_date_typed(*keuze.tot));
    return url;
}

void TijdlijnBlad::operator()(html::Out& out) const {
    out("{}{}",
        html::PageHead{.title = "Tijdlijn",
                       .intro = "Wat er gebeurde en wat er nog komt, voor zover jij dat mag zien.",
                       .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()});
    filter(out, *this);
    if (!gekozen.empty())
        out("<p class=\"rh-klein\"><a href=\"{}\">Sla het beeld over</a></p><figure class=\"rh-beeld "
            "rh-levenslijn\">{}</figure>",
            html::same_page("#momenten"),
            html::Scroll{"Tijdlijn",
                         Tijdbeeld{grant.dossier(), gekozen, lijn.verloop, keuze, grant.vandaag()}});
    gesloten(out, *this);
    tabel(out, *this);
}

}  // namespace casus::view
