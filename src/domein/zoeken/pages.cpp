#include "domein/zoeken/pages.hpp"

#include "domein/zoeken/store.hpp"
#include "domein/zoeken/views.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/zoek/zoek.hpp"
#include "platform/json/writer.hpp"
#include "platform/web/input.hpp"

namespace zoeken::pages {
namespace {

constexpr web::TextRule regel{.label = "Zoeken", .max = ::zoek::vraag_max, .required = true};

}  // namespace

web::Response vraag(kern::Call& call, const toegang::Grant<Zoeken>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const std::string tekst = input.text("zoek", regel);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    const IdBytes id = call.kern.random.id<struct Zoekvraag>();
    const db::Bytes vraag_z = store::verzegel(call.kern, id, tekst);
    const auto gedaan = kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Zoeken>& vers) -> Result<logboek::Regel> {
            store::bewaar(tx, vers, id, vraag_z);
            return logboek::regel("zoeken.vragen");
        });
    if (!gedaan) return pagina::geweigerd(call, gedaan.error());
    return web::see_other(std::string(html::url("/zoeken/{}", id).text()));
}

web::Response toon(kern::Call& call, const toegang::Scope<Zoeken>& scope, const toegang::PathText& pad) {
    const auto id = IdBytes::parse(pad.get("vraag"));
    const auto tekst = id ? store::lees(call.kern, call.reader, scope, *id) : std::nullopt;
    if (!tekst) return pagina::geweigerd(call, NotFound{});
    const Gevonden gevonden = store::zoek(call.kern, call.reader, scope, *tekst);
    return pagina::antwoord(call, scope, {.titel = "Zoeken"}, view::Uitslag{*tekst, gevonden});
}

web::Response api_zoek(kern::Call& call, const toegang::Scope<Zoeken>& scope) {
    auto input = web::Input::parse_json(call.request.body);
    if (!input) return pagina::api_geweigerd(input.error());
    const std::string tekst = input->text("zoek", regel);
    if (auto klaar = input->finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    const Gevonden gevonden = store::zoek(call.kern, call.reader, scope, tekst);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("meer", gevonden.meer).key("treffers").begin_array();
    for (const auto& treffer : gevonden.treffers) {
        json.begin_object()
            .field("casus", treffer.dossier)
            .field("kenmerk", treffer.kenmerk)
            .field("titel", treffer.titel->naam);
        json.field("datum", treffer.dag).field("soort", view::soort_code(treffer.soort));
        if (!treffer.item.is_null()) json.field("item", treffer.item);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

}  // namespace zoeken::pages
