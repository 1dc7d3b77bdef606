// Reading the forms of the casus, for pages and API alike.
#pragma once

#include "domein/casus/model.hpp"
#include "platform/web/input.hpp"

namespace casus {

NieuweDeelname lees_deelname(web::Input& input);
Kopwijziging lees_kop(web::Input& input);
Intrekking lees_intrekking(web::Input& input);

}  // namespace casus
