// Meetings in the database. Which meetings somebody knows of: those he is invited to or presides, and for staff of the house all
// of them. Which points he sees: those of dossiers he has a place in, by the same facts as the gate (`punten` holds the scope).
#pragma once

#include <optional>
#include <vector>

#include "domein/overleg/model.hpp"
#include "domein/overleg/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace overleg::store {

// Staff of the house that prepares meetings: it knows of all of them.
bool van_huis(const toegang::Principal& wie);

// The meeting, when this person may know of it: an invited person from the first invitation on.
std::optional<Overleg> een(db::Reader& reader, const toegang::Principal& wie, OverlegId id);
// Who is invited, by organisation and name.
std::vector<Lid> leden(db::Reader& reader, OverlegId id);
// The points of the meeting that this person sees, in their order. What is not his is not read.
std::vector<Punt> punten(db::Reader& reader, const toegang::ScopeBasis& scope, OverlegId id);

// Read the columns of sql.hpp. A point that is not open to this person is nothing.
Overleg lees_overleg(const db::Row& row);
std::optional<Punt> lees_punt(const toegang::ScopeBasis& scope, const db::Row& row);

}  // namespace overleg::store
