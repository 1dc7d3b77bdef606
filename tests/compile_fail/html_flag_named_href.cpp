// expect: url_wanted
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) {
    out("<a{}>x</a>", html::attribute("href", value, true));
}
