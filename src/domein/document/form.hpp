// Reading a document from a form or JSON: one function for both.
#pragma once

#include <span>

#include "domein/document/model.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/web/input.hpp"

namespace document {

inline constexpr std::string_view soorten_lijst = "documentsoort";

// All fields but the file; faults are noted in the input. `gewoon`: categories that count when none is given.
Nieuw lees(web::Input& input, std::span<const partner::Code> soorten, toegang::Categorieen gewoon);

}  // namespace document
