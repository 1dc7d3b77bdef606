#include "domein/bijdrage/form.hpp"

#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/rules.hpp"

namespace bijdrage {

Nieuw lees(web::Input& input, toegang::Categorieen gewoon) {
    Nieuw nieuw;
    nieuw.tekst = input.text("tekst", {.label = "Wat wil je vastleggen?",
                                       .max = rules::tekst_max,
                                       .required = true,
                                       .lines = web::Lines::many});
    lees_kring(input, gewoon, nieuw);
    nieuw.aard = input.choice("aard", rules::aard_codes, {.label = "Feit of mening"}).value_or(Aard::feit);
    nieuw.brondatum = input.date("brondatum", {.label = "Datum van de bron"});
    lees_geheim(input, nieuw);
    return nieuw;
}

}  // namespace bijdrage
