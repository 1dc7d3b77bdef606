// What a plan van aanpak is: goals per leefgebied, and under each goal actions with one owner. Plain data; the sealed parts
// are types of their own.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/tijdpad/tijdpad.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace plan {

enum class Staat : std::uint8_t { voorgesteld = 1, aanvaard = 2, geweigerd = 3, gereed = 4, vervallen = 5 };

// What became of a goal. Open until somebody says so.
enum class Resultaat : std::uint8_t { open = 0, behaald = 1, deels = 2, niet_behaald = 3, vervallen = 4 };

struct DoelTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"doel", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// What shows that a goal was reached, or why not.
struct ResultaatTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"doel", "resultaat_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct ActieTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"actie", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// Why an action was refused or dropped.
struct Reden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"actie", "reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct VoortgangTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"voortgang", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// What became of an offer to take an action over.
enum class Aanbod : std::uint8_t {
    aangeboden = 1,
    aangenomen = 2,
    geweigerd = 3,
    ingetrokken = 4,
    vervallen = 5
};

struct AanbodReden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"actie_overdracht", "reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// Why it was not taken.
struct AanbodAntwoord {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"actie_overdracht", "antwoord_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Leefgebied {
    std::string code;
    std::string naam;
};

// One version of the list of leefgebieden. A plan keeps the version it was made with.
struct Leefgebieden {
    std::string lijst;  // "leefgebied.zelfredzaamheid-13"
    std::vector<Leefgebied> gebieden;
};

// Somebody who may own an action: named in the dossier for an organisation that takes part.
struct Eigenaar {
    kern::MedewerkerId medewerker;
    kern::OrganisatieId organisatie;
    std::string naam;
    std::string organisatie_naam;
};

struct NieuwDoel {
    std::string leefgebied;
    std::string tekst;
    toegang::Categorieen categorieen;
};

struct NieuweActie {
    std::string tekst;
    std::optional<kern::ItemId> doel;
    std::optional<kern::MedewerkerId> eigenaar;
    std::optional<Date> termijn;
    toegang::Categorieen categorieen;
};

// What the regie says became of a goal. `open`: it runs on after all.
struct NieuwResultaat {
    std::optional<Resultaat> resultaat;
    std::optional<Date> op;
    std::string tekst;
    std::int64_t versie = 0;
};

// What the regie may change of an open action.
struct Wijziging {
    std::optional<kern::MedewerkerId> eigenaar;
    std::optional<Date> termijn;
    std::int64_t versie = 0;
};

// A goal as one person may see it.
struct Doel {
    toegang::ItemRij item;
    std::string leefgebied;  // code
    std::string gebied;      // its name in the list of the plan
    std::string lijst;
    toegang::Gezien<DoelTekst> tekst;
    Resultaat resultaat = Resultaat::open;
    std::optional<Date> resultaat_op;
    std::optional<toegang::Gezien<ResultaatTekst>> resultaat_tekst;
};

// The plain facts of an action: what figures, worklists and rules need.
struct ActieKop {
    toegang::ItemRij item;
    kern::ItemId doel;
    Eigenaar eigenaar;
    Date termijn;
    Staat staat = Staat::voorgesteld;
    std::optional<Instant> laatste_voortgang;
    Instant laatste_teken() const { return laatste_voortgang.value_or(item.gemaakt); }
};

// An action as one person may see it.
struct Actie {
    ActieKop kop;
    toegang::Gezien<ActieTekst> tekst;
    std::optional<toegang::Gezien<Reden>> reden;
};

struct Voortgang {
    toegang::ItemRij item;
    std::string bron;
    std::string door;
    toegang::Gezien<VoortgangTekst> tekst;
};

// The plan of one dossier: goals in their order; actions that are open first, by deadline. In short it holds the first open
// actions, and of the others no more than their facts.
struct Plan {
    std::vector<Doel> doelen;
    std::vector<Actie> acties;
    std::vector<ActieKop> overige;    // in short: seen and not opened, without their owner
    std::vector<Eigenaar> eigenaren;  // who can be given an action; empty for who may not
    int weken_stil = 0;               // after so many weeks without a word an action lies still
    long long open = 0;
    long long laat = 0;
    long long stil = 0;
    std::optional<tijdpad::Volgende> stap = std::nullopt;  // of its time path
    std::set<kern::ItemId> gedeeld = {};                   // actions that stand in another plan too
};

using Voortgangen = std::map<kern::ItemId, std::vector<Voortgang>>;  // by action, oldest first

// An action offered to another organisation: `item.bron` gives, `item.eigenaar` is asked.
struct Overdracht {
    toegang::ItemRij item;
    kern::ItemId actie;
    Eigenaar naar;
    std::string van;  // name of the organisation that offers
    Aanbod staat = Aanbod::aangeboden;
    std::optional<Instant> beantwoord;
    toegang::Gezien<AanbodReden> reden;
    std::optional<toegang::Gezien<AanbodAntwoord>> antwoord;
};
struct NieuwAanbod {
    std::optional<kern::MedewerkerId> naar;
    std::string reden;
    std::int64_t versie = 0;  // of the action
};

// Everything on the page of one action.
struct ActieBlad {
    betrokkene::DossierKop dossier;
    Actie actie;
    std::optional<Doel> doel;  // when this person may see it
    std::vector<Voortgang> voortgang;
    int weken_stil = 0;
    std::vector<Overdracht> overdrachten = {};  // newest first
};

// An action in a list over dossiers.
struct ActieRegel {
    kern::DossierId dossier;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;  // of this person in the dossier
    toegang::Gezien<betrokkene::Titel> titel;
    ActieKop kop;
    toegang::Gezien<ActieTekst> tekst;
};

// Which actions a list over dossiers holds.
enum class Welke : std::uint8_t {
    aangeboden,       // of another organisation, offered to me
    van_mij,          // open, and mine
    van_organisatie,  // open, and of my organisation
    regie,            // of others, in dossiers where I have the regie: refused, late, lying still or due soon
};
inline constexpr std::size_t acties_op_casus = 10;  // open actions on the casus page
inline constexpr int lijst_max = 500;               // rows read for one list
inline constexpr int binnenkort_dagen = 14;         // due soon

// Chooses which of the actions, which come by deadline, are opened and kept. Called once for each that may be seen.
using Kies = std::function<bool(const ActieKop&)>;

}  // namespace plan
