// The page of one action, for every form that comes back to it. Private to the slice.
#pragma once

#include "domein/plan/store.hpp"
#include "domein/plan/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"

namespace plan::pages {

// What was typed and what happened in between.
struct Terug {
    const web::Input& input;
    view::Formulier formulier = view::Formulier::geen;
    std::string_view melding = {};
};
web::Response toon_actie(kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId actie,
                         const Terug& terug);

// What came of a form on that page. Nothing typed is lost: not when the action changed, not when a rule says no.
template <class T>
web::Response na_formulier(kern::Call& call, const toegang::GrantBasis& grant, kern::ItemId actie,
                           web::Input& input, view::Formulier formulier, const Result<T>& gedaan,
                           pagina::Gedaan wat) {
    if (gedaan) return pagina::klaar(call, html::url("/casussen/{}/acties/{}", grant.dossier(), actie), wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon_actie(call, grant, actie, {input, formulier});
    }
    if (const auto* anders = std::get_if<Conflict>(&gedaan.error()))
        return toon_actie(call, grant, actie, {input, formulier, anders->what});
    if (const auto* nee = std::get_if<Refusal>(&gedaan.error()))
        return toon_actie(call, grant, actie, {input, formulier, nee->sentence});
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace plan::pages
