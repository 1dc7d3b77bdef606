// expect: fragment_outside_text
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) {
    out("<p class=\"{}\"></p>", [&](html::Out& inner) { inner.text(value); });
}
