// The part of the page of an action about handing it over.
#include "domein/plan/overdracht.hpp"
#include "domein/plan/rights.hpp"
#include "domein/plan/views.hpp"
#include "kern/pagina/antwoord.hpp"

namespace plan::view {
namespace {

using overdracht::tekst_max;

html::Url pad(const Een& e) {
    return html::url("/casussen/{}/acties/{}/overdracht", e.grant.dossier(), e.blad.actie.kop.item.id);
}

std::string wie(const Eigenaar& eigenaar) { return eigenaar.organisatie_naam + ", " + eigenaar.naam; }

// To the one who was offered it: read why, take it or not.
void antwoord(html::Out& out, const Een& e, const Overdracht& aanbod) {
    const auto url = html::url("/casussen/{}/overdrachten/{}/antwoord", e.grant.dossier(), aanbod.item.id);
    const std::string versie = std::to_string(aanbod.item.versie);
    const auto& csrf = e.grant.wie().csrf;
    const auto weiger = [&](html::Out& in) {
        in("{}", html::filled(e.input, html::TextArea{.name = "overnameReden",
                                                      .label = "Waarom neem je haar niet over?",
                                                      .length_max = tekst_max}));
        in("<p class=\"rh-acties\">{}</p>",
           html::Button{.text = "Weiger overdracht", .name = "antwoord", .value = "weigeren"});
    };
    const auto formulier = [&](html::Out& in) { in("{}", html::Form{url, csrf, versie, weiger}); };
    const auto inhoud = [&](html::Out& in) {
        in("<p>{} biedt deze actie aan: {}.</p>", aanbod.van, wie(aanbod.naar));
        if (aanbod.reden.open()) in("{}", html::Record{aanbod.reden->tekst});
        in("{}", html::Form{url, csrf, versie,
                            html::Button{.text = "Neem actie over",
                                         .kind = html::ButtonKind::primary,
                                         .name = "antwoord",
                                         .value = "aannemen"}});
        in("{}", html::Details{"Dit kan niet", formulier, e.actief == Formulier::niet_overnemen});
    };
    out("{}", html::Section{.id = "aanbod", .title = "Aan jou aangeboden", .body = inhoud});
}

// Every offer there was, newest first.
void eerder(html::Out& out, const Een& e) {
    for (const Overdracht& een : e.blad.overdrachten) {
        out("<article class=\"rh-bijdrage\"><div class=\"rh-bijdrage__kop\"><b>{} aan {}</b><span>{} · {}</span></div>",
            een.van, een.naar.organisatie_naam, overdracht::naam(een.staat),
            pagina::wanneer(een.beantwoord.value_or(een.item.gemaakt), e.grant.vandaag()));
        if (een.reden.open()) out("{}", html::Record{een.reden->tekst});
        if (een.antwoord && een.antwoord->open())
            out("<p class=\"rh-klein\">Antwoord:</p>{}", html::Record{(*een.antwoord)->tekst});
        out("</article>\n");
    }
}

}  // namespace

void OverdrachtDeel::operator()(html::Out& out) const {
    const Overdracht* wacht = nullptr;
    for (const Overdracht& een : e.blad.overdrachten)
        if (een.staat == Aanbod::aangeboden) wacht = &een;
    const auto& organisatie = e.grant.wie().organisatie;
    if (wacht != nullptr && wacht->naar.organisatie == organisatie &&
        toegang::Gate::zou_mogen(e.grant, Overnemen::recht))
        antwoord(out, e, *wacht);
    const ActieKop& kop = e.blad.actie.kop;
    const bool eigenaar =
        kop.eigenaar.organisatie == organisatie && toegang::Gate::zou_mogen(e.grant, Beantwoorden::recht);
    const bool biedt_aan = eigenaar && kop.staat == Staat::aanvaard;
    if (e.blad.overdrachten.empty() && !biedt_aan) return;
    const auto inhoud = [&](html::Out& in) {
        if (wacht != nullptr)
            in("<p>Aangeboden aan {}. {} doet de actie, tot daar ja op is gezegd.</p>", wie(wacht->naar),
               kop.eigenaar.organisatie_naam);
        if (wacht != nullptr && eigenaar) {
            const std::string versie = std::to_string(wacht->item.versie);
            const auto intrekking =
                html::url("/casussen/{}/acties/{}/overdracht/intrekking", e.grant.dossier(), kop.item.id);
            in("{}",
               html::Form{intrekking, e.grant.wie().csrf, versie, html::Button{.text = "Trek aanbod in"}});
        } else if (wacht == nullptr && biedt_aan) {
            in("<p class=\"rh-acties\">{}</p>", html::LinkButton{"Draag actie over", pad(e)});
        }
        eerder(in, e);
    };
    out("{}", html::Section{.id = "overdracht", .title = "Overdracht", .body = inhoud});
}

void AanbodFormulier::operator()(html::Out& out) const {
    const ActieKop& kop = blad.actie.kop;
    const auto terug = html::url("/casussen/{}/acties/{}", grant.dossier(), kop.item.id);
    std::vector<std::pair<std::string, std::string>> paren;
    for (const Eigenaar& een : mensen) paren.emplace_back(een.medewerker.text(), wie(een));
    std::vector<html::Option> opties;
    for (const auto& [waarde, naam] : paren) opties.push_back({waarde, naam});
    const std::string versie(input.typed("versie"));
    const auto velden = [&](html::Out& veld) {
        veld("{}{}", Nummer{input},
             html::filled(input, html::Select{.name = "naar",
                                              .label = "Aan wie bied je de actie aan?",
                                              .options = opties,
                                              .hint = "Alleen wie meedoet en deze actie mag lezen."}));
        veld("{}", html::filled(input, html::TextArea{.name = "aanbodReden",
                                                      .label = "Waarom draag je haar over?",
                                                      .length_max = tekst_max}));
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar de actie</a></p>",
             html::Button{.text = "Bied actie aan", .kind = html::ButtonKind::primary}, terug);
    };
    out("{}{}{}", html::PageHead{.title = "Actie overdragen", .path = Pad{grant, blad.dossier}},
        html::ErrorSummary{input.faults()}, melding);
    if (blad.actie.tekst.open()) out("{}", html::Record{blad.actie.tekst->tekst});
    if (opties.empty()) {
        out("{}", html::EmptyState{"Er is niemand aan wie je deze actie kunt aanbieden.",
                                   "Vraag de regie iemand bij de casus te vragen."});
        return;
    }
    out("<p>De actie blijft van jou tot de ander haar overneemt.</p>{}",
        html::Form{html::url("/casussen/{}/acties/{}/overdracht", grant.dossier(), kop.item.id),
                   grant.wie().csrf, versie, velden});
}

}  // namespace plan::view
