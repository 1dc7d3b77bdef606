// What a report is: its texts, the four tests, what was added later. Plain data; the sealed parts are types of their own.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace aanmelding {

using betrokkene::JaNee;

// What the aanmelder wrote. Row of the seal: the item of the report.
struct Tekst {
    std::string reden;  // what is going on
    std::string zorgen;
    std::string krachten;
    std::string geprobeerd;
    std::string betrokken;   // who is involved already, in words
    std::string vraag;       // what is asked of the house
    std::string weet_ervan;  // beside the answer: how and when, or why not
    static constexpr sleutels::Kolom kolom{"aanmelding", "tekst_z"};
    auto velden() { return std::tie(reden, zorgen, krachten, geprobeerd, betrokken, vraag, weet_ervan); }
    auto velden() const {
        return std::tie(reden, zorgen, krachten, geprobeerd, betrokken, vraag, weet_ervan);
    }
    // What the form and the API call them, in the order of velden(). A new one goes last (docs/zegels.md).
    static constexpr std::array<std::string_view, 7> namen{
        "reden", "zorgen", "krachten", "geprobeerd", "wieBetrokken", "vraag", "weetErvanToelichting"};
    // What a search finds the report by: all but the words beside an answer.
    auto doorzoekbaar() const {
        return std::array{&reden, &zorgen, &krachten, &geprobeerd, &betrokken, &vraag};
    }
};
static_assert(std::tuple_size_v<decltype(Tekst().velden())> == Tekst::namen.size(), "a name for each text");

struct SpoedReden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"aanmelding", "spoed_reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// On which ground something under medical or youth-care secrecy is given (Wgs 2.29(2)).
struct GeheimGrond {
    std::string soort;  // code of list `geheim-grond`
    std::string toelichting;
    static constexpr sleutels::Kolom kolom{"aanmelding", "geheim_grond_z"};
    auto velden() { return std::tie(soort, toelichting); }
    auto velden() const { return std::tie(soort, toelichting); }
};

// The letter is sealed along, so that the answer to one test cannot be moved to another. Row: the item of the report.
struct Motivering {
    std::string letter;
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"toets", "motivering_z"};
    auto velden() { return std::tie(letter, tekst); }
    auto velden() const { return std::tie(letter, tekst); }
};

struct AanvullingTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"aanvulling", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// What a decision on the report says. Written by triage, read by the aanmelder. Row: the besluit.
struct Uitkomst {
    std::string grond;   // the article or the test it rests on
    std::string advies;  // for the aanmelder: what to do now
    std::string reden;   // why, in words
    static constexpr sleutels::Kolom kolom{"besluit", "inhoud_z"};
    auto velden() { return std::tie(grond, advies, reden); }
    auto velden() const { return std::tie(grond, advies, reden); }
};

// Numbers of besluit.soort and besluit.staat.
enum class BesluitSoort : std::uint8_t {
    terugleggen = 1,
    ondersteunen = 2,
    procesregie = 3,
    deelname_toelaten = 4,
    deelname_beeindigen = 5,
    sluiten = 6,
    heropenen = 7,
    aanpak = 8,
};
enum class BesluitStaat : std::uint8_t { voorbereid = 1, genomen = 2, vervallen = 3 };

inline constexpr std::string_view letters = "abcd";

struct NieuweToets {
    std::optional<JaNee> antwoord;
    std::string motivering;
};

// What somebody wants to send in.
struct Nieuw {
    std::optional<kern::MedewerkerId> namens;  // the aanmelder, when the house fills it in on the phone
    bool spoed = false;
    std::string spoed_reden;
    std::string gemeente;                            // code
    std::string herkomst;                            // code
    std::vector<betrokkene::NieuwPersoon> personen;  // the betrokkene first
    Tekst tekst;
    JaNee weet_ervan = JaNee::weet_niet;
    toegang::Geheim geheim = toegang::Geheim::geen;
    std::string geheim_grond;  // code
    std::string geheim_toelichting;
    std::array<NieuweToets, 4> toetsen;
};

// One test as the report answers it, for one reader. The judgement is triage's.
struct Toets {
    char letter = 'a';
    std::string criteria;  // the set of criteria it was asked under
    JaNee antwoord = JaNee::weet_niet;
    toegang::Gezien<Motivering> motivering;
};

// A report as one reader may see it.
struct Aanmelding {
    toegang::ItemRij item;  // bron: the reporting organisation; door: who filled it in
    std::string kenmerk = {};
    toegang::Fase fase = toegang::Fase::aanmelding;
    bool spoed = false;
    std::string gemeente = {};  // code
    std::string gemeente_naam = {};
    std::string herkomst = {};  // code
    std::string herkomst_naam = {};
    Instant ingediend = {};
    std::optional<Instant> eerste_contact = {};
    kern::MedewerkerId aanmelder_id = {};
    std::string aanmelder = {};
    std::string aanmelder_functie = {};
    std::string aanmelder_telefoon = {};
    kern::OrganisatieId organisatie_id = {};
    std::string organisatie = {};
    bool door_huis = false;
    JaNee weet_ervan = JaNee::weet_niet;
    std::optional<kern::MedewerkerId> toegewezen = {};
    std::optional<Instant> ingetrokken = {};
    std::int64_t versie = 1;
    toegang::Gezien<Tekst> tekst;
    std::optional<toegang::Gezien<SpoedReden>> spoed_reden = {};
    std::optional<toegang::Gezien<GeheimGrond>> geheim_grond = {};
    std::vector<Toets> toetsen = {};  // a, b, c, d
};

// What came after: by the aanmelder, or a question of the house.
struct Aanvulling {
    toegang::ItemRij item;
    std::string door;
    std::string organisatie;
    bool vraag = false;  // of the house, for the aanmelder
    toegang::Gezien<AanvullingTekst> tekst;
};

}  // namespace aanmelding
