#include "domein/document/rules.hpp"

#include "platform/base/text.hpp"

namespace document::rules {

std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (nieuw.soort.empty()) fouten.push_back({"soort", "required", "Kies wat voor document het is."});
    if (nieuw.datum && *nieuw.datum > vandaag)
        fouten.push_back({"datum", "in-the-future", "De datum van het document kan niet na vandaag liggen."});
    for (auto& fout : bijdrage::fouten(nieuw, vandaag)) fouten.push_back(std::move(fout));
    return fouten;
}

std::string titel(std::string_view getypt, std::string_view bestandsnaam, bool een_van_meer) {
    std::string_view stam = base::trim(bestandsnaam.substr(0, bestandsnaam.rfind('.')));
    if (stam.empty()) stam = bestandsnaam;
    if (getypt.empty()) return std::string(stam);
    if (!een_van_meer) return std::string(getypt);
    return std::string(getypt) + ": " + std::string(stam);
}

bool ziet_oude_versies(bool van_bron, toegang::DeelnameRol rol) {
    return van_bron || rol == toegang::DeelnameRol::huis;
}

}  // namespace document::rules
