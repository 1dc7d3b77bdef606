#include "domein/beheer/rules.hpp"

#include <algorithm>
#include <array>

#include "platform/base/text.hpp"

namespace beheer::rules {
namespace {

using toegang::Functie;
using toegang::OrganisatieSoort;
using toegang::Rol;
using toegang::Rollen;

Bezwaar nee(std::string_view regel, std::string_view zin, std::string_view grond = {}) {
    return Refusal{std::string(regel), std::string(zin), std::string(grond)};
}

constexpr std::string_view wgs_1_8 = "Wgs 1.8, tweede lid";

void periode(std::vector<FieldFault>& fouten, Date van, const std::optional<Date>& tot) {
    if (tot && *tot < van)
        fouten.push_back({"tot", "before-start", "De einddatum kan niet voor de begindatum liggen."});
}

void verplicht(std::vector<FieldFault>& fouten, std::string_view veld, std::string_view waarde,
               std::string_view zin) {
    if (waarde.empty()) fouten.push_back({std::string(veld), "required", std::string(zin)});
}

void aangewezen(std::vector<FieldFault>& fouten, toegang::Functies functies, const std::optional<Date>& vog,
                Date vandaag) {
    if (functies.empty())
        fouten.push_back({"functies", "required", "Kies waarvoor deze medewerker is aangewezen."});
    // Bgs 1.11(1): on entering service; how old it may be is not in the law.
    if (!vog)
        fouten.push_back({"vogDatum", "required", "Vul de datum van de VOG of de screening in."});
    else if (*vog > vandaag)
        fouten.push_back({"vogDatum", "in-the-future", "De datum van de VOG kan niet na vandaag liggen."});
}

}  // namespace

std::string lijst_naam(std::string_view lijst) {
    static constexpr std::pair<std::string_view, std::string_view> namen[] = {
        {"ave", "AVE-fasen"},
        {"besluit", "Besluiten"},
        {"bsn-onbekend", "Waarom er geen BSN is"},
        {"categorie", "Categorieën van gegevens"},
        {"gebeurtenis", "Gebeurtenissen op de levenslijn"},
        {"geheim-grond", "Gronden om een geheim te delen"},
        {"gemeente", "Gemeenten"},
        {"grondslag", "Grondslagen"},
        {"herkomst", "Herkomst van een aanmelding"},
        {"keten", "Ketens"},
        {"naamgebruik", "Naamgebruik"},
        {"relatie", "Relaties met de betrokkene"},
        {"resultaat", "Resultaten"},
        {"rol", "Rollen in een dossier"}};
    for (const auto& [code, naam] : namen)
        if (code == lijst) return std::string(naam);
    constexpr std::string_view leefgebied = "leefgebied.";
    if (lijst.starts_with(leefgebied))
        return "Leefgebieden, versie " + std::string(lijst.substr(leefgebied.size()));
    return std::string(lijst);
}

betrokkene::Naam delen(std::string_view naam) {
    static constexpr std::string_view voorvoegsels[] = {"'s", "'t", "d'",  "da",  "de",  "del", "den", "der",
                                                        "di", "do", "dos", "du",  "el",  "in",  "la",  "le",
                                                        "op", "te", "ten", "ter", "uit", "van", "von", "zu"};
    const auto is_voorvoegsel = [](std::string_view woord) {
        return std::ranges::find(voorvoegsels, base::lower_ascii(woord)) != std::end(voorvoegsels);
    };
    std::vector<std::string_view> woorden;
    for (const auto woord : base::split(naam, ' '))
        if (!woord.empty()) woorden.push_back(woord);
    betrokkene::Naam gedeeld;
    if (woorden.empty()) return gedeeld;
    const std::size_t laatste = woorden.size() - 1;
    // The first word is never a voorvoegsel, the last never a part of one: somebody may be called Le.
    std::size_t van = 1;
    while (van < laatste && !is_voorvoegsel(woorden[van])) ++van;
    // "Wilgenhof-de Beuk" is one name: a voorvoegsel after a hyphen ties on what follows.
    const auto bindt = [&](std::string_view woord) {
        const auto streep = woord.rfind('-');
        return streep != woord.npos &&
               (streep + 1 == woord.size() || is_voorvoegsel(woord.substr(streep + 1)));
    };
    if (van == laatste)
        while (van > 1 && bindt(woorden[van - 1])) --van;
    std::size_t achter = std::min(van, laatste);
    while (achter < laatste && is_voorvoegsel(woorden[achter])) ++achter;
    const auto samen = [&](std::size_t begin, std::size_t eind) {
        std::string deel;
        for (std::size_t i = begin; i < eind; ++i) deel.append(deel.empty() ? "" : " ").append(woorden[i]);
        return deel;
    };
    gedeeld.voorletters = samen(0, std::min(van, laatste));
    gedeeld.voorvoegsel = samen(std::min(van, laatste), achter);
    gedeeld.geslachtsnaam = samen(achter, woorden.size());
    return gedeeld;
}

Rollen dossierrollen() {
    return {Rol::procesregisseur, Rol::procesondersteuner, Rol::informatiemakelaar,
            Rol::aanmelder,       Rol::deelnemer,          Rol::bevoegd_gezag};
}

Rollen bevestigers() { return {Rol::functioneel_beheerder, Rol::manager}; }

bool past(Rol rol, OrganisatieSoort soort) {
    switch (rol) {
        case Rol::contactpersoon: return soort != OrganisatieSoort::bestuur;
        case Rol::contactpunt: return soort == OrganisatieSoort::huis || toegang::is_deelnemer(soort);
        case Rol::aanmelder:
        case Rol::deelnemer: return toegang::is_deelnemer(soort);
        case Rol::bevoegd_gezag: return toegang::is_publiek(soort);
        case Rol::bestuurder:
            return soort == OrganisatieSoort::bestuur || soort == OrganisatieSoort::burgemeester ||
                   soort == OrganisatieSoort::gemeente;
        case Rol::gemeente_gebruiker: return soort == OrganisatieSoort::gemeente;
        default: return soort == OrganisatieSoort::huis;
    }
}

std::optional<Functie> functie_voor(Rol rol) {
    if (dossierrollen().has(rol)) return Functie::verwerking;
    if (rol == Rol::fg) return Functie::rechtmatigheid;
    if (rol == Rol::functioneel_beheerder) return Functie::beheer;
    return std::nullopt;
}

Bezwaar voorstel_bezwaar(const RolFeiten& feiten) {
    if (feiten.eigen) return nee("rol.eigen", "Je kunt jezelf geen rol geven. Vraag een collega.");
    if (!feiten.aangewezen)
        return nee("rol.aanwijzing", "Deze medewerker is nu niet aangewezen, of is geblokkeerd.", wgs_1_8);
    if (feiten.rollen.has(feiten.rol)) return nee("rol.dubbel", "Deze medewerker heeft deze rol al.");
    if (feiten.wacht.has(feiten.rol))
        return nee("rol.wacht", "Deze rol is al voorgesteld en wacht op een tweede persoon.");
    if (!past(feiten.rol, feiten.soort))
        return nee("rol.organisatie", "Deze rol past niet bij de organisatie waarvoor iemand werkt.");
    if (const auto functie = functie_voor(feiten.rol); functie && !feiten.functies.has(*functie))
        return nee("rol.functie", "Deze medewerker is niet aangewezen voor wat deze rol doet.", wgs_1_8);
    // Who manages the house sees no case content, so the two never meet in one person.
    const Rollen alle = feiten.rollen | feiten.wacht | Rollen{feiten.rol};
    if (alle.has(Rol::functioneel_beheerder) && alle.any_of(dossierrollen()))
        return nee("rol.scheiding",
                   "Wie het huis beheert, werkt niet in casussen. Beëindig eerst de andere rol.");
    return std::nullopt;
}

Bezwaar bevestig_bezwaar(const BevestigFeiten& feiten) {
    if (feiten.rol.eigen) return nee("rol.eigen", "Je kunt jezelf geen rol geven. Vraag een collega.");
    if (feiten.zelf_voorgesteld)
        return nee("rol.zelfde-persoon", "Jij stelde deze rol voor. Iemand anders bevestigt hem.");
    if (feiten.staat != RolStaat::voorgesteld) return nee("rol.staat", "Dit voorstel is al afgehandeld.");
    RolFeiten nu = feiten.rol;
    nu.wacht = {};  // the proposal itself waits too
    return voorstel_bezwaar(nu);
}

Bezwaar afwijs_bezwaar(RolStaat staat) {
    if (staat != RolStaat::voorgesteld) return nee("rol.staat", "Dit voorstel is al afgehandeld.");
    return std::nullopt;
}

Bezwaar einde_bezwaar(bool eigen, RolStaat staat) {
    // So one beheerder always stays: nobody can take the role from the last.
    if (eigen) return nee("rol.eigen", "Je kunt je eigen rol niet beëindigen. Vraag een collega.");
    if (staat != RolStaat::geldig) return nee("rol.staat", "Deze rol geldt niet of niet meer.");
    return std::nullopt;
}

Bezwaar wijzig_bezwaar(const WijzigFeiten& feiten) {
    if (feiten.eigen)
        return nee("medewerker.eigen",
                   "Je kunt je eigen gegevens en rechten niet wijzigen. Vraag een collega.");
    if (feiten.andere_organisatie && !feiten.rollen.empty())
        return nee("medewerker.rollen",
                   "Beëindig eerst de rollen. Ze horen bij de organisatie waarvoor iemand werkt.");
    // Who hands out a start password follows from these two, so one person must not move an account to another circle.
    if ((feiten.andere_organisatie || feiten.andere_werkgever) && feiten.account)
        return nee(
            "medewerker.account",
            "Een account blijft bij de organisatie. Maak bij de nieuwe organisatie een nieuwe medewerker.");
    return std::nullopt;
}

Bezwaar soort_bezwaar(bool andere_soort, int mensen) {
    if (andere_soort && mensen > 0)
        return nee("organisatie.soort",
                   "De soort bepaalt wat mensen zien. Hij ligt vast zodra er medewerkers zijn.");
    return std::nullopt;
}

Bezwaar account_bezwaar(const AccountFeiten& feiten) {
    if (feiten.demo)
        return nee("account.demo", "Dit huis heeft verzonnen gegevens. Hier komen geen echte accounts.");
    if (feiten.eigen)
        return nee("account.eigen", "Je kunt je eigen account niet herstellen. Vraag een collega.");
    if (!feiten.aangewezen)
        return nee("account.aanwijzing", "Deze medewerker is nu niet aangewezen, of is geblokkeerd.",
                   wgs_1_8);
    if (feiten.herstel && !feiten.bestaat)
        return nee("account.geen", "Deze medewerker heeft nog geen account.");
    if (!feiten.herstel && feiten.bestaat)
        return nee("account.bestaat", "Deze medewerker heeft al een account.");
    // Whoever sees the start password could log in first, and then confirm what he proposed himself.
    if (feiten.rollen.any_of(bevestigers()))
        return nee(
            "account.bevestiger",
            "Deze medewerker kan rollen bevestigen. Beëindig eerst die rol; daarna geven twee mensen hem terug.");
    return std::nullopt;
}

Bezwaar wissel_bezwaar(const WisselFeiten& feiten) {
    if (feiten.dezelfde) return nee("aanwijzing.dezelfde", "Kies een andere medewerker dan die je vervangt.");
    if (feiten.zelf_nieuw)
        return nee("aanwijzing.eigen", "Je kunt jezelf niet aanwijzen. Vraag een andere contactpersoon.");
    if (!feiten.oud_werkt_hier || !feiten.nieuw_werkt_hier)
        return nee("aanwijzing.organisatie",
                   "Vervangen kan alleen tussen medewerkers van je eigen organisatie.");
    if (!feiten.nieuw_aangewezen)
        return nee("aanwijzing.niet-aangewezen",
                   "De vervanger is nu niet aangewezen voor het verwerken van gegevens.", wgs_1_8);
    if (feiten.dossiers > wissel_max)
        return nee("aanwijzing.te-veel", "Dit zijn te veel dossiers in één keer. Bel functioneel beheer.");
    return std::nullopt;
}

Bezwaar aanwijs_bezwaar(bool eigen, bool in_dienst) {
    if (eigen)
        return nee("aanwijzing.eigen", "Je kunt jezelf niet aanwijzen. Vraag een andere contactpersoon.");
    if (!in_dienst)
        return nee("aanwijzing.dienst", "Aanwijzen doet de organisatie waar iemand in dienst is.", wgs_1_8);
    return std::nullopt;
}

std::vector<FieldFault> fouten(const OrganisatieVelden& velden) {
    std::vector<FieldFault> fouten;
    verplicht(fouten, "naam", velden.naam, "Vul de naam van de organisatie in.");
    verplicht(fouten, "keten", velden.keten, "Vul de keten in, zoals zorg of straf.");
    periode(fouten, velden.van, velden.tot);
    return fouten;
}

std::vector<FieldFault> fouten(const MedewerkerVelden& velden, Date vandaag) {
    std::vector<FieldFault> fouten;
    verplicht(fouten, "naam", velden.naam, "Vul de naam in.");
    verplicht(fouten, "functienaam", velden.functienaam, "Vul de functie in.");
    if (!velden.functies.empty()) aangewezen(fouten, velden.functies, velden.vog_datum, vandaag);
    periode(fouten, velden.van, velden.tot);
    return fouten;
}

std::vector<FieldFault> fouten(const Aanwijzing& aanwijzing, Date vandaag) {
    std::vector<FieldFault> fouten;
    aangewezen(fouten, aanwijzing.functies, aanwijzing.vog_datum, vandaag);
    periode(fouten, aanwijzing.van, aanwijzing.tot);
    return fouten;
}

std::vector<FieldFault> bsn_fouten(const Aanwijzing& aanwijzing, bool bekend) {
    if (bekend) {
        if (aanwijzing.bsn.empty()) return {};
        return {{"bsn", "known", "Het BSN van deze medewerker is al gegeven. Laat dit veld leeg."}};
    }
    if (aanwijzing.bsn.empty()) {
        if (!aanwijzing.functies.has(toegang::Functie::verwerking)) return {};
        return {{"bsn", "required", "Vul het BSN in. Zo ziet niemand een eigen zaak."}};
    }
    if (base::valid_bsn(aanwijzing.bsn)) return {};
    return {{"bsn", "elfproef", "Dit BSN klopt niet. Kijk de 9 cijfers na."}};
}

std::vector<FieldFault> fouten(const ConvenantVelden& velden) {
    std::vector<FieldFault> fouten;
    verplicht(fouten, "naam", velden.naam, "Vul de naam van het convenant in.");
    periode(fouten, velden.van, velden.tot);
    return fouten;
}

std::vector<FieldFault> fouten(const TafelVelden& velden) {
    std::vector<FieldFault> fouten;
    verplicht(fouten, "naam", velden.naam, "Vul de naam van de regietafel in.");
    periode(fouten, velden.van, velden.tot);
    return fouten;
}

std::vector<FieldFault> fouten(const NieuweRol& nieuw, Date vandaag) {
    std::vector<FieldFault> fouten;
    periode(fouten, nieuw.van, nieuw.tot);
    if (nieuw.tot && *nieuw.tot < vandaag)
        fouten.push_back({"tot", "in-the-past", "De einddatum kan niet voor vandaag liggen."});
    return fouten;
}

std::vector<FieldFault> code_fouten(std::string_view code) {
    const auto goed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (!code.empty() && code.size() <= code_max && code.front() != '-' &&
        std::all_of(code.begin(), code.end(), goed))
        return {};
    return {{"code", "format", "Gebruik kleine letters, cijfers en streepjes, zoals wijkteam-oost."}};
}

std::vector<FieldFault> login_fouten(std::string_view login) {
    const auto goed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' ||
               c == '@';
    };
    if (login.size() >= 3 && login.size() <= login_max && std::all_of(login.begin(), login.end(), goed))
        return {};
    return {{"login", "format", "Gebruik drie of meer kleine letters, cijfers, punten of streepjes."}};
}

