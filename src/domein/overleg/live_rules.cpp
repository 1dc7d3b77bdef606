#include "domein/overleg/live_rules.hpp"

#include <algorithm>
#include <array>

namespace overleg::live::rules {
namespace {

using H = Handeling;
using S = RegelStaat;

struct Overgang {
    H handeling;
    S van;
    S naar;
};
// All that can happen to a line. What is not here is refused.
constexpr std::array overgangen{
    Overgang{H::vrijgeven, S::wacht, S::geldt},           Overgang{H::mondeling, S::wacht, S::geldt},
    Overgang{H::laten_vervallen, S::wacht, S::vervallen}, Overgang{H::sluiten, S::wacht, S::vervallen},
    Overgang{H::verbeteren, S::geldt, S::verbeterd},
};

}  // namespace

bool wacht(kern::OrganisatieId bron, kern::OrganisatieId typt) { return bron != typt; }

Result<RegelStaat> na(RegelStaat van, Handeling handeling) {
    for (const Overgang& overgang : overgangen)
        if (overgang.handeling == handeling && overgang.van == van) return overgang.naar;
    switch (van) {
        case S::geldt: return refused("regel.geldt", "De regel geldt al.");
        case S::wacht: return refused("regel.wacht", "De regel wacht nog op haar bron.");
        case S::vervallen: return refused("regel.vervallen", "De regel is vervallen.");
        case S::verbeterd: break;
    }
    return refused("regel.verbeterd", "De regel is al vervangen door een betere.");
}

std::vector<FieldFault> fouten(const NieuweRegel& nieuw) {
    std::vector<FieldFault> fouten;
    if (!nieuw.deel) fouten.push_back({"deel", "required", "Kies of het beeld, oordeel of besluit is."});
    if (nieuw.tekst.empty()) fouten.push_back({"tekst", "required", "Schrijf op wat er is gezegd."});
    return fouten;
}

std::vector<FieldFault> fouten(const NieuweAanwezige& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!nieuw.soort) fouten.push_back({"soort", "required", "Kies wie er aan tafel zit."});
    if (nieuw.naam.empty()) fouten.push_back({"naam", "required", "Vul een naam in."});
    if (nieuw.soort != AanwezigeSoort::derde) return fouten;
    if (nieuw.organisatie.empty())
        fouten.push_back({"organisatie", "required", "Vul in van welke organisatie de derde is."});
    if (!nieuw.getekend)
        fouten.push_back({"getekend", "required",
                          "Een derde mag pas aan tafel als de geheimhoudingsverklaring is getekend."});
    if (!nieuw.verklaring)
        fouten.push_back({"verklaring", "required", "Vul in wanneer de verklaring is getekend."});
    else if (*nieuw.verklaring > vandaag)
        fouten.push_back({"verklaring", "in-the-future", "Vul een datum in tot en met vandaag."});
    return fouten;
}

std::vector<FieldFault> fouten(const NieuwAntwoord& nieuw) {
    std::vector<FieldFault> fouten;
    if (!nieuw.antwoord) fouten.push_back({"antwoord", "required", "Kies of het verslag klopt."});
    if (nieuw.antwoord == Teruggelezen::verbetering && nieuw.tekst.empty())
        fouten.push_back({"tekst", "required", "Schrijf op wat er anders moet."});
    return fouten;
}

std::vector<FieldFault> fouten(const NieuweVerbetering& nieuw) {
    std::vector<FieldFault> fouten;
    if (!nieuw.regel) fouten.push_back({"regel", "required", "Kies welke regel anders wordt."});
    if (nieuw.tekst.empty()) fouten.push_back({"tekst", "required", "Schrijf op hoe de regel wordt."});
    return fouten;
}

bool op_zaalscherm(bool bevestigd, bool iemand_zonder_account, std::span<const InDeZaal> aanwezig) {
    if (!bevestigd || iemand_zonder_account || aanwezig.empty()) return false;
    return std::all_of(aanwezig.begin(), aanwezig.end(), [](const InDeZaal& een) {
        return toegang::zicht(een.persoon, een.dossier, een.item, een.doel).toegestaan();
    });
}

std::string_view naam(Onderdeel deel) {
    constexpr std::array<std::string_view, 3> namen{"Beeld", "Oordeel", "Besluit"};
    return namen[static_cast<std::size_t>(deel) - 1];
}

std::string_view vraag(Onderdeel deel) {
    constexpr std::array<std::string_view, 3> vragen{"wat weten we?", "wat vinden we daarvan?",
                                                     "wat spreken we af?"};
    return vragen[static_cast<std::size_t>(deel) - 1];
}

std::string_view naam(AanwezigeSoort soort) {
    return aanwezige_soorten[static_cast<std::size_t>(soort) - 1].first;
}
std::string_view code(Onderdeel deel) { return onderdelen[static_cast<std::size_t>(deel) - 1].first; }
std::string_view code(RegelStaat staat) {
    constexpr std::array<std::string_view, 4> codes{"geldt", "wacht", "vervallen", "verbeterd"};
    return codes[static_cast<std::size_t>(staat) - 1];
}

}  // namespace overleg::live::rules
