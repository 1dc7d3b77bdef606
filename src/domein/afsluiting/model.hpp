// Rounding off, closing and opening again. Plain data; the sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "kern/toegang/kern.hpp"

namespace afsluiting {

// --- Rounding off ------------------------------------------------------------------------------------------------------

// Why the casus is rounded off, and why it went back. About the dossier as a whole: open to all who read it.
struct Reden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"afronding", "reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
struct TerugReden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"afronding", "terug_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Afronding {
    IdBytes id;
    std::string door;
    Instant begonnen;
    toegang::Fase vorige =
        toegang::Fase::casus;  // where it goes back to: support does not become procesregie
    std::int64_t versie = 1;
    toegang::Gezien<Reden> reden;
};

// One that ended: the casus went on.
struct Teruggegaan {
    Instant op;
    toegang::Gezien<TerugReden> reden;
};

// What the rounding off asks of one organisation. Numbers are on disk.
enum class PuntSoort : std::uint8_t { overdracht = 1, nazorg = 2, evaluatie = 3 };
enum class PuntStaat : std::uint8_t { gevraagd = 1, gedaan = 2, geweigerd = 3, vervallen = 4 };

struct PuntTekst {  // what is handed over, or what to look after
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"afrondpunt", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
// An evaluatie answers three questions, the others one.
struct Antwoord {
    std::string een;
    std::string twee;
    std::string drie;
    static constexpr sleutels::Kolom kolom{"afrondpunt", "antwoord_z"};
    auto velden() { return std::tie(een, twee, drie); }
    auto velden() const { return std::tie(een, twee, drie); }
};

struct Punt {
    toegang::ItemRij item;
    IdBytes afronding;
    PuntSoort soort = PuntSoort::overdracht;
    kern::OrganisatieId organisatie_id;
    std::string organisatie;
    std::optional<kern::MedewerkerId> medewerker_id;
    std::string medewerker;  // empty: anyone of that organisation
    std::optional<Date> termijn;
    PuntStaat staat = PuntStaat::gevraagd;
    std::optional<Instant> beantwoord;
    std::optional<toegang::Gezien<PuntTekst>> tekst;
    std::optional<toegang::Gezien<Antwoord>> antwoord;
};

// Somebody who can be asked: organisation and person that take part.
struct Wie {
    kern::OrganisatieId organisatie;
    kern::MedewerkerId medewerker;
    std::string naam;  // "GGZ, M. Es"
};

struct NieuwPunt {
    PuntSoort soort = PuntSoort::overdracht;
    std::optional<kern::MedewerkerId> wie;
    std::optional<Date> termijn;
    std::string tekst;
};
struct NieuwAntwoord {
    bool aangenomen = true;  // an overdracht can be refused
    Antwoord antwoord;
    std::int64_t versie = 1;
};

// For Mijn werk.
struct Wachtend {
    kern::DossierId dossier;
    std::string kenmerk;
    toegang::Fase fase = toegang::Fase::afronding;
    toegang::DeelnameRol rol = toegang::DeelnameRol::huis;
    toegang::Gezien<betrokkene::Titel> titel;
    kern::ItemId item;
    PuntSoort soort = PuntSoort::overdracht;
    std::optional<Date> termijn;
};

// --- Closing and opening again -------------------------------------------------------------------------------------------

// What the public participants decide on: sealed in besluit.inhoud_z.
struct Besluitinhoud {
    std::string reden;
    std::string bron;     // where it stands when it was taken elsewhere
    std::string ondanks;  // why the casus can be closed with things still open
    static constexpr sleutels::Kolom kolom{"besluit", "inhoud_z"};
    auto velden() { return std::tie(reden, bron, ondanks); }
    auto velden() const { return std::tie(reden, bron, ondanks); }
};
struct Toelichting {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"besluit_bevestiging", "toelichting_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// Kinds of besluit of this slice; besluit.soort, whose numbers stand in aanmelding/model.hpp.
enum class BesluitSoort : std::uint8_t { sluiten = 6, heropenen = 7 };
// How a besluit comes into force (DECISIONS 5).
enum class Wijze : std::uint8_t { bevestigen, bron, mandaat };

// Why a shield is lifted. The first opens the casus again; the others show it for a while, to read only.
enum class Grond : std::uint8_t { heropening, verzoek_betrokkene, toezicht, rechtsvordering };

// A besluit that waits for confirmations.
struct OpenBesluit {
    kern::BesluitId id;
    int nodig = 1;
    int akkoord = 0;
    int niet_akkoord = 0;
    bool door_mij = false;  // this person's organisation has answered
    std::string voorbereid_door;
    Instant voorbereid_op;
    std::int64_t versie = 1;
    std::string resultaat;    // closing: code
    std::string grond;        // opening: code
    std::optional<Date> tot;  // opening
    toegang::Gezien<Besluitinhoud> inhoud;
};

struct Decider {
    kern::OrganisatieId id;
    std::string naam;
};
// Who may have decided elsewhere, and what they said in the program.
struct Beslissers {
    std::vector<Decider> kiesbaar;
    Date gemeld;
    int nodig = 1;
    int tegen = 0;  // whose last answer on this kind of besluit was no
};

// A besluit recorded from a source.
struct Bron {
    std::optional<Date> datum;
    std::string tekst;
    std::vector<kern::OrganisatieId> beslissers;
};
struct NieuweSluiting {
    std::string resultaat;  // code of the list sluitresultaat
    std::string reden;
    std::string ondanks;
    Bron bron;
};
struct NieuweHeropening {
    std::optional<Grond> grond;
    std::string reden;
    std::optional<Date> tot;
    Bron bron;
};

// What one's own closed dossiers still show: nothing of what they were about (DECISIONS 16).
struct Afgesloten {
    kern::DossierId id;
    std::string kenmerk;
    std::string tafel;
    Date ingediend;
    Date gesloten;
    Date bewaren_tot;
    std::string resultaat;                    // label
    std::optional<kern::BesluitId> voorstel;  // to open it again, that waits
    bool wacht_op_mij = false;                // and my organisation has not answered
};

// One that waits to be opened again or not, for Mijn werk. Which one stands on the list of closed dossiers only: nothing
// else names a dossier that is closed (DECISIONS 16).
struct WachtendeHeropening {
    Instant gevraagd;
};

}  // namespace afsluiting
