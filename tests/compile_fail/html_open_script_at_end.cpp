// expect: template_ends_inside_markup
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const std::string& value) { out("<p>{}</p><script>", value); }
