// Rules of a report. Pure: facts in, faults out. Every limit of the slice stands here.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/aanmelding/model.hpp"
#include "platform/base/result.hpp"

namespace aanmelding::rules {

// Limits, in signs.
inline constexpr std::size_t tekst_max = 3'000;
inline constexpr std::size_t motivering_max = 1'500;
inline constexpr std::size_t regel_max = 500;
inline constexpr std::size_t aanvulling_max = 4'000;
// Attachments; what one may be stands in kern/bestand.
inline constexpr std::size_t bijlage_aantal = 10;  // in one dossier
// Drafts of one person.
inline constexpr int concepten = 20;
inline constexpr std::size_t melders = 500;  // people the house can report for, in one list

inline constexpr std::pair<std::string_view, JaNee> ja_nee_codes[] = {
    {"ja", JaNee::ja}, {"nee", JaNee::nee}, {"weet-niet", JaNee::weet_niet}};
std::string_view naam(JaNee antwoord);
std::string_view code(JaNee antwoord);

// The fields of the whole that is wrong, in the order of the form; nothing: it may be sent in. The people have been judged
// by betrokkene::lees. `door_huis`: the house fills it in for somebody.
std::vector<FieldFault> fouten(const Nieuw& nieuw, bool door_huis);

// How the dossier stands, for the one who reported it.
std::string_view stand(toegang::Fase fase);

// Last day that data first processed on this day may stay (Wgs 1.8(7)).
Date bewaren_tot(Date eerste_verwerking);

// "november 2026" is "2026-11".
std::string maand(Date dag);

}  // namespace aanmelding::rules
