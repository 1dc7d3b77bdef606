// One step: the form that asks it, and its own page.
#include "domein/escalatie/rules.hpp"
#include "domein/escalatie/views.hpp"
#include "domein/escalatie/views_delen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/termijn/termijn.hpp"
#include "kern/toegang/gate.hpp"

namespace escalatie::view {
namespace {

constexpr html::Option niveaus[] = {{"operationeel", "operationeel: de regietafel"},
                                    {"tactisch", "tactisch: het management"},
                                    {"strategisch", "strategisch: de stuurgroep"},
                                    {"landelijk", "landelijk"}};
constexpr html::Option aflopen[] = {{"opgelost", "opgelost"}, {"vervallen", "niet meer nodig"}};

bool loopt(const Stap& stap) { return stap.staat == Staat::gevraagd || stap.staat == Staat::beantwoord; }

html::Tijdigheid tijdigheid(termijn::Stand stand) {
    switch (stand) {
        case termijn::Stand::laat: return html::Tijdigheid::laat;
        case termijn::Stand::bijna: return html::Tijdigheid::bijna;
        case termijn::Stand::op_tijd: break;
    }
    return html::Tijdigheid::op_tijd;
}

void antwoord_formulier(html::Out& out, const Een& e, std::string_view versie) {
    const auto velden = [&](html::Out& veld) {
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::filled(e.input, html::TextArea{.name = "antwoord",
                                                  .label = "Jouw antwoord",
                                                  .hint = "Zeg wat jouw organisatie doet, en wanneer.",
                                                  .length_max = rules::antwoord_max}),
             html::Button{.text = "Geef antwoord", .kind = html::ButtonKind::primary});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}",
           html::Form{html::url("/casussen/{}/knelpunten/{}/antwoord", e.grant.dossier(), e.stap.item.id),
                      e.grant.wie().csrf, versie, velden});
    };
    out("{}", html::Section{.id = "antwoorden", .title = "Jouw antwoord", .body = formulier});
}

void afloop_formulier(html::Out& out, const Een& e, std::string_view versie) {
    const auto velden = [&](html::Out& veld) {
        if (!e.stap.medewerker)
            veld("{}", html::filled(e.input, html::TextArea{.name = "antwoord",
                                                            .label = "Wat was het antwoord?",
                                                            .need = html::Need::optional,
                                                            .length_max = rules::antwoord_max}));
        veld("{}",
             html::filled(e.input, html::RadioGroup{.name = "afloop",
                                                    .label = "Hoe loopt dit af?",
                                                    .options = std::span<const html::Option>(aflopen)}));
        veld("{}<p class=\"rh-acties\">{}</p>",
             html::filled(e.input, html::TextArea{.name = "resultaat",
                                                  .label = "Wat kwam eruit?",
                                                  .length_max = rules::antwoord_max}),
             html::Button{.text = "Sluit dit knelpunt"});
    };
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{html::url("/casussen/{}/knelpunten/{}/afloop", e.grant.dossier(), e.stap.item.id),
                            e.grant.wie().csrf, versie, velden});
    };
    out("{}", html::Section{.id = "afloop", .title = "Afloop", .body = formulier});
}

}  // namespace

Personen::Personen(std::span<const Gevraagde> mensen) {
    teksten.reserve(mensen.size() * 2);
    for (const Gevraagde& een : mensen) {
        teksten.push_back(een.id.text());
        const std::string_view id = teksten.back();
        teksten.push_back(een.organisatie_naam + ": " + een.naam + ", " + een.functie);
        lijst.push_back({id, teksten.back()});
    }
}

void StandVan::operator()(html::Out& out) const {
    if (stap.medewerker)
        out("gevraagd aan {}, {}", stap.persoon, stap.organisatie);
    else if (stap.vraag.open())
        out("gevraagd aan {}", stap.vraag->aan);
    if (stap.staat != Staat::gevraagd) {
        out(" · {}", rules::naam(stap.staat));
        return;
    }
    const auto stand = termijn::tijdigheid(stap.antwoord_voor, vandaag);
    out(" · antwoord voor {} ", dutch_date(stap.antwoord_voor));
    if (stand.stand != termijn::Stand::op_tijd)
        out("{}", html::Termijn{tijdigheid(stand.stand), stand.tekst});
}

