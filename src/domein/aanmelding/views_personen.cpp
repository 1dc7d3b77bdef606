// The part of the form about people.
#include "domein/aanmelding/rules.hpp"
#include "domein/aanmelding/views.hpp"

namespace aanmelding::view {
namespace {

using betrokkene::Grenzen;
using html::Need;
using html::Width;

constexpr html::Option geslachten[] = {
    {"v", "vrouw"}, {"m", "man"}, {"x", "x"}, {"onbekend", "weet ik niet"}};
constexpr html::Option ja_nee[] = {{"ja", "Ja"}, {"nee", "Nee"}, {"weet-niet", "Weet ik niet"}};

std::vector<html::Option> opties(const std::vector<partner::Code>& codes) {
    std::vector<html::Option> gevonden;
    for (const auto& code : codes) gevonden.push_back({code.code, code.naam});
    return gevonden;
}

template <class Veld>
void veld(html::Out& out, const web::Input& input, Veld een) {
    out("{}", html::filled(input, std::move(een)));
}

bool iets_getypt(const web::Input& deel, std::initializer_list<std::string_view> velden) {
    for (const auto naam : velden)
        if (!deel.typed(naam).empty() || deel.fault_of(naam) != nullptr) return true;
    return false;
}

std::string getypte_naam(const web::Input& deel, std::string_view anders) {
    betrokkene::Naam naam;
    naam.voornamen = deel.typed("voornamen");
    naam.voorletters = deel.typed("voorletters");
    naam.voorvoegsel = deel.typed("voorvoegsel");
    naam.geslachtsnaam = deel.typed("geslachtsnaam");
    const std::string zoals = betrokkene::tekstnaam(naam);
    return zoals.empty() ? std::string(anders) : zoals;
}

struct Rij {
    std::string code;  // "0" for the betrokkene, n + 1 for kring.n
    std::string naam;
};
// All people of the form so far, to choose from whom an address is kept.
std::vector<Rij> mensen(const web::Input& input) {
    web::Input alles = input;
    std::vector<Rij> rijen{{"0", getypte_naam(alles.section("betrokkene"), "de betrokkene")}};
    std::size_t teller = 1;
    for (const web::Input& rij : input.items("kring")) {
        const std::string naam = rij.name({});
        const std::size_t nummer = std::stoul(naam.substr(naam.rfind('.') + 1));
        rijen.push_back({std::to_string(nummer + 1), getypte_naam(rij, "persoon " + std::to_string(teller))});
        ++teller;
    }
    return rijen;
}

void naamvelden(html::Out& out, const web::Input& deel, std::string_view label, std::string_view uitleg) {
    const auto naast = [&](html::Out& rij) {
        veld(rij, deel,
             html::TextField{.name = "geslachtsnaam",
                             .label = label,
                             .hint = uitleg,
                             .width = Width::medium,
                             .length_max = Grenzen::naam});
    };
    const auto voor = [&](html::Out& rij) {
        veld(rij, deel,
             html::TextField{.name = "voorletters",
                             .label = "Voorletters of voornaam",
                             .need = Need::optional,
                             .width = Width::small,
                             .length_max = 40});
        veld(rij, deel,
             html::TextField{.name = "voorvoegsel",
                             .label = "Tussenvoegsel",
                             .need = Need::optional,
                             .width = Width::small,
                             .length_max = 20});
    };
    out("{}<div class=\"rh-naast\">{}</div>", naast, voor);
}

void bsn_velden(html::Out& out, const web::Input& deel, const std::vector<html::Option>& redenen) {
    const auto naast = [&](html::Out& rij) {
        veld(rij, deel,
             html::DateField{.name = "geboortedatum",
                             .label = "Geboortedatum",
                             .hint = "dd-mm-jjjj. Weet je de dag niet? Vul 00 in.",
                             .need = Need::optional});
        veld(rij, deel,
             html::TextField{.name = "bsn",
                             .label = "BSN",
                             .hint = "9 cijfers.",
                             .need = Need::optional,
                             .width = Width::date,
                             .type = html::TextType::numeric,
                             .length_max = 20});
        veld(rij, deel,
             html::Select{.name = "bsnOnbekendOmdat",
                          .label = "Geen BSN? Waarom niet",
                          .options = redenen,
                          .hint = "De aanmelding gaat gewoon door.",
                          .need = Need::optional,
                          .empty = "Weet ik niet"});
    };
    out("<div class=\"rh-naast\">{}</div>", naast);
}

void adresvelden(html::Out& out, const web::Input& deel, const std::vector<Rij>& mensen,
                 std::string_view zelf) {
    const auto straat = [&](html::Out& rij) {
        veld(rij, deel,
             html::TextField{.name = "straat",
                             .label = "Straat",
                             .need = Need::optional,
                             .width = Width::medium,
                             .length_max = Grenzen::naam});
        veld(rij, deel,
             html::TextField{.name = "huisnummer",
                             .label = "Huisnummer",
                             .need = Need::optional,
                             .width = Width::small,
                             .length_max = 20});
    };
    const auto plaats = [&](html::Out& rij) {
        veld(rij, deel,
             html::TextField{.name = "postcode",
                             .label = "Postcode",
                             .need = Need::optional,
                             .width = Width::small,
                             .length_max = 10});
        veld(rij, deel,
             html::TextField{.name = "plaats",
                             .label = "Plaats",
                             .need = Need::optional,
                             .width = Width::medium,
                             .length_max = Grenzen::naam});
    };
    out("<div class=\"rh-naast\">{}</div><div class=\"rh-naast\">{}</div>", straat, plaats);
    veld(out, deel,
         html::TextField{.name = "verblijft",
                         .label = "Verblijft ergens anders? Waar",
                         .need = Need::optional,
                         .length_max = Grenzen::regel});
    std::vector<html::Option> anderen;
    for (const Rij& mens : mensen)
        if (mens.code != zelf) anderen.push_back({mens.code, mens.naam});
    if (anderen.empty()) return;
    veld(out, deel,
         html::CheckboxGroup{.name = "adresNietVoor",
                             .label = "Wie mag dit adres niet weten?",
                             .options = anderen,
                             .hint = "Wij geven het adres dan nooit aan deze mensen.",
                             .need = Need::optional,
                             .layout = html::Layout::across});
}

void contactvelden(html::Out& out, const web::Input& deel) {
    const auto naast = [&](html::Out& rij) {
        veld(rij, deel,
             html::TextField{.name = "telefoon",
                             .label = "Telefoon",
                             .need = Need::optional,
                             .width = Width::medium,
                             .type = html::TextType::telephone,
                             .length_max = 40});
        veld(rij, deel,
             html::TextField{.name = "taal",
                             .label = "Taal",
                             .hint = "Alleen als dat niet Nederlands is.",
                             .need = Need::optional,
                             .width = Width::medium,
                             .length_max = 60});
    };
    static constexpr html::Option tolk[] = {{"ja", "Ja"}, {"nee", "Nee"}};
    veld(out, deel,
         html::TextArea{
             .name = "veiligContact",
             .label = "Hoe kunnen we veilig contact opnemen?",
             .hint = "Bijvoorbeeld: bel alleen overdag, stuur geen post. We lezen dit voor elk contact.",
             .need = Need::optional,
             .length_max = Grenzen::tekst});
    out("<div class=\"rh-naast\">{}</div>", naast);
    veld(out, deel,
         html::RadioGroup{.name = "tolk",
                          .label = "Is een tolk nodig?",
                          .options = std::span<const html::Option>(tolk),
                          .need = Need::optional});
}

void meer_over_naam(html::Out& out, const web::Input& deel, const std::vector<html::Option>& naamgebruik) {
    const auto naast = [&](html::Out& rij) {
        veld(rij, deel,
             html::TextField{.name = "voornamen",
                             .label = "Alle voornamen",
                             .need = Need::optional,
                             .width = Width::medium,
                             .length_max = Grenzen::naam});
        veld(rij, deel,
             html::TextField{.name = "partnernaam",
                             .label = "Naam van de partner",
                             .need = Need::optional,
                             .width = Width::medium,
                             .length_max = Grenzen::naam});
        veld(rij, deel,
             html::Select{.name = "naamgebruik",
                          .label = "Gebruikt",
                          .options = naamgebruik,
                          .need = Need::optional,
                          .empty = "Weet ik niet"});
    };
    out("<div class=\"rh-naast\">{}</div>", naast);
    veld(out, deel,
         html::RadioGroup{.name = "geslacht",
                          .label = "Geslacht",
                          .options = std::span<const html::Option>(geslachten),
                          .need = Need::optional});
}

}  // namespace

void betrokkene_velden(html::Out& out, const Formulier& f) {
    web::Input alles = f.input;
    const web::Input deel = alles.section("betrokkene");
    const auto redenen = opties(f.lijsten.bsn_onbekend);
    const auto gebruik = opties(f.lijsten.naamgebruik);
    const auto gemeenten = opties(f.lijsten.gemeenten);
    const std::vector<Rij> rijen = mensen(f.input);
    naamvelden(out, deel, "Achternaam", "Weet je de naam niet? Omschrijf de persoon dan kort.");
    veld(out, f.input,
         html::Select{.name = "gemeente",
                      .label = "In welke gemeente woont of verblijft deze persoon?",
                      .options = gemeenten});
    bsn_velden(out, deel, redenen);
    contactvelden(out, deel);
    adresvelden(out, deel, rijen, "0");
    const bool open = iets_getypt(deel, {"voornamen", "partnernaam", "naamgebruik", "geslacht"});
    out("{}", html::Details{"Meer over de naam",
                            [&](html::Out& meer) { meer_over_naam(meer, deel, gebruik); }, open});
}

void kring_velden(html::Out& out, const Formulier& f) {
    const auto redenen = opties(f.lijsten.bsn_onbekend);
    const auto gebruik = opties(f.lijsten.naamgebruik);
    const auto relaties = opties(f.lijsten.relaties);
    const std::vector<Rij> rijen = mensen(f.input);
    const std::vector<web::Input> delen = f.input.items("kring");
    for (std::size_t i = 0; i < delen.size(); ++i) {
        const web::Input& deel = delen[i];
        const Rij& zelf = rijen[i + 1];
        const auto meer = [&](html::Out& in) {
            bsn_velden(in, deel, redenen);
            contactvelden(in, deel);
            adresvelden(in, deel, rijen, zelf.code);
            meer_over_naam(in, deel, gebruik);
        };
        const bool open =
            iets_getypt(deel, {"bsn", "bsnOnbekendOmdat", "veiligContact", "telefoon", "taal", "tolk",
                               "straat", "huisnummer", "postcode", "plaats", "verblijft", "adresNietVoor",
                               "voornamen", "partnernaam", "naamgebruik", "geslacht", "geboortedatum"});
        const auto velden = [&](html::Out& in) {
            naamvelden(in, deel, "Achternaam", {});
            veld(in, deel,
                 html::Select{.name = "relatie",
                              .label = "Wat is deze persoon van de betrokkene?",
                              .options = relaties});
            veld(in, deel,
                 html::RadioGroup{.name = "weetErvan",
                                  .label = "Weet deze persoon van de aanmelding?",
                                  .options = std::span<const html::Option>(ja_nee),
                                  .need = Need::optional});
            in("{}", html::Details{"Geboortedatum, contact en adres", meer, open});
            const std::string weg = "kring-weg-" + std::to_string(std::stoul(zelf.code) - 1);
            const html::Url concept_url = html::url("/aanmeldingen/concept");
            in("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Haal weg",
                                                             .name = "doe",
                                                             .value = weg,
                                                             .action = &concept_url,
                                                             .context = zelf.naam});
        };
        out("{}", html::Fieldset{.legend = zelf.naam, .body = velden});
    }
}

