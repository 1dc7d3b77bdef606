#include "domein/nazorg/rijen.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "platform/base/text.hpp"

namespace nazorg::rijen {
namespace {

constexpr std::array veld_namen{
    VeldNaam{Veld::geen, "geen", "(niet gebruiken)"},
    VeldNaam{Veld::bsn, "bsn", "BSN"},
    VeldNaam{Veld::geslachtsnaam, "geslachtsnaam", "Achternaam", true},
    VeldNaam{Veld::voorvoegsel, "voorvoegsel", "Tussenvoegsel"},
    VeldNaam{Veld::voornamen, "voornamen", "Voornamen"},
    VeldNaam{Veld::voorletters, "voorletters", "Voorletters"},
    VeldNaam{Veld::geboortedatum, "geboortedatum", "Geboortedatum", true},
    VeldNaam{Veld::geslacht, "geslacht", "Geslacht"},
    VeldNaam{Veld::gemeente, "gemeente", "Gemeente", true},
    VeldNaam{Veld::vrijlating, "vrijlating", "Datum vrijlating", true},
    VeldNaam{Veld::begin, "begin", "Begin detentie"},
    VeldNaam{Veld::inrichting, "inrichting", "Inrichting"},
    VeldNaam{Veld::opmerking, "opmerking", "Opmerking"},
};

struct Roepnaam {
    std::string_view naam;
    Veld veld;
};
// Lower case, letters and digits only.
constexpr std::array roepnamen{
    Roepnaam{"bsn", Veld::bsn},
    Roepnaam{"burgerservicenummer", Veld::bsn},
    Roepnaam{"bsnnummer", Veld::bsn},
    Roepnaam{"achternaam", Veld::geslachtsnaam},
    Roepnaam{"geslachtsnaam", Veld::geslachtsnaam},
    Roepnaam{"naam", Veld::geslachtsnaam},
    Roepnaam{"tussenvoegsel", Veld::voorvoegsel},
    Roepnaam{"tussenvoegsels", Veld::voorvoegsel},
    Roepnaam{"voorvoegsel", Veld::voorvoegsel},
    Roepnaam{"voorvoegsels", Veld::voorvoegsel},
    Roepnaam{"voornaam", Veld::voornamen},
    Roepnaam{"voornamen", Veld::voornamen},
    Roepnaam{"voorletters", Veld::voorletters},
    Roepnaam{"initialen", Veld::voorletters},
    Roepnaam{"geboortedatum", Veld::geboortedatum},
    Roepnaam{"gebdatum", Veld::geboortedatum},
    Roepnaam{"geboren", Veld::geboortedatum},
    Roepnaam{"geslacht", Veld::geslacht},
    Roepnaam{"mv", Veld::geslacht},
    Roepnaam{"gemeente", Veld::gemeente},
    Roepnaam{"woongemeente", Veld::gemeente},
    Roepnaam{"gemeentevanterugkeer", Veld::gemeente},
    Roepnaam{"terugkeergemeente", Veld::gemeente},
    Roepnaam{"vrijlating", Veld::vrijlating},
    Roepnaam{"datumvrijlating", Veld::vrijlating},
    Roepnaam{"ontslagdatum", Veld::vrijlating},
    Roepnaam{"datumontslag", Veld::vrijlating},
    Roepnaam{"einddatumdetentie", Veld::vrijlating},
    Roepnaam{"uitstroomdatum", Veld::vrijlating},
    Roepnaam{"begindetentie", Veld::begin},
    Roepnaam{"begindatumdetentie", Veld::begin},
    Roepnaam{"instroomdatum", Veld::begin},
    Roepnaam{"datuminsluiting", Veld::begin},
    Roepnaam{"inrichting", Veld::inrichting},
    Roepnaam{"pi", Veld::inrichting},
    Roepnaam{"penitentiaireinrichting", Veld::inrichting},
    Roepnaam{"opmerking", Veld::opmerking},
    Roepnaam{"opmerkingen", Veld::opmerking},
    Roepnaam{"bijzonderheden", Veld::opmerking},
};

constexpr int jaren_marge = 2;
constexpr int dagen_per_jaar = 365;

std::string kaal(std::string_view naam) {
    std::string gevonden;
    for (const char teken : base::lower_ascii(naam))
        if ((teken >= 'a' && teken <= 'z') || (teken >= '0' && teken <= '9')) gevonden += teken;
    return gevonden;
}

const VeldNaam& van(Veld veld) { return veld_namen[static_cast<std::size_t>(veld)]; }

// The values of one row by field.
class Cellen {
public:
    Cellen(const base::csv::Row& rij, const Kolommen& kolommen) {
        for (std::size_t i = 0; i < kolommen.size() && i < rij.values.size(); ++i)
            m_waarden[static_cast<std::size_t>(kolommen[i])] = rij.values[i];
    }
    const std::string& van(Veld veld) const { return m_waarden[static_cast<std::size_t>(veld)]; }

private:
    std::array<std::string, veld_namen.size()> m_waarden;
};

// Reads one row and notes what is wrong with it.
class Lezer {
public:
    Lezer(const Cellen& cellen, std::size_t regel, std::span<const partner::Code> gemeenten, Date vandaag,
          std::vector<Fout>& fouten)
        : m_cellen(cellen),
          m_gemeenten(gemeenten),
          m_vandaag(vandaag),
          m_fouten(fouten) {
        m_rij.regel = regel;
    }

