// Reading a person from a form or JSON: one function for both.
#include <array>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/betrokkene/rules.hpp"
#include "platform/base/text.hpp"

namespace betrokkene {
namespace {

using G = Grenzen;

constexpr std::pair<std::string_view, JaNee> ja_nee_codes[] = {
    {"ja", JaNee::ja}, {"nee", JaNee::nee}, {"weet-niet", JaNee::weet_niet}};
constexpr std::pair<std::string_view, std::string_view> geslacht_codes[] = {
    {"m", "m"}, {"v", "v"}, {"x", "x"}, {"onbekend", "onbekend"}};

using Paren = std::vector<std::pair<std::string_view, std::string_view>>;
Paren paren(const std::vector<partner::Code>& codes) {
    Paren gevonden;
    for (const auto& code : codes) gevonden.emplace_back(code.code, code.code);
    return gevonden;
}

std::string regel(web::Input& input, std::string_view veld, std::string_view label,
                  std::size_t max = G::regel) {
    return input.text(veld, {.label = label, .max = max});
}

void lees_naam(web::Input& input, Rol rol, NieuwPersoon& persoon) {
    Naam& naam = persoon.naam;
    naam.voornamen = regel(input, "voornamen", "Voornamen", G::naam);
    naam.voorletters = rules::voorletters(regel(input, "voorletters", "Voorletters", 40));
    naam.voorvoegsel = regel(input, "voorvoegsel", "Tussenvoegsel", 20);
    naam.geslachtsnaam = regel(input, "geslachtsnaam", "Achternaam", G::naam);
    naam.partnernaam = regel(input, "partnernaam", "Naam van de partner", G::naam);
    const std::vector<partner::Code> codes = partner::standaard_codes("naamgebruik");
    naam.naamgebruik = input.choice("naamgebruik", paren(codes), {.label = "Naamgebruik"}).value_or("eigen");
    // A first name alone is a name too: it stands where lists look.
    if (naam.geslachtsnaam.empty()) {
        if (!naam.voornamen.empty())
            naam.geslachtsnaam = std::exchange(naam.voornamen, {});
        else
            input.fault("geslachtsnaam", "required",
                        rol == Rol::betrokkene
                            ? "Vul de achternaam in. Weet je die niet? Omschrijf de persoon dan kort."
                            : "Vul de naam in, of haal deze persoon weg.");
    }
}

void lees_bsn(web::Input& input, Identiteit& identiteit) {
    identiteit.bsn = rules::bsn(regel(input, "bsn", "BSN", 20));
    const std::vector<partner::Code> codes = partner::standaard_codes("bsn-onbekend");
    const auto omdat =
        input.choice("bsnOnbekendOmdat", paren(codes), {.label = "Waarom het BSN onbekend is"});
    if (identiteit.bsn.empty()) {
        identiteit.bsn_onbekend_omdat = omdat.value_or("niet-gevraagd");
    } else if (!base::valid_bsn(identiteit.bsn)) {
        input.fault("bsn", "elfproef", "Dit BSN klopt niet. Kijk de 9 cijfers na, of laat het leeg.");
    }
}

void lees_identiteit(web::Input& input, Date vandaag, Identiteit& identiteit) {
    if (const auto geboren = input.partial_date("geboortedatum", {.label = "Geboortedatum", .max = vandaag}))
        identiteit.geboortedatum = geboren->iso();
    identiteit.geslacht =
        input.choice("geslacht", geslacht_codes, {.label = "Geslacht"}).value_or("onbekend");
    lees_bsn(input, identiteit);
}

void lees_contact(web::Input& input, Contact& contact) {
    contact.straat = regel(input, "straat", "Straat", G::naam);
    contact.huisnummer = regel(input, "huisnummer", "Huisnummer", 20);
    contact.postcode = rules::postcode(regel(input, "postcode", "Postcode", 10));
    contact.plaats = regel(input, "plaats", "Plaats", G::naam);
    contact.verblijft = regel(input, "verblijft", "Verblijfplaats");
    contact.telefoon = regel(input, "telefoon", "Telefoon", 40);
    contact.mail = regel(input, "mail", "E-mailadres");
    contact.veilig_contact = input.text(
        "veiligContact", {.label = "Veilige manier van contact", .max = G::tekst, .lines = web::Lines::many});
    contact.taal = regel(input, "taal", "Taal", 60);
}

void lees_adres_niet_voor(web::Input& input, NieuwPersoon& persoon) {
    std::array<std::string, G::kring + 1> plaatsen;
    std::vector<std::pair<std::string_view, std::size_t>> codes;
    for (std::size_t i = 0; i < plaatsen.size(); ++i) {
        plaatsen[i] = std::to_string(i);
        codes.emplace_back(plaatsen[i], i);
    }
    persoon.adres_niet_voor =
        input.choices("adresNietVoor", codes, {.label = "Aan wie het adres niet gegeven wordt"});
}

NieuwPersoon lees_professional(web::Input& input) {
    NieuwPersoon persoon;
    persoon.rol = Rol::professional;
    persoon.naam.geslachtsnaam = regel(input, "naam", "Naam", G::naam);
    persoon.naam.organisatie = regel(input, "organisatie", "Organisatie", G::naam);
    persoon.naam.functie = regel(input, "functie", "Functie", G::naam);
    persoon.contact.telefoon = regel(input, "telefoon", "Telefoon", 40);
    persoon.contact.mail = regel(input, "mail", "E-mailadres");
    if (persoon.naam.geslachtsnaam.empty() && persoon.naam.organisatie.empty())
        input.fault("naam", "required", "Vul een naam of een organisatie in, of haal deze regel weg.");
    return persoon;
}

}  // namespace

NieuwPersoon lees(web::Input& input, Rol rol, Date vandaag, std::span<const partner::Code> relaties) {
    if (rol == Rol::professional) return lees_professional(input);
    NieuwPersoon persoon;
    persoon.rol = rol;
    lees_naam(input, rol, persoon);
    lees_identiteit(input, vandaag, persoon.identiteit);
    lees_contact(input, persoon.contact);
    lees_adres_niet_voor(input, persoon);
    if (rol == Rol::betrokkene) return persoon;
    const std::vector<partner::Code> codes =
        relaties.empty() ? partner::standaard_codes("relatie")
                         : std::vector<partner::Code>(relaties.begin(), relaties.end());
    // Bgs 2.19: nobody stands in a dossier without the relation that lets him in.
    if (const auto relatie = input.choice("relatie", paren(codes), {.label = "Relatie", .required = true}))
        persoon.relatie = *relatie;
    persoon.weet_ervan =
        input.choice("weetErvan", ja_nee_codes, {.label = "Weet ervan"}).value_or(JaNee::weet_niet);
    return persoon;
}

}  // namespace betrokkene
