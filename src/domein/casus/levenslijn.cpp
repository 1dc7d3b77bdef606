#include "domein/casus/levenslijn.hpp"

#include <algorithm>

#include "domein/casus/rules.hpp"
#include "domein/casus/tijdlijn_beeld.hpp"
#include "domein/casus/tijdschaal.hpp"
#include "platform/html/parts.hpp"

namespace casus::view {
namespace {

constexpr double links = 86;
constexpr int onder = 150;

void tekens(html::Out& out, const Tijdschaal& schaal, std::span<const Gebeurtenis> alle) {
    double laatste[2] = {-1000, -1000};
    for (const auto& gebeurtenis : alle) {
        const std::string woord = rules::gebeurtenis(gebeurtenis.soort, gebeurtenis.waarde);
        if (woord.empty() || gebeurtenis.soort == "fase") continue;
        const double x = schaal.x(local_date(gebeurtenis.tijd));
        out("{}", VormTeken{tijdlijn::vorm_van(gebeurtenis.soort), x, 82});
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
    const Date begin = local_date(gebeurtenissen.front().tijd);
    const Tijdschaal schaal(begin, eind_van_lijn(begin, vandaag), links);
    const std::string zin = "Levenslijn van de casus, van " + dutch_date(schaal.begin()) + " tot vandaag.";
    const auto beeld = [&](html::Out& svg) {
        svg("<svg viewBox=\"0 0 {} 152\" role=\"img\" aria-label=\"{}\">", static_cast<int>(lijn_breedte),
            zin);
        maanden(svg, schaal, onder);
        svg("<text x=\"0\" y=\"47\" class=\"g-zacht\">Fase</text><text x=\"0\" y=\"86\" class=\"g-zacht\">Gebeurtenis</text>");
        fasen(svg, schaal, gebeurtenissen, vandaag);
        svg("<line x1=\"{}\" x2=\"{}\" y1=\"82\" y2=\"82\" class=\"g-lijn2\"/>", html::decimal(links),
            html::decimal(schaal.x(vandaag)));
        tekens(svg, schaal, gebeurtenissen);
        vandaag_lijn(svg, schaal, vandaag, onder);
        svg("</svg>");
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
