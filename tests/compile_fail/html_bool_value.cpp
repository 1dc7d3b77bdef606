// expect: say in words what a bool
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, bool value) { out("<p>{}</p>", value); }
