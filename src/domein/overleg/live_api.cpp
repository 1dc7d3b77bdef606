#include "domein/overleg/live_api.hpp"

#include "domein/overleg/live_actions.hpp"
#include "domein/overleg/live_form.hpp"
#include "domein/overleg/live_kijk.hpp"
#include "kern/pagina/api.hpp"

namespace overleg::live::api {
namespace {

web::Response weg() { return pagina::api_geweigerd(NotFound{}); }
std::optional<OverlegId> id_uit(const PathText& pad) { return OverlegId::parse(pad.get("overleg")); }

void regels_van(json::Writer& json, const std::vector<Regel>& regels) {
    json.key("regels").begin_array();
    for (const Regel& regel : regels) {
        json.begin_object().field("id", regel.item.id).field("deel", rules::code(regel.deel));
        json.field("staat", rules::code(regel.staat)).field("bron", regel.bron).field("door", regel.door);
        json.field("mondeling", regel.mondeling).field("gemaakt", regel.item.gemaakt);
        if (regel.tekst) json.field("tekst", (*regel.tekst)->tekst);
        if (regel.actie) json.field("actie", *regel.actie);
        if (regel.vervangt) json.field("vervangt", *regel.vervangt);
        json.end_object();
    }
    json.end_array();
}

void aanwezigen_van(json::Writer& json, const std::vector<Aanwezige>& aanwezigen) {
    json.key("zonderAccount").begin_array();
    for (const Aanwezige& een : aanwezigen) {
        json.begin_object().field("id", een.item.id).field("soort", rules::naam(een.soort));
        json.field("naam", een.naam->naam).field("organisatie", een.naam->organisatie);
        json.field("verklaring", een.verklaring).end_object();
    }
    json.end_array();
}

template <class T>
web::Response gemaakt(const Result<T>& nieuw, const kern::DossierId& dossier, std::string_view soort) {
    if (!nieuw) return pagina::api_geweigerd(nieuw.error());
    if (soort.empty()) return pagina::api_gemaakt(*nieuw);
    return pagina::api_gemaakt(
        *nieuw, "/api/v1/casussen/" + dossier.text() + "/" + std::string(soort) + "/" + nieuw->text());
}

kern::ItemId nieuw_id(kern::Call& call) { return call.kern.random.id<kern::Item>(); }

template <class Doe>
web::Response bij_overleg(kern::Call& call, const PathText& pad, Doe&& doe) {
    const auto id = id_uit(pad);
    if (!id) return weg();
    return pagina::zonder_json(call, [&] { return pagina::api_na(doe(*id)); });
}

}  // namespace

web::Response toon(kern::Call& call, const Scope<Bijwonen>& scope, const PathText& pad) {
    const auto id = id_uit(pad);
    const auto gezien = id ? kijk(call.reader, scope, *id) : std::nullopt;
    if (!gezien) return weg();
    std::string body;
    json::Writer json(body);
    json.begin_object()
        .field("id", gezien->overleg.id)
        .field("bezig", gezien->overleg.status == Status::bezig);
    json.field("stand", store::stand(call.reader, *id)).field("zaalBevestigd", gezien->zaal);
    json.key("aanwezig").begin_array();
    for (const Lid& lid : gezien->leden) {
        if (!lid.aanwezig_van) continue;
        json.begin_object().field("medewerker", lid.medewerker).field("naam", lid.naam);
        json.field("organisatie", lid.organisatie_naam).field("van", lid.aanwezig_van);
        json.field("tot", lid.aanwezig_tot).end_object();
    }
    json.end_array();
    if (gezien->huidig) {
        json.key("punt")
            .begin_object()
            .field("dossier", gezien->huidig->dossier)
            .field("id", gezien->huidig->item.id);
        json.field("kenmerk", gezien->punt->kenmerk).field("vraag", gezien->punt->vraag->tekst);
        regels_van(json, store::regels(call.reader, scope, *gezien->huidig));
        aanwezigen_van(json, store::aanwezigen(call.reader, scope, *gezien->huidig));
        json.end_object();
    }
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response open(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad) {
    return bij_overleg(call, pad, [&](OverlegId id) { return actions::open(call, grant, id); });
}
web::Response sluit(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad) {
    return bij_overleg(call, pad, [&](OverlegId id) { return actions::sluit(call, grant, id); });
}
web::Response zet_aanwezig(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad) {
    const auto id = id_uit(pad);
    if (!id) return weg();
    return pagina::met_json(call, form::lees_aanwezig, [&](const form::Aanwezig& wie) {
        return pagina::api_na(actions::zet_aanwezig(call, grant, *id, wie.wie.value(), wie.aanwezig));
    });
}
web::Response zet_zaal(kern::Call& call, const Grant<Leiden>& grant, const PathText& pad) {
    const auto id = id_uit(pad);
    if (!id) return weg();
    return pagina::met_json(
        call, [](web::Input& input) { return form::lees_ja(input, "bevestigd", "Bevestigd"); },
        [&](bool ja) { return pagina::api_na(actions::zet_zaal(call, grant, *id, ja)); });
}
web::Response begin(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::begin(call, grant)); });
}
web::Response parkeer(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::parkeer(call, grant)); });
}
web::Response rond_af(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return pagina::met_json(
        call, [](web::Input& input) { return form::lees_ja(input, "volgende", "Volgend punt"); },
        [&](bool volgende) {
            return gemaakt(actions::rond_af(call, grant, volgende, nieuw_id(call)), grant.dossier(),
                           "verslagen");
        });
}
web::Response laat_toe(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return pagina::met_json(
        call, [&](web::Input& input) { return form::lees_aanwezige(input, grant.vandaag()); },
        [&](const NieuweAanwezige& nieuw) {
            return gemaakt(actions::laat_toe(call, grant, nieuw, nieuw_id(call)), grant.dossier(), "");
        });
}
web::Response mondeling(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return pagina::met_json(call, form::lees_regel_id, [&](std::optional<kern::ItemId> id) {
        return pagina::api_na(actions::mondeling(call, grant, id.value()));
    });
}
web::Response schrijf(kern::Call& call, const Grant<Schrijven>& grant) {
    return pagina::met_json(call, form::lees_regel, [&](const NieuweRegel& nieuw) {
        return gemaakt(actions::schrijf(call, grant, nieuw, nieuw_id(call)), grant.dossier(), "");
    });
}
web::Response besluit(kern::Call& call, const Grant<plan::Wijzigen>& grant) {
    return pagina::met_json(call, form::lees_besluit, [&](const plan::NieuweActie& nieuw) {
        return gemaakt(actions::besluit(call, grant, nieuw, nieuw_id(call)), grant.dossier(), "acties");
    });
}
web::Response regel(kern::Call& call, const Grant<Vrijgeven>& grant) {
    kern::ItemId punt;
    const auto regel = store::regel(call.reader, grant, grant.item(), punt);
    if (!regel) return weg();
    std::string body;
    json::Writer json(body);
    json.begin_object().field("id", regel->item.id).field("staat", rules::code(regel->staat));
    json.field("bron", regel->bron).field("door", regel->door);
    if (regel->tekst) json.field("tekst", (*regel->tekst)->tekst);
    json.end_object();
    return web::json_response(std::move(body));
}
web::Response geef_vrij(kern::Call& call, const Grant<Vrijgeven>& grant) {
    return pagina::met_json(call, form::lees_vrijgave, [&](bool akkoord) {
        return pagina::api_na(actions::geef_vrij(call, grant, akkoord));
    });
}

