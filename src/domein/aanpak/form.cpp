#include "domein/aanpak/form.hpp"

#include "domein/aanpak/rules.hpp"
#include "platform/base/text.hpp"

namespace aanpak {
namespace {

constexpr std::pair<std::string_view, bool> ja_nee[] = {{"ja", true}, {"nee", false}};
constexpr std::pair<std::string_view, bool> akkoorden[] = {{"akkoord", true}, {"niet-akkoord", false}};

std::vector<kern::OrganisatieId> lees_beslissers(web::Input& input) {
    std::vector<kern::OrganisatieId> gelezen;
    for (web::Input& regel : input.list("beslissers", {.label = "Publieke deelnemers", .max = 60}))
        if (const auto id = regel.id<kern::Organisatie>("id", {.label = "Organisatie"}))
            gelezen.push_back(*id);
    return gelezen;
}

}  // namespace

Nieuw lees_nieuw(web::Input& input) {
    Nieuw nieuw;
    nieuw.soort = input.text("soort", {.label = "Aanpak", .max = 40, .required = true});
    nieuw.van = input.date("van", {.label = "Vanaf"});
    nieuw.herzien_op = input.date("herzienOp", {.label = "Herzien op"});
    nieuw.grond = input.text(
        "grond", {.label = "Waarom deze aanpak", .max = rules::grond_max, .lines = web::Lines::many});
    for (web::Input& regel : input.list("vragen", {.label = "Vragen", .max = 4 + rules::criteria_max})) {
        Antwoord antwoord;
        antwoord.ja = regel.choice("antwoord", ja_nee, {.label = "Antwoord"});
        antwoord.motivering = regel.text(
            "motivering", {.label = "Waarom", .max = rules::motivering_max, .lines = web::Lines::many});
        nieuw.antwoorden.push_back(std::move(antwoord));
    }
    for (web::Input& regel : input.list("rollen", {.label = "Rollen", .max = rules::rollen_max})) {
        RolKeuze keuze;
        keuze.rol = regel.text("rol", {.label = "Rol", .max = 60});
        keuze.wie = regel.id<kern::Medewerker>("wie", {.label = "Wie"});
        nieuw.rollen.push_back(std::move(keuze));
    }
    nieuw.gemeld_bij = input.id<kern::Organisatie>("gemeldBij", {.label = "Gemeld bij"});
    nieuw.gemeld_op = input.date("gemeldOp", {.label = "Gemeld op"});
    nieuw.bron.datum = input.date("besluitDatum", {.label = "Datum van het besluit"});
    nieuw.bron.tekst = input.text("besluitBron", {.label = "Waar het besluit staat", .max = 300});
    nieuw.bron.beslissers = lees_beslissers(input);
    return nieuw;
}

Beeindiging lees_einde(web::Input& input) {
    Beeindiging einde;
    einde.einde = input.text("einde", {.label = "Waarom stopt het", .max = 60});
    einde.tekst = input.text(
        "toelichting", {.label = "Toelichting", .max = rules::motivering_max, .lines = web::Lines::many});
    einde.versie = input.versie().value_or(0);
    return einde;
}

NieuweRol lees_rol(web::Input& input) {
    NieuweRol rol;
    rol.keuze.rol = input.text("rol", {.label = "Rol", .max = 60});
    rol.keuze.wie = input.id<kern::Medewerker>("wie", {.label = "Wie"});
    rol.versie = input.versie().value_or(0);
    return rol;
}

NieuweFase lees_fase(web::Input& input) {
    NieuweFase nieuw;
    nieuw.fase = input.choice("fase", rules::fase_codes, {.label = "Fase"});
    nieuw.van = input.date("van", {.label = "Vanaf"});
    nieuw.oordeel_van = input.id<kern::Medewerker>("oordeelVan", {.label = "Wie beoordeelde dit"});
    nieuw.oordeel =
        input.text("oordeel", {.label = "Oordeel", .max = rules::motivering_max, .lines = web::Lines::many});
    nieuw.versie = input.versie().value_or(0);
    return nieuw;
}

DagVersie lees_bespreking(web::Input& input) {
    DagVersie wanneer;
    wanneer.dag = input.date("dag", {.label = "Besproken op"});
    wanneer.versie = input.versie().value_or(0);
    return wanneer;
}

DagVersie lees_herziening(web::Input& input) {
    DagVersie wanneer;
    wanneer.dag = input.date("herzienOp", {.label = "Herzien op"});
    wanneer.versie = input.versie().value_or(0);
    return wanneer;
}

Bevestiging lees_bevestiging(web::Input& input) {
    Bevestiging antwoord;
    antwoord.akkoord =
        input.choice("antwoord", akkoorden, {.label = "Antwoord", .required = true}).value_or(false);
    antwoord.toelichting = input.text("toelichting", {.label = "Toelichting", .max = rules::motivering_max});
    return antwoord;
}

NieuweCriteria lees_criteria(web::Input& input) {
    NieuweCriteria nieuw;
    nieuw.adres = input.text("adres", {.label = "Adres op internet", .max = 300});
    nieuw.vastgesteld = input.date("vastgesteld", {.label = "Vastgesteld op"});
    nieuw.gepubliceerd = input.date("gepubliceerd", {.label = "Gepubliceerd op"});
    const std::string regels =
        input.text("criteria", {.label = "Criteria", .max = 4'000, .lines = web::Lines::many});
    for (const auto regel : base::split(regels, '\n'))
        if (const auto tekst = base::trim(regel); !tekst.empty()) nieuw.teksten.emplace_back(tekst);
    nieuw.beslissers = lees_beslissers(input);
    return nieuw;
}

}  // namespace aanpak
