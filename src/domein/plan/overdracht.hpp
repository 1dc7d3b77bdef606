// Handing an action over to another organisation: the owner offers it, the other takes it or refuses; until then it stays with
// who gave it. Pure rules and the actions; what a hand-over is stands in model.hpp.
#pragma once

#include <vector>

#include "domein/plan/model.hpp"
#include "domein/plan/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace plan::overdracht {

inline constexpr std::size_t tekst_max = 500;  // signs of a reason

enum class Stap : std::uint8_t { aannemen, weigeren, intrekken };
enum class Partij : std::uint8_t { gever, ontvanger };

// The state after it, or why not: overdracht.gever, overdracht.ontvanger (somebody else does this), overdracht.aangenomen,
// overdracht.geweigerd, overdracht.ingetrokken, overdracht.vervallen.
Result<Aanbod> na(Aanbod van, Stap stap, Partij partij);
// Only what somebody took on can be handed over, to one at a time: overdracht.niet-aanvaard, overdracht.wacht-al.
Result<void> mag_aanbieden(Staat actie, bool wacht_al);

std::string_view code(Aanbod aanbod);
std::string_view naam(Aanbod aanbod);

std::vector<FieldFault> fouten(const NieuwAanbod& nieuw);

// Offers the action of the grant; the id of the hand-over. The same id twice is one offer. InvalidInput when who is chosen is
// not of another organisation that takes part and may read the action; Conflict when the action changed since `versie`.
Result<kern::ItemId> bied_aan(kern::Call& call, const toegang::Grant<Beantwoorden>& grant,
                              const NieuwAanbod& nieuw, kern::ItemId id);

struct Antwoord {
    bool aangenomen = false;
    std::string reden;  // of a refusal
    std::int64_t versie = 0;
};
// The answer to the hand-over of the grant. Taken: the action has its new owner in the same change, and goes on as it was.
Result<void> beantwoord(kern::Call& call, const toegang::Grant<Overnemen>& grant, const Antwoord& antwoord);
// Takes back the offer of the action of the grant.
Result<void> trek_in(kern::Call& call, const toegang::Grant<Beantwoorden>& grant, std::int64_t versie);

// --- In the database --------------------------------------------------------------------------------------------

// Of one action, newest first.
std::vector<Overdracht> van_actie(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId actie);
// The hand-over of the grant; nothing when it is not there or not open to this person.
std::optional<Overdracht> een(db::Reader& reader, const toegang::GrantBasis& grant);
// To whom this action can be offered today.
std::vector<Eigenaar> overnemers(db::Reader& reader, const toegang::GrantBasis& grant,
                                 const toegang::ItemRij& actie);
// Offers of this action that still wait lapse: it ended, or the regie gave it to another.
void vervalt(db::Tx& tx, kern::DossierId dossier, kern::ItemId actie, Instant nu);

}  // namespace plan::overdracht
