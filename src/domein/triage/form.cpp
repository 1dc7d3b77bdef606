#include "domein/triage/form.hpp"

#include <limits>

#include "domein/triage/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace triage {
namespace {

constexpr std::pair<std::string_view, char> letter_codes[] = {{"a", 'a'}, {"b", 'b'}, {"c", 'c'}, {"d", 'd'}};
constexpr std::pair<std::string_view, bool> antwoord_codes[] = {{"akkoord", true}, {"niet-akkoord", false}};

// A row of the form that names an organisation without a role admits nothing.
std::optional<Toelating> lees_toelating(web::Input& rij) {
    Toelating toelating;
    const auto organisatie = rij.id<kern::Organisatie>("id", {.label = "Organisatie", .required = true});
    const auto rol = rij.choice("rol", rules::rol_codes, {.label = "Rol"});
    toelating.grondslag = rij.text("grondslag", {.label = "Grondslag", .max = rules::regel_max});
    toelating.tot = rij.date("tot", {.label = "Doet mee tot"});
    for (web::Input& mens : rij.list("mensen", {.label = "Mensen", .max = rules::mensen_max}))
        if (const auto id = mens.id<kern::Medewerker>("id", {.label = "Persoon"}))
            toelating.mensen.push_back(*id);
    if (!organisatie || !rol) return std::nullopt;
    toelating.organisatie = *organisatie;
    toelating.rol = *rol;
    return toelating;
}

}  // namespace

Beoordeling lees_beoordeling(web::Input& input) {
    Beoordeling beoordeling;
    for (web::Input& rij :
         input.list("oordelen", {.label = "Oordelen", .max = aanmelding::letters.size(), .required = true})) {
        NieuwOordeel oordeel;
        const auto letter = rij.choice("letter", letter_codes, {.label = "Toets", .required = true});
        oordeel.antwoord = rij.choice("oordeel", rules::oordeel_codes, {.label = "Oordeel"});
        oordeel.motivering =
            rij.text("motivering", {.label = "Waarom", .max = rules::tekst_max, .lines = web::Lines::many});
        if (!letter) continue;
        oordeel.letter = *letter;
        beoordeling.oordelen.push_back(std::move(oordeel));
    }
    beoordeling.versie = input.versie().value_or(0);
    return beoordeling;
}

NieuwBesluit lees_besluit(web::Input& input) {
    NieuwBesluit nieuw;
    nieuw.soort = input.choice("soort", rules::soort_codes, {.label = "Wat doet het huis?", .required = true})
                      .value_or(BesluitSoort::terugleggen);
    nieuw.tafel = input.id<kern::Tafel>("tafel", {.label = "Regietafel"});
    nieuw.procesregisseur = input.id<kern::Medewerker>("procesregisseur", {.label = "Procesregisseur"});
    nieuw.tot = input.date("tot", {.label = "Tot wanneer"});
    for (web::Input& rij :
         input.list("organisaties", {.label = "Organisaties", .max = rules::organisaties_max}))
        if (auto toelating = lees_toelating(rij)) nieuw.organisaties.push_back(std::move(*toelating));
    nieuw.inhoud.grond = input.text("grond", {.label = "Grond", .max = rules::regel_max});
    nieuw.inhoud.reden =
        input.text("reden", {.label = "Reden", .max = rules::tekst_max, .lines = web::Lines::many});
    nieuw.inhoud.advies = input.text(
        "advies", {.label = "Bericht aan de aanmelder", .max = rules::tekst_max, .lines = web::Lines::many});
    nieuw.bron_datum = input.date("bronDatum", {.label = "Datum van het besluit"});
    nieuw.bron = input.text("bron", {.label = "Waar het besluit staat", .max = rules::regel_max});
    for (web::Input& rij :
         input.list("beslissers", {.label = "Wie besloten", .max = rules::organisaties_max}))
        if (const auto id = rij.id<kern::Organisatie>("id", {.label = "Publieke deelnemer"}))
            nieuw.beslissers.push_back(*id);
    // What belongs to another kind of decision was left in the form and is not meant.
    if (nieuw.soort == BesluitSoort::terugleggen) {
        nieuw.procesregisseur.reset();
        nieuw.organisaties.clear();
    }
    if (nieuw.soort != BesluitSoort::procesregie) nieuw.tafel.reset();
    if (nieuw.soort != BesluitSoort::ondersteunen) nieuw.tot.reset();
    return nieuw;
}

NieuweBevestiging lees_bevestiging(web::Input& input) {
    NieuweBevestiging nieuw;
    nieuw.akkoord =
        input.choice("antwoord", antwoord_codes, {.label = "Antwoord", .required = true}).value_or(false);
    nieuw.toelichting = input.text(
        "toelichting", {.label = "Toelichting", .max = rules::tekst_max, .lines = web::Lines::many});
    return nieuw;
}

Indeling lees_indeling(web::Input& input) {
    Indeling indeling;
    indeling.item =
        input.id<kern::Item>("item", {.label = "Tekst", .required = true}).value_or(kern::ItemId{});
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over", .required = true}))
        indeling.categorieen.add(categorie);
    indeling.versie = input.versie().value_or(0);
    return indeling;
}

namespace {

kern::MedewerkerId lees_collega(web::Input& input) {
    return input.id<kern::Medewerker>("aan", {.label = "Collega", .required = true})
        .value_or(kern::MedewerkerId{});
}

}  // namespace

Toewijzing lees_toewijzing(web::Input& input) {
    const auto aan = lees_collega(input);
    return {aan, input.versie().value_or(0)};
}

Toewijzingen lees_toewijzingen(web::Input& input) {
    Toewijzingen nieuw{lees_collega(input), {}};
    for (web::Input& rij :
         input.list("dossiers", {.label = "Aanmeldingen", .max = rules::toewijzen_max, .required = true})) {
        // A row of the page that was not ticked sends its version only.
        const auto id = rij.id<kern::Dossier>("id", {.label = "Aanmelding"});
        const auto versie =
            rij.number("versie", {.label = "Versie", .max = std::numeric_limits<std::int64_t>::max()});
        if (id) nieuw.dossiers.push_back({*id, versie});
    }
    return nieuw;
}

std::optional<Date> lees_eerste_contact(web::Input& input) {
    return input.date("dag", {.label = "Eerste contact"});
}

kern::MedewerkerId lees_beoordelaar(web::Input& input) {
    return input.id<kern::Medewerker>("beoordelaar", {.label = "Wie vraag je?", .required = true})
        .value_or(kern::MedewerkerId{});
}

std::string lees_vraag(web::Input& input) {
    return input.text("vraag", {.label = "Vraag aan de aanmelder",
                                .max = aanmelding::vraag_max,
                                .required = true,
                                .lines = web::Lines::many});
}

}  // namespace triage
