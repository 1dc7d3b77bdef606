#include "domein/risico/views.hpp"

#include "domein/risico/rights.hpp"
#include "domein/risico/risico.hpp"
#include "domein/risico/rules.hpp"
#include "domein/risico/store.hpp"
#include "kern/toegang/keuzes.hpp"

namespace risico::view {
namespace {

void tekens(html::Out& out, const toegang::ItemRij& item) {
    const auto klassen = toegang::klassen_van(item.categorieen);
    for (const auto& woord : toegang::klassen())
        if (klassen.has(woord.waarde)) out("{} ", html::Klasse{static_cast<int>(woord.waarde)});
    out("{}", html::Kring{static_cast<int>(item.kring), toegang::naam(item.kring)});
}

// What the giver can still do with it.
void knoppen(html::Out& out, const toegang::GrantBasis& grant, const Oordeel& oordeel) {
    if (oordeel.item.bron != grant.wie().organisatie || oordeel.ingetrokken ||
        !toegang::Gate::zou_mogen(grant, Geven::recht))
        return;
    const std::string versie = std::to_string(oordeel.item.versie);
    out("<div class=\"rh-acties\">");
    if (oordeel.item.geheim != toegang::Geheim::geen && !oordeel.item.vrijgegeven)
        out("{}", html::Form{html::url("/casussen/{}/risico/{}/vrijgave", grant.dossier(), oordeel.item.id),
                             grant.wie().csrf, versie, html::Button{.text = "Geef vrij voor de kring"}});
    out("{}</div>",
        html::Form{
            html::url("/casussen/{}/risico/{}/intrekking", grant.dossier(), oordeel.item.id),
            grant.wie().csrf, versie,
            html::Button{
                .text = "Trek in", .kind = html::ButtonKind::subtle, .context = oordeel.inhoud->instrument}});
}

// On paper under the heading of its part, and without buttons.
enum class Waar : std::uint8_t { pagina, papier };

void een(html::Out& out, const toegang::GrantBasis& grant, const Oordeel& oordeel, Waar waar = Waar::pagina) {
    if (waar == Waar::papier)
        out("<article class=\"rh-bijdrage\"><header><h3>{}</h3>", oordeel.bron);
    else
        out("<article class=\"rh-bijdrage\"><header><h2>{}</h2>", oordeel.bron);
    if (!oordeel.inhoud.open()) {
        out("<p>{}</p></header>{}</article>\n", dutch_date(local_date(oordeel.item.gemaakt)),
            html::Afgeschermd{"De bron deelt dit niet met het huis. Je ziet alleen dat het er is."});
        return;
    }
    out("<p>{} · {}</p></header>", oordeel.door, dutch_date(oordeel.datum.value()));
    const auto feiten = [&](html::Out& feit) {
        feit("{}{}{}", html::Fact{"Instrument", oordeel.inhoud->instrument},
             html::Fact{"Uitkomst", oordeel.inhoud->uitkomst},
             html::Fact{"Bevoegdheid van wie oordeelde", oordeel.inhoud->bevoegdheid});
    };
    out("{}{}<div class=\"rh-tekenrij\">", html::Facts{feiten}, html::Record{oordeel.inhoud->tekst});
    tekens(out, oordeel.item);
    if (oordeel.ingetrokken) out(" <span class=\"rh-klein\">ingetrokken door de bron</span>");
    if (oordeel.item.geheim != toegang::Geheim::geen && !oordeel.item.vrijgegeven)
        out(" <span class=\"rh-klein\">niet vrijgegeven: alleen jouw organisatie ziet dit</span>");
    out("</div>");
    if (waar == Waar::pagina) knoppen(out, grant, oordeel);
    out("</article>\n");
}

void geheim(html::Out& out, const web::Input& input) {
    out("{}", html::filled(input, html::RadioGroup{.name = "geheim",
                                                   .label = "Valt dit onder een beroepsgeheim?",
                                                   .options = toegang::opties(toegang::geheimen()),
                                                   .need = html::Need::optional}));
    out("{}",
        html::filled(
            input,
            html::RadioGroup{
                .name = "geheimGrond",
                .label = "Op welke grond geef je het?",
                .options = {{"toestemming", "uitdrukkelijke toestemming", "schrijf waarvoor en wanneer"},
                            {"plicht", "wettelijke plicht", "schrijf het artikel"},
                            {"recht", "wettelijk recht om te spreken", "schrijf het artikel"},
                            {"goed-hulpverlener", "goed hulpverlenerschap", "schrijf waarom het nodig is"}},
                .need = html::Need::optional,
                .layout = html::Layout::down}));
    out("{}{}",
        html::filled(input, html::TextArea{.name = "geheimToelichting",
                                           .label = "Toelichting bij de grond",
                                           .need = html::Need::optional,
                                           .length_max = rules::grond_max}),
        html::filled(input, html::Checkbox{.name = "vrijgegeven",
                                           .label = "Ik geef dit nu vrij voor de gekozen kring",
                                           .note = "Anders ziet alleen jouw organisatie het."}));
}

}  // namespace

void Lijst::operator()(html::Out& out) const {
    const auto knop = [&](html::Out& k) {
        if (toegang::Gate::zou_mogen(grant, Geven::recht))
            k("{}",
              html::LinkButton{"Leg oordeel vast", html::url("/casussen/{}/risico/nieuw", grant.dossier()),
                               html::ButtonKind::primary});
    };
    out("{}{}",
        html::PageHead{
            .title = "Risico",
            .intro = "Oordelen van partners die daarvoor bevoegd zijn. Het programma rekent niets uit.",
            .path = betrokkene::Pad{grant, dossier},
            .actions = knop},
        melding);
    if (oordelen.empty())
        out("{}",
            html::EmptyState{"Er is nog geen oordeel over risico.",
                             "Een partner die een instrument mag gebruiken, legt hier zijn oordeel vast."});
    for (const Oordeel& oordeel : oordelen) een(out, grant, oordeel);
}

void Formulier::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        if (!input.typed("concept").empty()) veld("{}", html::Hidden{"concept", input.typed("concept")});
        veld("{}{}",
             html::filled(input, html::TextField{.name = "instrument",
                                                 .label = "Met welk instrument?",
                                                 .length_max = rules::regel_max}),
             html::filled(input, html::TextField{.name = "bevoegdheid",
                                                 .label = "Waarom mag je dit instrument gebruiken?",
                                                 .hint = "Bijvoorbeeld je opleiding of registratie.",
                                                 .length_max = rules::regel_max}));
        veld("{}{}{}",
             html::filled(input, html::DateField{.name = "datum", .label = "Wanneer oordeelde je?"}),
             html::filled(input, html::TextField{.name = "uitkomst",
                                                 .label = "Wat is de uitkomst?",
                                                 .hint = "In de woorden van het instrument.",
                                                 .length_max = rules::regel_max}),
             html::filled(input, html::TextArea{.name = "tekst",
                                                .label = "Waarop rust je oordeel?",
                                                .length_max = rules::tekst_max}));
        veld("{}{}",
             html::filled(input, html::CheckboxGroup{.name = "categorieen",
                                                     .label = "Waar gaat dit over?",
                                                     .options = toegang::opties(toegang::categorieen()),
                                                     .layout = html::Layout::across}),
             html::filled(input, html::RadioGroup{.name = "kring",
                                                  .label = "Wie mag dit zien?",
                                                  .options = {{"C3", "alle deelnemers", "C3"},
                                                              {"C1", "alleen mijn organisatie", "C1"}}}));
        geheim(veld, input);
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug</a></p>",
             html::Button{.text = "Leg oordeel vast", .kind = html::ButtonKind::primary},
             html::url("/casussen/{}/risico", grant.dossier()));
    };
    out("{}{}{}{}", html::PageHead{.title = "Oordeel over risico", .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{html::url("/casussen/{}/risico", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace risico::view

namespace risico {

void afdruk(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto oordelen = store::lijst(reader, grant);
    for (const Oordeel& oordeel : oordelen) view::een(out, grant, oordeel, view::Waar::papier);
    if (oordelen.empty()) out("{}", html::EmptyState{"Geen oordelen die jij mag zien."});
}

}  // namespace risico
