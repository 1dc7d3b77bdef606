// expect: fewer_holes_than_arguments
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p>{}</p>", value, value); }
