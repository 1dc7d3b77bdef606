// A question of the house to one organisation, and what came of it. Plain data; the sealed parts are types of their own.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/bijdrage/bijdrage.hpp"

namespace uitvraag {

enum class Staat : std::uint8_t { open = 1, beantwoord = 2, ingetrokken = 3 };

enum class AntwoordSoort : std::uint8_t { bijdrage = 1, niets_bekend = 2, mag_niet = 3, later = 4 };

// Why an organisation does not share: weighty reasons (Wgs 1.5(1)), or medical or youth-care secrecy (Wgs 2.29(2)).
enum class NietGrond : std::uint8_t { zwaarwegend = 1, beroepsgeheim = 2 };

struct Vraag {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"uitvraag", "vraag_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// Why the house withdrew its question.
struct Reden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"uitvraag", "reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// What the organisation says with its answer. Row: the question.
struct Toelichting {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"uitvraag_antwoord", "toelichting_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// An organisation that takes part now and can be asked.
struct Vraagbaar {
    kern::OrganisatieId id;
    std::string naam;
    bool alleen_bevraagd = false;
};

struct NieuweUitvraag {
    std::vector<kern::OrganisatieId> organisaties;
    std::string vraag;
    std::string grondslag;
    std::optional<Date> termijn;
};

struct NieuwAntwoord {
    std::optional<AntwoordSoort> soort;
    std::string toelichting;
    std::optional<NietGrond> grond;
    std::optional<Date> later;
    std::optional<bijdrage::Nieuw> bijdrage;
};

struct Verplaatsing {
    std::optional<Date> termijn;
    std::int64_t versie = 0;
};
struct Intrekking {
    std::string reden;
    std::int64_t versie = 0;
};

struct Antwoord {
    AntwoordSoort soort = AntwoordSoort::niets_bekend;
    Instant op;
    std::string door;
    std::optional<kern::ItemId> bijdrage;  // what was given, when this person may see it
    std::optional<NietGrond> grond;
    std::optional<Date> later;
    std::optional<toegang::Gezien<Toelichting>> toelichting;
};

// A question as the house, or the organisation asked, sees it.
struct Uitvraag {
    toegang::ItemRij item;
    kern::OrganisatieId organisatie;
    std::string naam;  // of the organisation
    IdBytes ronde;
    std::string grondslag;  // its label
    Date termijn;
    std::optional<Date> later;
    Staat staat = Staat::open;
    std::string door;  // who asked
    toegang::Gezien<Vraag> vraag;
    std::optional<toegang::Gezien<Reden>> reden;
    std::vector<Antwoord> antwoorden;  // newest first

    Date klaar_op() const { return later.value_or(termijn); }
};

// Which tests each bijdrage supports: letters of Bgs 2.20, in order.
using Koppelingen = std::map<kern::ItemId, std::string>;

// The ticks of one bijdrage, and what was ticked when the page was made.
struct Koppeling {
    kern::ItemId bijdrage;
    std::string letters;
    std::string was;
};

// One of the four tests, with how it was judged and what supports it.
struct Toets {
    char letter = 'a';
    std::optional<bool> oordeel;                       // nothing: not judged
    std::vector<const bijdrage::Bijdrage*> bijdragen;  // of those this person may see
};

struct Overzicht {
    std::vector<Uitvraag> vragen;               // newest round first, then by organisation
    std::vector<Vraagbaar> nooit_gevraagd;      // takes part, and was asked nothing
    std::vector<bijdrage::Bijdrage> bijdragen;  // that this person may see or may know of
    Koppelingen koppelingen;
    std::map<char, std::optional<bool>> oordelen;
};

// A question to my own organisation that waits for its answer, in a list over dossiers.
struct OpenVraag {
    kern::DossierId dossier;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    toegang::Gezien<betrokkene::Titel> titel;
    kern::ItemId item;
    Date klaar_op;
};

}  // namespace uitvraag
