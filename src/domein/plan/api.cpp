#include "domein/plan/api.hpp"

#include "domein/plan/actions.hpp"
#include "domein/plan/form.hpp"
#include "domein/plan/json.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/store.hpp"
#include "kern/pagina/antwoord.hpp"

namespace plan::api {
namespace {

using toegang::Grant;

web::Response klaar() {
    web::Response response;
    response.status = 204;
    return response;
}

web::Response gemaakt(kern::ItemId id, const std::string& location) {
    std::string body;
    json::Writer(body).begin_object().field("id", id).end_object();
    web::Response response = web::json_response(std::move(body), 201);
    if (!location.empty()) response.header("Location", location);
    return response;
}

std::string pad(const toegang::GrantBasis& grant) { return "/api/v1/casussen/" + grant.dossier().text(); }

// Reads the body with `lees`, and does `doe` with what was read when there was no fault.
template <class Lees, class Doe>
web::Response verwerk(kern::Call& call, const Lees& lees, const Doe& doe) {
    auto input = web::Input::parse_json(call.request.body);
    if (!input) return pagina::api_geweigerd(input.error());
    const auto gelezen = lees(*input);
    if (auto goed = input->finish(); !goed) return pagina::api_geweigerd(goed.error());
    return doe(gelezen);
}

template <class T>
web::Response of_fout(const Result<T>& gedaan) {
    return gedaan ? klaar() : pagina::api_geweigerd(gedaan.error());
}

struct Bladzijde {
    std::int64_t nummer = 1;
    std::int64_t omvang = 25;
    bool alleen_mij = false;
};
constexpr std::int64_t omvang_max = 100;
constexpr std::pair<std::string_view, bool> van_codes[] = {{"mij", true}, {"organisatie", false}};

Bladzijde lees_bladzijde(web::Input& input) {
    Bladzijde blad;
    blad.nummer = input.number("page", {.label = "page", .min = 1, .max = lijst_max}).value_or(1);
    blad.omvang = input.number("pageSize", {.label = "pageSize", .min = 1, .max = omvang_max}).value_or(25);
    blad.alleen_mij = input.choice("van", van_codes, {.label = "van"}).value_or(false);
    return blad;
}

// RFC 8288: how to get at the pages before and after.
std::string verwijzingen(const Bladzijde& blad, std::int64_t totaal) {
    const auto een = [&](std::int64_t nummer, std::string_view soort) {
        return "</api/v1/acties?page=" + std::to_string(nummer) + "&pageSize=" + std::to_string(blad.omvang) +
               (blad.alleen_mij ? "&van=mij" : "") + ">; rel=\"" + std::string(soort) + "\"";
    };
    std::string links = een(blad.nummer, "self");
    if (blad.nummer > 1) links += ", " + een(blad.nummer - 1, "prev");
    if (blad.nummer * blad.omvang < totaal) links += ", " + een(blad.nummer + 1, "next");
    return links;
}

}  // namespace

web::Response toon(kern::Call& call, const Grant<Lezen>& grant) {
    std::string body;
    json::Writer json(body);
    json_van(json, grant, store::plan(call.reader, grant));
    return web::json_response(std::move(body));
}

web::Response stel_doel(kern::Call& call, const Grant<Wijzigen>& grant) {
    return verwerk(call, lees_doel, [&](const NieuwDoel& nieuw) {
        const auto gedaan = actions::stel_doel(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? gemaakt(*gedaan, {}) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response geef_resultaat(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto lees = [&](web::Input& input) { return lees_resultaat(input, grant.vandaag()); };
    return verwerk(call, lees, [&](const NieuwResultaat& nieuw) {
        return of_fout(actions::geef_resultaat(call, grant, nieuw));
    });
}

web::Response stel_actie_voor(kern::Call& call, const Grant<Wijzigen>& grant) {
    const auto lees = [&](web::Input& input) { return lees_actie(input, grant.vandaag()); };
    return verwerk(call, lees, [&](const NieuweActie& nieuw) {
        const auto gedaan = actions::stel_actie_voor(call, grant, nieuw, call.kern.random.id<kern::Item>());
        return gedaan ? gemaakt(*gedaan, pad(grant) + "/acties/" + gedaan->text())
                      : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response een(kern::Call& call, const Grant<ActieLezen>& grant) {
    const auto blad = store::blad(call.reader, grant, grant.item());
    if (!blad) return pagina::api_geweigerd(NotFound{});
    std::string body;
    json::Writer json(body);
    json_van(json, *blad, betrokkene::waarschuwing(call.reader, grant), grant.vandaag(),
             gedeeld::zicht(call, grant, blad->actie.kop));
    return web::json_response(std::move(body));
}

web::Response antwoord(kern::Call& call, const Grant<Beantwoorden>& grant) {
    return verwerk(call, lees_antwoord, [&](const actions::Antwoord& antwoord) {
        return of_fout(actions::antwoord(call, grant, antwoord));
    });
}

web::Response voortgang(kern::Call& call, const Grant<Beantwoorden>& grant) {
    return verwerk(call, lees_voortgang, [&](const std::string& tekst) {
        const auto gedaan = actions::meld_voortgang(call, grant, tekst, call.kern.random.id<kern::Item>());
        return gedaan ? gemaakt(*gedaan, {}) : pagina::api_geweigerd(gedaan.error());
    });
}

web::Response afronding(kern::Call& call, const Grant<Beantwoorden>& grant) {
    return verwerk(call, lees_afronding, [&](const actions::Afronding& afronding) {
        return of_fout(actions::rond_af(call, grant, afronding));
    });
}

web::Response wijzig(kern::Call& call, const Grant<Wijzigen>& grant) {
    return verwerk(call, lees_wijziging, [&](const Wijziging& wijziging) {
        return of_fout(actions::wijzig(call, grant, wijziging));
    });
}

web::Response verval(kern::Call& call, const Grant<Wijzigen>& grant) {
    return verwerk(call, lees_verval, [&](const Verval& verval) {
        return of_fout(actions::laat_vervallen(call, grant, verval.reden, verval.versie));
    });
}

web::Response lijst(kern::Call& call, const toegang::Scope<Acties>& scope) {
    web::Input input = web::Input::from_form(call.request.query);
    const Bladzijde blad = lees_bladzijde(input);
    if (auto goed = input.finish(); !goed) return pagina::api_geweigerd(goed.error());
    const int weken = store::weken_stil(call.reader, scope.vandaag());
    const std::int64_t eerste = (blad.nummer - 1) * blad.omvang;
    std::int64_t totaal = 0;
    const Welke welke = blad.alleen_mij ? Welke::van_mij : Welke::van_organisatie;
    const auto regels = store::acties(call.reader, scope, welke, weken, [&](const ActieKop&) {
        const std::int64_t plek = totaal++;
        return plek >= eerste && plek < eerste + blad.omvang;
    });
    std::string body;
    json::Writer json(body);
    json.begin_object().field("totaal", totaal).key("acties").begin_array();
    for (const ActieRegel& regel : regels) json_van(json, regel, scope.vandaag(), weken);
    json.end_array().end_object();
    web::Response response = web::json_response(std::move(body));
    response.header("Link", verwijzingen(blad, totaal));
    return response;
}

}  // namespace plan::api
