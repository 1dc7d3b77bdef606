// What became of a goal: its sign, its line in the plan, the form and the handlers of that form.
#include <vector>

#include "domein/inloggen/inloggen.hpp"
#include "domein/plan/actions.hpp"
#include "domein/plan/form.hpp"
#include "domein/plan/pages.hpp"
#include "domein/plan/store.hpp"
#include "domein/plan/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace plan {

void ResultaatTeken::operator()(html::Out& out) const {
    switch (resultaat) {
        case Resultaat::open: out("{}", html::Status{html::Voortgang::open, rules::naam(resultaat)}); return;
        case Resultaat::deels:
            out("{}", html::Status{html::Voortgang::bezig, rules::naam(resultaat)});
            return;
        case Resultaat::behaald:
            out("{}", html::Status{html::Voortgang::klaar, rules::naam(resultaat)});
            return;
        case Resultaat::niet_behaald:
        case Resultaat::vervallen: out("{}", html::TekenMetWoord{"t-kruis", rules::naam(resultaat)}); return;
    }
}

namespace view {

void ResultaatRegel::operator()(html::Out& out) const {
    if (doel.resultaat == Resultaat::open) return;
    out("<p class=\"rh-tekenrij\">{}", ResultaatTeken{doel.resultaat});
    if (doel.resultaat_op) out(" <span class=\"rh-klein\">{}</span>", dutch_date(*doel.resultaat_op));
    out("</p>");
    if (doel.resultaat_tekst && doel.resultaat_tekst->open())
        out("{}", html::Record{(*doel.resultaat_tekst)->tekst});
}

void ResultaatFormulier::operator()(html::Out& out) const {
    const std::vector<html::Option> keuzes{
        html::Option{"behaald", "Behaald"}, html::Option{"deels", "Deels behaald"},
        html::Option{"niet-behaald", "Niet behaald"},
        html::Option{"vervallen", "Vervallen", "Het doel is niet meer nodig."},
        html::Option{"open", "Loopt nog", "Een resultaat dat er stond, vervalt."}};
    const std::string versie(input.typed("versie"));
    const auto velden = [&](html::Out& veld) {
        veld("{}", html::filled(input, html::RadioGroup{.name = "resultaat",
                                                        .label = "Wat is er van het doel geworden?",
                                                        .options = keuzes,
                                                        .layout = html::Layout::down}));
        veld(
            "{}{}",
            html::filled(input, html::DateField{.name = "op",
                                                .label = "Sinds wanneer?",
                                                .hint = "dd-mm-jjjj. Loopt het doel nog? Dan mag dit leeg."}),
            html::filled(input, html::TextArea{.name = "tekst",
                                               .label = "Waaruit blijkt dat?",
                                               .hint = "Loopt het doel nog? Dan mag dit leeg.",
                                               .length_max = rules::resultaat_max}));
        veld("<p class=\"rh-acties\">{}<a href=\"{}\">Terug naar het plan</a></p>",
             html::Button{.text = "Leg resultaat vast", .kind = html::ButtonKind::primary},
             html::url("/casussen/{}/plan", grant.dossier()));
    };
    out("{}{}{}", html::PageHead{.title = "Resultaat van een doel", .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding);
    out("<p class=\"rh-klein\">{}</p>{}{}", doel.gebied, html::Record{doel.tekst->tekst},
        ResultaatRegel{doel});
    out("{}", html::Form{html::url("/casussen/{}/doelen/{}/resultaat", grant.dossier(), doel.item.id),
                         grant.wie().csrf, versie, velden});
}

}  // namespace view

namespace pages {
namespace {

web::Response toon_resultaat(kern::Call& call, const toegang::GrantBasis& grant, const Doel& doel,
                             const web::Input& input, html::Fragment melding = {}) {
    const betrokkene::DossierKop dossier = betrokkene::dossier_kop(call.reader, grant);
    const pagina::Blad blad{.titel = "Resultaat van een doel",
                            .hier = "/casussen",
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad,
                            view::ResultaatFormulier{grant, dossier, doel, input, melding});
}

}  // namespace

web::Response resultaat(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    const auto doel = store::doel(call.reader, grant);
    if (!doel) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("versie", doel->item.versie);
        if (doel->resultaat != Resultaat::open) {
            input.set("resultaat", rules::code(doel->resultaat));
            if (doel->resultaat_op) input.set("op", *doel->resultaat_op);
            if (doel->resultaat_tekst && doel->resultaat_tekst->open())
                input.set("tekst", (*doel->resultaat_tekst)->tekst);
        }
    }
    return toon_resultaat(call, grant, *doel, input);
}

web::Response geef_resultaat(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    const auto doel = store::doel(call.reader, grant);
    if (!doel) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwResultaat nieuw = lees_resultaat(input, grant.vandaag());
    if (!input.finish()) return toon_resultaat(call, grant, *doel, input);
    const auto gedaan = actions::geef_resultaat(call, grant, nieuw);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/plan", grant.dossier()),
                             pagina::Gedaan::resultaat_vastgelegd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_resultaat(call, grant, *doel, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) {
        // What stands there now is on the page; who presses again has read it.
        input.set("versie", doel->item.versie);
        return toon_resultaat(call, grant, *doel, input, *bezwaar);
    }
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace pages
}  // namespace plan
