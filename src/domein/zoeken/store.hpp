// Searches in the database.
#pragma once

#include <optional>

#include "domein/zoeken/model.hpp"
#include "domein/zoeken/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace zoeken::store {

inline constexpr int treffers_max = 25;
inline constexpr std::int64_t plaatsen_max = 20'000;

// Keeps what was typed for this session, sealed; nobody else can open the id.
void bewaar(db::Tx& tx, const toegang::Grant<Zoeken>& grant, const IdBytes& id, const db::Bytes& vraag_z);
db::Bytes verzegel(kern::Kern& kern, const IdBytes& id, const std::string& tekst);
std::optional<std::string> lees(kern::Kern& kern, db::Reader& reader, const toegang::Scope<Zoeken>& scope,
                                const IdBytes& id);

// Items with a token of every group, in dossiers of this person, that the policy lets him see; newest first.
Gevonden zoek(kern::Kern& kern, db::Reader& reader, const toegang::Scope<Zoeken>& scope,
              std::string_view tekst);

}  // namespace zoeken::store
