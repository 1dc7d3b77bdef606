// Rules of triage. Pure: facts in, an answer or the refusal with its code out.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/triage/model.hpp"
#include "platform/base/result.hpp"

namespace triage::rules {

// Limits, in signs and numbers.
inline constexpr std::size_t tekst_max = 4'000;
inline constexpr std::size_t regel_max = 300;
inline constexpr std::size_t organisaties_max = 60;
inline constexpr std::size_t mensen_max = 10;
inline constexpr std::size_t toewijzen_max = 100;

inline constexpr std::pair<std::string_view, BesluitSoort> soort_codes[] = {
    {"procesregie", BesluitSoort::procesregie},
    {"ondersteunen", BesluitSoort::ondersteunen},
    {"terugleggen", BesluitSoort::terugleggen}};
inline constexpr std::pair<std::string_view, JaNee> oordeel_codes[] = {{"ja", JaNee::ja},
                                                                       {"nee", JaNee::nee}};
inline constexpr std::pair<std::string_view, toegang::DeelnameRol> rol_codes[] = {
    {"deelnemer", toegang::DeelnameRol::deelnemer},
    {"casusregisseur", toegang::DeelnameRol::casusregisseur},
    {"bevraagd", toegang::DeelnameRol::bevraagd}};
inline constexpr std::pair<std::string_view, Filter> filter_codes[] = {
    {"alle", Filter::alle}, {"mijn", Filter::mijn}, {"vrij", Filter::vrij}, {"spoed", Filter::spoed}};

std::string_view code(BesluitSoort soort);
std::string_view naam(BesluitSoort soort);  // "procesregie", "ondersteunen", "terugleggen met advies"
std::string_view code(JaNee antwoord);
std::string_view code(Filter filter);
toegang::Fase fase_na(BesluitSoort soort);
toegang::Doel doel_na(BesluitSoort soort);   // of those who take part after it
std::string_view grond(BesluitSoort soort);  // the article it rests on, when nobody writes another

// Settings: confirmations asked, and whether a standing mandate covers the kind (DECISIONS 5).
std::string_view instelling_bevestigingen(BesluitSoort soort);
std::string_view instelling_mandaat(BesluitSoort soort);

// All four tests judged, and all four with yes (Bgs 2.20(1)).
bool past(const Oordelen& oordelen);

// Why a casus in procesregie is not possible; nothing: it is.
//   toets-niet-beoordeeld  a test has no judgement yet
//   toets-niet-voldaan     a test is judged no
std::optional<Refusal> mag_procesregie(const Oordelen& oordelen);

// How a decision comes into force: confirmed in the program, taken elsewhere with date and source, or by a standing mandate.
enum class Wijze : std::uint8_t { bevestigen, bron, mandaat };
Wijze wijze(const NieuwBesluit& nieuw, bool mandaat);

// What is known of the dossier when somebody prepares a decision.
struct Feiten {
    Oordelen oordelen;
    bool open_besluit = false;
    int beoordelaars = 0;  // public participants that judge this report
    int tegen = 0;         // public participants whose last answer on this report was no
};
// Why this decision cannot be prepared now; nothing: it can.
//   besluit-ligt-voor      another decision waits for confirmation
//   geen-beoordelaars      nobody could confirm it or have taken it (Wgs 2.31(2)), and no mandate stands
//   bezwaar-open           somebody said no: no source and no mandate goes over his head
//   and those of mag_procesregie
std::optional<Refusal> mag_voorbereiden(BesluitSoort soort, const Feiten& feiten, Wijze wijze);

// Why the judgement cannot change now: what was confirmed must stay what it was. `besluit-ligt-voor`.
std::optional<Refusal> mag_beoordelen(bool open_besluit);

// How many confirmations a decision needs: the setting, at least one and at most the number of those who can give one.
int bevestigingen_nodig(std::int64_t ingesteld, int beoordelaars);

// Enough public participants agreed and none objected. Never with none at all: the procesregisseur does not decide alone.
bool genomen(int nodig, int akkoord, int niet_akkoord);
Stand stand(int niet_akkoord);  // of a decision that is prepared

// Everything that is wrong with a judgement or decision, in the order of the form. `vandaag` in Amsterdam.
std::vector<FieldFault> fouten(const Beoordeling& beoordeling);
std::vector<FieldFault> fouten(const NieuwBesluit& nieuw, const Keuzes& keuzes, Date vandaag);

// The working-day clock to the first contact. Day 1 is the day of receipt, or the first working day after it.
struct Klok {
    int dag = 1;
    int van = 5;
    Date uiterlijk;
    bool te_laat() const { return dag > van; }
};
Klok klok(Date ontvangen, Date vandaag, int werkdagen);

// A spoed report gets its first overleg within this time (DECISIONS 48).
inline constexpr std::int64_t spoed_seconden = 24 * 60 * 60;

// What the report must hold before it can be judged well, and who must sit at the table.
enum class Punt : std::uint8_t { goed, ontbreekt, dicht };  // dicht: this reader may not see it
struct Controle {
    std::string_view wat;
    Punt stand = Punt::goed;
    std::string_view hoe;  // what to do about it; empty when all is well
};
std::vector<Controle> controle(const Dossier& dossier);

}  // namespace triage::rules
