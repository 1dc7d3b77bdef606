#include "domein/betrokkene/rules_netwerk.hpp"

#include <algorithm>
#include <array>

namespace betrokkene::rules {
namespace {

constexpr std::array<std::string_view, 5> met_gezag{"ouder", "stiefouder", "grootouder", "pleegouder",
                                                    "voogd"};
constexpr std::array<std::string_view, 6> beide_kanten{"partner",    "ex-partner", "broer-zus",
                                                       "familielid", "huisgenoot", "vriend"};
// What a professional may be of somebody: his work.
constexpr std::array<std::string_view, 5> werk{"voogd", "mentor", "bewindvoerder", "curator", "hulpverlener"};

template <std::size_t N>
bool is_een_van(const std::array<std::string_view, N>& lijst, std::string_view soort) {
    return std::find(lijst.begin(), lijst.end(), soort) != lijst.end();
}

class Fouten {
public:
    void operator()(std::string_view veld, std::string_view code, std::string_view zin) {
        m_fouten.push_back({std::string(veld), std::string(code), std::string(zin)});
    }
    std::vector<FieldFault> alle() && { return std::move(m_fouten); }

private:
    std::vector<FieldFault> m_fouten;
};

const Mens* vind(std::span<const Mens> mensen, const std::optional<kern::ItemId>& id) {
    const auto gevonden =
        std::find_if(mensen.begin(), mensen.end(), [&](const Mens& mens) { return id && mens.id == *id; });
    return gevonden == mensen.end() ? nullptr : &*gevonden;
}

bool zelfde_tijd(const NieuweRelatie& a, const NieuweRelatie& b) {
    const auto voor = [](const NieuweRelatie& x, const NieuweRelatie& y) {
        return x.tot && y.sinds && *x.tot < *y.sinds;
    };
    return !voor(a, b) && !voor(b, a);
}

bool dubbel(const NieuweRelatie& nieuw, const NieuweRelatie& bekend) {
    if (nieuw.soort != bekend.soort || !zelfde_tijd(nieuw, bekend)) return false;
    const bool gelijk = nieuw.van == bekend.van && nieuw.naar == bekend.naar;
    const bool omgekeerd = nieuw.van == bekend.naar && nieuw.naar == bekend.van;
    return gelijk || (omgekeerd && wederkerig(nieuw.soort));
}

void over_mensen(Fouten& fout, const NieuweRelatie& nieuw, std::span<const Mens> mensen) {
    const Mens* van = vind(mensen, nieuw.van);
    const Mens* naar = vind(mensen, nieuw.naar);
    if (van == nullptr) fout("van", "unknown", "Kies iemand uit deze casus.");
    if (naar == nullptr) fout("naar", "unknown", "Kies iemand uit deze casus.");
    if (van == nullptr || naar == nullptr) return;
    if (van->id == naar->id) fout("naar", "self", "Kies twee verschillende personen.");
    // Wgs 2.30(1)(c): of a professional no more than who he is and what he does.
    if (naar->rol == Rol::professional)
        fout("naar", "professional", "Zet de professional vooraan: wat is die van de ander?");
    if (van->rol == Rol::professional && !is_een_van(werk, nieuw.soort))
        fout("soort", "professional",
             "Kies voor een professional voogd, mentor, bewindvoerder, curator of hulpverlener.");
}

}  // namespace

std::string_view naam(Wijze wijze) {
    switch (wijze) {
        case Wijze::bezoek: return "op bezoek";
        case Wijze::gesprek: return "gesprek elders";
        case Wijze::telefoon: return "telefoon";
        case Wijze::bericht: return "bericht of mail";
        case Wijze::brief: return "brief";
        case Wijze::beeld: return "beeldbellen";
        case Wijze::geen_gehoor: return "geprobeerd, geen gehoor";
    }
    return "onbekend";
}

std::string_view code(Wijze wijze) {
    for (const auto& [code, waarde] : wijze_codes)
        if (waarde == wijze) return code;
    return "onbekend";
}

std::string_view code(Gezag gezag) {
    for (const auto& [code, waarde] : gezag_codes)
        if (waarde == gezag) return code;
    return {};
}

std::string_view code(Rol rol) {
    switch (rol) {
        case Rol::betrokkene: return "betrokkene";
        case Rol::directe_kring: return "directe-kring";
        case Rol::professional: break;
    }
    return "professional";
}

bool draagt_gezag(std::string_view soort) { return is_een_van(met_gezag, soort); }
bool wederkerig(std::string_view soort) { return is_een_van(beide_kanten, soort); }

std::vector<FieldFault> fouten(const NieuweRelatie& nieuw, std::span<const Mens> mensen,
                               std::span<const NieuweRelatie> bekend, Date vandaag) {
    Fouten fout;
    over_mensen(fout, nieuw, mensen);
    if (nieuw.soort.empty()) fout("soort", "required", "Kies wat de een van de ander is.");
    if (nieuw.gezag != Gezag::niet_gezegd && !draagt_gezag(nieuw.soort))
        fout("gezag", "not-here", "Gezag hoort alleen bij een ouder, grootouder, pleegouder of voogd.");
    if (nieuw.sinds && *nieuw.sinds > vandaag)
        fout("sinds", "in-the-future", "De begindatum kan niet na vandaag liggen.");
    if (nieuw.sinds && nieuw.tot && *nieuw.tot < *nieuw.sinds)
        fout("tot", "before-begin", "De einddatum kan niet voor de begindatum liggen.");
    if (bekend.size() >= relaties_max)
        fout("soort", "too-many", "Er staan al 120 relaties in deze casus. Haal er eerst een weg.");
    if (std::any_of(bekend.begin(), bekend.end(),
                    [&](const NieuweRelatie& ander) { return dubbel(nieuw, ander); }))
        fout("soort", "double", "Deze relatie staat er al voor dezelfde tijd.");
    return std::move(fout).alle();
}

std::vector<FieldFault> fouten_einde(std::optional<Date> sinds, std::optional<Date> tot) {
    Fouten fout;
    if (!tot) fout("tot", "required", "Vul in wat de laatste dag was.");
    if (sinds && tot && *tot < *sinds)
        fout("tot", "before-begin", "De einddatum kan niet voor de begindatum liggen.");
    return std::move(fout).alle();
}

std::vector<FieldFault> fouten(const NieuwContact& nieuw, Date vandaag) {
    Fouten fout;
    if (!nieuw.datum)
        fout("datum", "required", "Vul in wanneer het contact was.");
    else if (*nieuw.datum > vandaag)
        fout("datum", "in-the-future", "De datum van het contact kan niet na vandaag liggen.");
    else if (nieuw.datum->year + contact_jaren < vandaag.year)
        fout("datum", "too-long-ago", "De datum van het contact ligt meer dan 5 jaar terug.");
    if (nieuw.tekst.empty() && nieuw.wijze != Wijze::geen_gehoor)
        fout("tekst", "required", "Schrijf kort op wat er besproken is.");
    // Wgs 2.30(1): every datum belongs to one of the twelve categories.
    if (nieuw.categorieen.empty()) fout("categorieen", "required", "Kies waar de tekst over gaat. Meer mag.");
    return std::move(fout).alle();
}

std::vector<FieldFault> fouten(const NieuweWaarschuwing& nieuw, Date vandaag) {
    Fouten fout;
    if (nieuw.tekst.empty()) fout("tekst", "required", "Schrijf op wat een bezoeker moet doen.");
    if (!nieuw.tot)
        fout("tot", "required", "Vul een einddatum in. Een waarschuwing geldt hoogstens 6 maanden.");
    else if (*nieuw.tot < vandaag)
        fout("tot", "in-the-past", "De einddatum kan niet voor vandaag liggen.");
    else if (*nieuw.tot > waarschuwing_hoogstens(vandaag))
        fout("tot", "too-far", "Een waarschuwing geldt hoogstens 6 maanden. Daarna kun je haar verlengen.");
    return std::move(fout).alle();
}

std::vector<FieldFault> fouten(const Gegevens& nieuw) {
    Fouten fout;
    const Contact& contact = nieuw.persoon.contact;
    if (contact.tolk == "ja" && contact.taal.empty())
        fout("taal", "required", "Vul in voor welke taal een tolk nodig is.");
    return std::move(fout).alle();
}

Date waarschuwing_hoogstens(Date dag) {
    const int maanden = dag.month - 1 + waarschuwing_maanden;
    const int jaar = dag.year + maanden / 12;
    const int maand = maanden % 12 + 1;
    for (int laatste = dag.day; laatste > 28; --laatste)
        if (const auto bestaat = Date::make(jaar, maand, laatste)) return *bestaat;
    return Date{jaar, maand, std::min(dag.day, 28)};
}

}  // namespace betrokkene::rules
