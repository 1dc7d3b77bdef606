// Scores in the database. Every function takes the ids from a grant and asks the policy per item.
#pragma once

#include <vector>

#include "domein/leefgebied/model.hpp"
#include "domein/leefgebied/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace leefgebied::store {

// The leefgebieden in which this person may see a goal or a score, in the order of the plan.
std::vector<Gebied> gebieden(db::Reader& reader, const toegang::GrantBasis& grant);

struct Verzegeld {
    kern::ItemId id;
    db::Bytes tekst;
    IdBytes volg;
};
void bewaar(db::Tx& tx, const toegang::Grant<Scoren>& grant, const NieuweScore& nieuw, std::string_view lijst,
            const Verzegeld& verzegeld);

// The score of the grant, when the own organisation gave it.
std::optional<toegang::ItemRij> eigen(db::Reader& reader, const toegang::GrantBasis& grant);
// Closes it to all but the bron. False: another version, or withdrawn before.
bool trek_in(db::Tx& tx, const toegang::Grant<Scoren>& grant, const toegang::ItemRij& item,
             std::int64_t versie);

}  // namespace leefgebied::store
