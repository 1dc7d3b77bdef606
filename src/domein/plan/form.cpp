#include "domein/plan/form.hpp"

#include "domein/plan/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace plan {
namespace {

constexpr std::pair<std::string_view, bool> antwoord_codes[] = {{"aanvaarden", true}, {"weigeren", false}};
constexpr std::pair<std::string_view, bool> uitkomst_codes[] = {{"gereed", true}, {"vervallen", false}};

constexpr std::pair<std::string_view, Resultaat> resultaat_codes[] = {
    {"behaald", Resultaat::behaald},
    {"deels", Resultaat::deels},
    {"niet-behaald", Resultaat::niet_behaald},
    {"vervallen", Resultaat::vervallen},
    {"open", Resultaat::open}};

constexpr std::pair<std::string_view, bool> overname_codes[] = {{"aannemen", true}, {"weigeren", false}};
constexpr std::pair<std::string_view, Akkoord> akkoord_codes[] = {{"akkoord", Akkoord::akkoord},
                                                                  {"met-opmerking", Akkoord::met_opmerking},
                                                                  {"niet-akkoord", Akkoord::niet_akkoord}};

// Nobody has to tick: what is agreed in a plan is guidance unless somebody says it is more (DECISIONS 49).
toegang::Categorieen lees_categorieen(web::Input& input) {
    toegang::Categorieen gekozen;
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over"}))
        gekozen.add(categorie);
    if (gekozen.empty()) gekozen.add(toegang::Categorie::begeleiding);
    return gekozen;
}

std::string lees_reden(web::Input& input) {
    return input.text("reden", {.label = "Reden", .max = rules::reden_max, .lines = web::Lines::many});
}

std::string lees_verslag(web::Input& input) {
    return input.text("tekst",
                      {.label = "Voortgang", .max = rules::voortgang_max, .lines = web::Lines::many});
}

// Every fault at once: those of reading first, and of the rules those about fields that were read well.
void meld(web::Input& input, const std::vector<FieldFault>& fouten) {
    for (const FieldFault& fout : fouten)
        if (input.fault_of(fout.field) == nullptr) input.fault(fout.field, fout.code, fout.sentence);
}

}  // namespace

NieuwDoel lees_doel(web::Input& input) {
    NieuwDoel nieuw;
    nieuw.leefgebied = input.text("leefgebied", {.label = "Leefgebied", .max = 60});
    nieuw.tekst = input.text("tekst", {.label = "Doel", .max = rules::doel_max, .lines = web::Lines::many});
    nieuw.categorieen = lees_categorieen(input);
    meld(input, rules::fouten(nieuw));
    return nieuw;
}

NieuwResultaat lees_resultaat(web::Input& input, Date vandaag) {
    NieuwResultaat nieuw;
    nieuw.resultaat = input.choice("resultaat", resultaat_codes, {.label = "Resultaat"});
    nieuw.op = input.date("op", {.label = "Sinds wanneer"});
    nieuw.tekst = input.text(
        "tekst", {.label = "Waaruit dit blijkt", .max = rules::resultaat_max, .lines = web::Lines::many});
    nieuw.versie = input.versie().value_or(0);
    meld(input, rules::fouten(nieuw, vandaag));
    return nieuw;
}

NieuweActie lees_actie(web::Input& input, Date vandaag) {
    NieuweActie nieuw;
    nieuw.tekst = input.text("tekst", {.label = "Actie", .max = rules::actie_max});
    nieuw.doel = input.id<kern::Item>("doel", {.label = "Doel"});
    nieuw.eigenaar = input.id<kern::Medewerker>("eigenaar", {.label = "Eigenaar"});
    nieuw.termijn = input.date("termijn", {.label = "Klaar voor"});
    nieuw.categorieen = lees_categorieen(input);
    meld(input, rules::fouten(nieuw, vandaag));
    return nieuw;
}

actions::Antwoord lees_antwoord(web::Input& input) {
    actions::Antwoord antwoord;
    antwoord.aanvaard =
        input.choice("antwoord", antwoord_codes, {.label = "Antwoord", .required = true}).value_or(false);
    antwoord.reden = lees_reden(input);
    antwoord.versie = input.versie().value_or(0);
    return antwoord;
}

std::string lees_voortgang(web::Input& input) { return lees_verslag(input); }

actions::Afronding lees_afronding(web::Input& input) {
    actions::Afronding afronding;
    afronding.gereed =
        input.choice("uitkomst", uitkomst_codes, {.label = "Uitkomst", .required = true}).value_or(false);
    afronding.tekst = lees_verslag(input);
    afronding.reden = lees_reden(input);
    afronding.versie = input.versie().value_or(0);
    return afronding;
}

Wijziging lees_wijziging(web::Input& input) {
    Wijziging wijziging;
    wijziging.termijn = input.date("termijn", {.label = "Klaar voor"});
    wijziging.eigenaar = input.id<kern::Medewerker>("eigenaar", {.label = "Eigenaar"});
    wijziging.versie = input.versie().value_or(0);
    return wijziging;
}

NieuwAanbod lees_aanbod(web::Input& input) {
    NieuwAanbod nieuw;
    nieuw.naar = input.id<kern::Medewerker>("naar", {.label = "Aan wie"});
    nieuw.reden = input.text("aanbodReden",
                             {.label = "Reden", .max = overdracht::tekst_max, .lines = web::Lines::many});
    nieuw.versie = input.versie().value_or(0);
    meld(input, overdracht::fouten(nieuw));
    return nieuw;
}

overdracht::Antwoord lees_overname(web::Input& input) {
    overdracht::Antwoord antwoord;
    antwoord.aangenomen =
        input.choice("antwoord", overname_codes, {.label = "Antwoord", .required = true}).value_or(false);
    antwoord.reden = input.text("overnameReden",
                                {.label = "Reden", .max = overdracht::tekst_max, .lines = web::Lines::many});
    antwoord.versie = input.versie().value_or(0);
    return antwoord;
}

gedeeld::Nieuw lees_deel(web::Input& input) {
    gedeeld::Nieuw nieuw;
    nieuw.doel = input.id<kern::Item>("doel", {.label = "Doel"});
    nieuw.noodzaak =
        input.text("noodzaak", {.label = "Waarom is de actie daar nodig", .max = gedeeld::noodzaak_max});
    nieuw.versie = input.versie().value_or(0);
    meld(input, gedeeld::fouten(nieuw));
    return nieuw;
}

NieuweVersie lees_versie(web::Input& input) {
    NieuweVersie nieuw;
    nieuw.reden =
        input.text("reden", {.label = "Reden", .max = versie::reden_max, .lines = web::Lines::many});
    nieuw.versie = input.versie().value_or(0);
    meld(input, versie::fouten(nieuw));
    return nieuw;
}

NieuwAkkoord lees_akkoord(web::Input& input) {
    NieuwAkkoord nieuw;
    nieuw.antwoord = input.choice("antwoord", akkoord_codes, {.label = "Antwoord"});
    nieuw.tekst =
        input.text("tekst", {.label = "Toelichting", .max = versie::tekst_max, .lines = web::Lines::many});
    nieuw.versie = input.versie().value_or(0);
    meld(input, versie::fouten(nieuw));
    return nieuw;
}

Verval lees_verval(web::Input& input) {
    Verval verval;
    verval.reden = lees_reden(input);
    verval.versie = input.versie().value_or(0);
    return verval;
}

}  // namespace plan
