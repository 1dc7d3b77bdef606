// expect: hole_in_event_handler
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p ONCLICK=\"{}\"></p>", value); }
