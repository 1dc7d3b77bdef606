// expect: hole_in_style
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p style=\"color:{}\"></p>", value); }
