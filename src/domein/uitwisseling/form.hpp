// Reading what somebody typed or sent.
#pragma once

#include <string_view>

#include "domein/uitwisseling/model.hpp"
#include "platform/web/input.hpp"

namespace uitwisseling {

NieuweVraag lees_vraag(web::Input& input);
NieuweTreffer lees_treffer(web::Input& input);

// The file in the field `bestand` of an upload; empty when there is none.
std::string_view bestand_van(const web::Request& request);

}  // namespace uitwisseling
