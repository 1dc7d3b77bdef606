#include "domein/bijdrage/rules.hpp"

#include "domein/bijdrage/indeling.hpp"

namespace bijdrage::rules {
namespace {

bool cijfer(char teken) { return teken >= '0' && teken <= '9'; }

// "00:00" up to and including "23:59".
bool is_tijd(std::string_view tijd) {
    return tijd.size() == 5 && cijfer(tijd[0]) && cijfer(tijd[1]) && tijd[2] == ':' && cijfer(tijd[3]) &&
           cijfer(tijd[4]) && tijd.substr(0, 2) < "24" && tijd[3] < '6';
}

}  // namespace

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
    const Indeling& indeling = nieuw;
    for (auto& fout : bijdrage::fouten(indeling, vandaag)) fouten.push_back(std::move(fout));
    if (nieuw.brondatum && *nieuw.brondatum > vandaag)
        fouten.push_back({"brondatum", "in-the-future", "Deze datum kan niet na vandaag liggen."});
    if (nieuw.aard == Aard::incident && !nieuw.brondatum)
        fouten.push_back({"brondatum", "required", "Vul in op welke dag het gebeurde."});
    if (!nieuw.tijd.empty() && !is_tijd(nieuw.tijd))
        fouten.push_back({"tijd", "invalid-time", "Schrijf de tijd als 21:10, of laat dit leeg."});
    return fouten;
}

std::optional<Refusal> mag_verbeteren(bool ingetrokken, bool vervangen) {
    if (ingetrokken)
        return Refusal{"bijdrage.ingetrokken", "Deze bijdrage is ingetrokken. Leg zo nodig een nieuwe vast.",
                       ""};
    if (vervangen)
        return Refusal{"bijdrage.vervangen", "Deze bijdrage is al vervangen. Verbeter de nieuwe.", ""};
    return std::nullopt;
}

Instant moment_van(Date dag, std::string_view tijd) {
    constexpr std::int64_t uur = 3600, minuut = 60;
    const Instant begin = start_of_day(dag);
    if (!is_tijd(tijd)) return begin;
    const auto getal = [&](std::size_t van) { return (tijd[van] - '0') * 10 + (tijd[van + 1] - '0'); };
    return begin.plus_seconds(getal(0) * uur + getal(3) * minuut);
}

}  // namespace bijdrage::rules
