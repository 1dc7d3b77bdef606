// The ladder of one casus: what lies still, what was asked, where it stands, and AVE.
#include "domein/escalatie/views.hpp"

#include "domein/escalatie/rules.hpp"
#include "domein/escalatie/views_delen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/toegang/gate.hpp"

namespace escalatie::view {
namespace {

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(grant, recht);
}

void stil(html::Out& out, const Heel& h) {
    const bool start = mag(h.grant, toegang::Recht::escalatie_starten);
    const auto rijen = [&](html::Out& tr) {
        for (const StilleActie& een : h.overzicht.stil) {
            const auto& kop = een.actie->kop;
            const auto wat = [&](html::Out& a) {
                if (een.actie->tekst.open())
                    a("<a href=\"{}\">{}</a>",
                      html::url("/casussen/{}/acties/{}", h.grant.dossier(), kop.item.id),
                      een.actie->tekst->tekst);
                else
                    a("{}", html::TekenMetWoord{"t-slot", "afgeschermd"});
            };
            const auto wie = [&](html::Out& cel) {
                cel("{}{}", kop.eigenaar.organisatie_naam, html::Under{kop.eigenaar.naam});
            };
            const std::string waarom = rules::zin(een.waarom, kop, h.grant.vandaag());
            const auto teken = [&](html::Out& cel) {
                cel("{}", html::Termijn{html::Tijdigheid::laat, waarom});
            };
            const auto knop = [&](html::Out& cel) {
                if (start)
                    cel("<a href=\"{}\">Schaal op</a>",
                        html::url("/casussen/{}/knelpunten/nieuw?actie={}", h.grant.dossier(), kop.item.id));
            };
            tr("<tr>{}{}{}{}</tr>\n", html::RowHead{wat}, html::Cell{wie, "Eigenaar"},
               html::Cell{teken, "Waarom"}, html::Cell{knop});
        }
    };
    const auto inhoud = [&](html::Out& in) {
        if (h.overzicht.stil.empty())
            in("{}",
               html::EmptyState{"Alle acties bewegen.",
                                "Hier staat wat te lang te laat is, stil ligt of geen eigenaar heeft."});
        else
            in("{}", html::Table{.caption = "Acties die niet bewegen",
                                 .columns = {{"Actie"},
                                             {"Eigenaar"},
                                             {"Waarom"},
                                             {"Wat je kunt doen", html::ColumnKind::hidden_head}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking,
                                 .caption_kind = html::CaptionKind::hidden});
    };
    out("{}", html::Section{.id = "stil", .title = "Wat stilligt", .body = inhoud});
}

void knelpunten(html::Out& out, const Heel& h) {
    const auto alle = h.overzicht.knelpunten();
    const auto inhoud = [&](html::Out& in) {
        if (alle.empty()) in("{}", html::EmptyState{"Er is nog niets opgeschaald."});
        for (const Knelpunt& knelpunt : alle) {
            in("<article class=\"rh-bijdrage\">");
            for (const Stap* stap : knelpunt) {
                in("<div class=\"rh-ruimte\"><header><h3><a href=\"{}\">{}</a></h3><p>{}</p></header>",
                   html::url("/casussen/{}/knelpunten/{}", h.grant.dossier(), stap->item.id),
                   rules::naam(stap->niveau), StandVan{*stap, h.grant.vandaag()});
                in("{}</div>", Inhoud{*stap});
            }
            in("</article>\n");
        }
    };
    const std::string noot = alle.empty() ? std::string() : std::to_string(alle.size()) + ", nieuwste boven";
    out("{}", html::Section{.id = "knelpunten", .title = "Knelpunten", .note = noot, .body = inhoud});
}

// One rung: now here, used before, or not needed yet.
struct Trede {
    const Heel& h;
    Niveau niveau;
    void operator()(html::Out& out) const {
        const Stap* stap = h.overzicht.op(niveau);
        const bool nu = stap != nullptr && h.overzicht.hier(*stap);
        out("<li{}><b>{}</b>", html::attribute("aria-current", "step", nu), rules::naam(niveau));
        if (nu) out("{}", html::Nieuw{"nu hier"});
        if (stap == nullptr)
            out("<span class=\"rh-klein\">nog niet nodig</span>");
        else
            out("<span class=\"rh-klein\">{}</span>", StandVan{*stap, h.grant.vandaag()});
        out("</li>");
    }
};

void ladder(html::Out& out, const Heel& h) {
    const auto treden = [&](html::Out& in) {
        in("<ol class=\"rh-ladder\">");
        for (const Niveau niveau :
             {Niveau::landelijk, Niveau::strategisch, Niveau::tactisch, Niveau::operationeel})
            in("{}", Trede{h, niveau});
        in("</ol>");
    };
    out("{}", html::Section{
                  .id = "ladder", .title = "Waar het ligt", .note = "van onder naar boven", .body = treden});
}

void verdeling_formulier(html::Out& out, const Heel& h) {
    const Personen keuzes(h.mensen);
    const std::string fase = std::to_string(h.overzicht.ave.fase);
    const bool terug = !h.input.faults().empty() || !h.melding.empty();
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::Hidden{"fase", fase});
        for (std::size_t i = 0; i < ave_taken; ++i) {
            const auto taak = static_cast<AveTaak>(i + 1);
            html::Select keuze{.name = rules::code(taak),
                               .label = rules::naam(taak),
                               .options = keuzes.lijst,
                               .need = html::Need::optional,
                               .empty = "Nog niet afgesproken"};
            const std::string nu = h.overzicht.ave.wie[i] ? h.overzicht.ave.wie[i]->text() : std::string();
            if (terug) {
                veld("{}", html::filled(h.input, keuze));
            } else {
                keuze.value = nu;
                veld("{}", keuze);
            }
        }
        veld("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Bewaar verdeling"});
    };
    const std::string versie = std::to_string(h.overzicht.ave.versie);
    const auto formulier = [&](html::Out& in) {
        in("{}", html::Form{html::url("/casussen/{}/ave-taken", h.grant.dossier()), h.grant.wie().csrf,
                            versie, velden});
    };
    out("{}", html::Details{"Verdeel de verantwoordelijkheden", formulier, terug});
}

