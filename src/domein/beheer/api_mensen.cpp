// Medewerkers, roles and designation: what changes them.

#include "domein/beheer/actions.hpp"
#include "domein/beheer/api_shared.hpp"

namespace beheer::api {
namespace {

Response met_blokkade(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad,
                      actions::Blokkade blokkade) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    if (!id) return weg();
    return pagina::met_versie_json(
        call, [&](std::int64_t versie) { return actions::zet_blokkade(call, grant, *id, blokkade, versie); });
}

template <class R, class Actie>
Response over_rol(kern::Call& call, const Grant<R>& grant, const PathText& pad, Actie&& actie) {
    const auto id = id_uit<RolId>(pad, "rol");
    if (!id) return weg();
    return pagina::met_versie_json(call,
                                   [&](std::int64_t versie) { return actie(call, grant, *id, versie); });
}

std::optional<Eigen> eigen_uit(const kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    return id ? store::eigen(call.reader, grant.wie().organisatie, *id, grant.vandaag()) : std::nullopt;
}

}  // namespace

Response maak_medewerker(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_medewerker, [&](const MedewerkerVelden& velden) {
        const auto id = actions::maak_medewerker(call, grant, velden);
        return id ? pagina::api_gemaakt(*id, "/api/v1/medewerkers/" + id->text())
                  : pagina::api_geweigerd(id.error());
    });
}

Response wijzig_medewerker(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    if (!id) return weg();
    return wijzig(call, lees_medewerker, [&](const MedewerkerVelden& velden, std::int64_t versie) {
        return actions::wijzig_medewerker(call, grant, *id, velden, versie);
    });
}

Response blokkeer(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    return met_blokkade(call, grant, pad, actions::Blokkade::aan);
}

Response geef_vrij(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    return met_blokkade(call, grant, pad, actions::Blokkade::af);
}

Response stel_rol_voor(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::MedewerkerId>(pad, "medewerker");
    if (!id) return weg();
    return pagina::met_json(call, lees_rol, [&](const NieuweRol& nieuw) {
        const auto rol = actions::stel_rol_voor(call, grant, *id, nieuw);
        return rol ? pagina::api_gemaakt(*rol) : pagina::api_geweigerd(rol.error());
    });
}

Response bevestig_rol(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad) {
    return over_rol(call, grant, pad, actions::bevestig_rol);
}

Response wijs_rol_af(kern::Call& call, const Grant<RolBevestigen>& grant, const PathText& pad) {
    return over_rol(call, grant, pad, actions::wijs_rol_af);
}

Response eindig_rol(kern::Call& call, const Grant<RolVoorstellen>& grant, const PathText& pad) {
    return over_rol(call, grant, pad, actions::eindig_rol);
}

Response eigen_medewerkers(kern::Call& call, const Grant<Aanwijzen>& grant) {
    return een([&](json::Writer& json) {
        json.key("medewerkers").begin_array();
        for (const auto& mens : store::eigen(call.reader, grant.wie().organisatie, grant.vandaag())) {
            json.begin_object();
            velden_van(json, mens);
            json.end_object();
        }
        json.end_array();
    });
}

Response eigen_medewerker(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto mens = eigen_uit(call, grant, pad);
    return mens ? een([&](json::Writer& json) { velden_van(json, *mens); }) : weg();
}

Response wijs_aan(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto mens = eigen_uit(call, grant, pad);
    if (!mens) return weg();
    return wijzig(call, lees_aanwijzing, [&](const Aanwijzing& aanwijzing, std::int64_t versie) {
        return actions::wijs_aan(call, grant, mens->id, aanwijzing, versie);
    });
}

Response eindig_aanwijzing(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto mens = eigen_uit(call, grant, pad);
    if (!mens) return weg();
    return pagina::met_versie_json(call, [&](std::int64_t versie) {
        return actions::eindig_aanwijzing(call, grant, mens->id, grant.vandaag().plus_days(-1), versie);
    });
}

Response vervang(kern::Call& call, const Grant<Aanwijzen>& grant, const PathText& pad) {
    const auto mens = eigen_uit(call, grant, pad);
    if (!mens) return weg();
    const auto lees = [](web::Input& input) {
        return input.id<kern::Medewerker>("naar", {.label = "Vervangen door", .required = true});
    };
    return pagina::met_json(call, lees, [&](const std::optional<kern::MedewerkerId>& naar) {
        const auto aantal = actions::vervang(call, grant, mens->id, *naar);
        return aantal ? een([&](json::Writer& json) { json.field("dossiers", *aantal); })
                      : pagina::api_geweigerd(aantal.error());
    });
}

}  // namespace beheer::api
