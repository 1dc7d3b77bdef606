// What the pages of the slice share.
#pragma once

#include "domein/overleg/store.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/web/input.hpp"

namespace overleg::pages {

inline constexpr std::string_view hier = "/overleggen";

inline std::optional<OverlegId> id_uit(const toegang::PathText& pad) {
    return OverlegId::parse(pad.get("overleg"));
}
// The meeting of the path, for who prepares meetings.
inline std::optional<Overleg> uit(kern::Call& call, const toegang::Principal& wie,
                                  const toegang::PathText& pad) {
    const auto id = id_uit(pad);
    return id && store::van_huis(wie) ? store::een(call.reader, wie, *id) : std::nullopt;
}
inline web::Response weg(kern::Call& call) { return pagina::geweigerd(call, NotFound{}); }

// After an act: on to `naar`, or back in the form with what was typed.
template <class T, class Toon>
web::Response na(kern::Call& call, const Result<T>& gedaan, web::Input& input, const html::Url& naar,
                 pagina::Gedaan wat, Toon&& toon) {
    if (gedaan) return pagina::klaar(call, naar, wat);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon(html::Fragment{});
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) {
        auto antwoord = toon(html::Fragment(*bezwaar));
        antwoord.status = 409;
        return antwoord;
    }
    return pagina::geweigerd(call, gedaan.error());
}

// The scope that shows the page again after a change that was refused.
template <toegang::Rechttype R>
std::optional<toegang::Scope<R>> scope_van(kern::Call& call) {
    toegang::Besluit besluit;
    return call.kern.gate.ask_list<R>(*call.wie, call.nu, call.inzage, besluit);
}

}  // namespace overleg::pages
