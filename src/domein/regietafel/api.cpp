#include "domein/regietafel/api.hpp"

#include "domein/rapportage/rapportage.hpp"
#include "domein/regietafel/actions.hpp"
#include "domein/regietafel/form.hpp"
#include "domein/regietafel/rules.hpp"
#include "domein/regietafel/store.hpp"
#include "kern/pagina/api.hpp"

namespace regietafel::api {
namespace {

std::optional<Tafel> uit(kern::Call& call, const toegang::Principal& wie, const PathText& pad) {
    const auto id = kern::TafelId::parse(pad.get("tafel"));
    return id ? store::een(call.reader, wie, *id) : std::nullopt;
}

web::Response weg() { return pagina::api_geweigerd(NotFound{}); }

// A time of the rhythm: null while it has none.
void velden(json::Writer& json, const Tafel& tafel, Date vandaag) {
    json.field("id", tafel.id).field("code", tafel.code).field("naam", tafel.naam);
    json.field("soort", tafel.triage ? "triagetafel" : "regietafel")
        .field("regime", rules::code(tafel.regime));
    json.field("convenant", tafel.convenant).field("voorzitter", tafel.voorzitter);
    json.field("plaats", tafel.plaats).field("weken", tafel.ritme.weken).field("vanaf", tafel.ritme.vanaf);
    json.field("tijd", rules::tijd_tekst(tafel.ritme.tijd)).field("minuten", tafel.ritme.minuten);
    json.field("sluitDagen", tafel.ritme.sluit_dagen);
    json.field("sluitTijd", rules::tijd_tekst(tafel.ritme.sluit_tijd));
    json.field("loopt", tafel.loopt(vandaag)).field("van", tafel.van).field("tot", tafel.tot);
    json.field("versie", tafel.versie);
}

std::optional<long long> getoond(long long aantal, long long drempel) {
    return aantal >= drempel ? std::optional(aantal) : std::nullopt;
}

void cijfers(json::Writer& json, const Cijfers& c) {
    json.key("fasen").begin_array();
    for (const PerFase& een : c.fasen)
        json.begin_object()
            .field("fase", toegang::code(een.fase))
            .field("aantal", getoond(een.aantal, c.drempel))
            .end_object();
    json.end_array().key("maanden").begin_array();
    for (const Maand& een : c.maanden)
        json.begin_object()
            .field("maand", een.maand)
            .field("instroom", getoond(een.instroom, c.drempel))
            .field("uitstroom", getoond(een.uitstroom, c.drempel))
            .end_object();
    json.end_array();
}

}  // namespace

web::Response lijst(kern::Call& call, const toegang::Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("tafels").begin_array();
    for (const Tafel& tafel : store::lijst(call.reader, grant.wie())) {
        json.begin_object();
        velden(json, tafel, grant.vandaag());
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response een(kern::Call& call, const toegang::Scope<Lezen>& scope, const PathText& pad) {
    const auto tafel = uit(call, scope.wie(), pad);
    if (!tafel) return weg();
    std::string body;
    json::Writer json(body);
    json.begin_object();
    velden(json, *tafel, scope.vandaag());
    json.key("leden").begin_array();
    for (const Lid& lid : store::leden(call.reader, tafel->id))
        json.begin_object()
            .field("medewerker", lid.medewerker)
            .field("naam", lid.naam)
            .field("organisatie", lid.organisatie_naam)
            .field("van", lid.van)
            .field("vervangt", lid.vervangt)
            .end_object();
    json.end_array().key("dossiers").begin_array();
    for (const Eigen& dossier : store::eigen(call.reader, scope, tafel->id))
        json.begin_object()
            .field("id", dossier.id)
            .field("kenmerk", dossier.kenmerk)
            .field("fase", toegang::code(dossier.fase))
            .end_object();
    json.end_array();
    if (toegang::Gate::zou_mogen(scope.wie(), toegang::Recht::caseload_lezen) &&
        rapportage::ziet_regisseurs(scope.wie()))
        cijfers(json, store::cijfers(call.reader, scope.wie(), tafel->id, scope.vandaag()));
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response bewaar(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    if (!tafel) return weg();
    struct Gelezen {
        Werkwijze nieuw;
        std::int64_t versie = 0;
    };
    return pagina::met_json(
        call,
        [](web::Input& input) {
            Gelezen gelezen{lees_werkwijze(input), 0};
            gelezen.versie = input.versie().value_or(0);
            return gelezen;
        },
        [&](const Gelezen& gelezen) {
            return pagina::api_na(actions::bewaar(call, grant, *tafel, gelezen.nieuw, gelezen.versie));
        });
}

web::Response voeg_lid_toe(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    if (!tafel) return weg();
    return pagina::met_json(call, lees_lid, [&](const NieuwLid& nieuw) {
        return pagina::api_na(actions::voeg_lid_toe(call, grant, *tafel, nieuw));
    });
}

web::Response eindig_lid(kern::Call& call, const toegang::Grant<Wijzigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    const auto medewerker = kern::MedewerkerId::parse(pad.get("medewerker"));
    if (!tafel || !medewerker) return weg();
    return pagina::zonder_json(
        call, [&] { return pagina::api_na(actions::eindig_lid(call, grant, *tafel, *medewerker)); });
}

web::Response beeindig(kern::Call& call, const toegang::Grant<Beeindigen>& grant, const PathText& pad) {
    const auto tafel = uit(call, grant.wie(), pad);
    if (!tafel) return weg();
    struct Gelezen {
        Einde einde;
        std::int64_t versie = 0;
    };
    return pagina::met_json(
        call,
        [](web::Input& input) {
            Gelezen gelezen{lees_einde(input), 0};
            gelezen.versie = input.versie().value_or(0);
            return gelezen;
        },
        [&](const Gelezen& gelezen) {
            return pagina::api_na(actions::beeindig(call, grant, *tafel, gelezen.einde, gelezen.versie));
        });
}

}  // namespace regietafel::api
