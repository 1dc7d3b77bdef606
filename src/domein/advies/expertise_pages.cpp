// The page of themes with who knows most of them, its forms, and the same for a program.
#include "domein/advies/expertise.hpp"
#include "domein/advies/expertise_views.hpp"
#include "domein/advies/rules.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "kern/pagina/api.hpp"
#include "kern/pagina/gedaan.hpp"
#include "kern/toegang/eenmaal.hpp"
#include "platform/html/parts.hpp"

namespace advies {
namespace {

using toegang::Grant;
using toegang::PathText;

constexpr std::string_view hier = "/expertise";
constexpr std::string_view gewijzigd = "Dit is intussen gewijzigd. Kijk eerst hoe het nu is.";
constexpr std::string_view nieuw_woord = "nieuw";  // stands in the address where an id would

Aandachtsfunctionaris lees_functionaris(web::Input& input) {
    Aandachtsfunctionaris wie;
    wie.thema = input.text("thema", {.label = "Thema", .max = 60, .required = true});
    wie.medewerker = input.id<kern::Medewerker>("medewerker", {.label = "Collega", .required = true})
                         .value_or(kern::MedewerkerId{});
    for (const int dag : input.choices("dagen", rules::dag_codes, {.label = "Dagen"}))
        wie.dagen |= std::int64_t{1} << dag;
    wie.afwezig_van = input.date("afwezigVan", {.label = "Afwezig vanaf"});
    wie.afwezig_tot = input.date("afwezigTot", {.label = "Afwezig tot en met"});
    wie.tot = input.date("tot", {.label = "Laatste dag"});
    wie.versie = input.number("versie", {.label = "Versie"}).value_or(0);
    return wie;
}

Deskundige lees_deskundige(web::Input& input) {
    Deskundige wie;
    wie.thema = input.text("thema", {.label = "Thema", .max = 60, .required = true});
    wie.naam = input.text("naam", {.label = "Naam"});
    wie.organisatie = input.text("organisatie", {.label = "Organisatie"});
    wie.waarvoor = input.text("waarvoor", {.label = "Waarvoor", .max = 500, .lines = web::Lines::many});
    wie.bereiken =
        input.text("bereiken", {.label = "Hoe te bereiken", .max = 500, .lines = web::Lines::many});
    wie.tot = input.date("tot", {.label = "Laatste dag"});
    wie.versie = input.number("versie", {.label = "Versie"}).value_or(0);
    return wie;
}

// Keeps one row; the id in the address, or a new one.
template <class Wie>
Result<void> bewaar(kern::Call& call, const Grant<ExpertiseWijzigen>& grant, Wie wie,
                    std::string_view actie) {
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    auto fouten = rules::fouten(wie, themas);
    if constexpr (std::is_same_v<Wie, Aandachtsfunctionaris>) {
        bool bekend = false;
        for (const Mens& een : store::adviseurs(call.reader, grant.vandaag()))
            bekend = bekend || een.id == wie.medewerker;
        if (!bekend) fouten.push_back({"medewerker", "unknown", "Kies een collega van het huis."});
    }
    if (!fouten.empty()) return tl::unexpected<Error>(InvalidInput{std::move(fouten)});
    return kern::change(call, grant,
                        [&](db::Tx& tx, const Grant<ExpertiseWijzigen>& vers) -> Result<logboek::Regel> {
                            if (!store::bewaar(tx, wie, vers.vandaag()))
                                return conflict(std::string(gewijzigd));
                            return logboek::regel(actie);
                        });
}

// The row that an address names: what is there, or a fresh one for "nieuw"; nothing for what is neither.
template <class Wie, class Vind>
std::optional<Wie> uit(kern::Call& call, const PathText& pad, Vind&& vind) {
    const std::string_view waar = pad.get("wie");
    if (waar == nieuw_woord) {
        Wie fris{};
        fris.id = decltype(fris.id)::from(toegang::id_van_formulier(call));
        fris.versie = 0;
        return fris;
    }
    const auto id = decltype(Wie::id)::parse(waar);
    return id ? vind(*id) : std::nullopt;
}

std::vector<html::Option> opties(const std::vector<partner::Code>& themas) {
    std::vector<html::Option> gevonden;
    for (const auto& een : themas) gevonden.push_back({een.code, een.naam});
    return gevonden;
}

void thema_veld(html::Out& veld, const web::Input& input, const std::vector<partner::Code>& themas) {
    veld("{}",
         html::filled(input, html::Select{.name = "thema", .label = "Thema", .options = opties(themas)}));
}

web::Response formulier(kern::Call& call, const Grant<ExpertiseWijzigen>& grant, const web::Input& input,
                        std::string_view titel, const html::Url& naar, html::Fragment velden,
                        html::Fragment melding = {}) {
    const auto blad = [&](html::Out& out) {
        const auto terug = [](html::Out& in) { in("<a href=\"{}\">Expertise</a>", html::url("/expertise")); };
        const auto alles = [&](html::Out& veld) {
            veld("{}{}{}{}{}", html::Hidden{"versie", input.typed("versie")},
                 html::Hidden{"concept", input.typed("concept")}, velden,
                 html::filled(input, html::DateField{.name = "tot",
                                                     .label = "Laatste dag",
                                                     .hint = "Leeg: blijft staan tot iemand het wijzigt.",
                                                     .need = html::Need::optional}),
                 html::FormActions{html::Button{.text = "Bewaar", .kind = html::ButtonKind::primary}});
        };
        out("{}{}{}{}", html::PageHead{.title = titel, .path = terug}, html::ErrorSummary{input.faults()},
            melding, html::Form{naar, grant.wie().csrf, {}, alles});
    };
    return pagina::antwoord(call, grant,
                            {.titel = std::string(titel),
                             .hier = hier,
                             .fout = !input.faults().empty(),
                             .status = melding.empty() ? 200 : 409},
                            blad);
}

web::Response functionaris_formulier(kern::Call& call, const Grant<ExpertiseWijzigen>& grant,
                                     std::string_view waar, const web::Input& input,
                                     html::Fragment melding = {}) {
    static constexpr html::Option dagen[] = {
        {"ma", "maandag"}, {"di", "dinsdag"}, {"wo", "woensdag"}, {"do", "donderdag"}, {"vr", "vrijdag"}};
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    const auto collegas = store::adviseurs(call.reader, grant.vandaag());
    const auto velden = [&](html::Out& veld) {
        std::vector<std::string> ids;
        ids.reserve(collegas.size());
        std::vector<html::Option> mensen;
        for (const Mens& een : collegas) {
            ids.push_back(een.id.text());
            mensen.push_back({ids.back(), een.naam});
        }
        thema_veld(veld, input, themas);
        veld("{}{}{}{}",
             html::filled(input, html::Select{.name = "medewerker", .label = "Collega", .options = mensen}),
             html::filled(input, html::CheckboxGroup{.name = "dagen",
                                                     .label = "Op welke dagen?",
                                                     .options = std::span<const html::Option>(dagen),
                                                     .layout = html::Layout::across}),
             html::filled(input,
                          html::DateField{
                              .name = "afwezigVan", .label = "Afwezig vanaf", .need = html::Need::optional}),
             html::filled(input, html::DateField{.name = "afwezigTot",
                                                 .label = "Afwezig tot en met",
                                                 .need = html::Need::optional}));
    };
    return formulier(call, grant, input, "Aandachtsfunctionaris",
                     html::url("/expertise/aandachtsfunctionarissen/{}", waar), velden, melding);
}

web::Response deskundige_formulier(kern::Call& call, const Grant<ExpertiseWijzigen>& grant,
                                   std::string_view waar, const web::Input& input,
                                   html::Fragment melding = {}) {
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    const auto velden = [&](html::Out& veld) {
        thema_veld(veld, input, themas);
        veld("{}{}{}{}",
             html::filled(input, html::TextField{.name = "naam", .label = "Naam van deskundige of team"}),
             html::filled(input, html::TextField{.name = "organisatie", .label = "Organisatie"}),
             html::filled(
                 input,
                 html::TextArea{.name = "waarvoor", .label = "Waarvoor vraag je hen?", .length_max = 500}),
             html::filled(input, html::TextArea{
                                     .name = "bereiken", .label = "Hoe bereik je hen?", .length_max = 500}));
    };
    return formulier(call, grant, input, "Deskundige", html::url("/expertise/deskundigen/{}", waar), velden,
                     melding);
}

template <class Wie>
web::Response na(kern::Call& call, const Grant<ExpertiseWijzigen>& grant, web::Input& input, const Wie& wie,
                 std::string_view actie, const std::function<web::Response(html::Fragment)>& toon) {
    if (!input.finish()) return toon({});
    const auto gedaan = bewaar(call, grant, wie, actie);
    if (gedaan) return pagina::klaar(call, html::url("/expertise"), pagina::Gedaan::expertise_bewaard);
    if (const auto* fouten = std::get_if<InvalidInput>(&gedaan.error())) {
        input.add(*fouten);
        return toon({});
    }
    if (const auto bezwaar = pagina::bezwaar(gedaan.error())) return toon(*bezwaar);
    return pagina::geweigerd(call, gedaan.error());
}

auto vind_functionaris(kern::Call& call) {
    return [&call](AandachtsfunctionarisId id) { return store::aandachtsfunctionaris(call.reader, id); };
}
auto vind_deskundige(kern::Call& call) {
    return [&call](DeskundigeId id) { return store::deskundige(call.reader, id); };
}

void json_datum(json::Writer& json, std::string_view naam, const std::optional<Date>& dag) {
    if (dag) json.field(naam, dag);
}

}  // namespace

web::Response pages::expertise(kern::Call& call, const Grant<Expertise>& grant) {
    const auto themas = partner::codes(call.reader, "adviesthema", grant.vandaag());
    const auto functionarissen = store::aandachtsfunctionarissen(call.reader, grant.vandaag());
    const auto deskundigen = store::deskundigen(call.reader, grant.vandaag());
    return pagina::antwoord(
        call, grant, {.titel = "Expertise", .hier = hier},
        view::Expertise{grant.wie(), grant.vandaag(), themas, functionarissen, deskundigen});
}

web::Response pages::functionaris(kern::Call& call, const Grant<ExpertiseWijzigen>& grant,
                                  const PathText& pad) {
    const auto wie = uit<Aandachtsfunctionaris>(call, pad, vind_functionaris(call));
    if (!wie) return pagina::geweigerd(call, NotFound{});
    web::Input input = inloggen::begin(call).input;
    if (wie->versie > 0) {
        input.set("thema", wie->thema);
        input.set("medewerker", wie->medewerker);
        for (const auto& [code, dag] : rules::dag_codes)
            if (((wie->dagen >> dag) & 1) != 0) input.tick("dagen", code);
        if (wie->afwezig_van) input.set("afwezigVan", *wie->afwezig_van);
        if (wie->afwezig_tot) input.set("afwezigTot", *wie->afwezig_tot);
        if (wie->tot) input.set("tot", *wie->tot);
    }
    input.set("versie", wie->versie);
    return functionaris_formulier(call, grant, pad.get("wie"), input);
}

web::Response pages::bewaar_functionaris(kern::Call& call, const Grant<ExpertiseWijzigen>& grant,
                                         const PathText& pad) {
    const auto wie = uit<Aandachtsfunctionaris>(call, pad, vind_functionaris(call));
    if (!wie) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    Aandachtsfunctionaris gelezen = lees_functionaris(input);
    gelezen.id = wie->id;
    return na(call, grant, input, gelezen, "expertise.functionaris", [&](html::Fragment melding) {
        return functionaris_formulier(call, grant, pad.get("wie"), input, melding);
    });
}

web::Response pages::deskundige(kern::Call& call, const Grant<ExpertiseWijzigen>& grant,
                                const PathText& pad) {
    const auto wie = uit<Deskundige>(call, pad, vind_deskundige(call));
    if (!wie) return pagina::geweigerd(call, NotFound{});
    web::Input input = inloggen::begin(call).input;
    if (wie->versie > 0) {
        input.set("thema", wie->thema);
        input.set("naam", wie->naam);
        input.set("organisatie", wie->organisatie);
        input.set("waarvoor", wie->waarvoor);
        input.set("bereiken", wie->bereiken);
        if (wie->tot) input.set("tot", *wie->tot);
    }
    input.set("versie", wie->versie);
    return deskundige_formulier(call, grant, pad.get("wie"), input);
}

web::Response pages::bewaar_deskundige(kern::Call& call, const Grant<ExpertiseWijzigen>& grant,
                                       const PathText& pad) {
    const auto wie = uit<Deskundige>(call, pad, vind_deskundige(call));
    if (!wie) return pagina::geweigerd(call, NotFound{});
    web::Input input = web::Input::from_form(call.request.form);
    Deskundige gelezen = lees_deskundige(input);
    gelezen.id = wie->id;
    return na(call, grant, input, gelezen, "expertise.deskundige", [&](html::Fragment melding) {
        return deskundige_formulier(call, grant, pad.get("wie"), input, melding);
    });
}

web::Response api::expertise(kern::Call& call, const Grant<Expertise>& grant) {
    std::string body;
    json::Writer json(body);
    json.begin_object().key("aandachtsfunctionarissen").begin_array();
    for (const auto& een : store::aandachtsfunctionarissen(call.reader, grant.vandaag())) {
        json.begin_object()
            .field("id", een.id)
            .field("thema", een.thema)
            .field("naam", een.naam)
            .field("isEr", rules::is_er(een, grant.vandaag()))
            .field("bereikbaar", rules::beschikbaar(een, grant.vandaag()));
        json_datum(json, "tot", een.tot);
        json.field("versie", een.versie).end_object();
    }
    json.end_array().key("deskundigen").begin_array();
    for (const auto& een : store::deskundigen(call.reader, grant.vandaag())) {
        json.begin_object()
            .field("id", een.id)
            .field("thema", een.thema)
            .field("naam", een.naam)
            .field("organisatie", een.organisatie)
            .field("waarvoor", een.waarvoor)
            .field("bereiken", een.bereiken);
        json_datum(json, "tot", een.tot);
        json.field("versie", een.versie).end_object();
    }
    json.end_array().end_object();
    return web::json_response(std::move(body));
}

web::Response api::bewaar_functionaris(kern::Call& call, const Grant<ExpertiseWijzigen>& grant,
                                       const PathText& pad) {
    const auto wie = uit<Aandachtsfunctionaris>(call, pad, vind_functionaris(call));
    if (!wie) return pagina::api_geweigerd(NotFound{});
    return pagina::met_json(call, lees_functionaris, [&](Aandachtsfunctionaris gelezen) {
        gelezen.id = wie->id;
        return pagina::api_na(bewaar(call, grant, gelezen, "expertise.functionaris"));
    });
}

web::Response api::bewaar_deskundige(kern::Call& call, const Grant<ExpertiseWijzigen>& grant,
                                     const PathText& pad) {
    const auto wie = uit<Deskundige>(call, pad, vind_deskundige(call));
    if (!wie) return pagina::api_geweigerd(NotFound{});
    return pagina::met_json(call, lees_deskundige, [&](Deskundige gelezen) {
        gelezen.id = wie->id;
        return pagina::api_na(bewaar(call, grant, gelezen, "expertise.deskundige"));
    });
}

}  // namespace advies
