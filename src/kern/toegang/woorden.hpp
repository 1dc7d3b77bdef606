// The closed lists of the policy, with the number they are stored as, their code (JSON, log, seeds) and the words a
// user reads. Numbers are on disk: they are never used again for another meaning.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string_view>

namespace toegang {

template <class E>
struct Woord {
    E waarde;
    std::string_view code;
    std::string_view naam;
};

// What an organisation is. The first seven are the public participants of Wgs 2.27(1), the next five the private ones of
// 2.27(2); a third party (derde) never has an account and so is not here.
enum class OrganisatieSoort : std::uint8_t {
    raad_kinderbescherming = 1,
    dji = 2,
    politie = 3,
    om = 4,
    burgemeester = 5,
    gemeente = 6,
    ggd = 7,
    reclassering = 11,
    veilig_thuis = 12,
    gecertificeerde_instelling = 13,
    ggz = 14,
    zorgaanbieder = 15,
    huis = 21,
    gastheer = 22,
    bestuur = 23,
};
bool is_publiek(OrganisatieSoort soort);    // Wgs 2.27(1)
bool is_deelnemer(OrganisatieSoort soort);  // Wgs 2.27(1) and (2)

// Roles of people (DECISIONS 4). A person may have several, each with its own period.
enum class Rol : std::uint8_t {
    procesregisseur = 0,
    procesondersteuner = 1,
    informatiemakelaar = 2,
    manager = 3,
    beleidsadviseur = 4,
    data_analist = 5,
    financieel_adviseur = 6,
    fg = 7,
    functioneel_beheerder = 8,
    aanmelder = 9,
    deelnemer = 10,
    contactpersoon = 11,
    contactpunt = 12,
    bestuurder = 13,
    gemeente_gebruiker = 14,
    bevoegd_gezag = 15,
};

// What a person is designated for (Wgs 1.8(2)): the processing, the lawfulness test, or support of the system.
enum class Functie : std::uint8_t { verwerking = 0, rechtmatigheid = 1, beheer = 2 };

// What the data are used for; fixed beforehand per dossier and role (Wgs 1.8(5)).
enum class Doel : std::uint8_t {
    aanmelden = 0,
    triage = 1,
    ondersteunen = 2,
    procesregie = 3,
    toezicht = 4,
    beheer = 5,
    verantwoording = 6,
    rechten_betrokkene = 7,
    nazorg = 8,
};

enum class Fase : std::uint8_t {
    aanmelding = 1,  // sent in, nobody looked yet
    triage = 2,
    ondersteuning = 3,  // lead stays with the aanmelder
    casus = 4,          // procesregie
    afronding = 5,
    afgesloten = 6,   // shielded for everyone (Wgs 2.31(8))
    teruggelegd = 7,  // not taken up; destroyed after a set wait (Bgs 1.16(1))
    ingetrokken = 8,
    overgedragen = 9,  // radicalisation: frozen (Wgs 2.31(13))
    nazorg = 10,       // a release from detention, on a ground and for a term of its own (ADR 0020)
    advies = 11,       // a question to the house, never a casus: its own term (ADR 0021)
};

enum class Kring : std::uint8_t { bron = 1, organisaties = 2, deelnemers = 3 };  // C1, C2, C3

// The closed list of Wgs 2.30(1)(a). Stored as a mask of 1 << number.
enum class Categorie : std::uint8_t {
    identiteit = 0,
    bsn = 1,
    wonen = 2,
    financien = 3,
    inkomen = 4,
    gezondheid = 5,
    politie = 6,
    justitieel = 7,
    relaties = 8,
    toezicht = 9,
    voorzieningen = 10,
    begeleiding = 11,
};

enum class Klasse : std::uint8_t { k1 = 1, k2 = 2, k3 = 3, k4 = 4, k5 = 5, k6 = 6, k7 = 7, k8 = 8 };

// Why an item under medical or youth-care secrecy may be given at all (Wgs 2.29(2)); `geen` = no secrecy.
enum class Geheim : std::uint8_t { geen = 0, medisch = 1, jeugdhulp = 2 };

// What an organisation or person is in one dossier.
enum class DeelnameRol : std::uint8_t {
    aanmelder = 1,    // sees its own items and the outcome
    huis = 2,         // named staff of the house
    beoordelaar = 3,  // public participant that judges the report
    deelnemer = 4,
    casusregisseur = 5,
    bevraagd = 6,     // may answer, sees nothing but its own items
    opgeschaald = 7,  // asked above the case table: sees what was escalated to it and nothing else
};

// A small set of values of one enum, stored as a mask.
template <class E>
class Set {
public:
    constexpr Set() = default;
    constexpr Set(std::initializer_list<E> values) {
        for (E value : values) m_mask |= bit(value);
    }
    static constexpr Set of_mask(std::int64_t mask) {
        Set set;
        set.m_mask = static_cast<std::uint32_t>(mask);
        return set;
    }
    static constexpr Set all() { return of_mask(0x7fffffff); }
    constexpr bool has(E value) const { return (m_mask & bit(value)) != 0; }
    constexpr bool any_of(Set other) const { return (m_mask & other.m_mask) != 0; }
    constexpr bool all_of(Set other) const {
        return (m_mask & other.m_mask) == other.m_mask;
    }  // holds every one of other
    constexpr bool empty() const { return m_mask == 0; }
    constexpr void add(E value) { m_mask |= bit(value); }
    constexpr Set operator|(Set other) const { return of_mask(m_mask | other.m_mask); }
    constexpr Set operator&(Set other) const { return of_mask(m_mask & other.m_mask); }
    constexpr std::int64_t mask() const { return m_mask; }
    friend constexpr bool operator==(Set, Set) = default;

private:
    static constexpr std::uint32_t bit(E value) { return 1U << static_cast<unsigned>(value); }
    std::uint32_t m_mask = 0;
};

using Rollen = Set<Rol>;
using Functies = Set<Functie>;
using Doelen = Set<Doel>;
using Fasen = Set<Fase>;
using Categorieen = Set<Categorie>;
using Klassen = Set<Klasse>;
using DeelnameRollen = Set<DeelnameRol>;

Klasse klasse_van(Categorie categorie);
Klassen klassen_van(Categorieen categorieen);

std::span<const Woord<OrganisatieSoort>> organisatie_soorten();
std::span<const Woord<Rol>> rollen();
std::span<const Woord<Functie>> functies();
std::span<const Woord<Doel>> doelen();
std::span<const Woord<Fase>> fasen();
std::span<const Woord<Kring>> kringen();
std::span<const Woord<Categorie>> categorieen();
std::span<const Woord<Klasse>> klassen();
std::span<const Woord<Geheim>> geheimen();
std::span<const Woord<DeelnameRol>> deelname_rollen();

template <class E>
const Woord<E>* vind(std::span<const Woord<E>> lijst, E waarde) {
    for (const auto& woord : lijst)
        if (woord.waarde == waarde) return &woord;
    return nullptr;
}
template <class E>
std::optional<E> vind_code(std::span<const Woord<E>> lijst, std::string_view code) {
    for (const auto& woord : lijst)
        if (woord.code == code) return woord.waarde;
    return std::nullopt;
}

std::string_view naam(OrganisatieSoort waarde);
std::string_view naam(Rol waarde);
std::string_view naam(Doel waarde);
std::string_view naam(Fase waarde);
std::string_view naam(Kring waarde);
std::string_view naam(Categorie waarde);
std::string_view naam(Klasse waarde);
std::string_view naam(DeelnameRol waarde);
std::string_view code(OrganisatieSoort waarde);
std::string_view code(Rol waarde);
std::string_view code(Doel waarde);
std::string_view code(Fase waarde);
std::string_view code(Kring waarde);
std::string_view code(Categorie waarde);
std::string_view code(DeelnameRol waarde);

}  // namespace toegang
