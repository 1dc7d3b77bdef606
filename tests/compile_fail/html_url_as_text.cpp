// expect: url_in_text
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p>{}</p>", html::url("/{}", value)); }
