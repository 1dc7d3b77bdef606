// Rules of the information round. Pure: facts in, faults out.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "domein/uitvraag/model.hpp"
#include "platform/base/result.hpp"

namespace uitvraag::rules {

// Limits, in signs; and how far ahead a day may lie.
inline constexpr std::size_t vraag_max = 2'000;
inline constexpr std::size_t toelichting_max = 1'000;
inline constexpr std::size_t reden_max = 500;
inline constexpr std::size_t organisaties_max = 30;
inline constexpr int termijn_dagen_max = 366;

inline constexpr std::pair<std::string_view, AntwoordSoort> soort_codes[] = {
    {"bijdrage", AntwoordSoort::bijdrage},
    {"niets-bekend", AntwoordSoort::niets_bekend},
    {"mag-niet", AntwoordSoort::mag_niet},
    {"later", AntwoordSoort::later}};
inline constexpr std::pair<std::string_view, NietGrond> grond_codes[] = {
    {"zwaarwegend", NietGrond::zwaarwegend}, {"beroepsgeheim", NietGrond::beroepsgeheim}};

std::string_view code(Staat staat);
std::string_view naam(Staat staat);
std::string_view code(AntwoordSoort soort);
std::string_view naam(AntwoordSoort soort);
std::string_view code(NietGrond grond);
std::string_view naam(NietGrond grond);

// Everything that is wrong with a new question, at its field. Only organisations that take part now can be asked, and never
// the house itself: `kiesbaar`.
std::vector<FieldFault> fouten(const NieuweUitvraag& nieuw, std::span<const Vraagbaar> kiesbaar,
                               std::span<const partner::Code> grondslagen, Date vandaag);
// Of an answer: what belongs to its kind is there, and the bijdrage is right. Its faults are named "bijdrage.…".
std::vector<FieldFault> fouten(const NieuwAntwoord& antwoord, Date vandaag);
std::vector<FieldFault> fouten(const Verplaatsing& verplaatsing, Date vandaag);
std::vector<FieldFault> fouten(const Intrekking& intrekking);

// The state after this answer. Refused: `uitvraag.ingetrokken`; `uitvraag.beantwoord` (a promise after an answer).
Result<Staat> na(Staat van, AntwoordSoort soort);
// May the house still change or withdraw it? `uitvraag.ingetrokken` · `uitvraag.beantwoord`.
std::optional<Refusal> mag_wijzigen(Staat staat);
// And remind the organisation: `uitvraag.al-herinnerd` when it heard from us today (DECISIONS 49).
std::optional<Refusal> mag_herinneren(Staat staat, bool vandaag_al);

// The four tests with what supports them: a bijdrage that was corrected counts as its newest version, one that was withdrawn or
// is closed to this person does not count. Borrows from the overview.
std::vector<Toets> toetsen(const Overzicht& overzicht);

// How many questions are open, and how many of those are late.
struct Telling {
    long long open = 0;
    long long laat = 0;
};
Telling telling(std::span<const Uitvraag> vragen, Date vandaag);

}  // namespace uitvraag::rules
