// Setting up the other houses: who they are, their public keys, and the second person who compared those (ADR 17). Model, rules
// and actions of that page of beheer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/uitwisseling/rights.hpp"
#include "domein/uitwisseling/sleutels.hpp"
#include "kern/partner/ander_huis.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/web/input.hpp"

namespace uitwisseling::huizen {

inline constexpr std::size_t naam_max = 120;
inline constexpr std::size_t sleutel_max = 400;  // as typed, with what stands in between

struct Velden {
    std::string naam;
    std::string gebied;
    std::optional<Date> van;
    std::optional<Date> tot;
};
struct Nieuw {
    Velden velden;
    std::string sleutel;
};

// Reading the forms, and the same as JSON.
Nieuw lees_nieuw(web::Input& input);
struct Wijziging {
    Velden velden;
    std::int64_t versie = 0;
};
Wijziging lees_wijziging(web::Input& input);
struct Bevestiging {
    std::string controlegetal;
    std::int64_t versie = 0;
};
Bevestiging lees_bevestiging(web::Input& input);

// naam, gebied, van required · tot before-start
std::vector<FieldFault> fouten(const Velden& velden);
// The same, and sleutel required · invalid-key · own-key (that of this house)
std::vector<FieldFault> fouten(const Nieuw& nieuw, const OpenSleutels& eigen);
// Why this person cannot confirm it: huis-al-bevestigd · tweede-persoon (proposed it himself) · niet-van-het-huis
std::optional<Refusal> bevestig_bezwaar(const partner::AnderHuis& huis, const toegang::Principal& wie);

// Under another name, for another area or for longer it is confirmed anew: a house that files go to is never one person's choice.
bool vraagt_bevestiging(const partner::AnderHuis& nu, const Velden& nieuw);

// Who confirms types what the other house reads out: it is nowhere on our screen before that.
Result<kern::AnderHuisId> maak(kern::Call& call, const toegang::Grant<HuizenWijzigen>& grant,
                               const Nieuw& nieuw);
Result<void> wijzig(kern::Call& call, const toegang::Grant<HuizenWijzigen>& grant, kern::AnderHuisId id,
                    const Wijziging& wijziging);
Result<void> bevestig(kern::Call& call, const toegang::Grant<HuisBevestigen>& grant, kern::AnderHuisId id,
                      const Bevestiging& bevestiging);

}  // namespace uitwisseling::huizen