void Inhoud::operator()(html::Out& out) const {
    if (stap.vraag.open()) out("{}", html::Record{stap.vraag->tekst});
    if (stap.antwoord && stap.antwoord->open())
        out("<h4>Antwoord</h4>{}", html::Record{(*stap.antwoord)->tekst});
    if (stap.resultaat && stap.resultaat->open())
        out("<h4>Wat eruit kwam</h4>{}", html::Record{(*stap.resultaat)->tekst});
}

void Formulier::operator()(html::Out& out) const {
    const Personen keuzes(mensen);
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}", html::Hidden{"concept", input.typed("concept")},
             html::Hidden{"actie", input.typed("actie")}, html::Hidden{"vorige", input.typed("vorige")});
        veld("{}", html::filled(input, html::RadioGroup{.name = "niveau",
                                                        .label = "Naar welke trede?",
                                                        .options = std::span<const html::Option>(niveaus),
                                                        .layout = html::Layout::down}));
        veld("{}",
             html::filled(input,
                          html::Select{.name = "wie",
                                       .label = "Wie vraag je?",
                                       .options = keuzes.lijst,
                                       .hint = "Mensen van organisaties die meedoen. Hij of zij ziet alleen "
                                               "jouw vraag, niet de casus en niet de naam.",
                                       .need = html::Need::optional}));
        veld("{}",
             html::filled(input, html::TextField{.name = "aan",
                                                 .label = "Of: wie buiten het programma?",
                                                 .hint = "Alleen landelijk. Het antwoord leg je zelf vast.",
                                                 .need = html::Need::optional,
                                                 .length_max = rules::aan_max}));
        veld("{}", html::filled(input, html::TextArea{
                                           .name = "vraag",
                                           .label = "Wat is er nodig?",
                                           .hint = "Schrijf niet meer over de persoon dan nodig is voor het "
                                                   "antwoord. Noem geen naam.",
                                           .length_max = rules::vraag_max}));
        veld("{}", html::filled(input, html::DateField{.name = "antwoordVoor", .label = "Antwoord voor"}));
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Schaal op", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}{}",
        html::PageHead{.title = "Schaal een knelpunt op",
                       .intro = "Een trede tegelijk: eerst de tafel of het management, dan de stuurgroep.",
                       .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{html::url("/casussen/{}/knelpunten", grant.dossier()), grant.wie().csrf, {}, velden});
}

void Een::operator()(html::Out& out) const {
    const std::string versie = std::to_string(stap.item.versie);
    const bool regie = toegang::Gate::zou_mogen(grant, toegang::Recht::escalatie_starten);
    const bool aan_mij = stap.medewerker == grant.wie().medewerker && stap.staat == Staat::gevraagd;
    const auto pad = [&](html::Out& in) {
        if (dossier != nullptr)
            in("{}", betrokkene::Pad{grant, *dossier});
        else
            in("{}", html::Kenmerk{kenmerk});
    };
    const auto knoppen = [&](html::Out& knop) {
        if (regie && loopt(stap) && stap.niveau != Niveau::landelijk)
            knop("{}", html::LinkButton{"Schaal een trede hoger",
                                        html::url("/casussen/{}/knelpunten/nieuw?vorige={}", grant.dossier(),
                                                  stap.item.id)});
    };
    out("{}{}{}",
        html::PageHead{.title = "Knelpunt: " + std::string(rules::naam(stap.niveau)),
                       .intro = StandVan{stap, grant.vandaag()},
                       .path = pad,
                       .actions = knoppen},
        html::ErrorSummary{input.faults()}, melding);
    out("{}<p class=\"rh-klein\">Alleen het huis en wie de vraag kreeg zien dit.</p>", Inhoud{stap});
    if (aan_mij) antwoord_formulier(out, *this, versie);
    if (regie && loopt(stap)) afloop_formulier(out, *this, versie);
}

}  // namespace escalatie::view
