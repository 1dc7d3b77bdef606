// The article that lets an organisation of one kind take part: a code of list `grondslag` (Wgs 2.27 and the acts it names).
#pragma once

#include <string_view>

#include "kern/toegang/woorden.hpp"

namespace partner {

// "huis" for the house itself; the host and a board have none and get that too.
std::string_view grondslag(toegang::OrganisatieSoort soort);

}  // namespace partner
