// The order of an agenda, and who is needed when. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "domein/overleg/model.hpp"

namespace overleg::orde {

// Which organisations take part in a point, as bits of the organisations of this meeting; at most 64 of them.
using Wie = std::uint64_t;

// An order in which the organisations sit there in as few separate stretches as can be: the places in `punten`, one after the
// other. Exact up to `precies_tot` points, beyond that the best of a search that never depends on chance. Among orders that are
// as good, the one that begins most like the present. Points of nobody come last.
inline constexpr std::size_t precies_tot = 12;
std::vector<std::size_t> bij_elkaar(std::span<const Wie> punten);
// Stretches of all organisations together in this order.
int stukken(std::span<const Wie> punten, std::span<const std::size_t> volgorde);

// What the order asks of the one who makes it: `plaatsen[i]` is the place wished for point i, equal places keep their order.
std::vector<std::size_t> volgens(std::span<const std::int64_t> plaatsen);

// Starts of points of so many minutes, one after the other.
std::vector<Instant> begintijden(Instant begin, std::span<const int> minuten);

// The stretches of these points, in time; points that follow each other at once are one.
std::vector<Blok> blokken(std::vector<Blok> punten);
// From the first to the last of them; nothing when there are none.
std::optional<Blok> geheel(std::span<const Blok> blokken);
// "10:10–10:40 en 11:00–11:20"
std::string zin(std::span<const Blok> blokken);

}  // namespace overleg::orde
