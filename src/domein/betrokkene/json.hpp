// People and what stands between them as JSON. Only what Gezien opened is written, and never a BSN.
#pragma once

#include "domein/betrokkene/betrokkene.hpp"
#include "platform/json/writer.hpp"

namespace betrokkene {

// An address that is kept from somebody stands only where one person is read, with whom it is kept from beside it.
enum class Adres : std::uint8_t { als_open, altijd };

void json_velden(json::Writer& json, const Persoon& persoon, Adres adres);  // inside an object that is open
void json_van(json::Writer& json, const Relatie& relatie);
void json_van(json::Writer& json, const Contactmoment& contact);
void json_van(json::Writer& json, const std::optional<Waarschuwing>& waarschuwing);

}  // namespace betrokkene
