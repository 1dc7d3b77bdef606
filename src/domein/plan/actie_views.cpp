// The page of one action and the list of actions.
#include "domein/plan/gedeeld_views.hpp"
#include "domein/plan/rights.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace plan::view {
namespace {

// A field that has the plain id only in the form that came back: there the summary of faults leads to it.
template <class Field>
void veld(html::Out& out, const Een& e, Formulier formulier, std::string_view id, Field field) {
    if (e.actief == formulier) {
        out("{}", html::filled(e.input, field));
        return;
    }
    field.id = id;
    out("{}", field);
}

std::string versie_van(const Een& e) { return std::to_string(e.blad.actie.kop.item.versie); }

void beantwoord(html::Out& out, const Een& e) {
    const auto url =
        html::url("/casussen/{}/acties/{}/antwoord", e.grant.dossier(), e.blad.actie.kop.item.id);
    const auto& csrf = e.grant.wie().csrf;
    const std::string versie = versie_van(e);
    const auto weiger = [&](html::Out& in) {
        veld(
            in, e, Formulier::weigeren, "weiger-reden",
            html::TextArea{.name = "reden", .label = "Waarom kan dit niet?", .length_max = rules::reden_max});
        in("<p class=\"rh-acties\">{}</p>",
           html::Button{.text = "Weiger actie", .name = "antwoord", .value = "weigeren"});
    };
    const auto formulier = [&](html::Out& in) { in("{}", html::Form{url, csrf, versie, weiger}); };
    const auto inhoud = [&](html::Out& in) {
        in("<p>Neem je deze actie op je? Dan meld je hier hoe het gaat.</p>{}",
           html::Form{url, csrf, versie,
                      html::Button{.text = "Aanvaard actie",
                                   .kind = html::ButtonKind::primary,
                                   .name = "antwoord",
                                   .value = "aanvaarden"}});
        in("{}", html::Details{"Dit kan niet", formulier, e.actief == Formulier::weigeren});
    };
    out("{}", html::Section{.id = "antwoord", .title = "Jouw antwoord", .body = inhoud});
}

// Dropping an action, by its owner or by the regie: the same form, another address.
void laat_vervallen(html::Out& out, const Een& e, const html::Url& url, bool eigenaar) {
    const auto velden = [&](html::Out& in) {
        if (eigenaar) in("{}", html::Hidden{"uitkomst", "vervallen"});
        veld(in, e, Formulier::vervallen, "verval-reden",
             html::TextArea{
                 .name = "reden", .label = "Waarom vervalt de actie?", .length_max = rules::reden_max});
        in("<p class=\"rh-acties\">{}</p>",
           html::Button{.text = "Laat vervallen", .kind = html::ButtonKind::danger});
    };
    const std::string versie = versie_van(e);
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{url, e.grant.wie().csrf, versie, velden});
    };
    out("{}", html::Details{"De actie is niet meer nodig", formulier, e.actief == Formulier::vervallen});
}

void meld(html::Out& out, const Een& e) {
    const auto afronding =
        html::url("/casussen/{}/acties/{}/afronding", e.grant.dossier(), e.blad.actie.kop.item.id);
    const auto velden = [&](html::Out& in) {
        in("{}", Nummer{e.input});
        veld(in, e, Formulier::voortgang, "verslag",
             html::TextArea{
                 .name = "tekst", .label = "Hoe staat het ermee?", .length_max = rules::voortgang_max});
        in("<p class=\"rh-acties\">{}{}</p>",
           html::Button{.text = "Meld voortgang", .kind = html::ButtonKind::primary},
           html::Button{.text = "Meld klaar", .name = "uitkomst", .value = "gereed", .action = &afronding});
    };
    const std::string versie = versie_van(e);
    const auto inhoud = [&](html::Out& in) {
        in("{}", html::Form{html::url("/casussen/{}/acties/{}/voortgang", e.grant.dossier(),
                                      e.blad.actie.kop.item.id),
                            e.grant.wie().csrf, versie, velden});
        laat_vervallen(in, e, afronding, true);
    };
    out("{}", html::Section{.id = "melden", .title = "Voortgang melden", .body = inhoud});
}

void verslagen(html::Out& out, const Een& e) {
    const auto inhoud = [&](html::Out& in) {
        if (e.blad.voortgang.empty()) in("{}", html::EmptyState{"Er is nog niets gemeld."});
        for (const Voortgang& v : e.blad.voortgang) {
            in("<article class=\"rh-bijdrage\"><div class=\"rh-bijdrage__kop\"><b>{}</b><span>{} · {}</span></div>",
               v.bron, v.door, pagina::wanneer(v.item.gemaakt, e.grant.vandaag()));
            if (v.tekst.open())
                in("{}", html::Record{v.tekst->tekst});
            else
                in("{}", html::Afgeschermd{"De bron deelt dit niet met jou."});
            in("</article>\n");
        }
    };
    out("{}",
        html::Section{.id = "voortgang", .title = "Voortgang", .note = "nieuwste boven", .body = inhoud});
}

