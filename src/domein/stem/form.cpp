#include "domein/stem/form.hpp"

#include "domein/stem/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace stem {

Nieuw lees_nieuw(web::Input& input) {
    Nieuw nieuw;
    nieuw.persoon = input.id<kern::Item>("persoon", {.label = "Wie zei dit"});
    nieuw.soort = input.choice("soort", rules::soort_codes, {.label = "Waar gaat het over", .required = true})
                      .value_or(Soort::wens);
    nieuw.datum = input.date("datum", {.label = "Op welke dag"});
    nieuw.tekst = input.text(
        "tekst", {.label = "Wat de persoon zei", .max = rules::tekst_max, .lines = web::Lines::many});
    for (const auto categorie :
         input.choices("categorieen", toegang::keuzes(toegang::categorieen()), {.label = "Soort gegevens"}))
        nieuw.categorieen.add(categorie);
    return nieuw;
}

Keuze lees_keuze(web::Input& input) {
    Keuze keuze;
    for (web::Input& rij : input.list("doelen", {.label = "Doelen", .max = 50}))
        if (const auto id = rij.id<kern::Item>("id", {.label = "Doel"})) keuze.doelen.push_back(*id);
    for (web::Input& rij : input.list("acties", {.label = "Acties", .max = 200}))
        if (const auto id = rij.id<kern::Item>("id", {.label = "Actie"})) keuze.acties.push_back(*id);
    keuze.afzender =
        input.text("afzender", {.label = "Wie de persoon kan bellen", .max = rules::afzender_max});
    keuze.veilig = input.flag("veilig");
    return keuze;
}

}  // namespace stem
