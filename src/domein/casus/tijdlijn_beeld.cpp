#include "domein/casus/tijdlijn_beeld.hpp"

#include <algorithm>

#include "domein/casus/tijdlijn_views.hpp"
#include "domein/casus/tijdschaal.hpp"

namespace casus::view {
namespace {

using tijdlijn::Baan;
using tijdlijn::Groep;
using tijdlijn::Moment;
using tijdlijn::Vorm;

constexpr double links = 130;
constexpr double afstand = 32;  // so that a finger meets one mark
constexpr int eerste_baan = 84;
constexpr int baan_hoogte = 36;
constexpr int vooruit_dagen = 366;  // a deadline far away does not press the past together

// A mark that stands for several says when the first and the last of them were.
std::string zin_van(std::span<const Moment> groep) {
    const Moment& eerste = groep.front();
    if (groep.size() == 1) return eerste.wat + ", " + dutch_date(eerste.dag);
    std::string zin = std::to_string(groep.size()) + " momenten bij " +
                      std::string(tijdlijn::naam(eerste.baan)) + ", " + dutch_date(eerste.dag);
    if (groep.back().dag != eerste.dag) zin += " tot en met " + dutch_date(groep.back().dag);
    const auto laat = std::ranges::count(groep, Vorm::driehoek, &Moment::vorm);
    if (laat != 0) zin += ", " + std::to_string(laat) + " te laat";
    return zin;
}

// Where the mark leads: to the one page, or to the rows of the table it stands for.
html::Url naar_van(const Tijdbeeld& beeld, std::span<const Moment> groep) {
    if (groep.size() == 1 && groep.front().naar) return *groep.front().naar;
    tijdlijn::Keuze keuze = beeld.keuze;
    keuze.baan = groep.front().baan;
    keuze.van = groep.front().dag;
    keuze.tot = groep.back().dag;
    return tijdlijn_adres(beeld.dossier, keuze);
}

void merk(html::Out& out, const Tijdbeeld& beeld, std::span<const Moment> groep, double x, double y) {
    const std::string zin = zin_van(groep);
    out("<a href=\"{}\" aria-label=\"{}\"><title>{}</title><circle cx=\"{}\" cy=\"{}\" r=\"15\" "
        "class=\"g-papier\"/>",
        naar_van(beeld, groep), zin, zin, html::decimal(x), html::decimal(y));
    if (groep.size() == 1) {
        out("{}</a>\n", VormTeken{groep.front().vorm, x, y});
        return;
    }
    const bool laat = std::ranges::find(groep, Vorm::driehoek, &Moment::vorm) != groep.end();
    if (laat)
        out("<circle cx=\"{}\" cy=\"{}\" r=\"12\" class=\"g-alarmtint\"/>", html::decimal(x),
            html::decimal(y));
    else
        out("<circle cx=\"{}\" cy=\"{}\" r=\"12\" class=\"g-tint\"/>", html::decimal(x), html::decimal(y));
    out("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" class=\"g-klein g-vet\">{}</text></a>\n",
        html::decimal(x), html::decimal(y + 4), groep.size());
}

struct Rij {
    Baan baan;
    std::vector<Moment> momenten;
};

// The lanes that hold something, in their order. Phases have the band above.
std::vector<Rij> rijen_van(std::span<const Moment> momenten) {
    std::vector<Rij> rijen;
    for (const auto& [code, baan] : tijdlijn::baan_codes) {
        Rij rij{baan, {}};
        std::ranges::copy_if(momenten, std::back_inserter(rij.momenten),
                             [&](const Moment& moment) { return moment.baan == baan; });
        if (baan != Baan::fase && !rij.momenten.empty()) rijen.push_back(std::move(rij));
    }
    return rijen;
}

Tijdschaal schaal_van(const Tijdbeeld& beeld) {
    Date begin = beeld.vandaag;
    if (!beeld.verloop.empty()) begin = std::min(begin, local_date(beeld.verloop.front().tijd));
    if (!beeld.momenten.empty()) begin = std::min(begin, beeld.momenten.front().dag);
    Date eind = eind_van_lijn(begin, beeld.vandaag);
    if (!beeld.momenten.empty())
        eind = std::clamp(beeld.momenten.back().dag, eind, beeld.vandaag.plus_days(vooruit_dagen));
    if (beeld.keuze.van) begin = std::clamp(*beeld.keuze.van, begin, eind);
    if (beeld.keuze.tot) eind = std::clamp(*beeld.keuze.tot, begin, eind);
    return {begin, eind, links};
}

}  // namespace

void VormTeken::operator()(html::Out& out) const {
    switch (vorm) {
        case Vorm::ruit:
            out("<path d=\"M{} {}l7 7-7 7-7-7Z\" class=\"g-accentvlak g-papierrand\"/>", html::decimal(x),
                html::decimal(y - 7));
            return;
        case Vorm::vierkant:
            out("<rect x=\"{}\" y=\"{}\" width=\"10\" height=\"10\" class=\"g-inkt g-papierrand\"/>",
                html::decimal(x - 5), html::decimal(y - 5));
            return;
        case Vorm::driehoek:
            out("<path d=\"M{} {}l8 14h-16Z\" class=\"g-alarmvlak g-papierrand\"/>", html::decimal(x),
                html::decimal(y - 8));
            return;
        case Vorm::open:
            out("<circle cx=\"{}\" cy=\"{}\" r=\"5\" class=\"g-papier g-rand\"/>", html::decimal(x),
                html::decimal(y));
            return;
        case Vorm::omhoog:
            out("<path d=\"M{} {}l8 8h-5v7h-6v-7h-5Z\" class=\"g-inkt g-papierrand\"/>", html::decimal(x),
                html::decimal(y - 8));
            return;
        case Vorm::rond: break;
    }
    out("<circle cx=\"{}\" cy=\"{}\" r=\"5\" class=\"g-zachtvlak g-papierrand\"/>", html::decimal(x),
        html::decimal(y));
}

void Tijdbeeld::operator()(html::Out& out) const {
    const Tijdschaal schaal = schaal_van(*this);
    const auto rijen = rijen_van(momenten);
    const int onder = eerste_baan + baan_hoogte * static_cast<int>(rijen.size());
    out("<svg viewBox=\"0 0 {} {}\" role=\"group\" aria-label=\"Tijdlijn van {} tot en met {}. Elk teken leidt "
        "naar wat er was.\">",
        static_cast<int>(lijn_breedte), onder, dutch_date(schaal.begin()), dutch_date(schaal.eind()));
    maanden(out, schaal, onder - 12);
    out("<text x=\"0\" y=\"47\" class=\"g-zacht\">Fase</text>");
    fasen(out, schaal, verloop, vandaag);
    vandaag_lijn(out, schaal, vandaag, onder - 12);
    double y = eerste_baan;
    for (const Rij& rij : rijen) {
        out("<text x=\"0\" y=\"{}\" class=\"g-zacht\">{}</text><line x1=\"{}\" x2=\"{}\" y1=\"{}\" y2=\"{}\" "
            "class=\"g-lijn2\"/>\n",
            html::decimal(y + 4), tijdlijn::naam(rij.baan), html::decimal(links), html::decimal(lijn_rechts),
            html::decimal(y), html::decimal(y));
        std::vector<double> plaatsen;
        for (const Moment& moment : rij.momenten)
            plaatsen.push_back(schaal.x(std::min(moment.dag, schaal.eind())));
        for (const Groep& groep : tijdlijn::groepen(plaatsen, afstand))
            merk(out, *this, std::span(rij.momenten).subspan(groep.eerste, groep.aantal),
                 plaatsen[groep.eerste], y);
        y += baan_hoogte;
    }
    out("</svg>");
}

}  // namespace casus::view