void ave(html::Out& out, const Heel& h) {
    const auto feiten = [&](html::Out& feit) {
        for (std::size_t i = 0; i < ave_taken; ++i)
            feit("{}",
                 html::Fact{rules::naam(static_cast<AveTaak>(i + 1)),
                            h.overzicht.ave.namen[i].empty() ? std::string_view("nog niet afgesproken")
                                                             : std::string_view(h.overzicht.ave.namen[i])});
    };
    const auto rijen = [&](html::Out& tr) {
        for (const auto& regel : h.overzicht.ave_regels) {
            const std::string stap = std::to_string(regel.van) + " → " + std::to_string(regel.naar);
            const auto waarom = [&](html::Out& cel) {
                if (regel.reden.open()) cel("{}", regel.reden->tekst);
                cel("{}", html::Under{regel.door});
            };
            tr("<tr>{}{}{}</tr>\n", html::RowHead{dutch_date(local_date(regel.op))}, html::Cell{stap, "Fase"},
               html::Cell{waarom, "Waarom"});
        }
    };
    const auto inhoud = [&](html::Out& in) {
        in("<p>{}</p>{}", html::Ave{h.overzicht.ave.fase}, html::Facts{feiten, html::FactsLayout::rows});
        if (!h.mensen.empty()) verdeling_formulier(in, h);
        if (!h.overzicht.ave_regels.empty())
            in("{}", html::Table{.caption = "Op en af in AVE, nieuwste boven",
                                 .columns = {{"Wanneer"}, {"Fase"}, {"Waarom"}},
                                 .rows = rijen,
                                 .kind = html::TableKind::stacking});
    };
    const auto link = [&](html::Out& a) {
        if (mag(h.grant, toegang::Recht::casus_wijzigen))
            a("<a href=\"{}\">Schaal op of af</a>", html::url("/casussen/{}/kop", h.grant.dossier()));
    };
    out("{}", html::Section{.id = "ave", .title = "AVE", .link = link, .body = inhoud});
}

}  // namespace

void Heel::operator()(html::Out& out) const {
    const auto knoppen = [&](html::Out& knop) {
        if (mag(grant, toegang::Recht::escalatie_starten))
            knop("{}", html::LinkButton{"Schaal een knelpunt op",
                                        html::url("/casussen/{}/knelpunten/nieuw", grant.dossier()),
                                        html::ButtonKind::primary});
    };
    out("{}{}{}",
        html::PageHead{.title = "Opschaling",
                       .intro = "Wat niet beweegt, en wie hoger in de organisaties is gevraagd.",
                       .path = betrokkene::Pad{grant, dossier},
                       .actions = knoppen},
        html::ErrorSummary{input.faults()}, melding);
    out("<div class=\"rh-kolommen rh-kolommen--werk\"><div class=\"rh-kolom\">");
    view::stil(out, *this);
    view::knelpunten(out, *this);
    out("</div><div class=\"rh-kolom\">");
    view::ladder(out, *this);
    view::ave(out, *this);
    out("</div></div>");
}

}  // namespace escalatie::view
