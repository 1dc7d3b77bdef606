#include "domein/escalatie/pages.hpp"

#include "domein/escalatie/actions.hpp"
#include "domein/escalatie/form.hpp"
#include "domein/escalatie/rules.hpp"
#include "domein/escalatie/store.hpp"
#include "domein/escalatie/views.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace escalatie::pages {
namespace {

using pagina::Gedaan;
using toegang::Grant;

constexpr std::string_view hier = "/casussen";

web::Response naar_een(const kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId stap,
                       Gedaan wat) {
    return pagina::klaar(call, html::url("/casussen/{}/knelpunten/{}", grant.dossier(), stap), wat);
}

web::Response toon_heel(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                        html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    Overzicht overzicht;
    lees_overzicht(call.reader, grant, overzicht);
    std::vector<Gevraagde> mensen;
    if (toegang::Gate::zou_mogen(grant, Taken::recht)) mensen = store::deelnemende_mensen(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Opschaling",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Heel{grant, dossier, overzicht, mensen, input, melding});
}

web::Response toon_formulier(kern::Call& call, const Grant<Starten>& grant, const web::Input& input,
                             html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto mensen = store::gevraagden(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Schaal een knelpunt op",
                             .hier = hier,
                             .kenmerk = dossier.kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Formulier{grant, dossier, mensen, input, melding});
}

web::Response toon_een(kern::Call& call, const toegang::GrantBasis& grant, const web::Input& input,
                       html::Fragment melding = {}) {
    const auto stap = store::een(call.reader, grant);
    if (!stap) return pagina::geweigerd(call, NotFound{});
    const std::string kenmerk = store::kenmerk(call.reader, grant);
    std::optional<betrokkene::DossierKop> dossier;
    if (toegang::Gate::zou_mogen(grant, toegang::Recht::casus_lezen))
        dossier = betrokkene::dossier_kop(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Knelpunt",
                             .hier = hier,
                             .kenmerk = kenmerk,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            view::Een{grant, kenmerk, dossier ? &*dossier : nullptr, *stap, input, melding});
}

// What came of a form on the page of a step: what was typed stays.
web::Response na(kern::Call& call, const toegang::GrantBasis& grant, web::Input& input,
                 const Result<void>& gedaan, Gedaan wat) {
    if (gedaan) return naar_een(call, grant, grant.item(), wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_een(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_een(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response overzicht(kern::Call& call, const Grant<Lijst>& grant) {
    return toon_heel(call, grant, inloggen::begin(call).input);
}

web::Response formulier(kern::Call& call, const Grant<Starten>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        const auto& query = call.request.query;
        if (const auto actie = kern::ItemId::parse(query.get("actie"))) input.set("actie", *actie);
        input.set("niveau", "tactisch");
        if (const auto vorige = kern::ItemId::parse(query.get("vorige"))) {
            input.set("vorige", *vorige);
            if (const auto stap = store::vorige(call.reader, grant, *vorige);
                stap && stap->niveau < Niveau::landelijk)
                input.set("niveau", rules::code(static_cast<Niveau>(static_cast<int>(stap->niveau) + 1)));
        }
    }
    return toon_formulier(call, grant, input);
}

web::Response schaal_op(kern::Call& call, const Grant<Starten>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Nieuw nieuw = lees_nieuw(input);
    if (!input.finish()) return toon_formulier(call, grant, input);
    const auto gedaan = actions::schaal_op(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan) return naar_een(call, grant, *gedaan, Gedaan::opgeschaald);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_formulier(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error()))
        return toon_formulier(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    return toon_een(call, grant, inloggen::begin(call).input);
}

web::Response beantwoord(kern::Call& call, const Grant<Beantwoorden>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Beantwoording gelezen = lees_antwoord(input);
    if (!input.finish()) return toon_een(call, grant, input);
    return na(call, grant, input, actions::beantwoord(call, grant, gelezen.antwoord, gelezen.versie),
              Gedaan::knelpunt_beantwoord);
}

web::Response rond_af(kern::Call& call, const Grant<Starten>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const Afloop afloop = lees_afloop(input);
    if (!input.finish()) return toon_een(call, grant, input);
    return na(call, grant, input, actions::rond_af(call, grant, afloop), Gedaan::knelpunt_afgelopen);
}

web::Response verdeel(kern::Call& call, const Grant<Taken>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const AveVerdeling nieuw = lees_verdeling(input);
    if (!input.finish()) return toon_heel(call, grant, input);
    const auto gedaan = actions::verdeel(call, grant, nieuw);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/knelpunten", grant.dossier()),
                             Gedaan::ave_verdeeld);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_heel(call, grant, input);
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon_heel(call, grant, input, *bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace escalatie::pages
