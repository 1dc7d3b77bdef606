#include "domein/stem/rules.hpp"

#include <algorithm>

namespace stem::rules {
std::string_view code(Soort soort) {
    for (const auto& [code, value] : soort_codes)
        if (value == soort) return code;
    return "onbekend";
}

std::string_view naam(Soort soort) {
    switch (soort) {
        case Soort::wens: return "Wat ik wil";
        case Soort::reactie: return "Wat ik van het plan vind";
        case Soort::verklaring: return "Mijn eigen verklaring";
    }
    return "onbekend";
}

std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (!nieuw.persoon) fouten.push_back({"persoon", "required", "Kies wie dit zei."});
    if (!nieuw.datum)
        fouten.push_back({"datum", "required", "Vul in op welke dag dit is gezegd."});
    else if (*nieuw.datum > vandaag)
        fouten.push_back({"datum", "in-the-future", "Vul een datum in die al is geweest."});
    if (nieuw.tekst.empty())
        fouten.push_back(
            {"tekst", "required", "Schrijf op wat de persoon zei, zoveel mogelijk in eigen woorden."});
    return fouten;
}

std::vector<FieldFault> fouten(const Keuze& keuze) {
    std::vector<FieldFault> fouten;
    if (keuze.doelen.empty() && keuze.acties.empty())
        fouten.push_back({"doelen", "required", "Kies minstens één doel of actie voor op het papier."});
    if (keuze.afzender.empty())
        fouten.push_back({"afzender", "required", "Schrijf op wie de persoon kan bellen, met het nummer."});
    if (!keuze.veilig)
        fouten.push_back(
            {"veilig", "required", "Lees eerst hoe contact veilig kan, en kruis aan dat je dat deed."});
    return fouten;
}

bool mag_op_papier(const toegang::ItemRij& item, Date vandaag) {
    return item.kring == toegang::Kring::deelnemers && item.geheim == toegang::Geheim::geen && !item.stil &&
           (!item.embargo_tot || *item.embargo_tot <= vandaag);
}

std::optional<Refusal> mag_afdrukken(std::span<const std::string_view> teksten,
                                     std::span<const betrokkene::GeheimAdres> adressen) {
    const bool noemt_er_een = std::any_of(teksten.begin(), teksten.end(), [&](std::string_view tekst) {
        return std::any_of(adressen.begin(), adressen.end(), [&](const betrokkene::GeheimAdres& adres) {
            return betrokkene::noemt(tekst, adres);
        });
    });
    if (!noemt_er_een) return std::nullopt;
    return Refusal{
        "adres-afgeschermd",
        "In een tekst die je koos staat een adres dat deze persoon niet mag weten. Kies die tekst niet.",
        "Het adres is afgeschermd."};
}

}  // namespace stem::rules
