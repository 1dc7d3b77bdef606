// The worklist of triage.

#include "domein/triage/rules.hpp"
#include "domein/triage/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/toestanden.hpp"

namespace triage::view {
namespace {

void tabs(html::Out& out, const Werklijst& w) {
    struct Tab {
        Filter filter;
        std::string_view naam;
        int aantal;
    };
    const Tab alle[] = {{Filter::alle, "In triage", w.tellingen.alle},
                        {Filter::mijn, "Aan mij toegewezen", w.tellingen.mijn},
                        {Filter::vrij, "Nog niet toegewezen", w.tellingen.vrij},
                        {Filter::spoed, "Spoed", w.tellingen.spoed}};
    out("<nav class=\"rh-tabs\" aria-label=\"Weergave\">");
    for (const Tab& tab : alle)
        out("<a href=\"{}\"{}>{} <span class=\"rh-tel\">{}</span></a>",
            html::url("/triage?toon={}", rules::code(tab.filter)),
            html::attribute("aria-current", "page", tab.filter == w.filter), tab.naam, tab.aantal);
    out("</nav>");
}

struct Wacht {
    const Regel& regel;
    const Werklijst& w;
    void operator()(html::Out& out) const {
        if (regel.eerste_contact) {
            out("{}", html::Status{html::Voortgang::klaar, "contact geweest"});
            out("{}", html::Under{dutch_date(local_date(*regel.eerste_contact))});
        } else if (regel.spoed) {
            const bool laat = w.scope.nu().seconds_since(regel.ingediend) > rules::spoed_seconden;
            out("{}", html::Termijn{laat ? html::Tijdigheid::laat : html::Tijdigheid::bijna,
                                    laat ? "langer dan 24 uur" : "binnen 24 uur"});
        } else {
            const auto klok = rules::klok(local_date(regel.ingediend), w.scope.vandaag(), w.werkdagen);
            if (klok.te_laat())
                out("{}", html::Termijn{html::Tijdigheid::laat, [&](html::Out& woord) {
                                            const int te_laat = klok.dag - klok.van;
                                            woord("{} {} te laat", te_laat,
                                                  te_laat == 1 ? "werkdag" : "werkdagen");
                                        }});
            else
                out("{}", html::Werkdagklok{klok.dag, klok.van});
        }
    }
};

struct Besluitstand {
    const Regel& regel;
    void operator()(html::Out& out) const {
        if (!regel.besluit) {
            if (regel.beoordeeld == 0)
                out("<span class=\"rh-zacht\">nog niet beoordeeld</span>");
            else
                out("{} van 4 toetsen beoordeeld", regel.beoordeeld);
            return;
        }
        out("{}", rules::naam(*regel.besluit));
        if (regel.stand == Stand::bezwaar)
            out("{}", html::Under{html::Termijn{html::Tijdigheid::bijna, "niet iedereen is akkoord"}});
        else
            out("{}", html::Under{
                          [&](html::Out& onder) { onder("{} van {} akkoord", regel.akkoord, regel.nodig); }});
    }
};

void rij(html::Out& out, const Werklijst& w, const Regel& regel, std::size_t plaats) {
    const auto titel = [&](html::Out& cel) {
        cel("<a href=\"{}\">{}</a>", html::url("/triage/{}", regel.id), regel.titel->naam);
        if (regel.spoed) cel(" {}", html::Termijn{html::Tijdigheid::laat, "spoed"});
        cel("{}", html::Under{html::Kenmerk{regel.kenmerk}});
        if (!w.staf.empty())
            cel("{}",
                html::Hidden{"dossiers." + std::to_string(plaats) + ".versie", std::to_string(regel.versie)});
    };
    const auto van = [&](html::Out& cel) { cel("{}{}", regel.organisatie, html::Under{regel.gemeente}); };
    const auto ontvangen = [&](html::Out& cel) {
        cel("{}", pagina::wanneer(regel.ingediend, w.scope.vandaag()));
    };
    const auto punten = [&](html::Out& cel) {
        if (regel.open_punten == 0)
            cel("{}", html::Status{html::Voortgang::klaar, "compleet"});
        else
            cel("{} {} open", regel.open_punten, regel.open_punten == 1 ? "punt" : "punten");
    };
    const auto aan = [&](html::Out& cel) {
        if (regel.toegewezen.empty())
            cel("<span class=\"rh-zacht\">nog niemand</span>");
        else
            cel("{}{}", regel.toegewezen, regel.aan_mij ? " (jij)" : "");
    };
    out("<tr>");
    if (!w.staf.empty())
        out("{}", html::ChooseCell{"dossiers." + std::to_string(plaats) + ".id", regel.id.text(),
                                   "Kies: " + regel.titel->naam});
    const Wacht wacht{regel, w};
    const Besluitstand besluit{regel};
    const html::Cell cellen[] = {{van, "Aangemeld door"}, {ontvangen, "Ontvangen"}, {wacht, "Eerste contact"},
                                 {punten, "Volledig"},    {aan, "Toegewezen aan"},  {besluit, "Besluit"}};
    out("{}", html::RowHead{titel});
    for (const std::size_t i : w.kolommen) out("{}", cellen[i]);
    out("</tr>");
}

void tabel(html::Out& out, const Werklijst& w) {
    const auto rijen = [&](html::Out& tr) {
        std::size_t plaats = 0;
        for (const auto& regel : w.bladzijde.regels) rij(tr, w, regel, plaats++);
    };
    std::vector<html::Column> kolommen{{"Persoon"}};
    for (const std::size_t i : w.kolommen)
        kolommen.push_back({lijst::zoek("aanmeldingen")->kolommen[i].naam});
    if (!w.staf.empty()) kolommen.insert(kolommen.begin(), {"Kies", html::ColumnKind::choose});
    out("{}", html::Table{.caption = "Aanmeldingen in triage",
                          .columns = kolommen,
                          .rows = rijen,
                          .kind = html::TableKind::stacking,
                          .caption_kind = html::CaptionKind::hidden});
}

void met_toewijzen(html::Out& out, const Werklijst& w) {
    std::vector<std::string> ids;
    std::vector<html::Option> opties;
    ids.reserve(w.staf.size());
    for (const auto& mens : w.staf) {
        ids.push_back(mens.id.text());
        opties.push_back({ids.back(), mens.naam});
    }
    const std::string ik = w.scope.wie().medewerker.text();
    const auto velden = [&](html::Out& veld) {
        tabel(veld, w);
        veld("<div class=\"rh-filter\">{}{}</div>",
             html::Select{.name = "aan",
                          .label = "Wijs de gekozen aanmeldingen toe aan",
                          .options = opties,
                          .value = ik,
                          .empty = {}},
             html::Button{.text = "Wijs toe"});
    };
    out("{}", html::Form{html::url("/triage/toewijzing"), w.scope.wie().csrf, {}, velden});
}

// The same choice again for what a colleague changed, now upon what stands there.
void opnieuw(html::Out& out, const ToewijzingenBotsing& b) {
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"aan", b.jouw.text()});
        std::size_t plaats = 0;
        for (const auto& regel : b.gewijzigd) {
            const std::string rij = "dossiers." + std::to_string(plaats++);
            veld("{}{}", html::Hidden{rij + ".id", regel.id.text()},
                 html::Hidden{rij + ".versie", std::to_string(regel.versie)});
        }
        veld("{}", html::Button{.text = "Neem mijn versie", .kind = html::ButtonKind::primary});
    };
    out("{}{}", html::Form{html::url("/triage/toewijzing"), b.scope.wie().csrf, {}, velden},
        html::LinkButton{"Houd wat er nu staat", html::url("/triage")});
}

}  // namespace

