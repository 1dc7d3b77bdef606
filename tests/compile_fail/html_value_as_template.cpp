// expect: is not a constant expression
#include <string>

#include "platform/html/html.hpp"

void write(html::Out& out, const char (&value)[20]) { out(value); }
