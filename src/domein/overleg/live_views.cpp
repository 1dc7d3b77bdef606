#include "domein/overleg/live_views.hpp"

#include <algorithm>

#include "domein/overleg/live_rules.hpp"

namespace overleg::live::view {
namespace {

using html::url;

// A button alone in its form, for a step that asks nothing.
struct Stap {
    html::Url naar;
    std::string_view csrf;
    std::string_view tekst;
    std::string_view naam = {};
    std::string_view waarde = {};
    html::ButtonKind soort = html::ButtonKind::plain;
    std::string_view waarvan = {};
    void operator()(html::Out& out) const {
        const auto knop = [&](html::Out& in) {
            in("{}",
               html::Button{.text = tekst, .kind = soort, .name = naam, .value = waarde, .context = waarvan});
        };
        out("{}", html::Form{.action = naar, .csrf = csrf, .body = knop});
    }
};

html::Url van_punt(const Punt& punt, std::string_view rest) {
    if (rest == "begin") return url("/casussen/{}/agendapunten/{}/begin", punt.dossier, punt.item.id);
    if (rest == "parkeren") return url("/casussen/{}/agendapunten/{}/parkeren", punt.dossier, punt.item.id);
    if (rest == "afronding") return url("/casussen/{}/agendapunten/{}/afronding", punt.dossier, punt.item.id);
    if (rest == "aanwezigen")
        return url("/casussen/{}/agendapunten/{}/aanwezigen", punt.dossier, punt.item.id);
    if (rest == "mondeling") return url("/casussen/{}/agendapunten/{}/mondeling", punt.dossier, punt.item.id);
    if (rest == "besluiten") return url("/casussen/{}/agendapunten/{}/besluiten", punt.dossier, punt.item.id);
    return url("/casussen/{}/agendapunten/{}/regels", punt.dossier, punt.item.id);
}

std::string_view stand_van(PuntStatus status) {
    switch (status) {
        case PuntStatus::aan_de_orde: return "nu aan de orde";
        case PuntStatus::besproken: return "besproken";
        case PuntStatus::doorgeschoven: return "doorgeschoven";
        case PuntStatus::gepland: break;
    }
    return "komt nog";
}

void agenda(html::Out& out, const Stand& s) {
    out("<ol class=\"rh-agenda\">");
    for (const Punt& punt : s.punten) {
        const bool nu = punt.status == PuntStatus::aan_de_orde;
        out("<li><a href=\"{}\"{}><b>{}</b><span>{}</span><small>{}</small></a>",
            url("/casussen/{}", punt.dossier), html::attribute("aria-current", "true", nu),
            dutch_time(punt.begin), punt.titel->naam, stand_van(punt.status));
        if (s.leidt && s.overleg.status == Status::bezig && punt.status == PuntStatus::gepland &&
            punt.rol == toegang::DeelnameRol::huis)
            out("{}", Stap{.naar = van_punt(punt, "begin"),
                           .csrf = s.wie.csrf,
                           .tekst = "Begin",
                           .soort = html::ButtonKind::subtle,
                           .waarvan = punt.titel->naam});
        out("</li>");
    }
    out("</ol>");
    if (s.punten.empty()) out("<p class=\"rh-klein\">Er staat geen punt op de agenda dat jij mag zien.</p>");
}

void aan_tafel(html::Out& out, const Stand& s) {
    const auto naar = url("/overleggen/{}/aanwezigheid", s.overleg.id);
    out("<ul class=\"rh-aanwezig\">");
    for (const Lid& lid : s.leden) {
        const bool er = lid.aanwezig_van && !lid.aanwezig_tot;
        const bool ik = lid.medewerker == s.wie.medewerker;
        std::string_view hoe = er ? "aanwezig" : "";
        if (!er && lid.antwoord == Antwoord::afgemeld) hoe = "afgemeld";
        if (!er && lid.aanwezig_tot) hoe = "weg";
        out("<li>{}<span>{}<small class=\"rh-onder\">{}</small></span><small>{}</small>",
            html::Teken{er ? html::SignName("t-vol") : html::SignName("t-leeg")}, lid.naam,
            lid.organisatie_naam, hoe);
        if (s.overleg.status == Status::bezig && (s.leidt || ik)) {
            const auto knop = [&](html::Out& in) {
                in("{}{}", html::Hidden{"medewerker", lid.medewerker.text()},
                   html::Button{.text = er ? "Is weg" : "Is er",
                                .kind = html::ButtonKind::subtle,
                                .name = "aanwezig",
                                .value = er ? "nee" : "ja",
                                .context = lid.naam});
            };
            out("{}", html::Form{.action = naar, .csrf = s.wie.csrf, .body = knop});
        }
        out("</li>");
    }
    out("</ul>");
}

void leiding(html::Out& out, const Stand& s) {
    const auto id = s.overleg.id;
    if (s.overleg.open())
        out("{}", Stap{.naar = url("/overleggen/{}/opening", id),
                       .csrf = s.wie.csrf,
                       .tekst = "Open het overleg",
                       .soort = html::ButtonKind::primary});
    if (s.overleg.status != Status::bezig) return;
    out("<p class=\"rh-acties\">{}</p>", html::LinkButton{"Zaalscherm", url("/overleggen/{}/zaal", id)});
    out("{}", Stap{.naar = url("/overleggen/{}/zaal", id),
                   .csrf = s.wie.csrf,
                   .tekst = s.zaal ? "Maak het zaalscherm leeg" : "Iedereen in de zaal staat hier",
                   .naam = "bevestigd",
                   .waarde = s.zaal ? "nee" : "ja"});
    out("{}", Stap{.naar = url("/overleggen/{}/sluiting", id), .csrf = s.wie.csrf, .tekst = "Sluit overleg"});
}

std::string herkomst(const Regel& regel) {
    std::string tekst = regel.bron;
    if (regel.mondeling) tekst += ", mondeling akkoord";
    if (regel.staat == RegelStaat::wacht) tekst += ", wacht op vrijgave";
    if (regel.staat == RegelStaat::verbeterd) tekst += ", verbeterd";
    return tekst;
}

// What its bron or the chair can do with a line that waits.
void wachtend(html::Out& out, const Regels& r, const Regel& regel) {
    if (regel.staat != RegelStaat::wacht) return;
    if (regel.item.bron == r.wie.organisatie) {
        const auto naar = url("/casussen/{}/overlegregels/{}/vrijgave", r.punt->dossier, regel.item.id);
        out("<span class=\"rh-acties\">{}{}</span>",
            Stap{.naar = naar,
                 .csrf = r.wie.csrf,
                 .tekst = "Geef vrij",
                 .naam = "antwoord",
                 .waarde = "vrijgeven",
                 .soort = html::ButtonKind::primary},
            Stap{.naar = naar,
                 .csrf = r.wie.csrf,
                 .tekst = "Laat vervallen",
                 .naam = "antwoord",
                 .waarde = "vervallen"});
    } else if (r.leidt && r.punt->rol == toegang::DeelnameRol::huis) {
        out("{}", Stap{.naar = van_punt(*r.punt, "mondeling"),
                       .csrf = r.wie.csrf,
                       .tekst = "Mondeling akkoord",
                       .naam = "regel",
                       .waarde = regel.item.id.text(),
                       .waarvan = regel.bron});
    }
}

void een_regel(html::Out& out, const Regels& r, const Regel& regel) {
    out("<li><span>");
    if (regel.tekst)
        out("{}", (*regel.tekst)->tekst);
    else
        out("<em>Een regel van {} wacht op vrijgave.</em>", regel.bron);
    if (regel.actie && regel.tekst)
        out(" <a href=\"{}\">actie: {}, klaar voor {}</a>",
            url("/casussen/{}/acties/{}", r.punt->dossier, *regel.actie), regel.eigenaar,
            regel.termijn ? dutch_date(*regel.termijn) : std::string());
    out("</span><small>{}</small>", herkomst(regel));
    wachtend(out, r, regel);
    out("</li>");
}

}  // namespace

void Stand::operator()(html::Out& out) const {
    const auto lijst = [&](html::Out& in) { agenda(in, *this); };
    const auto mensen = [&](html::Out& in) { aan_tafel(in, *this); };
    const auto er = std::count_if(leden.begin(), leden.end(),
                                  [](const Lid& lid) { return lid.aanwezig_van && !lid.aanwezig_tot; });
    out("{}", html::Section{.id = "agenda", .title = "Agenda", .body = lijst});
    out("{}", html::Section{.id = "aan-tafel",
                            .title = "Aan tafel",
                            .note = std::to_string(er) + " van " + std::to_string(leden.size()),
                            .body = mensen});
    if (leidt) leiding(out, *this);
}

void PuntKop::operator()(html::Out& out) const {
    if (punt == nullptr) {
        out("{}", bij_punt_van_ander
                      ? html::EmptyState{"Het overleg is bij een punt waar jij niet bij hoort.",
                                         "Zodra jouw punt aan de orde is, staat het hier vanzelf."}
                      : html::EmptyState{"Er is nu geen punt aan de orde."});
        return;
    }
    out("<div class=\"rh-casuskop\" data-punt=\"{}\"><div><h2 class=\"rh-titel\"><a href=\"{}\">{}</a></h2> <span "
        "class=\"rh-kenmerk\">{}</span><p class=\"rh-lees\">Vraag aan de tafel: <b>{}</b></p>",
        punt->item.id.text(), url("/casussen/{}", punt->dossier), punt->titel->naam, punt->kenmerk,
        punt->vraag->tekst);
    for (const Aanwezige& een : aanwezigen)
        out("<p class=\"rh-klein\">Ook aan tafel, zonder account: {}{}{} ({})</p>", een.naam->naam,
            een.naam->organisatie.empty() ? "" : ", ", een.naam->organisatie, rules::naam(een.soort));
    out("</div></div>");
}

void Regels::operator()(html::Out& out) const {
    if (punt == nullptr) return;
    for (const Onderdeel deel : {Onderdeel::beeld, Onderdeel::oordeel, Onderdeel::besluit}) {
        const std::string id = "deel-" + std::string(rules::code(deel));
        out("<section class=\"rh-bob\" aria-labelledby=\"{}\"><b aria-hidden=\"true\">{}</b><div><h3 id=\"{}\">{} "
            "<span>{}</span></h3>",
            id, rules::naam(deel).substr(0, 1), id, rules::naam(deel), rules::vraag(deel));
        const auto van_deel = [&](const Regel& regel) { return regel.deel == deel; };
        if (std::any_of(regels.begin(), regels.end(), van_deel)) {
            out("<ul class=\"rh-punten\">");
            for (const Regel& regel : regels)
                if (van_deel(regel)) een_regel(out, *this, regel);
            out("</ul>");
        } else {
            out("<p class=\"rh-klein\">Nog niets opgeschreven.</p>");
        }
        out("</div></section>");
    }
}

void Blad::operator()(html::Out& out) const {
    const std::string wanneer = stand.overleg.tafelnaam + " · " +
                                dutch_date_long(local_date(stand.overleg.begin)) + ", " +
                                dutch_time(stand.overleg.begin) + " · " + stand.overleg.plaats;
    const auto terug = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a>", url("/overleggen/{}", stand.overleg.id), wanneer);
    };
    const auto intro = [&](html::Out& in) {
        in("<span role=\"status\" data-live-stand>Deze pagina werkt ook zonder live: ververs haar om te zien wat er "
           "veranderde.</span>");
    };
    out("{}{}{}", html::PageHead{.title = "Overleg", .intro = intro, .path = terug},
        html::ErrorSummary{input.faults()}, melding);
    const auto id = stand.overleg.id;
    out("<div class=\"rh-overleg\" data-live=\"/overleggen/{}/stroom\"><div data-deel=\"stand\" "
        "data-van=\"/overleggen/{}/live/stand\">{}</div><div><div data-deel=\"punt\" "
        "data-van=\"/overleggen/{}/live/punt\">{}</div><div data-deel=\"regels\" "
        "data-van=\"/overleggen/{}/live/regels\">{}</div></div><div class=\"rh-kolom\" data-deel=\"formulieren\" "
        "data-van=\"/overleggen/{}/live/formulieren\">{}</div></div>",
        id.text(), id.text(), stand, id.text(), punt, id.text(), regels, id.text(), formulieren);
}

