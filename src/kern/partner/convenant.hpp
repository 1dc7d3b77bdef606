// Covenants: while that of an organisation does not hold, it is admitted to nothing new. What it takes part in goes on: a
// hard stop is a decision of people (DECISIONS 7).
#pragma once

#include <optional>
#include <string>

#include "kern/toegang/ids.hpp"
#include "platform/base/clock.hpp"
#include "platform/db/tx.hpp"

namespace partner {

// Why this organisation cannot be admitted on this day, in a sentence; nothing: it can. An organisation without a covenant
// has none that can lapse.
std::optional<std::string> convenant_bezwaar(db::Reader& reader, kern::OrganisatieId organisatie, Date dag);
// The same for the first of the organisations that a decision admits.
std::optional<std::string> convenant_bezwaar(db::Reader& reader, kern::DossierId dossier,
                                             kern::BesluitId besluit, Date dag);

}  // namespace partner
