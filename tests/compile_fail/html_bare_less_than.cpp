// expect: bare_less_than
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p>{} < 5</p>", value); }
