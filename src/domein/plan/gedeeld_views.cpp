#include "domein/plan/gedeeld_views.hpp"

#include "domein/plan/rights.hpp"

namespace plan::view {
namespace {

html::Url pad(const toegang::GrantBasis& grant, kern::ItemId actie, std::string_view rest) {
    return html::url("/casussen/{}/acties/{}/{}", grant.dossier(), actie, rest);
}

void waar(html::Out& out, const gedeeld::Zicht& zicht) {
    const auto rijen = [&](html::Out& li) {
        for (const auto& ander : zicht.anderen) {
            if (ander.open())
                li("<li><a href=\"{}\">{}</a> {}</li>",
                   html::url("/casussen/{}/acties/{}", ander.dossier, ander.actie), ander.naam,
                   html::Kenmerk{ander.kenmerk});
            else
                li("<li>een plan dat jij niet ziet</li>");
        }
    };
    out("<p>Eén actie, ook in het plan van:</p><ul>{}</ul><p class=\"rh-klein\">Eigenaar, datum en stand zijn "
        "overal gelijk. Een bericht over hoe het gaat staat alleen waar het is geschreven.</p>",
        rijen);
    if (zicht.noodzaak && zicht.noodzaak->open())
        out("<p><b>In dit plan nodig, omdat:</b> {}</p>", (*zicht.noodzaak)->tekst);
}

}  // namespace

void GedeeldTeken::operator()(html::Out& out) const {
    if (gedeeld) out(" <span class=\"rh-klein\">gedeeld met een ander plan</span>");
}

void GedeeldDeel::operator()(html::Out& out) const {
    const gedeeld::Zicht& zicht = *e.gedeeld;
    if (zicht.anderen.empty() && !zicht.kan_delen) return;
    const kern::ItemId id = e.blad.actie.kop.item.id;
    const auto inhoud = [&](html::Out& in) {
        if (!zicht.anderen.empty()) waar(in, zicht);
        if (zicht.kan_delen)
            in("<p class=\"rh-acties rh-ruimte\">{}</p>",
               html::LinkButton{"Deel met een ander plan", pad(e.grant, id, "delen")});
        if (zicht.anderen.empty() || !toegang::Gate::zou_mogen(e.grant, Wijzigen::recht)) return;
        const auto knop = [](html::Out& k) {
            k("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Maak los van de andere plannen"});
        };
        in("{}", html::Form{pad(e.grant, id, "losmaken"), e.grant.wie().csrf, {}, knop});
    };
    out("{}", html::Section{.id = "gedeeld", .title = "Gedeeld", .body = inhoud});
}

void DeelFormulier::operator()(html::Out& out) const {
    const kern::ItemId id = blad.actie.kop.item.id;
    const auto terug = html::url("/casussen/{}/acties/{}", grant.dossier(), id);
    std::vector<std::string> teksten;
    std::vector<html::Option> doelen;
    teksten.reserve(keuzes.size() * 2);
    for (const auto& keuze : keuzes) {
        teksten.push_back(keuze.doel.text());
        const std::string_view waarde = teksten.back();
        teksten.push_back(keuze.naam + ": " + keuze.gebied + ": " + keuze.tekst);
        doelen.push_back({waarde, teksten.back()});
    }
    const std::string versie(input.typed("versie"));
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", Nummer{input},
             html::filled(
                 input,
                 html::Select{.name = "doel", .label = "Bij welk doel van welk plan?", .options = doelen}));
        veld("{}",
             html::filled(input, html::TextField{.name = "noodzaak",
                                                 .label = "Waarom is de actie ook daar nodig? Eén regel",
                                                 .length_max = gedeeld::noodzaak_max}));
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar de actie</a></p>",
             html::Button{.text = "Deel actie", .kind = html::ButtonKind::primary}, terug);
    };
    out("{}{}{}",
        html::PageHead{.title = "Deel deze actie",
                       .intro =
                           "Het blijft één actie: één eigenaar, één datum, één stand. De tekst staat straks "
                           "ook in het andere plan. Wie daar meedoet, leest haar.",
                       .path = Pad{grant, blad.dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (blad.actie.tekst.open()) out("{}", html::Record{blad.actie.tekst->tekst});
    if (keuzes.empty()) {
        out("{}",
            html::EmptyState{"Er is geen plan waarmee je kunt delen.",
                             "Dat kan met een plan waarop dit is afgestemd, waar jij ook de regie hebt en "
                             "waarin een doel loopt."});
        return;
    }
    out("<div class=\"rh-ruim\">{}</div>",
        html::Form{pad(grant, id, "delen"), grant.wie().csrf, versie, velden});
}

}  // namespace plan::view
