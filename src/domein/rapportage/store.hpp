// Counts in the database. No sealed column is named here.
#pragma once

#include <vector>

#include "domein/rapportage/model.hpp"
#include "domein/rapportage/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace rapportage::store {

std::vector<Telling> instroom(db::Reader& reader, const toegang::Grant<Caseload>& grant,
                              const std::string& vanaf);

}  // namespace rapportage::store
