#include "domein/caseload/form.hpp"

#include "domein/caseload/rules.hpp"

namespace caseload {

Verplaatsing lees_verplaatsing(web::Input& input, kern::MedewerkerId ik) {
    Verplaatsing wens;
    wens.van = input.id<kern::Medewerker>("van", {.label = "Van wie"}).value_or(ik);
    wens.naar = input.id<kern::Medewerker>("naar", {.label = "Naar wie"});
    wens.blijft = input.flag("blijft");
    for (web::Input& regel : input.list("dossiers", {.label = "Casussen", .max = rules::verplaats_max})) {
        // A box that is not ticked sends its version alone.
        const auto id = regel.id<kern::Dossier>("id", {.label = "Casus"});
        const auto versie = regel.number("versie", {.label = "Versie", .min = 1, .required = true});
        if (id && versie) wens.dossiers.push_back({*id, *versie});
    }
    return wens;
}

NieuweWaarneming lees_waarneming(web::Input& input) {
    NieuweWaarneming nieuw;
    nieuw.afwezig = input.id<kern::Medewerker>("afwezig", {.label = "Wie is er afwezig"});
    nieuw.waarnemer = input.id<kern::Medewerker>("waarnemer", {.label = "Wie neemt er waar"});
    nieuw.van = input.date("van", {.label = "Vanaf"});
    nieuw.tot = input.date("tot", {.label = "Tot en met"});
    return nieuw;
}

Stil lees_stil(web::Input& input) {
    Stil stil;
    stil.tot = input.date("tot", {.label = "Geen bijzonderheden tot"});
    for (web::Input& regel : input.list("dossiers", {.label = "Casussen", .max = rules::verplaats_max}))
        if (const auto id = regel.id<kern::Dossier>("id", {.label = "Casus", .required = true}))
            stil.dossiers.push_back(*id);
    return stil;
}

}  // namespace caseload
