#include "domein/casus/tijdschaal.hpp"

#include <algorithm>

namespace casus::view {
namespace {

constexpr int maand_dagen = 30;

}  // namespace

Date eind_van_lijn(Date begin, Date vandaag) {
    return begin.plus_days(std::max(maand_dagen, vandaag.days_since(begin)) + maand_dagen);
}

void maanden(html::Out& out, const Tijdschaal& schaal, int onder) {
    Date eerste{schaal.begin().year, schaal.begin().month, 1};
    // At most about twelve labels fit, so long lives skip months.
    const int stap = std::max(1, schaal.eind().days_since(schaal.begin()) / 365 + 1);
    for (int n = 0; eerste <= schaal.eind(); ++n) {
        if (n % stap == 0 && eerste >= schaal.begin()) {
            const double x = schaal.x(eerste);
            const std::string maand = dutch_date_short(eerste).substr(2, 3);
            out("<line x1=\"{}\" x2=\"{}\" y1=\"20\" y2=\"{}\" class=\"g-lijn\"/><text x=\"{}\" y=\"14\" "
                "class=\"g-zacht g-klein\">{}{}</text>",
                html::decimal(x), html::decimal(x), onder, html::decimal(x + 4), maand,
                eerste.month == 1 || n == 0 ? " " + std::to_string(eerste.year) : std::string{});
        }
        eerste = eerste.month == 12 ? Date{eerste.year + 1, 1, 1} : Date{eerste.year, eerste.month + 1, 1};
    }
}

void fasen(html::Out& out, const Tijdschaal& schaal, std::span<const Gebeurtenis> alle, Date vandaag) {
    const auto binnen = [&](Date dag) { return schaal.x(std::clamp(dag, schaal.begin(), schaal.eind())); };
    double van = schaal.x(schaal.begin());
    std::string_view fase = "aanmelding";
    const auto blok = [&](double tot, bool nu) {
        if (tot - van < 2) return;
        if (nu)
            out("<rect x=\"{}\" y=\"30\" width=\"{}\" height=\"25\" class=\"g-accentvlak\"/>",
                html::decimal(van), html::decimal(tot - van - 1));
        else
            out("<rect x=\"{}\" y=\"30\" width=\"{}\" height=\"25\" class=\"g-middenvlak\"/>",
                html::decimal(van), html::decimal(tot - van - 1));
        // A word that does not fit its block is left to the table.
        if (tot - van > 9.0 * static_cast<double>(fase.size()) && nu)
            out("<text x=\"{}\" y=\"47\" class=\"g-omgekeerd g-klein\">{}</text>", html::decimal(van + 7),
                fase);
        else if (tot - van > 9.0 * static_cast<double>(fase.size()))
            out("<text x=\"{}\" y=\"47\" class=\"g-op-midden g-klein\">{}</text>", html::decimal(van + 7),
                fase);
    };
    for (const auto& gebeurtenis : alle) {
        if (gebeurtenis.soort != "fase") continue;
        const double tot = binnen(local_date(gebeurtenis.tijd));
        blok(tot, false);
        van = tot;
        fase = gebeurtenis.waarde;
    }
    blok(binnen(vandaag), true);
}

void vandaag_lijn(html::Out& out, const Tijdschaal& schaal, Date vandaag, int onder) {
    if (vandaag < schaal.begin() || vandaag > schaal.eind()) return;
    const double nu = schaal.x(vandaag);
    out("<line x1=\"{}\" x2=\"{}\" y1=\"20\" y2=\"{}\" class=\"g-accentlijn\"/><path d=\"M{} 0h80v20h-80Z\" "
        "class=\"g-accentvlak\"/><text x=\"{}\" y=\"14\" class=\"g-omgekeerd g-klein\">nu</text>",
        html::decimal(nu), html::decimal(nu), onder, html::decimal(nu), html::decimal(nu + 6));
}

}  // namespace casus::view
