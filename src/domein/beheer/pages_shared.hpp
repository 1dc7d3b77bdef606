// Small steps that every page of the slice takes.
#pragma once

#include <algorithm>
#include <charconv>

#include "domein/beheer/pages.hpp"
#include "domein/beheer/voorstel.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/bladeren.hpp"
#include "platform/web/input.hpp"

namespace beheer::pages {

inline constexpr std::string_view hier = "/beheer";

// The id in the path; nothing when it is none, which is answered like one that does not exist.
template <class IdType>
std::optional<IdType> id_uit(const PathText& pad, std::string_view naam) {
    return IdType::parse(pad.get(naam));
}
inline Response weg(kern::Call& call) { return pagina::geweigerd(call, NotFound{}); }
inline Response naar(const html::Url& pad) { return web::see_other(std::string(pad.text())); }

// After an action without a form of its own.
template <class T>
Response na(kern::Call& call, const Result<T>& gedaan, const html::Url& pad) {
    return gedaan ? naar(pad) : pagina::geweigerd(call, gedaan.error());
}

// What waits for a second person leads to where it waits.
inline Response na(kern::Call& call, const Result<Gevolg>& gedaan, const html::Url& pad) {
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    return naar(*gedaan == Gevolg::wacht ? html::url("/voorstellen") : pad);
}

inline pagina::Bladzijde bladzijde_uit(const web::Request& request) {
    const auto text = request.query.get("page");
    pagina::Bladzijde bladzijde;
    std::from_chars(text.data(), text.data() + text.size(), bladzijde.page);
    bladzijde.page = std::clamp(bladzijde.page, 1, pagina::Bladzijde::page_max);
    return bladzijde;
}

// An action on a version: the hidden field, then the action.
template <class Actie>
Response met_versie(kern::Call& call, const html::Url& pad, Actie&& actie) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    return na(call, actie(*versie), pad);
}

// The same, for what somebody else changed meanwhile: `botsing(versie)` is the page of both versions.
template <class Actie, class Botst>
Response met_versie(kern::Call& call, const html::Url& pad, Actie&& actie, Botst&& botsing) {
    web::Input input = web::Input::from_form(call.request.form);
    const auto versie = input.versie();
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const auto gedaan = actie(*versie);
    if (!gedaan && std::holds_alternative<Conflict>(gedaan.error())) return botsing();
    return na(call, gedaan, pad);
}

// Faults that an action found go back into the form; other errors have pages of their own.
inline bool terug_in_formulier(web::Input& input, const Error& error) {
    const auto* fouten = std::get_if<InvalidInput>(&error);
    if (fouten != nullptr) input.add(*fouten);
    return fouten != nullptr;
}

}  // namespace beheer::pages
