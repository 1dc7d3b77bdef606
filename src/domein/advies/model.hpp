// A question to the house and what came of it. Plain data; the sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace advies {

enum class Staat : std::uint8_t {
    gevraagd = 1,
    in_behandeling = 2,
    bij_vrager = 3,  // the house asked something back
    beantwoord = 4,
    gesloten = 5,
    ingetrokken = 6,
};

// Chosen by who asks, corrected by who answers; hours follow from it and are never asked.
enum class Soort : std::uint8_t { kort, expertise, beleid };

enum class BerichtSoort : std::uint8_t { terugvraag = 1, aanvulling = 2, antwoord = 3 };

struct Vraag {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"advies", "vraag_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// Who it is about, when the asker chose to say so.
struct Persoon {
    std::string voornaam;
    std::string geslachtsnaam;
    std::string geboortedatum;  // ISO; empty: not given
    static constexpr sleutels::Kolom kolom{"advies", "persoon_z"};
    auto velden() { return std::tie(voornaam, geslachtsnaam, geboortedatum); }
    auto velden() const { return std::tie(voornaam, geslachtsnaam, geboortedatum); }
};

struct BerichtTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"adviesbericht", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Nieuw {
    std::optional<Soort> soort;
    std::string thema;
    std::string vraag;
    bool gecontroleerd = false;  // the asker looked at what seems to tell who somebody is
    bool met_namen = false;
    std::string voornaam;
    std::string geslachtsnaam;
    std::optional<PartialDate> geboortedatum;
    toegang::Categorieen categorieen;          // of a question with names
    std::optional<kern::MedewerkerId> namens;  // who asked, when the house notes it on the phone
};

struct NieuwAntwoord {
    std::string tekst;
    std::optional<Soort> soort;
    std::string thema;
    std::int64_t versie = 0;
};

// A question as one reader may see it.
struct Advies {
    toegang::ItemRij item;
    std::string kenmerk;
    Soort soort = Soort::kort;
    std::string thema;
    std::string thema_naam;
    kern::MedewerkerId vrager;
    std::string vrager_naam;
    kern::OrganisatieId organisatie;
    std::string organisatie_naam;
    bool met_namen = false;
    bool door_huis = false;
    Staat staat = Staat::gevraagd;
    std::optional<kern::MedewerkerId> behandelaar;
    std::string behandelaar_naam;
    Instant gevraagd;
    Instant sinds;
    std::optional<Instant> beantwoord;
    std::optional<Instant> gesloten;
    std::optional<kern::ItemId> concept_id;
    std::optional<Date> vernietigen_op;
    std::string grondslag;
    std::int64_t versie = 1;
    toegang::Gezien<Vraag> vraag;
    std::optional<toegang::Gezien<Persoon>> persoon;
};

struct Bericht {
    toegang::ItemRij item;
    BerichtSoort soort = BerichtSoort::aanvulling;
    std::string door;
    std::string organisatie;
    toegang::Gezien<BerichtTekst> tekst;
};

// One line of the list.
struct Regel {
    kern::DossierId dossier;
    std::string kenmerk;
    Soort soort = Soort::kort;
    std::string thema_naam;
    std::string organisatie;
    Staat staat = Staat::gevraagd;
    bool met_namen = false;
    std::string behandelaar;
    std::optional<kern::MedewerkerId> behandelaar_id;
    Instant gevraagd;
    Instant sinds;
    toegang::DeelnameRol rol = toegang::DeelnameRol::huis;
    bool nieuw = false;
};

struct Mens {
    kern::MedewerkerId id;
    std::string naam;
    kern::OrganisatieId organisatie_id = {};
    std::string organisatie = {};
    toegang::OrganisatieSoort soort = toegang::OrganisatieSoort::huis;
};

}  // namespace advies
