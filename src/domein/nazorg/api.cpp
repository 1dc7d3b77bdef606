#include "domein/nazorg/api.hpp"

#include <algorithm>

#include "domein/nazorg/actions.hpp"
#include "domein/nazorg/form.hpp"
#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/store.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/bladeren.hpp"

namespace nazorg::api {
namespace {

using toegang::Grant;

std::string_view code(invoer::Staat staat) {
    switch (staat) {
        case invoer::Staat::klaar: return "klaar";
        case invoer::Staat::bezig: return "bezig";
        case invoer::Staat::ingevoerd: return "ingevoerd";
        case invoer::Staat::weg: break;
    }
    return "weg";
}

std::optional<invoer::Lijst> lijst_van(kern::Call& call, const toegang::PathText& pad) {
    const auto id = invoer::LijstId::parse(pad.get("lijst"));
    return id ? invoer::lijst(call.reader, *id) : std::nullopt;
}

void json_van(json::Writer& json, const invoer::Lijst& lijst) {
    json.begin_object().field("id", lijst.id).field("door", lijst.door).field("gemaakt", lijst.gemaakt);
    json.field("verloopt", lijst.verloopt)
        .field("staat", code(lijst.staat))
        .field("rijen", std::int64_t{lijst.rijen});
    json.field("ingevoerd", std::int64_t{lijst.ingevoerd}).field("versie", lijst.versie);
}

void json_van(json::Writer& json, const invoer::Voorbeeld& voorbeeld) {
    json.key("kolommen").begin_array();
    for (std::size_t i = 0; i < voorbeeld.kop.size(); ++i)
        json.begin_object()
            .field("naam", voorbeeld.kop[i])
            .field("veld", rijen::velden()[static_cast<std::size_t>(voorbeeld.kolommen[i])].code)
            .end_object();
    json.end_array();
    if (!voorbeeld.bezwaar.empty()) json.field("bezwaar", voorbeeld.bezwaar);
    json.field("goed", static_cast<std::int64_t>(voorbeeld.gelezen.goed.size())).key("fouten").begin_array();
    for (const rijen::Fout& fout : voorbeeld.gelezen.fouten)
        json.begin_object()
            .field("regel", static_cast<std::int64_t>(fout.regel))
            .field("code", fout.code)
            .field("zin", fout.zin)
            .end_object();
    json.end_array();
}

void json_van(json::Writer& json, const Scan& scan) {
    json.begin_object()
        .field("id", scan.item.id)
        .field("moment", rules::code(scan.moment))
        .field("datum", scan.datum);
    json.field("organisatie", scan.bron).field("door", scan.door).key("antwoorden").begin_array();
    for (const Punt& punt : scan.punten) {
        json.begin_object().field("voorwaarde", punt.voorwaarde).field("zichtbaar", punt.antwoord.open());
        if (punt.antwoord.open()) {
            json.field("stand", punt.antwoord->stand).field("tekst", punt.antwoord->tekst);
            json.field("bron", punt.antwoord->bron);
            if (!punt.antwoord->datum.empty()) json.field("datum", punt.antwoord->datum);
        }
        json.end_object();
    }
    json.end_array().end_object();
}

void json_van(json::Writer& json, const Steun& steun) {
    json.begin_object().field("id", steun.item.id).field("tot", steun.tot).field("organisatie", steun.bron);
    json.field("afgerond", steun.afgerond.has_value()).field("zichtbaar", steun.tekst.open());
    if (steun.tekst.open()) json.field("wat", steun.tekst->wat).field("wie", steun.tekst->wie);
    if (steun.resultaat && steun.resultaat->open()) json.field("resultaat", (*steun.resultaat)->tekst);
    json.end_object();
}

}  // namespace

web::Response werklijst(kern::Call& call, const toegang::Scope<Lijst>& scope) {
    const auto bladzijde = pagina::lees_bladzijde(call.request, {"indeling"});
    if (!bladzijde) return pagina::api_geweigerd(bladzijde.error());
    store::Keuze keuze{std::nullopt, bladzijde->page, bladzijde->page_size};
    if (const auto gevraagd = call.request.query.first("indeling")) {
        if (*gevraagd == "nieuw") keuze.indeling = Indeling::nieuw;
        for (const auto& [bekend, indeling] : rules::indeling_codes)
            if (bekend == *gevraagd) keuze.indeling = indeling;
        if (!keuze.indeling)
            return pagina::api_geweigerd(
                InvalidInput{{{"indeling", "unknown-choice", "Deze indeling bestaat niet."}}});
    }
    const Werklijst lijst = store::werklijst(call.reader, scope, keuze);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("totaal", std::int64_t{lijst.totaal}).key("vrijlatingen").begin_array();
    for (const Regel& regel : lijst.regels) {
        json.begin_object().field("dossier", regel.dossier).field("kenmerk", regel.kenmerk);
        if (regel.titel.open()) json.field("naam", regel.titel->naam);
        json.field("vrijlating", regel.datum).field("gemeente", regel.gemeente);
        json.field("indeling", rules::code(regel.indeling)).field("bijGemeente", regel.bij_gemeente);
        json.field("versie", regel.versie).end_object();
    }
    json.end_array().field("page", std::int64_t{bladzijde->page});
    json.field("pageSize", std::int64_t{bladzijde->page_size}).end_object();
    const bool meer = lijst.totaal > static_cast<long long>(bladzijde->page) * bladzijde->page_size;
    return pagina::met_links(web::json_response(std::move(body)), "/api/v1/nazorg", *bladzijde, meer);
}

web::Response deel_in(kern::Call& call, const Grant<Indelen>& grant) {
    return pagina::met_json(call, lees_wens, [&](const Wens& wens) {
        const auto gedaan = actions::voer_uit(call, grant, wens);
        return gedaan ? pagina::api_gemaakt(gedaan->akte) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response neem_terug(kern::Call& call, const Grant<Indelen>& grant, const toegang::PathText& pad) {
    const auto akte = IdBytes::parse(pad.get("akte"));
    if (!akte) return pagina::api_geweigerd(NotFound{});
    return pagina::zonder_json(call, [&] { return pagina::api_na(actions::neem_terug(call, grant, *akte)); });
}

web::Response lijsten(kern::Call& call, const Grant<Invoeren>&) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("lijsten").begin_array();
    for (const invoer::Lijst& lijst : invoer::lijsten(call.reader, call.nu)) {
        json_van(json, lijst);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response zet_klaar(kern::Call& call, const Grant<Invoeren>& grant) {
    const auto gekozen = std::find_if(call.request.files.begin(), call.request.files.end(),
                                      [](const web::File& een) { return een.field == "bestand"; });
    if (gekozen == call.request.files.end())
        return pagina::api_geweigerd(InvalidInput{{{"bestand", "required", "Kies eerst een lijst."}}});
    const auto gedaan = invoer::zet_klaar(call, grant, *gekozen);
    if (!gedaan) return pagina::api_geweigerd(gedaan.error());
    return pagina::api_gemaakt(*gedaan, "/api/v1/nazorg/lijsten/" + gedaan->text());
}

web::Response lijst(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, *gevonden);
    if (const auto voorbeeld = invoer::voorbeeld(call, grant, *gevonden)) json_van(json, *voorbeeld);
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response kies_kolommen(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    const auto voorbeeld = gevonden ? invoer::voorbeeld(call, grant, *gevonden) : std::nullopt;
    if (!voorbeeld) return pagina::api_geweigerd(NotFound{});
    std::int64_t versie = 0;
    const auto lees = [&](web::Input& input) {
        versie = input.versie().value_or(0);
        return lees_kolommen(input, voorbeeld->kop.size());
    };
    return pagina::met_json(call, lees, [&](const rijen::Kolommen& kolommen) {
        return pagina::api_na(invoer::kies_kolommen(call, grant, *gevonden, kolommen, versie));
    });
}

web::Response voer_in(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    return pagina::zonder_json(call, [&] {
        const auto gedaan = invoer::voer_in(call, grant, *gevonden);
        if (!gedaan) return pagina::api_geweigerd(gedaan.error());
        std::string body;
        json::Writer json(body);
        json.begin_object().field("ingevoerd", std::int64_t{*gedaan}).end_object();
        return web::json_response(std::move(body));
    });
}

web::Response gooi_weg(kern::Call& call, const Grant<Invoeren>& grant, const toegang::PathText& pad) {
    const auto gevonden = lijst_van(call, pad);
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    return pagina::zonder_json(call,
                               [&] { return pagina::api_na(invoer::gooi_weg(call, grant, *gevonden)); });
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    const auto vrijlating = store::vrijlating(call.reader, grant);
    if (!vrijlating) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json.begin_object().field("vrijlating", vrijlating->datum).field("gemeente", vrijlating->gemeente);
    json.field("indeling", rules::code(vrijlating->indeling)).field("versie", vrijlating->versie);
    if (vrijlating->bij_gemeente) json.field("bijGemeenteSinds", local_date(*vrijlating->bij_gemeente));
    if (vrijlating->inhoud.open()) {
        json.field("inrichting", vrijlating->inhoud->inrichting)
            .field("opmerking", vrijlating->inhoud->opmerking);
        if (!vrijlating->inhoud->begin.empty()) json.field("beginDetentie", vrijlating->inhoud->begin);
    }
    json.key("scans").begin_array();
    for (const Scan& scan : store::scans(call.reader, grant)) json_van(json, scan);
    json.end_array().key("steun").begin_array();
    for (const Steun& steun : store::steunen(call.reader, grant)) json_van(json, steun);
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response scan(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto lees = [&](web::Input& input) { return lees_scan(input, grant.vandaag()); };
    return pagina::met_json(call, lees, [&](const NieuweScan& nieuw) {
        const auto gedaan = actions::scan(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response steun(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto lees = [&](web::Input& input) { return lees_steun(input, grant.vandaag()); };
    return pagina::met_json(call, lees, [&](const NieuweSteun& nieuw) {
        const auto gedaan = actions::steun(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response rond_af(kern::Call& call, const Grant<Wijzigen>& grant, const toegang::PathText& pad) {
    const auto id = kern::ItemId::parse(pad.get("steun"));
    if (!id) return pagina::api_geweigerd(NotFound{});
    return pagina::met_json(call, lees_resultaat, [&](const std::string& resultaat) {
        return pagina::api_na(actions::rond_af(call, grant, *id, resultaat));
    });
}

web::Response meld_aan(kern::Call& call, const Grant<Opschalen>& grant) {
    return pagina::met_json(call, aanmelding::lees_voortzetting, [&](const aanmelding::Voortzetting& voort) {
        return pagina::api_na(actions::meld_aan(call, grant, voort, call.kern.random.id<kern::Item>()));
    });
}

web::Response contacten(kern::Call& call, const Grant<Contact>& grant) {
    const std::string gemeente = store::gemeente_van(call.reader, grant.wie().organisatie);
    std::string body;
    json::Writer json(body);
    json.begin_object().field("gemeente", gemeente).key("contacten").begin_array();
    for (const Contactpersoon& een : store::contacten(call.reader, gemeente)) {
        json.begin_object().field("medewerker", een.medewerker).field("naam", een.naam).field("van", een.van);
        if (een.tot) json.field("tot", *een.tot);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response wijs_aan(kern::Call& call, const Grant<Contact>& grant) {
    return pagina::met_json(call, lees_contact, [&](const NieuwContact& nieuw) {
        return pagina::api_na(actions::wijs_aan(call, grant, nieuw));
    });
}

}  // namespace nazorg::api
