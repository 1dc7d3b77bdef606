// Judgements in the database. Every function takes the ids from a grant and asks the policy per item.
#pragma once

#include <vector>

#include "domein/risico/model.hpp"
#include "domein/risico/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace risico::store {

// The judgements that this person may see or may know of, newest day first. Masked ones hold no text.
std::vector<Oordeel> lijst(db::Reader& reader, const toegang::GrantBasis& grant);
// The judgement of the grant, when the own organisation gave it.
std::optional<Oordeel> eigen(db::Reader& reader, const toegang::GrantBasis& grant);

struct Verzegeld {
    kern::ItemId id;
    db::Bytes inhoud;
    std::optional<db::Bytes> grond;
    IdBytes volg;
};
void bewaar(db::Tx& tx, const toegang::Grant<Geven>& grant, const Nieuw& nieuw, const Verzegeld& verzegeld);
// False: another version by now.
bool geef_vrij(db::Tx& tx, const toegang::Grant<Geven>& grant, const Oordeel& oordeel, std::int64_t versie);
bool trek_in(db::Tx& tx, const toegang::Grant<Geven>& grant, const Oordeel& oordeel, std::int64_t versie);

}  // namespace risico::store