web::Response verslagen(kern::Call& call, const Grant<Verslagen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("verslagen").begin_array();
    for (const auto& rij : store::verslagen(call.reader, grant)) {
        json.begin_object().field("id", rij.id).field("besproken", rij.besproken).field("tafel", rij.tafel);
        json.field("nummer", rij.nummer)
            .field("bevestigd", rij.staat == VerslagStaat::bevestigd)
            .end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response verslag(kern::Call& call, const Grant<VerslagLezen>& grant) {
    const auto verslag = store::verslag(call.reader, grant);
    if (!verslag) return weg();
    std::string body;
    json::Writer json(body);
    json.begin_object().field("id", verslag->item.id).field("nummer", verslag->nummer);
    json.field("bevestigd", verslag->bevestigd)
        .field("besproken", verslag->besproken)
        .field("tafel", verslag->tafel);
    json.field("vraag", verslag->vraag->tekst).field("aanwezig", verslag->kop->aanwezig);
    regels_van(json, verslag->regels);
    json.key("antwoorden").begin_array();
    for (const auto& een : verslag->antwoorden) {
        json.begin_object().field("nummer", een.nummer).field("organisatie", een.naam);
        if (een.antwoord)
            json.field("antwoord", *een.antwoord == Teruggelezen::klopt ? "klopt" : "verbetering");
        json.field("door", een.door).field("op", een.op);
        if (een.tekst) json.field("tekst", (*een.tekst)->tekst);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}
web::Response lees_terug(kern::Call& call, const Grant<VerslagBeantwoorden>& grant) {
    return pagina::met_json(call, form::lees_antwoord, [&](const NieuwAntwoord& nieuw) {
        return pagina::api_na(actions::lees_terug(call, grant, nieuw));
    });
}
web::Response verbeter(kern::Call& call, const Grant<PuntLeiden>& grant) {
    return pagina::met_json(call, form::lees_verbetering, [&](const NieuweVerbetering& nieuw) {
        return gemaakt(actions::verbeter(call, grant, nieuw, nieuw_id(call)), grant.dossier(), "");
    });
}

}  // namespace overleg::live::api
