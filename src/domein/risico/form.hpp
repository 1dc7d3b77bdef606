// Reading a judgement from a form or JSON: one function for both. Faults are noted in the input.
#pragma once

#include "domein/risico/model.hpp"
#include "platform/web/input.hpp"

namespace risico {

Nieuw lees(web::Input& input, Date vandaag);

}  // namespace risico
