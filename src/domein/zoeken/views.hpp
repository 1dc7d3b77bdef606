// The page of the slice.
#pragma once

#include "domein/zoeken/model.hpp"
#include "platform/html/parts.hpp"

namespace zoeken::view {

struct Uitslag {
    const std::string& tekst;
    const Gevonden& gevonden;
    void operator()(html::Out& out) const;
};

std::string_view soort_code(toegang::ItemSoort soort);

}  // namespace zoeken::view
