#include "domein/triage/pages.hpp"

#include "domein/inloggen/inloggen.hpp"
#include "domein/triage/actions.hpp"
#include "domein/triage/form.hpp"
#include "domein/triage/rules.hpp"
#include "domein/triage/store.hpp"
#include "domein/triage/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/bladeren.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace triage::pages {
namespace {

constexpr std::string_view hier = "/triage";

Filter filter_uit(const web::Request& request) {
    const auto gevraagd = request.query.get("toon");
    for (const auto& [code, filter] : rules::filter_codes)
        if (code == gevraagd) return filter;
    return Filter::alle;
}

// Pages forgive a wrong number: the first page is as good an answer.
int bladzijde_uit(const web::Request& request) {
    web::Request alleen;
    if (const auto page = request.query.first("page")) alleen.query.add("page", std::string(*page));
    const auto gelezen = pagina::lees_bladzijde(alleen);
    return gelezen ? gelezen->page : 1;
}

using pagina::Gedaan;

web::Response naar(const kern::Call& call, const toegang::GrantBasis& grant, Gedaan wat) {
    return pagina::klaar(call, html::url("/triage/{}", grant.dossier()), wat);
}

void vul_oordelen(web::Input& input, const Dossier& dossier) {
    for (std::size_t i = 0; i < dossier.oordelen.size(); ++i) {
        const Oordeel& oordeel = dossier.oordelen[i];
        const std::string deel = "oordelen." + std::to_string(i);
        if (oordeel.antwoord) input.set(deel + ".oordeel", rules::code(*oordeel.antwoord));
        if (oordeel.motivering && oordeel.motivering->open())
            input.set(deel + ".motivering", (*oordeel.motivering)->tekst);
    }
}

// The page of the report, with what was typed in one of its forms and what happened in between.
web::Response toon_item(kern::Call& call, const toegang::GrantBasis& grant, web::Input input,
                        html::Fragment melding = {}) {
    const auto dossier = store::lees(call.reader, grant);
    if (!dossier) return pagina::geweigerd(call, NotFound{});
    const bool fout = !input.faults().empty();
    if (input.typed("oordelen.0.letter").empty())
        vul_oordelen(input, *dossier);  // another form came back, or none
    call.gezien = grant.dossier();
    return pagina::antwoord(call, grant,
                            {.titel = dossier->titel->naam,
                             .hier = hier,
                             .kenmerk = dossier->aanmelding.kenmerk,
                             .fout = fout,
                             .status = melding.empty() ? 200 : 409,
                             .dossier_inzage = toegang::Gate::zou_mogen(grant, toegang::Recht::casus_inzage)},
                            view::Item{grant, *dossier, input, call.reader, melding});
}

// Back to the report, or the report again with what was typed and what is wrong with it.
web::Response na(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                 const Result<void>& gedaan, Gedaan wat) {
    if (gedaan) return naar(call, grant, wat);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_item(call, grant, input, *bezwaar);
    const auto* fouten = std::get_if<InvalidInput>(&gedaan.error());
    if (fouten == nullptr) return pagina::geweigerd(call, gedaan.error());
    input.add(*fouten);
    return toon_item(call, grant, input);
}

// A colleague was first with a small form of this page: both versions, above the report as it is now.
template <class View>
web::Response of_botsing(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                         const Result<void>& gedaan, Gedaan wat, View maak) {
    if (gedaan || !std::holds_alternative<Conflict>(gedaan.error()))
        return na(call, grant, input, gedaan, wat);
    const auto nu = store::lees(call.reader, grant);
    if (!nu) return pagina::geweigerd(call, NotFound{});
    const auto botsing = maak(*nu);
    return toon_item(call, grant, web::Input::empty(), botsing);
}

web::Response toon_besluit(kern::Call& call, const toegang::Grant<Voorbereiden>& grant,
                           const web::Input& input, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const Keuzes keuzes = store::keuzes(call.reader, grant);
    const rules::Feiten feiten = store::feiten(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Bereid het besluit voor",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::BesluitFormulier{grant, dossier, input, keuzes, feiten, melding});
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    constexpr int per_bladzijde = 25;
    const Filter filter = filter_uit(call.request);
    const int page = bladzijde_uit(call.request);
    const auto bladzijde = store::lijst(call.reader, scope, filter, page, per_bladzijde);
    const auto tellingen = store::tellingen(call.reader, scope);
    const auto werkdagen = partner::getal(call.reader, "triage.eerste_contact_werkdagen", scope.vandaag());
    std::vector<Keuze> staf;
    if (scope.wie().feiten.soort == toegang::OrganisatieSoort::huis)
        staf = store::staf(call.reader, scope.wie(), scope.vandaag());
    const lijst::Lijst& eigen = *lijst::zoek("aanmeldingen");
    const auto kolommen = lijst::kolommen(call.reader, scope.wie(), eigen);
    const auto filters = lijst::filters(call.kern, call.reader, scope.wie(), eigen);
    const lijst::Balk balk{scope.wie(), eigen, filters, lijst::als_keuze(eigen, call.request.query)};
    return pagina::antwoord(call, scope, {.titel = "Triage", .hier = hier},
                            view::Werklijst{scope, bladzijde, tellingen, filter, page,
                                            static_cast<int>(werkdagen), staf, kolommen, &balk});
}

web::Response wijs_alle_toe(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    web::Input input = web::Input::from_form(call.request.form);
    const Toewijzingen nieuw = lees_toewijzingen(input);
    if (nieuw.dossiers.empty()) input.fault("dossiers", "required", "Kies minstens één aanmelding.");
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::wijs_alle_toe(call, nieuw.dossiers, nieuw.aan);
    const auto gewijzigd = store::regels(call.reader, scope, gedaan.gewijzigd);
    const auto werkt_niet_mee = store::regels(call.reader, scope, gedaan.werkt_niet_mee);
    const auto mensen = store::staf(call.reader, scope.wie(), scope.vandaag());
    if (gewijzigd.empty() && werkt_niet_mee.empty()) {
        if (gedaan.aantal != 0) return pagina::klaar(call, html::url("/triage"), Gedaan::toegewezen);
        return pagina::geweigerd(
            call, Refusal{"niet-in-dossier", "Deze collega werkt niet mee aan deze aanmeldingen.",
                          "Wgs 1.8 lid 2"});
    }
    return pagina::antwoord(
        call, scope,
        {.titel = gewijzigd.empty() ? "Niet alles is toegewezen" : "Iemand was je voor",
         .hier = hier,
         .status = 409},
        view::ToewijzingenBotsing{scope, gewijzigd, werkt_niet_mee, mensen, nieuw.aan, gedaan.aantal});
}

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    return toon_item(call, grant, inloggen::begin(call).input);
}

web::Response overlap(kern::Call& call, const toegang::Grant<Overlap>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto treffers = store::overlap(call, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Kennen we deze persoon al?", .hier = hier, .kenmerk = dossier.kenmerk},
                            view::Overlap{grant, dossier, treffers});
}

web::Response eerste_contact(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto dag = lees_eerste_contact(input);
    if (!input.finish()) return toon_item(call, grant, input);
    return na(call, grant, input, actions::eerste_contact(call, grant, dag), Gedaan::contact_vastgelegd);
}

web::Response wijs_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Toewijzing nieuw = lees_toewijzing(input);
    if (!input.finish()) return toon_item(call, grant, input);
    return of_botsing(call, grant, input, actions::wijs_toe(call, grant, nieuw.aan, nieuw.versie),
                      Gedaan::toegewezen, [&](const Dossier& nu) {
                          return view::ToewijzingBotsing{grant, nu, nieuw.aan, call.request.form};
                      });
}

