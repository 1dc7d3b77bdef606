#include "domein/uitvraag/form.hpp"

#include <algorithm>

#include "domein/uitvraag/rules.hpp"

namespace uitvraag {
namespace {

constexpr std::size_t code_max = 60;
constexpr std::size_t koppelingen_max = 50;
constexpr std::pair<std::string_view, char> letter_codes[] = {{"a", 'a'}, {"b", 'b'}, {"c", 'c'}, {"d", 'd'}};

// Sorted, each once: how the ticks of one bijdrage are kept.
std::string op_volgorde(std::string letters) {
    std::ranges::sort(letters);
    const auto [van, tot] = std::ranges::unique(letters);
    letters.erase(van, tot);
    return letters;
}

std::string lees_letters(web::Input& input, std::string_view veld) {
    std::string letters;
    for (const char letter : input.choices(veld, letter_codes, {.label = "Toets"})) letters.push_back(letter);
    return op_volgorde(std::move(letters));
}

}  // namespace

NieuweUitvraag lees_uitvraag(web::Input& input, Date gewoon) {
    NieuweUitvraag nieuw;
    for (web::Input& regel :
         input.list("organisaties", {.label = "Organisaties", .max = rules::organisaties_max}))
        if (const auto id = regel.id<kern::Organisatie>("id", {.label = "Organisatie"}))
            nieuw.organisaties.push_back(*id);
    nieuw.vraag = input.text("vraag", {.label = "Vraag", .max = rules::vraag_max, .lines = web::Lines::many});
    nieuw.grondslag = input.text("grondslag", {.label = "Grondslag", .max = code_max});
    nieuw.termijn = input.date("termijn", {.label = "Antwoord voor"});
    if (!nieuw.termijn && input.fault_of("termijn") == nullptr) nieuw.termijn = gewoon;
    return nieuw;
}

NieuwAntwoord lees_antwoord(web::Input& input, const toegang::GrantBasis& grant) {
    NieuwAntwoord antwoord;
    antwoord.soort = input.choice("soort", rules::soort_codes, {.label = "Antwoord", .required = true});
    antwoord.toelichting = input.text(
        "toelichting", {.label = "Toelichting", .max = rules::toelichting_max, .lines = web::Lines::many});
    antwoord.grond = input.choice("grond", rules::grond_codes, {.label = "Waarom niet"});
    antwoord.later = input.date("later", {.label = "Wanneer wel"});
    if (antwoord.soort == AntwoordSoort::bijdrage) {
        web::Input deel = input.section("bijdrage");
        antwoord.bijdrage = bijdrage::lees(deel, grant);
    } else {
        input.ignore("bijdrage");
    }
    return antwoord;
}

Verplaatsing lees_verplaatsing(web::Input& input) {
    Verplaatsing gelezen;
    gelezen.termijn = input.date("termijn", {.label = "Antwoord voor"});
    gelezen.versie = input.versie().value_or(0);
    return gelezen;
}

Intrekking lees_intrekking(web::Input& input) {
    Intrekking gelezen;
    gelezen.reden =
        input.text("reden", {.label = "Reden", .max = rules::reden_max, .lines = web::Lines::many});
    gelezen.versie = input.versie().value_or(0);
    return gelezen;
}

std::vector<Koppeling> lees_koppelingen(web::Input& input) {
    std::vector<Koppeling> gelezen;
    for (web::Input& regel : input.list("bijdragen", {.label = "Bijdragen", .max = koppelingen_max})) {
        const auto id = regel.id<kern::Item>("id", {.label = "Bijdrage", .required = true});
        Koppeling koppeling{id.value_or(kern::ItemId{}), lees_letters(regel, "toetsen"), {}};
        koppeling.was = lees_letters(regel, "was");
        if (id) gelezen.push_back(std::move(koppeling));
    }
    return gelezen;
}

}  // namespace uitvraag
