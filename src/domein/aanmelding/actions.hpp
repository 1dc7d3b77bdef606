// What one can do with a report. Pages and API share these.
#pragma once

#include <string>

#include "domein/aanmelding/model.hpp"
#include "domein/aanmelding/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace aanmelding::actions {

// Sends it in: the id of the new dossier. `id` is that of the draft, or a fresh one; the same id sent twice by the same
// person makes one dossier and gives that one back. InvalidInput with every fault; Refusal when this organisation cannot
// report, or no set of criteria holds today.
Result<kern::DossierId> dien_in(kern::Call& call, const toegang::Grant<Indienen>& grant, const Nieuw& nieuw,
                                kern::ItemId id);

// Adds a text of at most rules::aanvulling_max signs; the id of the item.
Result<kern::ItemId> vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant,
                             const std::string& tekst);

// Takes the report back: nobody works on it any more, and it is destroyed after the set wait (Bgs 1.16(1)). Conflict when
// it was taken back or decided on already.
Result<void> trek_in(kern::Call& call, const toegang::Grant<Intrekken>& grant);

}  // namespace aanmelding::actions
