// Leaving small counts out of a table with totals, so that none can be reckoned back.
//
// Each row and each column is an equation: its cells add up to its total. What a reader does not see can be moved about as long
// as every equation holds and every cell stays within what its sign says ("< 5": 1 to 4; left out: anything). A small count is
// safe when it can be moved at least one up or one down. That is a walk in a graph: rows and columns are its nodes, cells its
// edges; raising a cell in a row asks lowering another there, and so on until the walk comes home. A total is the negative of
// a cell, so it moves the other way. The walk that hides least is the shortest one, with what a cell would cost as its length.

#include <algorithm>

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
        // To hide more never makes an earlier one less safe, so once is enough.
        for (std::size_t rij = 0; rij < m_rijen; ++rij)
            for (std::size_t kolom = 0; kolom < m_kolommen; ++kolom)
                if (m_cellen[rij][kolom].stand == Stand::klein) maak_veilig(rij, kolom);
    }

private:
    using Plaats = std::pair<std::size_t, std::size_t>;
    struct Weg {
        long long prijs = te_duur;
        std::vector<Plaats> cellen;
    };
    static constexpr long long te_duur = 1'000'000'000'000;
    static constexpr long long een_nul = 1'000'000;  // that there are none is worth telling: hidden last

    bool is_totaal(std::size_t rij, std::size_t kolom) const {
        return (rij + 1 == m_rijen) !=
               (kolom + 1 == m_kolommen);  // the total of all is a cell of both edges: plus again
    }
    // What it costs that the value in the equations may go up (`omhoog`) or down by one.
    long long prijs(std::size_t rij, std::size_t kolom, bool omhoog) const {
        const Cel& cel = m_cellen[rij][kolom];
        const bool meer = omhoog != is_totaal(rij, kolom);
        if (!meer && cel.aantal == 0) return te_duur;
        switch (cel.stand) {
            case Stand::open: return cel.aantal == 0 ? een_nul : cel.aantal;
            case Stand::klein: return (meer ? cel.aantal + 1 < m_drempel : cel.aantal > 1) ? 0 : 1;
            case Stand::verborgen: break;
        }
        return 0;
    }

    // The cheapest walk from this cell's column home to its row, never by itself (Dijkstra). Nodes: rows, then columns.
    Weg goedkoopste(std::size_t rij, std::size_t kolom, bool omhoog) const {
        const std::size_t knopen = m_rijen + m_kolommen;
        std::vector<long long> tot(knopen, te_duur);
        std::vector<std::size_t> van(knopen);
        std::vector<bool> klaar(knopen);
        tot[m_rijen + kolom] = prijs(rij, kolom, omhoog);
        while (true) {
            std::size_t knoop = knopen;
            for (std::size_t i = 0; i < knopen; ++i)
                if (!klaar[i] && tot[i] < te_duur && (knoop == knopen || tot[i] < tot[knoop])) knoop = i;
            if (knoop == knopen || knoop == rij) break;
            klaar[knoop] = true;
            const bool is_kolom = knoop >= m_rijen;  // a column must give, a row must take
            for (std::size_t i = is_kolom ? 0 : m_rijen; i < (is_kolom ? m_rijen : knopen); ++i) {
                const Plaats cel = is_kolom ? Plaats{i, knoop - m_rijen} : Plaats{knoop, i - m_rijen};
                if (cel == Plaats{rij, kolom}) continue;
                const long long nieuw = tot[knoop] + prijs(cel.first, cel.second, omhoog != is_kolom);
                if (nieuw >= tot[i]) continue;
                tot[i] = nieuw;
                van[i] = knoop;
            }
        }
        Weg weg{tot[rij], {{rij, kolom}}};
        if (weg.prijs >= te_duur) return weg;
        for (std::size_t knoop = rij; knoop != m_rijen + kolom; knoop = van[knoop])
            weg.cellen.push_back(knoop < m_rijen ? Plaats{knoop, van[knoop] - m_rijen}
                                                 : Plaats{van[knoop], knoop - m_rijen});
        return weg;
    }

    void maak_veilig(std::size_t rij, std::size_t kolom) {
        const Weg op = goedkoopste(rij, kolom, true);
        const Weg neer = goedkoopste(rij, kolom, false);
        const bool omhoog = op.prijs <= neer.prijs;
        const Weg& weg = omhoog ? op : neer;
        // Up and down by turns along the walk from its end; the cell itself stands first and moves as asked.
        bool richting = omhoog;
        for (const auto& [r, k] : weg.cellen) {
            if (prijs(r, k, richting) > 0) m_cellen[r][k].stand = Stand::verborgen;
            richting = !richting;
        }
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

Tabel gesloten_tabel(const Instroom& instroom, std::span<const long long> drempels) {
    Tabel gesloten{instroom.gemeenten, {}, {}, 0, {drempels.begin(), drempels.end()}};
    for (std::size_t i = 0; i < instroom.maanden.size(); ++i) {
        const auto& maand = instroom.maanden[i];
        const Tabel een = tabel({instroom.gemeenten, {maand}, maand.aantallen, maand.totaal}, drempels[i]);
        // One month and its totals are the same counts twice, and a reader has one of them: what is left out in either is.
        auto rij = een.cellen.front();
        for (std::size_t kolom = 0; kolom < rij.size(); ++kolom)
            if (rij[kolom].stand == Stand::open) rij[kolom].stand = een.cellen.back()[kolom].stand;
        gesloten.maanden.push_back(maand.maand);
        gesloten.cellen.push_back(std::move(rij));
        gesloten.drempel = std::max(gesloten.drempel, drempels[i]);
    }
    return gesloten;
}

Tabel eigen_kolom(const Tabel& tabel, const std::string& gemeente) {
    Tabel eigen{{gemeente}, tabel.maanden, {}, tabel.drempel, tabel.drempels};
    const auto gevonden = std::find(tabel.gemeenten.begin(), tabel.gemeenten.end(), gemeente);
    const auto kolom = static_cast<std::size_t>(gevonden - tabel.gemeenten.begin());
    for (const auto& rij : tabel.cellen)
        eigen.cellen.push_back({gevonden == tabel.gemeenten.end() ? Cel{} : rij[kolom]});
    return eigen;
}

std::string cel_tekst(const Tabel& tabel, std::size_t rij, std::size_t kolom) {
    return cel_tekst(tabel.cellen[rij][kolom],
                     rij < tabel.drempels.size() ? tabel.drempels[rij] : tabel.drempel);
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
