// What stands in each part of the form, but for the people.
#include "domein/aanmelding/delen.hpp"
#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/views.hpp"

namespace aanmelding::view {
namespace {

using delen::Deel;
using html::Need;

constexpr html::Option ja_nee[] = {{"ja", "Ja"}, {"nee", "Nee"}, {"weet-niet", "Weet ik niet"}};
constexpr html::Option wachten[] = {{"ja", "Ja, dit kan wachten tot morgen"}, {"nee", "Nee, dit is spoed"}};
constexpr html::Option geheimen[] = {{"geen", "Nee, of weet ik niet"},
                                     {"medisch", "Ja, het medisch beroepsgeheim"},
                                     {"jeugdhulp", "Ja, het geheim van de jeugdhulp"}};

template <class Veld>
void veld(html::Out& out, const web::Input& input, Veld een) {
    out("{}", html::filled(input, std::move(een)));
}

std::vector<html::Option> opties(const std::vector<partner::Code>& codes) {
    std::vector<html::Option> gevonden;
    for (const auto& code : codes) gevonden.push_back({code.code, code.naam});
    return gevonden;
}

void spoed_deel(html::Out& out, const Formulier& f) {
    const auto vervolg = [&](html::Out& in) {
        in("<p><b>Bel bij spoed nu het piket van het huis{}{}.</b> Vul daarna dit formulier verder in.</p>",
           f.piket.empty() ? "" : ": ", f.piket);
        veld(in, f.input,
             html::TextArea{.name = "spoedReden",
                            .label = "Waarom kan dit niet wachten?",
                            .need = Need::optional,
                            .length_max = rules::regel_max});
    };
    veld(out, f.input,
         html::RadioGroup{.name = "wachten",
                          .label = "Kan dit wachten tot morgen?",
                          .options = std::span<const html::Option>(wachten),
                          .hint = "Is er direct gevaar? Bel 112.",
                          .need = Need::optional,
                          .layout = html::Layout::down,
                          .follow = vervolg,
                          .shown = html::Follow::last});
}

void namens_deel(html::Out& out, const Formulier& f) {
    std::vector<std::pair<std::string, std::string>> wie;
    for (const auto& melder : f.melders)
        wie.emplace_back(melder.id.text(), melder.organisatie_naam + " · " + melder.naam);
    std::vector<html::Option> keuzes;
    for (const auto& [id, naam] : wie) keuzes.push_back({id, naam});
    veld(out, f.input,
         html::Select{.name = "namens",
                      .label = "Wie heb je aan de telefoon?",
                      .options = keuzes,
                      .hint = "De aanmelding komt op naam van deze persoon. Die volgt wat ermee gebeurt."});
}

void rij_erbij(html::Out& out, std::string_view tekst, std::string_view waarde, std::size_t nu,
               std::size_t max) {
    if (nu >= max) {
        out("<p class=\"utrecht-form-field-description\">Meer passen er niet. Noem de anderen bij ‘Wie zijn "
            "er al bij betrokken’.</p>");
        return;
    }
    const html::Url naar = html::url("/aanmeldingen/concept");
    out("<p class=\"rh-acties\">{}</p>",
        html::Button{.text = tekst, .name = "doe", .value = waarde, .action = &naar});
}

void kring_deel(html::Out& out, const Formulier& f) {
    out("<p class=\"utrecht-form-field-description\">Mensen in het gezin, of met wie veel contact is. Alleen "
        "wie ertoe doet.</p>");
    kring_velden(out, f);
    rij_erbij(out, "Voeg iemand toe", "kring-erbij", f.input.items("kring").size(),
              betrokkene::Grenzen::kring);
}

void professionals_deel(html::Out& out, const Formulier& f) {
    out("<p class=\"utrecht-form-field-description\">Bijvoorbeeld de huisarts, de wijkagent of de "
        "school.</p>");
    professional_velden(out, f);
    rij_erbij(out, "Voeg een professional toe", "professional-erbij", f.input.items("professionals").size(),
              betrokkene::Grenzen::professionals);
}

void inhoud_deel(html::Out& out, const Formulier& f) {
    const auto tekst = [&](std::string_view naam, std::string_view label, std::string_view uitleg, Need need,
                           std::size_t max) {
        veld(out, f.input,
             html::TextArea{.name = naam, .label = label, .hint = uitleg, .need = need, .length_max = max});
    };
    tekst("reden", "Wat is er aan de hand?", "Schrijf op wat je zelf zag of hoorde. Zeg erbij wanneer.",
          Need::required, rules::tekst_max);
    tekst("vraag", "Wat vraag je van het huis?", "Bijvoorbeeld: help ons om samen één plan te maken.",
          Need::required, rules::motivering_max);
    tekst("zorgen", "Waar maak je je de meeste zorgen over?", {}, Need::optional, rules::tekst_max);
    tekst("krachten", "Wat gaat er goed, en wie steunt?", {}, Need::optional, rules::tekst_max);
    tekst("geprobeerd", "Wat is al geprobeerd?", {}, Need::optional, rules::tekst_max);
    tekst("wieBetrokken", "Wie zijn er al bij betrokken?", "Organisaties en wat zij doen.", Need::optional,
          rules::motivering_max);
}

void geheim_deel(html::Out& out, const Formulier& f) {
    const auto gronden = opties(f.lijsten.gronden);
    const auto vervolg = [&](html::Out& in) {
        veld(in, f.input,
             html::Select{.name = "geheimGrond",
                          .label = "Zo ja: waarom mag je dit delen?",
                          .options = gronden,
                          .need = Need::optional,
                          .empty = "Niet van toepassing"});
        veld(in, f.input,
             html::TextArea{.name = "geheimToelichting",
                            .label = "Licht dat toe",
                            .hint = "Bij toestemming: waarvoor en wanneer. Bij een wet: welk artikel.",
                            .need = Need::optional,
                            .length_max = rules::regel_max});
    };
    veld(out, f.input,
         html::RadioGroup{.name = "geheim",
                          .label = "Staat er iets in dat onder een beroepsgeheim valt?",
                          .options = std::span<const html::Option>(geheimen),
                          .need = Need::optional,
                          .layout = html::Layout::down,
                          .follow = vervolg,
                          .shown = html::Follow::other});
}

void herkomst_deel(html::Out& out, const Formulier& f) {
    const auto herkomsten = opties(f.lijsten.herkomsten);
    veld(out, f.input,
         html::RadioGroup{.name = "herkomst",
                          .label = "Waar komt de aanmelding vandaan?",
                          .options = herkomsten,
                          .hint = "Weet je het niet? Laat het dan staan.",
                          .need = Need::optional,
                          .layout = html::Layout::down});
}

void weet_ervan_deel(html::Out& out, const Formulier& f) {
    const auto vervolg = [&](html::Out& in) {
        veld(in, f.input,
             html::TextArea{.name = "weetErvanToelichting",
                            .label = "Wat is er verteld, of waarom nog niet?",
                            .need = Need::optional,
                            .length_max = rules::regel_max});
    };
    veld(out, f.input,
         html::RadioGroup{
             .name = "weetErvan",
             .label = "Weet deze persoon dat je aanmeldt?",
             .options = std::span<const html::Option>(ja_nee),
             .hint = "Mensen horen te weten dat wij over hen praten. Het contactpunt besluit daarover.",
             .need = Need::optional,
             .follow = vervolg});
}

std::string_view uitleg(char letter) {
    switch (letter) {
        case 'a': return "Problemen in het gezin tellen mee als ze voor deze persoon van belang zijn.";
        case 'b': return "Leefgebieden zijn bijvoorbeeld wonen, geld, gezondheid, middelen of gezin.";
        case 'c': return "Dat is zo, was zo, of gaat duidelijk gebeuren als niemand iets doet.";
        default: return "Bijvoorbeeld zorg én politie, of gemeente én reclassering.";
    }
}

void toetsen_deel(html::Out& out, const Formulier& f) {
    out("<p class=\"utrecht-form-field-description\">Het huis kan meedoen als alle vier de vragen met ja te "
        "beantwoorden zijn. Weet je "
        "iets niet? Zeg dat gerust.</p>");
    web::Input alles = f.input;
    web::Input toetsen = alles.section("toetsen");
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const web::Input toets = toetsen.section(letters.substr(i, 1));
        const auto velden = [&](html::Out& in) {
            veld(in, toets,
                 html::TextArea{.name = "motivering",
                                .label = "Waar blijkt dat uit?",
                                .hint = i == 0 ? html::Fragment("Bij ‘weet ik niet’ mag dit leeg blijven.")
                                               : html::Fragment(),
                                .length_max = rules::motivering_max});
        };
        out("<div class=\"rh-criterium\">{}{}</div>",
            html::filled(toets, html::RadioGroup{.name = "antwoord",
                                                 .label = toets_vraag(letters[i]),
                                                 .options = std::span<const html::Option>(ja_nee),
                                                 .hint = uitleg(letters[i])}),
            velden);
    }
}

void bijlagen_deel(html::Out& out) {
    out("<p>Bijlagen voeg je toe na het versturen, op de pagina van je aanmelding.</p>"
        "<p class=\"utrecht-form-field-description\">Hoogstens 10 bestanden van 20 MB: pdf, jpg, png, docx, "
        "odt of txt.</p>");
}

void versturen_deel(html::Out& out) {
    out("<p>Klopt wat je schreef? Jij blijft verantwoordelijk voor je gegevens.</p>"
        "<p class=\"utrecht-form-field-description\">Ontbreekt er iets? Dan zeggen we dat. Je raakt niets "
        "kwijt.</p>");
}

}  // namespace

void deel_inhoud(html::Out& out, const Formulier& f, Deel deel) {
    switch (deel) {
        case Deel::namens: namens_deel(out, f); return;
        case Deel::spoed: spoed_deel(out, f); return;
        case Deel::betrokkene: betrokkene_velden(out, f); return;
        case Deel::kring: kring_deel(out, f); return;
        case Deel::professionals: professionals_deel(out, f); return;
        case Deel::inhoud: inhoud_deel(out, f); return;
        case Deel::geheim: geheim_deel(out, f); return;
        case Deel::herkomst: herkomst_deel(out, f); return;
        case Deel::weet_ervan: weet_ervan_deel(out, f); return;
        case Deel::toetsen: toetsen_deel(out, f); return;
        case Deel::bijlagen: bijlagen_deel(out); return;
        case Deel::versturen: versturen_deel(out); return;
    }
}

}  // namespace aanmelding::view
