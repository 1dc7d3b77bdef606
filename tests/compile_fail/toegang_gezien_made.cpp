// expect: is private within this context
#include <string>

#include "kern/toegang/routes.hpp"

toegang::Gezien<std::string> show(std::string value) {
    return toegang::Gezien<std::string>(std::move(value));
}
