// Hand-overs written. Private to the slice.
#pragma once

#include "domein/plan/overdracht.hpp"

namespace plan::overdracht {

struct Verzegeld {
    kern::ItemId id;
    db::Bytes reden;
};
void bewaar(db::Tx& tx, const toegang::Grant<Beantwoorden>& grant, const ActieKop& actie,
            const Eigenaar& naar, const Verzegeld& verzegeld);
// False: somebody was first. `antwoord` is the reason of a refusal.
bool zet(db::Tx& tx, const toegang::GrantBasis& grant, const Overdracht& overdracht, Aanbod naar,
         std::int64_t versie, const std::optional<db::Bytes>& antwoord);
// The action passes to who took it. False: it is another one by now.
bool draag_over(db::Tx& tx, const toegang::GrantBasis& grant, const Overdracht& overdracht);
// Is who was offered the action still of the dossier?
bool hoort_erbij(db::Reader& reader, const toegang::GrantBasis& grant, kern::MedewerkerId medewerker);

}  // namespace plan::overdracht
