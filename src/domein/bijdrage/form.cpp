#include "domein/bijdrage/form.hpp"

#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace bijdrage {
namespace {

constexpr std::size_t tijd_max = 5;  // "21:10"

std::string_view code(toegang::Geheim geheim) {
    for (const auto& woord : toegang::geheimen())
        if (woord.waarde == geheim) return woord.code;
    return {};
}

void lees_tekst(web::Input& input, std::string_view label, Nieuw& nieuw) {
    nieuw.tekst = input.text(
        "tekst", {.label = label, .max = rules::tekst_max, .required = true, .lines = web::Lines::many});
}

void lees_wanneer(web::Input& input, Nieuw& nieuw) {
    nieuw.brondatum = input.date("brondatum", {.label = "Datum"});
    nieuw.tijd = input.text("tijd", {.label = "Tijd", .max = tijd_max});
}

}  // namespace

Nieuw lees(web::Input& input, toegang::Categorieen gewoon) {
    Nieuw nieuw;
    lees_tekst(input, "Wat wil je vastleggen?", nieuw);
    lees_kring(input, gewoon, nieuw);
    nieuw.aard = input.choice("aard", rules::aard_codes, {.label = "Feit of mening"}).value_or(Aard::feit);
    lees_wanneer(input, nieuw);
    lees_geheim(input, nieuw);
    return nieuw;
}

Nieuw lees_incident(web::Input& input, toegang::Categorieen gewoon) {
    Nieuw nieuw;
    nieuw.aard = Aard::incident;
    lees_tekst(input, "Wat gebeurde er?", nieuw);
    lees_wanneer(input, nieuw);
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over"}))
        nieuw.categorieen.add(categorie);
    if (nieuw.categorieen.empty()) nieuw.categorieen = gewoon;
    return nieuw;
}

Verbetering lees_verbetering(web::Input& input, toegang::Categorieen gewoon) {
    Verbetering verbetering;
    verbetering.nieuw = lees(input, gewoon);
    verbetering.versie = input.versie().value_or(0);
    return verbetering;
}

void vul(web::Input& input, const Bijdrage& bijdrage) {
    input.set("tekst", bijdrage.tekst->tekst);
    input.set("tijd", bijdrage.tekst->tijd);
    input.set("kring", toegang::code(bijdrage.item.kring));
    for (const auto& woord : toegang::categorieen())
        if (bijdrage.item.categorieen.has(woord.waarde)) input.tick("categorieen", woord.code);
    input.set("aard", rules::code(bijdrage.aard));
    if (bijdrage.brondatum) input.set("brondatum", *bijdrage.brondatum);
    input.set("geheim", code(bijdrage.item.geheim));
    if (bijdrage.item.vrijgegeven) input.tick("vrijgegeven");
    if (bijdrage.grond && bijdrage.grond->open()) {
        input.set("geheimGrond", (*bijdrage.grond)->soort);
        input.set("geheimToelichting", (*bijdrage.grond)->toelichting);
        if (const auto datum = Date::parse_iso((*bijdrage.grond)->datum)) input.set("geheimDatum", *datum);
    }
    if (bijdrage.voorwaarden && bijdrage.voorwaarden->open())
        input.set("voorwaarden", (*bijdrage.voorwaarden)->tekst);
    if (bijdrage.item.embargo_tot) input.set("embargoTot", *bijdrage.item.embargo_tot);
    if (bijdrage.item.stil) input.tick("stil");
    input.set("versie", bijdrage.item.versie);
}

void vul_nieuw(web::Input& input) {
    begin_indeling(input);
    input.set("aard", rules::code(Aard::feit));
}

}  // namespace bijdrage
