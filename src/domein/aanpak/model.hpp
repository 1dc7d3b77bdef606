// A casus in an approach. Plain data; the sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/aanpak/soort.hpp"
#include "domein/betrokkene/betrokkene.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace aanpak {

// Numbers are on disk.
enum class Staat : std::uint8_t { voorgesteld = 1, loopt = 2, gestopt = 3, niet_doorgegaan = 4 };
enum class Veiligheid : std::uint8_t { direct = 1, zorg = 2, herstel = 3 };

inline constexpr char scheiding = '\x1f';  // between the motivations; no form can send it
struct Grond {
    std::string tekst;
    std::string motiveringen;  // of each question in order
    std::string bron;          // where the decision stands
    static constexpr sleutels::Kolom kolom{"aanpak", "grond_z"};
    auto velden() { return std::tie(tekst, motiveringen, bron); }
    auto velden() const { return std::tie(tekst, motiveringen, bron); }
};
struct Einde {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"aanpak", "einde_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
struct Oordeel {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"aanpakfase", "oordeel_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
// What a public participant adds to his answer on a placement.
struct Toelichting {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"besluit_bevestiging", "toelichting_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
// The besluit itself says no more than that; what it rests on stands in the placement, and goes with it.
struct Besluitinhoud {
    std::string reden, bron, ondanks;
    static constexpr sleutels::Kolom kolom{"besluit", "inhoud_z"};
    auto velden() { return std::tie(reden, bron, ondanks); }
    auto velden() const { return std::tie(reden, bron, ondanks); }
};

struct Vraag {
    std::string code;
    std::string tekst;
};
struct Antwoord {
    std::optional<bool> ja;
    std::string motivering;
};
struct RolKeuze {
    std::string rol;
    std::optional<kern::MedewerkerId> wie;
};
struct Bron {
    std::optional<Date> datum;
    std::string tekst;
    std::vector<kern::OrganisatieId> beslissers;
};

struct Nieuw {
    std::string soort;
    std::optional<Date> van;
    std::optional<Date> herzien_op;
    std::string grond;
    std::vector<Antwoord> antwoorden;
    std::vector<RolKeuze> rollen;
    std::optional<kern::OrganisatieId> gemeld_bij;
    std::optional<Date> gemeld_op;
    Bron bron;
};
struct Beeindiging {
    std::string einde;  // code of list aanpakeinde
    std::string tekst;
    std::int64_t versie = 0;
};
struct NieuweRol {
    RolKeuze keuze;
    std::int64_t versie = 0;
};
struct NieuweFase {
    std::optional<Veiligheid> fase;
    std::optional<Date> van;
    std::optional<kern::MedewerkerId> oordeel_van;
    std::string oordeel;
    std::int64_t versie = 0;
};
struct DagVersie {  // of a discussion, or of the day it is looked at again
    std::optional<Date> dag;
    std::int64_t versie = 0;
};
struct Bevestiging {
    bool akkoord = false;
    std::string toelichting;
};

struct Mens {
    kern::MedewerkerId id;
    std::string naam;  // "M. Es, GGZ"
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::huis;
};
struct Organisatie {
    kern::OrganisatieId id;
    std::string naam;
};
struct Rolhouder {
    std::string rol;
    std::string naam;
    Date van;
    std::optional<Date> tot;
};
struct Fase {
    Veiligheid fase = Veiligheid::direct;
    Date van;
    std::string oordeel_van;
    toegang::Gezien<Oordeel> oordeel;
};
// Of a placement that waits for public participants.
struct Stand {
    int nodig = 1;
    int akkoord = 0;
    int niet_akkoord = 0;
    bool door_mij = false;
};

// One approach of a casus, as this person may see it.
struct Aanpak {
    toegang::ItemRij item;
    const Soort* soort = nullptr;
    std::string naam;
    Staat staat = Staat::loopt;
    Date van;
    Date herzien_op;
    std::optional<Date> tot;
    std::string einde;  // label
    std::vector<std::string> vragen;
    std::string gemeld_bij;
    std::optional<Date> gemeld_op;
    toegang::Gezien<Grond> grond;
    std::optional<toegang::Gezien<Einde>> toelichting;
    std::vector<Rolhouder> rollen = {};
    std::vector<Fase> fasen = {};
    std::vector<Date> besprekingen = {};
    std::optional<Stand> stand = {};
    bool loopt() const { return staat == Staat::loopt; }
    bool open() const { return staat == Staat::loopt || staat == Staat::voorgesteld; }
};
std::vector<std::string> motiveringen(const Grond& grond);

// One row of a list over dossiers.
struct Rij {
    kern::DossierId dossier;
    kern::ItemId item;
    std::string kenmerk;
    Staat staat = Staat::loopt;
    Date van;
    Date herzien_op;
    toegang::Gezien<betrokkene::Titel> titel;
};
struct Telling {
    const Soort* soort = nullptr;
    std::string naam;
    long long aantal = 0;
};

// A published version of the criteria of the Top-X.
struct Criteria {
    IdBytes id{};
    int nummer = 0;
    std::string adres;
    Date gepubliceerd;
    Date vastgesteld;
    std::vector<std::string> teksten;
    std::vector<std::string> beslissers;
};
struct NieuweCriteria {
    std::string adres;
    std::optional<Date> gepubliceerd;
    std::optional<Date> vastgesteld;
    std::vector<std::string> teksten;
    std::vector<kern::OrganisatieId> beslissers;
};

}  // namespace aanpak
