#include "kern/logboek/bewijs.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using logboek::Hash;
using logboek::Stand;

std::vector<Hash> bladen(std::size_t aantal, std::size_t anders = 1'000) {
    std::vector<Hash> gemaakt;
    for (std::size_t i = 0; i < aantal; ++i)
        gemaakt.push_back(logboek::blad_hash((i == anders ? "anders " : "regel ") + std::to_string(i)));
    return gemaakt;
}

Stand stand(const std::vector<Hash>& alle, std::size_t omvang) {
    logboek::Rand rand;
    for (std::size_t i = 0; i < omvang; ++i) rand.voeg_toe(alle[i]);
    return {omvang, rand.wortel()};
}

TEST(Groeibewijs, holds_between_any_two_sizes_and_for_no_other_root) {
    const auto alle = bladen(40);
    for (std::size_t later = 1; later <= alle.size(); ++later)
        for (std::size_t eerder = 1; eerder <= later; ++eerder) {
            const auto bewijs = logboek::groeibewijs(std::span(alle).first(later), eerder);
            const Stand een = stand(alle, eerder), twee = stand(alle, later);
            EXPECT_TRUE(logboek::gegroeid(een, twee, bewijs)) << eerder << " to " << later;
            Stand vals = een;
            vals.wortel[0] ^= 1;
            EXPECT_FALSE(logboek::gegroeid(vals, twee, bewijs)) << eerder << " to " << later;
            vals = twee;
            vals.wortel[31] ^= 1;
            EXPECT_FALSE(logboek::gegroeid(een, vals, bewijs)) << eerder << " to " << later;
        }
}

TEST(Groeibewijs, a_log_that_was_rewritten_has_none) {
    const auto eerst = bladen(20);
    for (std::size_t anders = 0; anders < 13; ++anders) {
        const auto later = bladen(20, anders);
        EXPECT_FALSE(logboek::gegroeid(stand(eerst, 13), stand(later, 20), logboek::groeibewijs(later, 13)))
            << "leaf " << anders;
    }
}

TEST(Groeibewijs, what_is_too_much_too_little_or_shrank_is_refused) {
    const auto alle = bladen(20);
    auto bewijs = logboek::groeibewijs(alle, 13);
    EXPECT_FALSE(logboek::gegroeid(stand(alle, 20), stand(alle, 13), bewijs));
    bewijs.push_back(alle[0]);
    EXPECT_FALSE(logboek::gegroeid(stand(alle, 13), stand(alle, 20), bewijs));
    bewijs.resize(2);
    EXPECT_FALSE(logboek::gegroeid(stand(alle, 13), stand(alle, 20), bewijs));
    EXPECT_FALSE(logboek::gegroeid(stand(alle, 13), stand(alle, 20), {}));
    EXPECT_FALSE(logboek::gegroeid(stand(alle, 13), stand(bladen(20, 3), 13), {}));
    EXPECT_TRUE(logboek::gegroeid({}, stand(alle, 20), {}));
}

}  // namespace
