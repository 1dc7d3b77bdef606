#include "domein/casus/api.hpp"

#include "domein/bijdrage/bijdrage.hpp"
#include "domein/casus/actions.hpp"
#include "domein/casus/form.hpp"
#include "domein/casus/json.hpp"
#include "domein/casus/store.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/bladeren.hpp"

namespace casus::api {
namespace {

constexpr int inzage_regels = 200;
constexpr int bijdragen_hier = 25;  // the others are counted; their list has pages of the same size

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    auto bladzijde = pagina::lees_bladzijde(call.request);
    if (!bladzijde) return pagina::api_geweigerd(bladzijde.error());
    const auto gevonden = store::lijst(call.reader, scope, bladzijde->page, bladzijde->page_size);
    std::string body;
    json::Writer json(body);
    json.begin_object().key("casussen").begin_array();
    for (const auto& regel : gevonden.regels) {
        json.begin_object();
        json.field("id", regel.id).field("kenmerk", regel.kenmerk).field("titel", regel.titel->naam);
        json.field("fase", toegang::code(regel.fase))
            .field("regietafel", regel.tafel)
            .field("gemeente", regel.gemeente);
        json.field("ave", regel.ave).field("gewijzigd", regel.gewijzigd).field("nieuw", regel.nieuw);
        json.end_object();
    }
    json.end_array().end_object();
    return pagina::met_links(web::json_response(std::move(body)), "/api/v1/casussen", *bladzijde,
                             gevonden.meer);
}

web::Response toon(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    const auto kop = store::kop(call.reader, grant);
    if (!kop) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().field("id", grant.dossier());
    json_kop(json, *kop);
    json.key("waarschuwing");
    betrokkene::json_van(json, betrokkene::waarschuwing(call.reader, grant));
    json_personen(json, betrokkene::lijst(call.reader, grant));
    const auto bijdragen = bijdrage::bladzijde(call.reader, grant, {}, 1, bijdragen_hier);
    json.key("bijdragen").begin_object().field("totaal", bijdragen.totaal).key("bijdragen").begin_array();
    for (const auto& bijdrage : bijdragen.bijdragen) bijdrage::json_van(json, bijdrage);
    const bool meer = bijdragen.totaal > bijdragen_hier;
    json.end_array().field(
        "volgende", meer ? std::optional("/api/v1/casussen/" + grant.dossier().text() +
                                         "/bijdragen?page=2&pageSize=" + std::to_string(bijdragen_hier))
                         : std::nullopt);
    json.end_object();
    json_deelnames(json, store::deelnames(call.reader, grant), grant.vandaag());
    json_besluiten(json, store::open_besluiten(call.reader, grant));
    json_ingetrokken(json, store::ingetrokken_besluiten(call.reader, grant));
    json_verloop(json, store::verloop(call.reader, grant));
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response ingezien(kern::Call& call, const toegang::Grant<Inzage>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("inzage").begin_array();
    for (const auto& regel : store::inzage(call, grant, inzage_regels))
        json.begin_object()
            .field("tijd", regel.tijd)
            .field("wie", regel.wie)
            .field("organisatie", regel.organisatie)
            .field("wat", regel.wat)
            .field("doel", regel.doel)
            .field("toegestaan", regel.toegestaan)
            .end_object();
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response wijzig_kop(kern::Call& call, const toegang::Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_kop, [&](const Kopwijziging& nieuw) {
        return pagina::api_na(actions::wijzig_kop(call, grant, nieuw));
    });
}

web::Response stel_deelname_voor(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    return pagina::met_json(call, lees_deelname, [&](const NieuweDeelname& nieuw) {
        return pagina::api_na(
            actions::stel_deelname_voor(call, grant, nieuw, call.kern.random.id<kern::Besluit>()));
    });
}

web::Response beeindig_deelname(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    return pagina::met_versie_json(call, [&](std::int64_t versie) {
        return actions::beeindig_deelname(call, grant, kern::DeelnameId::from(grant.item()), versie);
    });
}

web::Response trek_in(kern::Call& call, const toegang::Grant<DeelnameWijzigen>& grant) {
    return pagina::met_json(call, lees_intrekking, [&](const Intrekking& nieuw) {
        return pagina::api_na(actions::trek_in(call, grant, kern::BesluitId::from(grant.item()), nieuw));
    });
}

web::Response bevestig_deelname(kern::Call& call, const toegang::Grant<DeelnameBevestigen>& grant) {
    struct Antwoord {
        bool akkoord = false;
        std::string toelichting;
    };
    const auto lees = [](web::Input& input) {
        return Antwoord{input.flag("akkoord"),
                        input.text("toelichting", {.label = "Toelichting", .max = 1'000})};
    };
    return pagina::met_json(call, lees, [&](const Antwoord& antwoord) {
        return pagina::api_na(actions::bevestig_deelname(call, grant, kern::BesluitId::from(grant.item()),
                                                         antwoord.akkoord, antwoord.toelichting));
    });
}

}  // namespace casus::api
