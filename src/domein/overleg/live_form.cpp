#include "domein/overleg/live_form.hpp"

#include "domein/overleg/live_rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace overleg::live::form {
namespace {

constexpr std::pair<std::string_view, bool> ja_nee[] = {{"ja", true}, {"nee", false}};
constexpr std::pair<std::string_view, bool> vrijgaven[] = {{"vrijgeven", true}, {"vervallen", false}};
constexpr int nummer_max = 1000;
constexpr std::size_t actie_max = 300;

// Every fault at once: those of reading first, and of the rules those about fields that were read well.
void meld(web::Input& input, const std::vector<FieldFault>& fouten) {
    for (const FieldFault& fout : fouten)
        if (input.fault_of(fout.field) == nullptr) input.fault(fout.field, fout.code, fout.sentence);
}

std::string lees_tekst(web::Input& input, std::string_view label) {
    return input.text("tekst", {.label = label, .max = rules::tekst_max, .lines = web::Lines::many});
}

int lees_nummer(web::Input& input) {
    return static_cast<int>(
        input.number("nummer", {.label = "Versie", .min = 1, .max = nummer_max, .required = true})
            .value_or(0));
}

}  // namespace

NieuweRegel lees_regel(web::Input& input) {
    NieuweRegel nieuw;
    nieuw.deel = input.choice("deel", rules::onderdelen, {.label = "Onderdeel"});
    nieuw.tekst = lees_tekst(input, "Regel");
    nieuw.bron = input.id<kern::Organisatie>("bron", {.label = "Van wie komt dit?"});
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over"}))
        nieuw.categorieen.add(categorie);
    meld(input, rules::fouten(nieuw));
    return nieuw;
}

plan::NieuweActie lees_besluit(web::Input& input) {
    plan::NieuweActie nieuw;
    nieuw.tekst = input.text("tekst", {.label = "Wat moet er gebeuren", .max = actie_max});
    nieuw.doel = input.id<kern::Item>("doel", {.label = "Bij doel"});
    nieuw.eigenaar = input.id<kern::Medewerker>("eigenaar", {.label = "Wie"});
    nieuw.termijn = input.date("termijn", {.label = "Klaar voor"});
    nieuw.categorieen.add(toegang::Categorie::begeleiding);
    return nieuw;
}

NieuweAanwezige lees_aanwezige(web::Input& input, Date vandaag) {
    NieuweAanwezige nieuw;
    nieuw.soort = input.choice("soort", rules::aanwezige_soorten, {.label = "Wie is het"});
    nieuw.naam = input.text("naam", {.label = "Naam", .max = rules::naam_max});
    nieuw.organisatie = input.text("organisatie", {.label = "Organisatie", .max = rules::naam_max});
    nieuw.getekend = input.flag("getekend");
    nieuw.verklaring = input.date("verklaring", {.label = "Getekend op"});
    meld(input, rules::fouten(nieuw, vandaag));
    return nieuw;
}

NieuwAntwoord lees_antwoord(web::Input& input) {
    NieuwAntwoord nieuw;
    nieuw.antwoord = input.choice("antwoord", rules::antwoorden, {.label = "Klopt dit verslag?"});
    nieuw.tekst = lees_tekst(input, "Wat moet er anders");
    nieuw.nummer = lees_nummer(input);
    meld(input, rules::fouten(nieuw));
    return nieuw;
}

NieuweVerbetering lees_verbetering(web::Input& input) {
    NieuweVerbetering nieuw;
    nieuw.regel = input.id<kern::Item>("regel", {.label = "Welke regel"});
    nieuw.tekst = lees_tekst(input, "De regel wordt");
    nieuw.nummer = lees_nummer(input);
    meld(input, rules::fouten(nieuw));
    return nieuw;
}

Aanwezig lees_aanwezig(web::Input& input) {
    Aanwezig gelezen;
    gelezen.wie = input.id<kern::Medewerker>("medewerker", {.label = "Wie", .required = true});
    gelezen.aanwezig = lees_ja(input, "aanwezig", "Aanwezig");
    return gelezen;
}

bool lees_ja(web::Input& input, std::string_view veld, std::string_view label) {
    return input.choice(veld, ja_nee, {.label = label, .required = true}).value_or(false);
}

bool lees_vrijgave(web::Input& input) {
    return input.choice("antwoord", vrijgaven, {.label = "Antwoord", .required = true}).value_or(false);
}

std::optional<kern::ItemId> lees_regel_id(web::Input& input) {
    return input.id<kern::Item>("regel", {.label = "Regel", .required = true});
}

}  // namespace overleg::live::form
