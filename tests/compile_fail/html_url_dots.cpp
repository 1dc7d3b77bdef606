// expect: url_dots
#include <string>

#include "platform/html/html.hpp"

html::Url address(const std::string& value) { return html::url("/a/../{}", value); }
