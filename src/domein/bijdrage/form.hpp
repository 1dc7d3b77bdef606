// Reading a bijdrage from a form or JSON: one function for both.
#pragma once

#include "domein/bijdrage/model.hpp"
#include "platform/web/input.hpp"

namespace bijdrage {

// All fields; faults are noted in the input. `gewoon`: categories that count when none is given.
Nieuw lees(web::Input& input, toegang::Categorieen gewoon);

}  // namespace bijdrage
