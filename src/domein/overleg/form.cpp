#include "domein/overleg/form.hpp"

#include "domein/overleg/rules.hpp"
#include "domein/regietafel/regietafel.hpp"

namespace overleg {
namespace {

int lees_minuten(web::Input& input, bool verplicht) {
    return static_cast<int>(
        input
            .number("minuten",
                    {.label = "Hoeveel minuten", .min = 1, .max = rules::minuten_max, .required = verplicht})
            .value_or(rules::punt_minuten));
}

}  // namespace

NieuwePlanning lees_planning(web::Input& input) {
    NieuwePlanning nieuw;
    nieuw.tafel =
        input.id<kern::Tafel>("tafel", {.label = "Tafel", .required = true}).value_or(kern::TafelId{});
    for (web::Input& regel : input.list("dagen", {.label = "Dagen", .max = rules::dagen_max}))
        if (const auto dag = regel.date("dag", {.label = "Dag", .required = true}))
            nieuw.dagen.push_back(*dag);
    nieuw.tijd = regietafel::lees_tijd(input, "tijd", "Begintijd");
    nieuw.minuten = lees_minuten(input, true);
    nieuw.plaats = input.text("plaats", {.label = "Plaats", .max = rules::plaats_max});
    return nieuw;
}

Wijziging lees_wijziging(web::Input& input) {
    Wijziging nieuw;
    nieuw.dag = input.date("dag", {.label = "Dag", .required = true});
    nieuw.tijd = regietafel::lees_tijd(input, "tijd", "Begintijd");
    nieuw.minuten = lees_minuten(input, true);
    nieuw.plaats = input.text("plaats", {.label = "Plaats", .max = rules::plaats_max});
    nieuw.voorzitter = input.id<kern::Medewerker>("voorzitter", {.label = "Voorzitter"});
    nieuw.versie = input.versie().value_or(0);
    return nieuw;
}

std::vector<NieuwPunt> lees_punten(web::Input& input) {
    std::vector<NieuwPunt> punten;
    for (web::Input& regel : input.list("punten", {.label = "Dossiers", .max = 300})) {
        const auto dossier = regel.id<kern::Dossier>("dossier", {.label = "Dossier"});
        const auto soort =
            regel.choice("soort", rules::soort_codes, {.label = "Soort", .required = dossier.has_value()});
        const int minuten = lees_minuten(regel, false);
        std::string vraag =
            regel.text("vraag", {.label = "Vraag", .max = rules::vraag_max, .lines = web::Lines::many});
        if (dossier && soort) punten.push_back({*dossier, *soort, minuten, std::move(vraag)});
    }
    return punten;
}

Ordening lees_ordening(web::Input& input) {
    Ordening ordening;
    constexpr std::pair<std::string_view, bool> wijzen[] = {{"hand", false}, {"partners", true}};
    ordening.bij_elkaar = input.choice("wijze", wijzen, {.label = "Hoe", .required = true}).value_or(false);
    for (web::Input& regel : input.list("punten", {.label = "Punten", .max = rules::punten_max})) {
        const auto dossier = regel.id<kern::Dossier>("dossier", {.label = "Dossier", .required = true});
        const auto punt = regel.id<kern::Item>("punt", {.label = "Punt", .required = true});
        const auto plaats =
            regel.number("plaats", {.label = "Plaats", .min = 0, .max = 999, .required = true});
        if (dossier && punt && plaats) ordening.plaatsen.push_back({*dossier, *punt, *plaats});
    }
    return ordening;
}

Beantwoording lees_antwoord(web::Input& input) {
    Beantwoording nieuw;
    nieuw.antwoord = input.choice("antwoord", rules::antwoord_codes, {.label = "Kom je?", .required = true})
                         .value_or(Antwoord::nog_niet);
    nieuw.vervanger = input.id<kern::Medewerker>("vervanger", {.label = "Wie komt er voor jou?"});
    return nieuw;
}

PuntWijziging lees_punt(web::Input& input) {
    PuntWijziging nieuw;
    nieuw.minuten = lees_minuten(input, true);
    nieuw.vraag = input.text(
        "vraag", {.label = "Vraag", .max = rules::vraag_max, .required = true, .lines = web::Lines::many});
    nieuw.versie = input.versie().value_or(0);
    return nieuw;
}

web::Input invoer(const Overleg& overleg) {
    web::Input input = web::Input::empty();
    const LocalTime klok = local_time(overleg.begin);
    input.set("dag", klok.date);
    input.set("tijd", regietafel::tijd_tekst(klok.hour * 60 + klok.minute));
    input.set("minuten", overleg.einde.seconds_since(overleg.begin) / 60);
    input.set("plaats", overleg.plaats);
    if (overleg.voorzitter) input.set("voorzitter", *overleg.voorzitter);
    return input;
}

}  // namespace overleg