web::Response deel_in(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Indeling indeling = lees_indeling(input);
    if (!input.finish()) return toon_item(call, grant, input);
    return of_botsing(call, grant, input, actions::deel_in(call, grant, indeling), Gedaan::indeling_bewaard,
                      [&](const Dossier& nu) {
                          return view::IndelingBotsing{grant, nu, indeling, call.request.form};
                      });
}

web::Response vraag(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::string tekst = lees_vraag(input);
    if (!input.finish()) return toon_item(call, grant, input);
    return na(call, grant, input, actions::vraag(call, grant, tekst, toegang::id_van_formulier(call)),
              Gedaan::vraag_gesteld);
}

web::Response voeg_beoordelaar_toe(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto wie = lees_beoordelaar(input);
    if (!input.finish()) return toon_item(call, grant, input);
    return na(call, grant, input, actions::voeg_beoordelaar_toe(call, grant, wie),
              Gedaan::beoordelaar_gevraagd);
}

web::Response beoordeel(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Beoordeling nieuw = lees_beoordeling(input);
    if (!input.finish()) return toon_item(call, grant, input);
    const auto gedaan = actions::beoordeel(call, grant, nieuw);
    if (gedaan || !std::holds_alternative<Conflict>(gedaan.error()))
        return na(call, grant, input, gedaan, Gedaan::oordeel_bewaard);
    const auto nu = store::lees(call.reader, grant);
    if (!nu) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant, {.titel = "Iemand was je voor", .hier = hier, .status = 409},
                            view::OordeelBotsing{grant, *nu, nieuw});
}

