// The page of the slice.
#pragma once

#include <vector>

#include "domein/rapportage/model.hpp"
#include "domein/rapportage/nazorg.hpp"
#include "platform/html/parts.hpp"

namespace rapportage::view {

struct Cijfers {
    const Gebied& gebied;
    const Tabel& instroom;
    const std::vector<PerRegisseur>& per_regisseur;  // empty: not for this reader
    long long drempel;
    const std::vector<nazorg::Blok>& van_nazorg;
    void operator()(html::Out& out) const;
};

}  // namespace rapportage::view
