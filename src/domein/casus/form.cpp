#include "domein/casus/form.hpp"

#include "domein/casus/rules.hpp"

namespace casus {

NieuweDeelname lees_deelname(web::Input& input) {
    NieuweDeelname nieuw;
    nieuw.organisatie = input.id<kern::Organisatie>("organisatie", {.label = "Organisatie", .required = true})
                            .value_or(kern::OrganisatieId{});
    for (web::Input& mens : input.list("mensen", {.label = "Mensen", .max = rules::mensen_max}))
        if (const auto id = mens.id<kern::Medewerker>("id", {.label = "Persoon"}))
            nieuw.mensen.push_back(*id);
    nieuw.rol = input.choice("rol", rules::rol_codes, {.label = "Rol", .required = true})
                    .value_or(toegang::DeelnameRol::deelnemer);
    nieuw.grondslag = input.text("grondslag", {.label = "Grondslag", .max = 200});
    nieuw.reden = input.text("reden", {.label = "Reden", .max = rules::reden_max, .lines = web::Lines::many});
    nieuw.tot = input.date("tot", {.label = "Doet mee tot"});
    nieuw.besluit_datum = input.date("besluitDatum", {.label = "Datum van het besluit"});
    nieuw.besluit_bron = input.text("besluitBron", {.label = "Waar het besluit staat", .max = 300});
    for (web::Input& rij : input.list("beslissers", {.label = "Wie besloten", .max = rules::mensen_max}))
        if (const auto id = rij.id<kern::Organisatie>("id", {.label = "Publieke deelnemer"}))
            nieuw.beslissers.push_back(*id);
    return nieuw;
}

Kopwijziging lees_kop(web::Input& input) {
    Kopwijziging nieuw;
    nieuw.ave = static_cast<int>(
        input.number("ave", {.label = "AVE-fase", .min = 1, .max = 4, .required = true}).value_or(1));
    nieuw.ave_reden = input.text(
        "aveReden",
        {.label = "Waarom verandert de AVE-fase", .max = rules::reden_max, .lines = web::Lines::many});
    nieuw.casusregisseur = input.id<kern::Medewerker>("casusregisseur", {.label = "Casusregisseur"});
    nieuw.versie = input.versie().value_or(0);
    return nieuw;
}

Intrekking lees_intrekking(web::Input& input) {
    Intrekking nieuw;
    nieuw.reden = input.text("reden", {.label = "Reden", .max = rules::reden_max, .lines = web::Lines::many});
    nieuw.versie = input.versie().value_or(0);
    return nieuw;
}

}  // namespace casus
