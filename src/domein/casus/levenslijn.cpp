#include "domein/casus/levenslijn.hpp"

#include <algorithm>

#include "domein/casus/rules.hpp"
#include "platform/html/parts.hpp"

namespace casus::view {
namespace {

constexpr double breedte = 1184;
constexpr double links = 86;
constexpr double rechts = 1100;  // room for the words of the last event
constexpr int maand_dagen = 30;

// Days to points, over the whole life and a month ahead.
class Schaal {
public:
    Schaal(Date begin, Date vandaag)
        : m_begin(begin),
          m_dagen(std::max(maand_dagen, vandaag.days_since(begin)) + maand_dagen) {}
    double x(Date dag) const { return links + (rechts - links) * dag.days_since(m_begin) / m_dagen; }
    Date begin() const { return m_begin; }
    Date eind() const { return m_begin.plus_days(m_dagen); }

private:
    Date m_begin;
    int m_dagen;
};

void maanden(html::Out& out, const Schaal& schaal) {
    Date eerste{schaal.begin().year, schaal.begin().month, 1};
    // At most about twelve labels fit, so long lives skip months.
    const int stap = std::max(1, schaal.eind().days_since(schaal.begin()) / 365 + 1);
    for (int n = 0; eerste <= schaal.eind(); ++n) {
        if (n % stap == 0 && eerste >= schaal.begin()) {
            const double x = schaal.x(eerste);
            const std::string maand = dutch_date_short(eerste).substr(2, 3);
            out("<line x1=\"{}\" x2=\"{}\" y1=\"20\" y2=\"150\" class=\"g-lijn\"/><text x=\"{}\" y=\"14\" "
                "class=\"g-zacht g-klein\">{}{}</text>",
                html::decimal(x), html::decimal(x), html::decimal(x + 4), maand,
                eerste.month == 1 || n == 0 ? " " + std::to_string(eerste.year) : std::string{});
        }
        eerste = eerste.month == 12 ? Date{eerste.year + 1, 1, 1} : Date{eerste.year, eerste.month + 1, 1};
    }
}

void fasen(html::Out& out, const Schaal& schaal, std::span<const Gebeurtenis> alle, Date vandaag) {
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
        const double tot = schaal.x(local_date(gebeurtenis.tijd));
        blok(tot, false);
        van = tot;
        fase = gebeurtenis.waarde;
    }
    blok(schaal.x(vandaag), true);
}

void tekens(html::Out& out, const Schaal& schaal, std::span<const Gebeurtenis> alle) {
    double laatste[2] = {-1000, -1000};
    for (const auto& gebeurtenis : alle) {
        const std::string woord = rules::gebeurtenis(gebeurtenis.soort, gebeurtenis.waarde);
        if (woord.empty() || gebeurtenis.soort == "fase") continue;
        const double x = schaal.x(local_date(gebeurtenis.tijd));
        if (gebeurtenis.soort == "besluit" || gebeurtenis.soort == "plan" || gebeurtenis.soort == "ave")
            out("<path d=\"M{} 75l7 7-7 7-7-7Z\" class=\"g-accentvlak g-papierrand\"/>", html::decimal(x));
        else if (gebeurtenis.soort == "melding")
            out("<rect x=\"{}\" y=\"77\" width=\"10\" height=\"10\" class=\"g-inkt g-papierrand\"/>",
                html::decimal(x - 5));
        else
            out("<circle cx=\"{}\" cy=\"82\" r=\"5\" class=\"g-zachtvlak g-papierrand\"/>", html::decimal(x));
        const double half = 3.4 * static_cast<double>(woord.size());
        for (int rij = 0; rij < 2; ++rij) {  // two rows of words; what fits in neither stands in the table
            if (x - half < laatste[rij] + 6) continue;
            laatste[rij] = x + half;
            out("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" class=\"g-klein\">{}</text>",
                html::decimal(std::max(x, half)), 104 + 16 * rij, woord);
            break;
        }
    }
}

}  // namespace

void Levenslijn::operator()(html::Out& out) const {
    if (gebeurtenissen.empty()) return;
    const Schaal schaal(local_date(gebeurtenissen.front().tijd), vandaag);
    const std::string zin = "Levenslijn van de casus, van " + dutch_date(schaal.begin()) + " tot vandaag.";
    const double nu = schaal.x(vandaag);
    const auto beeld = [&](html::Out& svg) {
        svg("<svg viewBox=\"0 0 {} 152\" role=\"img\" aria-label=\"{}\">", static_cast<int>(breedte), zin);
        maanden(svg, schaal);
        svg("<text x=\"0\" y=\"47\" class=\"g-zacht\">Fase</text><text x=\"0\" y=\"86\" class=\"g-zacht\">Gebeurtenis</text>");
        fasen(svg, schaal, gebeurtenissen, vandaag);
        svg("<line x1=\"{}\" x2=\"{}\" y1=\"82\" y2=\"82\" class=\"g-lijn2\"/>", html::decimal(links),
            html::decimal(nu));
        tekens(svg, schaal, gebeurtenissen);
        svg("<line x1=\"{}\" x2=\"{}\" y1=\"20\" y2=\"150\" class=\"g-accentlijn\"/><path d=\"M{} 0h80v20h-80Z\" "
            "class=\"g-accentvlak\"/>"
            "<text x=\"{}\" y=\"14\" class=\"g-omgekeerd g-klein\">{}</text></svg>",
            html::decimal(nu), html::decimal(nu), html::decimal(nu), html::decimal(nu + 6), "nu");
    };
    const auto tabel = [&](html::Out& rijen) {
        const auto rij = [&](html::Out& tr) {
            for (const auto& gebeurtenis : gebeurtenissen) {
                const std::string woord = rules::gebeurtenis(gebeurtenis.soort, gebeurtenis.waarde);
                if (!woord.empty())
                    tr("<tr>{}{}</tr>", html::RowHead{dutch_date(local_date(gebeurtenis.tijd))},
                       html::Cell{woord});
            }
        };
        rijen("{}",
              html::Table{.caption = "Levenslijn", .columns = {{"Datum"}, {"Gebeurtenis"}}, .rows = rij});
    };
    out("<div class=\"rh-levenslijn\">{}</div>",
        html::Figure{
            .label = "Levenslijn", .picture = beeld, .table = tabel, .summary = "Toon levenslijn als tabel"});
}

}  // namespace casus::view
