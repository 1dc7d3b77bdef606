#include "domein/leefgebied/rules.hpp"

#include <algorithm>
#include <array>

namespace leefgebied::rules {

std::vector<FieldFault> fouten(const NieuweScore& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (nieuw.gebied.empty()) fouten.push_back({"leefgebied", "required", "Kies welk leefgebied je scoort."});
    if (!nieuw.waarde) fouten.push_back({"score", "required", "Kies een score van 1 tot en met 5."});
    if (nieuw.waarde && (*nieuw.waarde < laagst || *nieuw.waarde > hoogst))
        fouten.push_back({"score", "out-of-range", "Kies een score van 1 tot en met 5."});
    if (!nieuw.datum)
        fouten.push_back({"datum", "required", "Vul in op welke dag dit zo was."});
    else if (*nieuw.datum > vandaag)
        fouten.push_back({"datum", "in-the-future", "Vul een datum in tot en met vandaag."});
    else if (vandaag.days_since(*nieuw.datum) > jaren_terug * 365)
        fouten.push_back({"datum", "too-old", "Vul een datum in van de laatste vijf jaar."});
    return fouten;
}

Result<void> mag_scoren(const std::vector<Gebied>& gebieden, std::string_view gebied) {
    const bool met_doel = std::any_of(gebieden.begin(), gebieden.end(),
                                      [&](const Gebied& g) { return g.code == gebied && g.met_doel; });
    if (met_doel) return {};
    return refused("score.zonder-doel",
                   "Het plan heeft geen doel in dit leefgebied. Alleen met een doel geef je een score.");
}

std::string_view woord(int waarde) {
    constexpr std::array<std::string_view, 5> woorden{
        "acute problemen", "veel hulp nodig", "het gaat met hulp", "het gaat meestal", "redt het zelf"};
    return woorden[static_cast<std::size_t>(std::clamp(waarde, laagst, hoogst) - 1)];
}

}  // namespace leefgebied::rules
