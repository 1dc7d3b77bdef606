#include <algorithm>
#include <array>

#include "domein/plan/versie.hpp"

namespace plan::versie {
namespace {

// Both lists by id, each id once.
template <class Verschil, class Stand, class Id>
std::vector<Verschil> naast(const std::vector<Stand>& oud, const std::vector<Stand>& nieuw, Id id) {
    std::vector<Verschil> gevonden;
    auto a = oud.begin();
    auto b = nieuw.begin();
    while (a != oud.end() || b != nieuw.end()) {
        if (b == nieuw.end() || (a != oud.end() && id(*a) < id(*b))) {
            gevonden.push_back({Wat::weg, *a++, {}});
        } else if (a == oud.end() || id(*b) < id(*a)) {
            gevonden.push_back({Wat::erbij, {}, *b++});
        } else {
            if (!(*a == *b)) gevonden.push_back({Wat::gewijzigd, *a, *b});
            ++a;
            ++b;
        }
    }
    return gevonden;
}

}  // namespace

std::string_view code(Akkoord akkoord) {
    constexpr std::array<std::string_view, 4> codes{"gevraagd", "akkoord", "met-opmerking", "niet-akkoord"};
    return codes[static_cast<std::size_t>(akkoord)];
}

std::string_view naam(Akkoord akkoord) {
    constexpr std::array<std::string_view, 4> namen{"gevraagd", "akkoord", "akkoord met opmerking",
                                                    "niet akkoord"};
    return namen[static_cast<std::size_t>(akkoord)];
}

Verschillen vergelijk(const Planstand& oud, const Planstand& nieuw) {
    return {naast<DoelVerschil>(oud.doelen, nieuw.doelen, [](const DoelStand& d) { return d.doel; }),
            naast<ActieVerschil>(oud.acties, nieuw.acties, [](const ActieStand& a) { return a.actie; })};
}

Result<void> mag_vaststellen(const Planstand& nu, const Planstand* vorige) {
    if (nu.doelen.empty())
        return refused("plan.leeg", "Er is nog geen doel. Zet eerst een doel in het plan.");
    if (vorige != nullptr && *vorige == nu)
        return refused("plan.ongewijzigd", "Er is niets veranderd sinds de vorige versie. Die geldt nog.");
    return {};
}

Result<void> mag_antwoorden(bool van_huis, bool nieuwste) {
    if (van_huis)
        return refused("akkoord.huis",
                       "Het huis stelt het plan vast. De partners zeggen of zij akkoord zijn.");
    if (!nieuwste)
        return refused("akkoord.nieuwere-versie", "Er is een nieuwere versie van het plan. Antwoord daarop.");
    return {};
}

std::vector<FieldFault> fouten(const NieuweVersie& nieuw) {
    if (!nieuw.reden.empty()) return {};
    return {{"reden", "required", "Schrijf in één of twee zinnen waarom deze versie er komt."}};
}

std::vector<FieldFault> fouten(const NieuwAkkoord& nieuw) {
    std::vector<FieldFault> fouten;
    if (!nieuw.antwoord || *nieuw.antwoord == Akkoord::gevraagd)
        fouten.push_back({"antwoord", "required", "Kies of jouw organisatie akkoord is."});
    else if (*nieuw.antwoord != Akkoord::akkoord && nieuw.tekst.empty())
        fouten.push_back({"tekst", "required",
                          *nieuw.antwoord == Akkoord::niet_akkoord
                              ? "Schrijf waarom jullie niet akkoord zijn."
                              : "Schrijf welke opmerking jullie hebben."});
    return fouten;
}

}  // namespace plan::versie
