// What one can do with a report. Pages and API share these.
#pragma once

#include <string>

#include "domein/aanmelding/concept.hpp"
#include "domein/aanmelding/model.hpp"
#include "domein/aanmelding/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace aanmelding::actions {

// The draft that is sent in: its id, or a fresh one; what the form held, and the version of the draft it was made with.
struct Verzending {
    kern::ItemId id;
    web::Fields velden = {};
    std::int64_t versie = 0;
};
struct Ingediend {
    kern::DossierId dossier;
    bool eerder = false;  // it was sent in before: this is that dossier, and nothing was added
    std::optional<concepten::Concept> botsing =
        {};  // another window saved another text since: nothing was sent
};
// Sends it in. The same id sent twice by the same person makes one dossier and gives that one back. InvalidInput with
// every fault; Refusal when this organisation cannot report, or no set of criteria holds today.
Result<Ingediend> dien_in(kern::Call& call, const toegang::Grant<Indienen>& grant, const Nieuw& nieuw,
                          const Verzending& verzending);

// Adds a text of at most rules::aanvulling_max signs as the item `id`; the same id twice is one addition.
Result<kern::ItemId> vul_aan(kern::Call& call, const toegang::Grant<Aanvullen>& grant,
                             const std::string& tekst, kern::ItemId id);

// Takes the report back: nobody works on it any more, and it is destroyed after the set wait (Bgs 1.16(1)). Conflict when
// it was taken back or decided on already.
Result<void> trek_in(kern::Call& call, const toegang::Grant<Intrekken>& grant);

}  // namespace aanmelding::actions
