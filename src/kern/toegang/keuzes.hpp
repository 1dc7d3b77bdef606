// The closed lists as choices of a form: pairs of code and value, and options with a label.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "kern/toegang/woorden.hpp"
#include "platform/html/form.hpp"

namespace toegang {

template <class E>
std::vector<std::pair<std::string_view, E>> keuzes(std::span<const Woord<E>> lijst) {
    std::vector<std::pair<std::string_view, E>> paren;
    paren.reserve(lijst.size());
    for (const auto& woord : lijst) paren.emplace_back(woord.code, woord.waarde);
    return paren;
}

template <class E>
std::vector<html::Option> opties(std::span<const Woord<E>> lijst) {
    std::vector<html::Option> opties;
    opties.reserve(lijst.size());
    for (const auto& woord : lijst) opties.push_back({woord.code, woord.naam});
    return opties;
}

}  // namespace toegang
