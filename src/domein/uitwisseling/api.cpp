#include "domein/uitwisseling/api.hpp"

#include "domein/uitwisseling/actions.hpp"
#include "domein/uitwisseling/bestanden.hpp"
#include "domein/uitwisseling/form.hpp"
#include "domein/uitwisseling/huizen.hpp"
#include "domein/uitwisseling/json.hpp"
#include "domein/uitwisseling/pakket.hpp"
#include "kern/pagina/api.hpp"

namespace uitwisseling::api {
namespace {

constexpr std::string_view gewone_naam = "huisbericht.zvh";

std::string pad(const toegang::GrantBasis& grant, kern::ItemId id) {
    return "/api/v1/casussen/" + grant.dossier().text() + "/uitwisseling/" + id.text();
}

template <class Schrijf>
Response geschreven(Schrijf&& schrijf) {
    std::string body;
    json::Writer json(body);
    schrijf(json);
    return web::json_response(std::move(body));
}

// The one file "bestand" of a form; anything else is a fault.
Result<std::string_view> een_bestand(const web::Request& request) {
    InvalidInput fouten;
    for (const auto& [naam, waarde] : request.form.list())
        fouten.faults.push_back({naam, "unknown-field", "Dit veld kennen we niet."});
    if (request.files.size() != 1 || bestand_van(request).empty())
        fouten.faults.push_back({"bestand", "required", "Stuur één bestand, in het veld bestand."});
    if (!fouten.faults.empty()) return tl::unexpected<Error>(std::move(fouten));
    return bestand_van(request);
}

Response als_antwoord(Result<bestand::Inhoud>&& inhoud) {
    return inhoud ? bestand::als_bestand(std::move(*inhoud), gewone_naam)
                  : pagina::api_geweigerd(inhoud.error());
}

std::optional<Binnen> binnen_uit(kern::Call& call, const PathText& pad) {
    const auto id = kern::DossierId::parse(pad.get("vraag"));
    return id ? store::binnen(call.reader, *id) : std::nullopt;
}

std::optional<partner::AnderHuis> huis_uit(kern::Call& call, const PathText& pad) {
    const auto id = kern::AnderHuisId::parse(pad.get("huis"));
    return id ? partner::ander_huis(call.reader, *id) : std::nullopt;
}

}  // namespace

Response casus(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return geschreven([&](json::Writer& json) {
        json.begin_object().key("vragen").begin_array();
        for (const Huisvraag& een : store::lijst(call.reader, grant)) json_van(json, een, call.nu);
        json.end_array().key("binnengekomen").begin_array();
        for (const Binnen& een : store::binnen_voor(call.reader, grant.dossier(), call.nu))
            json_van(json, een, call.nu);
        json.end_array().end_object();
    });
}

Response vraag(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return pagina::met_json(call, lees_vraag, [&](const NieuweVraag& nieuw) {
        const auto gedaan = actions::vraag(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan, pad(grant, *gedaan))
                      : pagina::api_geweigerd(gedaan.error());
    });
}

Response een(kern::Call& call, const Grant<Uitwisselen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    return geschreven([&](json::Writer& json) { json_van(json, *gevonden, call.nu); });
}

Response bestand(kern::Call& call, const Grant<Uitwisselen>& grant) {
    const auto gevonden = store::een(call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    return als_antwoord(bestanden::vraag_of_antwoord(call, grant, *gevonden));
}

Response antwoord(kern::Call& call, const Grant<Uitwisselen>& grant) {
    const auto bytes = een_bestand(call.request);
    if (!bytes) return pagina::api_geweigerd(bytes.error());
    return pagina::api_na(actions::lees_antwoord(call, grant, *bytes));
}

Response treffer(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return pagina::met_json(call, lees_treffer, [&](const NieuweTreffer& nieuw) {
        const auto gedaan = actions::treffer(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan, pad(grant, *gedaan))
                      : pagina::api_geweigerd(gedaan.error());
    });
}

Response pakket_uit(kern::Call& call, const Grant<Uitwisselen>& grant) {
    const auto inhoud = verstrekking::voor_huis(call.reader, grant);
    if (!inhoud) return pagina::api_geweigerd(NotFound{});
    return geschreven([&](json::Writer& json) { json_van(json, *inhoud, pakket::uit(call.reader, grant)); });
}

Response pakket_maak(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(pakket::maak(call, grant)); });
}

Response pakket_bestand(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return als_antwoord(pakket::bestand(call, grant));
}

Response pakket_lees_in(kern::Call& call, const Grant<Uitwisselen>& grant) {
    const auto bytes = een_bestand(call.request);
    if (!bytes) return pagina::api_geweigerd(bytes.error());
    const auto gedaan = pakket::lees_in(call, grant, *bytes);
    return gedaan ? pagina::api_gemaakt(*gedaan, "/api/v1/casussen/" + grant.dossier().text() +
                                                     "/uitwisseling/pakketten/" + gedaan->text())
                  : pagina::api_geweigerd(gedaan.error());
}

