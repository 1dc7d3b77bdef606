// expect: flag_outside_tag
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) {
    out("<p>{}</p>{}", value, html::flag("hidden", true));
}
