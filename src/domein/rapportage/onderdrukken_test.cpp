// Small counts stay unknown: by table, and by trying every table that fits what is shown.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>
#include <set>

#include "domein/rapportage/rules.hpp"

namespace {

using namespace rapportage;
using Rijen = std::vector<std::vector<long long>>;

Instroom instroom(const Rijen& rijen) {
    Instroom tabel;
    tabel.gemeenten.resize(rijen.front().size());
    tabel.totalen.resize(rijen.front().size());
    for (const auto& rij : rijen) {
        Instroom::Maand maand{"2026-11", rij, 0};
        for (std::size_t k = 0; k < rij.size(); ++k) {
            maand.totaal += rij[k];
            tabel.totalen[k] += rij[k];
            tabel.totaal += rij[k];
        }
        tabel.maanden.push_back(std::move(maand));
    }
    return tabel;
}

std::string tekst(const Tabel& tabel) {
    std::string alles;
    for (const auto& rij : tabel.cellen) {
        for (const auto& cel : rij) alles += rules::cel_tekst(cel, tabel.drempel) + " ";
        alles += "| ";
    }
    return alles;
}

bool past(const Cel& cel, long long waarde, long long drempel) {
    switch (cel.stand) {
        case Cel::Stand::open: return waarde == cel.aantal;
        case Cel::Stand::klein: return waarde >= 1 && waarde < drempel;
        case Cel::Stand::verborgen: return waarde >= 0;
    }
    return false;
}

// Every value each inner cell can have in some table that fits what is shown; by trying them all, up to `hoogste`.
class Alle {
public:
    Alle(const Tabel& tabel, long long hoogste)
        : waarden((tabel.cellen.size() - 1) * (tabel.cellen.front().size() - 1)),
          m_tabel(tabel),
          m_hoogste(hoogste),
          m_breed(tabel.cellen.front().size() - 1),
          m_nu(waarden.size()) {
        vul(0);
    }
    std::vector<std::set<long long>> waarden;

private:
    void vul(std::size_t plaats) {
        if (plaats == m_nu.size()) {
            if (totalen_passen())
                for (std::size_t i = 0; i < m_nu.size(); ++i) waarden[i].insert(m_nu[i]);
            return;
        }
        const Cel& cel = m_tabel.cellen[plaats / m_breed][plaats % m_breed];
        for (long long waarde = 0; waarde <= m_hoogste; ++waarde)
            if (past(cel, waarde, m_tabel.drempel)) {
                m_nu[plaats] = waarde;
                vul(plaats + 1);
            }
    }
    bool totalen_passen() const {
        const std::size_t hoog = m_nu.size() / m_breed;
        std::vector<long long> kolom(m_breed + 1);
        for (std::size_t r = 0; r < hoog; ++r) {
            long long rij = 0;
            for (std::size_t k = 0; k < m_breed; ++k) {
                rij += m_nu[r * m_breed + k];
                kolom[k] += m_nu[r * m_breed + k];
            }
            kolom[m_breed] += rij;
            if (!past(m_tabel.cellen[r][m_breed], rij, m_tabel.drempel)) return false;
        }
        for (std::size_t k = 0; k <= m_breed; ++k)
            if (!past(m_tabel.cellen[hoog][k], kolom[k], m_tabel.drempel)) return false;
        return true;
    }
    const Tabel& m_tabel;
    long long m_hoogste;
    std::size_t m_breed;
    std::vector<long long> m_nu;
};

TEST(Onderdrukken, a_table_of_tables) {
    struct Geval {
        const char* naam;
        Rijen rijen;
        long long drempel;
        const char* getoond;
    };
    const Geval gevallen[] = {
        {"who runs the cases sees all", {{1, 2}, {3, 4}}, 0, "1 2 3 | 3 4 7 | 4 6 10 | "},
        {"nothing small", {{5, 9}, {0, 12}}, 5, "5 9 14 | 0 12 12 | 5 21 26 | "},
        {"one small count takes three others along",
         {{2, 30}, {40, 50}},
         5,
         "< 5 weggelaten 32 | weggelaten weggelaten 90 | 42 80 122 | "},
        {"a total below three of two counts would tell both",
         {{1, 0}, {1, 0}},
         3,
         "< 3 0 < 3 | weggelaten 0 weggelaten | < 3 0 < 3 | "},
        {"a table of one", {{2}}, 5, "< 5 < 5 | < 5 < 5 | "},
    };
    for (const auto& geval : gevallen)
        EXPECT_EQ(tekst(rules::tabel(instroom(geval.rijen), geval.drempel)), geval.getoond) << geval.naam;
}

TEST(Onderdrukken, one_count_alone) {
    EXPECT_EQ(rules::cel_tekst(rules::cel(0, 5), 5), "0");
    EXPECT_EQ(rules::cel_tekst(rules::cel(1, 5), 5), "< 5");
    EXPECT_EQ(rules::cel_tekst(rules::cel(4, 5), 5), "< 5");
    EXPECT_EQ(rules::cel_tekst(rules::cel(5, 5), 5), "5");
    EXPECT_EQ(rules::cel_tekst(rules::cel(1, 0), 0), "1");
}

// What a reader learns of one month that is over, from every day he looks: all of it stands in one row.
std::vector<std::set<long long>> mogelijk(const std::vector<Cel>& rij, long long drempel, long long hoogste) {
    std::vector<std::set<long long>> waarden(rij.size() - 1);
    std::vector<long long> nu(rij.size() - 1);
    const std::function<void(std::size_t, long long)> vul = [&](std::size_t plaats, long long som) {
        if (plaats == nu.size()) {
            if (past(rij.back(), som, drempel))
                for (std::size_t i = 0; i < nu.size(); ++i) waarden[i].insert(nu[i]);
            return;
        }
        for (long long waarde = 0; waarde <= hoogste; ++waarde)
            if (past(rij[plaats], waarde, drempel)) {
                nu[plaats] = waarde;
                vul(plaats + 1, som + waarde);
            }
    };
    vul(0, 0);
    return waarden;
}

// DECISIONS 40: a month that is over shows the same whatever comes after it, so that two looks tell no more than one; and what
// one look shows tells no small count.
RC_GTEST_PROP(Onderdrukken, AMonthThatIsOverNeverChanges, ()) {
    constexpr long long drempel = 3;
    const auto hoeveel = *rc::gen::inRange<std::size_t>(1, 6);
    Rijen rijen(hoeveel, std::vector<long long>(3));
    for (auto& rij : rijen)
        for (auto& aantal : rij) aantal = *rc::gen::inRange(0LL, 6LL);
    const auto teksten = [&](const Tabel& tabel, std::size_t rij) {
        std::string alles;
        for (std::size_t k = 0; k < tabel.cellen[rij].size(); ++k)
            alles += rules::cel_tekst(tabel, rij, k) + " ";
        return alles;
    };
    const std::vector<long long> drempels(hoeveel, drempel);
    const auto laatst = rules::gesloten_tabel(instroom(rijen), drempels);
    for (std::size_t dag = 1; dag <= hoeveel; ++dag) {
        const auto toen = rules::gesloten_tabel(
            instroom({rijen.begin(), rijen.begin() + static_cast<std::ptrdiff_t>(dag)}), drempels);
        RC_ASSERT(toen.cellen.size() == dag);  // no totals over months
        for (std::size_t rij = 0; rij < dag; ++rij) RC_ASSERT(teksten(toen, rij) == teksten(laatst, rij));
    }
    for (std::size_t rij = 0; rij < hoeveel; ++rij) {
        const auto alle = mogelijk(laatst.cellen[rij], drempel, 8);
        for (std::size_t k = 0; k < 3; ++k) {
            RC_ASSERT(alle[k].contains(rijen[rij][k]));
            if (rijen[rij][k] > 0 && rijen[rij][k] < drempel) RC_ASSERT(alle[k].size() > 1);
        }
    }
}

TEST(Onderdrukken, a_municipality_sees_its_column_of_the_one_table) {
    Instroom geteld = instroom({{2, 30, 41}, {6, 7, 8}});
    geteld.gemeenten = {"Lisdijk", "Oudmeer", "Zuiderwaard"};
    const auto huis = rules::gesloten_tabel(geteld, std::vector<long long>{5, 5});
    const auto regel = [](const Tabel& tabel) {
        return rules::cel_tekst(tabel, 0, 0) + " " + rules::cel_tekst(tabel, 1, 0);
    };
    EXPECT_EQ(regel(rules::eigen_kolom(huis, "Lisdijk")), "< 5 6");
    EXPECT_EQ(regel(rules::eigen_kolom(huis, "Oudmeer")), "weggelaten 7");
    EXPECT_EQ(regel(rules::eigen_kolom(huis, "Hoogwerve")), "0 0") << "nothing was reported there";
}

TEST(Onderdrukken, the_threshold_of_a_month_is_that_of_its_end) {
    const auto tabel =
        rules::gesloten_tabel(instroom({{4, 30, 41}, {4, 30, 41}}), std::vector<long long>{3, 5});
    EXPECT_EQ(rules::cel_tekst(tabel, 0, 0), "4");
    EXPECT_EQ(rules::cel_tekst(tabel, 1, 0), "< 5");
    EXPECT_EQ(rules::laatste_dag("2026-12"), (Date{2026, 12, 31}));
    EXPECT_EQ(rules::laatste_dag("2028-02"), (Date{2028, 2, 29}));
}

RC_GTEST_PROP(Onderdrukken, NoSmallCountCanBeReckonedBack, ()) {
    constexpr long long drempel = 3;
    Rijen rijen(2, std::vector<long long>(3));
    for (auto& rij : rijen)
        for (auto& aantal : rij) aantal = *rc::gen::inRange(0LL, 6LL);
    const auto tabel = rules::tabel(instroom(rijen), drempel);
    const Alle alle(tabel, 8);
    for (std::size_t r = 0; r < 2; ++r)
        for (std::size_t k = 0; k < 3; ++k) {
            RC_ASSERT(alle.waarden[r * 3 + k].contains(rijen[r][k]));  // what is shown is true
            if (rijen[r][k] > 0 && rijen[r][k] < drempel) RC_ASSERT(alle.waarden[r * 3 + k].size() > 1);
        }
}

}  // namespace
