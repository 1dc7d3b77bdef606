#include "domein/leefgebied/form.hpp"

#include "domein/leefgebied/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace leefgebied {
namespace {

constexpr std::size_t code_max = 60;

}  // namespace

NieuweScore lees(web::Input& input, Date vandaag) {
    NieuweScore nieuw;
    nieuw.gebied = input.text("leefgebied", {.label = "Leefgebied", .max = code_max});
    if (const auto waarde =
            input.number("score", {.label = "Score", .min = rules::laagst, .max = rules::hoogst}))
        nieuw.waarde = static_cast<int>(*waarde);
    nieuw.datum = input.date("datum", {.label = "Datum"});
    nieuw.tekst =
        input.text("tekst", {.label = "Toelichting", .max = rules::tekst_max, .lines = web::Lines::many});
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over"}))
        nieuw.categorieen.add(categorie);
    // As in the plan: guidance, unless somebody says it is more (DECISIONS 49).
    if (nieuw.categorieen.empty()) nieuw.categorieen.add(toegang::Categorie::begeleiding);
    for (const FieldFault& fout : rules::fouten(nieuw, vandaag))
        if (input.fault_of(fout.field) == nullptr) input.fault(fout.field, fout.code, fout.sentence);
    return nieuw;
}

}  // namespace leefgebied
