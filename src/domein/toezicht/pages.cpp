#include "domein/toezicht/pages.hpp"

#include "domein/toezicht/form.hpp"
#include "domein/toezicht/toezicht.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/pagina/api.hpp"
#include "platform/json/writer.hpp"

namespace toezicht {
namespace {

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant, const Filter& filter,
                   const web::Input& input) {
    const auto stand = store::stand(call.reader, grant);
    const auto bladzijde = store::zoek(call, grant, filter);
    const auto keuzes = store::keuzes(call.reader, grant, filter);
    const std::string kenmerk =
        filter.dossier ? store::kenmerk_van(call.reader, grant, *filter.dossier).value_or("") : std::string{};
    return pagina::antwoord(
        call, grant,
        {.titel = "Logboek", .hier = "/logboek", .kenmerk = kenmerk, .fout = !input.faults().empty()},
        view::Logboek{grant, stand, bladzijde, filter, keuzes, kenmerk, input});
}

web::Response json_van(const Stand& stand, const Bladzijde& bladzijde) {
    std::string body;
    json::Writer json(body);
    json.begin_object().field("genummerd", stand.genummerd).field("ondertekend", stand.tijd);
    json.field("wachtend", stand.wachtend).key("regels").begin_array();
    for (const auto& regel : bladzijde.regels) {
        json.begin_object()
            .field("tijd", regel.tijd)
            .field("wie", regel.wie)
            .field("organisatie", regel.organisatie)
            .field("wat", regel.wat)
            .field("uitkomst", regel.uitkomst)
            .field("doel", regel.doel);
        json.key("dossiers").begin_array();
        for (const auto& dossier : regel.dossiers)
            json.begin_object().field("id", dossier.id).field("kenmerk", dossier.kenmerk).end_object();
        json.end_array().field("meerDossiers", regel.meer_dossiers).end_object();
    }
    json.end_array().field("verder", bladzijde.verder).field("grens", bladzijde.grens);
    json.field("gezochtTot", bladzijde.tot_hier).end_object();
    return web::json_response(std::move(body));
}

}  // namespace

web::Response pages::logboek(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    web::Input input = web::Input::from_form(call.request.query);
    const Filter filter = lees_filter(input);
    if (!input.finish()) return toon(call, grant, {}, input);
    return toon(call, grant, filter, input);
}

web::Response pages::kies_dossier(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    Filter filter = lees_filter(input);
    const std::string kenmerk = lees_kenmerk(input, true);
    if (!input.finish()) return toon(call, grant, {}, input);
    filter.dossier = store::dossier_van(call.reader, grant, kenmerk);
    if (filter.dossier) return web::see_other(std::string(adres(filter).text()));
    input.add(InvalidInput{{{"kenmerk", "unknown", "Er is geen dossier met dit kenmerk."}}});
    return toon(call, grant, filter, input);
}

web::Response api::logboek(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    return json_van(store::stand(call.reader, grant), store::zoek(call, grant, {}));
}

web::Response api::zoek(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    auto input = web::Input::parse_json(call.request.body);
    if (!input) return pagina::api_geweigerd(input.error());
    Filter filter = lees_filter(*input);
    const std::string kenmerk = lees_kenmerk(*input, false);
    if (auto klaar = input->finish(); !klaar) return pagina::api_geweigerd(klaar.error());
    if (!kenmerk.empty()) {
        filter.dossier = store::dossier_van(call.reader, grant, kenmerk);
        if (!filter.dossier)
            return pagina::api_geweigerd(
                InvalidInput{{{"kenmerk", "unknown", "Er is geen dossier met dit kenmerk."}}});
    }
    return json_van(store::stand(call.reader, grant), store::zoek(call, grant, filter));
}

void routes(toegang::Routes& routes) {
    routes.get("/logboek", pages::logboek);
    routes.post("/logboek/dossier", pages::kies_dossier);
    routes.get("/api/v1/logboek", api::logboek);
    routes.post("/api/v1/logboek/_zoek", api::zoek);
}

}  // namespace toezicht
