// Scores over time as small pictures: one line a picture, of one organisation, so that raters stay apart.
#include <algorithm>
#include <map>

#include "domein/leefgebied/leefgebied.hpp"
#include "domein/leefgebied/rules.hpp"
#include "platform/html/parts.hpp"

namespace leefgebied {
namespace {

constexpr double links = 20;
constexpr double rechts = 206;
constexpr double hoogte_5 = 14;
constexpr double stap = 13;  // between two scores

// One organisation in one leefgebied.
struct Reeks {
    std::string_view gebied;
    std::string_view bron;
    std::vector<const Score*> scores;
};

std::vector<Reeks> reeksen(const std::vector<Gebied>& gebieden) {
    std::vector<Reeks> alle;
    for (const Gebied& gebied : gebieden) {
        std::map<std::string_view, std::vector<const Score*>> per_bron;
        for (const Score& score : gebied.scores)
            if (!score.ingetrokken) per_bron[score.bron].push_back(&score);
        for (auto& [bron, scores] : per_bron) alle.push_back({gebied.naam, bron, std::move(scores)});
    }
    return alle;
}

// Days to points: all pictures have the same days, so that they can be laid beside each other.
class Schaal {
public:
    Schaal(const std::vector<Reeks>& alle, Date vandaag) : m_van(vandaag), m_tot(vandaag) {
        for (const Reeks& reeks : alle) m_van = std::min(m_van, reeks.scores.front()->datum);
    }
    double x(Date dag) const {
        const int dagen = std::max(1, m_tot.days_since(m_van));
        return links + (rechts - links) * dag.days_since(m_van) / dagen;
    }
    static double y(int waarde) { return hoogte_5 + stap * (rules::hoogst - waarde); }
    Date van() const { return m_van; }
    Date tot() const { return m_tot; }

private:
    Date m_van;
    Date m_tot;
};

struct Beeld {
    const Reeks& reeks;
    const Schaal& schaal;
    void operator()(html::Out& out) const {
        std::string zin = std::string(reeks.gebied) + ", " + std::string(reeks.bron) + ":";
        for (const Score* score : reeks.scores)
            zin += " " + dutch_date(score->datum) + " " + std::to_string(score->waarde) +
                   (score == reeks.scores.back() ? "" : ",");
        out("<svg viewBox=\"0 0 240 88\" role=\"img\" aria-label=\"{}\">", zin);
        for (int waarde = rules::laagst; waarde <= rules::hoogst; ++waarde)
            out("<line x1=\"14\" x2=\"222\" y1=\"{}\" y2=\"{}\" class=\"g-lijn\"/>",
                html::decimal(Schaal::y(waarde)), html::decimal(Schaal::y(waarde)));
        out("<text x=\"0\" y=\"18\" class=\"g-zacht g-klein\">5</text><text x=\"0\" y=\"70\" class=\"g-zacht g-klein\">1</text>");
        lijn(out);
        out("<text x=\"{}\" y=\"86\" class=\"g-zacht g-klein\">{}</text>", html::decimal(links - 6),
            dutch_date_short(schaal.van()));
        out("<text x=\"{}\" y=\"86\" text-anchor=\"end\" class=\"g-zacht g-klein\">vandaag</text></svg>",
            html::decimal(rechts + 16));
    }

private:
    // A score holds until the next one: steps, no slope that nobody measured.
    void lijn(html::Out& out) const {
        const Score* vorige = nullptr;
        for (const Score* score : reeks.scores) {
            const double x = schaal.x(score->datum), y = Schaal::y(score->waarde);
            if (vorige != nullptr)
                out("<path d=\"M{} {}H{}V{}\" class=\"g-accentlijn\"/>",
                    html::decimal(schaal.x(vorige->datum)), html::decimal(Schaal::y(vorige->waarde)),
                    html::decimal(x), html::decimal(y));
            vorige = score;
        }
        for (const Score* score : reeks.scores)
            out("<circle cx=\"{}\" cy=\"{}\" r=\"3\" class=\"g-papier g-rand\"/>",
                html::decimal(schaal.x(score->datum)), html::decimal(Schaal::y(score->waarde)));
        out("<text x=\"{}\" y=\"{}\" class=\"g-accent\">{}</text>",
            html::decimal(schaal.x(vorige->datum) + 8), html::decimal(Schaal::y(vorige->waarde) + 5),
            vorige->waarde);
    }
};

void tabel(html::Out& out, const std::vector<Reeks>& alle) {
    const auto rijen = [&](html::Out& rij) {
        for (const Reeks& reeks : alle)
            for (const Score* score : reeks.scores)
                rij("<tr>{}{}{}{}</tr>\n", html::RowHead{reeks.gebied}, html::Cell{reeks.bron},
                    html::Cell{dutch_date(score->datum)},
                    html::Cell{std::to_string(score->waarde), {}, html::ColumnKind::number});
    };
    out("{}",
        html::Table{
            .caption = "Score per leefgebied: 1 is acute problemen, 5 is redt het zelf",
            .columns = {{"Leefgebied"}, {"Organisatie"}, {"Datum"}, {"Score", html::ColumnKind::number}},
            .rows = rijen});
}

}  // namespace

void beelden(html::Out& out, const std::vector<Gebied>& gebieden, Date vandaag) {
    const auto alle = reeksen(gebieden);
    if (alle.empty()) return;
    const Schaal schaal(alle, vandaag);
    out("<ul class=\"rh-veelvoud\">");
    for (const Reeks& reeks : alle)
        out("<li><h2>{}</h2><p class=\"rh-klein\">{}</p>{}</li>\n", reeks.gebied, reeks.bron,
            Beeld{reeks, schaal});
    out("<li class=\"rh-veelvoud__uitleg\"><p><b>Zo lees je dit.</b> Elk beeld is één leefgebied, gezien door één organisatie. "
        "Hoog is: redt het zelf (5). Laag is: acute problemen (1). Een rondje is een meting. De score is een oordeel van een "
        "mens. Het programma rekent niets uit.</p></li></ul>");
    out("<div class=\"rh-tabelbij\">{}</div>",
        html::Details{"Toon alle metingen als tabel", [&](html::Out& in) { tabel(in, alle); }});
}

}  // namespace leefgebied
