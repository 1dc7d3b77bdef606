#include "domein/afstemming/form.hpp"

#include "domein/afstemming/rules.hpp"

namespace afstemming {
namespace {

constexpr std::pair<std::string_view, bool> ja_nee[] = {{"ja", true}, {"nee", false}};

}  // namespace

Nieuw lees_nieuw(web::Input& input) {
    Nieuw nieuw;
    nieuw.met = input.id<kern::Dossier>("met", {.label = "Met welke casus"});
    for (std::size_t i = 0; i < toetsen; ++i) {
        const auto toets = static_cast<Toets>(i);
        const std::string veld(rules::code(toets));
        nieuw.antwoorden[i] = input.choice(veld, ja_nee, {.label = rules::vraag(toets)});
        nieuw.motivering[i] =
            input.text(veld + "Motivering",
                       {.label = "Waarom", .max = rules::motivering_max, .lines = web::Lines::many});
    }
    nieuw.tot = input.date("tot", {.label = "Tot en met"});
    return nieuw;
}

Einde lees_einde(web::Input& input) {
    Einde einde;
    einde.reden = input.text(
        "reden", {.label = "Waarom stopt het", .max = rules::reden_max, .lines = web::Lines::many});
    einde.versie = input.versie().value_or(0);
    return einde;
}

}  // namespace afstemming
