// expect: url_starts_with_one_slash
#include <string>

#include "platform/html/html.hpp"

html::Url address(const std::string& value) { return html::url("javascript:{}", value); }
