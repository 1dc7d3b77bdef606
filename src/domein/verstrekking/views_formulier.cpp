// The form that prepares a disclosure.
#include <algorithm>

#include "domein/verstrekking/views.hpp"

namespace verstrekking::view {
namespace {

constexpr html::Option geinformeerd[] = {{"ja", "ja, de persoon weet het"}, {"nee", "nee"}};

void onderdeel(html::Out& out, const Formulier& f, const Onderdeel& een, std::size_t nummer) {
    if (const auto bezwaar = rules::keuze_bezwaar(een, f.grant.vandaag()); !bezwaar.empty()) {
        out("<p class=\"rh-klein\">{} kun je niet kiezen: {}</p>\n", een.titel, rules::keuze_zin(bezwaar));
        return;
    }
    const std::string vak = "onderdelen." + std::to_string(nummer) + ".item";
    const std::string id = een.item.id.text();
    const auto klassen = toegang::klassen_van(een.item.categorieen);
    const auto tekens = [&](html::Out& teken) {
        for (const auto& woord : toegang::klassen())
            if (klassen.has(woord.waarde)) teken("{} ", html::Klasse{static_cast<int>(woord.waarde)});
    };
    out("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
        "for=\"{}\">{}<small>{}</small></label></div><div class=\"rh-tekenrij\">{}</div>\n",
        vak, vak, id, html::flag("checked", f.input.typed(vak) == id), vak, een.titel, een.tekst, tekens);
    if (een.voorwaarden.empty()) return;
    const std::string voorwaarde = "onderdelen." + std::to_string(nummer) + ".voorwaarde";
    out("<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"ja\"{}><label for=\"{}\">De "
        "voorwaarde van de bron wordt nagekomen<small>{}</small></label></div>\n",
        voorwaarde, voorwaarde, html::flag("checked", f.input.typed(voorwaarde) == "ja"), voorwaarde,
        een.voorwaarden);
}

void wat(html::Out& out, const Formulier& f) {
    const auto lijst = [&](html::Out& in) {
        if (f.kandidaten.empty())
            in("<p>Er is nog geen bijdrage, document, doel of actie die je kunt verstrekken.</p>");
        std::size_t nummer = 0;
        for (const Onderdeel& een : f.kandidaten) onderdeel(in, f, een, nummer++);
    };
    const FieldFault* fout = f.input.fault_of("onderdelen");
    out("{}",
        html::Fieldset{.legend = "Wat verstrek je?",
                       .body = lijst,
                       .hint = "Kies alleen wat de ontvanger nodig heeft.",
                       .id = "onderdelen",
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
}

// Who it goes to; ids of organisations or of derden.
void aan_wie(html::Out& out, const Formulier& f) {
    std::vector<std::string> ids;
    std::vector<std::string> namen;
    for (const auto& een : f.ontvangers) {
        ids.push_back(een.id.text());
        namen.push_back(een.leest ? een.naam + " (doet mee)" : een.naam);
    }
    for (const Derde& derde : f.derden) {
        if (derde.beeindigd || !derde.gegevens.open()) continue;
        ids.push_back(derde.item.id.text());
        namen.push_back(derde.gegevens->naam + ", " + derde.gegevens->organisatie);
    }
    for (const auto& treffer : f.treffers) {
        ids.push_back(treffer.vraag.text());
        namen.push_back(treffer.naam);
    }
    std::vector<html::Option> opties;
    for (std::size_t i = 0; i < ids.size(); ++i) opties.push_back({ids[i], namen[i]});
    const auto hint = [&](html::Out& in) {
        if (f.aan == Aan::huis)
            in("Alleen een huis dat naar deze persoon vroeg en een treffer kreeg, zolang die termijn loopt.");
        else if (f.aan == Aan::derde)
            in("Staat de derde er niet bij? <a href=\"{}\">Stel een derde voor</a>",
               html::url("/casussen/{}/derden/nieuw", f.grant.dossier()));
        else
            in("Wie niet aan deze casus meedoet, krijgt het op papier of met beveiligde mail.");
    };
    out("{}", html::filled(
                  f.input,
                  html::Select{.name = "ontvanger", .label = "Aan wie?", .options = opties, .hint = hint}));
}

void waarom(html::Out& out, const Formulier& f) {
    std::vector<html::Option> grondslagen;
    for (const auto& code : f.grondslagen) grondslagen.push_back({code.code, code.naam});
    out("{}", html::filled(f.input, html::TextArea{.name = "doel",
                                                   .label = "Waarvoor gaat de ontvanger dit gebruiken?",
                                                   .length_max = rules::tekst_max}));
    out("{}", html::filled(f.input,
                           html::Select{.name = "grondslag", .label = "Grondslag", .options = grondslagen}));
    out("{}",
        html::filled(f.input, html::TextArea{.name = "noodzaak",
                                             .label = "Waarom heeft de ontvanger dit nodig voor zijn taak?",
                                             .length_max = rules::tekst_max}));
    out("{}", html::filled(f.input, html::TextArea{.name = "proportionaliteit",
                                                   .label = "Waarom kan het niet met minder?",
                                                   .length_max = rules::tekst_max}));
    out("{}", html::filled(f.input, html::DateField{.name = "van", .label = "Mag gebruikt worden vanaf"}));
    out("{}", html::filled(f.input, html::DateField{
                                        .name = "tot", .label = "Tot en met", .need = html::Need::optional}));
}

void persoon(html::Out& out, const Formulier& f) {
    const auto vervolg = [&](html::Out& in) {
        in("{}", html::filled(f.input, html::TextArea{.name = "nietGeinformeerd",
                                                      .label = "Waarom hoort de persoon dit niet?",
                                                      .need = html::Need::optional,
                                                      .length_max = rules::tekst_max}));
        in("{}", html::filled(f.input, html::DateField{.name = "herzienOp",
                                                       .label = "Opnieuw bekijken op",
                                                       .need = html::Need::optional}));
    };
    out("{}", html::filled(f.input, html::RadioGroup{.name = "geinformeerd",
                                                     .label = "Weet de persoon dat dit wordt verstrekt?",
                                                     .options = std::span<const html::Option>(geinformeerd),
                                                     .layout = html::Layout::down,
                                                     .follow = vervolg,
                                                     .shown = html::Follow::last}));
}

void toets(html::Out& out, const Formulier& f) {
    const auto velden = [&](html::Out& in) {
        in("{}", html::filled(f.input, html::TextField{.name = "racKenmerk",
                                                       .label = "Kenmerk van het advies van de RAC",
                                                       .need = html::Need::optional,
                                                       .length_max = rules::naam_max}));
        in("{}", html::filled(f.input, html::DateField{.name = "racOp",
                                                       .label = "Datum van het advies",
                                                       .need = html::Need::optional}));
    };
    const bool open = f.input.fault_of("racKenmerk") != nullptr || f.input.fault_of("racOp") != nullptr;
    out("{}", html::Details{"De rechtmatigheid is al getoetst", velden, open});
}

}  // namespace

void Formulier::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", html::Hidden{"concept", input.typed("concept")}, html::Hidden{"aan", rules::code(aan)});
        aan_wie(veld, *this);
        wat(veld, *this);
        waarom(veld, *this);
        persoon(veld, *this);
        if (aan == Aan::derde) toets(veld, *this);
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Vraag of dit mag", .kind = html::ButtonKind::primary});
    };
    out("{}{}{}",
        html::PageHead{
            .title = formulier_titel(aan),
            .intro = aan != Aan::deelnemer
                         ? "Iedereen die meedoet moet antwoorden. Eén bezwaar houdt het tegen."
                         : "Van wie de gegevens zijn, moet antwoorden. Eén bezwaar houdt het tegen.",
            .path = betrokkene::Pad{grant, dossier}},
        html::ErrorSummary{input.faults()},
        html::Form{html::url("/casussen/{}/verstrekkingen", grant.dossier()), grant.wie().csrf, {}, velden});
}

}  // namespace verstrekking::view
