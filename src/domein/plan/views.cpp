#include "domein/plan/views.hpp"

#include <algorithm>

#include "domein/plan/gedeeld_views.hpp"
#include "domein/plan/rights.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/versie_views.hpp"
#include "kern/toegang/keuzes.hpp"

namespace plan {
namespace view {
namespace {

bool mag(const toegang::GrantBasis& grant, toegang::Recht recht) {
    return toegang::Gate::zou_mogen(grant, recht);
}

// --- The whole plan ---------------------------------------------------------------------------------------------

void doelen(html::Out& out, const Heel& h) {
    const auto inhoud = [&](html::Out& in) {
        if (h.plan.doelen.empty())
            in("{}", html::EmptyState{"Er is nog geen doel.",
                                      "Kies een leefgebied en schrijf op wat er bereikt moet zijn."});
        // Goals of one leefgebied stand together, in the order of the first of them.
        std::vector<std::string_view> gezien;
        for (const Doel& eerste : h.plan.doelen) {
            if (std::find(gezien.begin(), gezien.end(), eerste.leefgebied) != gezien.end()) continue;
            gezien.push_back(eerste.leefgebied);
            in("<h3>{}</h3>", eerste.gebied);
            for (const Doel& doel : h.plan.doelen) {
                if (doel.leefgebied != eerste.leefgebied) continue;
                in("<article class=\"rh-bijdrage\">");
                if (doel.tekst.open())
                    in("{}", html::Record{doel.tekst->tekst});
                else
                    in("{}", html::Afgeschermd{"De bron deelt dit doel niet met jou."});
                in("{}<p class=\"rh-klein\">{}</p><p class=\"rh-tekenrij\">{}</p>", ResultaatRegel{doel},
                   StandZin{stand_van(h.plan, doel, h.grant.vandaag())}, WieZiet{doel.item});
                if (doel.tekst.open() && mag(h.grant, Wijzigen::recht))
                    in("<p><a href=\"{}\">{}<span class=\"rh-weg\"> bij {}</span></a></p>",
                       html::url("/casussen/{}/doelen/{}/resultaat", h.grant.dossier(), doel.item.id),
                       doel.resultaat == Resultaat::open ? "Leg resultaat vast" : "Wijzig resultaat",
                       doel.gebied);
                in("</article>\n");
            }
        }
    };
    const auto zonder = [&](html::Out& in) {
        std::string namen;
        for (const Leefgebied& gebied : h.lijst.gebieden) {
            const bool heeft = std::any_of(h.plan.doelen.begin(), h.plan.doelen.end(),
                                           [&](const Doel& doel) { return doel.leefgebied == gebied.code; });
            if (!heeft) namen += (namen.empty() ? "" : ", ") + gebied.naam;
        }
        if (!h.plan.doelen.empty() && !namen.empty())
            in("<p class=\"rh-klein rh-ruimte\">Zonder doel: {}.</p>", namen);
    };
    const auto alles = [&](html::Out& in) { in("{}{}", inhoud, zonder); };
    out("{}", html::Section{.id = "doelen", .title = "Doelen", .body = alles});
}

void nieuw_doel(html::Out& out, const Heel& h) {
    std::vector<html::Option> gebieden;
    for (const Leefgebied& gebied : h.lijst.gebieden) gebieden.push_back({gebied.code, gebied.naam});
    const auto categorieen = [&](html::Out& in) {
        in("{}", html::filled(h.input, html::CheckboxGroup{
                                           .name = "categorieen",
                                           .label = "Waar gaat dit over?",
                                           .options = toegang::opties(toegang::categorieen()),
                                           .hint = "Kies je niets? Dan geldt: begeleiding, hulp en zorg.",
                                           .need = html::Need::optional}));
    };
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", Nummer{h.input},
             html::filled(h.input,
                          html::Select{.name = "leefgebied", .label = "Leefgebied", .options = gebieden}));
        veld("{}", html::filled(h.input, html::TextArea{.name = "tekst",
                                                        .label = "Wat moet er bereikt zijn?",
                                                        .length_max = rules::doel_max}));
        veld("{}", html::Details{"Soort gegevens", categorieen, h.input.fault_of("categorieen") != nullptr});
        veld("<p class=\"rh-acties\">{}</p>",
             html::Button{.text = "Stel doel", .kind = html::ButtonKind::primary});
    };
    out("<section class=\"rh-nieuweactie\" aria-labelledby=\"nieuw-doel\"><h2 id=\"nieuw-doel\">Nieuw doel</h2>{}</section>",
        html::Form{html::url("/casussen/{}/doelen", h.grant.dossier()), h.grant.wie().csrf, {}, velden});
}

void actie_tabelrij(html::Out& out, const Heel& h, const Actie& actie) {
    const auto signaal = rules::signaal(actie.kop, h.grant.vandaag(), h.plan.weken_stil);
    const Doel* doel = doel_van(h.plan, actie.kop.doel);
    const auto wat = [&](html::Out& a) {
        const auto url = html::url("/casussen/{}/acties/{}", h.grant.dossier(), actie.kop.item.id);
        if (actie.tekst.open())
            a("<a href=\"{}\">{}</a>", url, actie.tekst->tekst);
        else
            a("{}", html::TekenMetWoord{"t-slot", "afgeschermd"});
        a("{}", GedeeldTeken{h.plan.gedeeld.contains(actie.kop.item.id)});
    };
    const auto wie = [&](html::Out& w) {
        w("{}{}", actie.kop.eigenaar.organisatie_naam, html::Under{actie.kop.eigenaar.naam});
    };
    const auto stand = [&](html::Out& s) {
        s("{}", StaatTeken{actie.kop.staat});
        if (actie.reden && actie.reden->open())
            s("{}", html::Under{(*actie.reden)->tekst});
        else if (actie.kop.laatste_voortgang)
            s("{}", html::Under{"gemeld op " + dutch_date_short(local_date(*actie.kop.laatste_voortgang))});
    };
    out("<tr>{}{}{}{}{}{}</tr>\n", html::RowHead{wat},
        html::Cell{doel == nullptr ? std::string_view("–") : std::string_view(doel->gebied), "Leefgebied"},
        html::Cell{wie, "Eigenaar"}, html::Cell{TermijnTeken{signaal, actie.kop.termijn}, "Klaar voor"},
        html::Cell{stand, "Stand"}, html::Cell{WieZiet{actie.kop.item}, "Wie ziet dit"});
}

// How it goes in each leefgebied, as partners saw it.
void scores(html::Out& out, const Heel& h) {
    const auto alle = [&](html::Out& link) {
        link("<a href=\"{}\">Alle scores</a>", html::url("/casussen/{}/leefgebieden", h.grant.dossier()));
    };
    const auto inhoud = [&](html::Out& in) {
        const bool leeg = std::all_of(h.gebieden.begin(), h.gebieden.end(),
                                      [](const leefgebied::Gebied& g) { return g.scores.empty(); });
        if (leeg)
            in("{}",
               html::EmptyState{"Er is nog geen score.", "Partners scoren een leefgebied met een doel."});
        else
            leefgebied::beelden(in, h.gebieden, h.grant.vandaag());
    };
    out("<div class=\"rh-ruim\">{}</div>",
        html::Section{.id = "leefgebieden", .title = "Leefgebieden", .link = alle, .body = inhoud});
}

void acties(html::Out& out, const Heel& h) {
    // Late first: the open ones come by deadline, so they already do.
    const auto rijen = [&](html::Out& rij) {
        for (const Actie& actie : h.plan.acties) actie_tabelrij(rij, h, actie);
    };
    const auto tabel = [&](html::Out& in) {
        if (h.plan.acties.empty())
            in("{}",
               html::EmptyState{"Er zijn nog geen acties.", "Bij elk doel hoort iemand die iets doet."});
        else
            in("{}",
               html::Table{
                   .caption = "Acties in het plan, eerst wat te laat is, dan op datum",
                   .columns =
                       {{"Actie"}, {"Leefgebied"}, {"Eigenaar"}, {"Klaar voor"}, {"Stand"}, {"Wie ziet dit"}},
                   .rows = rijen,
                   .kind = html::TableKind::stacking,
                   .caption_kind = html::CaptionKind::hidden});
    };
    out("<div class=\"rh-ruim\">{}</div>",
        html::Section{.id = "acties", .title = "Acties", .note = PlanZin{h.plan}, .body = tabel});
}

}  // namespace

