// The casus as its readers see it. Plain data.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/kern.hpp"

namespace casus {

// One line of the list of casussen.
struct Regel {
    kern::DossierId id;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    std::string tafel;
    std::string gemeente;
    int ave = 1;
    std::string procesregisseur;
    Instant gewijzigd;
    bool nieuw = false;  // changed since this person last looked
    toegang::Gezien<betrokkene::Titel> titel;
    int te_laat = 0;  // actions that are late, of those this person may see; counted only in a chosen list
};

// What the reader of the list asked for. Nothing asked: all of them, last changed first.
enum class Volgorde : std::uint8_t { gewijzigd, naam, ave, langst };
struct Lijstkeuze {
    std::optional<toegang::Fase> fase;
    std::string tafel;     // id of the regietafel; empty: every one
    std::string gemeente;  // code; empty: every one
    bool te_laat = false;  // only those with a late action
    Volgorde volgorde = Volgorde::gewijzigd;
    friend bool operator==(const Lijstkeuze&, const Lijstkeuze&) = default;
};

// What a choice is made on: nothing of it is sealed.
struct Lijstrij {
    kern::DossierId id;
    toegang::Fase fase = toegang::Fase::casus;
    std::string tafel;     // id, or empty
    std::string gemeente;  // code
    int ave = 1;
    Instant ingediend;
    Instant gewijzigd;
    int te_laat = 0;
};

struct Kop {
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::casus;
    std::string tafel;
    std::string gemeente;
    int ave = 1;
    bool spoed = false;
    std::optional<kern::MedewerkerId> procesregisseur_id;
    std::string procesregisseur;
    std::optional<kern::MedewerkerId> casusregisseur_id;
    std::string casusregisseur;  // name and organisation
    Instant ingediend;
    Date bewaren_tot;
    std::int64_t versie = 1;
    Instant gezien;  // when this person last looked
    toegang::Gezien<betrokkene::Titel> titel;
    std::string waarnemer = {};  // who stands in for the procesregisseur today; empty: nobody
    bool nieuws = false;         // something changed for this person since he last looked
};

struct Deelname {
    kern::DeelnameId id;
    kern::OrganisatieId organisatie_id;
    std::string organisatie;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    toegang::Doelen doelen;
    std::string grondslag;
    Date van;
    std::optional<Date> tot;
    bool ingetrokken = false;
    std::int64_t versie = 1;
    std::vector<std::string> mensen;
    bool loopt(Date vandaag) const { return !ingetrokken && van <= vandaag && (!tot || *tot >= vandaag); }
};

struct Gebeurtenis {
    Instant tijd;
    std::string soort;
    std::string waarde;
    bool hele_dag = false;  // of an incident only its day is known
};

// What the public participants decided about an organisation: sealed in besluit.inhoud_z.
struct BesluitInhoud {
    std::string reden;
    std::string bron;         // where the decision stands when it was taken elsewhere
    std::string ingetrokken;  // why the house took the proposal back
    static constexpr sleutels::Kolom kolom{"besluit", "inhoud_z"};
    auto velden() { return std::tie(reden, bron, ingetrokken); }
    auto velden() const { return std::tie(reden, bron, ingetrokken); }
};

// Why an organisation agreed or not.
struct Toelichting {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"besluit_bevestiging", "toelichting_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// A decision to admit an organisation that waits for confirmations.
struct OpenBesluit {
    kern::BesluitId id;
    std::string organisatie;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    int nodig = 1;
    int akkoord = 0;
    int niet_akkoord = 0;
    bool door_mij = false;  // this person's organisation has answered
    toegang::Gezien<BesluitInhoud> inhoud;
    std::int64_t versie = 1;
};

// A decision to admit an organisation that the house took back before it was taken.
struct IngetrokkenBesluit {
    kern::BesluitId id;
    std::string organisatie;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    std::string door;
    Instant op;
    toegang::Gezien<BesluitInhoud> inhoud;
};

// What somebody asks for: an organisation with named people, for a role and a period.
struct NieuweDeelname {
    kern::OrganisatieId organisatie;
    std::vector<kern::MedewerkerId> mensen;
    toegang::DeelnameRol rol = toegang::DeelnameRol::deelnemer;
    std::string grondslag;
    std::string reden;
    std::optional<Date> tot;
    std::optional<Date> besluit_datum;  // taken elsewhere: date and source
    std::string besluit_bron;
    std::vector<kern::OrganisatieId> beslissers;  // the public participants who took it
};

// Why a proposal that waits is taken back.
struct Intrekking {
    std::string reden;
    std::int64_t versie = 1;
};

// Who may have decided elsewhere, and what they said in the program.
struct Beslissers {
    struct Een {
        kern::OrganisatieId id;
        std::string naam;
    };
    std::vector<Een> kiesbaar;  // public participants that judged or take part; never the one it is about
    Date gemeld;                // day of the report
    int nodig = 1;              // deciders that an admission asks
    int tegen = 0;              // whose last answer on this organisation was no
};

// The head's fields that can be changed here.
struct Kopwijziging {
    int ave = 1;
    std::string ave_reden;  // why the phase changes; needed when it does
    std::optional<kern::MedewerkerId> casusregisseur;
    std::int64_t versie = 1;
};

// Why the AVE phase went up or down.
struct AveReden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"ave_wijziging", "reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct AveRegel {  // one change of phase
    int van = 1;
    int naar = 1;
    Instant op;
    std::string door;
    toegang::Gezien<AveReden> reden;
};

}  // namespace casus
