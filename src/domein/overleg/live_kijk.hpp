// The table as one person sees it: what page, fragments, stream and API are made of. All of it goes through the scope.
#pragma once

#include "domein/overleg/live_store.hpp"
#include "kern/toegang/stromen.hpp"

namespace overleg::live {

struct Kijk {
    Overleg overleg;
    bool leidt = false;
    bool zaal = false;
    std::vector<Punt> punten;  // his, in their order
    std::vector<Lid> leden;
    std::optional<store::Huidig> huidig;  // the point it is at, when it is his
    const Punt* punt = nullptr;           // the same among `punten`
    bool bij_punt_van_ander = false;
};
// Nothing: not for this person.
std::optional<Kijk> kijk(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id);

// What the wall may show now, and why nothing when that is so.
struct OpDeMuur {
    std::vector<Regel> regels;
    std::string_view leeg;
};
OpDeMuur op_de_muur(db::Reader& reader, const toegang::ScopeBasis& scope, const Kijk& kijk);

// Parts and versions for a stream; nothing: not (any more) for this person.
std::optional<std::vector<toegang::Deel>> stand(const toegang::Gate& gate, db::Reader& reader,
                                                const toegang::Principal& wie, OverlegId id, Instant nu);

}  // namespace overleg::live
