#include "domein/overleg/orde.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <numeric>

namespace overleg::orde {
namespace {

using Volgorde = std::vector<std::size_t>;

// What it costs to go from one point to another: the organisations that come in.
int komt_binnen(Wie hier, Wie daar) { return std::popcount(daar & ~hier); }

// Held and Karp: for each set of points and each last of them, what the rest costs at least. The first choice that is as good as
// the best is taken at each step, so the answer begins as the present order does.
Volgorde precies(std::span<const Wie> punten) {
    const std::size_t n = punten.size();
    const std::size_t alle = (std::size_t{1} << n) - 1;
    constexpr int ver = std::numeric_limits<int>::max() / 2;
    std::vector<int> rest((alle + 1) * n, ver);
    const auto cel = [&](std::size_t gedaan, std::size_t laatst) -> int& {
        return rest[gedaan * n + laatst];
    };
    for (std::size_t laatst = 0; laatst < n; ++laatst) cel(alle, laatst) = 0;
    for (std::size_t gedaan = alle; gedaan-- > 1;)
        for (std::size_t laatst = 0; laatst < n; ++laatst) {
            if ((gedaan >> laatst & 1) == 0) continue;
            for (std::size_t dan = 0; dan < n; ++dan)
                if ((gedaan >> dan & 1) == 0)
                    cel(gedaan, laatst) =
                        std::min(cel(gedaan, laatst), komt_binnen(punten[laatst], punten[dan]) +
                                                          cel(gedaan | std::size_t{1} << dan, dan));
        }
    Volgorde volgorde;
    std::size_t gedaan = 0;
    Wie hier = 0;
    while (volgorde.size() < n) {
        std::size_t beste = n;
        int minst = ver;
        for (std::size_t dan = 0; dan < n; ++dan) {
            if ((gedaan >> dan & 1) != 0) continue;
            const int kost = komt_binnen(hier, punten[dan]) + cel(gedaan | std::size_t{1} << dan, dan);
            if (kost < minst) {
                minst = kost;
                beste = dan;
            }
        }
        gedaan |= std::size_t{1} << beste;
        hier = punten[beste];
        volgorde.push_back(beste);
    }
    return volgorde;
}

// From each point on: always to the nearest one.
Volgorde naaste_vanaf(std::span<const Wie> punten, std::size_t eerste) {
    Volgorde volgorde{eerste};
    std::vector<bool> gedaan(punten.size());
    gedaan[eerste] = true;
    while (volgorde.size() < punten.size()) {
        std::size_t beste = punten.size();
        for (std::size_t dan = 0; dan < punten.size(); ++dan)
            if (!gedaan[dan] &&
                (beste == punten.size() || komt_binnen(punten[volgorde.back()], punten[dan]) <
                                               komt_binnen(punten[volgorde.back()], punten[beste])))
                beste = dan;
        gedaan[beste] = true;
        volgorde.push_back(beste);
    }
    return volgorde;
}

// Takes one point out and puts it elsewhere, as long as that helps.
void schuif(std::span<const Wie> punten, Volgorde& volgorde) {
    for (bool beter = true; beter;) {
        beter = false;
        const int nu = stukken(punten, volgorde);
        for (std::size_t van = 0; van < volgorde.size() && !beter; ++van)
            for (std::size_t naar = 0; naar < volgorde.size() && !beter; ++naar) {
                Volgorde anders = volgorde;
                const std::size_t punt = anders[van];
                anders.erase(anders.begin() + static_cast<std::ptrdiff_t>(van));
                anders.insert(anders.begin() + static_cast<std::ptrdiff_t>(naar), punt);
                if (stukken(punten, anders) >= nu) continue;
                volgorde = std::move(anders);
                beter = true;
            }
    }
}

Volgorde gezocht(std::span<const Wie> punten) {
    Volgorde beste(punten.size());
    std::iota(beste.begin(), beste.end(), std::size_t{0});
    schuif(punten, beste);
    for (std::size_t eerste = 0; eerste < punten.size(); ++eerste) {
        Volgorde anders = naaste_vanaf(punten, eerste);
        schuif(punten, anders);
        if (stukken(punten, anders) < stukken(punten, beste)) beste = std::move(anders);
    }
    return beste;
}

std::string tijd(Instant moment) {
    const std::string heel = dutch_time(moment);  // "14:30 uur"
    return heel.substr(0, heel.find(' '));
}

}  // namespace

std::vector<std::size_t> bij_elkaar(std::span<const Wie> punten) {
    std::vector<std::size_t> van_iemand, van_niemand;
    for (std::size_t i = 0; i < punten.size(); ++i) (punten[i] != 0 ? van_iemand : van_niemand).push_back(i);
    std::vector<Wie> wie;
    for (const std::size_t i : van_iemand) wie.push_back(punten[i]);
    if (wie.empty()) return van_niemand;
    std::vector<std::size_t> volgorde;
    for (const std::size_t i : wie.size() <= precies_tot ? precies(wie) : gezocht(wie))
        volgorde.push_back(van_iemand[i]);
    volgorde.insert(volgorde.end(), van_niemand.begin(), van_niemand.end());
    return volgorde;
}

int stukken(std::span<const Wie> punten, std::span<const std::size_t> volgorde) {
    int aantal = 0;
    Wie hier = 0;
    for (const std::size_t punt : volgorde) {
        aantal += komt_binnen(hier, punten[punt]);
        hier = punten[punt];
    }
    return aantal;
}

std::vector<std::size_t> volgens(std::span<const std::int64_t> plaatsen) {
    std::vector<std::size_t> volgorde(plaatsen.size());
    std::iota(volgorde.begin(), volgorde.end(), std::size_t{0});
    std::ranges::stable_sort(volgorde, {}, [&](std::size_t i) { return plaatsen[i]; });
    return volgorde;
}

std::vector<Instant> begintijden(Instant begin, std::span<const int> minuten) {
    std::vector<Instant> tijden;
    for (const int duur : minuten) {
        tijden.push_back(begin);
        begin = begin.plus_seconds(std::int64_t{60} * duur);
    }
    return tijden;
}

std::vector<Blok> blokken(std::vector<Blok> punten) {
    std::ranges::sort(punten, {}, [](const Blok& blok) { return std::pair(blok.van, blok.tot); });
    std::vector<Blok> samen;
    for (const Blok& punt : punten) {
        if (!samen.empty() && punt.van <= samen.back().tot)
            samen.back().tot = std::max(samen.back().tot, punt.tot);
        else
            samen.push_back(punt);
    }
    return samen;
}

std::optional<Blok> geheel(std::span<const Blok> blokken) {
    if (blokken.empty()) return std::nullopt;
    Blok heel = blokken.front();
    for (const Blok& blok : blokken) heel = {std::min(heel.van, blok.van), std::max(heel.tot, blok.tot)};
    return heel;
}

std::string zin(std::span<const Blok> blokken) {
    std::string zin;
    for (const Blok& blok : blokken) {
        if (!zin.empty()) zin += &blok == &blokken.back() ? " en " : ", ";
        zin += tijd(blok.van) + "–" + tijd(blok.tot);
    }
    return zin;
}

}  // namespace overleg::orde
