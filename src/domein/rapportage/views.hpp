// The page of the slice.
#pragma once

#include <vector>

#include "domein/rapportage/model.hpp"
#include "platform/html/parts.hpp"

namespace rapportage::view {

struct Cijfers {
    const Tabel& instroom;
    const std::vector<PerRegisseur>& per_regisseur;
    void operator()(html::Out& out) const;
};

}  // namespace rapportage::view
