// Handlers of the versions of the plan: pages and API on the same actions.
#include <algorithm>

#include "domein/inloggen/inloggen.hpp"
#include "domein/plan/api.hpp"
#include "domein/plan/form.hpp"
#include "domein/plan/pages.hpp"
#include "domein/plan/store.hpp"
#include "domein/plan/versie_views.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"

namespace plan {
namespace {

using toegang::Grant;

constexpr std::string_view hier = "/casussen";

// Only of goals and actions that this person may see: that another one came or went is not his to know either.
versie::Verschillen van_lezer(versie::Verschillen alle, const Plan& plan) {
    std::erase_if(alle.doelen, [&](const versie::DoelVerschil& een) {
        const Doel* doel = view::doel_van(plan, een.wat == versie::Wat::weg ? een.was.doel : een.nu.doel);
        return doel == nullptr || !doel->tekst.open();
    });
    std::erase_if(alle.acties, [&](const versie::ActieVerschil& een) {
        const auto id = een.wat == versie::Wat::weg ? een.was.actie : een.nu.actie;
        return std::none_of(plan.acties.begin(), plan.acties.end(), [&](const Actie& actie) {
            return actie.kop.item.id == id && actie.tekst.open();
        });
    });
    return alle;
}

// With which version it is compared: `met` in the address. Nothing: with the plan of now. An older one stands first.
struct Vergelijking {
    const Planversie* ander = nullptr;
    versie::Verschillen verschillen;
};
Vergelijking vergelijking(const kern::Call& call, const toegang::GrantBasis& grant, const Planversie& deze,
                          const std::vector<Planversie>& alle, const Plan& plan) {
    Vergelijking gevonden;
    const std::string_view met = call.request.query.get("met");
    for (const Planversie& een : alle)
        if (een.item.id != deze.item.id && een.item.id.text() == met) gevonden.ander = &een;
    const Planstand toen = versie::stand(call.reader, grant, deze.item.id);
    if (gevonden.ander == nullptr) {
        gevonden.verschillen = van_lezer(versie::vergelijk(toen, versie::stand_nu(call.reader, grant)), plan);
        return gevonden;
    }
    const Planstand ander = versie::stand(call.reader, grant, gevonden.ander->item.id);
    const bool ouder = gevonden.ander->nummer < deze.nummer;
    gevonden.verschillen =
        van_lezer(ouder ? versie::vergelijk(ander, toen) : versie::vergelijk(toen, ander), plan);
    return gevonden;
}

web::Response toon_nieuw(kern::Call& call, const Grant<Wijzigen>& grant, const web::Input& input,
                         html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto vorige = versie::nieuwste(call.reader, grant);
    const pagina::Blad blad{.titel = "Plan vaststellen",
                            .hier = hier,
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad, view::VersieFormulier{grant, dossier, vorige, input, melding});
}

web::Response toon_akkoord(kern::Call& call, const Grant<Instemmen>& grant, const Planversie& versie,
                           const web::Input& input, html::Fragment melding = {}) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const pagina::Blad blad{.titel = "Akkoord met het plan",
                            .hier = hier,
                            .kenmerk = dossier.kenmerk,
                            .fout = !input.faults().empty(),
                            .status = melding.empty() ? 200 : 409};
    return pagina::antwoord(call, grant, blad,
                            view::AkkoordFormulier{grant, dossier, versie, input, melding});
}

std::int64_t nummer_nu(kern::Call& call, const toegang::GrantBasis& grant) {
    const auto vorige = versie::nieuwste(call.reader, grant);
    return vorige ? vorige->nummer : 0;
}

std::int64_t versie_van(const toegang::GrantBasis& grant, const Planversie& versie) {
    const PartnerAntwoord* eigen = view::eigen_antwoord(grant, versie);
    return eigen == nullptr ? 0 : eigen->versie;
}

}  // namespace

namespace pages {

web::Response versies(kern::Call& call, const Grant<Lezen>& grant) {
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto alle = versie::alle(call.reader, grant);
    return pagina::antwoord(call, grant,
                            {.titel = "Versies van het plan", .hier = hier, .kenmerk = dossier.kenmerk},
                            view::Versies{grant, dossier, alle});
}

web::Response versie(kern::Call& call, const Grant<Lezen>& grant) {
    const auto deze = versie::een(call.reader, grant, grant.item());
    if (!deze) return pagina::geweigerd(call, NotFound{});
    const auto dossier = betrokkene::dossier_kop(call.reader, grant);
    const auto alle = versie::alle(call.reader, grant);
    const Plan plan = store::plan(call.reader, grant);
    const Vergelijking gevonden = vergelijking(call, grant, *deze, alle, plan);
    return pagina::antwoord(
        call, grant,
        {.titel = "Versie " + std::to_string(deze->nummer) + " van het plan",
         .hier = hier,
         .kenmerk = dossier.kenmerk},
        view::Versie{grant, dossier, *deze, alle, gevonden.ander, gevonden.verschillen, plan});
}

web::Response nieuwe_versie(kern::Call& call, const Grant<Wijzigen>& grant) {
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) input.set("versie", nummer_nu(call, grant));
    return toon_nieuw(call, grant, input);
}

web::Response stel_vast(kern::Call& call, const Grant<Wijzigen>& grant) {
    web::Input input = web::Input::from_form(call.request.form);
    const NieuweVersie nieuw = lees_versie(input);
    if (!input.finish()) return toon_nieuw(call, grant, input);
    const auto gedaan = versie::stel_vast(call, grant, nieuw, toegang::id_van_formulier(call));
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/plan", grant.dossier()),
                             pagina::Gedaan::plan_vastgesteld);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) {
        input.set("versie", nummer_nu(call, grant));
        return toon_nieuw(call, grant, input, *bezwaar);
    }
    return pagina::geweigerd(call, gedaan.error());
}

