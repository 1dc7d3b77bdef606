// What handlers of the API have in common: reading a body with every fault at once, and the plain answers.
#pragma once

#include <string>
#include <utility>

#include "kern/pagina/antwoord.hpp"
#include "platform/json/writer.hpp"
#include "platform/web/input.hpp"

namespace pagina {

// 204: done, nothing to tell.
web::Response api_gedaan();
// 201 with the id; `waar` is the address of what was made, empty when it has none of its own.
web::Response api_gemaakt(const IdBytes& id, std::string waar = {});

template <class T>
web::Response api_na(const Result<T>& gedaan) {
    return gedaan ? api_gedaan() : api_geweigerd(gedaan.error());
}

// Reads the body with `lees(Input&)`, and does `doe(gelezen)` when there was no fault; else 400 with all of them.
template <class Lees, class Doe>
web::Response met_json(const kern::Call& call, Lees&& lees, Doe&& doe) {
    auto input = web::Input::parse_json(call.request.body);
    if (!input) return api_geweigerd(input.error());
    const auto gelezen = lees(*input);
    if (auto klaar = input->finish(); !klaar) return api_geweigerd(klaar.error());
    return doe(gelezen);
}

// For what takes nothing: no body, or an empty object.
template <class Doe>
web::Response zonder_json(const kern::Call& call, Doe&& doe) {
    if (call.request.body.empty()) return doe();
    return met_json(
        call, [](web::Input&) { return true; }, [&](bool) { return doe(); });
}

// For what takes a version alone.
template <class Doe>
web::Response met_versie_json(const kern::Call& call, Doe&& doe) {
    return met_json(
        call, [](web::Input& input) { return input.versie().value_or(0); },
        [&](std::int64_t versie) { return api_na(doe(versie)); });
}

}  // namespace pagina
