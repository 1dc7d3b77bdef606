// Reading a person from a form or JSON: one function for both.
#include <array>

#include "domein/betrokkene/form.hpp"
#include "domein/betrokkene/rules.hpp"
#include "platform/base/text.hpp"

namespace betrokkene {
namespace {

using G = Grenzen;

constexpr std::pair<std::string_view, JaNee> ja_nee_codes[] = {
    {"ja", JaNee::ja}, {"nee", JaNee::nee}, {"weet-niet", JaNee::weet_niet}};
constexpr std::pair<std::string_view, std::string_view> geslacht_codes[] = {
    {"m", "m"}, {"v", "v"}, {"x", "x"}, {"onbekend", "onbekend"}};

constexpr std::pair<std::string_view, std::string_view> tolk_codes[] = {{"ja", "ja"}, {"nee", "nee"}};

using Paren = std::vector<std::pair<std::string_view, std::string_view>>;
// The code that was chosen of a list that holds today, else of the default list of that name.
std::optional<std::string> keuze(web::Input& input, std::string_view veld, const web::Rule& rule,
                                 std::span<const partner::Code> codes, std::string_view lijst) {
    const std::vector<partner::Code> standaard =
        codes.empty() ? partner::standaard_codes(lijst) : std::vector<partner::Code>{};
    Paren paren;
    for (const auto& code : codes.empty() ? std::span<const partner::Code>(standaard) : codes)
        paren.emplace_back(code.code, code.code);
    const auto gekozen = input.choice(veld, paren, rule);
    return gekozen ? std::optional(std::string(*gekozen)) : std::nullopt;
}

std::string regel(web::Input& input, std::string_view veld, std::string_view label,
                  std::size_t max = G::regel) {
    return input.text(veld, {.label = label, .max = max});
}

void lees_naam(web::Input& input, Rol rol, const Codelijsten& lijsten, NieuwPersoon& persoon) {
    Naam& naam = persoon.naam;
    naam.voornamen = regel(input, "voornamen", "Voornamen", G::naam);
    naam.voorletters = rules::voorletters(regel(input, "voorletters", "Voorletters", 40));
    naam.voorvoegsel = regel(input, "voorvoegsel", "Tussenvoegsel", 20);
    naam.geslachtsnaam = regel(input, "geslachtsnaam", "Achternaam", G::naam);
    naam.partnernaam = regel(input, "partnernaam", "Naam van de partner", G::naam);
    naam.naamgebruik =
        keuze(input, "naamgebruik", {.label = "Naamgebruik"}, lijsten.naamgebruik, "naamgebruik")
            .value_or("eigen");
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

void lees_bsn(web::Input& input, const Codelijsten& lijsten, Identiteit& identiteit) {
    identiteit.bsn = rules::bsn(regel(input, "bsn", "BSN", 20));
    const auto omdat = keuze(input, "bsnOnbekendOmdat", {.label = "Waarom het BSN onbekend is"},
                             lijsten.bsn_onbekend, "bsn-onbekend");
    if (identiteit.bsn.empty()) {
        identiteit.bsn_onbekend_omdat = omdat.value_or("niet-gevraagd");
    } else if (!base::valid_bsn(identiteit.bsn)) {
        input.fault("bsn", "elfproef", "Dit BSN klopt niet. Kijk de 9 cijfers na, of laat het leeg.");
    }
}

void lees_identiteit(web::Input& input, Date vandaag, const Codelijsten& lijsten, Identiteit& identiteit) {
    if (const auto geboren = input.partial_date("geboortedatum", {.label = "Geboortedatum", .max = vandaag}))
        identiteit.geboortedatum = geboren->iso();
    identiteit.geslacht =
        input.choice("geslacht", geslacht_codes, {.label = "Geslacht"}).value_or("onbekend");
    lees_bsn(input, lijsten, identiteit);
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
    contact.tolk = input.choice("tolk", tolk_codes, {.label = "Tolk"}).value_or(std::string_view{});
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

// A professional of a casus has his name in parts, so that lists sort him as Dutch does.
NieuwPersoon lees_vakpersoon(web::Input& input) {
    NieuwPersoon persoon;
    persoon.rol = Rol::professional;
    Naam& naam = persoon.naam;
    naam.voornamen = regel(input, "voornamen", "Voornaam", G::naam);
    naam.voorletters = rules::voorletters(regel(input, "voorletters", "Voorletters", 40));
    naam.voorvoegsel = regel(input, "voorvoegsel", "Tussenvoegsel", 20);
    naam.geslachtsnaam = regel(input, "geslachtsnaam", "Achternaam", G::naam);
    naam.naamgebruik = "eigen";
    naam.organisatie = regel(input, "organisatie", "Organisatie", G::naam);
    naam.functie = regel(input, "functie", "Functie", G::naam);
    persoon.contact.telefoon = regel(input, "telefoon", "Telefoon", 40);
    persoon.contact.mail = regel(input, "mail", "E-mailadres");
    if (naam.geslachtsnaam.empty() && naam.organisatie.empty())
        input.fault("geslachtsnaam", "required", "Vul een achternaam of een organisatie in.");
    return persoon;
}

void lees_relatie_tot_betrokkene(web::Input& input, const Codelijsten& lijsten, NieuwPersoon& persoon) {
    // Bgs 2.19: nobody stands in a dossier without the relation that lets him in.
    persoon.relatie =
        keuze(input, "relatie", {.label = "Relatie", .required = true}, lijsten.relatie, "relatie")
            .value_or("");
    persoon.weet_ervan =
        input.choice("weetErvan", ja_nee_codes, {.label = "Weet ervan"}).value_or(JaNee::weet_niet);
}

std::vector<kern::ItemId> lees_niet_voor(web::Input& input, const std::vector<Persoon>& anderen) {
    std::vector<std::string> ids;
    ids.reserve(anderen.size());
    std::vector<std::pair<std::string_view, kern::ItemId>> codes;
    for (const Persoon& ander : anderen) {
        ids.push_back(ander.item.id.text());
        codes.emplace_back(ids.back(), ander.item.id);
    }
    return input.choices("adresNietVoor", codes, {.label = "Aan wie het adres niet gegeven wordt"});
}

}  // namespace

NieuwPersoon lees(web::Input& input, Rol rol, Date vandaag, const Codelijsten& lijsten) {
    if (rol == Rol::professional) return lees_professional(input);
    NieuwPersoon persoon;
    persoon.rol = rol;
    lees_naam(input, rol, lijsten, persoon);
    lees_identiteit(input, vandaag, lijsten, persoon.identiteit);
    lees_contact(input, persoon.contact);
    if (persoon.contact.tolk == "ja" && persoon.contact.taal.empty())
        input.fault("taal", "required", "Vul in voor welke taal een tolk nodig is.");
    lees_adres_niet_voor(input, persoon);
    if (rol == Rol::directe_kring) lees_relatie_tot_betrokkene(input, lijsten, persoon);
    return persoon;
}

Gegevens lees_gegevens(web::Input& input, Rol rol, Date vandaag, const Lijsten& lijsten,
                       const std::vector<Persoon>& anderen, const Persoon* huidig) {
    Gegevens gelezen;
    NieuwPersoon& persoon = gelezen.persoon;
    if (rol == Rol::professional) {
        persoon = lees_vakpersoon(input);
        return gelezen;
    }
    persoon.rol = rol;
    lees_naam(input, rol, lijsten.codes(), persoon);
    lees_identiteit(input, vandaag, lijsten.codes(), persoon.identiteit);
    // Nothing typed about the BSN leaves it as it is; a reason why there is none takes it away.
    gelezen.bsn_blijft = input.typed("bsn").empty() && input.typed("bsnOnbekendOmdat").empty();
    lees_contact(input, persoon.contact);
    gelezen.adres_niet_voor = lees_niet_voor(input, anderen);
    if (rol == Rol::betrokkene) {
        if (huidig != nullptr) persoon.weet_ervan = huidig->weet_ervan;
        return gelezen;
    }
    std::vector<partner::Code> relaties = lijsten.relaties;
    if (huidig != nullptr && !huidig->relatie.empty()) relaties.push_back({huidig->relatie, huidig->relatie});
    lees_relatie_tot_betrokkene(input, {relaties, {}, {}}, persoon);
    return gelezen;
}

}  // namespace betrokkene
