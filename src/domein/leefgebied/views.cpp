#include "domein/leefgebied/views.hpp"

#include <algorithm>

#include "domein/leefgebied/rights.hpp"
#include "domein/leefgebied/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace leefgebied::view {
namespace {

struct WieZiet {
    const toegang::ItemRij& item;
    void operator()(html::Out& out) const {
        const auto klassen = toegang::klassen_van(item.categorieen);
        for (const auto& woord : toegang::klassen())
            if (klassen.has(woord.waarde)) out("{} ", html::Klasse{static_cast<int>(woord.waarde)});
        out("{}", html::Kring{static_cast<int>(item.kring), toegang::naam(item.kring)});
    }
};

void rij(html::Out& out, const Heel& h, const Gebied& gebied, const Score& score) {
    const auto wat = [&](html::Out& w) {
        w("{}, {}", score.waarde, rules::woord(score.waarde));
        if (score.tekst.open() && !score.tekst->tekst.empty()) w("{}", html::Record{score.tekst->tekst});
    };
    const auto wie = [&](html::Out& w) { w("{}{}", score.bron, html::Under{score.door}); };
    const auto doe = [&](html::Out& d) {
        if (score.ingetrokken) {
            d("ingetrokken");
            return;
        }
        if (score.item.bron != h.grant.wie().organisatie || !toegang::Gate::zou_mogen(h.grant, Scoren::recht))
            return;
        const std::string versie = std::to_string(score.item.versie);
        d("{}", html::Form{html::url("/casussen/{}/scores/{}/intrekking", h.grant.dossier(), score.item.id),
                           h.grant.wie().csrf, versie,
                           html::Button{
                               .text = "Trek in", .kind = html::ButtonKind::subtle, .context = gebied.naam}});
    };
    out("<tr>{}{}{}{}{}{}</tr>\n", html::RowHead{dutch_date(score.datum)},
        html::Cell{gebied.naam, "Leefgebied"}, html::Cell{wat, "Score"}, html::Cell{wie, "Gegeven door"},
        html::Cell{WieZiet{score.item}, "Wie ziet dit"}, html::Cell{doe});
}

}  // namespace

void Heel::operator()(html::Out& out) const {
    const bool scoort =
        toegang::Gate::zou_mogen(grant, Scoren::recht) &&
        std::any_of(gebieden.begin(), gebieden.end(), [](const Gebied& g) { return g.met_doel; });
    const auto knoppen = [&](html::Out& knop) {
        if (scoort)
            knop("{}",
                 html::LinkButton{"Leg score vast", html::url("/casussen/{}/scores/nieuw", grant.dossier()),
                                  html::ButtonKind::primary});
    };
    out("{}{}",
        html::PageHead{.title = "Leefgebieden", .path = betrokkene::Pad{grant, dossier}, .actions = knoppen},
        melding);
    const bool leeg =
        std::all_of(gebieden.begin(), gebieden.end(), [](const Gebied& g) { return g.scores.empty(); });
    if (leeg) {
        out("{}", html::EmptyState{"Er is nog geen score.",
                                   "Je scoort een leefgebied waarin het plan een doel heeft."});
        return;
    }
    beelden(out, gebieden, grant.vandaag());
    const auto rijen = [&](html::Out& tr) {
        for (const Gebied& gebied : gebieden)
            for (auto score = gebied.scores.rbegin(); score != gebied.scores.rend(); ++score)
                rij(tr, *this, gebied, *score);
    };
    const auto alle = [&](html::Out& in) {
        in("{}", html::Table{.caption = "Elke score, per leefgebied, nieuwste boven",
                             .columns = {{"Datum"},
                                         {"Leefgebied"},
                                         {"Score"},
                                         {"Gegeven door"},
                                         {"Wie ziet dit"},
                                         {"Intrekken", html::ColumnKind::hidden_head}},
                             .rows = rijen,
                             .kind = html::TableKind::stacking,
                             .caption_kind = html::CaptionKind::hidden});
    };
    out("<div class=\"rh-ruim\">{}</div>",
        html::Section{.id = "scores", .title = "Alle scores", .body = alle});
}

void Formulier::operator()(html::Out& out) const {
    std::vector<html::Option> opties;
    for (const Gebied& gebied : gebieden)
        if (gebied.met_doel) opties.push_back({gebied.code, gebied.naam});
    out("{}{}{}", html::PageHead{.title = "Leefgebied scoren", .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (opties.empty()) {
        out("{}", html::EmptyState{"Er is nog geen doel.",
                                   "Je scoort een leefgebied waarin het plan een doel heeft."});
        return;
    }
    const auto categorieen = [&](html::Out& in) {
        in("{}", html::filled(input, html::CheckboxGroup{
                                         .name = "categorieen",
                                         .label = "Waar gaat dit over?",
                                         .options = toegang::opties(toegang::categorieen()),
                                         .hint = "Kies je niets? Dan geldt: begeleiding, hulp en zorg.",
                                         .need = html::Need::optional}));
    };
    const auto velden = [&](html::Out& veld) {
        if (!input.typed("concept").empty()) veld("{}", html::Hidden{"concept", input.typed("concept")});
        veld("{}{}",
             html::filled(input,
                          html::Select{.name = "leefgebied", .label = "Welk leefgebied?", .options = opties}),
             html::filled(input, html::RadioGroup{.name = "score",
                                                  .label = "Hoe gaat het?",
                                                  .options = {{"1", "1, acute problemen"},
                                                              {"2", "2, veel hulp nodig"},
                                                              {"3", "3, het gaat met hulp"},
                                                              {"4", "4, het gaat meestal"},
                                                              {"5", "5, redt het zelf"}},
                                                  .layout = html::Layout::down}));
        veld("{}{}",
             html::filled(input, html::DateField{.name = "datum", .label = "Op welke dag was dit zo?"}),
             html::filled(input, html::TextArea{.name = "tekst",
                                                .label = "Wat zag je?",
                                                .need = html::Need::optional,
                                                .length_max = rules::tekst_max}));
        veld("{}", html::Details{"Soort gegevens", categorieen, input.fault_of("categorieen") != nullptr});
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar de leefgebieden</a></p>",
             html::Button{.text = "Leg score vast", .kind = html::ButtonKind::primary},
             html::url("/casussen/{}/leefgebieden", grant.dossier()));
    };
    out("{}", html::Form{html::url("/casussen/{}/scores", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace leefgebied::view
