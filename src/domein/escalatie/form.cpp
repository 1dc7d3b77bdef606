#include "domein/escalatie/form.hpp"

#include "domein/escalatie/rules.hpp"

namespace escalatie {

Nieuw lees_nieuw(web::Input& input) {
    Nieuw nieuw;
    nieuw.niveau = input.choice("niveau", rules::niveau_codes, {.label = "Trede", .required = true})
                       .value_or(Niveau::tactisch);
    nieuw.wie = input.id<kern::Medewerker>("wie", {.label = "Wie vraag je"});
    nieuw.aan = input.text("aan", {.label = "Wie buiten het programma", .max = rules::aan_max});
    nieuw.vraag =
        input.text("vraag", {.label = "Wat is er nodig", .max = rules::vraag_max, .lines = web::Lines::many});
    nieuw.antwoord_voor = input.date("antwoordVoor", {.label = "Antwoord voor"});
    nieuw.actie = input.id<kern::Item>("actie", {.label = "Actie"});
    nieuw.vorige = input.id<kern::Item>("vorige", {.label = "Vorige trede"});
    return nieuw;
}

Afloop lees_afloop(web::Input& input) {
    Afloop afloop;
    afloop.opgelost =
        input.choice("afloop", rules::afloop_codes, {.label = "Hoe loopt dit af", .required = true})
            .value_or(false);
    afloop.antwoord =
        input.text("antwoord", {.label = "Antwoord", .max = rules::antwoord_max, .lines = web::Lines::many});
    afloop.resultaat = input.text(
        "resultaat", {.label = "Wat kwam eruit", .max = rules::antwoord_max, .lines = web::Lines::many});
    afloop.versie = input.versie().value_or(0);
    return afloop;
}

Beantwoording lees_antwoord(web::Input& input) {
    Beantwoording gelezen;
    gelezen.antwoord = input.text(
        "antwoord", {.label = "Jouw antwoord", .max = rules::antwoord_max, .lines = web::Lines::many});
    gelezen.versie = input.versie().value_or(0);
    return gelezen;
}

AveVerdeling lees_verdeling(web::Input& input) {
    AveVerdeling verdeling;
    verdeling.fase = static_cast<int>(
        input.number("fase", {.label = "AVE-fase", .min = 1, .max = 4, .required = true}).value_or(1));
    for (std::size_t i = 0; i < ave_taken; ++i) {
        const auto taak = static_cast<AveTaak>(i + 1);
        verdeling.wie.at(i) = input.id<kern::Medewerker>(rules::code(taak), {.label = rules::naam(taak)});
    }
    verdeling.versie = input.versie().value_or(0);
    return verdeling;
}

}  // namespace escalatie
