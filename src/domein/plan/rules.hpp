// Rules of the plan. Pure: facts in, answers out. The life of an action is one table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domein/plan/model.hpp"
#include "kern/termijn/termijn.hpp"
#include "platform/base/result.hpp"

namespace plan::rules {

// Limits, in signs.
inline constexpr std::size_t doel_max = 500;
inline constexpr std::size_t actie_max = 300;
inline constexpr std::size_t voortgang_max = 2'000;
inline constexpr std::size_t reden_max = 500;
inline constexpr std::size_t resultaat_max = 1'000;
// An action is due within the term its text may be kept (Wgs 1.8(7)).
inline constexpr int termijn_dagen_max = 5 * 365;

enum class Handeling : std::uint8_t {
    aanvaarden,
    weigeren,
    melden,
    gereedmelden,
    vervallen,
    verplaatsen,
    toewijzen
};
enum class Partij : std::uint8_t { eigenaar, regie };

// The state after it, or why not: actie.eigenaar, actie.regie (somebody else does this), actie.wacht-op-antwoord,
// actie.al-aanvaard, actie.geweigerd, actie.gereed, actie.vervallen.
Result<Staat> na(Staat van, Handeling handeling, Partij partij);

bool is_open(Staat staat);
bool vraagt_reden(Handeling handeling);

std::string_view code(Staat staat);  // for JSON, log and events
std::string_view naam(Staat staat);  // for people

std::string_view code(Resultaat resultaat);
std::string_view naam(Resultaat resultaat);

// What is wrong with it, in the order of the form; nothing: it may be stored. `vandaag` in Amsterdam.
std::vector<FieldFault> fouten(const NieuwDoel& doel);
std::vector<FieldFault> fouten(const NieuweActie& actie, Date vandaag);
// A result has a day that has come, and words. A goal that runs on after all has neither: what stood there goes.
std::vector<FieldFault> fouten(const NieuwResultaat& resultaat, Date vandaag);
// A deadline that stays as it was may lie in the past.
std::vector<FieldFault> fouten(const Wijziging& wijziging, Date huidige_termijn, Date vandaag);

// The one sign an action has everywhere: late, nearly due, or lying still.
struct Signaal {
    termijn::Stand stand = termijn::Stand::op_tijd;
    std::string termijn;  // "3 werkdagen te laat", "nog 2 werkdagen", or the date
    int weken_stil = 0;   // full weeks without a word of the owner; 0: not lying still
    bool laat() const { return stand == termijn::Stand::laat; }
    bool stil() const { return weken_stil > 0; }
};
// What the sign says in words, without the words: for counting many.
bool te_laat(const ActieKop& actie, Date vandaag);
int weken_stil(const ActieKop& actie, Date vandaag, int weken);  // 0: not lying still
// `weken`: from how many weeks on an accepted action lies still. What is not open has no sign but its date.
Signaal signaal(const ActieKop& actie, Date vandaag, int weken);

// Which list a new plan takes: the one that came into force last, of those valid; equally new: the last by code. Of a plan
// that has goals: its own list, also when a newer one exists.
struct GeldigeLijst {
    std::string lijst;
    Date van;
};
std::string kies_lijst(std::span<const GeldigeLijst> geldig, std::string_view van_plan);
// What holds while the house has set no list of its own, so that an empty house works.
inline constexpr std::string_view standaard_lijst = "leefgebied.zelfredzaamheid-13";
std::vector<Leefgebied> standaard_gebieden();

}  // namespace plan::rules
