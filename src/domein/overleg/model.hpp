// A meeting of a table, who is invited, and its agenda. Plain data. A meeting is about the table and holds nothing of a dossier;
// each point hangs in its dossier, so that it is seen, sealed and destroyed with it.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace overleg {

using kern::OverlegId;

// Numbers are on disk.
enum class Status : std::uint8_t {
    in_voorbereiding = 1,
    uitgenodigd = 2,
    bezig = 3,
    gesloten = 4,
    vervallen = 5
};
enum class PuntSoort : std::uint8_t {
    herziening = 1,
    aanmelding = 2,
    opschaling = 3,
    anders = 4,
    nazorg = 5
};
enum class PuntStatus : std::uint8_t { gepland = 1, aan_de_orde = 2, besproken = 3, doorgeschoven = 4 };
enum class Antwoord : std::uint8_t { nog_niet = 0, komt = 1, afgemeld = 2 };

// What the table is asked about a dossier.
struct Vraag {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"agendapunt", "vraag_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
// The question belongs to the work on the plan, open to all its participants (ADR 0010).
inline constexpr toegang::Categorieen over_vraag{toegang::Categorie::begeleiding};

struct Overleg {
    OverlegId id;
    kern::TafelId tafel;
    std::string tafelnaam;
    bool triage = false;  // of the triagetafel: reports are judged there
    Instant begin;
    Instant einde;
    std::string plaats;
    std::optional<kern::MedewerkerId> voorzitter;
    std::string voorzitter_naam;
    Status status = Status::in_voorbereiding;
    Instant agenda_sluit;
    int ronde = 0;  // how often invitations went out
    std::int64_t versie = 1;
    bool open() const { return status == Status::in_voorbereiding || status == Status::uitgenodigd; }
};

struct Lid {
    kern::MedewerkerId medewerker;
    std::string naam;
    kern::OrganisatieId organisatie;
    std::string organisatie_naam;
    Antwoord antwoord = Antwoord::nog_niet;
    std::optional<kern::MedewerkerId> vervangt;
    std::string vervangt_naam;
    IdBytes uid;
    std::optional<Instant> uitgenodigd;
    std::optional<Instant> aanwezig_van;
    std::optional<Instant> aanwezig_tot;
};

// One point as this person may see it.
struct Punt {
    toegang::ItemRij item;
    kern::DossierId dossier;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;  // of who looks, in this dossier
    int volgnummer = 0;
    int minuten = 0;
    Instant begin;
    PuntSoort soort = PuntSoort::anders;
    PuntStatus status = PuntStatus::gepland;
    bool na_sluiting = false;
    std::optional<kern::ItemId> vorige;
    std::optional<Instant> begonnen;
    std::optional<Instant> geeindigd;
    std::int64_t versie = 1;
    toegang::Gezien<betrokkene::Titel> titel;
    toegang::Gezien<Vraag> vraag;
    Instant einde() const { return begin.plus_seconds(std::int64_t{60} * minuten); }
    bool telt() const { return status != PuntStatus::doorgeschoven; }
};

// A stretch of time in which somebody is needed.
struct Blok {
    Instant van;
    Instant tot;
    friend bool operator==(const Blok&, const Blok&) = default;
};

}  // namespace overleg
