// expect: hole_in_attribute_name
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p data-{}=\"x\"></p>", value); }
