// expect: hole_in_closing_tag
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p></{}>", value); }
