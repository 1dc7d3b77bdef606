// Rules of the ladder. Pure.
#pragma once

#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/escalatie/model.hpp"
#include "platform/base/result.hpp"

namespace escalatie::rules {

// Limits, in signs; and how far ahead an answer may be due.
inline constexpr std::size_t vraag_max = 1'500;
inline constexpr std::size_t antwoord_max = 2'000;
inline constexpr std::size_t aan_max = 200;
inline constexpr int termijn_dagen_max = 366;

inline constexpr std::pair<std::string_view, Niveau> niveau_codes[] = {{"operationeel", Niveau::operationeel},
                                                                       {"tactisch", Niveau::tactisch},
                                                                       {"strategisch", Niveau::strategisch},
                                                                       {"landelijk", Niveau::landelijk}};
inline constexpr std::pair<std::string_view, bool> afloop_codes[] = {{"opgelost", true},
                                                                     {"vervallen", false}};

std::string_view code(Niveau niveau);
std::string_view naam(Niveau niveau);  // "Tactisch, management"
std::string_view code(Staat staat);
std::string_view naam(Staat staat);
std::string_view code(AveTaak taak);
std::string_view naam(AveTaak taak);

// What is wrong with the question itself, in the order of the form; nothing: it may be asked. `vandaag` in Amsterdam.
std::vector<FieldFault> fouten(const Nieuw& nieuw, Date vandaag);

// The step before it, as far as the ladder goes.
struct Vorige {
    Niveau niveau = Niveau::operationeel;
    Staat staat = Staat::gevraagd;
    Date antwoord_voor;
    bool laatste = true;  // no step comes after it yet
};
// May the ladder be climbed to this level now? One level at a time, from the case table up: `escalatie.overgeslagen`; once
// the step before it is answered or late: `escalatie.vorige-loopt`; once: `escalatie.al-verder`; not when that is over:
// `escalatie.afgelopen`. Nothing: it may.
std::optional<Refusal> mag_naar(Niveau niveau, const std::optional<Vorige>& vorige, Date vandaag);

enum class Handeling : std::uint8_t { antwoorden, aflopen };
// `escalatie.al-beantwoord` (an answer is given once), `escalatie.afgelopen`; nothing: it may.
std::optional<Refusal> mag(Staat staat, Handeling handeling);

// What is wrong with the end of a step; nothing: it may end so.
std::vector<FieldFault> fouten(const Afloop& afloop, bool buiten_het_programma);

// Why this action lies still. `heeft_eigenaar`: its owner is still named in the dossier.
Stilstand stilstand(const plan::ActieKop& actie, const Grenzen& grenzen, bool heeft_eigenaar, Date vandaag);
// In words: "20 dagen te laat, 5 weken geen bericht".
std::string zin(const Stilstand& waarom, const plan::ActieKop& actie, Date vandaag);

}  // namespace escalatie::rules
