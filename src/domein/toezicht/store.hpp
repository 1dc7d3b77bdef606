// The log as lines for the FG.
#pragma once

#include "domein/toezicht/model.hpp"
#include "domein/toezicht/rights.hpp"

namespace toezicht::store {

// Newest first, at most regels_max. Cost: it reads at most logboek::Lezer::gelezen_max entries (some 0.2 s), and says when it
// stopped there. Which entries of a person are looked for opens the seal of each that fits the rest.
Bladzijde zoek(kern::Call& call, const toegang::Grant<Lezen>& grant, const Filter& filter);
Stand stand(db::Reader& reader, const toegang::Grant<Lezen>& grant);
Keuzes keuzes(db::Reader& reader, const toegang::Grant<Lezen>& grant, const Filter& filter);
// The dossier of a kenmerk, and the other way round; nothing: there is none (any more).
std::optional<kern::DossierId> dossier_van(db::Reader& reader, const toegang::Grant<Lezen>& grant,
                                           const std::string& kenmerk);
std::optional<std::string> kenmerk_van(db::Reader& reader, const toegang::Grant<Lezen>& grant,
                                       kern::DossierId dossier);

}  // namespace toezicht::store
