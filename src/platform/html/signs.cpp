#include "platform/html/signs.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace html {
namespace {

constexpr int clock_days_max = 20;

// Made once: the sprite keeps its address as long as the program runs.
const Url& sign_url(std::size_t index) {
    static const std::vector<Url> urls = [] {
        std::vector<Url> all;
        for (const std::string_view name : sign_names) all.push_back(asset("tekens.svg", name));
        return all;
    }();
    return urls[index];
}

void write_sign(Out& out, std::size_t index) {
    out("<svg class=\"rh-teken\" aria-hidden=\"true\"><use href=\"{}\"/></svg>", sign_url(index));
}

int checked(int value, int most, const char* what) {
    if (value < 1 || value > most) throw std::logic_error(what);
    return value;
}

std::size_t step_of(SignName first, int step) { return first.index() + static_cast<std::size_t>(step - 1); }

struct KlasseWord {
    std::string_view word;
    bool heavy;  // special or criminal data
};
constexpr std::array<KlasseWord, 8> klassen = {{{"relaties", false},
                                                {"identiteit, contact, BSN", false},
                                                {"gezondheid", true},
                                                {"toezicht en maatregelen", true},
                                                {"politie", true},
                                                {"justitieel", true},
                                                {"zorg en voorzieningen", false},
                                                {"wonen en geld", false}}};

}  // namespace

void Teken::operator()(Out& out) const {
    if (!name.empty()) write_sign(out, name.index());
}

void TekenMetWoord::operator()(Out& out) const { out("<span>{} {}</span>", Teken{name}, word); }

void Klasse::operator()(Out& out) const {
    const KlasseWord& klasse =
        klassen[static_cast<std::size_t>(checked(code, 8, "klasse runs from K1 to K8") - 1)];
    const std::string_view heavy = klasse.heavy ? " rh-klasse--zwaar" : "";
    if (word == Word::shown)
        out("<span class=\"rh-klasse{}\"><b>K{}</b> {}</span>", heavy, code, klasse.word);
    else
        out("<span class=\"rh-klasse{}\"><b>K{}</b><span class=\"rh-weg\"> {}</span></span>", heavy, code,
            klasse.word);
}

void Kring::operator()(Out& out) const {
    out("<span class=\"rh-kring\">");
    write_sign(out, step_of("t-kring-1", checked(code, 4, "kring runs from C1 to C4")));
    out("<b>C{}</b> {}</span>", code, who);
}

void WieZiet::operator()(Out& out) const {
    out("<details class=\"rh-wieziet\"><summary>{}</summary><div><strong>Wel:</strong> {}", kring, wel);
    if (!niet.empty()) out(" <strong>Niet:</strong> {}", niet);
    out("</div></details>");
}

void Termijn::operator()(Out& out) const {
    switch (stand) {
        case Tijdigheid::op_tijd: out("{}", text); return;
        case Tijdigheid::bijna:
            out("<span class=\"rh-termijn rh-termijn--bijna\">{}{}</span>", Teken{"t-klok"}, text);
            return;
        case Tijdigheid::laat:
            out("<span class=\"rh-termijn rh-termijn--laat\">{}{}</span>", Teken{"t-laat"}, text);
            return;
    }
}

void Ave::operator()(Out& out) const {
    out("<span class=\"rh-ave rh-ave--{}\">", checked(phase, 4, "AVE runs from 1 to 4"));
    write_sign(out, step_of("t-ave-1", phase));
    out("<b>AVE {}</b></span>", phase);
}

void Status::operator()(Out& out) const {
    constexpr std::array<SignName, 3> marks = {"t-leeg", "t-half", "t-vink"};
    out("<span class=\"rh-status\">{}{}</span>", Teken{marks[static_cast<std::size_t>(mark)]}, word);
}

void Nieuw::operator()(Out& out) const { out("<span class=\"rh-nieuw\">{}{}</span>", Teken{"t-vol"}, word); }

void Werkdagklok::operator()(Out& out) const {
    const int days = std::clamp(of, 1, clock_days_max);
    if (day > days) {
        out(Termijn{Tijdigheid::laat, [&](Out& text) { text("dag {} van {}", day, of); }});
        return;
    }
    out("<svg class=\"rh-klok\" viewBox=\"0 0 {} 15\" role=\"img\" aria-label=\"werkdag {} van {}\">",
        15 * days, day, of);
    for (int i = 1; i <= days; ++i) {
        const std::string_view look = i < day ? "g-zachtvlak" : i == day ? "g-accentvlak" : "g-papier g-rand";
        out("<rect x=\"{}\" y=\"1.5\" width=\"11.5\" height=\"12\" rx=\"1.5\" class=\"{}\"/>",
            decimal(15.0 * (i - 1) + 0.8), look);
    }
    out("</svg> <span class=\"rh-zacht\">dag {} van {}</span>", day, of);
}

void Afgeschermd::operator()(Out& out) const {
    out("<p class=\"rh-zacht\">{} {}", Teken{"t-slot"}, sentence);
    if (!more.empty()) out(" {}", more);
    out("</p>");
}

void Kenmerk::operator()(Out& out) const { out("<span class=\"rh-kenmerk\">{}</span>", text); }

}  // namespace html
