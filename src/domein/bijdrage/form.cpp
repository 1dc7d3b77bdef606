#include "domein/bijdrage/form.hpp"

#include <array>

#include "domein/bijdrage/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace bijdrage {

Nieuw lees(web::Input& input, toegang::Categorieen gewoon) {
    Nieuw nieuw;
    nieuw.tekst = input.text("tekst", {.label = "Wat wil je vastleggen?",
                                       .max = rules::tekst_max,
                                       .required = true,
                                       .lines = web::Lines::many});
    nieuw.kring = input.choice("kring", toegang::keuzes(toegang::kringen()), {.label = "Wie mag dit zien"})
                      .value_or(toegang::Kring::deelnemers);
    for (web::Input& regel : input.list("organisaties", {.label = "Organisaties", .max = 30}))
        if (const auto id = regel.id<kern::Organisatie>("id", {.label = "Organisatie"}))
            nieuw.organisaties.push_back(*id);
    nieuw.noodzaak =
        input.text("noodzaak", {.label = "Waarom zij dit moeten weten", .max = rules::regel_max});
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over"}))
        nieuw.categorieen.add(categorie);
    if (nieuw.categorieen.empty()) nieuw.categorieen = gewoon;
    nieuw.aard = input.choice("aard", rules::aard_codes, {.label = "Feit of mening"}).value_or(Aard::feit);
    nieuw.brondatum = input.date("brondatum", {.label = "Datum van de bron"});
    nieuw.geheim = input.choice("geheim", toegang::keuzes(toegang::geheimen()), {.label = "Beroepsgeheim"})
                       .value_or(toegang::Geheim::geen);
    nieuw.grond = input.choice("geheimGrond", rules::grond_codes, {.label = "Grond"});
    nieuw.grond_toelichting =
        input.text("geheimToelichting",
                   {.label = "Toelichting bij de grond", .max = rules::regel_max, .lines = web::Lines::many});
    nieuw.vrijgegeven = input.flag("vrijgegeven");
    nieuw.voorwaarden = input.text(
        "voorwaarden", {.label = "Voorwaarden", .max = rules::regel_max, .lines = web::Lines::many});
    nieuw.embargo_tot = input.date("embargoTot", {.label = "Niet tonen vóór"});
    nieuw.stil = input.flag("stil");
    return nieuw;
}

}  // namespace bijdrage
