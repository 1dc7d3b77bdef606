// Reading a score from a form or JSON: one function for both. Faults are noted in the input.
#pragma once

#include "domein/leefgebied/model.hpp"
#include "platform/web/input.hpp"

namespace leefgebied {

NieuweScore lees(web::Input& input, Date vandaag);

}  // namespace leefgebied
