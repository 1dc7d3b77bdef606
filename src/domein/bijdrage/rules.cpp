#include "domein/bijdrage/rules.hpp"

#include "platform/base/text.hpp"

namespace bijdrage::rules {

std::string_view naam(GeheimGrond grond) {
    switch (grond) {
        case GeheimGrond::toestemming: return "uitdrukkelijke toestemming";
        case GeheimGrond::plicht: return "wettelijke plicht";
        case GeheimGrond::recht: return "wettelijk recht om te spreken";
        case GeheimGrond::goed_hulpverlener: return "goed hulpverlenerschap";
    }
    return "onbekend";
}

std::string_view code(GeheimGrond grond) {
    for (const auto& [code, value] : grond_codes)
        if (value == grond) return code;
    return "onbekend";
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    if (nieuw.tekst.empty()) fout("tekst", "required", "Schrijf op wat je wilt vastleggen.");
    // Wgs 2.30(1): every datum belongs to one of the twelve categories.
    if (nieuw.categorieen.empty()) fout("categorieen", "required", "Kies waar de tekst over gaat. Meer mag.");
    if (nieuw.kring == toegang::Kring::organisaties && nieuw.organisaties.empty())
        fout("organisaties", "required", "Kies welke organisaties dit mogen zien.");
    // DECISIONS 11: naming an organisation goes past its clearance, so the bron says why.
    if (nieuw.kring == toegang::Kring::organisaties && nieuw.noodzaak.empty())
        fout("noodzaak", "required", "Schrijf in één regel waarom deze organisaties dit moeten weten.");
    if (nieuw.brondatum && *nieuw.brondatum > vandaag)
        fout("brondatum", "in-the-future", "De datum van de bron kan niet na vandaag liggen.");
    if (nieuw.embargo_tot && *nieuw.embargo_tot <= vandaag)
        fout("embargoTot", "in-the-past", "Vul een datum in na vandaag, of laat dit leeg.");
    // Wgs 2.29(2): what falls under medical or youth-care secrecy is given on one of four grounds, each with its reason.
    if (nieuw.geheim != toegang::Geheim::geen) {
        if (!nieuw.grond) fout("geheimGrond", "required", "Kies op welke grond je dit geeft.");
        if (nieuw.grond_toelichting.empty())
            fout(
                "geheimToelichting", "required",
                "Schrijf bij toestemming waarvoor en wanneer, bij een plicht of recht het artikel, en anders waarom.");
    } else if (nieuw.vrijgegeven) {
        fout("vrijgegeven", "not-secret", "Vrijgeven kan alleen wat onder een beroepsgeheim valt.");
    }
    if (nieuw.stil && nieuw.kring != toegang::Kring::bron)
        fout("stil", "kring", "Verborgen houden kan alleen als de kring ‘alleen de bron’ is.");
    return fouten;
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

}  // namespace bijdrage::rules
