// The words of what the log says somebody did, for people who read it.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

namespace toegang {

// "een casus zien" for "casus.lezen". A code that no table knows speaks for itself. The answer borrows from `actie` then.
std::string_view handeling(std::string_view actie);
// All of them, by their words: for who looks for one.
std::vector<std::pair<std::string_view, std::string_view>> handelingen();

}  // namespace toegang