void ToewijzingenBotsing::operator()(html::Out& out) const {
    std::string_view naam = "deze collega";
    for (const auto& mens : mensen)
        if (mens.id == jouw) naam = mens.naam;
    out("{}", html::PageHead{.title = "Triage"});
    if (gegeven != 0)
        out("<p>{} {} toegewezen aan {}.</p>", gegeven, gegeven == 1 ? "aanmelding is" : "aanmeldingen zijn",
            naam);
    if (!gewijzigd.empty()) {
        std::vector<std::string> koppen;
        std::vector<pagina::Verschil> verschillen;
        koppen.reserve(gewijzigd.size());
        for (const auto& regel : gewijzigd) {
            koppen.push_back(regel.titel->naam + ", " + regel.kenmerk);
            // A view, so that no text is made here that ends with the line.
            const std::string_view nu = regel.toegewezen;
            verschillen.push_back({koppen.back(), nu.empty() ? "nog niemand" : nu, naam});
        }
        out("{}",
            pagina::Botsing{.wie = "Een collega",
                            .gewijzigd = gewijzigd.size() == 1 ? "Deze aanmelding is intussen gewijzigd."
                                                               : "Deze aanmeldingen zijn intussen gewijzigd.",
                            .verschillen = verschillen,
                            .knoppen = [&](html::Out& deel) { opnieuw(deel, *this); },
                            .jouw = "Jouw keuze is hier nog niet bewaard."});
    }
    if (werkt_niet_mee.empty()) return;
    out("<h2>Niet toegewezen</h2><p>Deze collega werkt aan deze aanmeldingen niet mee:</p><ul>");
    for (const auto& regel : werkt_niet_mee)
        out("<li><a href=\"{}\">{}</a>{}</li>", html::url("/triage/{}", regel.id), regel.titel->naam,
            html::Under{html::Kenmerk{regel.kenmerk}});
    out("</ul>{}", html::LinkButton{"Naar de lijst", html::url("/triage")});
}

void Werklijst::operator()(html::Out& out) const {
    const auto intro = [&](html::Out& zin) {
        zin("Spoed staat boven, daarna wie het langst op een eerste contact wacht. Dat is er binnen {} werkdagen.",
            werkdagen);
    };
    out("{}", html::PageHead{.title = "Triage", .intro = intro});
    tabs(out, *this);
    if (balk != nullptr) out("{}", *balk);
    if (bladzijde.regels.empty()) {
        out("{}", html::EmptyState{"Hier wacht geen aanmelding.", "Nieuwe aanmeldingen komen hier vanzelf."});
        return;
    }
    if (staf.empty())
        tabel(out, *this);
    else
        met_toewijzen(out, *this);
    if (page == 1 && !bladzijde.meer) return;
    const html::Url base = html::url("/triage?toon={}", rules::code(filter));
    out("<nav class=\"rh-bladeren\" aria-label=\"Bladeren\"><span>bladzijde {}</span>", page);
    if (page > 1) out("<a href=\"{}\" rel=\"prev\">Vorige</a>", base.with("page", page - 1));
    if (bladzijde.meer) out("<a href=\"{}\" rel=\"next\">Volgende</a>", base.with("page", page + 1));
    out("</nav>");
}

}  // namespace triage::view