web::Response besluit_formulier(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    auto [input, naar] = inloggen::begin(call);
    const auto afkomst = store::afkomst(call.reader, grant.dossier());
    if (naar.empty() && afkomst && afkomst->toegewezen) input.set("procesregisseur", *afkomst->toegewezen);
    return toon_besluit(call, grant, input);
}

web::Response bereid_voor(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwBesluit nieuw = lees_besluit(input);
    if (!input.finish()) return toon_besluit(call, grant, input);
    const auto gedaan = actions::bereid_voor(call, grant, nieuw);
    if (gedaan && !gedaan->genomen) return naar(call, grant, Gedaan::besluit_voorgesteld);
    // In force: the report has left triage, and with it this page. What the house still needs is the answer.
    if (gedaan) return web::see_other(std::string(html::url("/triage/{}/antwoord", grant.dossier()).text()));
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_besluit(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_besluit(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response trek_in(kern::Call& call, const toegang::Grant<Voorbereiden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return na(call, grant, input, actions::trek_in(call, grant, kern::BesluitId::from(grant.item()), *versie),
              Gedaan::besluit_ingetrokken);
}

web::Response bevestig(kern::Call& call, const toegang::Grant<Bevestigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweBevestiging nieuw = lees_bevestiging(input);
    if (!input.finish()) return toon_item(call, grant, input);
    const auto genomen = actions::bevestig(call, grant, kern::BesluitId::from(grant.item()), nieuw);
    if (!genomen)
        return na(call, grant, input, tl::unexpected<Error>(genomen.error()), Gedaan::antwoord_vastgelegd);
    // In force: who judged has no more to see here.
    return *genomen ? pagina::klaar(call, html::url("/triage"), Gedaan::antwoord_vastgelegd)
                    : naar(call, grant, Gedaan::antwoord_vastgelegd);
}

web::Response antwoord(kern::Call& call, const toegang::Grant<Antwoord>& grant) {
    const auto brief = store::antwoord(call.reader, grant);
    if (!brief) return pagina::geweigerd(call, NotFound{});
    return pagina::antwoord(call, grant,
                            {.titel = "Antwoord aan de aanmelder", .hier = hier, .kenmerk = brief->kenmerk},
                            view::Brief{grant, *brief, call.kern.huis.naam});
}

}  // namespace triage::pages
