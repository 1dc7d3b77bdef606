// The pages of relations and of the warning for who visits.
#include "domein/betrokkene/actions.hpp"
#include "domein/betrokkene/pages.hpp"
#include "domein/betrokkene/store.hpp"
#include "domein/betrokkene/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace betrokkene::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;
using view::RelatieForm;

constexpr std::string_view hier = "/casussen";

web::Response naar_personen(const kern::Call& call, const toegang::GrantBasis& grant, Gedaan wat) {
    return pagina::klaar(call, html::url("/casussen/{}/personen", grant.dossier()), wat);
}

web::Response toon_nieuwe_relatie(kern::Call& call, const toegang::GrantBasis& grant,
                                  const web::Input& input) {
    const auto dossier = dossier_kop(call.reader, grant);
    const auto personen = lijst(call.reader, grant);
    const auto lijsten = Lijsten::van(call.reader, grant.vandaag());
    return pagina::antwoord(call, grant,
                            {.titel = "Relatie vastleggen",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty()},
                            view::RelatieFormulier{grant, dossier, input, lijsten, personen});
}

web::Response toon_relatie(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                           RelatieForm actief = RelatieForm::geen, html::Fragment melding = {}) {
    const auto personen = lijst(call.reader, grant);
    const auto relatie = store::relatie(call.reader, grant, personen);
    if (!relatie) return pagina::geweigerd(call, NotFound{});
    const auto dossier = dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Relatie",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::EenRelatie{grant, dossier, personen, *relatie, input, actief, melding});
}

// What came of ending or taking away: what was typed stays, whoever was first.
web::Response na(kern::Call& call, const Grant<Wijzigen>& grant, web::Input& input, RelatieForm actief,
                 const Result<void>& gedaan, Gedaan wat) {
    if (gedaan) return naar_personen(call, grant, wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_relatie(call, grant, input, actief);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_relatie(call, grant, input, actief, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response toon_waarschuwing(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input) {
    const auto dossier = dossier_kop(call.reader, grant);
    const auto nu = betrokkene::waarschuwing(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Waarschuwing voor bezoek",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty()},
                            view::WaarschuwingFormulier{grant, dossier, nu, input});
}

web::Response toon_botsing(kern::Call& call, const toegang::GrantBasis& grant, bool weghalen) {
    const auto dossier = dossier_kop(call.reader, grant);
    const auto nu = betrokkene::waarschuwing(call.reader, grant);
    return pagina::antwoord(
        call, grant, {.titel = "Iemand was je voor", .hier = hier, .kenmerk = dossier.kenmerk, .status = 409},
        view::WaarschuwingBotsing{grant, dossier, nu, call.request.form, weghalen});
}

}  // namespace

web::Response nieuwe_relatie(kern::Call& call, const Grant<Wijzigen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (const auto van = kern::ItemId::parse(call.request.query.get("van")); van && naar.empty())
        input.set("van", *van);
    return toon_nieuwe_relatie(call, grant, input);
}

web::Response leg_relatie(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweRelatie nieuw = lees_relatie(input, Lijsten::van(call.reader, grant.vandaag()));
    if (!input.finish()) return toon_nieuwe_relatie(call, grant, input);
    const auto gedaan = actions::leg_relatie(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return naar_personen(call, grant, Gedaan::relatie_vastgelegd);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_nieuwe_relatie(call, grant, input);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response relatie(kern::Call& call, const Grant<Lezen>& grant) {
    const auto [input, naar] = inloggen::begin(call);
    const RelatieForm actief = naar.ends_with("/einde")          ? RelatieForm::einde
                               : naar.ends_with("/verwijdering") ? RelatieForm::verwijdering
                                                                 : RelatieForm::geen;
    return toon_relatie(call, grant, input, actief);
}

web::Response eindig_relatie(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Einde einde = lees_einde(input);
    if (!input.finish()) return toon_relatie(call, grant, input, RelatieForm::einde);
    return na(call, grant, input, RelatieForm::einde, actions::eindig_relatie(call, grant, einde),
              Gedaan::relatie_beeindigd);
}

web::Response verwijder_relatie(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Verwijdering verwijdering = lees_verwijdering(input);
    if (!input.finish()) return toon_relatie(call, grant, input, RelatieForm::verwijdering);
    return na(call, grant, input, RelatieForm::verwijdering,
              actions::verwijder_relatie(call, grant, verwijdering), Gedaan::relatie_verwijderd);
}

web::Response waarschuwing(kern::Call& call, const Grant<Waarschuwen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("versie", std::int64_t{0});
        if (const auto nu = betrokkene::waarschuwing(call.reader, grant); nu && nu->tekst.open()) {
            input.set("tekst", nu->tekst->tekst);
            input.set("tot", nu->tot);
            input.set("versie", nu->item.versie);
        }
    }
    return toon_waarschuwing(call, grant, input);
}

web::Response zet_waarschuwing(kern::Call& call, const Grant<Waarschuwen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Waarschuwingsvelden velden = lees_waarschuwing(input);
    if (!input.finish()) return toon_waarschuwing(call, grant, input);
    const auto gedaan = actions::zet_waarschuwing(call, grant, velden, call.kern.random.id<kern::Item>());
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}", grant.dossier()), Gedaan::waarschuwing_gezet);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_waarschuwing(call, grant, input);
    }
    if (std::holds_alternative<Conflict>(gedaan.error())) return toon_botsing(call, grant, false);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response haal_waarschuwing_weg(kern::Call& call, const Grant<Waarschuwen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actions::haal_waarschuwing_weg(call, grant, *versie);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}", grant.dossier()), Gedaan::waarschuwing_weg);
    if (std::holds_alternative<Conflict>(gedaan.error())) return toon_botsing(call, grant, true);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace betrokkene::pages
