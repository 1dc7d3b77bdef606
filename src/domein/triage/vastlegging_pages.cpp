// "Vastgelegd besluit: klopt dit?"

#include "domein/triage/rules.hpp"
#include "domein/triage/vastlegging.hpp"
#include "kern/pagina/api.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace triage {
namespace {

constexpr std::string_view hier = "/vastgelegde-besluiten";
constexpr std::pair<std::string_view, bool> antwoord_codes[] = {{"klopt", true}, {"klopt-niet", false}};

std::optional<bool> lees_antwoord(web::Input& input) {
    return input.choice("antwoord", antwoord_codes, {.label = "Antwoord", .required = true});
}

void besluit(html::Out& out, const toegang::GrantBasis& grant, const Vastgelegd& een) {
    const std::string titel = een.kenmerk + ", " + std::string(naam(een.soort));
    const auto velden = [&](html::Out& veld) {
        veld("<p class=\"rh-acties\">{}{}</p>",
             html::Button{.text = "Ja, dit klopt",
                          .kind = html::ButtonKind::primary,
                          .name = "antwoord",
                          .value = "klopt",
                          .context = titel},
             html::Button{
                 .text = "Nee, dit klopt niet", .name = "antwoord", .value = "klopt-niet", .context = titel});
    };
    const auto feiten = [&](html::Out& feit) {
        if (een.datum) feit("{}", html::Fact{"Datum van het besluit", dutch_date(*een.datum)});
        feit("{}", html::Fact{"Vastgelegd door", een.door});
        if (!een.telefoon.empty()) feit("{}", html::Fact{"Telefoon", een.telefoon});
        if (een.tegengesproken) feit("{}", html::Fact{"Jouw antwoord", "klopt niet"});
    };
    out("<h2>{}</h2>{}{}", titel, html::Facts{feiten},
        html::Form{html::url("/vastgelegde-besluiten/{}", een.besluit), grant.wie().csrf, {}, velden});
}

}  // namespace

web::Response pages::vastgelegd(kern::Call& call, const toegang::Grant<Toetsen>& grant) {
    const auto lijst = store::te_toetsen(call.reader, grant.wie());
    const auto inhoud = [&](html::Out& out) {
        out("{}",
            html::PageHead{
                .title = "Vastgelegd besluit: klopt dit?",
                .intro = "Het huis schreef op dat jouw organisatie dit besloot. Kijk het na in je stukken."});
        if (lijst.empty()) out("{}", html::EmptyState{"Er is niets na te kijken."});
        for (const auto& een : lijst) besluit(out, grant, een);
    };
    return pagina::antwoord(call, grant, {.titel = "Vastgelegde besluiten", .hier = hier}, inhoud);
}

web::Response pages::toets(kern::Call& call, const toegang::Grant<Toetsen>& grant,
                           const toegang::PathText& pad) {
    const auto besluit = kern::BesluitId::parse(pad.get("besluit"));
    if (!besluit) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const auto klopt = lees_antwoord(input);
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    if (auto gedaan = actions::toets(call, grant, *besluit, *klopt); !gedaan)
        return pagina::geweigerd(call, gedaan.error());
    return web::see_other(std::string(hier));
}

web::Response api::vastgelegd(kern::Call& call, const toegang::Grant<Toetsen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("besluiten").begin_array();
    for (const auto& een : store::te_toetsen(call.reader, grant.wie()))
        json.begin_object()
            .field("id", een.besluit)
            .field("kenmerk", een.kenmerk)
            .field("soort", rules::code(een.soort))
            .field("datum", een.datum)
            .field("vastgelegdDoor", een.door)
            .field("telefoon", een.telefoon)
            .field("tegengesproken", een.tegengesproken)
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response api::toets(kern::Call& call, const toegang::Grant<Toetsen>& grant,
                         const toegang::PathText& pad) {
    const auto besluit = kern::BesluitId::parse(pad.get("besluit"));
    if (!besluit) return pagina::api_geweigerd(NotFound{});
    return pagina::met_json(call, lees_antwoord, [&](const std::optional<bool>& klopt) {
        return pagina::api_na(actions::toets(call, grant, *besluit, *klopt));
    });
}

}  // namespace triage