    Rij lees() {
        naam();
        bsn();
        geboorte();
        gemeente();
        vrijlating();
        m_rij.inrichting = kort(Veld::inrichting);
        m_rij.opmerking =
            m_cellen.van(Veld::opmerking)
                .substr(0, base::valid_utf8_prefix(
                               m_cellen.van(Veld::opmerking).substr(0, betrokkene::Grenzen::tekst)));
        return std::move(m_rij);
    }

private:
    void fout(std::string_view code, std::string zin) {
        m_fouten.push_back({m_rij.regel, code, std::move(zin)});
    }

    std::string kort(Veld veld) {
        const std::string& waarde = m_cellen.van(veld);
        if (base::length(waarde) <= betrokkene::Grenzen::naam) return waarde;
        fout("te-lang", std::string(van(veld).naam) + " is te lang.");
        return {};
    }

    void naam() {
        auto& naam = m_rij.persoon.naam;
        naam.geslachtsnaam = kort(Veld::geslachtsnaam);
        naam.voorvoegsel = kort(Veld::voorvoegsel);
        naam.voornamen = kort(Veld::voornamen);
        naam.voorletters = kort(Veld::voorletters);
        naam.naamgebruik = "eigen";
        if (m_cellen.van(Veld::geslachtsnaam).empty()) fout("naam", "De achternaam ontbreekt.");
    }

    void bsn() {
        std::string cijfers;
        for (const char teken : m_cellen.van(Veld::bsn))
            if (teken != ' ' && teken != '.') cijfers += teken;
        auto& identiteit = m_rij.persoon.identiteit;
        if (cijfers.empty()) {
            identiteit.bsn_onbekend_omdat = "niet-gevraagd";
            return;
        }
        if (cijfers.size() == 8)
            cijfers.insert(cijfers.begin(), '0');  // a spreadsheet drops the first nought
        if (base::valid_bsn(cijfers))
            identiteit.bsn = cijfers;
        else
            fout("bsn", "Het BSN klopt niet.");
    }

    void geboorte() {
        const auto datum = PartialDate::parse_dutch(m_cellen.van(Veld::geboortedatum));
        if (!datum || datum->year == 0) {
            fout("geboortedatum", "De geboortedatum is geen datum. Schrijf die als 31-12-1990.");
        } else if (datum->year > m_vandaag.year - 12 || datum->year < m_vandaag.year - 110) {
            fout("geboortedatum", "De geboortedatum kan niet kloppen.");
        } else {
            m_rij.persoon.identiteit.geboortedatum = datum->iso();
        }
        const std::string geslacht = base::lower_ascii(m_cellen.van(Veld::geslacht));
        auto& gekozen = m_rij.persoon.identiteit.geslacht;
        gekozen = "onbekend";
        if (geslacht.starts_with('m')) gekozen = "m";
        if (geslacht.starts_with('v')) gekozen = "v";
        if (geslacht == "x") gekozen = "x";
    }

    void gemeente() {
        const std::string gezocht = kaal(m_cellen.van(Veld::gemeente));
        for (const auto& een : m_gemeenten)
            if (!gezocht.empty() && (kaal(een.code) == gezocht || kaal(een.naam) == gezocht)) {
                m_rij.gemeente = een.code;
                m_rij.gemeente_naam = een.naam;
                return;
            }
        fout("gemeente", gezocht.empty() ? "De gemeente ontbreekt." : "De gemeente ligt niet in deze regio.");
    }

    void vrijlating() {
        const auto datum = Date::parse_dutch(m_cellen.van(Veld::vrijlating));
        if (!datum)
            fout("vrijlating", "De datum van vrijlating is geen datum. Schrijf die als 31-12-2026.");
        else if (std::abs(datum->days_since(m_vandaag)) > jaren_marge * dagen_per_jaar)
            fout("vrijlating", "De datum van vrijlating ligt meer dan twee jaar terug of vooruit.");
        else
            m_rij.vrijlating = *datum;
        const std::string& getypt = m_cellen.van(Veld::begin);
        if (getypt.empty()) return;
        const auto begin = Date::parse_dutch(getypt);
        if (!begin)
            fout("begin", "Het begin van de detentie is geen datum.");
        else if (datum && *begin > *datum)
            fout("begin", "De detentie begint na de vrijlating.");
        else
            m_rij.begin = begin->iso();
    }