void professional_velden(html::Out& out, const Formulier& f) {
    std::size_t teller = 0;
    for (const web::Input& deel : f.input.items("professionals")) {
        ++teller;
        const std::string_view naam = deel.typed("naam");
        const std::string legende =
            naam.empty() ? "Professional " + std::to_string(teller) : std::string(naam);
        const auto velden = [&](html::Out& in) {
            const auto wie = [&](html::Out& rij) {
                veld(rij, deel,
                     html::TextField{.name = "naam",
                                     .label = "Naam",
                                     .width = Width::medium,
                                     .length_max = Grenzen::naam});
                veld(rij, deel,
                     html::TextField{.name = "organisatie",
                                     .label = "Organisatie",
                                     .need = Need::optional,
                                     .width = Width::medium,
                                     .length_max = Grenzen::naam});
            };
            const auto hoe = [&](html::Out& rij) {
                veld(rij, deel,
                     html::TextField{.name = "functie",
                                     .label = "Functie",
                                     .need = Need::optional,
                                     .width = Width::medium,
                                     .length_max = Grenzen::naam});
                veld(rij, deel,
                     html::TextField{.name = "telefoon",
                                     .label = "Telefoon",
                                     .need = Need::optional,
                                     .width = Width::date,
                                     .type = html::TextType::telephone,
                                     .length_max = 40});
                veld(rij, deel,
                     html::TextField{.name = "mail",
                                     .label = "E-mail",
                                     .need = Need::optional,
                                     .width = Width::medium,
                                     .type = html::TextType::email,
                                     .length_max = Grenzen::regel});
            };
            in("<div class=\"rh-naast\">{}</div><div class=\"rh-naast\">{}</div>", wie, hoe);
            const std::string eigen = deel.name({});
            const std::string weg = "professional-weg-" + eigen.substr(eigen.rfind('.') + 1);
            const html::Url concept_url = html::url("/aanmeldingen/concept");
            in("<p class=\"rh-acties\">{}</p>", html::Button{.text = "Haal weg",
                                                             .name = "doe",
                                                             .value = weg,
                                                             .action = &concept_url,
                                                             .context = legende});
        };
        out("{}", html::Fieldset{.legend = legende, .body = velden});
    }
}

}  // namespace aanmelding::view
