#include "domein/beheer/form.hpp"

#include "domein/beheer/rules.hpp"
#include "kern/toegang/keuzes.hpp"

namespace beheer {
namespace {

constexpr std::pair<std::string_view, TafelSoort> tafel_codes[] = {{"regietafel", TafelSoort::regietafel},
                                                                   {"triagetafel", TafelSoort::triagetafel}};

void lees_periode(web::Input& input, Date& van, std::optional<Date>& tot) {
    van = input.date("van", {.label = "Geldt vanaf", .required = true}).value_or(Date{});
    tot = input.date("tot", {.label = "Geldt tot en met"});
}

std::string naam(web::Input& input) {
    return input.text("naam", {.label = "Naam", .max = rules::naam_max, .required = true});
}

toegang::Functies lees_functies(web::Input& input) {
    toegang::Functies functies;
    for (const auto functie :
         input.choices("functies", toegang::keuzes(toegang::functies()), {.label = "Aangewezen voor"}))
        functies.add(functie);
    return functies;
}

void vul_periode(web::Input& input, Date van, const std::optional<Date>& tot) {
    input.set("van", van);
    if (tot) input.set("tot", *tot);
}

void vul_functies(web::Input& input, toegang::Functies functies) {
    for (const auto& woord : toegang::functies())
        if (functies.has(woord.waarde)) input.tick("functies", woord.code);
}

}  // namespace

std::string lees_code(web::Input& input) {
    return input.text("code", {.label = "Code", .max = rules::code_max, .required = true});
}

OrganisatieVelden lees_organisatie(web::Input& input) {
    OrganisatieVelden velden;
    velden.naam = naam(input);
    velden.soort = input
                       .choice("soort", toegang::keuzes(toegang::organisatie_soorten()),
                               {.label = "Soort", .required = true})
                       .value_or(toegang::OrganisatieSoort::gemeente);
    velden.keten = input.text("keten", {.label = "Keten", .max = rules::naam_max, .required = true});
    velden.gemeente = input.text("gemeente", {.label = "Gemeente", .max = rules::naam_max});
    velden.convenant = input.id<ConvenantTag>("convenant", {.label = "Convenant"});
    lees_periode(input, velden.van, velden.tot);
    return velden;
}

MedewerkerVelden lees_medewerker(web::Input& input) {
    MedewerkerVelden velden;
    velden.naam = naam(input);
    velden.functienaam =
        input.text("functienaam", {.label = "Functie", .max = rules::naam_max, .required = true});
    velden.telefoon = input.text("telefoon", {.label = "Telefoon", .max = rules::telefoon_max});
    velden.in_dienst_bij =
        input.id<kern::Organisatie>("inDienstBij", {.label = "In dienst bij", .required = true})
            .value_or(kern::OrganisatieId{});
    velden.werkt_voor = input.id<kern::Organisatie>("werktVoor", {.label = "Werkt voor", .required = true})
                            .value_or(kern::OrganisatieId{});
    velden.functies = lees_functies(input);
    velden.vog_datum = input.date("vogDatum", {.label = "Datum van de VOG"});
    lees_periode(input, velden.van, velden.tot);
    return velden;
}

ConvenantVelden lees_convenant(web::Input& input) {
    ConvenantVelden velden;
    velden.naam = naam(input);
    lees_periode(input, velden.van, velden.tot);
    return velden;
}

TafelVelden lees_tafel(web::Input& input) {
    TafelVelden velden;
    velden.naam = naam(input);
    velden.soort = input.choice("soort", tafel_codes, {.label = "Soort", .required = true})
                       .value_or(TafelSoort::regietafel);
    velden.convenant = input.id<ConvenantTag>("convenant", {.label = "Convenant"});
    lees_periode(input, velden.van, velden.tot);
    return velden;
}

NieuweRol lees_rol(web::Input& input) {
    NieuweRol nieuw;
    nieuw.rol = input.choice("rol", toegang::keuzes(toegang::rollen()), {.label = "Rol", .required = true})
                    .value_or(toegang::Rol::deelnemer);
    lees_periode(input, nieuw.van, nieuw.tot);
    return nieuw;
}

Waarde lees_waarde(web::Input& input) {
    Waarde waarde;
    waarde.waarde = input.text("waarde", {.label = "Waarde", .max = rules::waarde_max});
    lees_periode(input, waarde.van, waarde.tot);
    return waarde;
}

NieuweCode lees_nieuwe_code(web::Input& input) {
    NieuweCode nieuw;
    nieuw.naam = input.text("naam", {.label = "Wat mensen lezen", .max = rules::naam_max, .required = true});
    nieuw.code = lees_code(input);
    nieuw.van = input.date("van", {.label = "Geldt vanaf", .required = true}).value_or(Date{});
    return nieuw;
}

Aanwijzing lees_aanwijzing(web::Input& input) {
    Aanwijzing aanwijzing;
    aanwijzing.functies = lees_functies(input);
    aanwijzing.vog_datum = input.date("vogDatum", {.label = "Datum van de VOG"});
    lees_periode(input, aanwijzing.van, aanwijzing.tot);
    aanwijzing.bsn = input.text("bsn", {.label = "Burgerservicenummer", .max = 20});
    std::erase_if(aanwijzing.bsn, [](char sign) { return sign == ' ' || sign == '.'; });
    return aanwijzing;
}

web::Input invoer(const OrganisatieVelden& velden) {
    web::Input input = web::Input::empty();
    input.set("naam", velden.naam);
    input.set("soort", toegang::code(velden.soort));
    input.set("keten", velden.keten);
    input.set("gemeente", velden.gemeente);
    if (velden.convenant) input.set("convenant", *velden.convenant);
    vul_periode(input, velden.van, velden.tot);
    return input;
}

web::Input invoer(const MedewerkerVelden& velden) {
    web::Input input = web::Input::empty();
    input.set("naam", velden.naam);
    input.set("functienaam", velden.functienaam);
    input.set("telefoon", velden.telefoon);
    input.set("inDienstBij", velden.in_dienst_bij);
    input.set("werktVoor", velden.werkt_voor);
    vul_functies(input, velden.functies);
    if (velden.vog_datum) input.set("vogDatum", *velden.vog_datum);
    vul_periode(input, velden.van, velden.tot);
    return input;
}

web::Input invoer(const ConvenantVelden& velden) {
    web::Input input = web::Input::empty();
    input.set("naam", velden.naam);
    vul_periode(input, velden.van, velden.tot);
    return input;
}

web::Input invoer(const TafelVelden& velden) {
    web::Input input = web::Input::empty();
    input.set("naam", velden.naam);
    input.set("soort", velden.soort == TafelSoort::regietafel ? "regietafel" : "triagetafel");
    if (velden.convenant) input.set("convenant", *velden.convenant);
    vul_periode(input, velden.van, velden.tot);
    return input;
}

web::Input invoer(const Eigen& eigen, Date vandaag) {
    web::Input input = web::Input::empty();
    vul_functies(input, eigen.functies);
    if (eigen.functies.empty()) input.tick("functies", "verwerking");
    if (eigen.vog_datum) input.set("vogDatum", *eigen.vog_datum);
    vul_periode(input, eigen.geldt_op(vandaag) ? eigen.van : vandaag,
                eigen.geldt_op(vandaag) ? eigen.tot : std::nullopt);
    return input;
}

}  // namespace beheer
