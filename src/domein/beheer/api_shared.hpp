// Small steps that the JSON handlers of the slice share.
#pragma once

#include "domein/beheer/api.hpp"
#include "domein/beheer/form.hpp"
#include "domein/beheer/json.hpp"
#include "domein/beheer/store.hpp"
#include "kern/pagina/api.hpp"

namespace beheer::api {

// The id in the path; nothing when it is none, which is answered like one that does not exist.
template <class IdType>
std::optional<IdType> id_uit(const PathText& pad, std::string_view naam) {
    return IdType::parse(pad.get(naam));
}
inline Response weg() { return pagina::api_geweigerd(NotFound{}); }

// One object, with the fields that `schrijf` writes.
template <class Schrijf>
Response een(Schrijf&& schrijf) {
    std::string body;
    json::Writer json(body);
    json.begin_object();
    schrijf(json);
    json.end_object();
    return web::json_response(std::move(body));
}

// What was read from a body that changes something, with the version it was read at.
template <class Velden>
struct MetVersie {
    Velden velden;
    std::int64_t versie = 0;
};

// Reads the fields and the version, and does `doe(velden, versie)`.
template <class Lees, class Doe>
Response wijzig(const kern::Call& call, Lees&& lees, Doe&& doe) {
    using Velden = std::decay_t<decltype(lees(std::declval<web::Input&>()))>;
    const auto beide = [&](web::Input& input) {
        Velden velden = lees(input);
        return MetVersie<Velden>{std::move(velden), input.versie().value_or(0)};
    };
    return pagina::met_json(call, beide, [&](const MetVersie<Velden>& gelezen) {
        return pagina::api_na(doe(gelezen.velden, gelezen.versie));
    });
}

}  // namespace beheer::api
