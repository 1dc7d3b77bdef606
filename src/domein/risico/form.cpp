#include "domein/risico/form.hpp"

#include "domein/risico/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace risico {

Nieuw lees(web::Input& input, Date vandaag) {
    Nieuw nieuw;
    nieuw.inhoud.instrument = input.text("instrument", {.label = "Instrument", .max = rules::regel_max});
    nieuw.inhoud.bevoegdheid = input.text("bevoegdheid", {.label = "Bevoegdheid", .max = rules::regel_max});
    nieuw.datum = input.date("datum", {.label = "Datum"});
    nieuw.inhoud.uitkomst = input.text("uitkomst", {.label = "Uitkomst", .max = rules::regel_max});
    nieuw.inhoud.tekst =
        input.text("tekst", {.label = "Oordeel", .max = rules::tekst_max, .lines = web::Lines::many});
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over"}))
        nieuw.categorieen.add(categorie);
    nieuw.kring = input.choice("kring", toegang::keuzes(toegang::kringen()), {.label = "Wie mag dit zien"})
                      .value_or(toegang::Kring::deelnemers);
    nieuw.geheim = input.choice("geheim", toegang::keuzes(toegang::geheimen()), {.label = "Beroepsgeheim"})
                       .value_or(toegang::Geheim::geen);
    nieuw.grond = input.choice("geheimGrond", rules::grond_codes, {.label = "Grond"});
    nieuw.toelichting =
        input.text("geheimToelichting",
                   {.label = "Toelichting bij de grond", .max = rules::grond_max, .lines = web::Lines::many});
    nieuw.vrijgegeven = input.flag("vrijgegeven");
    for (const FieldFault& fout : rules::fouten(nieuw, vandaag))
        if (input.fault_of(fout.field) == nullptr) input.fault(fout.field, fout.code, fout.sentence);
    return nieuw;
}

}  // namespace risico
