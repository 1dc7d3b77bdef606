// The plan on the casus page, and the signs and sentences that all pages of the plan share.
#include <algorithm>

#include "domein/plan/views.hpp"

namespace plan {
namespace view {

const Doel* doel_van(const Plan& plan, kern::ItemId id) {
    for (const Doel& doel : plan.doelen)
        if (doel.item.id == id) return &doel;
    return nullptr;
}

Stand stand_van(const Plan& plan, const Doel& doel, Date vandaag) {
    Stand stand;
    const auto tel = [&](const ActieKop& actie) {
        if (actie.doel != doel.item.id) return;
        if (actie.staat == Staat::gereed) ++stand.klaar;
        if (!rules::is_open(actie.staat)) return;
        ++stand.open;
        if (rules::te_laat(actie, vandaag)) ++stand.laat;
    };
    for (const Actie& actie : plan.acties) tel(actie.kop);
    for (const ActieKop& actie : plan.overige) tel(actie);
    return stand;
}

void StandZin::operator()(html::Out& out) const {
    if (stand.open == 0)
        out("geen acties open");
    else if (stand.open == 1)
        out("1 actie open");
    else
        out("{} acties open", stand.open);
    if (stand.laat != 0) out(", {} te laat", stand.laat);
    if (stand.klaar != 0) out(", {} klaar", stand.klaar);
}

void PlanZin::operator()(html::Out& out) const {
    out("{} open", plan.open);
    if (plan.laat != 0) out(", {} te laat", plan.laat);
    if (plan.stil == 1)
        out(", 1 ligt stil");
    else if (plan.stil > 1)
        out(", {} liggen stil", plan.stil);
}

html::Tijdigheid tijdigheid(termijn::Stand stand) {
    switch (stand) {
        case termijn::Stand::laat: return html::Tijdigheid::laat;
        case termijn::Stand::bijna: return html::Tijdigheid::bijna;
        case termijn::Stand::op_tijd: break;
    }
    return html::Tijdigheid::op_tijd;
}

namespace {

// The actions of one goal as a bar: done, open, late. The sentence beside it says the same.
struct StandBalk {
    Stand stand;
    void operator()(html::Out& out) const {
        const long long alle = stand.klaar + stand.open;
        if (alle == 0) return;
        const double een = 84.0 / static_cast<double>(alle);
        const double klaar = een * static_cast<double>(stand.klaar);
        const double laat = een * static_cast<double>(stand.laat);
        out("<svg viewBox=\"0 0 88 40\" role=\"img\" aria-label=\"{} van {} acties klaar, {} te laat\">"
            "<rect x=\"2\" y=\"15\" width=\"84\" height=\"10\" class=\"g-papier g-rand\"/>",
            stand.klaar, alle, stand.laat);
        out("<rect x=\"2\" y=\"15\" width=\"{}\" height=\"10\" class=\"g-accentvlak\"/>",
            html::decimal(klaar));
        out("<rect x=\"{}\" y=\"15\" width=\"{}\" height=\"10\" class=\"g-alarmvlak\"/></svg>",
            html::decimal(2 + klaar), html::decimal(laat));
    }
};

void doel_regels(html::Out& out, const toegang::GrantBasis& grant, const Plan& plan) {
    if (plan.doelen.empty()) {
        out("{}",
            html::EmptyState{"Er is nog geen plan.", "Een plan begint met een doel bij een leefgebied."});
        return;
    }
    for (const Doel& doel : plan.doelen) {
        out("<div class=\"rh-doel\"><p><b>{}.</b> ", doel.gebied);
        if (doel.tekst.open())
            out("{}", doel.tekst->tekst);
        else
            out("{}", html::TekenMetWoord{"t-slot", "afgeschermd"});
        if (doel.resultaat != Resultaat::open) out(" {}", ResultaatTeken{doel.resultaat});
        const Stand stand = stand_van(plan, doel, grant.vandaag());
        out("</p>{}<span class=\"rh-klein\">{}</span></div>\n", StandBalk{stand}, StandZin{stand});
    }
}

void actie_rij(html::Out& out, const toegang::GrantBasis& grant, const Plan& plan, const Actie& actie) {
    const auto signaal = rules::signaal(actie.kop, grant.vandaag(), plan.weken_stil);
    const auto wat = [&](html::Out& a) {
        if (actie.tekst.open())
            a("<a href=\"{}\">{}</a>",
              html::url("/casussen/{}/acties/{}", grant.dossier(), actie.kop.item.id), actie.tekst->tekst);
        else
            a("{}", html::TekenMetWoord{"t-slot", "afgeschermd"});
        a("<small>{}, {}", actie.kop.eigenaar.organisatie_naam, actie.kop.eigenaar.naam);
        if (const Doel* doel = doel_van(plan, actie.kop.doel)) a(" · {}", doel->gebied);
        if (actie.kop.staat == Staat::voorgesteld) a(" · {}", rules::naam(actie.kop.staat));
        a("</small>");
    };
    out("<li class=\"rh-werkrij\"><span>{}</span><span>{}</span></li>\n", wat,
        TermijnTeken{signaal, actie.kop.termijn});
}

}  // namespace
}  // namespace view

void TermijnTeken::operator()(html::Out& out) const {
    const auto stil = [&](html::Out& zin) { zin("{} weken niets gemeld", signaal.weken_stil); };
    const bool op_tijd = signaal.stand == termijn::Stand::op_tijd;
    if (op_tijd && !signaal.stil()) {
        out("{}", html::Termijn{html::Tijdigheid::op_tijd, signaal.termijn});
        return;
    }
    // One alarm a row: what is late says that first, and that nothing was heard in the small print.
    if (op_tijd)
        out("{}", html::Termijn{html::Tijdigheid::bijna, stil});
    else
        out("{}", html::Termijn{view::tijdigheid(signaal.stand), signaal.termijn});
    const auto onder = [&](html::Out& zin) {
        zin("{}", dutch_date(termijn));
        if (!op_tijd && signaal.stil()) zin(", {}", stil);
    };
    out("{}", html::Under{onder});
}

void StaatTeken::operator()(html::Out& out) const {
    switch (staat) {
        case Staat::voorgesteld: out("{}", html::Status{html::Voortgang::open, rules::naam(staat)}); return;
        case Staat::aanvaard: out("{}", html::Status{html::Voortgang::bezig, rules::naam(staat)}); return;
        case Staat::gereed: out("{}", html::Status{html::Voortgang::klaar, rules::naam(staat)}); return;
        case Staat::geweigerd:
        case Staat::vervallen: out("{}", html::TekenMetWoord{"t-kruis", rules::naam(staat)}); return;
    }
}

void blok(html::Out& out, const toegang::GrantBasis& grant, const Plan& plan, const web::Input& input) {
    const auto heel = [&](html::Out& link) {
        link("<a href=\"{}\">Heel het plan</a>", html::url("/casussen/{}/plan", grant.dossier()));
    };
    const auto doelen = [&](html::Out& in) {
        if (plan.stap) tijdpad::zin(in, grant, *plan.stap);
        view::doel_regels(in, grant, plan);
    };
    out("{}",
        html::Section{.id = "plan-van-aanpak", .title = "Plan van aanpak", .link = heel, .body = doelen});

    const auto acties = [&](html::Out& in) {
        if (plan.open == 0)
            in("{}", html::EmptyState{"Er staan geen acties open."});
        else
            in("<ul>\n");
        for (const Actie& actie : plan.acties)
            if (rules::is_open(actie.kop.staat)) view::actie_rij(in, grant, plan, actie);
        if (plan.open != 0) in("</ul>\n");
        const auto meer = std::ranges::count_if(
            plan.overige, [](const ActieKop& actie) { return rules::is_open(actie.staat); });
        if (meer != 0)
            in("<p><a href=\"{}\">Nog {} open {} in het plan</a></p>\n",
               html::url("/casussen/{}/plan", grant.dossier()), meer, meer == 1 ? "actie" : "acties");
        if (plan.doelen.empty() || plan.eigenaren.empty()) return;
        web::Input nieuw = web::Input::empty();  // other fields of the page are not of this form
        nieuw.set("concept", input.typed("concept"));
        const auto formulier = [&](html::Out& form) {
            form("{}", html::Form{html::url("/casussen/{}/acties", grant.dossier()),
                                  grant.wie().csrf,
                                  {},
                                  view::ActieVelden{plan, nieuw, "actie-"}});
        };
        in("{}", html::Details{"Nieuwe actie", formulier});
    };
    out("{}", html::Section{.id = "acties", .title = "Acties", .note = view::PlanZin{plan}, .body = acties});
}

}  // namespace plan
