// A report as JSON. Only what Gezien opened is written.
#pragma once

#include <optional>
#include <span>

#include "domein/aanmelding/bijlage.hpp"
#include "domein/aanmelding/store.hpp"
#include "platform/json/writer.hpp"

namespace aanmelding {

void json_van(json::Writer& json, const store::Regel& regel);

struct JsonDelen {
    const Aanmelding& aanmelding;
    std::span<const betrokkene::Persoon> personen;
    std::span<const Aanvulling> aanvullingen;
    std::span<const bijlage::Bijlage> bijlagen;
    const std::optional<store::Besluit>& besluit;
    kern::DossierId dossier;
};
void json_van(json::Writer& json, const JsonDelen& delen);

}  // namespace aanmelding
