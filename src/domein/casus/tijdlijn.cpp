#include "domein/casus/tijdlijn.hpp"

#include <algorithm>
#include <array>

namespace casus::tijdlijn {
namespace {

constexpr std::pair<Baan, std::string_view> namen[] = {{Baan::fase, "Fase"},
                                                       {Baan::besluit, "Besluiten"},
                                                       {Baan::deelname, "Deelname"},
                                                       {Baan::overleg, "Overleg"},
                                                       {Baan::bijdrage, "Bijdragen"},
                                                       {Baan::incident, "Incidenten"},
                                                       {Baan::plan, "Plan en acties"},
                                                       {Baan::opschaling, "Opschaling"},
                                                       {Baan::risico, "Risico en scores"},
                                                       {Baan::verstrekking, "Verstrekkingen"},
                                                       {Baan::afronding, "Afronding"},
                                                       {Baan::stuk, "Stukken"}};

bool in_periode(Date dag, const Keuze& keuze) {
    return (!keuze.van || *keuze.van <= dag) && (!keuze.tot || dag <= *keuze.tot);
}

}  // namespace

std::string_view code(Baan baan) {
    for (const auto& [code, bekend] : baan_codes)
        if (bekend == baan) return code;
    return {};
}

std::string_view naam(Baan baan) {
    for (const auto& [bekend, naam] : namen)
        if (bekend == baan) return naam;
    return {};
}

Vorm vorm_van(std::string_view soort) {
    if (soort == "besluit" || soort == "plan" || soort == "ave") return Vorm::ruit;
    if (soort == "melding" || soort == "incident") return Vorm::vierkant;
    if (soort == "escalatie") return Vorm::omhoog;
    return Vorm::rond;
}

std::vector<FieldFault> fouten(const Keuze& keuze) {
    if (keuze.van && keuze.tot && *keuze.tot < *keuze.van)
        return {{"tot", "before-start", "Kies een dag op of na de eerste dag."}};
    return {};
}

bool past(const Moment& moment, const Keuze& keuze) {
    if (keuze.baan && moment.baan != *keuze.baan) return false;
    if (keuze.organisatie && moment.organisatie != keuze.organisatie) return false;
    return in_periode(moment.dag, keuze);
}

long long aantal_gesloten(std::span<const Gesloten> gesloten, const Keuze& keuze) {
    if (keuze.baan) return 0;
    return std::ranges::count_if(gesloten, [&](const Gesloten& een) {
        return (!keuze.organisatie || een.bron == *keuze.organisatie) && in_periode(een.dag, keuze);
    });
}

std::vector<Groep> groepen(std::span<const double> plaatsen, double afstand) {
    std::vector<Groep> gevonden;
    for (std::size_t i = 0; i < plaatsen.size(); ++i) {
        if (!gevonden.empty() && plaatsen[i] < plaatsen[gevonden.back().eerste] + afstand)
            ++gevonden.back().aantal;
        else
            gevonden.push_back({i, 1});
    }
    return gevonden;
}

}  // namespace casus::tijdlijn
