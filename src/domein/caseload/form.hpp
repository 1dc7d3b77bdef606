// Reading what was sent: the same names and limits for a page and the API.
#pragma once

#include "domein/caseload/model.hpp"
#include "platform/web/input.hpp"

namespace caseload {

Verplaatsing lees_verplaatsing(web::Input& input, kern::MedewerkerId ik);
NieuweWaarneming lees_waarneming(web::Input& input);
Stil lees_stil(web::Input& input);

}  // namespace caseload
