#include "domein/regietafel/pages.hpp"

#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/rapportage/rapportage.hpp"
#include "domein/regietafel/actions.hpp"
#include "domein/regietafel/form.hpp"
#include "domein/regietafel/store.hpp"
#include "domein/regietafel/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace regietafel::pages {
namespace {

using pagina::Gedaan;

constexpr std::string_view hier = "/regietafels";

std::optional<Tafel> uit(kern::Call& call, const toegang::Principal& wie, const PathText& pad) {
    const auto id = kern::TafelId::parse(pad.get("tafel"));
    return id ? store::een(call.reader, wie, *id) : std::nullopt;
}

web::Response weg(kern::Call& call) { return pagina::geweigerd(call, NotFound{}); }

// `proof` is a grant or a scope: the page of a table is shown by both.
template <class Proof>
web::Response toon(kern::Call& call, const Proof& proof, const Tafel& tafel, const std::vector<Eigen>& eigen,
                   const web::Input& input, html::Fragment melding = {}) {
    const auto& wie = proof.wie();
    const bool wijzigt = toegang::Gate::zou_mogen(wie, Wijzigen::recht);
    const auto leden = store::leden(call.reader, tafel.id);
    const auto mensen = wijzigt ? store::mensen(call.reader, proof.vandaag()) : std::vector<Mens>{};
    std::optional<Cijfers> cijfers;
    if (toegang::Gate::zou_mogen(wie, toegang::Recht::caseload_lezen) && rapportage::ziet_regisseurs(wie))
        cijfers = store::cijfers(call.reader, wie, tafel.id, proof.vandaag());
    return pagina::antwoord(
        call, proof, {.titel = tafel.naam, .hier = hier, .fout = !input.faults().empty()},
        view::Een{wie, proof.vandaag(), tafel, leden, mensen, cijfers, eigen, input, melding});
}

web::Response toon_werkwijze(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const Tafel& tafel,
                             const web::Input& input, html::Fragment melding = {}) {
    const auto leden = store::leden(call.reader, tafel.id);
    auto mensen = store::mensen(call.reader, grant.vandaag());
    std::erase_if(mensen, [&](const Mens& mens) {
        return mens.organisatie != grant.wie().organisatie &&
               std::ranges::find(leden, mens.id, &Lid::medewerker) == leden.end();
    });
    return pagina::antwoord(call, grant,
                            {.titel = "Werkwijze", .hier = hier, .fout = !input.faults().empty()},
                            view::WerkwijzeFormulier{grant.wie().csrf, tafel, mensen, input, melding});
}

web::Response toon_einde(kern::Call& call, const toegang::Grant<Beeindigen>& grant, const Tafel& tafel,
                         const web::Input& input, html::Fragment melding = {}) {
    auto andere = store::lijst(call.reader, grant.wie());
    std::erase_if(andere, [&](const Tafel& een) {
        return een.id == tafel.id || een.triage || !een.loopt(grant.vandaag());
    });
    return pagina::antwoord(call, grant,
                            {.titel = "Beëindig tafel", .hier = hier, .fout = !input.faults().empty()},
                            view::EindeFormulier{grant.wie().csrf, tafel, andere,
                                                 store::dossiers(call.reader, tafel.id), input, melding});
}

// After an act: on to `naar`, or back in the form with what was typed.
template <class Toon>
web::Response na(kern::Call& call, const Result<void>& gedaan, web::Input& input, const html::Url& naar,
                 Gedaan wat, Toon&& toon) {
    if (gedaan) return pagina::klaar(call, naar, wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(html::Fragment{});
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) {
        const html::Fragment melding = *bezwaar;
        auto antwoord = toon(melding);
        antwoord.status = 409;
        return antwoord;
    }
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto tafels = store::lijst(call.reader, grant.wie());
    return pagina::antwoord(call, grant, {.titel = "Regietafels", .hier = hier},
                            view::Lijst{tafels, grant.vandaag()});
}

web::Response een(kern::Call& call, const toegang::Scope<Lezen>& scope, const PathText& pad) {
    const auto tafel = uit(call, scope.wie(), pad);
    if (!tafel) return weg(call);
    return toon(call, scope, *tafel, store::eigen(call.reader, scope, tafel->id), web::Input::empty());
}

web::Response werkwijze(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    if (!tafel) return weg(call);
    const auto begin = inloggen::begin(call);
    return toon_werkwijze(call, grant, *tafel, begin.naar.empty() ? invoer(*tafel) : begin.input);
}

web::Response bewaar(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    if (!tafel) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const Werkwijze nieuw = lees_werkwijze(input);
    const auto versie = input.versie();
    if (!input.finish()) return toon_werkwijze(call, grant, *tafel, input);
    return na(call, actions::bewaar(call, grant, *tafel, nieuw, *versie), input,
              html::url("/regietafels/{}", tafel->id), Gedaan::tafel_bewaard,
              [&](html::Fragment melding) { return toon_werkwijze(call, grant, *tafel, input, melding); });
}

web::Response voeg_lid_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    if (!tafel) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwLid nieuw = lees_lid(input);
    if (!input.finish()) return toon(call, grant, *tafel, {}, input);
    return na(call, actions::voeg_lid_toe(call, grant, *tafel, nieuw), input,
              html::url("/regietafels/{}", tafel->id), Gedaan::tafel_lid_erbij,
              [&](html::Fragment melding) { return toon(call, grant, *tafel, {}, input, melding); });
}

web::Response eindig_lid(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    const auto medewerker = kern::MedewerkerId::parse(pad.get("medewerker"));
    if (!tafel || !medewerker) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return na(call, actions::eindig_lid(call, grant, *tafel, *medewerker), input,
              html::url("/regietafels/{}", tafel->id), Gedaan::tafel_lid_weg,
              [&](html::Fragment melding) { return toon(call, grant, *tafel, {}, input, melding); });
}

web::Response einde(kern::Call& call, const toegang::Grant<Beeindigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    if (!tafel || tafel->triage || tafel->voorbij(grant.vandaag())) return weg(call);
    return toon_einde(call, grant, *tafel, inloggen::begin(call).input);
}

web::Response beeindig(kern::Call& call, const toegang::Grant<Beeindigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    if (!tafel) return weg(call);
    web::Input input = web::Input::from_form(call.request.form);
    const Einde wens = lees_einde(input);
    const auto versie = input.versie();
    if (!input.finish()) return toon_einde(call, grant, *tafel, input);
    return na(call, actions::beeindig(call, grant, *tafel, wens, *versie), input,
              html::url("/regietafels/{}", tafel->id), Gedaan::tafel_beeindigd,
              [&](html::Fragment melding) { return toon_einde(call, grant, *tafel, input, melding); });
}

}  // namespace regietafel::pages
