// expect: hole_in_event_handler
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) {
    out("<input{}>", html::attribute("onfocus", value, true));
}
