// Reading what is managed.

#include <algorithm>

#include "domein/beheer/api_shared.hpp"
#include "domein/beheer/voorstel_store.hpp"

namespace beheer::api {
namespace {

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

// All rows, with the fields of each; for lists that end by themselves.
template <class Rijen>
Response hele_lijst(std::string_view naam, const Rijen& rijen) {
    return een([&](json::Writer& json) {
        json.key(naam).begin_array();
        for (const auto& rij : rijen) {
            json.begin_object();
            velden_van(json, rij);
            json.end_object();
        }
        json.end_array();
    });
}

const auto schrijf_velden = [](json::Writer& json, const auto& regel) { velden_van(json, regel); };

bool lijst_bestaat(db::Reader& reader, std::string_view naam) {
    const auto lijsten = store::lijsten(reader);
    return std::ranges::find(lijsten, naam) != lijsten.end();
}

}  // namespace

Response organisaties(kern::Call& call, const Grant<Lezen>&) {
    return lijst(
        call, "organisaties",
        [&](const pagina::Bladzijde& bladzijde) { return store::organisaties(call.reader, bladzijde); },
        schrijf_velden);
}

Response organisatie(kern::Call& call, const Grant<Lezen>&, const PathText& pad) {
    const auto id = id_uit<kern::OrganisatieId>(pad, "organisatie");
    const auto gevonden = id ? store::organisatie(call.reader, *id) : std::nullopt;
    return gevonden ? een([&](json::Writer& json) { velden_van(json, *gevonden); }) : weg();
}

Response medewerkers(kern::Call& call, const Grant<Lezen>&) {
    return lijst(
        call, "medewerkers",
        [&](const pagina::Bladzijde& bladzijde) { return store::medewerkers(call.reader, {}, bladzijde); },
        schrijf_velden);
}

Response medewerker(kern::Call& call, const Grant<Lezen>&, const PathText& pad) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    const auto gevonden = id ? store::medewerker(call.reader, *id) : std::nullopt;
    return gevonden ? een([&](json::Writer& json) { velden_van(json, *gevonden); }) : weg();
}

Response rollen(kern::Call& call, const Grant<Lezen>&) {
    return hele_lijst("rollen", store::voorstellen(call.reader));
}

Response rollen_van(kern::Call& call, const Grant<Lezen>&, const PathText& pad) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    if (!id || !store::medewerker(call.reader, *id)) return weg();
    return hele_lijst("rollen", store::rollen_van(call.reader, *id));
}

Response regietafels(kern::Call& call, const Grant<Lezen>&) {
    return lijst(
        call, "regietafels",
        [&](const pagina::Bladzijde& bladzijde) { return deel_van(store::tafels(call.reader), bladzijde); },
        schrijf_velden);
}

Response regietafel(kern::Call& call, const Grant<Lezen>&, const PathText& pad) {
    const auto id = id_uit<kern::TafelId>(pad, "tafel");
    const auto gevonden = id ? store::tafel(call.reader, *id) : std::nullopt;
    return gevonden ? een([&](json::Writer& json) { velden_van(json, *gevonden); }) : weg();
}

Response leden(kern::Call& call, const Grant<Lezen>&, const PathText& pad) {
    const auto id = id_uit<kern::TafelId>(pad, "tafel");
    if (!id || !store::tafel(call.reader, *id)) return weg();
    return hele_lijst("leden", store::leden(call.reader, *id));
}

Response convenanten(kern::Call& call, const Grant<Lezen>& grant) {
    return lijst(
        call, "convenanten",
        [&](const pagina::Bladzijde& bladzijde) {
            return deel_van(store::convenanten(call.reader), bladzijde);
        },
        [&](json::Writer& json, const Convenant& regel) { velden_van(json, regel, grant.vandaag()); });
}

Response convenant(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad) {
    const auto id = id_uit<ConvenantId>(pad, "convenant");
    const auto gevonden = id ? store::convenant(call.reader, *id) : std::nullopt;
    return gevonden ? een([&](json::Writer& json) { velden_van(json, *gevonden, grant.vandaag()); }) : weg();
}

Response codelijsten(kern::Call& call, const Grant<Lezen>&) {
    return lijst(
        call, "codelijsten",
        [&](const pagina::Bladzijde& bladzijde) { return deel_van(store::lijsten(call.reader), bladzijde); },
        [&](json::Writer& json, const std::string& naam) {
            beheer::codelijst(json, naam, store::codes(call.reader, naam));
        });
}

Response codelijst(kern::Call& call, const Grant<Lezen>&, const PathText& pad) {
    const std::string naam(pad.get("lijst"));
    if (!lijst_bestaat(call.reader, naam)) return weg();
    return een([&](json::Writer& json) { beheer::codelijst(json, naam, store::codes(call.reader, naam)); });
}

Response wachtende_voorstellen(kern::Call& call, const Grant<VoorstelLezen>& grant) {
    return hele_lijst("voorstellen", store::voor(call.reader, grant.wie(), grant.nu()));
}

Response instellingen(kern::Call& call, const Grant<Lezen>& grant) {
    const auto alle = partner::standaarden();
    return lijst(
        call, "instellingen",
        [&](const pagina::Bladzijde& bladzijde) {
            return deel_van(std::vector<partner::Standaard>(alle.begin(), alle.end()), bladzijde);
        },
        [&](json::Writer& json, const partner::Standaard& regel) {
            beheer::instelling(json, regel, partner::instelling(call.reader, regel.code, grant.vandaag()));
        });
}

Response instelling(kern::Call& call, const Grant<Lezen>& grant, const PathText& pad) {
    const auto alle = partner::standaarden();
    const auto gevonden = std::ranges::find(alle, pad.get("code"), &partner::Standaard::code);
    if (gevonden == alle.end()) return weg();
    return een([&](json::Writer& json) {
        beheer::instelling(json, *gevonden,
                           partner::instelling(call.reader, gevonden->code, grant.vandaag()));
        json.key("waarden").begin_array();
        for (const auto& waarde : store::waarden(call.reader, gevonden->code))
            json.begin_object()
                .field("waarde", waarde.waarde)
                .field("van", waarde.van)
                .field("tot", waarde.tot)
                .end_object();
        json.end_array();
    });
}

}  // namespace beheer::api
