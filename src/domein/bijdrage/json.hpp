// A bijdrage as JSON. Only what Gezien opened is written.
#pragma once

#include "domein/bijdrage/model.hpp"
#include "platform/json/writer.hpp"

namespace bijdrage {

void json_van(json::Writer& json, const Bijdrage& bijdrage);

}  // namespace bijdrage
