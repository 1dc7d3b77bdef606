#include "kern/pagina/pagina.hpp"

#include <concepts>

namespace pagina {
namespace {

using html::Out;
using html::Teken;

// Pages are 10 to 40 KB: one allocation for most.
constexpr std::size_t page_bytes_usual = 24 * 1024;

template <class Frame>
void write_head(Out& out, const Frame& frame) {
    out("<!doctype html>\n<html lang=\"nl\"{}>\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}{} · Regiehuis</title>\n<link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n"
        "<link rel=\"stylesheet\" href=\"{}\">\n<link rel=\"stylesheet\" href=\"{}\">\n"
        "<script type=\"module\" src=\"{}\"></script>\n</head>\n",
        html::attribute("data-thema", frame.thema), frame.fout ? "Fout: " : "", frame.titel,
        html::asset("icon.svg"), html::asset("tokens.css"), html::asset("base.css"), html::asset("index.js"));
}

void write_brand(Out& out, std::string_view huis) {
    out("<a class=\"rh-merk\" href=\"{}\"><svg viewBox=\"0 0 26 26\" aria-hidden=\"true\"><use href=\"{}\"/></svg>"
        "Regiehuis</a>\n<span class=\"rh-huis\">{}</span>\n",
        html::url("/"), html::asset("tekens.svg", "t-merk"), huis);
}

// One word and what it says, in the band: who, and for what.
void write_who(Out& out, std::string_view term, std::string_view value, const std::optional<html::Url>& to) {
    if (value.empty()) return;
    out("<div><dt>{}</dt><dd>", term);
    if (to)
        out("<a href=\"{}\">{}</a>", *to, value);
    else
        out("{}", value);
    out("</dd></div>");
}

void write_band(Out& out, const Kader& kader) {
    out("<header class=\"rh-kop\">\n");
    write_brand(out, kader.huis);
    out("<button class=\"rh-menuknop\" type=\"button\" popovertarget=\"menu\">Menu</button>\n");
    if (!kader.zoeken.empty())
        out("<form class=\"rh-zoek\" role=\"search\" action=\"{}\" method=\"post\">"
            "<input type=\"hidden\" name=\"csrf\" value=\"{}\"><label class=\"rh-weg\" for=\"zoek\">{}</label>"
            "<input id=\"zoek\" name=\"zoek\" type=\"search\" placeholder=\"{}\" autocomplete=\"off\">"
            "<button type=\"submit\">Zoek</button></form>\n",
            html::url("/zoeken"), kader.csrf, kader.zoeken, kader.zoeken);
    out("<a class=\"rh-hulp\" href=\"{}\">Hulp</a>\n<dl class=\"rh-wie\">", kader.hulp);
    write_who(out, "Doel", kader.doel, kader.doel_naar);
    write_who(out, kader.functie, kader.persoon, html::url("/account"));
    out("</dl>\n</header>\n");
}

void write_menu(Out& out, const Kader& kader) {
    out("<nav class=\"rh-menu\" id=\"menu\" popover aria-label=\"Hoofdmenu\">\n");
    std::string_view group;
    for (const MenuItem& item : kader.menu) {
        if (item.groep != group) {
            if (!group.empty()) out("</ul>\n");
            out("<h2>{}</h2>\n<ul>", item.groep);
            group = item.groep;
        }
        out("<li><a href=\"{}\"{}{}>{}", item.naar,
            html::attribute("aria-current", "page", !kader.hier.empty() && item.naar.text() == kader.hier),
            html::attribute("data-toets", item.toets), item.tekst);
        if (item.aantal > 0) out(" <span class=\"rh-tel\">{}</span>", item.aantal);
        out("</a></li>");
    }
    if (!group.empty()) out("</ul>\n");
    out("</nav>\n");
}

// What the reader did on the page before: told once, also to who does not see it.
void write_done(Out& out, std::string_view gedaan) {
    if (!gedaan.empty())
        out("<div class=\"rh-melding rh-gedaan\" role=\"status\">{}<p>{}</p></div>\n", Teken{"t-vink"},
            gedaan);
}

// The parts of one casus, above each of its pages.
void write_parts(Out& out, const Kader& kader) {
    if (kader.delen.size() < 2) return;
    out("<nav class=\"rh-delen\" aria-label=\"Delen van deze casus\"><ul>");
    for (std::size_t i = 0; i < kader.delen.size(); ++i)
        out("<li><a href=\"{}\"{}>{}</a></li>", kader.delen[i].naar,
            html::attribute("aria-current", "page", i == kader.deel), kader.delen[i].tekst);
    out("</ul></nav>\n");
}

template <class Frame>
void write_main(Out& out, const Frame& frame, const html::Fragment& inhoud) {
    out("<main class=\"rh-werk\" id=\"inhoud\" tabindex=\"-1\">\n");
    if (frame.demo)
        out("<div class=\"rh-melding rh-melding--stil rh-demo\">{}<p>Dit is een huis met verzonnen gegevens. "
            "Vul hier niets in over echte mensen.</p></div>\n",
            Teken{"t-info"});
    if constexpr (std::same_as<Frame, Kader>) {
        write_done(out, frame.gedaan);
        write_parts(out, frame);
    }
    out("{}</main>\n<footer class=\"rh-logregel\"><p>{}<span>{}</span></p>", inhoud, Teken{"t-boek"},
        frame.logregel);
    if (frame.logregel_naar)
        out("<a href=\"{}\">{}</a>", frame.logregel_naar->naar, frame.logregel_naar->tekst);
    out("</footer>\n</body>\n</html>\n");
}

constexpr auto skip_link = [](Out& out) {
    out("<a class=\"rh-skip\" href=\"#inhoud\">Ga naar de inhoud</a>\n");
};

}  // namespace

std::string pagina(const Kader& kader, html::Fragment inhoud) {
    std::string page;
    Out out(page);
    out.reserve(page_bytes_usual);
    write_head(out, kader);
    out("<body>\n{}", skip_link);
    write_band(out, kader);
    write_menu(out, kader);
    write_main(out, kader, inhoud);
    return page;
}

std::string pagina(const Deur& deur, html::Fragment inhoud) {
    std::string page;
    Out out(page);
    write_head(out, deur);
    out("<body class=\"rh-deur\">\n{}<header class=\"rh-kop\">", skip_link);
    write_brand(out, deur.huis);
    out("<a class=\"rh-hulp\" href=\"{}\">Hulp</a></header>\n", html::url("/hulp/inloggen"));
    const auto sheet = [&](Out& main) {
        main("<div class=\"rh-deur__blad rh-deur__blad--een\"><div>\n{}</div></div>\n", inhoud);
    };
    write_main(out, deur, sheet);
    return page;
}

}  // namespace pagina
