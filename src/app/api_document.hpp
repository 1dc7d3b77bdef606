// The description of the API, docs/api/openapi.json as it was when the program was built, at a public address so that
// anybody can read it from anywhere (API Design Rules, publish-openapi). No personal data.
#pragma once

#include <string_view>

#include "kern/toegang/routes.hpp"

namespace app {

std::string_view api_document();  // OpenAPI 3.0.3, UTF-8
void add_api_document(toegang::Routes& routes);

}  // namespace app
