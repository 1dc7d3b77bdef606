// The form of one person of a casus, and what is shown when somebody else changed him first.
#include <algorithm>

#include "domein/betrokkene/views.hpp"
#include "kern/pagina/verschil.hpp"

namespace betrokkene::view {
namespace {

using html::Need;
using html::Width;

std::vector<html::Option> opties(const std::vector<partner::Code>& codes) {
    std::vector<html::Option> gevonden;
    for (const auto& code : codes) gevonden.push_back({code.code, code.naam});
    return gevonden;
}

template <class Veld>
void veld(html::Out& out, const Formulier& f, Veld een) {
    out("{}", html::filled(f.input, std::move(een)));
}

html::TextField tekst(std::string_view naam, std::string_view label, std::size_t max,
                      Width breedte = Width::medium) {
    return {.name = naam, .label = label, .need = Need::optional, .width = breedte, .length_max = max};
}

void naast(html::Out& out, html::Fragment velden) { out("<div class=\"rh-naast\">{}</div>", velden); }

void naam(html::Out& out, const Formulier& f) {
    auto achter = tekst("geslachtsnaam", "Achternaam", Grenzen::naam);
    if (f.rol != Rol::professional) {
        achter.need = Need::required;
        achter.hint = "Zonder tussenvoegsel. Weet je de naam niet? Omschrijf de persoon dan kort.";
    }
    veld(out, f, achter);
    naast(out, [&](html::Out& rij) {
        veld(rij, f, tekst("voorletters", "Voorletters", 40, Width::small));
        veld(rij, f, tekst("voorvoegsel", "Tussenvoegsel", 20, Width::small));
        veld(rij, f,
             tekst("voornamen", f.rol == Rol::professional ? "Voornaam" : "Alle voornamen", Grenzen::naam));
    });
    if (f.rol == Rol::professional) return;
    const auto gebruik = opties(f.lijsten.naamgebruik);
    naast(out, [&](html::Out& rij) {
        veld(rij, f, tekst("partnernaam", "Naam van de partner", Grenzen::naam));
        veld(rij, f,
             html::Select{.name = "naamgebruik",
                          .label = "Gebruikt",
                          .options = gebruik,
                          .need = Need::optional,
                          .empty = "Weet ik niet"});
    });
}

void relatie(html::Out& out, const Formulier& f) {
    static constexpr html::Option ja_nee[] = {{"ja", "Ja"}, {"nee", "Nee"}, {"weet-niet", "Weet ik niet"}};
    auto codes = f.lijsten.relaties;
    // A code that the list of today no longer has stays the choice of who has it.
    if (f.huidig != nullptr && std::none_of(codes.begin(), codes.end(), [&](const partner::Code& code) {
            return code.code == f.huidig->relatie;
        }))
        codes.push_back({f.huidig->relatie, std::string(relatie_naam(f.huidig->relatie))});
    const auto relaties = opties(codes);
    veld(out, f,
         html::Select{.name = "relatie",
                      .label = "Wat is deze persoon van de betrokkene?",
                      .options = relaties,
                      .hint = "Zonder relatie mag iemand niet in een casus staan."});
    veld(out, f,
         html::RadioGroup{.name = "weetErvan",
                          .label = "Weet deze persoon van de casus?",
                          .options = std::span<const html::Option>(ja_nee),
                          .need = Need::optional});
}

void identiteit(html::Out& out, const Formulier& f) {
    static constexpr html::Option geslachten[] = {
        {"v", "vrouw"}, {"m", "man"}, {"x", "x"}, {"onbekend", "weet ik niet"}};
    const auto redenen = opties(f.lijsten.bsn_onbekend);
    const bool heeft = f.huidig != nullptr && f.huidig->identiteit->heeft_bsn();
    naast(out, [&](html::Out& rij) {
        veld(rij, f,
             html::DateField{.name = "geboortedatum",
                             .label = "Geboortedatum",
                             .hint = "dd-mm-jjjj. Weet je de dag niet? Vul 00 in.",
                             .need = Need::optional});
        veld(rij, f,
             html::TextField{.name = "bsn",
                             .label = "BSN",
                             .hint = heeft ? std::string_view("Er staat een BSN. Leeg laat het zo.")
                                           : std::string_view("9 cijfers."),
                             .need = Need::optional,
                             .width = Width::date,
                             .type = html::TextType::numeric,
                             .length_max = 20});
        veld(rij, f,
             html::Select{
                 .name = "bsnOnbekendOmdat",
                 .label = "Geen BSN? Waarom niet",
                 .options = redenen,
                 .hint = heeft ? std::string_view("Een keuze haalt het BSN weg.") : std::string_view{},
                 .need = Need::optional,
                 .empty = heeft ? std::string_view("Het BSN blijft") : std::string_view("Weet ik niet")});
    });
    veld(out, f,
         html::RadioGroup{.name = "geslacht",
                          .label = "Geslacht",
                          .options = std::span<const html::Option>(geslachten),
                          .need = Need::optional});
}

void contact(html::Out& out, const Formulier& f) {
    static constexpr html::Option tolk[] = {{"ja", "Ja"}, {"nee", "Nee"}};
    veld(out, f,
         html::TextArea{
             .name = "veiligContact",
             .label = "Hoe kunnen we veilig contact opnemen?",
             .hint = "Bijvoorbeeld: bel alleen overdag, stuur geen post. We lezen dit voor elk contact.",
             .need = Need::optional,
             .length_max = Grenzen::tekst});
    naast(out, [&](html::Out& rij) {
        auto telefoon = tekst("telefoon", "Telefoon", 40);
        telefoon.type = html::TextType::telephone;
        auto mail = tekst("mail", "E-mail", Grenzen::regel);
        mail.type = html::TextType::email;
        veld(rij, f, telefoon);
        veld(rij, f, mail);
    });
    naast(out, [&](html::Out& rij) {
        auto taal = tekst("taal", "Taal", 60);
        taal.hint = "Alleen als dat niet Nederlands is.";
        veld(rij, f, taal);
        veld(rij, f,
             html::RadioGroup{.name = "tolk",
                              .label = "Is een tolk nodig?",
                              .options = std::span<const html::Option>(tolk),
                              .need = Need::optional});
    });
}

void adres(html::Out& out, const Formulier& f) {
    naast(out, [&](html::Out& rij) {
        veld(rij, f, tekst("straat", "Straat", Grenzen::naam));
        veld(rij, f, tekst("huisnummer", "Huisnummer", 20, Width::small));
    });
    naast(out, [&](html::Out& rij) {
        veld(rij, f, tekst("postcode", "Postcode", 10, Width::small));
        veld(rij, f, tekst("plaats", "Plaats", Grenzen::naam));
    });
    veld(out, f, tekst("verblijft", "Verblijft ergens anders? Waar", Grenzen::regel, Width::full));
    std::vector<std::string> ids;
    std::vector<std::string> namen;
    for (const Persoon& persoon : f.personen) {
        const bool zelf = f.huidig != nullptr && persoon.item.id == f.huidig->item.id;
        if (zelf || persoon.rol == Rol::professional || !persoon.naam.open()) continue;
        ids.push_back(persoon.item.id.text());
        namen.push_back(tekstnaam(*persoon.naam));
    }
    std::vector<html::Option> anderen;
    for (std::size_t i = 0; i < ids.size(); ++i) anderen.push_back({ids[i], namen[i]});
    if (anderen.empty()) return;
    veld(out, f,
         html::CheckboxGroup{.name = "adresNietVoor",
                             .label = "Wie mag dit adres niet weten?",
                             .options = anderen,
                             .hint = "Wij geven het adres dan nooit aan deze mensen.",
                             .need = Need::optional,
                             .layout = html::Layout::across});
}

void werk(html::Out& out, const Formulier& f) {
    naast(out, [&](html::Out& rij) {
        veld(rij, f, tekst("functie", "Functie", Grenzen::naam));
        veld(rij, f, tekst("organisatie", "Organisatie", Grenzen::naam));
    });
    naast(out, [&](html::Out& rij) {
        auto telefoon = tekst("telefoon", "Telefoon", 40, Width::date);
        telefoon.type = html::TextType::telephone;
        auto mail = tekst("mail", "E-mail", Grenzen::regel);
        mail.type = html::TextType::email;
        veld(rij, f, telefoon);
        veld(rij, f, mail);
    });
}

std::string_view titel(const Formulier& f) {
    if (f.huidig != nullptr) return "Gegevens wijzigen";
    return f.rol == Rol::professional ? "Professional toevoegen" : "Naaste toevoegen";
}

std::string_view rol_code(Rol rol) { return rol == Rol::professional ? "professional" : "directe-kring"; }

// Ids of people as names, so that the difference can be read.
web::Fields leesbaar(const web::Fields& velden, const std::vector<Persoon>& personen) {
    web::Fields gelezen;
    for (const auto& [veld, waarde] : velden.list()) {
        const auto id = veld == "adresNietVoor" ? kern::ItemId::parse(waarde) : std::nullopt;
        gelezen.add(std::string(veld), id ? naam_van(personen, *id) : std::string(waarde));
    }
    return gelezen;
}

}  // namespace

void Formulier::operator()(html::Out& out) const {
    const auto velden = [&](html::Out& in) {
        if (huidig == nullptr)
            in("{}{}", html::Hidden{"concept", input.typed("concept")}, html::Hidden{"rol", rol_code(rol)});
        const auto deel = [&](std::string_view kop, auto inhoud) {
            const auto wat = [&](html::Out& body) { inhoud(body, *this); };
            in("{}", html::Fieldset{.legend = kop, .body = wat});
        };
        deel("Naam", view::naam);
        if (rol == Rol::professional) {
            deel("Werk en contact", werk);
        } else {
            if (rol == Rol::directe_kring) deel("Relatie", view::relatie);
            deel("Geboortedatum en BSN", view::identiteit);
            deel("Contact", view::contact);
            deel("Adres", view::adres);
        }
        in("<p class=\"rh-acties\">{}</p>",
           html::Button{.text = huidig == nullptr ? std::string_view("Voeg toe") : std::string_view("Bewaar"),
                        .kind = html::ButtonKind::primary});
    };
    const auto naar = huidig == nullptr
                          ? html::url("/casussen/{}/personen", grant.dossier())
                          : html::url("/casussen/{}/personen/{}/wijziging", grant.dossier(), huidig->item.id);
    const std::string versie = huidig == nullptr ? std::string{} : std::string(input.typed("versie"));
    out("{}{}{}{}", html::PageHead{.title = titel(*this), .path = Pad{grant, dossier}},
        html::ErrorSummary{input.faults()}, melding, html::Form{naar, grant.wie().csrf, versie, velden});
}

void Botsing::operator()(html::Out& out) const {
    web::Input staat = web::Input::empty();
    vul(staat, nu);
    const pagina::Verschillen verschillen(leesbaar(staat.fields(), personen), leesbaar(jouw, personen));
    const auto terug = html::url("/casussen/{}/personen/{}", grant.dossier(), nu.item.id);
    const auto knoppen = [&](html::Out& knop) {
        knop("{}",
             pagina::Herkansing{html::url("/casussen/{}/personen/{}/wijziging", grant.dossier(), nu.item.id),
                                grant.wie().csrf, nu.item.versie, jouw, terug});
    };
    const std::string gewijzigd = "Deze persoon is gewijzigd op " + dutch_moment(nu.item.gewijzigd) + ".";
    out("{}{}", html::PageHead{.title = "Gegevens wijzigen", .path = Pad{grant, dossier}},
        pagina::Botsing{.wie = "Een collega",
                        .gewijzigd = gewijzigd,
                        .verschillen = verschillen.lijst(),
                        .knoppen = knoppen});
}

}  // namespace betrokkene::view