void WieZiet::operator()(html::Out& out) const {
    const auto klassen = toegang::klassen_van(item.categorieen);
    for (const auto& woord : toegang::klassen())
        if (klassen.has(woord.waarde)) out("{} ", html::Klasse{static_cast<int>(woord.waarde)});
    out("{}", html::Kring{static_cast<int>(item.kring), toegang::naam(item.kring)});
}

void Pad::operator()(html::Out& out) const {
    if (!mag(grant, toegang::Recht::casus_lezen))
        out("<a href=\"{}\">Mijn acties</a> › ", html::url("/acties"));
    out("{}", betrokkene::Pad{grant, dossier});
}

void Heel::operator()(html::Out& out) const {
    const bool wijzigt = mag(grant, Wijzigen::recht);
    const auto knoppen = [&](html::Out& knop) {
        if (naast)
            knop("{}", html::LinkButton{"Plannen naast elkaar",
                                        html::url("/casussen/{}/plannen", grant.dossier())});
        if (wijzigt && !plan.doelen.empty())
            knop("{}",
                 html::LinkButton{"Nieuwe actie", html::url("/casussen/{}/acties/nieuw", grant.dossier()),
                                  html::ButtonKind::primary});
    };
    const auto intro = [&](html::Out& zin) {
        if (plan.doelen.size() == 1)
            zin("1 doel · {}", PlanZin{plan});
        else
            zin("{} doelen · {}", plan.doelen.size(), PlanZin{plan});
    };
    out("{}{}",
        html::PageHead{
            .title = "Plan van aanpak", .intro = intro, .path = Pad{grant, dossier}, .actions = knoppen},
        html::ErrorSummary{input.faults()});
    if (wijzigt) out("<div class=\"rh-kolommen rh-kolommen--werk\"><div class=\"rh-kolom\">");
    if (plan.stap) tijdpad::zin(out, grant, *plan.stap);
    doelen(out, *this);
    if (wijzigt) {
        out("</div><div class=\"rh-kolom\">");
        nieuw_doel(out, *this);
        out("</div></div>");
    }
    acties(out, *this);
    out("<div class=\"rh-ruim\">{}</div>", AkkoordDeel{grant, versie});
    scores(out, *this);
}

}  // namespace view

}  // namespace plan
