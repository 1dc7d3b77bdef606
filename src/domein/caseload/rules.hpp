// Rules of caseload, deputies and the round. Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "domein/caseload/model.hpp"
#include "platform/base/result.hpp"

namespace caseload::rules {

inline constexpr std::size_t verplaats_max = 500;  // dossiers moved at once
inline constexpr std::size_t verplaats_stap = 25;  // of them in one change
inline constexpr int waarneming_dagen = 366;       // an appointment lasts a year at most
inline constexpr int stil_dagen = 92;              // nothing particular for a quarter at most
inline constexpr int stil_standaard = 14;

// What is known of one dossier when it is moved.
struct Feiten {
    bool bestaat = false;  // there, running, not closed; and for who moves his own: his
    bool van_hem = false;  // its procesregisseur is the one it is taken from
    bool gewijzigd = false;
    bool naar_kan = false;  // not an own case or relative of the one who gets it
    bool mag_weten = true;  // not an own case or relative of the one who moves
};
Uitkomst uitkomst(const Feiten& feiten);
// What the page says of it. Never whose case it is: "Deze collega kan deze casus niet doen."
std::string_view zin(Uitkomst uitkomst);
std::string_view code(Uitkomst uitkomst);

// `ik`: who asks. He gives to others and appoints others: nobody lets himself into the casus of another.
//   naar: required · invalid-choice (is no procesregisseur, or the same one) · self · dossiers: required
std::vector<FieldFault> fouten(const Verplaatsing& wens, std::span<const Regisseur> regisseurs,
                               kern::MedewerkerId ik);
//   afwezig, waarnemer: required · invalid-choice · waarnemer: self · van, tot: required · in-the-past · before-start · too-late
std::vector<FieldFault> fouten(const NieuweWaarneming& nieuw, std::span<const Regisseur> regisseurs,
                               kern::MedewerkerId ik, Date vandaag);
// `waarneming-loopt`: in this period somebody stands in already. `waarnemer-afwezig`: the deputy is away himself.
std::optional<Refusal> mag_waarnemen(const NieuweWaarneming& nieuw, std::span<const Waarneming> bestaande);
//   tot: required · in-the-past (from tomorrow on) · too-late · dossiers: required
std::vector<FieldFault> fouten(const Stil& stil, Date vandaag);

// `niets-te-laat`: there is nothing to remind of. `herinnering-vandaag`: it was sent one today.
std::optional<Refusal> mag_herinneren(bool iets_te_laat, bool al_vandaag);

// Is this stop left out of the round today?
bool slaat_over(const Halte& halte, Date vandaag);
// The stop after (`stap` 1) or before (-1) the dossier `bij`, of those that are not left out. Nothing given, or one that is no
// longer mine: the first, or last. Nothing back: the round is done.
std::optional<std::size_t> halte(std::span<const Halte> haltes, const std::optional<kern::DossierId>& bij,
                                 int stap, Date vandaag);

}  // namespace caseload::rules
