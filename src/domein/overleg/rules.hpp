// Rules of preparing a meeting. Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/overleg/model.hpp"
#include "domein/overleg/plannen.hpp"
#include "platform/base/result.hpp"

namespace overleg::rules {

inline constexpr std::size_t plaats_max = 100;
inline constexpr std::size_t vraag_max = 500;
inline constexpr int minuten_max = 480;
inline constexpr int punt_minuten = 15;  // when nobody says otherwise
inline constexpr std::size_t punten_max = 60;
inline constexpr std::size_t dagen_max = 13;  // meetings planned at once
inline constexpr std::size_t voorstel = 6;    // of the rhythm, to choose from
inline constexpr int vooruit_dagen = 400;

inline constexpr std::pair<std::string_view, PuntSoort> soort_codes[] = {
    {"herziening", PuntSoort::herziening},
    {"aanmelding", PuntSoort::aanmelding},
    {"opschaling", PuntSoort::opschaling},
    {"anders", PuntSoort::anders},
    {"nazorg", PuntSoort::nazorg}};
inline constexpr std::pair<std::string_view, Antwoord> antwoord_codes[] = {{"komt", Antwoord::komt},
                                                                           {"afgemeld", Antwoord::afgemeld}};
std::string_view code(Status status);
std::string_view naam(Status status);
std::string_view code(PuntSoort soort);
std::string_view naam(PuntSoort soort);
std::string_view code(PuntStatus status);
std::string_view naam(PuntStatus status);
std::string_view code(Antwoord antwoord);
std::string_view naam(Antwoord antwoord);
// What the table is asked when nobody wrote it: "Hoe gaat het verder met het plan?"
std::string_view gewone_vraag(PuntSoort soort);

//   dagen: required · too-many · in-the-past · too-far · tijd, minuten
std::vector<FieldFault> fouten(const NieuwePlanning& nieuw, Date vandaag);
std::vector<FieldFault> fouten(const Wijziging& nieuw, Date vandaag);
//   punten: required · too-many
std::vector<FieldFault> fouten(std::span<const NieuwPunt> punten, std::size_t staan_al);
//   vervanger: not-away (only who does not come is stood in for) · self
std::vector<FieldFault> fouten(const Beantwoording& antwoord, kern::MedewerkerId ik);

// `overleg.loopt-al`, `overleg.voorbij`: it is being held, or is over; then its agenda is not prepared any more.
std::optional<Refusal> mag_voorbereiden(const Overleg& overleg);
// `overleg.agenda-dicht`: after the cut-off only the chair and a procesregisseur add a point.
struct Toevoeger {
    bool voorzitter = false;
    bool procesregisseur = false;
};
std::optional<Refusal> mag_toevoegen(const Overleg& overleg, const Toevoeger& wie, Instant nu);
bool na_sluiting(const Overleg& overleg, Instant nu);
// `overleg.leeg`: there is nobody to invite without a point.
std::optional<Refusal> mag_uitnodigen(const Overleg& overleg, std::size_t punten);
// `overleg.voorbij`: it was held, or called off.
std::optional<Refusal> mag_antwoorden(const Overleg& overleg, Instant nu);
// `agendapunt.geweest`: it was taken up already.
std::optional<Refusal> mag_wijzigen(const Overleg& overleg, PuntStatus status);

// Why a dossier is proposed, and as what: an open escalation before a review that is due, that before a report.
struct Aanleiding {
    PuntSoort soort = PuntSoort::anders;
    std::string zin;
};
// The kind that weighs most among these; `anders` when there is none.
PuntSoort soort_van(std::span<const Aanleiding> redenen);

}  // namespace overleg::rules