    const Cellen& m_cellen;
    std::span<const partner::Code> m_gemeenten;
    Date m_vandaag;
    std::vector<Fout>& m_fouten;
    Rij m_rij;
};

}  // namespace

std::span<const VeldNaam> velden() { return veld_namen; }

Kolommen raad(const std::vector<std::string>& kop) {
    Kolommen kolommen;
    for (const std::string& naam : kop) {
        const std::string gezocht = kaal(naam);
        const auto gevonden = std::find_if(roepnamen.begin(), roepnamen.end(),
                                           [&](const Roepnaam& een) { return een.naam == gezocht; });
        const Veld veld = gevonden == roepnamen.end() ? Veld::geen : gevonden->veld;
        const bool al = std::find(kolommen.begin(), kolommen.end(), veld) != kolommen.end();
        kolommen.push_back(al ? Veld::geen : veld);
    }
    return kolommen;
}

std::string tekst(const Kolommen& kolommen) {
    std::string klaar;
    for (const Veld veld : kolommen) klaar += (klaar.empty() ? "" : " ") + std::string(van(veld).code);
    return klaar;
}

std::optional<Kolommen> lees_kolommen(std::string_view bewaard, std::size_t aantal) {
    Kolommen kolommen;
    for (const std::string_view code : base::split(bewaard, ' ')) {
        const auto gevonden = std::find_if(veld_namen.begin(), veld_namen.end(),
                                           [&](const VeldNaam& een) { return een.code == code; });
        if (gevonden == veld_namen.end()) return std::nullopt;
        kolommen.push_back(gevonden->veld);
    }
    if (kolommen.size() != aantal) return std::nullopt;
    return kolommen;
}

std::string bezwaar(const Kolommen& kolommen) {
    for (const VeldNaam& een : veld_namen) {
        const auto aantal = std::count(kolommen.begin(), kolommen.end(), een.veld);
        if (een.veld != Veld::geen && aantal > 1)
            return "Je koos twee kolommen voor " + std::string(een.naam) + ". Kies er één.";
        if (een.verplicht && aantal == 0)
            return "Kies in welke kolom dit staat: " + std::string(een.naam) + ".";
    }
    return {};
}

std::string vorm(const std::vector<std::string>& kop) {
    std::string klaar;
    for (const std::string& naam : kop) klaar += std::to_string(naam.size()) + ':' + kaal(naam) + ';';
    return klaar;
}

Gelezen lees(const base::csv::Sheet& blad, const Kolommen& kolommen, std::span<const partner::Code> gemeenten,
             Date vandaag) {
    Gelezen gelezen;
    std::map<std::string, std::size_t, std::less<>> gezien;
    for (std::size_t i = 1; i < blad.rows.size(); ++i) {
        const base::csv::Row& rij = blad.rows[i];
        ++gelezen.rijen;
        const std::size_t eerder = gelezen.fouten.size();
        if (rij.values.size() > kolommen.size()) {
            gelezen.fouten.push_back(
                {rij.line, "kolommen", "Deze rij heeft meer waarden dan er kolommen zijn."});
            continue;
        }
        const Cellen cellen(rij, kolommen);
        Rij een = Lezer(cellen, rij.line, gemeenten, vandaag, gelezen.fouten).lees();
        if (gelezen.fouten.size() != eerder) continue;
        const auto [plek, nieuw] = gezien.emplace(persoon_sleutel(een), rij.line);
        if (!nieuw)
            gelezen.fouten.push_back(
                {rij.line, "dubbel", "Deze persoon staat al op regel " + std::to_string(plek->second) + "."});
        else
            gelezen.goed.push_back(std::move(een));
    }
    return gelezen;
}

std::string persoon_sleutel(const Rij& rij) {
    const auto& persoon = rij.persoon;
    if (!persoon.identiteit.bsn.empty()) return "bsn:" + persoon.identiteit.bsn;
    return "naam:" + kaal(persoon.naam.geslachtsnaam) + ':' + kaal(persoon.naam.voornamen.substr(0, 1)) +
           kaal(persoon.naam.voorletters.substr(0, 1)) + ':' + persoon.identiteit.geboortedatum;
}

std::string rij_sleutel(const Rij& rij) { return persoon_sleutel(rij) + ':' + rij.vrijlating.iso(); }

}  // namespace nazorg::rijen
