// Organisations, tables, covenants, code lists and settings: what changes them.

#include "domein/beheer/actions.hpp"
#include "domein/beheer/api_shared.hpp"
#include "domein/beheer/voorstel.hpp"

namespace beheer::api {
namespace {

// What is made under a code of its own.
template <class Velden>
struct MetCode {
    Velden velden;
    std::string code;
};

template <class Lees, class Doe>
Response maak(const kern::Call& call, std::string_view pad, Lees&& lees, Doe&& doe) {
    using Velden = std::decay_t<decltype(lees(std::declval<web::Input&>()))>;
    const auto beide = [&](web::Input& input) {
        Velden velden = lees(input);
        return MetCode<Velden>{std::move(velden), lees_code(input)};
    };
    return pagina::met_json(call, beide, [&](const MetCode<Velden>& nieuw) {
        const auto id = doe(nieuw.code, nieuw.velden);
        return id ? pagina::api_gemaakt(*id, std::string(pad) + id->text())
                  : pagina::api_geweigerd(id.error());
    });
}

// 204: it holds. 202: it waits for a second person, who confirms it in the browser.
Response na_gevolg(const Result<Gevolg>& gevolg) {
    if (!gevolg || *gevolg == Gevolg::geldt) return pagina::api_na(gevolg);
    Response wacht = een([](json::Writer& json) { json.field("gevolg", "wacht"); });
    wacht.status = 202;
    return wacht;
}

}  // namespace

Response maak_organisatie(kern::Call& call, const Grant<Wijzigen>& grant) {
    return maak(call, "/api/v1/organisaties/", lees_organisatie,
                [&](const std::string& code, const OrganisatieVelden& velden) {
                    return actions::maak_organisatie(call, grant, code, velden);
                });
}

Response wijzig_organisatie(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::OrganisatieId>(pad, "organisatie");
    if (!id) return weg();
    return wijzig(call, lees_organisatie, [&](const OrganisatieVelden& velden, std::int64_t versie) {
        return actions::wijzig_organisatie(call, grant, *id, velden, versie);
    });
}

Response maak_tafel(kern::Call& call, const Grant<Wijzigen>& grant) {
    return maak(call, "/api/v1/regietafels/", lees_tafel,
                [&](const std::string& code, const TafelVelden& velden) {
                    return actions::maak_tafel(call, grant, code, velden);
                });
}

Response wijzig_tafel(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::TafelId>(pad, "tafel");
    if (!id) return weg();
    return wijzig(call, lees_tafel, [&](const TafelVelden& velden, std::int64_t versie) {
        return actions::wijzig_tafel(call, grant, *id, velden, versie);
    });
}

Response voeg_lid_toe(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::TafelId>(pad, "tafel");
    if (!id) return weg();
    const auto lees = [](web::Input& input) {
        return input.id<kern::Medewerker>("medewerker", {.label = "Nieuw lid", .required = true});
    };
    return pagina::met_json(call, lees, [&](const std::optional<kern::MedewerkerId>& lid) {
        return na_gevolg(actions::voeg_lid_toe(call, grant, *id, *lid));
    });
}

Response eindig_lid(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto id = id_uit<kern::TafelId>(pad, "tafel");
    const auto lid = id_uit<kern::MedewerkerId>(pad, "medewerker");
    if (!id || !lid) return weg();
    return pagina::zonder_json(call, [&] { return na_gevolg(actions::eindig_lid(call, grant, *id, *lid)); });
}

Response maak_convenant(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_convenant, [&](const ConvenantVelden& velden) {
        const auto id = actions::maak_convenant(call, grant, velden);
        return id ? pagina::api_gemaakt(*id, "/api/v1/convenanten/" + id->text())
                  : pagina::api_geweigerd(id.error());
    });
}

Response wijzig_convenant(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    const auto id = id_uit<ConvenantId>(pad, "convenant");
    if (!id) return weg();
    return wijzig(call, lees_convenant, [&](const ConvenantVelden& velden, std::int64_t versie) {
        return actions::wijzig_convenant(call, grant, *id, velden, versie);
    });
}

Response voeg_code_toe(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    return pagina::met_json(call, lees_nieuwe_code, [&](const NieuweCode& nieuw) {
        return pagina::api_na(actions::voeg_code_toe(call, grant, std::string(pad.get("lijst")), nieuw.code,
                                                     nieuw.naam, nieuw.van));
    });
}

Response eindig_code(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    return pagina::zonder_json(call, [&] {
        return pagina::api_na(
            actions::eindig_code(call, grant, std::string(pad.get("lijst")), std::string(pad.get("code"))));
    });
}

Response zet_instelling(kern::Call& call, const Grant<Wijzigen>& grant, const PathText& pad) {
    return pagina::met_json(call, lees_waarde, [&](const Waarde& waarde) {
        return na_gevolg(actions::zet_instelling(call, grant, std::string(pad.get("code")), waarde));
    });
}

}  // namespace beheer::api
