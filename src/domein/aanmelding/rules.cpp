#include "domein/aanmelding/rules.hpp"

#include <array>

#include "domein/aanmelding/aanmelding.hpp"
#include "platform/base/text.hpp"

namespace aanmelding {

std::string_view toets_vraag(char letter) {
    // Bgs 2.20(1), in words that somebody who reports once a year understands.
    switch (letter) {
        case 'a': return "a. Heeft deze persoon problemen, of het gezin waarin hij of zij leeft?";
        case 'b':
            return "b. Spelen de problemen op meer leefgebieden, en maken ze strafbaar gedrag "
                   "waarschijnlijker?";
        case 'c':
            return "c. Veroorzaakt deze persoon ernstige overlast, misdrijven of onveiligheid, of dreigt "
                   "dat?";
        case 'd': return "d. Zijn organisaties uit meer domeinen nodig voor een plan dat werkt?";
        default: return {};
    }
}

std::string kenmerk(Random& random) {
    constexpr std::string_view signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";  // without 0, O, 1 and I
    static_assert(signs.size() == 32, "five bits choose one sign");
    std::array<std::uint8_t, 8> bits{};
    random.fill(bits);
    std::string made = "ZVH-";
    for (std::size_t i = 0; i < bits.size(); ++i) {
        if (i == 4) made += '-';
        made += signs[bits[i] & 31U];
    }
    return made;
}

namespace rules {
namespace {

class Fouten {
public:
    void leeg(std::string_view veld, const std::string& tekst, std::string_view zin) {
        if (tekst.empty()) fout(veld, "required", zin);
    }
    void fout(std::string_view veld, std::string_view code, std::string_view zin) {
        m_fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
    }
    std::vector<FieldFault> neem() { return std::move(m_fouten); }

private:
    std::vector<FieldFault> m_fouten;
};

void spoed(Fouten& fouten, const Nieuw& nieuw) {
    if (nieuw.spoed) fouten.leeg("spoedReden", nieuw.spoed_reden, "Schrijf op waarom dit niet kan wachten.");
}

// Wgs 2.29(2): what falls under secrecy is given on one of four grounds, each with its reason.
void geheim(Fouten& fouten, const Nieuw& nieuw) {
    if (nieuw.geheim == toegang::Geheim::geen) return;
    fouten.leeg("geheimGrond", nieuw.geheim_grond, "Kies waarom je dit mag delen.");
    fouten.leeg("geheimToelichting", nieuw.geheim_toelichting,
                "Schrijf bij toestemming waarvoor en wanneer, bij een wet het artikel, en anders waarom.");
}

void toetsen(Fouten& fouten, const Nieuw& nieuw) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const std::string deel = std::string("toetsen.") + letters[i];
        const NieuweToets& toets = nieuw.toetsen[i];
        if (!toets.antwoord) {
            fouten.fout(
                deel + ".antwoord", "required",
                std::string("Kies bij vraag ") + letters[i] + " een antwoord. ‘Weet ik niet’ mag ook.");
        } else if (*toets.antwoord != JaNee::weet_niet && toets.motivering.empty()) {
            fouten.fout(deel + ".motivering", "required",
                        std::string("Schrijf bij vraag ") + letters[i] + " op waaruit dat blijkt.");
        }
    }
}

}  // namespace

std::string_view naam(JaNee antwoord) {
    switch (antwoord) {
        case JaNee::ja: return "ja";
        case JaNee::nee: return "nee";
        case JaNee::weet_niet: break;
    }
    return "weet ik niet";
}

std::string_view code(JaNee antwoord) {
    for (const auto& [code, waarde] : ja_nee_codes)
        if (waarde == antwoord) return code;
    return "weet-niet";
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, bool door_huis) {
    Fouten fouten;
    if (door_huis && !nieuw.namens) fouten.fout("namens", "required", "Kies namens wie je dit invult.");
    if (!door_huis && nieuw.namens)
        fouten.fout("namens", "not-yours", "Alleen het huis vult een aanmelding voor een ander in.");
    spoed(fouten, nieuw);
    if (nieuw.personen.empty())
        fouten.fout("betrokkene.geslachtsnaam", "required", "Schrijf op om wie het gaat.");
    fouten.leeg("gemeente", nieuw.gemeente, "Kies de gemeente.");
    fouten.leeg("reden", nieuw.tekst.reden, "Schrijf op wat er aan de hand is.");
    fouten.leeg("vraag", nieuw.tekst.vraag, "Schrijf op wat je van het huis vraagt.");
    geheim(fouten, nieuw);
    toetsen(fouten, nieuw);
    return fouten.neem();
}

std::string_view stand(toegang::Fase fase) {
    using F = toegang::Fase;
    switch (fase) {
        case F::aanmelding: return "Ontvangen. Het huis neemt contact met je op.";
        case F::triage: return "De triagetafel beoordeelt je aanmelding.";
        case F::ondersteuning: return "Het huis ondersteunt. Jij houdt de leiding.";
        case F::casus: return "Het huis voert de procesregie.";
        case F::afronding: return "Het huis rondt de procesregie af.";
        case F::teruggelegd: return "Terug bij jou, met advies.";
        case F::ingetrokken: return "Je hebt de aanmelding ingetrokken.";
        case F::nazorg: return "De nazorg loopt.";
        case F::afgesloten:
        case F::overgedragen:
        case F::advies: break;
    }
    return "Afgesloten.";
}

Date bewaren_tot(Date dag) {
    constexpr int jaren = 5;
    return Date::make(dag.year + jaren, dag.month, dag.day).value_or(Date{dag.year + jaren, dag.month, 28});
}

std::string maand(Date dag) { return dag.iso().substr(0, 7); }

}  // namespace rules
}  // namespace aanmelding
