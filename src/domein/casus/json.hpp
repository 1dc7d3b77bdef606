// The parts of a casus as JSON: members of an object that the caller begins and ends. Only what Gezien opened is written.
#pragma once

#include "domein/casus/model.hpp"
#include "platform/json/writer.hpp"

namespace casus {

void json_kop(json::Writer& json, const Kop& kop);
void json_personen(json::Writer& json, const std::vector<betrokkene::Persoon>& personen);
void json_deelnames(json::Writer& json, const std::vector<Deelname>& deelnames, Date vandaag);
// Decisions that wait: what one confirms, and how far it is.
void json_besluiten(json::Writer& json, const std::vector<OpenBesluit>& besluiten);
void json_ingetrokken(json::Writer& json, const std::vector<IngetrokkenBesluit>& besluiten);
void json_verloop(json::Writer& json, const std::vector<Gebeurtenis>& verloop);

}  // namespace casus