WaardeSoort waarde_soort(std::string_view code, bool getal) {
    if (getal) return WaardeSoort::getal;
    return code.starts_with("besluit.mandaat.") ? WaardeSoort::ja_nee : WaardeSoort::tekst;
}

std::vector<FieldFault> fouten(const Waarde& waarde, WaardeSoort soort, Date vandaag) {
    std::vector<FieldFault> fouten;
    const auto cijfer = [](char c) { return c >= '0' && c <= '9'; };
    if (soort == WaardeSoort::getal && (waarde.waarde.empty() || waarde.waarde.size() > 5 ||
                                        !std::all_of(waarde.waarde.begin(), waarde.waarde.end(), cijfer)))
        fouten.push_back({"waarde", "number", "Vul een heel getal in van 0 tot en met 99999."});
    if (soort == WaardeSoort::ja_nee && waarde.waarde != "ja" && waarde.waarde != "nee")
        fouten.push_back({"waarde", "choice", "Vul ja of nee in."});
    // What held on a day in the past stays what it was.
    if (waarde.van < vandaag)
        fouten.push_back({"van", "in-the-past", "De begindatum kan niet voor vandaag liggen."});
    periode(fouten, waarde.van, waarde.tot);
    return fouten;
}

Stand stand(const ConvenantVelden& velden, Date vandaag) {
    if (velden.van > vandaag) return Stand::nog_niet;
    if (!velden.tot) return Stand::geldig;
    const int dagen = velden.tot->days_since(vandaag);
    if (dagen < 0) return Stand::verlopen;
    if (dagen <= 7) return Stand::dagen_7;
    if (dagen <= 30) return Stand::dagen_30;
    return dagen <= 90 ? Stand::dagen_90 : Stand::geldig;
}

std::string stand_zin(const ConvenantVelden& velden, Date vandaag) {
    switch (stand(velden, vandaag)) {
        case Stand::nog_niet: return "begint " + dutch_date(velden.van);
        case Stand::verlopen: return "verlopen op " + dutch_date(*velden.tot);
        case Stand::geldig: return velden.tot ? "tot en met " + dutch_date(*velden.tot) : "zonder einddatum";
        default: break;
    }
    const int dagen = velden.tot->days_since(vandaag);
    if (dagen == 0) return "verloopt na vandaag";
    return "verloopt over " + std::to_string(dagen) + (dagen == 1 ? " dag" : " dagen");
}

std::string startwachtwoord(Random& random) {
    static constexpr std::string_view tekens =
        "23456789abcdefghijkmnpqrstuvwxyz";  // 32 signs: no modulo bias
    static_assert(tekens.size() == 32);
    std::array<std::uint8_t, 20> bytes{};
    random.fill(bytes);
    std::string woord;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i != 0 && i % 5 == 0) woord += '-';
        woord += tekens[bytes[i] % tekens.size()];
    }
    return woord;
}

}  // namespace beheer::rules