void feiten(html::Out& out, const Een& e, const rules::Signaal& signaal) {
    const ActieKop& kop = e.blad.actie.kop;
    const auto lijst = [&](html::Out& feit) {
        feit("{}{}", html::Fact{"Stand", StaatTeken{kop.staat}},
             html::Fact{"Klaar voor", TermijnTeken{signaal, kop.termijn}});
        feit("{}", html::Fact{"Eigenaar", kop.eigenaar.organisatie_naam + ", " + kop.eigenaar.naam});
        if (e.blad.doel) feit("{}", html::Fact{"Leefgebied", e.blad.doel->gebied});
        feit("{}", html::Fact{"Voorgesteld", dutch_date(local_date(kop.item.gemaakt))});
        feit("{}", html::Fact{"Wie ziet dit", WieZiet{kop.item}});
    };
    out("{}", html::Facts{lijst});
}

// The goal it serves, when this person may see it, and why it was refused or lapsed.
void achtergrond(html::Out& out, const Een& e) {
    if (e.blad.actie.reden && e.blad.actie.reden->open()) {
        const bool geweigerd = e.blad.actie.kop.staat == Staat::geweigerd;
        out("{}", html::Section{.id = "reden",
                                .title = geweigerd ? std::string_view("Waarom geweigerd")
                                                   : std::string_view("Waarom vervallen"),
                                .body = html::Record{(*e.blad.actie.reden)->tekst}});
    }
    if (e.blad.doel && e.blad.doel->tekst.open())
        out("{}",
            html::Section{.id = "doel", .title = "Doel", .body = html::Record{e.blad.doel->tekst->tekst}});
}

void regie(html::Out& out, const Een& e) {
    const auto inhoud = [&](html::Out& in) {
        const auto& actie = e.blad.actie.kop.item.id;
        const auto knoppen = [&](html::Out& knop) {
            knop("{}",
                 html::LinkButton{"Wijzig termijn of eigenaar",
                                  html::url("/casussen/{}/acties/{}/wijziging", e.grant.dossier(), actie)});
            if (toegang::Gate::zou_mogen(e.grant, toegang::Recht::escalatie_starten))
                knop("{}", html::LinkButton{"Schaal op", html::url("/casussen/{}/knelpunten/nieuw?actie={}",
                                                                   e.grant.dossier(), actie)});
        };
        in("<p class=\"rh-acties\">{}</p>", knoppen);
        laat_vervallen(
            in, e, html::url("/casussen/{}/acties/{}/verval", e.grant.dossier(), e.blad.actie.kop.item.id),
            false);
    };
    out("{}", html::Section{.id = "regie", .title = "Regie", .body = inhoud});
}

// What happened since the page was read. What was typed stands below, for its form may be gone.
void tussendoor(html::Out& out, const Een& e) {
    const std::string_view getypt = e.input.typed(e.actief == Formulier::voortgang        ? "tekst"
                                                  : e.actief == Formulier::niet_overnemen ? "overnameReden"
                                                                                          : "reden");
    const auto inhoud = [&](html::Out& in) {
        in("<p>{}</p>", e.melding);
        if (!getypt.empty()) in("<p>Jouw tekst is niet verstuurd:</p>{}", html::Record{getypt});
    };
    out("{}", html::Notice{.tone = html::Tone::alarm,
                           .title = "Dit is niet gelukt",
                           .body = inhoud,
                           .live = html::Live::alert});
}

void lijst_rij(html::Out& out, const Lijst& l, const ActieRegel& regel) {
    const auto signaal = rules::signaal(regel.kop, l.vandaag, l.weken_stil);
    const auto wat = [&](html::Out& a) {
        a("<a href=\"{}\">{}</a>", html::url("/casussen/{}/acties/{}", regel.dossier, regel.kop.item.id),
          regel.tekst.open() ? std::string_view(regel.tekst->tekst) : std::string_view("afgeschermd"));
    };
    const auto wie = [&](html::Out& w) {
        if (regel.titel.open()) w("{}", regel.titel->naam);
        w(" <span class=\"rh-onder rh-kenmerk\">{}</span>", regel.kenmerk);
    };
    const auto eigenaar = [&](html::Out& e) {
        e("{}{}", regel.kop.eigenaar.naam, html::Under{regel.kop.eigenaar.organisatie_naam});
    };
    const TermijnTeken termijn{signaal, regel.kop.termijn};
    const StaatTeken stand{regel.kop.staat};
    const html::Cell cellen[] = {
        {wie, "Casus"}, {eigenaar, "Eigenaar"}, {termijn, "Klaar voor"}, {stand, "Stand"}};
    out("<tr>{}", html::RowHead{wat});
    for (const std::size_t i : l.kolommen) out("{}", cellen[i]);
    out("</tr>\n");
}

}  // namespace

