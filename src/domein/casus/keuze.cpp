// What the reader of the list of casussen chose.
#include <tuple>

#include "domein/casus/rules.hpp"

namespace casus::rules {
namespace {

struct Woord {
    Volgorde waarde;
    std::string_view code;
};
constexpr Woord volgordes[] = {{Volgorde::gewijzigd, "gewijzigd"},
                               {Volgorde::naam, "naam"},
                               {Volgorde::ave, "ave"},
                               {Volgorde::langst, "langst"}};

}  // namespace

std::string_view code(Volgorde volgorde) {
    for (const Woord& woord : volgordes)
        if (woord.waarde == volgorde) return woord.code;
    return volgordes[0].code;
}

Lijstkeuze lees_keuze(std::string_view fase, std::string_view tafel, std::string_view gemeente, bool te_laat,
                      std::string_view volgorde) {
    Lijstkeuze keuze;
    for (const auto& woord : toegang::fasen())
        if (woord.code == fase) keuze.fase = woord.waarde;
    keuze.tafel = tafel;
    keuze.gemeente = gemeente;
    keuze.te_laat = te_laat;
    for (const Woord& woord : volgordes)
        if (woord.code == volgorde) keuze.volgorde = woord.waarde;
    return keuze;
}

bool past(const Lijstrij& rij, const Lijstkeuze& keuze) {
    return (!keuze.fase || rij.fase == *keuze.fase) && (keuze.tafel.empty() || rij.tafel == keuze.tafel) &&
           (keuze.gemeente.empty() || rij.gemeente == keuze.gemeente) && (!keuze.te_laat || rij.te_laat > 0);
}

bool eerder(const Lijstrij& een, const Lijstrij& ander, Volgorde volgorde) {
    if (volgorde == Volgorde::ave && een.ave != ander.ave) return een.ave > ander.ave;
    if (volgorde == Volgorde::langst && een.ingediend != ander.ingediend)
        return een.ingediend < ander.ingediend;
    return std::tie(ander.gewijzigd, een.id) < std::tie(een.gewijzigd, ander.id);
}

}  // namespace casus::rules
