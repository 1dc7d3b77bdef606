#include "domein/betrokkene/api.hpp"

#include "domein/betrokkene/actions.hpp"
#include "domein/betrokkene/json.hpp"
#include "domein/betrokkene/kaart.hpp"
#include "domein/betrokkene/store.hpp"
#include "kern/pagina/api.hpp"

namespace betrokkene::api {
namespace {

using toegang::Grant;

constexpr std::pair<std::string_view, Rol> rol_codes[] = {{"directe-kring", Rol::directe_kring},
                                                          {"professional", Rol::professional}};

std::string pad(const toegang::GrantBasis& grant, std::string_view rest) {
    return "/api/v1/casussen/" + grant.dossier().text() + std::string(rest);
}

template <class T>
void reeks(json::Writer& json, std::string_view naam, const std::vector<T>& lijst) {
    json.key(naam).begin_array();
    for (const T& een : lijst) json_van(json, een);
    json.end_array();
}

web::Response gemaakt(const toegang::GrantBasis& grant, const Result<kern::ItemId>& gedaan,
                      std::string_view waar) {
    if (!gedaan) return pagina::api_geweigerd(gedaan.error());
    return pagina::api_gemaakt(*gedaan, pad(grant, waar) + "/" + gedaan->text());
}

}  // namespace

web::Response personen(kern::Call& call, const Grant<Lezen>& grant) {
    const auto gevonden = lijst(call.reader, grant);
    std::string body;
    json::Writer json(body);
    json.begin_object().key("personen").begin_array();
    for (const Persoon* persoon : kaart::volgorde(gevonden)) {
        json.begin_object();
        json_velden(json, *persoon, Adres::als_open);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response een(kern::Call& call, const Grant<Lezen>& grant) {
    const auto gevonden = lijst(call.reader, grant);
    const auto persoon = store::een(call.reader, grant, grant.item());
    if (!persoon) return pagina::api_geweigerd(NotFound{});
    std::vector<Relatie> van_hem;
    for (Relatie& relatie : store::relaties(call.reader, grant, gevonden))
        if (relatie.van == grant.item() || relatie.naar == grant.item())
            van_hem.push_back(std::move(relatie));
    std::string body;
    json::Writer json(body);
    json.begin_object();
    json_velden(json, *persoon, Adres::altijd);
    reeks(json, "relaties", van_hem);
    reeks(json, "contactmomenten", store::contactmomenten(call.reader, grant, grant.item()));
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response voeg_toe(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto anderen = lijst(call.reader, grant);
    const auto lijsten = Lijsten::van(call.reader, grant.vandaag());
    const auto lees = [&](web::Input& input) {
        const Rol rol =
            input.choice("rol", rol_codes, {.label = "Wie", .required = true}).value_or(Rol::directe_kring);
        return lees_gegevens(input, rol, grant.vandaag(), lijsten, anderen, nullptr);
    };
    return pagina::met_json(call, lees, [&](const Gegevens& nieuw) {
        return gemaakt(grant, actions::voeg_toe(call, grant, nieuw, call.kern.random.id<kern::Item>()),
                       "/personen");
    });
}

web::Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant) {
    struct Wijziging {
        Gegevens nieuw;
        std::int64_t versie = 0;
    };
    const auto anderen = lijst(call.reader, grant);
    const auto persoon = store::een(call.reader, grant, grant.item());
    if (!persoon) return pagina::api_geweigerd(NotFound{});
    const auto lijsten = Lijsten::van(call.reader, grant.vandaag());
    const auto lees = [&](web::Input& input) {
        Wijziging gelezen;
        gelezen.nieuw = lees_gegevens(input, persoon->rol, grant.vandaag(), lijsten, anderen, &*persoon);
        gelezen.versie = input.versie().value_or(0);
        return gelezen;
    };
    return pagina::met_json(call, lees, [&](const Wijziging& wijziging) {
        return pagina::api_na(actions::wijzig(call, grant, wijziging.nieuw, wijziging.versie));
    });
}

web::Response verwijder(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_verwijdering, [&](const Verwijdering& verwijdering) {
        return pagina::api_na(actions::verwijder(call, grant, verwijdering));
    });
}

web::Response leg_contact(kern::Call& call, const Grant<ContactVastleggen>& grant) {
    const auto lees = [&](web::Input& input) { return lees_contact(input, grant.wie().naam); };
    return pagina::met_json(call, lees, [&](const NieuwContact& nieuw) {
        const auto gedaan = actions::leg_contact(call, grant, nieuw, call.kern.random.id<kern::Item>());
        if (!gedaan) return pagina::api_geweigerd(gedaan.error());
        return pagina::api_gemaakt(*gedaan, pad(grant, "/personen/" + grant.item().text()));
    });
}

web::Response relaties(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object();
    reeks(json, "relaties", store::relaties(call.reader, grant, lijst(call.reader, grant)));
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response relatie(kern::Call& call, const Grant<Lezen>& grant) {
    const auto gevonden = store::relatie(call.reader, grant, lijst(call.reader, grant));
    if (!gevonden) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, *gevonden);
    return web::json_response(std::move(body));
}

web::Response leg_relatie(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto lijsten = Lijsten::van(call.reader, grant.vandaag());
    const auto lees = [&](web::Input& input) { return lees_relatie(input, lijsten); };
    return pagina::met_json(call, lees, [&](const NieuweRelatie& nieuw) {
        return gemaakt(grant, actions::leg_relatie(call, grant, nieuw, call.kern.random.id<kern::Item>()),
                       "/relaties");
    });
}

web::Response eindig_relatie(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_einde, [&](const Einde& einde) {
        return pagina::api_na(actions::eindig_relatie(call, grant, einde));
    });
}

web::Response verwijder_relatie(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_verwijdering, [&](const Verwijdering& verwijdering) {
        return pagina::api_na(actions::verwijder_relatie(call, grant, verwijdering));
    });
}

web::Response waarschuwing(kern::Call& call, const Grant<Waarschuwen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("waarschuwing");
    json_van(json, betrokkene::waarschuwing(call.reader, grant));
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response zet_waarschuwing(kern::Call& call, const Grant<Waarschuwen>& grant) {
    return pagina::met_json(call, lees_waarschuwing, [&](const Waarschuwingsvelden& velden) {
        return pagina::api_na(
            actions::zet_waarschuwing(call, grant, velden, call.kern.random.id<kern::Item>()));
    });
}

web::Response haal_waarschuwing_weg(kern::Call& call, const Grant<Waarschuwen>& grant) {
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::haal_waarschuwing_weg(call, grant, versie); });
}

}  // namespace betrokkene::api
