#include "domein/verstrekking/form.hpp"

#include "domein/verstrekking/rules.hpp"

namespace verstrekking {
namespace {

std::string lees_tekst(web::Input& input, std::string_view naam, std::string_view label) {
    return input.text(naam, {.label = label, .max = rules::tekst_max, .lines = web::Lines::many});
}

std::string lees_regel(web::Input& input, std::string_view naam, std::string_view label) {
    return input.text(naam, {.label = label, .max = rules::naam_max});
}

Informeren informeren(web::Input& input) {
    Informeren gelezen;
    gelezen.geinformeerd = input.choice("geinformeerd", rules::ja_nee, {.label = "Weet de persoon dit"});
    gelezen.reden = lees_tekst(input, "nietGeinformeerd", "Waarom niet");
    gelezen.herzien_op = input.date("herzienOp", {.label = "Opnieuw bekijken op"});
    if (gelezen.geinformeerd.value_or(false)) {  // what was typed for a no says nothing of a yes
        gelezen.reden.clear();
        gelezen.herzien_op.reset();
    }
    return gelezen;
}

}  // namespace

Nieuw lees_nieuw(web::Input& input) {
    Nieuw nieuw;
    nieuw.aan = input.choice("aan", rules::aan_codes, {.label = "Aan wie", .required = true})
                    .value_or(Aan::deelnemer);
    if (const auto id = input.id<kern::Item>("ontvanger", {.label = "Ontvanger"})) nieuw.ontvanger = *id;
    for (web::Input& rij : input.list("onderdelen", {.label = "Onderdelen", .max = rules::kandidaten_max})) {
        const auto id = rij.id<kern::Item>("item", {.label = "Onderdeel"});
        const bool voorwaarde = rij.flag("voorwaarde");
        if (id) nieuw.onderdelen.push_back({*id, voorwaarde});
    }
    nieuw.inhoud.doel = lees_tekst(input, "doel", "Waarvoor");
    nieuw.grondslag = input.text("grondslag", {.label = "Grondslag", .max = 60});
    nieuw.inhoud.noodzaak = lees_tekst(input, "noodzaak", "Waarom nodig");
    nieuw.inhoud.proportionaliteit = lees_tekst(input, "proportionaliteit", "Waarom niet met minder");
    nieuw.van = input.date("van", {.label = "Vanaf"});
    nieuw.tot = input.date("tot", {.label = "Tot en met"});
    nieuw.informeren = informeren(input);
    nieuw.rac = lees_regel(input, "racKenmerk", "Kenmerk van het advies");
    nieuw.rac_op = input.date("racOp", {.label = "Datum van het advies"});
    return nieuw;
}

Antwoord lees_antwoord(web::Input& input) {
    Antwoord antwoord;
    antwoord.geen_bezwaar = input.choice("bezwaar", rules::bezwaar_codes, {.label = "Bezwaar"});
    antwoord.toestemming = input.choice("toestemming", rules::ja_nee, {.label = "Toestemming"});
    antwoord.besluit = input.choice("besluit", rules::besluit_codes, {.label = "Besluit"});
    antwoord.reden = lees_tekst(input, "bezwaarReden", "Waarom niet");
    return antwoord;
}

Toets lees_toets(web::Input& input) {
    Toets toets;
    toets.kenmerk = lees_regel(input, "racKenmerk", "Kenmerk van het advies");
    toets.op = input.date("racOp", {.label = "Datum van het advies"});
    toets.versie = input.versie().value_or(0);
    return toets;
}

Overdracht lees_overdracht(web::Input& input) {
    Overdracht overdracht;
    overdracht.wijze = input.choice("wijze", rules::wijze_codes, {.label = "Hoe"});
    overdracht.versie = input.versie().value_or(0);
    return overdracht;
}

Sluiting lees_sluiting(web::Input& input) {
    Sluiting sluiting;
    sluiting.uitkomst =
        input.choice("uitkomst", rules::slot_codes, {.label = "Wat wordt het", .required = true});
    sluiting.reden = lees_tekst(input, "slotReden", "Waarom");
    sluiting.versie = input.versie().value_or(0);
    return sluiting;
}

MetVersie lees_informeren(web::Input& input) { return {informeren(input), input.versie().value_or(0)}; }

NieuweTerugkoppeling lees_terugkoppeling(web::Input& input) {
    NieuweTerugkoppeling terug;
    terug.gevolg = input.choice("gevolg", rules::ja_nee, {.label = "Is er iets uit gevolgd"});
    terug.nuttig = input.choice("nuttig", rules::ja_nee, {.label = "Was het nuttig"});
    terug.tekst = lees_tekst(input, "effect", "Waartoe leidde het");
    return terug;
}

NieuweDerde lees_derde(web::Input& input) {
    NieuweDerde nieuw;
    Gegevens& g = nieuw.gegevens;
    g.naam = lees_regel(input, "naam", "Naam");
    g.organisatie = lees_regel(input, "organisatie", "Organisatie");
    g.functie = lees_regel(input, "functie", "Functie");
    g.contact = lees_regel(input, "contact", "Bereikbaar via");
    g.taak = input.text("taak", {.label = "Taak", .max = rules::regel_max});
    g.noodzaak = lees_tekst(input, "noodzaak", "Waarom nodig");
    nieuw.verklaring_op = input.date("verklaringOp", {.label = "Getekend op"});
    nieuw.verklaring_waar = lees_regel(input, "verklaringWaar", "Waar bewaard");
    nieuw.besluit_datum = input.date("besluitDatum", {.label = "Datum van het besluit"});
    nieuw.besluit_bron =
        input.text("besluitBron", {.label = "Waar het besluit staat", .max = rules::regel_max});
    for (web::Input& rij : input.list("beslissers", {.label = "Wie besloten", .max = 20}))
        if (const auto id = rij.id<kern::Organisatie>("id", {.label = "Publieke deelnemer"}))
            nieuw.beslissers.push_back(*id);
    return nieuw;
}

NieuweVerklaring lees_verklaring(web::Input& input) {
    NieuweVerklaring verklaring;
    verklaring.op = input.date("verklaringOp", {.label = "Getekend op"});
    verklaring.waar = lees_regel(input, "verklaringWaar", "Waar bewaard");
    verklaring.versie = input.versie().value_or(0);
    return verklaring;
}

Toelating lees_toelating(web::Input& input) {
    Toelating toelating;
    toelating.akkoord =
        input.choice("antwoord", rules::besluit_codes, {.label = "Antwoord", .required = true});
    toelating.reden =
        input.text("reden", {.label = "Reden", .max = rules::tekst_max, .lines = web::Lines::many});
    return toelating;
}

}  // namespace verstrekking
