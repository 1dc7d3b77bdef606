// expect: is private within this context
#include <string>

#include "platform/html/html.hpp"

html::Url address(const std::string& value) { return html::Url(value); }
