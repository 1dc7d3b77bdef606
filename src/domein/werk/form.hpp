// Reading what was sent, once for page and API.
#pragma once

#include "domein/werk/model.hpp"
#include "platform/web/input.hpp"

namespace werk {

// The moment the page was made; a fault when it is none.
Instant lees_tot(web::Input& input);
// One notice by dossier, item and kind; without any of the three: all of them.
Gelezen lees_gelezen(web::Input& input);

}  // namespace werk
