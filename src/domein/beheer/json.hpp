// What is managed as JSON: the fields of one object, between begin and end of the caller. Never an account.
#pragma once

#include "domein/beheer/model.hpp"
#include "domein/beheer/voorstel.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/json/writer.hpp"

namespace beheer {

void velden_van(json::Writer& json, const Organisatie& regel);
void velden_van(json::Writer& json, const Medewerker& regel);
void velden_van(json::Writer& json, const Tafel& regel);
void velden_van(json::Writer& json, const Tafellid& lid);
void velden_van(json::Writer& json, const Convenant& regel, Date vandaag);
void velden_van(json::Writer& json, const Rolregel& regel);
void velden_van(json::Writer& json, const Eigen& mens);
void velden_van(json::Writer& json, const Voorstel& regel);
void codelijst(json::Writer& json, const std::string& naam, const std::vector<Coderegel>& codes);
void instelling(json::Writer& json, const partner::Standaard& standaard, const std::string& nu);

}  // namespace beheer
