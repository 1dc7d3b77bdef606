// expect: hole_in_tag_name
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<{}>", value); }