void Zaal::operator()(html::Out& out) const {
    if (!leeg.empty() || punt == nullptr) {
        out("{}", html::EmptyState{"Het scherm is leeg.", leeg});
        return;
    }
    out("<h2 class=\"rh-titel\">{}</h2><p class=\"rh-lees\"><b>{}</b></p>", punt->titel->naam,
        punt->vraag->tekst);
    for (const Onderdeel deel : {Onderdeel::beeld, Onderdeel::oordeel, Onderdeel::besluit}) {
        out("<section class=\"rh-bob\"><b aria-hidden=\"true\">{}</b><div><h3>{}</h3><ul class=\"rh-punten\">",
            rules::naam(deel).substr(0, 1), rules::naam(deel));
        for (const Regel& regel : regels)
            if (regel.deel == deel && regel.tekst)
                out("<li><span>{}</span><small>{}</small></li>", (*regel.tekst)->tekst, regel.bron);
        out("</ul></div></section>");
    }
}

void ZaalBlad::operator()(html::Out& out) const {
    const auto id = zaal.overleg.id;
    const auto terug = [&](html::Out& in) {
        in("<a href=\"{}\">Overleg</a>", url("/overleggen/{}/live", id));
    };
    out("{}<div class=\"rh-zaal\" data-live=\"/overleggen/{}/stroom\"><div data-deel=\"zaal\" "
        "data-van=\"/overleggen/{}/live/zaal\">{}</div></div>",
        html::PageHead{.title = "Zaalscherm",
                       .intro = "Hier staat alleen wat iedereen die er nu is mag zien.",
                       .path = terug},
        id.text(), id.text(), zaal);
}

}  // namespace overleg::live::view
