// The worlds, each as a house and its dossiers. A world is told in terms of today; who makes the house knows what day it is.
#pragma once

#include <cstddef>

#include "app/seed/builder.hpp"

namespace app::seed {

// An invented region: twelve written stories in every phase, and a regisseur with 85 dossiers. Dated relative to today.
void fill_demo(House& house, std::uint64_t seed);

// A year as it was published (annual report 2022 of a house in the south-west): dossiers per regietafel with carry-over and
// inflow of 2020 to 2022, four regisseurs with their caseload, releases from detention. It is 31 December 2022 there.
inline constexpr Date zhz_date{2022, 12, 31};
void fill_zhz(House& house, std::uint64_t seed);

// For measurements: `count` dossiers, 60 people who each see 4 of every 60 dossiers, and one regisseur with 85. Two of them, both
// of the first person, are of a size of their own: what a casus of weeks costs against one of years.
struct Shape {
    std::size_t place;
    int acties;
    int bijdragen;
    int documenten;
};
inline constexpr Shape small_casus{0, 20, 30, 10};
inline constexpr Shape large_casus{15, 200, 300, 100};
void fill_scale(House& house, std::uint64_t seed, std::size_t count);

}  // namespace app::seed
