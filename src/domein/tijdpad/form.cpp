#include "domein/tijdpad/form.hpp"

#include <array>

namespace tijdpad {
namespace {

using rules::Handeling;

constexpr std::array<std::pair<std::string_view, Handeling>, 6> handeling_codes{
    {{"afronden", Handeling::afronden},
     {"verlengen", Handeling::verlengen},
     {"opschorten", Handeling::opschorten},
     {"hervatten", Handeling::hervatten},
     {"overslaan", Handeling::overslaan},
     {"heropenen", Handeling::heropenen}}};
constexpr std::array<std::pair<std::string_view, Anker>, 3> anker_codes{
    {{"aanmelding", Anker::aanmelding}, {"besluit", Anker::besluit}, {"vorige", Anker::vorige}}};
constexpr std::array<std::pair<std::string_view, Eenheid>, 2> eenheid_codes{
    {{"dagen", Eenheid::dagen}, {"werkdagen", Eenheid::werkdagen}}};

void meld(web::Input& input, const std::vector<FieldFault>& fouten) {
    for (const FieldFault& fout : fouten)
        if (input.fault_of(fout.field) == nullptr) input.fault(fout.field, fout.code, fout.sentence);
}

}  // namespace

std::optional<SjabloonId> lees_keuze(web::Input& input) {
    return input.id<struct Sjabloon_>("sjabloon", {.label = "Tijdpad"});
}

rules::Wijziging lees_wijziging(web::Input& input, Date vandaag) {
    rules::Wijziging wijziging;
    wijziging.handeling = input.choice("handeling", handeling_codes, {.label = "Wat er gebeurt"});
    wijziging.datum = input.date("datum", {.label = "Datum"});
    wijziging.reden =
        input.text("reden", {.label = "Reden", .max = rules::reden_max, .lines = web::Lines::many});
    wijziging.versie = input.versie().value_or(0);
    meld(input, rules::fouten(wijziging, vandaag));
    return wijziging;
}

SjabloonVelden lees_sjabloon(web::Input& input) {
    SjabloonVelden velden;
    velden.naam = input.text("naam", {.label = "Naam", .max = rules::naam_max});
    velden.van = input.date("van", {.label = "Geldt vanaf"});
    velden.tot = input.date("tot", {.label = "Geldt tot en met"});
    for (web::Input& stap : input.list("stappen", {.label = "Stappen", .max = rules::stappen_max})) {
        Regel regel;
        regel.naam = stap.text("naam", {.label = "Stap", .max = rules::naam_max});
        regel.aantal = static_cast<int>(
            stap.number("aantal", {.label = "Aantal", .max = rules::aantal_max}).value_or(0));
        regel.eenheid =
            stap.choice("eenheid", eenheid_codes, {.label = "Eenheid"}).value_or(Eenheid::werkdagen);
        regel.anker = stap.choice("anker", anker_codes, {.label = "Na"}).value_or(Anker::vorige);
        // Rows of the form that nobody filled still carry their choices.
        if (!regel.naam.empty()) velden.stappen.push_back(std::move(regel));
    }
    meld(input, rules::fouten(velden));
    return velden;
}

web::Input invoer(const SjabloonVelden& velden) {
    web::Input input = web::Input::empty();
    input.set("naam", velden.naam);
    if (velden.van) input.set("van", *velden.van);
    if (velden.tot) input.set("tot", *velden.tot);
    for (std::size_t i = 0; i < velden.stappen.size(); ++i) {
        const std::string voor = "stappen." + std::to_string(i) + ".";
        const Regel& regel = velden.stappen[i];
        input.set(voor + "naam", regel.naam);
        input.set(voor + "aantal", static_cast<std::int64_t>(regel.aantal));
        input.set(voor + "eenheid", code(regel.eenheid));
        input.set(voor + "anker", code(regel.anker));
    }
    return input;
}

std::string_view code(Anker anker) {
    for (const auto& [code, waarde] : anker_codes)
        if (waarde == anker) return code;
    return "vorige";
}

std::string_view code(Eenheid eenheid) { return eenheid == Eenheid::dagen ? "dagen" : "werkdagen"; }

}  // namespace tijdpad