void Een::operator()(html::Out& out) const {
    const ActieKop& kop = blad.actie.kop;
    const auto signaal = rules::signaal(kop, grant.vandaag(), blad.weken_stil);
    const auto titel = [&](html::Out& t) {
        if (blad.actie.tekst.open())
            t("{}", blad.actie.tekst->tekst);
        else
            t("Actie");
    };
    out("{}{}{}", html::PageHead{.title = titel, .path = Pad{grant, blad.dossier}},
        betrokkene::WaarschuwingMelding{waarschuwing}, html::ErrorSummary{input.faults()});
    if (!melding.empty()) tussendoor(out, *this);
    const bool beantwoordt = kop.eigenaar.organisatie == grant.wie().organisatie &&
                             toegang::Gate::zou_mogen(grant, Beantwoorden::recht);
    out("<div class=\"rh-kolommen rh-kolommen--werk\"><div class=\"rh-kolom\">");
    feiten(out, *this, signaal);
    out("<div class=\"rh-ruim\">");
    if (beantwoordt && kop.staat == Staat::voorgesteld) beantwoord(out, *this);
    if (beantwoordt && kop.staat == Staat::aanvaard) meld(out, *this);
    out("{}{}", OverdrachtDeel{*this}, GedeeldDeel{*this});
    achtergrond(out, *this);
    out("</div>");
    out("</div><div class=\"rh-kolom\">");
    verslagen(out, *this);
    const bool kan_nog = rules::is_open(kop.staat) || kop.staat == Staat::geweigerd;
    if (kan_nog && toegang::Gate::zou_mogen(grant, Wijzigen::recht)) regie(out, *this);
    out("</div></div>");
}

void Lijst::operator()(html::Out& out) const {
    const auto intro = [&](html::Out& zin) {
        zin("{} open", totaal);
        if (laat != 0) zin(", {} te laat", laat);
        if (stil != 0) zin(", {} {} stil", stil, stil == 1 ? "ligt" : "liggen");
        if (totaal >= lijst_max) zin(". Je ziet de eerste {}.", lijst_max);
    };
    const auto knoppen = [](html::Out& in) {
        in("{}", html::LinkButton{"Mijn acties op papier", html::url("/acties/afdruk")});
    };
    out("{}", html::PageHead{.title = "Acties", .intro = intro, .actions = knoppen});
    const auto alle = html::url("/acties");
    const auto mijn = html::url("/acties").with("van", "mij");
    const auto regie = html::url("/acties").with("van", "regie");
    const auto tab = [&](html::Out& nav, const html::Url& naar, Welke deze, std::string_view woorden) {
        nav("<a href=\"{}\"{}>{}</a>", naar, html::attribute("aria-current", "page", welke == deze), woorden);
    };
    const auto tabs = [&](html::Out& nav) {
        tab(nav, alle, Welke::van_organisatie, "Van mijn organisatie");
        tab(nav, mijn, Welke::van_mij, "Alleen van mij");
        if (heeft_regie) tab(nav, regie, Welke::regie, "Vraagt aandacht in mijn casussen");
    };
    out("<nav class=\"rh-tabs\" aria-label=\"Welke acties\">{}</nav>", tabs);
    if (balk != nullptr) out("{}", *balk);
    if (regels.empty()) {
        out("{}", html::EmptyState{"Er staan geen acties open.", "Een nieuwe actie komt hier vanzelf."});
        return;
    }
    std::vector<html::Column> koppen{{"Actie"}};
    for (const std::size_t i : kolommen) koppen.push_back({lijst::zoek("acties")->kolommen[i].naam});
    const auto rijen = [&](html::Out& rij) {
        for (const ActieRegel& regel : regels) lijst_rij(rij, *this, regel);
    };
    out("{}{}",
        html::Table{.caption = "Open acties, eerst wat te laat is, dan op datum",
                    .columns = koppen,
                    .rows = rijen,
                    .kind = html::TableKind::stacking,
                    .caption_kind = html::CaptionKind::hidden},
        html::Pagination{bladzijde, lijst_bladzijde, totaal,
                         welke == Welke::van_mij ? mijn
                         : welke == Welke::regie ? regie
                                                 : alle});
}

}  // namespace plan::view
