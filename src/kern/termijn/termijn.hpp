// Working days and terms. Saturdays, Sundays and the holidays of the Algemene termijnenwet (art. 3) do not count; days are
// those of Europe/Amsterdam.
#pragma once

#include <string>

#include "platform/base/clock.hpp"

namespace termijn {

Date pasen(int jaar);  // Easter Sunday, Gregorian
bool is_feestdag(Date dag);
bool is_werkdag(Date dag);

// The n-th working day after `dag` (n >= 0; 0: the day itself, or the first working day after it).
Date plus_werkdagen(Date dag, int n);

// Working days after `van` up to and including `tot`; negative when `tot` lies before `van`.
int werkdagen_tussen(Date van, Date tot);

// How a date that something is due on stands today.
enum class Stand { op_tijd, bijna, laat };  // bijna: five working days or fewer to go
struct Tijdigheid {
    Stand stand = Stand::op_tijd;
    std::string tekst;  // "3 werkdagen te laat", "vandaag", "nog 2 werkdagen", else the date
};
Tijdigheid tijdigheid(Date klaar_op, Date vandaag);

}  // namespace termijn
