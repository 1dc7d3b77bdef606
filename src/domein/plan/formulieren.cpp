// The forms of the plan: a new action, another deadline or owner, and what is shown when somebody was first.
#include <algorithm>

#include "domein/plan/rights.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/views.hpp"
#include "kern/pagina/toestanden.hpp"
#include "kern/toegang/keuzes.hpp"
#include "platform/base/text.hpp"

namespace plan::view {
namespace {

constexpr std::size_t kort_tekens = 70;  // of a goal in a list of choices

// The first signs of a text, cut between code points.
std::string kort(std::string_view tekst) {
    if (base::length(tekst) <= kort_tekens) return std::string(tekst);
    std::size_t bytes = 0;
    for (std::size_t tekens = 0; tekens < kort_tekens; ++bytes)
        if (bytes + 1 >= tekst.size() || (static_cast<unsigned char>(tekst[bytes + 1]) & 0xC0U) != 0x80U)
            ++tekens;
    return std::string(tekst.substr(0, bytes)) + "…";
}

// Options that own their words.
struct Keuzes {
    std::vector<std::pair<std::string, std::string>> paren;
    std::vector<html::Option> opties() const {
        std::vector<html::Option> lijst;
        for (const auto& [waarde, naam] : paren) lijst.push_back({waarde, naam});
        return lijst;
    }
};

Keuzes doelen(const Plan& plan) {
    Keuzes keuzes;
    for (const Doel& doel : plan.doelen)
        if (doel.tekst.open() && doel.resultaat == Resultaat::open)
            keuzes.paren.emplace_back(doel.item.id.text(), doel.gebied + ": " + kort(doel.tekst->tekst));
    return keuzes;
}

Keuzes mensen(std::span<const Eigenaar> eigenaren) {
    Keuzes keuzes;
    for (const Eigenaar& eigenaar : eigenaren)
        keuzes.paren.emplace_back(eigenaar.medewerker.text(),
                                  eigenaar.organisatie_naam + ", " + eigenaar.naam);
    return keuzes;
}

html::Url naar(const toegang::GrantBasis& grant, const ActieBlad& blad) {
    return html::url("/casussen/{}/acties/{}", grant.dossier(), blad.actie.kop.item.id);
}
html::Url naar_wijziging(const toegang::GrantBasis& grant, const ActieBlad& blad) {
    return html::url("/casussen/{}/acties/{}/wijziging", grant.dossier(), blad.actie.kop.item.id);
}

std::string wie(const Eigenaar& eigenaar) { return eigenaar.organisatie_naam + ", " + eigenaar.naam; }

}  // namespace

void ActieVelden::operator()(html::Out& out) const {
    const std::string prefix(voor);
    const auto id = [&](std::string_view naam) {
        return prefix.empty() ? std::string() : prefix + std::string(naam);
    };
    const std::string id_tekst = id("tekst"), id_doel = id("doel"), id_wie = id("eigenaar"),
                      id_termijn = id("termijn");
    const Keuzes doel = doelen(plan), eigenaar = mensen(plan.eigenaren);
    const auto doel_opties = doel.opties(), wie_opties = eigenaar.opties();
    out("{}", Nummer{input});
    out("{}", html::filled(input, html::TextField{.name = "tekst",
                                                  .label = "Wat moet er gebeuren?",
                                                  .length_max = rules::actie_max,
                                                  .id = id_tekst}));
    out("{}",
        html::filled(
            input,
            html::Select{.name = "doel", .label = "Bij welk doel?", .options = doel_opties, .id = id_doel}));
    out("{}",
        html::filled(
            input,
            html::Select{.name = "eigenaar", .label = "Wie doet het?", .options = wie_opties, .id = id_wie}));
    out("{}",
        html::filled(input, html::DateField{.name = "termijn", .label = "Klaar voor", .id = id_termijn}));
    if (prefix.empty()) {
        const auto categorieen = [&](html::Out& in) {
            in("{}", html::filled(input, html::CheckboxGroup{
                                             .name = "categorieen",
                                             .label = "Waar gaat dit over?",
                                             .options = toegang::opties(toegang::categorieen()),
                                             .hint = "Kies je niets? Dan geldt: begeleiding, hulp en zorg.",
                                             .need = html::Need::optional,
                                             .layout = html::Layout::across}));
        };
        out("{}", html::Details{"Soort gegevens", categorieen, input.fault_of("categorieen") != nullptr});
    }
    out("<p class=\"rh-acties\">{}</p>",
        html::Button{.text = "Stel actie voor", .kind = html::ButtonKind::primary});
}

void Nummer::operator()(html::Out& out) const {
    if (!input.typed("concept").empty()) out("{}", html::Hidden{"concept", input.typed("concept")});
}

void NieuweActie::operator()(html::Out& out) const {
    out("{}{}", html::PageHead{.title = "Nieuwe actie", .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()});
    if (plan.doelen.empty()) {
        const auto uitweg = [&](html::Out& in) {
            in("<p>Een actie hoort bij een doel. <a href=\"{}\">Stel eerst een doel</a></p>",
               html::url("/casussen/{}/plan", grant.dossier()));
        };
        out("{}", html::Notice{.tone = html::Tone::quiet, .title = "Er is nog geen doel", .body = uitweg});
        return;
    }
    out("{}", html::Form{html::url("/casussen/{}/acties", grant.dossier()),
                         grant.wie().csrf,
                         {},
                         ActieVelden{plan, input}});
}

void Wijzig::operator()(html::Out& out) const {
    const std::string versie(input.typed("versie"));
    const Keuzes keuzes = mensen(eigenaren);
    auto opties = keuzes.opties();
    const Eigenaar& nu = blad.actie.kop.eigenaar;
    const std::string nu_id = nu.medewerker.text(), nu_naam = wie(nu);
    // Who owns it may have left the dossier; he stays a choice until somebody else is chosen.
    if (std::none_of(eigenaren.begin(), eigenaren.end(),
                     [&](const Eigenaar& e) { return e.medewerker == nu.medewerker; }))
        opties.insert(opties.begin(), html::Option{nu_id, nu_naam});
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(input, html::DateField{.name = "termijn", .label = "Klaar voor"}));
        veld("{}",
             html::filled(input, html::Select{.name = "eigenaar",
                                              .label = "Wie doet het?",
                                              .options = opties,
                                              .hint = "Een andere eigenaar moet de actie zelf aanvaarden.",
                                              .empty = ""}));
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar de actie</a></p>",
             html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary}, naar(grant, blad));
    };
    out("{}{}{}", html::PageHead{.title = "Termijn of eigenaar wijzigen", .path = Pad{grant, blad.dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (blad.actie.tekst.open()) out("{}", html::Record{blad.actie.tekst->tekst});
    out("{}", html::Form{naar_wijziging(grant, blad), grant.wie().csrf, versie, velden});
}

void Botsing::operator()(html::Out& out) const {
    const ActieKop& kop = nu.actie.kop;
    const std::string nu_termijn = dutch_date(kop.termijn), nu_wie = wie(kop.eigenaar);
    const std::string mijn_termijn = mijn.termijn ? dutch_date(*mijn.termijn) : std::string("–");
    const std::string gewijzigd = "De actie is gewijzigd op " + dutch_moment(kop.item.gewijzigd) + ".";
    // The form stands after the notice: a form may not stand in a paragraph, its button may.
    const auto knoppen = [&](html::Out& knop) {
        knop(
            "<button class=\"utrecht-button utrecht-button--primary-action\" type=\"submit\" form=\"mijn-versie\">Bewaar jouw "
            "versie</button>{}",
            html::LinkButton{"Houd wat er nu staat", naar(grant, nu)});
    };
    const pagina::Verschil verschillen[] = {{"Klaar voor", nu_termijn, mijn_termijn},
                                            {"Eigenaar", nu_wie, mijn_eigenaar}};
    out("{}", html::PageHead{.title = "Termijn of eigenaar wijzigen", .path = Pad{grant, nu.dossier}});
    out("{}", pagina::Botsing{.wie = "Iemand anders",
                              .gewijzigd = gewijzigd,
                              .verschillen = std::span<const pagina::Verschil>(verschillen),
                              .knoppen = knoppen});
    out("<form id=\"mijn-versie\" action=\"{}\" method=\"post\">{}{}", naar_wijziging(grant, nu),
        html::Hidden{"csrf", grant.wie().csrf}, html::Hidden{"versie", std::to_string(kop.item.versie)});
    if (mijn.termijn) out("{}", html::Hidden{"termijn", dutch_date_typed(*mijn.termijn)});
    if (mijn.eigenaar) out("{}", html::Hidden{"eigenaar", mijn.eigenaar->text()});
    out("</form>");
}

}  // namespace plan::view
