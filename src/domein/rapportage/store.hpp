// Counts in the database. No sealed column is named here.
#pragma once

#include <vector>

#include "domein/rapportage/model.hpp"
#include "domein/rapportage/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace rapportage::store {

// The reports of each month and municipality from `vanaf` on. Counts, no dossiers: for who holds the right caseload.lezen.
std::vector<Telling> instroom(db::Reader& reader, Date vandaag, const std::string& vanaf);
// Running dossiers by phase, of one municipality when `gemeente` is a code.
std::vector<std::pair<toegang::Fase, long long>> per_fase(db::Reader& reader, const std::string& gemeente);
// The municipality an organisation belongs to; empty: none.
std::string gemeente_van(db::Reader& reader, kern::OrganisatieId organisatie);

}  // namespace rapportage::store
