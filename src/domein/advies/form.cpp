#include "domein/advies/form.hpp"

#include <algorithm>

#include "domein/advies/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace advies {
namespace {

constexpr std::size_t code_max = 60;

}  // namespace

Nieuw lees_vraag(web::Input& input, Date vandaag) {
    Nieuw nieuw;
    nieuw.namens = input.id<kern::Medewerker>("namens", {.label = "Wie de vraag stelde"});
    nieuw.soort = input.choice("soort", rules::soort_codes, {.label = "Wat voor vraag"});
    nieuw.thema = input.text("thema", {.label = "Thema", .max = code_max});
    nieuw.vraag = input.text("vraag", {.label = "Vraag", .max = rules::vraag_max, .lines = web::Lines::many});
    nieuw.gecontroleerd = input.flag("gecontroleerd");
    nieuw.met_namen = input.flag("metNamen");
    nieuw.voornaam = input.text("voornaam", {.label = "Voornaam", .max = rules::naam_max});
    nieuw.geslachtsnaam = input.text("geslachtsnaam", {.label = "Achternaam", .max = rules::naam_max});
    nieuw.geboortedatum = input.partial_date("geboortedatum", {.label = "Geboortedatum", .max = vandaag});
    for (const auto categorie :
         input.choices("categorieen", toegang::keuzes(toegang::categorieen()), {.label = "Soort gegevens"}))
        nieuw.categorieen.add(categorie);
    if (!nieuw.met_namen) nieuw.categorieen = {};
    return nieuw;
}

NieuwAntwoord lees_antwoord(web::Input& input) {
    NieuwAntwoord antwoord;
    antwoord.tekst =
        input.text("tekst", {.label = "Antwoord", .max = rules::tekst_max, .lines = web::Lines::many});
    antwoord.soort = input.choice("soort", rules::soort_codes, {.label = "Wat voor vraag"});
    antwoord.thema = input.text("thema", {.label = "Thema", .max = code_max});
    antwoord.versie = input.versie().value_or(0);
    return antwoord;
}

Tekst lees_tekst(web::Input& input, std::string_view veld, std::string_view label) {
    Tekst gelezen;
    gelezen.tekst = input.text(veld, {.label = label, .max = rules::tekst_max, .lines = web::Lines::many});
    gelezen.versie = input.versie().value_or(0);
    return gelezen;
}

Toewijzing lees_toewijzing(web::Input& input) {
    Toewijzing gelezen;
    gelezen.medewerker = input.id<kern::Medewerker>("medewerker", {.label = "Aan wie"});
    gelezen.versie = input.versie().value_or(0);
    return gelezen;
}

Verdeling lees_verdeling(web::Input& input) {
    constexpr std::size_t dossiers_max = 100;
    Verdeling gelezen;
    for (web::Input& deel :
         input.list("dossiers", {.label = "Vragen", .max = dossiers_max, .required = true}))
        if (const auto id = deel.id<kern::Dossier>("id", {.label = "Vraag"})) gelezen.dossiers.push_back(*id);
    gelezen.medewerker = input.id<kern::Medewerker>("medewerker", {.label = "Aan wie", .required = true});
    return gelezen;
}

store::Keuze lees_keuze(const web::Request& request) {
    store::Keuze keuze;
    const std::string_view staat = request.query.get("staat");
    for (int i = 1; i <= static_cast<int>(Staat::ingetrokken); ++i)
        if (rules::code(static_cast<Staat>(i)) == staat) keuze.staat = static_cast<Staat>(i);
    const std::string_view thema = request.query.get("thema");
    const bool code =
        std::ranges::all_of(thema, [](char teken) { return (teken >= 'a' && teken <= 'z') || teken == '-'; });
    if (code && thema.size() <= code_max) keuze.thema = thema;
    keuze.alles = staat == "alles";
    keuze.mijn = request.query.get("mijn") == "ja";
    return keuze;
}

}  // namespace advies
