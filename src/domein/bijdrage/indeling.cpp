#include "domein/bijdrage/indeling.hpp"

#include <algorithm>

#include "domein/bijdrage/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace bijdrage {
namespace {

using Fouten = std::vector<FieldFault>;
void fout(Fouten& fouten, std::string_view veld, std::string_view code, std::string_view zin) {
    fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
}

// Wgs 2.29(2): what falls under medical or youth-care secrecy is given on one of four grounds. Consent has a scope and a
// date, a duty or right its article, good care its reason.
void controleer_geheim(Fouten& fouten, const Indeling& indeling, Date vandaag) {
    if (indeling.geheim == toegang::Geheim::geen) {
        if (indeling.vrijgegeven)
            fout(fouten, "vrijgegeven", "not-secret",
                 "Vrijgeven kan alleen wat onder een beroepsgeheim valt.");
        return;
    }
    if (!indeling.grond) fout(fouten, "geheimGrond", "required", "Kies op welke grond je dit geeft.");
    const bool toestemming = indeling.grond == GeheimGrond::toestemming;
    if (toestemming && !indeling.grond_datum)
        fout(fouten, "geheimDatum", "required", "Vul in op welke dag de toestemming is gegeven.");
    else if (toestemming && *indeling.grond_datum > vandaag)
        fout(fouten, "geheimDatum", "in-the-future", "De toestemming kan niet na vandaag zijn gegeven.");
    else if (!toestemming && indeling.grond && indeling.grond_datum)
        fout(fouten, "geheimDatum", "not-consent", "Een datum hoort alleen bij toestemming. Laat dit leeg.");
    const bool artikel = indeling.grond == GeheimGrond::plicht || indeling.grond == GeheimGrond::recht;
    const auto cijfer = [](char teken) { return teken >= '0' && teken <= '9'; };
    if (indeling.grond_toelichting.empty())
        fout(
            fouten, "geheimToelichting", "required",
            "Schrijf bij toestemming waarvoor zij geldt, bij een plicht of recht het artikel, en anders waarom.");
    else if (artikel && std::ranges::none_of(indeling.grond_toelichting, cijfer))
        fout(fouten, "geheimToelichting", "no-article",
             "Schrijf het artikel met zijn nummer, bijvoorbeeld Jeugdwet 7.3.11.");
}

}  // namespace

std::string_view code(GeheimGrond grond) {
    for (const auto& [code, value] : rules::grond_codes)
        if (value == grond) return code;
    return "onbekend";
}

void lees_kring(web::Input& input, toegang::Categorieen gewoon, Indeling& indeling) {
    indeling.kring = input.choice("kring", toegang::keuzes(toegang::kringen()), {.label = "Wie mag dit zien"})
                         .value_or(toegang::Kring::deelnemers);
    for (web::Input& regel : input.list("organisaties", {.label = "Organisaties", .max = 30}))
        if (const auto id = regel.id<kern::Organisatie>("id", {.label = "Organisatie"}))
            indeling.organisaties.push_back(*id);
    indeling.noodzaak =
        input.text("noodzaak", {.label = "Waarom zij dit moeten weten", .max = rules::regel_max});
    for (const auto categorie : input.choices("categorieen", toegang::keuzes(toegang::categorieen()),
                                              {.label = "Waar gaat dit over"}))
        indeling.categorieen.add(categorie);
    if (indeling.categorieen.empty()) indeling.categorieen = gewoon;
}

void lees_geheim(web::Input& input, Indeling& indeling) {
    indeling.geheim = input.choice("geheim", toegang::keuzes(toegang::geheimen()), {.label = "Beroepsgeheim"})
                          .value_or(toegang::Geheim::geen);
    indeling.grond = input.choice("geheimGrond", rules::grond_codes, {.label = "Grond"});
    indeling.grond_toelichting =
        input.text("geheimToelichting",
                   {.label = "Toelichting bij de grond", .max = rules::regel_max, .lines = web::Lines::many});
    indeling.grond_datum = input.date("geheimDatum", {.label = "Datum van de toestemming"});
    indeling.vrijgegeven = input.flag("vrijgegeven");
    indeling.voorwaarden = input.text(
        "voorwaarden", {.label = "Voorwaarden", .max = rules::regel_max, .lines = web::Lines::many});
    indeling.embargo_tot = input.date("embargoTot", {.label = "Niet tonen vóór"});
    indeling.stil = input.flag("stil");
}

void begin_indeling(web::Input& input) {
    input.set("kring", "C3");
    input.set("geheim", "geen");
}

std::vector<FieldFault> fouten(const Indeling& indeling, Date vandaag) {
    Fouten gevonden;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        bijdrage::fout(gevonden, veld, code, zin);
    };
    // Wgs 2.30(1): every datum belongs to one of the twelve categories.
    if (indeling.categorieen.empty()) fout("categorieen", "required", "Kies waar dit over gaat. Meer mag.");
    if (indeling.kring == toegang::Kring::organisaties && indeling.organisaties.empty())
        fout("organisaties", "required", "Kies welke organisaties dit mogen zien.");
    // DECISIONS 11: naming an organisation goes past its clearance, so the bron says why.
    if (indeling.kring == toegang::Kring::organisaties && indeling.noodzaak.empty())
        fout("noodzaak", "required", "Schrijf in één regel waarom deze organisaties dit moeten weten.");
    if (indeling.embargo_tot && *indeling.embargo_tot <= vandaag)
        fout("embargoTot", "in-the-past", "Vul een datum in na vandaag, of laat dit leeg.");
    controleer_geheim(gevonden, indeling, vandaag);
    if (indeling.stil && indeling.kring != toegang::Kring::bron)
        fout("stil", "kring", "Verborgen houden kan alleen als de kring ‘alleen de bron’ is.");
    return gevonden;
}

toegang::Categorieen gewone_categorieen(toegang::OrganisatieSoort soort) {
    using C = toegang::Categorie;
    using S = toegang::OrganisatieSoort;
    switch (soort) {
        case S::politie: return {C::politie};
        case S::om: return {C::justitieel};
        case S::dji:
        case S::reclassering: return {C::toezicht};
        case S::ggd:
        case S::ggz: return {C::gezondheid};
        case S::gemeente: return {C::voorzieningen};
        case S::huis: return {C::begeleiding};
        default: return {C::begeleiding};
    }
}

}  // namespace bijdrage
