#include <algorithm>
#include <array>

#include "domein/plan/overdracht.hpp"

namespace plan::overdracht {
namespace {

using A = Aanbod;
using S = Stap;
using P = Partij;

struct Overgang {
    S stap;
    P partij;
    A van;
    A naar;
};

// All that can happen to an offer. What is not here is refused.
constexpr std::array overgangen{
    Overgang{S::aannemen, P::ontvanger, A::aangeboden, A::aangenomen},
    Overgang{S::weigeren, P::ontvanger, A::aangeboden, A::geweigerd},
    Overgang{S::intrekken, P::gever, A::aangeboden, A::ingetrokken},
};

}  // namespace

Result<Aanbod> na(Aanbod van, Stap stap, Partij partij) {
    const auto gevonden =
        std::find_if(overgangen.begin(), overgangen.end(), [&](const Overgang& o) { return o.stap == stap; });
    if (gevonden->partij != partij) {
        if (partij == P::gever)
            return refused("overdracht.gever", "Dit doet de organisatie die de actie krijgt aangeboden.");
        return refused("overdracht.ontvanger", "Dit doet de organisatie die de actie aanbood.");
    }
    switch (van) {
        case A::aangeboden: return gevonden->naar;
        case A::aangenomen: return refused("overdracht.aangenomen", "De actie is al overgenomen.");
        case A::geweigerd: return refused("overdracht.geweigerd", "Het aanbod is al geweigerd.");
        case A::ingetrokken: return refused("overdracht.ingetrokken", "Het aanbod is ingetrokken.");
        case A::vervallen: break;
    }
    return refused("overdracht.vervallen", "Het aanbod is vervallen, want de actie is intussen veranderd.");
}

Result<void> mag_aanbieden(Staat actie, bool wacht_al) {
    if (actie != Staat::aanvaard)
        return refused("overdracht.niet-aanvaard", "Overdragen kan alleen een actie die je hebt aanvaard.");
    if (wacht_al)
        return refused("overdracht.wacht-al",
                       "De actie is al aangeboden. Wacht op het antwoord, of trek het aanbod in.");
    return {};
}

std::string_view code(Aanbod aanbod) {
    constexpr std::array<std::string_view, 5> codes{"aangeboden", "aangenomen", "geweigerd", "ingetrokken",
                                                    "vervallen"};
    return codes[static_cast<std::size_t>(aanbod) - 1];
}

std::string_view naam(Aanbod aanbod) {
    return aanbod == A::aangeboden ? std::string_view("wacht op antwoord") : code(aanbod);
}

std::vector<FieldFault> fouten(const NieuwAanbod& nieuw) {
    std::vector<FieldFault> fouten;
    if (!nieuw.naar) fouten.push_back({"naar", "required", "Kies aan wie je de actie aanbiedt."});
    if (nieuw.reden.empty())
        fouten.push_back(
            {"aanbodReden", "required", "Schrijf in één of twee zinnen waarom je haar overdraagt."});
    return fouten;
}

}  // namespace plan::overdracht
