// expect: fragment_outside_text
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) {
    out("<textarea>{}</textarea>", [&](html::Out& inner) { inner.text(value); });
}
