// The other Zorg- en Veiligheidshuizen this house exchanges with (Wgs 2.28): who they are, and the public keys that say so.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kern/toegang/ids.hpp"
#include "platform/base/clock.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/tx.hpp"

namespace partner {

struct AnderHuis {
    kern::AnderHuisId id;
    std::string naam;
    std::string gebied;
    crypto::Bytes zegel;  // files to it are sealed to this
    crypto::Bytes teken;  // and its own files are signed with this
    Date van;
    std::optional<Date> tot;  // last day included
    kern::MedewerkerId voorgesteld_door;
    std::string voorsteller;
    std::string bevestiger;  // who compared the keys too; empty: nobody yet
    std::optional<Instant> bevestigd;
    std::int64_t versie = 1;
};

// Nothing is sent to it and nothing of it is read unless a second person confirmed its keys and the day is in its period.
bool geldig(const AnderHuis& huis, Date dag);

// All of them by name, those that ended too.
std::vector<AnderHuis> andere_huizen(db::Reader& reader);
std::optional<AnderHuis> ander_huis(db::Reader& reader, kern::AnderHuisId id);
// The one that signs with this key.
std::optional<AnderHuis> ander_huis_van(db::Reader& reader, crypto::BytesView teken);

}  // namespace partner
