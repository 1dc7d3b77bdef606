// The public face of the slice: what other slices may use.
#pragma once

#include <string_view>
#include <vector>

#include "domein/triage/model.hpp"
#include "kern/toegang/routes.hpp"

namespace triage {

void routes(toegang::Routes& routes);

// For Mijn werk: decisions that wait for the answer of this person's organisation, spoed and oldest first, and how many
// reports wait. Both within what the scope's person is named in.
std::vector<Wachtend> wacht_op_mij(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens);
Tellingen tellingen(db::Reader& reader, const toegang::ScopeBasis& scope);

// A decision recorded from a source, for one of those it names as decider.
struct Vastgelegd {
    kern::BesluitId besluit;
    std::string kenmerk;
    BesluitSoort soort = BesluitSoort::terugleggen;
    std::optional<Date> datum;
    std::string door;  // who recorded it
    std::string telefoon;
    bool tegengesproken = false;  // this organisation said it is not right
};
// One that a decider contradicts.
struct Tegengesproken {
    std::string kenmerk;
    BesluitSoort soort = BesluitSoort::terugleggen;
    std::string organisatie;
    std::string wie;
    Instant op;
};
// For Mijn werk: what this person's organisation is asked to check, and what others contradict (for who runs the case or
// recorded it, and for the manager). Both newest first; empty for who has nothing to do with it.
std::vector<Vastgelegd> te_toetsen(db::Reader& reader, const toegang::Principal& wie);
std::vector<Tegengesproken> tegengesproken(db::Reader& reader, const toegang::Principal& wie);

// "procesregie", "ondersteunen", "terugleggen met advies".
std::string_view naam(BesluitSoort soort);

}  // namespace triage
