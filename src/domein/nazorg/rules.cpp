#include "domein/nazorg/rules.hpp"

#include <algorithm>
#include <array>

namespace nazorg::rules {
namespace {

template <class Table, class E>
std::string_view code_of(const Table& table, E waarde, std::string_view anders) {
    for (const auto& [code, een] : table)
        if (een == waarde) return code;
    return anders;
}

constexpr int jaren = 5;

}  // namespace

std::string_view code(Indeling indeling) { return code_of(indeling_codes, indeling, "nieuw"); }
std::string_view naam(Indeling indeling) {
    switch (indeling) {
        case Indeling::nieuw: return "nog in te delen";
        case Indeling::geen: return "geen steun nodig";
        case Indeling::enkelvoudig: return "enkelvoudige ondersteuning";
        case Indeling::complex: return "volledig plan";
    }
    return "nog in te delen";
}
std::string_view code(Moment moment) { return code_of(moment_codes, moment, "begin"); }
std::string_view naam(Moment moment) {
    switch (moment) {
        case Moment::begin: return "begin van de detentie";
        case Moment::voor: return "voor de vrijlating";
        case Moment::bij: return "bij de vrijlating";
        case Moment::na: return "drie maanden erna";
    }
    return "begin van de detentie";
}
std::string_view code(Stand stand) { return code_of(stand_codes, stand, "onbekend"); }
std::string_view naam(Stand stand) {
    switch (stand) {
        case Stand::op_orde: return "op orde";
        case Stand::niet_op_orde: return "niet op orde";
        case Stand::onbekend: return "onbekend";
    }
    return "onbekend";
}
Stand stand_van(std::string_view gezocht) {
    for (const auto& [code, stand] : stand_codes)
        if (code == gezocht) return stand;
    return Stand::onbekend;
}

std::vector<FieldFault> fouten(const NieuweScan& scan, Date vandaag) {
    std::vector<FieldFault> gevonden;
    if (!scan.moment) gevonden.push_back({"moment", "required", "Kies bij welk moment deze scan hoort."});
    if (!scan.datum)
        gevonden.push_back({"datum", "required", "Vul in op welke dag dit zo was."});
    else if (*scan.datum > vandaag)
        gevonden.push_back({"datum", "in-the-future", "Vul een datum in tot en met vandaag."});
    for (std::size_t i = 0; i < voorwaarden.size(); ++i) {
        const NieuwAntwoord& antwoord = scan.antwoorden[i];
        const std::string deel(voorwaarden[i].code);
        if (antwoord.stand != Stand::onbekend && antwoord.bron.empty())
            gevonden.push_back({deel + ".bron", "required", "Schrijf op wie of wat dit zegt."});
        if (antwoord.datum && *antwoord.datum > vandaag)
            gevonden.push_back({deel + ".datum", "in-the-future", "Vul een datum in tot en met vandaag."});
    }
    const bool niets = std::all_of(scan.antwoorden.begin(), scan.antwoorden.end(), [](const auto& een) {
        return een.stand == Stand::onbekend && een.tekst.empty();
    });
    if (niets)
        gevonden.push_back(
            {"identiteitsbewijs.stand", "required", "Geef op minstens één voorwaarde antwoord."});
    return gevonden;
}

std::vector<FieldFault> fouten(const NieuweSteun& steun, Date vandaag) {
    std::vector<FieldFault> gevonden;
    if (steun.wat.empty()) gevonden.push_back({"wat", "required", "Schrijf op welke steun iemand krijgt."});
    if (steun.wie.empty()) gevonden.push_back({"wie", "required", "Schrijf op wie de steun geeft."});
    if (!steun.tot)
        gevonden.push_back({"tot", "required", "Vul in tot wanneer de steun loopt."});
    else if (*steun.tot < vandaag || steun.tot->days_since(vandaag) > steun_dagen_max)
        gevonden.push_back({"tot", "out-of-range", "Vul een datum in van vandaag tot over een jaar."});
    return gevonden;
}

std::vector<FieldFault> fouten(const Wens& wens) {
    std::vector<FieldFault> gevonden;
    if (wens.dossiers.empty())
        gevonden.push_back({"dossiers", "required", "Kies minstens één vrijlating."});
    else if (wens.dossiers.size() > samen_max)
        gevonden.push_back({"dossiers", "too-many", "Kies hoogstens 100 vrijlatingen tegelijk."});
    if (!wens.indeling && !wens.naar_gemeente)
        gevonden.push_back({"indeling", "required", "Kies wat er met deze vrijlatingen gebeurt."});
    return gevonden;
}

Result<void> mag_steunen(Indeling indeling) {
    if (indeling == Indeling::enkelvoudig) return {};
    return refused("nazorg.steun",
                   "Steun leg je vast bij iemand die is ingedeeld voor enkelvoudige ondersteuning.");
}

Result<void> mag_opschalen(Indeling indeling, bool heeft_contact) {
    if (indeling != Indeling::complex)
        return refused("nazorg.plan",
                       "Een casus vraag je aan voor iemand die is ingedeeld voor een volledig plan.");
    if (!heeft_contact)
        return refused(
            "nazorg.gemeente",
            "Niemand doet de nazorg voor deze gemeente. De contactpersoon van de gemeente legt dat "
            "eerst vast; diegene is de aanmelder.");
    return {};
}

Result<void> mag_invoeren(std::string_view grondslag) {
    if (!grondslag.empty()) return {};
    return refused(
        "nazorg.grondslag",
        "Het huis heeft nog geen grondslag voor nazorg vastgelegd. Vraag de functioneel beheerder die "
        "in te stellen.",
        "Wgs artikel 2.26");
}

Result<void> mag_terug(bool teruggenomen, long long gevolgd) {
    if (teruggenomen) return conflict("Deze indeling is al teruggenomen.");
    if (gevolgd == 0) return {};
    return refused("nazorg.vervolg", "Er is al verder gewerkt met " + std::to_string(gevolgd) +
                                         (gevolgd == 1 ? " vrijlating" : " vrijlatingen") +
                                         ". Deel die opnieuw in.");
}

Vooraf vooraf(const Vrijlating& vrijlating, const std::vector<Scan>& scans,
              const std::vector<Steun>& steunen) {
    Vooraf klaar;
    klaar.reden = "Terugkeer uit detentie. Vrijlating op " + dutch_date(vrijlating.datum);
    if (vrijlating.inhoud.open() && !vrijlating.inhoud->inrichting.empty())
        klaar.reden += ", uit " + vrijlating.inhoud->inrichting;
    klaar.reden += ".";
    for (const Voorwaarde& een : voorwaarden)
        for (auto scan = scans.rbegin(); scan != scans.rend(); ++scan) {
            const auto punt = std::find_if(scan->punten.begin(), scan->punten.end(),
                                           [&](const Punt& p) { return p.voorwaarde == een.code; });
            if (punt == scan->punten.end() || !punt->antwoord.open()) continue;
            const Stand stand = stand_van(punt->antwoord->stand);
            std::string& waar = stand == Stand::op_orde ? klaar.krachten : klaar.zorgen;
            if (stand == Stand::onbekend && punt->antwoord->tekst.empty()) break;
            waar += (waar.empty() ? "" : "\n") + std::string(een.naam) + ": " + std::string(naam(stand));
            if (!punt->antwoord->tekst.empty()) waar += ". " + punt->antwoord->tekst;
            if (!punt->antwoord->bron.empty()) waar += " (" + punt->antwoord->bron + ")";
            break;  // the newest that says something
        }
    for (const Steun& steun : steunen) {
        if (!steun.tekst.open()) continue;
        klaar.geprobeerd +=
            (klaar.geprobeerd.empty() ? "" : "\n") + steun.tekst->wie + ": " + steun.tekst->wat;
        if (steun.resultaat && steun.resultaat->open()) klaar.geprobeerd += ". " + (*steun.resultaat)->tekst;
    }
    return klaar;
}

std::vector<Doelvoorstel> doelvoorstellen(const std::vector<Scan>& scans) {
    std::vector<Doelvoorstel> gevonden;
    for (const Voorwaarde& een : voorwaarden)
        for (auto scan = scans.rbegin(); scan != scans.rend(); ++scan) {
            const auto punt = std::find_if(scan->punten.begin(), scan->punten.end(),
                                           [&](const Punt& p) { return p.voorwaarde == een.code; });
            if (punt == scan->punten.end() || !punt->antwoord.open()) continue;
            const Stand stand = stand_van(punt->antwoord->stand);
            if (stand == Stand::onbekend) continue;
            if (stand == Stand::niet_op_orde) {
                std::string tekst = std::string(een.naam) + " is op orde.";
                if (!punt->antwoord->tekst.empty()) tekst += " Nu: " + punt->antwoord->tekst;
                gevonden.push_back({&een, std::move(tekst)});
            }
            break;  // the newest that knows
        }
    return gevonden;
}

Date einde(Date vrijlating, Date vandaag, long long termijn_dagen) {
    const Date vanaf = std::max(vrijlating, vandaag.plus_days(-2 * 365));
    const Date wens =
        std::max(vanaf.plus_days(static_cast<int>(std::min(termijn_dagen, 5 * 365LL))), vandaag.plus_days(1));
    return std::min(wens, Date{vandaag.year + jaren, vandaag.month, std::min(vandaag.day, 28)});
}

}  // namespace nazorg::rules
