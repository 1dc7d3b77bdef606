// "Vastgelegd besluit: klopt dit?"

#include "domein/triage/vastlegging.hpp"
#include "kern/pagina/antwoord.hpp"
#include "platform/html/parts.hpp"
#include "platform/web/input.hpp"

namespace triage::pages {
namespace {

constexpr std::string_view hier = "/vastgelegde-besluiten";
constexpr std::pair<std::string_view, bool> antwoord_codes[] = {{"klopt", true}, {"klopt-niet", false}};

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

web::Response vastgelegd(kern::Call& call, const toegang::Grant<Toetsen>& grant) {
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

web::Response toets(kern::Call& call, const toegang::Grant<Toetsen>& grant, const toegang::PathText& pad) {
    const auto besluit = kern::BesluitId::parse(pad.get("besluit"));
    if (!besluit) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const auto klopt = input.choice("antwoord", antwoord_codes, {.label = "Antwoord", .required = true});
    if (auto klaar = input.finish(); !klaar) return pagina::geweigerd(call, klaar.error());
    if (auto gedaan = actions::toets(call, grant, *besluit, *klopt); !gedaan)
        return pagina::geweigerd(call, gedaan.error());
    return web::see_other(std::string(hier));
}

}  // namespace triage::pages
