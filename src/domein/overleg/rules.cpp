#include "domein/overleg/rules.hpp"

#include <algorithm>
#include <array>

namespace overleg::rules {
namespace {

template <class Tabel, class Waarde>
std::string_view code_uit(const Tabel& tabel, Waarde gezocht) {
    for (const auto& [code, waarde] : tabel)
        if (waarde == gezocht) return code;
    return "onbekend";
}

constexpr std::string_view geweest = "Dit overleg is al begonnen of voorbij.";

void dag_fouten(std::vector<FieldFault>& fouten, std::string_view veld, Date dag, Date vandaag) {
    if (dag < vandaag)
        fouten.push_back({std::string(veld), "in-the-past", "Kies een dag vanaf vandaag."});
    else if (dag > vandaag.plus_days(vooruit_dagen))
        fouten.push_back({std::string(veld), "too-far", "Kies een dag binnen een jaar."});
}

void tijd_fouten(std::vector<FieldFault>& fouten, const std::optional<int>& tijd, int minuten) {
    if (tijd && *tijd + minuten > 24 * 60)
        fouten.push_back({"minuten", "past-midnight", "Kies een overleg dat voor middernacht klaar is."});
}

}  // namespace

std::string_view code(Status status) {
    switch (status) {
        case Status::in_voorbereiding: return "in-voorbereiding";
        case Status::uitgenodigd: return "uitgenodigd";
        case Status::bezig: return "bezig";
        case Status::gesloten: return "gesloten";
        case Status::vervallen: return "vervallen";
    }
    return "onbekend";
}
std::string_view naam(Status status) {
    switch (status) {
        case Status::in_voorbereiding: return "in voorbereiding";
        case Status::uitgenodigd: return "uitgenodigd";
        case Status::bezig: return "bezig";
        case Status::gesloten: return "geweest";
        case Status::vervallen: return "gaat niet door";
    }
    return "onbekend";
}
std::string_view code(PuntSoort soort) { return code_uit(soort_codes, soort); }
std::string_view naam(PuntSoort soort) {
    switch (soort) {
        case PuntSoort::herziening: return "Herziening";
        case PuntSoort::aanmelding: return "Aanmelding";
        case PuntSoort::opschaling: return "Opschaling";
        case PuntSoort::anders: return "Anders";
        case PuntSoort::nazorg: return "Nazorg";
    }
    return "onbekend";
}
std::string_view code(PuntStatus status) {
    switch (status) {
        case PuntStatus::gepland: return "gepland";
        case PuntStatus::aan_de_orde: return "aan-de-orde";
        case PuntStatus::besproken: return "besproken";
        case PuntStatus::doorgeschoven: return "doorgeschoven";
    }
    return "onbekend";
}
std::string_view naam(PuntStatus status) {
    switch (status) {
        case PuntStatus::gepland: return "gepland";
        case PuntStatus::aan_de_orde: return "nu";
        case PuntStatus::besproken: return "besproken";
        case PuntStatus::doorgeschoven: return "doorgeschoven";
    }
    return "onbekend";
}
std::string_view code(Antwoord antwoord) {
    return antwoord == Antwoord::nog_niet ? "nog-niet" : code_uit(antwoord_codes, antwoord);
}
std::string_view naam(Antwoord antwoord) {
    switch (antwoord) {
        case Antwoord::nog_niet: return "nog geen antwoord";
        case Antwoord::komt: return "komt";
        case Antwoord::afgemeld: return "afgemeld";
    }
    return "onbekend";
}
std::string_view gewone_vraag(PuntSoort soort) {
    switch (soort) {
        case PuntSoort::herziening: return "Werkt het plan, of moet het anders?";
        case PuntSoort::aanmelding: return "Pakken wij deze aanmelding op?";
        case PuntSoort::opschaling: return "Hoe lossen wij het knelpunt op?";
        case PuntSoort::anders: return "Wat is nu nodig?";
        case PuntSoort::nazorg: return "Is de nazorg geregeld?";
    }
    return "";
}

std::vector<FieldFault> fouten(const NieuwePlanning& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (nieuw.dagen.empty()) fouten.push_back({"dagen", "required", "Kies minstens één dag."});
    if (nieuw.dagen.size() > dagen_max)
        fouten.push_back({"dagen", "too-many", "Plan hoogstens 13 overleggen tegelijk."});
    for (const Date dag : nieuw.dagen)
        if (fouten.empty()) dag_fouten(fouten, "dagen", dag, vandaag);
    tijd_fouten(fouten, nieuw.tijd, nieuw.minuten);
    return fouten;
}

std::vector<FieldFault> fouten(const Wijziging& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    if (nieuw.dag) dag_fouten(fouten, "dag", *nieuw.dag, vandaag);
    tijd_fouten(fouten, nieuw.tijd, nieuw.minuten);
    return fouten;
}

std::vector<FieldFault> fouten(std::span<const NieuwPunt> punten, std::size_t staan_al) {
    if (punten.empty()) return {{"punten", "required", "Kies minstens één dossier."}};
    if (punten.size() + staan_al > punten_max)
        return {{"punten", "too-many", "Op één agenda staan hoogstens 60 dossiers."}};
    for (std::size_t i = 0; i < punten.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (punten[i].dossier == punten[j].dossier)
                return {{"punten", "twice", "Kies elk dossier één keer."}};
    return {};
}

std::vector<FieldFault> fouten(const Beantwoording& antwoord, kern::MedewerkerId ik) {
    if (!antwoord.vervanger) return {};
    if (antwoord.antwoord != Antwoord::afgemeld)
        return {{"vervanger", "not-away", "Een vervanger komt alleen als je je afmeldt."}};
    if (*antwoord.vervanger == ik) return {{"vervanger", "self", "Kies iemand anders dan jezelf."}};
    return {};
}

std::optional<Refusal> mag_voorbereiden(const Overleg& overleg) {
    if (overleg.open()) return std::nullopt;
    if (overleg.status == Status::bezig) return Refusal{"overleg.loopt-al", std::string(geweest), ""};
    return Refusal{"overleg.voorbij", std::string(geweest), ""};
}

bool na_sluiting(const Overleg& overleg, Instant nu) { return nu > overleg.agenda_sluit; }

std::optional<Refusal> mag_toevoegen(const Overleg& overleg, const Toevoeger& wie, Instant nu) {
    if (auto bezwaar = mag_voorbereiden(overleg)) return bezwaar;
    if (!na_sluiting(overleg, nu) || wie.voorzitter || wie.procesregisseur) return std::nullopt;
    return Refusal{
        "overleg.agenda-dicht",
        "De agenda is gesloten. Vraag de voorzitter of een procesregisseur dit punt toe te voegen.", ""};
}

std::optional<Refusal> mag_uitnodigen(const Overleg& overleg, std::size_t punten) {
    if (auto bezwaar = mag_voorbereiden(overleg)) return bezwaar;
    if (punten != 0) return std::nullopt;
    return Refusal{"overleg.leeg",
                   "Zet eerst iets op de agenda. Zonder punt is er niemand om uit te nodigen.", ""};
}

std::optional<Refusal> mag_antwoorden(const Overleg& overleg, Instant nu) {
    if (overleg.status == Status::uitgenodigd && nu < overleg.einde) return std::nullopt;
    return Refusal{"overleg.voorbij", "Op deze uitnodiging kun je niet meer antwoorden.", ""};
}

std::optional<Refusal> mag_wijzigen(const Overleg& overleg, PuntStatus status) {
    if (auto bezwaar = mag_voorbereiden(overleg)) return bezwaar;
    if (status == PuntStatus::gepland) return std::nullopt;
    return Refusal{"agendapunt.geweest", "Dit punt is al besproken of doorgeschoven.", ""};
}

PuntSoort soort_van(std::span<const Aanleiding> redenen) {
    constexpr std::array zwaarste{PuntSoort::opschaling, PuntSoort::aanmelding, PuntSoort::herziening,
                                  PuntSoort::nazorg};
    for (const PuntSoort soort : zwaarste)
        if (std::ranges::find(redenen, soort, &Aanleiding::soort) != redenen.end()) return soort;
    return PuntSoort::anders;
}

}  // namespace overleg::rules
