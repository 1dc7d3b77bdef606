// One form, one thing. A form that makes something carries a number in the field `concept`, and the id of what it makes
// follows from that number, its address and everything that was typed. So the same form sent twice (a second press, the
// back button) makes one thing, and another text in the same form makes another: nothing doubled, nothing lost.
#pragma once

#include "kern/toegang/kern.hpp"

namespace toegang {

// The id of the item that the form of this request makes. A form without a number makes a new thing each time.
kern::ItemId id_van_formulier(const kern::Call& call);

// Did this person make that item in the dossier of the grant already? Ask inside the change, ahead of the insert.
bool al_gemaakt(db::Reader& reader, const GrantBasis& grant, kern::ItemId id);

}  // namespace toegang
