// expect: hole_in_unquoted_value
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p class={}></p>", value); }
