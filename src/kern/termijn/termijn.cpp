#include "kern/termijn/termijn.hpp"

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

bool is_feestdag(Date dag) {
    const auto vast = [&](int maand, int dag_van_maand) {
        return dag.month == maand && dag.day == dag_van_maand;
    };
    if (vast(1, 1) || vast(5, 5) || vast(12, 25) || vast(12, 26)) return true;
    // The King's birthday is kept on 27 April, or the day before when that is a Sunday.
    const Date koningsdag{dag.year, 4, 27};
    if (dag == (koningsdag.weekday() == 7 ? koningsdag.plus_days(-1) : koningsdag)) return true;
    const int na_pasen = dag.days_since(pasen(dag.year));
    return na_pasen == -2 || na_pasen == 1 || na_pasen == 39 || na_pasen == 50;  // Good Friday … Whit Monday
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

int werkdagen_tussen(Date van, Date tot) {
    if (tot < van) return -werkdagen_tussen(tot, van);
    int aantal = 0;
    for (Date dag = van.plus_days(1); dag <= tot; dag = dag.plus_days(1)) aantal += is_werkdag(dag) ? 1 : 0;
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
