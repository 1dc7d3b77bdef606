#include "domein/betrokkene/kaart.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace betrokkene::kaart {
namespace {

// The place of a relation in the default list: the fixed order around the betrokkene. A code of the house's own comes last.
std::size_t plaats_van(std::string_view relatie) {
    static const std::vector<partner::Code> lijst = partner::standaard_codes("relatie");
    const auto gevonden = std::find_if(lijst.begin(), lijst.end(),
                                       [&](const partner::Code& code) { return code.code == relatie; });
    return static_cast<std::size_t>(gevonden - lijst.begin());
}

constexpr std::size_t cellen_van(int ring) { return static_cast<std::size_t>(ring) * 8; }

}  // namespace

std::vector<Cel> ring(int nummer) {
    std::vector<Cel> cellen;
    cellen.reserve(cellen_van(nummer));
    Cel hier{0, -nummer};
    const auto loop = [&](int x, int y, int stappen) {
        for (int i = 0; i < stappen; ++i) {
            cellen.push_back(hier);
            hier.x += x;
            hier.y += y;
        }
    };
    loop(1, 0, nummer);       // from above the middle to the right corner
    loop(0, 1, 2 * nummer);   // down
    loop(-1, 0, 2 * nummer);  // to the left
    loop(0, -1, 2 * nummer);  // up
    loop(1, 0, nummer);       // and back to the middle
    return cellen;
}

std::vector<Cel> verdeel(std::size_t aantal, int eerste) {
    std::vector<Cel> plekken;
    for (int nummer = eerste; plekken.size() < aantal; ++nummer) {
        const std::vector<Cel> cellen = ring(nummer);
        const std::size_t hier = std::min(cellen.size(), aantal - plekken.size());
        for (std::size_t i = 0; i < hier; ++i) plekken.push_back(cellen[i * cellen.size() / hier]);
    }
    return plekken;
}

Indeling indeel(std::size_t kring, std::size_t professionals) {
    const auto ringen_tot = [](const std::vector<Cel>& cellen, int begin) {
        int verste = begin;
        for (const Cel& cel : cellen) verste = std::max({verste, std::abs(cel.x), std::abs(cel.y)});
        return verste;
    };
    Indeling indeling;
    indeling.kring = verdeel(kring, 1);
    indeling.ringen = ringen_tot(indeling.kring, 0);
    indeling.professionals = verdeel(professionals, indeling.ringen + 1);
    indeling.ringen = ringen_tot(indeling.professionals, indeling.ringen);
    return indeling;
}

std::vector<const Persoon*> volgorde(const std::vector<Persoon>& personen) {
    std::vector<const Persoon*> rij;
    for (const Persoon& persoon : personen)
        if (persoon.naam.open()) rij.push_back(&persoon);
    const auto sleutel = [](const Persoon* persoon) {
        const bool kring = persoon->rol == Rol::directe_kring;
        return std::tuple(persoon->rol, kring ? plaats_van(persoon->relatie) : 0,
                          sorteersleutel(*persoon->naam), persoon->item.id.text());
    };
    std::sort(rij.begin(), rij.end(),
              [&](const Persoon* a, const Persoon* b) { return sleutel(a) < sleutel(b); });
    return rij;
}

std::string kort(std::string_view tekst, std::size_t hoogstens) {
    const auto begint = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    if (static_cast<std::size_t>(std::count_if(tekst.begin(), tekst.end(), begint)) <= hoogstens)
        return std::string(tekst);
    std::size_t gezien = 0;
    std::size_t tot = 0;
    while (tot < tekst.size() && !(begint(tekst[tot]) && gezien++ == hoogstens - 1)) ++tot;
    std::string gekort(tekst.substr(0, tot));
    while (gekort.ends_with(' ') || gekort.ends_with(',')) gekort.pop_back();
    return gekort + "…";
}

Lijnstuk tussen(Punt van, Punt naar, double halve_breedte, double halve_hoogte) {
    const double dx = naar.x - van.x;
    const double dy = naar.y - van.y;
    // How much of the line lies within a box at its end: until it leaves the nearest side.
    const double binnen_x = dx == 0 ? 1 : halve_breedte / std::abs(dx);
    const double binnen_y = dy == 0 ? 1 : halve_hoogte / std::abs(dy);
    const double binnen = std::min({binnen_x, binnen_y, 0.5});
    return {{van.x + dx * binnen, van.y + dy * binnen}, {naar.x - dx * binnen, naar.y - dy * binnen}};
}

bool kruist(Punt van, Punt naar, Punt midden, double halve_breedte, double halve_hoogte) {
    // The part of the line (0 to 1) that lies between the sides of the box, for each direction in turn.
    double begin = 0;
    double eind = 1;
    const auto tussen_zijden = [&](double start, double stap, double waar, double half) {
        if (stap == 0) return std::abs(start - waar) < half;
        const double a = (waar - half - start) / stap;
        const double b = (waar + half - start) / stap;
        begin = std::max(begin, std::min(a, b));
        eind = std::min(eind, std::max(a, b));
        return begin < eind;
    };
    return tussen_zijden(van.x, naar.x - van.x, midden.x, halve_breedte) &&
           tussen_zijden(van.y, naar.y - van.y, midden.y, halve_hoogte);
}

}  // namespace betrokkene::kaart
