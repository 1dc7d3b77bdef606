// The page of the slice.
#pragma once

#include <vector>

#include "domein/rapportage/model.hpp"
#include "platform/html/parts.hpp"

namespace rapportage::view {

struct Cijfers {
    const Gebied& gebied;
    const Tabel& instroom;
    const std::vector<PerRegisseur>& per_regisseur;  // empty: not for this reader
    long long drempel;
    void operator()(html::Out& out) const;
};

}  // namespace rapportage::view
