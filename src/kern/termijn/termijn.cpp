#include "kern/termijn/termijn.hpp"

#include <algorithm>
#include <array>

namespace termijn {

// The anonymous Gregorian computus.
Date pasen(int jaar) {
    const int a = jaar % 19;
    const int b = jaar / 100;
    const int c = jaar % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return Date{jaar, sum / 31, sum % 31 + 1};
}

namespace {

// The holidays of the Act in one year; in some years Ascension is on 5 May, which then stands here twice.
std::array<Date, 9> feestdagen(int jaar) {
    const Date eerste_paasdag = pasen(jaar);
    // The King's birthday is kept on 27 April, or the day before when that is a Sunday.
    const Date koningsdag{jaar, 4, 27};
    return {Date{jaar, 1, 1},
            eerste_paasdag.plus_days(-2),  // Good Friday
            eerste_paasdag.plus_days(1),
            koningsdag.weekday() == 7 ? koningsdag.plus_days(-1) : koningsdag,
            Date{jaar, 5, 5},
            eerste_paasdag.plus_days(39),  // Ascension
            eerste_paasdag.plus_days(50),  // Whit Monday
            Date{jaar, 12, 25},
            Date{jaar, 12, 26}};
}

// Mondays to Fridays after `van` up to and including `tot`, which is not before it.
int weekdagen_tussen(Date van, Date tot) {
    const int dagen = tot.days_since(van);
    int aantal = dagen / 7 * 5;
    for (int over = dagen % 7; over > 0; --over) aantal += (van.weekday() + over - 1) % 7 < 5 ? 1 : 0;
    return aantal;
}

}  // namespace

bool is_feestdag(Date dag) {
    const auto dagen = feestdagen(dag.year);
    return std::find(dagen.begin(), dagen.end(), dag) != dagen.end();
}

bool is_werkdag(Date dag) { return dag.weekday() <= 5 && !is_feestdag(dag); }

Date plus_werkdagen(Date dag, int n) {
    if (n == 0)
        while (!is_werkdag(dag)) dag = dag.plus_days(1);
    for (; n > 0; --n) {
        do dag = dag.plus_days(1);
        while (!is_werkdag(dag));
    }
    return dag;
}

// Not day by day: a page asks this of each of its actions, and what is late may be late for months.
int werkdagen_tussen(Date van, Date tot) {
    if (tot < van) return -werkdagen_tussen(tot, van);
    int aantal = weekdagen_tussen(van, tot);
    for (int jaar = van.year; jaar <= tot.year; ++jaar) {
        const auto dagen = feestdagen(jaar);
        for (auto dag = dagen.begin(); dag != dagen.end(); ++dag)
            if (van < *dag && *dag <= tot && dag->weekday() <= 5 &&
                std::find(dagen.begin(), dag, *dag) == dag)
                --aantal;
    }
    return aantal;
}

Tijdigheid tijdigheid(Date klaar_op, Date vandaag) {
    constexpr int bijna_vanaf = 5;
    if (klaar_op < vandaag) {
        const int laat = werkdagen_tussen(klaar_op, vandaag);
        // Due on Friday, now Saturday: late, though no working day has passed.
        if (laat == 0) return {Stand::laat, "te laat"};
        return {Stand::laat, std::to_string(laat) + (laat == 1 ? " werkdag te laat" : " werkdagen te laat")};
    }
    if (klaar_op == vandaag) return {Stand::bijna, "vandaag"};
    const int nog = werkdagen_tussen(vandaag, klaar_op);
    if (nog > bijna_vanaf)
        return {Stand::op_tijd,
                klaar_op.year == vandaag.year ? dutch_date_short(klaar_op) : dutch_date(klaar_op)};
    return {Stand::bijna, "nog " + std::to_string(nog) + (nog == 1 ? " werkdag" : " werkdagen")};
}

}  // namespace termijn
