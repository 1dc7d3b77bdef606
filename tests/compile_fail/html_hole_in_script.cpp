// expect: hole_in_script
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<script>let naam = {};</script>", value); }
