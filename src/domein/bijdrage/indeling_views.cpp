#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace bijdrage {
namespace {

struct KringTeken {
    const Tekens& tekens;
    void operator()(html::Out& out) const {
        const auto kring = tekens.item.kring;
        if (kring != toegang::Kring::organisaties || tekens.genoemd.empty()) {
            out("{}", html::Kring{static_cast<int>(kring), toegang::naam(kring)});
            return;
        }
        const auto namen = [&](html::Out& li) {
            for (const auto& naam : tekens.genoemd) li("<li>{}</li>", naam);
        };
        out("{}", html::WieZiet{{2, "genoemde organisaties"},
                                [&](html::Out& wel) { wel("<ul><li>{}</li>{}</ul>", tekens.bron, namen); },
                                [](html::Out& niet) { niet("<p>De andere deelnemers.</p>"); }});
    }
};

struct KlasseTekens {
    toegang::Categorieen categorieen;
    void operator()(html::Out& out) const {
        const auto klassen = toegang::klassen_van(categorieen);
        for (const auto& woord : toegang::klassen())
            if (klassen.has(woord.waarde)) out("{} ", html::Klasse{static_cast<int>(woord.waarde)});
    }
};

}  // namespace

std::string grond_zin(std::string_view soort, std::string_view datum, std::string_view toelichting) {
    std::string zin(soort);
    for (const auto& [code, waarde] : rules::grond_codes)
        if (code == soort) zin = rules::naam(waarde);
    if (const auto dag = Date::parse_iso(datum)) zin += ", op " + dutch_date(*dag);
    return zin.append(": ").append(toelichting);
}

void KringKeuze::operator()(html::Out& out) const {
    static constexpr html::Option kringen[] = {{"C3", "alle deelnemers", "C3"},
                                               {"C2", "organisaties die ik noem", "C2"},
                                               {"C1", "alleen mijn organisatie", "C1"}};
    out("{}", html::filled(input, html::RadioGroup{.name = "kring",
                                                   .label = "Wie mag dit zien?",
                                                   .options = std::span<const html::Option>(kringen)}));
}

void KringVelden::operator()(html::Out& out) const {
    out("{}", html::filled(input, html::CheckboxGroup{
                                      .name = "categorieen",
                                      .label = "Waar gaat dit over?",
                                      .options = toegang::opties(toegang::categorieen()),
                                      .hint = "Kies je niets? Dan geldt wat jouw organisatie meestal geeft.",
                                      .need = html::Need::optional,
                                      .layout = html::Layout::across}));
    const auto lijst = [&](html::Out& vakjes) {
        std::size_t i = 0;
        for (const auto& organisatie : organisaties) {
            const std::string veld = "organisaties." + std::to_string(i++) + ".id";
            const std::string naam = input.name(veld);
            const std::string id = organisatie.id.text();
            vakjes(
                "<div class=\"rh-keuze\"><input type=\"checkbox\" id=\"{}\" name=\"{}\" value=\"{}\"{}><label "
                "for=\"{}\">{}</label></div>",
                naam, naam, id, html::flag("checked", input.typed(veld) == id), naam, organisatie.naam);
        }
    };
    const FieldFault* fout = input.fault_of("organisaties");
    const std::string groep = input.name("organisaties");
    out("{}",
        html::Fieldset{.legend = "Welke organisaties (bij C2)",
                       .body = lijst,
                       .id = groep,
                       .fault = fout != nullptr ? std::string_view(fout->sentence) : std::string_view{}});
    out("{}", html::filled(input, html::TextField{.name = "noodzaak",
                                                  .label = "Waarom moeten zij dit weten? Eén regel",
                                                  .need = html::Need::optional,
                                                  .length_max = rules::regel_max}));
}

void GeheimVelden::operator()(html::Out& out) const {
    static constexpr html::Option gronden[] = {
        {"toestemming", "uitdrukkelijke toestemming", "schrijf waarvoor, en vul de datum in"},
        {"plicht", "wettelijke plicht", "schrijf het artikel"},
        {"recht", "wettelijk recht om te spreken", "schrijf het artikel"},
        {"goed-hulpverlener", "goed hulpverlenerschap", "schrijf waarom het nodig is"}};
    out("{}", html::filled(input, html::RadioGroup{.name = "geheim",
                                                   .label = "Valt dit onder een beroepsgeheim?",
                                                   .options = toegang::opties(toegang::geheimen()),
                                                   .need = html::Need::optional}));
    out("{}", html::filled(input, html::RadioGroup{.name = "geheimGrond",
                                                   .label = "Op welke grond geef je het?",
                                                   .options = std::span<const html::Option>(gronden),
                                                   .need = html::Need::optional,
                                                   .layout = html::Layout::down}));
    out("{}", html::filled(input, html::DateField{.name = "geheimDatum",
                                                  .label = "Datum van de toestemming",
                                                  .need = html::Need::optional}));
    out("{}", html::filled(input, html::TextArea{.name = "geheimToelichting",
                                                 .label = "Waarvoor, welk artikel, of waarom",
                                                 .need = html::Need::optional,
                                                 .length_max = rules::regel_max}));
    out("{}", html::filled(input, html::Checkbox{.name = "vrijgegeven",
                                                 .label = "Ik geef dit nu vrij voor de gekozen kring",
                                                 .note = "Anders ziet alleen jouw organisatie het."}));
    out("{}", html::filled(input, html::TextArea{.name = "voorwaarden",
                                                 .label = "Voorwaarden bij doorgeven",
                                                 .need = html::Need::optional,
                                                 .length_max = rules::regel_max}));
    out("{}", html::filled(input, html::DateField{.name = "embargoTot",
                                                  .label = "Niet tonen vóór",
                                                  .need = html::Need::optional}));
    out("{}",
        html::filled(input,
                     html::Checkbox{.name = "stil",
                                    .label = "Verberg ook dat dit er is",
                                    .note = "Ook het huis ziet dan niets. Er kan geen besluit op rusten."}));
}

void Tekens::operator()(html::Out& out) const {
    out("{}{}", KlasseTekens{item.categorieen}, KringTeken{*this});
}

}  // namespace bijdrage
