// What the API writes. Only what Gezien opened is written.
#pragma once

#include "domein/uitwisseling/pakket.hpp"
#include "domein/uitwisseling/store.hpp"
#include "platform/json/writer.hpp"

namespace uitwisseling {

void json_van(json::Writer& json, const Huisvraag& vraag, Instant nu);
void json_van(json::Writer& json, const Binnen& vraag, Instant nu);
// The same with what it asks, and what the program found.
void json_van(json::Writer& json, const Binnen& vraag, const VraagIn& gevraagd,
              std::span<const Overeenkomst> gevonden, Instant nu);
void json_van(json::Writer& json, const verstrekking::VoorHuis& inhoud,
              const std::optional<pakket::Uit>& uit);
void json_van(json::Writer& json, const pakket::In& pakket);
void json_van(json::Writer& json, const partner::AnderHuis& huis, Date vandaag);

}  // namespace uitwisseling
