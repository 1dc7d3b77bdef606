#include "domein/rapportage/rules.hpp"

#include <algorithm>
#include <set>

namespace rapportage::rules {
namespace {

std::string als_maand(int maanden) {
    const int jaar = maanden / 12;
    const int maand = maanden % 12 + 1;
    return std::to_string(jaar) + (maand < 10 ? "-0" : "-") + std::to_string(maand);
}

int als_getal(const std::string& maand) {
    return std::stoi(maand.substr(0, 4)) * 12 + std::stoi(maand.substr(5, 2)) - 1;
}

}  // namespace

std::string maand_van(Date dag) { return als_maand(dag.year * 12 + dag.month - 1); }

std::string maanden_terug(Date dag, int maanden) {
    return als_maand(dag.year * 12 + dag.month - 1 - maanden);
}

Date laatste_dag(const std::string& maand) {
    return Date::parse_iso(als_maand(als_getal(maand) + 1) + "-01")->plus_days(-1);
}

std::string maand_naam(const std::string& maand) {
    const std::string dag = dutch_date(*Date::parse_iso(maand + "-01"));
    return dag.substr(dag.find(' ') + 1);
}

std::string eerste_maand(std::span<const Telling> tellingen, const std::string& vroegst) {
    std::string eerste;
    for (const auto& telling : tellingen)
        if (telling.aantal > 0 && telling.maand >= vroegst && (eerste.empty() || telling.maand < eerste))
            eerste = telling.maand;
    return eerste.empty() ? vroegst : eerste;
}

Instroom instroom(std::span<const Telling> tellingen, const std::string& eerste, const std::string& laatste) {
    Instroom tabel;
    std::set<std::string> gemeenten;
    for (const auto& telling : tellingen)
        if (telling.maand >= eerste && telling.maand <= laatste) gemeenten.insert(telling.gemeente);
    tabel.gemeenten.assign(gemeenten.begin(), gemeenten.end());
    const int begin = als_getal(eerste);
    for (int maand = begin; maand <= als_getal(laatste); ++maand)
        tabel.maanden.push_back({als_maand(maand), std::vector<long long>(tabel.gemeenten.size()), 0});
    tabel.totalen.resize(tabel.gemeenten.size());
    for (const auto& telling : tellingen) {
        if (telling.maand < eerste || telling.maand > laatste) continue;
        auto& maand = tabel.maanden[static_cast<std::size_t>(als_getal(telling.maand) - begin)];
        const auto kolom = static_cast<std::size_t>(
            std::lower_bound(tabel.gemeenten.begin(), tabel.gemeenten.end(), telling.gemeente) -
            tabel.gemeenten.begin());
        maand.aantallen[kolom] += telling.aantal;
        maand.totaal += telling.aantal;
        tabel.totalen[kolom] += telling.aantal;
        tabel.totaal += telling.aantal;
    }
    return tabel;
}

}  // namespace rapportage::rules
