#include "domein/aanmelding/delen.hpp"

#include <algorithm>
#include <array>

namespace aanmelding::delen {
namespace {

using Namen = std::span<const std::string_view>;

constexpr std::array<std::string_view, 1> namens{"namens"};
constexpr std::array<std::string_view, 2> spoed{"wachten", "spoedReden"};
constexpr std::array<std::string_view, 2> betrokkene{"betrokkene.", "gemeente"};
constexpr std::array<std::string_view, 2> betrokkene_verplicht{"betrokkene.geslachtsnaam", "gemeente"};
constexpr std::array<std::string_view, 1> kring{"kring."};
constexpr std::array<std::string_view, 1> professionals{"professionals."};
constexpr std::array<std::string_view, 6> inhoud{"reden",      "zorgen",       "krachten",
                                                 "geprobeerd", "wieBetrokken", "vraag"};
constexpr std::array<std::string_view, 2> inhoud_verplicht{"reden", "vraag"};
constexpr std::array<std::string_view, 3> geheim{"geheim", "geheimGrond", "geheimToelichting"};
constexpr std::array<std::string_view, 1> herkomst{"herkomst"};
constexpr std::array<std::string_view, 2> weet_ervan{"weetErvan", "weetErvanToelichting"};
constexpr std::array<std::string_view, 1> toetsen{"toetsen."};
constexpr std::array<std::string_view, 4> toetsen_verplicht{"toetsen.a.antwoord", "toetsen.b.antwoord",
                                                            "toetsen.c.antwoord", "toetsen.d.antwoord"};

constexpr std::array regels{
    Regel{Deel::namens, "Namens wie", namens, namens},
    Regel{Deel::spoed, "Kan dit wachten", spoed, {}},
    Regel{Deel::betrokkene, "Om wie gaat het", betrokkene, betrokkene_verplicht},
    Regel{Deel::kring, "Gezin en netwerk", kring, {}},
    Regel{Deel::professionals, "Wie helpen al", professionals, {}},
    Regel{Deel::inhoud, "Wat is er aan de hand", inhoud, inhoud_verplicht},
    Regel{Deel::geheim, "Beroepsgeheim", geheim, {}},
    Regel{Deel::herkomst, "Waar komt het vandaan", herkomst, {}},
    Regel{Deel::weet_ervan, "Weet de persoon ervan", weet_ervan, {}},
    Regel{Deel::toetsen, "Vier vragen", toetsen, toetsen_verplicht},
    Regel{Deel::bijlagen, "Bijlagen", {}, {}},
    Regel{Deel::versturen, "Nakijken en versturen", {}, {}},
};

bool hoort_bij(std::string_view naam, Namen velden) {
    return std::any_of(velden.begin(), velden.end(), [&](std::string_view veld) {
        // "kring" itself is the place of a fault about the whole list.
        return veld.ends_with('.') ? naam.starts_with(veld) || naam == veld.substr(0, veld.size() - 1)
                                   : naam == veld;
    });
}

std::size_t plaats(std::string_view naam) {
    for (std::size_t i = 0; i < regels.size(); ++i)
        if (hoort_bij(naam, regels[i].velden)) return i;
    return regels.size();
}

}  // namespace

std::span<const Regel> alle() { return regels; }

Tussenstand tussenstand(const Regel& regel, const web::Input& input) {
    Tussenstand gevonden;
    for (const auto& fout : input.faults())
        if (hoort_bij(fout.field, regel.velden)) ++gevonden.fouten;
    if (gevonden.fouten > 0) {
        gevonden.stand = Stand::fout;
        return gevonden;
    }
    bool iets = false;
    const web::Fields velden = input.fields();
    for (const auto& [naam, waarde] : velden.list())
        iets = iets || (!waarde.empty() && hoort_bij(naam, regel.velden));
    const bool alles = std::all_of(regel.verplicht.begin(), regel.verplicht.end(),
                                   [&](std::string_view naam) { return !input.typed(naam).empty(); });
    if (regel.verplicht.empty())
        gevonden.stand = iets ? Stand::klaar : Stand::mag_leeg;
    else if (alles)
        gevonden.stand = Stand::klaar;
    else
        gevonden.stand = iets ? Stand::bezig : Stand::leeg;
    if (regel.deel == Deel::versturen) gevonden.stand = Stand::leeg;
    return gevonden;
}

std::vector<FieldFault> op_volgorde(std::vector<FieldFault> fouten) {
    std::stable_sort(fouten.begin(), fouten.end(), [](const FieldFault& a, const FieldFault& b) {
        return plaats(a.field) < plaats(b.field);
    });
    return fouten;
}

}  // namespace aanmelding::delen
