#include "domein/risico/rules.hpp"

namespace risico::rules {

std::string_view code(bijdrage::GeheimGrond grond) {
    for (const auto& [code, waarde] : grond_codes)
        if (waarde == grond) return code;
    return "onbekend";
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    const auto fout = [&](std::string_view veld, std::string_view code, std::string_view zin) {
        fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
    };
    if (nieuw.inhoud.instrument.empty())
        fout("instrument", "required", "Schrijf met welk instrument je oordeelde.");
    if (nieuw.inhoud.bevoegdheid.empty())
        fout("bevoegdheid", "required",
             "Schrijf waarom je dit instrument mag gebruiken, bijvoorbeeld je opleiding.");
    if (!nieuw.datum)
        fout("datum", "required", "Vul in op welke dag je oordeelde.");
    else if (*nieuw.datum > vandaag)
        fout("datum", "in-the-future", "Vul een datum in tot en met vandaag.");
    if (nieuw.inhoud.uitkomst.empty())
        fout("uitkomst", "required", "Schrijf de uitkomst, in de woorden van het instrument.");
    if (nieuw.inhoud.tekst.empty()) fout("tekst", "required", "Schrijf op waarop je oordeel rust.");
    // Wgs 2.30(1): every datum belongs to one of the twelve categories.
    if (nieuw.categorieen.empty())
        fout("categorieen", "required", "Kies waar het oordeel over gaat. Meer mag.");
    if (nieuw.kring == toegang::Kring::organisaties)
        fout("kring", "invalid", "Kies alle deelnemers, of alleen jouw organisatie.");
    // Wgs 2.29(2): what falls under medical or youth-care secrecy is given on one of four grounds, each with its reason.
    if (nieuw.geheim != toegang::Geheim::geen) {
        if (!nieuw.grond) fout("geheimGrond", "required", "Kies op welke grond je dit geeft.");
        if (nieuw.toelichting.empty())
            fout(
                "geheimToelichting", "required",
                "Schrijf bij toestemming waarvoor en wanneer, bij een plicht of recht het artikel, en anders waarom.");
    } else if (nieuw.vrijgegeven) {
        fout("vrijgegeven", "not-secret", "Vrijgeven kan alleen wat onder een beroepsgeheim valt.");
    }
    return fouten;
}

Result<void> mag_vrijgeven(toegang::Geheim geheim, bool vrijgegeven, bool ingetrokken) {
    if (ingetrokken) return refused("risico.ingetrokken", "Het oordeel is ingetrokken.");
    if (geheim == toegang::Geheim::geen)
        return refused("risico.niet-geheim",
                       "Het oordeel valt niet onder een beroepsgeheim. De kring ziet het al.");
    if (vrijgegeven) return refused("risico.al-vrijgegeven", "Het oordeel is al vrijgegeven.");
    return {};
}

}  // namespace risico::rules
