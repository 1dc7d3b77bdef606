// expect: hole_in_part_of_url
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) {
    out("<a href=\"/casussen/{}\">x</a>", html::url("/{}", value));
}
