// The public face of the slice: what other slices may use.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "domein/leefgebied/model.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/html/html.hpp"
#include "platform/json/writer.hpp"

namespace leefgebied {

void routes(toegang::Routes& routes);

// The list of a house that has set none of its own: code and name.
std::vector<std::pair<std::string, std::string>> standaard();
// The leefgebieden of the plan with their scores, as this person may see them.
std::vector<Gebied> overzicht(db::Reader& reader, const toegang::GrantBasis& grant);
void json_van(json::Writer& json, const std::vector<Gebied>& gebieden);
// Small pictures, one per leefgebied and organisation, with their table. Writes nothing when there is no score.
void beelden(html::Out& out, const std::vector<Gebied>& gebieden, Date vandaag);

}  // namespace leefgebied
