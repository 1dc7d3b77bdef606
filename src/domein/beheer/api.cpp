#include "domein/beheer/api.hpp"

#include "domein/beheer/rules.hpp"
#include "domein/beheer/store.hpp"
#include "kern/pagina/antwoord.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/json/writer.hpp"

namespace beheer::api {
namespace {

using toegang::Grant;

// One page of something that was read whole.
template <class T>
store::Lijst<T> deel_van(std::vector<T> alle, const pagina::Bladzijde& bladzijde) {
    const auto begin = std::min(alle.size(), static_cast<std::size_t>(bladzijde.page - 1) *
                                                 static_cast<std::size_t>(bladzijde.page_size));
    const auto einde = std::min(alle.size(), begin + static_cast<std::size_t>(bladzijde.page_size));
    store::Lijst<T> deel;
    deel.meer = einde < alle.size();
    for (auto i = begin; i < einde; ++i) deel.regels.push_back(std::move(alle[i]));
    return deel;
}

// {"naam": [ {…}, … ]} with Link headers; `haal` reads a page, `schrijf` the fields of one row.
template <class Haal, class Schrijf>
web::Response lijst(const kern::Call& call, std::string_view naam, Haal&& haal, Schrijf&& schrijf) {
    const auto bladzijde = pagina::lees_bladzijde(call.request);
    if (!bladzijde) return pagina::api_geweigerd(bladzijde.error());
    const auto gevonden = haal(*bladzijde);
    std::string body;
    json::Writer json(body);
    json.begin_object().key(naam).begin_array();
    for (const auto& regel : gevonden.regels) {
        json.begin_object();
        schrijf(json, regel);
        json.end_object();
    }
    json.end_array().end_object();
    return pagina::met_links(web::json_response(std::move(body)), "/api/v1/" + std::string(naam), *bladzijde,
                             gevonden.meer);
}

}  // namespace

web::Response organisaties(kern::Call& call, const Grant<Lezen>&) {
    return lijst(
        call, "organisaties",
        [&](const pagina::Bladzijde& bladzijde) { return store::organisaties(call.reader, bladzijde); },
        [](json::Writer& json, const Organisatie& regel) {
            json.field("id", regel.id).field("code", regel.code).field("naam", regel.velden.naam);
            json.field("soort", toegang::code(regel.velden.soort)).field("keten", regel.velden.keten);
            json.field("gemeente", regel.velden.gemeente).field("convenant", regel.velden.convenant);
            json.field("van", regel.velden.van).field("tot", regel.velden.tot);
            json.field("medewerkers", regel.mensen).field("versie", regel.versie);
        });
}

web::Response medewerkers(kern::Call& call, const Grant<Lezen>&) {
    return lijst(
        call, "medewerkers",
        [&](const pagina::Bladzijde& bladzijde) {
            return store::medewerkers(call.reader, std::nullopt, bladzijde);
        },
        [](json::Writer& json, const Medewerker& regel) {
            json.field("id", regel.id)
                .field("naam", regel.velden.naam)
                .field("functienaam", regel.velden.functienaam);
            json.field("inDienstBij", regel.velden.in_dienst_bij).field("werktVoor", regel.velden.werkt_voor);
            json.key("functies").begin_array();
            for (const auto& woord : toegang::functies())
                if (regel.velden.functies.has(woord.waarde)) json.value(woord.code);
            json.end_array();
            json.field("vogDatum", regel.velden.vog_datum)
                .field("van", regel.velden.van)
                .field("tot", regel.velden.tot);
            json.field("geblokkeerd", regel.geblokkeerd).field("versie", regel.versie);
        });
}

web::Response regietafels(kern::Call& call, const Grant<Lezen>&) {
    return lijst(
        call, "regietafels",
        [&](const pagina::Bladzijde& bladzijde) { return deel_van(store::tafels(call.reader), bladzijde); },
        [](json::Writer& json, const Tafel& regel) {
            json.field("id", regel.id).field("code", regel.code).field("naam", regel.velden.naam);
            json.field("soort", regel.velden.soort == TafelSoort::triagetafel ? "triagetafel" : "regietafel");
            json.field("convenant", regel.velden.convenant)
                .field("van", regel.velden.van)
                .field("tot", regel.velden.tot);
            json.field("leden", regel.leden).field("versie", regel.versie);
        });
}

web::Response convenanten(kern::Call& call, const Grant<Lezen>& grant) {
    return lijst(
        call, "convenanten",
        [&](const pagina::Bladzijde& bladzijde) {
            return deel_van(store::convenanten(call.reader), bladzijde);
        },
        [&](json::Writer& json, const Convenant& regel) {
            json.field("id", regel.id)
                .field("naam", regel.velden.naam)
                .field("van", regel.velden.van)
                .field("tot", regel.velden.tot);
            json.field("stand", rules::stand_zin(regel.velden, grant.vandaag()))
                .field("organisaties", regel.organisaties);
            json.field("versie", regel.versie);
        });
}

web::Response codelijsten(kern::Call& call, const Grant<Lezen>&) {
    return lijst(
        call, "codelijsten",
        [&](const pagina::Bladzijde& bladzijde) { return deel_van(store::lijsten(call.reader), bladzijde); },
        [&](json::Writer& json, const std::string& naam) {
            json.field("lijst", naam).key("codes").begin_array();
            for (const auto& regel : store::codes(call.reader, naam))
                json.begin_object()
                    .field("code", regel.code)
                    .field("naam", regel.naam)
                    .field("van", regel.van)
                    .field("tot", regel.tot)
                    .end_object();
            json.end_array();
        });
}

web::Response instellingen(kern::Call& call, const Grant<Lezen>& grant) {
    const auto alle = partner::standaarden();
    return lijst(
        call, "instellingen",
        [&](const pagina::Bladzijde& bladzijde) {
            return deel_van(std::vector<partner::Standaard>(alle.begin(), alle.end()), bladzijde);
        },
        [&](json::Writer& json, const partner::Standaard& regel) {
            json.field("code", regel.code).field("uitleg", regel.uitleg).field("standaard", regel.waarde);
            json.field("waarde", partner::instelling(call.reader, regel.code, grant.vandaag()));
        });
}

}  // namespace beheer::api