Response pakket_in(kern::Call& call, const Grant<Uitwisselen>& grant) {
    const auto gevonden = pakket::een(call.reader, grant);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    return geschreven([&](json::Writer& json) { json_van(json, *gevonden); });
}

Response pakket_besluit(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return pagina::met_json(call, pakket::lees_besluit, [&](const pakket::Besluit& besluit) {
        return pagina::api_na(pakket::besluit(call, grant, besluit));
    });
}

Response pakket_ontvangst(kern::Call& call, const Grant<Uitwisselen>& grant) {
    return als_antwoord(pakket::ontvangst(call, grant));
}

Response postvak(kern::Call& call, const Grant<Ontvangen>&) {
    return geschreven([&](json::Writer& json) {
        json.begin_object().key("vragen").begin_array();
        for (const Binnen& een : store::binnen(call.reader)) json_van(json, een, call.nu);
        json.end_array().end_object();
    });
}

Response ontvang(kern::Call& call, const Grant<Ontvangen>& grant) {
    const auto bytes = een_bestand(call.request);
    if (!bytes) return pagina::api_geweigerd(bytes.error());
    const auto gedaan = actions::ontvang(call, grant, *bytes);
    if (!gedaan) return pagina::api_geweigerd(gedaan.error());
    return *gedaan ? pagina::api_gemaakt(**gedaan, "/api/v1/uitwisseling/vragen/" + (*gedaan)->text())
                   : pagina::api_gedaan();
}

Response binnen(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad) {
    const auto vraag = binnen_uit(call, pad);
    const auto gevraagd = vraag && vraag->staat != Staat::treffer ? store::lees(call, *vraag) : std::nullopt;
    if (!gevraagd) return pagina::api_geweigerd(NotFound{});
    const auto gevonden = store::overeenkomsten(call.reader, *vraag, grant.wie(), grant.vandaag());
    return geschreven([&](json::Writer& json) { json_van(json, *vraag, *gevraagd, gevonden, call.nu); });
}

Response geen_treffer(kern::Call& call, const Grant<Ontvangen>& grant, const PathText& pad) {
    const auto vraag = binnen_uit(call, pad);
    if (!vraag) return pagina::api_geweigerd(NotFound{});
    return pagina::zonder_json(call,
                               [&] { return pagina::api_na(actions::geen_treffer(call, grant, vraag->id)); });
}

Response binnen_bestand(kern::Call& call, const Grant<Ontvangen>&, const PathText& pad) {
    const auto vraag = binnen_uit(call, pad);
    if (!vraag) return pagina::api_geweigerd(NotFound{});
    return als_antwoord(bestanden::geen_treffer(call, *vraag));
}

Response huizen(kern::Call& call, const Grant<HuizenLezen>& grant) {
    const auto eigen = open_sleutels(eigen_sleutels(call.kern.keys));
    return geschreven([&](json::Writer& json) {
        json.begin_object()
            .field("sleutel", sleutelregel(eigen))
            .field("controlegetal", controlegetal(eigen));
        json.key("huizen").begin_array();
        for (const auto& huis : partner::andere_huizen(call.reader)) json_van(json, huis, grant.vandaag());
        json.end_array().end_object();
    });
}

Response huis_maak(kern::Call& call, const Grant<HuizenWijzigen>& grant) {
    return pagina::met_json(
        call, uitwisseling::huizen::lees_nieuw, [&](const uitwisseling::huizen::Nieuw& nieuw) {
            const auto gedaan = uitwisseling::huizen::maak(call, grant, nieuw);
            return gedaan ? pagina::api_gemaakt(*gedaan, "/api/v1/huizen/" + gedaan->text())
                          : pagina::api_geweigerd(gedaan.error());
        });
}

Response huis(kern::Call& call, const Grant<HuizenLezen>& grant, const PathText& pad) {
    const auto gevonden = huis_uit(call, pad);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    return geschreven([&](json::Writer& json) { json_van(json, *gevonden, grant.vandaag()); });
}

Response huis_wijzig(kern::Call& call, const Grant<HuizenWijzigen>& grant, const PathText& pad) {
    const auto gevonden = huis_uit(call, pad);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    return pagina::met_json(
        call, uitwisseling::huizen::lees_wijziging, [&](const uitwisseling::huizen::Wijziging& wijziging) {
            return pagina::api_na(uitwisseling::huizen::wijzig(call, grant, gevonden->id, wijziging));
        });
}

}  // namespace uitwisseling::api
