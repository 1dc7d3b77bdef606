// The plan as JSON. Only what Gezien opened is written; the words of the sign are the ones of the pages.
#pragma once

#include "domein/plan/gedeeld.hpp"
#include "domein/plan/plan.hpp"

namespace plan {

// The members of an action, inside an object that the caller begins and ends.
void velden_van(json::Writer& json, const Actie& actie, const rules::Signaal& signaal);
void json_van(json::Writer& json, const ActieBlad& blad,
              const std::optional<betrokkene::Waarschuwing>& waarschuwing, Date vandaag,
              const gedeeld::Zicht& zicht);
void json_van(json::Writer& json, const ActieRegel& regel, Date vandaag, int weken_stil);

}  // namespace plan
