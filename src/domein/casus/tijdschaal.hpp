// The scale of a life line: days to points, the months above it and the band of phases.
#pragma once

#include <span>

#include "domein/casus/model.hpp"
#include "platform/html/html.hpp"

namespace casus::view {

inline constexpr double lijn_breedte = 1184;
inline constexpr double lijn_rechts = 1100;  // room for the words of the last event

// Days to points, from `begin` at `links` to `eind` at lijn_rechts. At least a day long.
class Tijdschaal {
public:
    Tijdschaal(Date begin, Date eind, double links) : m_begin(begin), m_eind(eind), m_links(links) {
        if (m_eind <= m_begin) m_eind = m_begin.plus_days(1);
    }
    double x(Date dag) const {
        return m_links + (lijn_rechts - m_links) * dag.days_since(m_begin) / m_eind.days_since(m_begin);
    }
    Date begin() const { return m_begin; }
    Date eind() const { return m_eind; }

private:
    Date m_begin;
    Date m_eind;
    double m_links;
};

// A life and a month ahead; a young one gets a month behind it too.
Date eind_van_lijn(Date begin, Date vandaag);

// Names of months with a line down to `onder`.
void maanden(html::Out& out, const Tijdschaal& schaal, int onder);
// The phases as blocks between y 30 and 55, of the events that change it; the last one runs until today.
void fasen(html::Out& out, const Tijdschaal& schaal, std::span<const Gebeurtenis> alle, Date vandaag);
// Today, as the only upright line in the colour of the house.
void vandaag_lijn(html::Out& out, const Tijdschaal& schaal, Date vandaag, int onder);

}  // namespace casus::view
