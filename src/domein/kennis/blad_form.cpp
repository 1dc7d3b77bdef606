#include "domein/kennis/blad_form.hpp"

#include <array>

namespace kennis {
namespace {

constexpr std::array<std::string_view, 3> letters{"a", "b", "c"};
constexpr std::pair<std::string_view, int> goed_codes[] = {{"a", 1}, {"b", 2}, {"c", 3}};
constexpr std::pair<std::string_view, int> keuze_codes[] = {{"1", 1}, {"2", 2}, {"3", 3}};

}  // namespace

Blad lees_blad(web::Input& input) {
    Blad blad;
    blad.soort = input.choice("soort", rules::soort_codes, {.label = "Soort"}).value_or(Soort::bladzijde);
    blad.thema = input.text("thema", {.label = "Thema", .max = 60});
    blad.titel = input.text("titel", {.label = "Titel", .max = rules::titel_max});
    blad.tekst = input.text("tekst", {.label = "Tekst", .max = rules::tekst_max, .lines = web::Lines::many});
    for (web::Input& deel : input.list("vragen", {.label = "Vragen", .max = rules::vragen_max})) {
        Vraag vraag;
        vraag.vraag = deel.text("vraag", {.label = "Vraag", .max = rules::vraag_max});
        for (std::size_t i = 0; i < letters.size(); ++i)
            vraag.antwoorden[i] = deel.text(letters[i], {.label = "Antwoord", .max = rules::vraag_max});
        vraag.goed = deel.choice("goed", goed_codes, {.label = "Goed antwoord"}).value_or(0);
        vraag.uitleg = deel.text("uitleg", {.label = "Uitleg", .max = rules::vraag_max});
        blad.vragen.push_back(std::move(vraag));
    }
    blad.versie = static_cast<int>(input.number("versie", {.label = "Versie", .max = 1'000'000}).value_or(0));
    return blad;
}

void vul(web::Input& input, const Blad& blad) {
    input.set("soort", rules::code(blad.soort));
    input.set("thema", blad.thema);
    input.set("titel", blad.titel);
    input.set("tekst", blad.tekst);
    input.set("versie", std::int64_t{blad.versie});
    for (std::size_t i = 0; i < blad.vragen.size(); ++i) {
        const std::string begin = "vragen." + std::to_string(i) + ".";
        const Vraag& vraag = blad.vragen[i];
        input.set(begin + "vraag", vraag.vraag);
        for (std::size_t k = 0; k < letters.size(); ++k)
            input.set(begin + std::string(letters[k]), vraag.antwoorden[k]);
        input.set(begin + "goed", letters[static_cast<std::size_t>(vraag.goed - 1)]);
        input.set(begin + "uitleg", vraag.uitleg);
    }
}

std::vector<int> lees_antwoorden(web::Input& input, const Blad& blad) {
    std::vector<int> gekozen;
    for (std::size_t i = 0; i < blad.vragen.size(); ++i)
        gekozen.push_back(
            input.choice("antwoord" + std::to_string(i), keuze_codes, {.label = "Antwoord"}).value_or(0));
    return gekozen;
}

namespace view {
namespace {

void vraag(html::Out& veld, const web::Input& input, std::size_t i) {
    static constexpr html::Option goed[] = {{"a", "eerste"}, {"b", "tweede"}, {"c", "derde"}};
    const std::string begin = "vragen." + std::to_string(i) + ".";
    const std::string namen[] = {begin + "vraag", begin + "a",    begin + "b",
                                 begin + "c",     begin + "goed", begin + "uitleg"};
    const std::string kop = "Vraag " + std::to_string(i + 1);
    const auto tekst = [&](html::Out& in, const std::string& naam, std::string_view label) {
        in("{}", html::filled(input, html::TextField{.name = naam,
                                                     .label = label,
                                                     .need = html::Need::optional,
                                                     .length_max = rules::vraag_max}));
    };
    const auto velden = [&](html::Out& in) {
        tekst(in, namen[0], "Vraag");
        tekst(in, namen[1], "Eerste antwoord");
        tekst(in, namen[2], "Tweede antwoord");
        tekst(in, namen[3], "Derde antwoord");
        in("{}", html::filled(input, html::Select{.name = namen[4],
                                                  .label = "Welk antwoord is goed?",
                                                  .options = std::span<const html::Option>(goed),
                                                  .need = html::Need::optional}));
        tekst(in, namen[5], "Uitleg");
    };
    veld("{}", html::Fieldset{.legend = kop, .body = velden});
}

}  // namespace

void BladFormulier::operator()(html::Out& out) const {
    static constexpr html::Option soorten[] = {{"bladzijde", "Bladzijde"}, {"module", "Module, met vragen"}};
    std::vector<html::Option> keuzes;
    for (const auto& een : themas) keuzes.push_back({een.code, een.naam});
    // Those that are there, and two to add.
    std::size_t aantal = 0;
    for (std::size_t i = 0; i < rules::vragen_max; ++i)
        if (!input.typed("vragen." + std::to_string(i) + ".vraag").empty()) aantal = i + 1;
    aantal = std::min(aantal + 2, rules::vragen_max);
    const auto vragen = [&](html::Out& in) {
        for (std::size_t i = 0; i < aantal; ++i) vraag(in, input, i);
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}{}{}{}{}", html::Hidden{"concept", input.typed("concept")},
             html::Hidden{"versie", input.typed("versie")},
             html::filled(input, html::RadioGroup{.name = "soort",
                                                  .label = "Wat is het?",
                                                  .options = std::span<const html::Option>(soorten)}),
             html::filled(input, html::Select{.name = "thema",
                                              .label = "Thema",
                                              .options = keuzes,
                                              .need = html::Need::optional,
                                              .empty = "algemeen"}),
             html::filled(input,
                          html::TextField{.name = "titel", .label = "Titel", .length_max = rules::titel_max}),
             html::filled(input, html::TextArea{
                                     .name = "tekst",
                                     .label = "Tekst",
                                     .hint = "## maakt een kop, - een lijst, **vet** vette letters. Schrijf "
                                             "niets over echte mensen.",
                                     .length_max = rules::tekst_max}));
        veld("{}{}", html::Details{"Vragen van een module", vragen, input.typed("soort") == "module"},
             html::FormActions{html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary}});
    };
    const auto pad = [](html::Out& in) { in("<a href=\"{}\">Kennis</a>", html::url("/kennis")); };
    out("{}{}{}{}",
        html::PageHead{.title = code.empty() ? "Schrijf een bladzijde" : "Wijzig een bladzijde",
                       .intro = "Iedereen die kan inloggen, leest dit. Eerdere versies blijven te lezen.",
                       .path = pad},
        html::ErrorSummary{input.faults()}, melding,
        html::Form{code.empty() ? html::url("/kennis") : html::url("/kennis/{}", code), csrf, {}, velden});
    if (code.empty()) return;
    const std::string versie(input.typed("versie"));
    const auto weg = [&](html::Out& in) {
        in("{}",
           html::Form{html::url("/kennis/{}/intrekking", code), csrf, versie,
                      html::FormActions{html::Button{.text = "Trek in", .kind = html::ButtonKind::danger}}});
    };
    out("{}", html::Details{"Deze bladzijde weghalen", weg});
}

}  // namespace view
}  // namespace kennis
