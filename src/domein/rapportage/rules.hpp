// Making tables of counts. Pure.
#pragma once

#include <span>
#include <string>

#include "domein/rapportage/model.hpp"
#include "platform/base/clock.hpp"

namespace rapportage::rules {

// Months from `eerste` to `laatste` ("2024-12"), each with every municipality that occurs; absent counts are 0. Counts of
// other months are left out. What comes out ties out: the sums over rows and over columns are the same.
Instroom instroom(std::span<const Telling> tellingen, const std::string& eerste, const std::string& laatste);

// The first month that counts anything, from `vroegst` on; `vroegst` when none does. What came before it says nothing.
std::string eerste_maand(std::span<const Telling> tellingen, const std::string& vroegst);

// The table with small counts left out (DECISIONS 40). `drempel` 0: everything shows. Of each count from 1 up to the threshold
// it cannot be told which it is: not from its row, its column or the totals, nor by who knows this rule. A zero shows.
Tabel tabel(const Instroom& instroom, long long drempel);
// The same for who comes back another day (DECISIONS 40): each month is left out by itself, by the threshold that held at its
// end, and there are no totals over months. So what shows of a month that is over never changes, whatever comes after it, and
// two looks tell no more than one. `instroom` holds months that are over alone; `drempels` one threshold for each.
Tabel gesloten_tabel(const Instroom& instroom, std::span<const long long> drempels);
// One column of it, hidden as it is in the whole: the house's table is the only one there is.
Tabel eigen_kolom(const Tabel& tabel, const std::string& gemeente);
// One count by itself, of which no total is shown.
Cel cel(long long aantal, long long drempel);
std::string cel_tekst(const Cel& cel, long long drempel);  // "1.204", "< 5" or "weggelaten"

std::string cel_tekst(const Tabel& tabel, std::size_t rij, std::size_t kolom);

std::string maand_van(Date dag);  // "2026-11"
Date laatste_dag(const std::string& maand);
std::string maanden_terug(Date dag, int maanden);  // the month so many months before
std::string maand_naam(const std::string& maand);  // "november 2026"

}  // namespace rapportage::rules
