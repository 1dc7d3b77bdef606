// The slice as JSON. Only what Gezien opened is written.
#pragma once

#include "domein/verstrekking/model.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/json/writer.hpp"

namespace verstrekking {

void json_van(json::Writer& json, const toegang::GrantBasis& grant, const Blad& blad);
void json_van(json::Writer& json, const Regel& regel);
void json_van(json::Writer& json, const Derde& derde);
// What was handed over, with the duties that go with it.
void json_stuk(json::Writer& json, const Blad& blad);

}  // namespace verstrekking
