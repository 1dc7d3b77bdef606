// Leaving small counts out of a table with totals, so that none can be reckoned back.
//
// Each row and each column is an equation: its cells add up to its total. What a reader does not see can be moved about as long
// as every equation holds and every cell stays within what its sign says ("< 5": 1 to 4; left out: the threshold or more). A
// small count is safe when it can be moved at least one up or one down. That is a walk in a graph: rows and columns are its
// nodes, hidden cells its edges; raising a cell in a row asks lowering another there, and so on until the walk comes home.
// A total is the negative of a cell, so it moves the other way.

#include <algorithm>
#include <optional>

#include "domein/rapportage/rapportage.hpp"
#include "domein/rapportage/rules.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/base/text.hpp"

namespace rapportage::rules {
namespace {

using Stand = Cel::Stand;

class Raster {
public:
    explicit Raster(Tabel& tabel)
        : m_cellen(tabel.cellen),
          m_drempel(tabel.drempel),
          m_rijen(tabel.cellen.size()),
          m_kolommen(tabel.cellen.front().size()) {}

    void onderdruk() {
        for (auto& rij : m_cellen)
            for (auto& cel : rij)
                if (cel.aantal > 0 && cel.aantal < m_drempel) cel.stand = Stand::klein;
        // Each round hides one more, so it ends; with everything hidden nothing more can be done.
        while (const auto bloot = onveilige())
            if (!verberg_bij(bloot->first, bloot->second)) return;
    }

private:
    using Plaats = std::pair<std::size_t, std::size_t>;

    bool is_totaal(std::size_t rij, std::size_t kolom) const {
        return (rij + 1 == m_rijen) !=
               (kolom + 1 == m_kolommen);  // the total of all is a cell of both edges: plus again
    }
    // May the value in the equations go up (`omhoog`) or down by one?
    bool kan(std::size_t rij, std::size_t kolom, bool omhoog) const {
        const Cel& cel = m_cellen[rij][kolom];
        if (cel.stand == Stand::open) return false;
        const bool meer = omhoog != is_totaal(rij, kolom);
        if (cel.stand == Stand::verborgen) return meer || cel.aantal > m_drempel;
        return meer ? cel.aantal + 1 < m_drempel : cel.aantal > 1;
    }

    // Can this cell be moved one up (or down) and the rest made to fit? From its column home to its row, never by itself.
    bool beweegt(std::size_t rij, std::size_t kolom, bool omhoog) const {
        if (!kan(rij, kolom, omhoog)) return false;
        std::vector<bool> rij_gezien(m_rijen);
        std::vector<bool> kolom_gezien(m_kolommen);
        std::vector<Plaats> stapel{{m_rijen, kolom}};  // (m_rijen, k): at column k; (r, m_kolommen): at row r
        kolom_gezien[kolom] = true;
        while (!stapel.empty()) {
            const auto [r, k] = stapel.back();
            stapel.pop_back();
            if (r == m_rijen) {  // this column must give: a cell in it moves the other way
                for (std::size_t naar = 0; naar < m_rijen; ++naar) {
                    if (rij_gezien[naar] || (naar == rij && k == kolom) || !kan(naar, k, !omhoog)) continue;
                    if (naar == rij) return true;
                    rij_gezien[naar] = true;
                    stapel.emplace_back(naar, m_kolommen);
                }
            } else {  // this row must take: a cell in it moves along
                for (std::size_t naar = 0; naar < m_kolommen; ++naar) {
                    if (kolom_gezien[naar] || !kan(r, naar, omhoog)) continue;
                    kolom_gezien[naar] = true;
                    stapel.emplace_back(m_rijen, naar);
                }
            }
        }
        return false;
    }

    std::optional<Plaats> onveilige() const {
        for (std::size_t rij = 0; rij < m_rijen; ++rij)
            for (std::size_t kolom = 0; kolom < m_kolommen; ++kolom)
                if (m_cellen[rij][kolom].stand == Stand::klein && !beweegt(rij, kolom, true) &&
                    !beweegt(rij, kolom, false))
                    return Plaats{rij, kolom};
        return std::nullopt;
    }

    // Hides the smallest count that still shows in this row or this column; then anywhere. False: all is hidden.
    bool verberg_bij(std::size_t rij, std::size_t kolom) {
        Cel* kleinste = nullptr;
        bool dichtbij = false;
        for (std::size_t r = 0; r < m_rijen; ++r)
            for (std::size_t k = 0; k < m_kolommen; ++k) {
                Cel& cel = m_cellen[r][k];
                if (cel.stand != Stand::open || cel.aantal == 0) continue;
                const bool hier = r == rij || k == kolom;
                if (kleinste == nullptr || (hier && !dichtbij) ||
                    (hier == dichtbij && cel.aantal < kleinste->aantal)) {
                    kleinste = &cel;
                    dichtbij = hier;
                }
            }
        if (kleinste != nullptr) kleinste->stand = Stand::verborgen;
        return kleinste != nullptr;
    }

    std::vector<std::vector<Cel>>& m_cellen;
    long long m_drempel;
    std::size_t m_rijen;
    std::size_t m_kolommen;
};

}  // namespace

Cel cel(long long aantal, long long drempel) {
    return {aantal, aantal > 0 && aantal < drempel ? Stand::klein : Stand::open};
}

std::string cel_tekst(const Cel& cel, long long drempel) {
    switch (cel.stand) {
        case Stand::klein: return "< " + std::to_string(drempel);
        case Stand::verborgen: return "weggelaten";
        case Stand::open: break;
    }
    return base::dutch_number(cel.aantal);
}

Tabel tabel(const Instroom& instroom, long long drempel) {
    Tabel tabel{instroom.gemeenten, {}, {}, drempel};
    const auto rij = [&](const std::vector<long long>& aantallen, long long totaal) {
        std::vector<Cel> cellen;
        for (const auto aantal : aantallen) cellen.push_back({aantal});
        cellen.push_back({totaal});
        tabel.cellen.push_back(std::move(cellen));
    };
    for (const auto& maand : instroom.maanden) {
        tabel.maanden.push_back(maand.maand);
        rij(maand.aantallen, maand.totaal);
    }
    rij(instroom.totalen, instroom.totaal);
    if (drempel > 0) Raster(tabel).onderdruk();
    return tabel;
}

}  // namespace rapportage::rules

namespace rapportage {

long long drempel(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    if (wie.heeft(toegang::Rol::procesregisseur)) return 0;
    return partner::getal(reader, "cijfers.drempel", vandaag);
}

std::string getal(long long aantal, long long drempel) {
    const auto stand = toonbaar(aantal, drempel) ? Cel::Stand::open : Cel::Stand::klein;
    return rules::cel_tekst({aantal, stand}, drempel);
}

}  // namespace rapportage
