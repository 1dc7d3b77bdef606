#include "domein/afsluiting/form.hpp"

#include "domein/afsluiting/rules.hpp"

namespace afsluiting {
namespace {

Bron lees_bron(web::Input& input) {
    Bron bron;
    bron.datum = input.date("besluitDatum", {.label = "Datum van het besluit"});
    bron.tekst = input.text("besluitBron", {.label = "Waar het besluit staat", .max = 300});
    for (web::Input& regel : input.list("beslissers", {.label = "Publieke deelnemers", .max = 60}))
        if (const auto id = regel.id<kern::Organisatie>("id", {.label = "Organisatie"}))
            bron.beslissers.push_back(*id);
    return bron;
}

std::string veel(web::Input& input, std::string_view naam, std::string_view label, std::size_t max) {
    return input.text(naam, {.label = label, .max = max, .lines = web::Lines::many});
}

}  // namespace

std::string lees_reden(web::Input& input, std::string_view label) {
    return input.text("reden",
                      {.label = label, .max = rules::reden_max, .required = true, .lines = web::Lines::many});
}

NieuwPunt lees_punt(web::Input& input, PuntSoort soort) {
    NieuwPunt nieuw;
    nieuw.soort = soort;
    nieuw.wie = input.id<kern::Medewerker>("wie", {.label = "Wie"});
    if (soort == PuntSoort::nazorg) nieuw.termijn = input.date("termijn", {.label = "Datum"});
    nieuw.tekst = veel(input, "tekst", "Tekst", rules::tekst_max);
    return nieuw;
}

NieuwAntwoord lees_antwoord(web::Input& input, PuntSoort soort) {
    static constexpr std::pair<std::string_view, bool> antwoorden[] = {{"aangenomen", true},
                                                                       {"geweigerd", false}};
    NieuwAntwoord nieuw;
    nieuw.versie = input.versie().value_or(0);
    if (soort == PuntSoort::overdracht)
        nieuw.aangenomen =
            input.choice("antwoord", antwoorden, {.label = "Antwoord", .required = true}).value_or(false);
    nieuw.antwoord.een = veel(input, "een", "Antwoord", rules::tekst_max);
    if (soort == PuntSoort::evaluatie) {
        nieuw.antwoord.twee = veel(input, "twee", "Antwoord", rules::tekst_max);
        nieuw.antwoord.drie = veel(input, "drie", "Antwoord", rules::tekst_max);
    }
    return nieuw;
}

NieuweSluiting lees_sluiting(web::Input& input) {
    NieuweSluiting nieuw;
    nieuw.resultaat = input.text("resultaat", {.label = "Resultaat", .max = 60});
    nieuw.reden = veel(input, "reden", "Reden", rules::reden_max);
    nieuw.ondanks = veel(input, "ondanks", "Waarom het toch kan", rules::reden_max);
    nieuw.bron = lees_bron(input);
    return nieuw;
}

NieuweHeropening lees_heropening(web::Input& input) {
    NieuweHeropening nieuw;
    nieuw.grond = input.choice("grond", rules::grond_codes, {.label = "Grond"});
    nieuw.reden = veel(input, "reden", "Reden", rules::reden_max);
    nieuw.tot = input.date("tot", {.label = "Open tot en met"});
    nieuw.bron = lees_bron(input);
    return nieuw;
}

Bevestiging lees_bevestiging(web::Input& input) {
    static constexpr std::pair<std::string_view, bool> antwoorden[] = {{"akkoord", true},
                                                                       {"niet-akkoord", false}};
    Bevestiging gelezen;
    gelezen.akkoord =
        input.choice("antwoord", antwoorden, {.label = "Antwoord", .required = true}).value_or(false);
    gelezen.toelichting = veel(input, "toelichting", "Toelichting", rules::reden_max);
    return gelezen;
}

}  // namespace afsluiting
