#include "kern/logboek/bewijs.hpp"

#include <bit>

namespace logboek {
namespace {

Hash wortel_van(std::span<const Hash> bladen) {
    Rand rand;
    for (const Hash& blad : bladen) rand.voeg_toe(blad);
    return rand.wortel();
}

// SUBPROOF of the RFC; `heel`: the part is the whole of the earlier tree, whose root is known.
void deelbewijs(std::span<const Hash> bladen, std::uint64_t eerder, bool heel, std::vector<Hash>& bewijs) {
    if (eerder == bladen.size()) {
        if (!heel) bewijs.push_back(wortel_van(bladen));
        return;
    }
    const std::size_t links = std::bit_floor(bladen.size() - 1);  // the largest power of two below the size
    if (eerder <= links) {
        deelbewijs(bladen.first(links), eerder, heel, bewijs);
        bewijs.push_back(wortel_van(bladen.subspan(links)));
    } else {
        deelbewijs(bladen.subspan(links), eerder - links, false, bewijs);
        bewijs.push_back(wortel_van(bladen.first(links)));
    }
}

}  // namespace

std::vector<Hash> groeibewijs(std::span<const Hash> bladen, std::uint64_t eerder) {
    std::vector<Hash> bewijs;
    if (eerder > 0 && eerder <= bladen.size()) deelbewijs(bladen, eerder, true, bewijs);
    return bewijs;
}

bool gegroeid(const Stand& eerder, const Stand& later, std::span<const Hash> bewijs) {
    if (eerder.omvang > later.omvang) return false;
    if (eerder.omvang == later.omvang) return eerder.wortel == later.wortel && bewijs.empty();
    if (eerder.omvang == 0) return bewijs.empty();
    std::vector<Hash> pad;
    if (std::has_single_bit(eerder.omvang)) pad.push_back(eerder.wortel);
    pad.insert(pad.end(), bewijs.begin(), bewijs.end());
    if (pad.empty()) return false;
    std::uint64_t een = eerder.omvang - 1;
    std::uint64_t twee = later.omvang - 1;
    for (; (een & 1) != 0; een >>= 1) twee >>= 1;
    Hash oud = pad.front();
    Hash nieuw = pad.front();
    for (std::size_t i = 1; i < pad.size(); ++i) {
        if (twee == 0) return false;
        if ((een & 1) != 0 || een == twee) {
            oud = knoop_hash(pad[i], oud);
            nieuw = knoop_hash(pad[i], nieuw);
            for (; (een & 1) == 0 && een != 0; een >>= 1) twee >>= 1;
        } else {
            nieuw = knoop_hash(nieuw, pad[i]);
        }
        een >>= 1;
        twee >>= 1;
    }
    return twee == 0 && oud == eerder.wortel && nieuw == later.wortel;
}

}  // namespace logboek
