// What leaves the house about a meeting by mail: a kind and a date, and nothing else (DECISIONS 50).
#pragma once

#include <string>
#include <string_view>
#include <tuple>

#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/kern.hpp"

namespace overleg {

struct Post {
    std::string soort;
    std::string datum;
    static constexpr sleutels::Kolom kolom{"uitgaand", "inhoud_z"};
    auto velden() { return std::tie(soort, datum); }
    auto velden() const { return std::tie(soort, datum); }
};
inline constexpr std::string_view post_uitnodiging = "Uitnodiging voor een overleg";
inline constexpr std::string_view post_afgelast = "Een overleg gaat niet door";
inline constexpr std::string_view post_sleutel = "uitgaand";

inline db::Bytes verzegel(const kern::Kern& kern, const IdBytes& id, const Post& post) {
    return kern.sealer.seal_house(post_sleutel, id, post);
}

}  // namespace overleg
