// Reading the plans of a family side by side, and its page and API.
#include "domein/plan/naast.hpp"

#include <algorithm>

#include "domein/afstemming/afstemming.hpp"
#include "domein/plan/api.hpp"
#include "domein/plan/gedeeld_views.hpp"
#include "domein/plan/pages.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/store.hpp"
#include "kern/pagina/antwoord.hpp"

namespace plan {
namespace naast {
namespace {

Deel deel(kern::Call& call, const toegang::GrantBasis& grant) {
    auto kop = betrokkene::dossier_kop(call.reader, grant);
    return {grant.dossier(), std::move(kop.kenmerk), kop.titel->naam, store::plan(call.reader, grant)};
}

}  // namespace

std::vector<Deel> delen(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    std::vector<Deel> gevonden;
    for (const auto& link : afstemming::verbonden(call, call.reader, grant))
        if (const auto ander = afstemming::daar<Lezen>(call, call.reader, grant, link.dossier)) {
            if (gevonden.empty()) gevonden.push_back(deel(call, grant));
            gevonden.push_back(deel(call, *ander));
        }
    return gevonden;
}

std::vector<std::string> gebieden(const std::vector<Deel>& delen) {
    std::vector<std::string> namen;
    for (const Deel& deel : delen)
        for (const Doel& doel : deel.plan.doelen)
            if (std::ranges::find(namen, doel.gebied) == namen.end()) namen.push_back(doel.gebied);
    return namen;
}

namespace {

struct Blad {
    const toegang::GrantBasis& grant;
    const std::vector<Deel>& delen;
    void operator()(html::Out& out) const;
};

void actie_regel(html::Out& out, const Blad& b, const Deel& deel, const Actie& actie) {
    const ActieKop& kop = actie.kop;
    const auto signaal = rules::signaal(kop, b.grant.vandaag(), deel.plan.weken_stil);
    const auto wat = [&](html::Out& in) {
        in("<a href=\"{}\">{}</a><small>{}, {}{}{}</small>",
           html::url("/casussen/{}/acties/{}", deel.dossier, kop.item.id), actie.tekst->tekst,
           kop.eigenaar.organisatie_naam, kop.eigenaar.naam,
           kop.staat == Staat::voorgesteld ? " · wacht op antwoord" : "",
           deel.plan.gedeeld.contains(kop.item.id) ? " · gedeeld met een ander plan" : "");
    };
    const auto stand = [&](html::Out& in) {
        if (rules::is_open(kop.staat))
            in("{}", TermijnTeken{signaal, kop.termijn});
        else
            in("{}", StaatTeken{kop.staat});
    };
    out("<li class=\"rh-werkrij\"><span>{}</span><span>{}</span></li>\n", wat, stand);
}

// What is refused or lapsed is no part of what they do together; what is done is.
bool telt(const Actie& actie) {
    return actie.tekst.open() && actie.kop.staat != Staat::geweigerd && actie.kop.staat != Staat::vervallen;
}

void doel_met_acties(html::Out& out, const Blad& b, const Deel& deel, const Doel& doel) {
    out("<article class=\"rh-bijdrage\">{}{}", html::Record{doel.tekst->tekst}, view::ResultaatRegel{doel});
    const auto rijen = [&](html::Out& li) {
        for (const Actie& actie : deel.plan.acties)
            if (actie.kop.doel == doel.item.id && telt(actie)) actie_regel(li, b, deel, actie);
    };
    const bool leeg = std::ranges::none_of(
        deel.plan.acties, [&](const Actie& actie) { return actie.kop.doel == doel.item.id && telt(actie); });
    if (leeg)
        out("<p class=\"rh-klein\">geen acties</p>");
    else
        out("<ul>{}</ul>", rijen);
    out("</article>\n");
}

// One column of a leefgebied: what one plan says about it.
void kolom(html::Out& out, const Blad& b, const Deel& deel, std::string_view gebied) {
    out("<div class=\"rh-kolom\"><h3>{}</h3>", deel.naam);
    bool leeg = true;
    for (const Doel& doel : deel.plan.doelen) {
        if (doel.gebied != gebied || !doel.tekst.open()) continue;
        leeg = false;
        doel_met_acties(out, b, deel, doel);
    }
    if (leeg) out("<p class=\"rh-klein\">geen doel</p>");
    out("</div>");
}

// Actions of goals that are closed to this person stand by themselves: he may read the action, not what it serves.
void overige(html::Out& out, const Blad& b) {
    const auto los = [](const Deel& deel, const Actie& actie) {
        const Doel* doel = view::doel_van(deel.plan, actie.kop.doel);
        return telt(actie) && (doel == nullptr || !doel->tekst.open());
    };
    for (const Deel& deel : b.delen) {
        if (std::ranges::none_of(deel.plan.acties, [&](const Actie& a) { return los(deel, a); })) continue;
        const auto inhoud = [&](html::Out& in) {
            in("<ul>");
            for (const Actie& actie : deel.plan.acties)
                if (los(deel, actie)) actie_regel(in, b, deel, actie);
            in("</ul>");
        };
        const std::string id = "overig-" + deel.kenmerk;
        out("{}", html::Section{.id = id, .title = "Andere acties van " + deel.naam, .body = inhoud});
    }
}

void Blad::operator()(html::Out& out) const {
    const auto pad = [&](html::Out& in) {
        in("<a href=\"{}\">Afstemming</a> {}", html::url("/casussen/{}/afstemmingen", grant.dossier()),
           html::Kenmerk{delen.front().kenmerk});
    };
    const auto wie = [&](html::Out& zin) {
        bool eerste = true;
        for (const Deel& deel : delen) {
            zin("{}<a href=\"{}\">{}</a> {}", eerste ? "" : " · ",
                html::url("/casussen/{}/plan", deel.dossier), deel.naam, html::Kenmerk{deel.kenmerk});
            eerste = false;
        }
    };
    out("{}", html::PageHead{.title = "Plannen naast elkaar", .intro = wie, .path = pad});
    const auto namen = gebieden(delen);
    if (namen.empty()) out("{}", html::EmptyState{"Er is in deze plannen nog geen doel."});
    std::size_t nummer = 0;
    for (const std::string& gebied : namen) {
        const auto inhoud = [&](html::Out& in) {
            in("<div class=\"rh-kolommen rh-kolommen--naast\">");
            for (const Deel& deel : delen) kolom(in, *this, deel, gebied);
            in("</div>");
        };
        const std::string id = "gebied-" + std::to_string(++nummer);
        out("{}", html::Section{.id = id, .title = gebied, .body = inhoud});
    }
    overige(out, *this);
}

}  // namespace
}  // namespace naast

web::Response pages::naast(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto delen = naast::delen(call, grant);
    if (delen.empty()) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(
        call, grant, {.titel = "Plannen naast elkaar", .hier = "/casussen", .kenmerk = delen.front().kenmerk},
        naast::Blad{grant, delen});
}

web::Response api::naast(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto delen = naast::delen(call, grant);
    if (delen.empty()) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().key("plannen").begin_array();
    for (const naast::Deel& deel : delen) {
        json.begin_object().field("dossier", deel.dossier).field("kenmerk", deel.kenmerk);
        json.field("naam", deel.naam).key("plan");
        json_van(json, grant, deel.plan);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

}  // namespace plan
