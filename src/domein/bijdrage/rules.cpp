#include "domein/bijdrage/rules.hpp"

#include "domein/bijdrage/indeling.hpp"

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

std::string_view code(Aard aard) {
    for (const auto& [code, value] : aard_codes)
        if (value == aard) return code;
    return "onbekend";
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (nieuw.tekst.empty()) fouten.push_back({"tekst", "required", "Schrijf op wat je wilt vastleggen."});
    for (auto& fout : bijdrage::fouten(nieuw, vandaag)) fouten.push_back(std::move(fout));
    if (nieuw.brondatum && *nieuw.brondatum > vandaag)
        fouten.push_back({"brondatum", "in-the-future", "De datum van de bron kan niet na vandaag liggen."});
    return fouten;
}

}  // namespace bijdrage::rules
