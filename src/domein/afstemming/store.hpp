// Links between plans in the database. Every function takes the ids from a grant; a link is written with a grant of each of
// the two dossiers.
#pragma once

#include <vector>

#include "domein/afstemming/afstemming.hpp"
#include "domein/afstemming/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace afstemming::store {

// The links of the dossier, running ones first, newest first. With whom is not filled in.
std::vector<Afstemming> lijst(db::Reader& reader, const toegang::GrantBasis& grant);
// The link of the grant; nothing when it is not there or not to be seen.
std::optional<Afstemming> een(db::Reader& reader, const toegang::GrantBasis& grant);
// The links that hold today, on both sides.
std::vector<Lopend> lopend(db::Reader& reader, const toegang::GrantBasis& grant);
// Are these two aligned now?
bool bestaat(db::Reader& reader, const toegang::GrantBasis& grant, kern::DossierId ander);
// Running dossiers of this person's regie, but the one of the grant: kenmerk and name as his own list shows them.
std::vector<Kandidaat> kandidaten(db::Reader& reader, const toegang::GrantBasis& grant);

// One side of a link, sealed under the key of its dossier.
struct Zijde {
    kern::ItemId id;
    db::Bytes motivering;
    IdBytes volg;
};
void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Zijde& hier, kern::DossierId ander,
            const Zijde& daar, std::optional<Date> tot);
// Stops this side; false when it stopped already or changed since `versie`.
bool stop(db::Tx& tx, const toegang::GrantBasis& grant, const Afstemming& link, const db::Bytes& reden,
          const IdBytes& volg);
// The row of the same link in the other dossier, of which `daar` is a grant.
std::optional<Afstemming> overkant(db::Reader& reader, const toegang::GrantBasis& daar, kern::ItemId hier);

}  // namespace afstemming::store
