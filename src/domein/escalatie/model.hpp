// What a knelpunt is: a question to a level above the case table, its answer and its result. Plain data; the sealed parts are
// types of their own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/plan/plan.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace escalatie {

enum class Niveau : std::uint8_t { operationeel = 1, tactisch = 2, strategisch = 3, landelijk = 4 };
enum class Staat : std::uint8_t { gevraagd = 1, beantwoord = 2, opgelost = 3, vervallen = 4 };
// The responsibilities of the AVE model.
enum class AveTaak : std::uint8_t { casusregie = 1, procesregie = 2, operationeel = 3, bestuurlijk = 4 };
inline constexpr std::size_t ave_taken = 4;

struct Vraag {
    std::string tekst;
    std::string aan;  // who outside the program is asked; empty when a medewerker is
    static constexpr sleutels::Kolom kolom{"escalatie", "vraag_z"};
    auto velden() { return std::tie(tekst, aan); }
    auto velden() const { return std::tie(tekst, aan); }
};

struct Antwoord {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"escalatie", "antwoord_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Resultaat {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"escalatie", "resultaat_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// What somebody wants to ask.
struct Nieuw {
    Niveau niveau = Niveau::tactisch;
    std::optional<kern::MedewerkerId> wie;
    std::string aan;  // at the national level, instead of `wie`
    std::string vraag;
    std::optional<Date> antwoord_voor;
    std::optional<kern::ItemId> actie;
    std::optional<kern::ItemId> vorige;
};

// How a step ends: the regie says what came of it.
struct Afloop {
    bool opgelost = false;
    std::string antwoord;  // of who was asked outside the program
    std::string resultaat;
    std::int64_t versie = 0;
};

// One step as this person may see it.
struct Stap {
    toegang::ItemRij item;
    Niveau niveau = Niveau::tactisch;
    Staat staat = Staat::gevraagd;
    std::optional<kern::ItemId> vorige;
    std::optional<kern::ItemId> actie;
    std::optional<kern::MedewerkerId> medewerker;
    std::string persoon;
    std::string organisatie;
    Date antwoord_voor;
    std::optional<Instant> beantwoord_op;
    toegang::Gezien<Vraag> vraag;
    std::optional<toegang::Gezien<Antwoord>> antwoord;
    std::optional<toegang::Gezien<Resultaat>> resultaat;
};

// Somebody who can be asked: of an organisation that takes part now.
struct Gevraagde {
    kern::MedewerkerId id;
    kern::OrganisatieId organisatie;
    std::string naam;
    std::string functie;
    std::string organisatie_naam;
};

// Why an action does not move; all false: it does.
struct Stilstand {
    bool te_laat = false;    // longer than the set number of days
    bool stil = false;       // no word of the owner for the set number of weeks
    bool geweigerd = false;  // refused, and nobody else was found within the set number of days
    bool zonder_eigenaar = false;
    bool ligt() const { return te_laat || stil || geweigerd || zonder_eigenaar; }
};
struct StilleActie {
    const plan::Actie* actie = nullptr;
    Stilstand waarom;
};

// Settings of the house.
struct Grenzen {
    int dagen_te_laat = 14;
    int weken_stil = 4;
    int dagen_geweigerd = 5;
};

// Who has the four responsibilities in one phase; empty: not agreed yet.
struct AveVerdeling {
    int fase = 1;
    std::array<std::optional<kern::MedewerkerId>, ave_taken> wie;
    std::array<std::string, ave_taken> namen;
    std::int64_t versie = 0;  // of the dossier
};

}  // namespace escalatie