web::Response akkoord(kern::Call& call, const Grant<Instemmen>& grant) {
    const auto deze = versie::een(call.reader, grant, grant.item());
    if (!deze) return pagina::geweigerd(call, NotFound{});
    auto [input, naar] = inloggen::begin(call);
    if (naar.empty()) {
        input.set("versie", versie_van(grant, *deze));
        if (const PartnerAntwoord* eigen = view::eigen_antwoord(grant, *deze);
            eigen != nullptr && eigen->antwoord != Akkoord::gevraagd) {
            input.set("antwoord", versie::code(eigen->antwoord));
            if (eigen->tekst && eigen->tekst->open()) input.set("tekst", (*eigen->tekst)->tekst);
        }
    }
    return toon_akkoord(call, grant, *deze, input);
}

web::Response geef_akkoord(kern::Call& call, const Grant<Instemmen>& grant) {
    const auto deze = versie::een(call.reader, grant, grant.item());
    if (!deze) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    const NieuwAkkoord nieuw = lees_akkoord(input);
    if (!input.finish()) return toon_akkoord(call, grant, *deze, input);
    const auto gedaan = versie::antwoord(call, grant, nieuw);
    if (gedaan)
        return pagina::klaar(call, html::url("/casussen/{}/plan", grant.dossier()),
                             pagina::Gedaan::akkoord_gegeven);
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) {
        input.set("versie", versie_van(grant, *deze));
        return toon_akkoord(call, grant, *deze, input, *bezwaar);
    }
    return pagina::geweigerd(call, gedaan.error());
}

}  // namespace pages

namespace {

void json_van(json::Writer& json, const Planversie& versie) {
    json.field("id", versie.item.id).field("nummer", static_cast<std::int64_t>(versie.nummer));
    json.field("vastgesteld", versie.item.gemaakt).field("bron", versie.bron).field("door", versie.door);
    if (versie.reden.open()) json.field("reden", versie.reden->tekst);
    json.key("antwoorden").begin_array();
    for (const PartnerAntwoord& a : versie.antwoorden) {
        json.begin_object().field("organisatie", a.organisatie).field("naam", a.naam);
        json.field("antwoord", versie::code(a.antwoord)).field("op", a.op).field("versie", a.versie);
        if (!a.door.empty()) json.field("door", a.door);
        if (a.tekst && a.tekst->open()) json.field("tekst", (*a.tekst)->tekst);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

void json_versie(json::Writer& json, db::Reader& reader, const toegang::GrantBasis& grant) {
    const auto versie = versie::nieuwste(reader, grant);
    if (!versie) return;
    json_van(json.key("planversie").begin_object(), *versie);
    json.end_object();
}

namespace api {
namespace {

std::string_view code(versie::Wat wat) {
    return wat == versie::Wat::erbij ? "erbij" : wat == versie::Wat::weg ? "eruit" : "gewijzigd";
}

void stand_van(json::Writer& json, std::string_view sleutel, const ActieStand& stand) {
    json.key(sleutel).begin_object().field("medewerker", stand.medewerker).field("eigenaar", stand.eigenaar);
    json.field("termijn", stand.termijn).field("staat", rules::code(stand.staat)).end_object();
}

void verschillen_van(json::Writer& json, const versie::Verschillen& verschillen) {
    json.key("verschillen").begin_array();
    for (const auto& een : verschillen.doelen) {
        const bool weg = een.wat == versie::Wat::weg;
        json.begin_object().field("wat", code(een.wat)).field("doel", weg ? een.was.doel : een.nu.doel);
        if (een.wat != versie::Wat::erbij) json.field("resultaatWas", rules::code(een.was.resultaat));
        if (!weg) json.field("resultaatNu", rules::code(een.nu.resultaat));
        json.end_object();
    }
    for (const auto& een : verschillen.acties) {
        const bool weg = een.wat == versie::Wat::weg;
        json.begin_object().field("wat", code(een.wat)).field("actie", weg ? een.was.actie : een.nu.actie);
        if (een.wat != versie::Wat::erbij) stand_van(json, "was", een.was);
        if (!weg) stand_van(json, "nu", een.nu);
        json.end_object();
    }
    json.end_array();
}

}  // namespace

web::Response versies(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("versies").begin_array();
    for (const Planversie& een : versie::alle(call.reader, grant)) {
        json.begin_object();
        json_van(json, een);
        json.end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response versie(kern::Call& call, const Grant<Lezen>& grant) {
    const auto deze = versie::een(call.reader, grant, grant.item());
    if (!deze) return pagina::api_geweigerd(NotFound{});
    const auto alle = versie::alle(call.reader, grant);
    const Plan plan = store::plan(call.reader, grant);
    const Vergelijking gevonden = vergelijking(call, grant, *deze, alle, plan);
    std::string body;
    json::Writer json(body);
    json.begin_object();
    json_van(json, *deze);
    verschillen_van(json, gevonden.verschillen);
    json.end_object();
    return web::json_response(std::move(body));
}

web::Response stel_vast(kern::Call& call, const Grant<Wijzigen>& grant) {
    return pagina::met_json(call, lees_versie, [&](const NieuweVersie& nieuw) {
        const auto gedaan = versie::stel_vast(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? pagina::api_gemaakt(*gedaan, "/api/v1/casussen/" + grant.dossier().text() +
                                                         "/planversies/" + gedaan->text())
                      : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response geef_akkoord(kern::Call& call, const Grant<Instemmen>& grant) {
    return pagina::met_json(call, lees_akkoord, [&](const NieuwAkkoord& nieuw) {
        return pagina::api_na(versie::antwoord(call, grant, nieuw));
    });
}

}  // namespace api
}  // namespace plan
