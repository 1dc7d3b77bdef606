// Rules of nazorg. Pure: facts in, answers out.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/nazorg/model.hpp"
#include "platform/base/result.hpp"

namespace nazorg::rules {

inline constexpr std::size_t tekst_max = 500;    // signs, of an answer of the scan
inline constexpr std::size_t steun_max = 1'000;  // signs
inline constexpr std::size_t naam_max = 120;     // signs
inline constexpr std::size_t samen_max = 100;    // releases in one act
inline constexpr int stap = 8;  // dossiers a change makes: < 5 ms on the writer (DECISIONS 24)
inline constexpr int steun_dagen_max = 366;

inline constexpr std::pair<std::string_view, Indeling> indeling_codes[] = {
    {"geen-steun", Indeling::geen},
    {"enkelvoudig", Indeling::enkelvoudig},
    {"volledig-plan", Indeling::complex}};
inline constexpr std::pair<std::string_view, Moment> moment_codes[] = {{"begin", Moment::begin},
                                                                       {"voor-vrijlating", Moment::voor},
                                                                       {"bij-vrijlating", Moment::bij},
                                                                       {"drie-maanden-na", Moment::na}};
inline constexpr std::pair<std::string_view, Stand> stand_codes[] = {
    {"op-orde", Stand::op_orde}, {"niet-op-orde", Stand::niet_op_orde}, {"onbekend", Stand::onbekend}};

std::string_view code(Indeling indeling);
std::string_view naam(Indeling indeling);
std::string_view code(Moment moment);
std::string_view naam(Moment moment);
std::string_view code(Stand stand);
std::string_view naam(Stand stand);
Stand stand_van(std::string_view code);

// What is wrong with it, in the order of the form.
std::vector<FieldFault> fouten(const NieuweScan& scan, Date vandaag);
std::vector<FieldFault> fouten(const NieuweSteun& steun, Date vandaag);
std::vector<FieldFault> fouten(const Wens& wens);

// nazorg.steun: only who needs single support gets it.
Result<void> mag_steunen(Indeling indeling);
// nazorg.plan: only who needs a full plan is reported for a casus; nazorg.gemeente: somebody of the municipality reports him.
Result<void> mag_opschalen(Indeling indeling, bool heeft_contact);
// nazorg.grondslag: without a ground of its own nobody is taken in (DECISIONS 5).
Result<void> mag_invoeren(std::string_view grondslag);
// May an act be taken back? nazorg.vervolg when something followed in one of its dossiers.
Result<void> mag_terug(bool teruggenomen, long long gevolgd);

// What is known, as the texts of a report: so that nobody types it again.
struct Vooraf {
    std::string reden, zorgen, krachten, geprobeerd;
};
Vooraf vooraf(const Vrijlating& vrijlating, const std::vector<Scan>& scans,
              const std::vector<Steun>& steunen);

// What the newest answers say is not in order, as goals for a plan: one for each condition.
struct Doelvoorstel {
    const Voorwaarde* voorwaarde;
    std::string tekst;
};
std::vector<Doelvoorstel> doelvoorstellen(const std::vector<Scan>& scans);

// The last day of the nazorg of somebody who is released on this day; never beyond five years (Wgs 1.8(7) as its measure).
Date einde(Date vrijlating, Date vandaag, long long termijn_dagen);

}  // namespace nazorg::rules
