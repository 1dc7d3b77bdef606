// What the FG looks for in the log, read once for page and API.
#pragma once

#include "domein/toezicht/model.hpp"
#include "platform/web/input.hpp"

namespace toezicht {

// `onder` of a page address is a number of the log; only the FG ever sees one. The kenmerk is for forms alone: an address holds
// the id of the dossier.
Filter lees_filter(web::Input& input);
std::string lees_kenmerk(web::Input& input, bool nodig);

}  // namespace toezicht
