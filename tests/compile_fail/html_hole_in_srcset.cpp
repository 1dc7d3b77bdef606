// expect: hole_in_refused_attribute
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<img srcset=\"{} 2x\">", value); }
