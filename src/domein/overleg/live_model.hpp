// What happens at the table: lines, minutes, and who sits there. Plain data; the sealed parts are types of their own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/overleg/model.hpp"

namespace overleg::live {

// Numbers are on disk.
enum class Onderdeel : std::uint8_t { beeld = 1, oordeel = 2, besluit = 3 };
enum class RegelStaat : std::uint8_t { geldt = 1, wacht = 2, vervallen = 3, verbeterd = 4 };
enum class VerslagStaat : std::uint8_t { teruglezen = 1, bevestigd = 2 };
enum class Teruggelezen : std::uint8_t { klopt = 1, verbetering = 2 };
enum class AanwezigeSoort : std::uint8_t { betrokkene = 1, naaste = 2, advocaat = 3, tolk = 4, derde = 5 };

// --- What is sealed ---------------------------------------------------------------------------------------------------

struct RegelTekst {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"overlegregel", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
// Who sat at the point when it was closed, in words.
struct VerslagKop {
    std::string aanwezig;
    static constexpr sleutels::Kolom kolom{"verslag", "kop_z"};
    auto velden() { return std::tie(aanwezig); }
    auto velden() const { return std::tie(aanwezig); }
};
struct Verbetering {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"verslag_antwoord", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};
struct Naam {
    std::string naam;
    std::string organisatie;
    static constexpr sleutels::Kolom kolom{"aanwezige", "naam_z"};
    auto velden() { return std::tie(naam, organisatie); }
    auto velden() const { return std::tie(naam, organisatie); }
};
// Why who wrote a line down may read it while it waits.
struct Noodzaak {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"item_organisatie", "noodzaak_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

// --- As one person may see it -----------------------------------------------------------------------------------------

struct Regel {
    toegang::ItemRij item;
    Onderdeel deel = Onderdeel::beeld;
    RegelStaat staat = RegelStaat::geldt;
    bool mondeling = false;
    std::string bron;
    std::string door;
    std::optional<kern::ItemId> actie;
    std::optional<kern::ItemId> vervangt;
    std::string eigenaar;  // of the action
    std::optional<Date> termijn;
    std::optional<toegang::Gezien<RegelTekst>> tekst;  // nothing: he knows that it waits, and no more
};

struct Aanwezige {
    toegang::ItemRij item;
    AanwezigeSoort soort = AanwezigeSoort::betrokkene;
    std::optional<Date> verklaring;
    Instant van;
    std::optional<Instant> tot;
    toegang::Gezien<Naam> naam;
};

struct VerslagAntwoord {
    int nummer = 1;
    kern::OrganisatieId organisatie;
    std::string naam;
    std::optional<Teruggelezen> antwoord;
    std::string door;
    std::optional<Instant> op;
    std::optional<toegang::Gezien<Verbetering>> tekst;
};
struct Verslag {
    toegang::ItemRij item;
    kern::ItemId punt;
    int nummer = 1;
    VerslagStaat staat = VerslagStaat::teruglezen;
    std::optional<Instant> bevestigd;
    Instant besproken;
    std::string tafel;
    toegang::Gezien<Vraag> vraag;
    toegang::Gezien<VerslagKop> kop;
    std::vector<Regel> regels;
    std::vector<VerslagAntwoord> antwoorden;
};

// --- What somebody does -----------------------------------------------------------------------------------------------

struct NieuweRegel {
    std::optional<Onderdeel> deel;
    std::string tekst;
    std::optional<kern::OrganisatieId> bron;  // nothing: of who writes it
    toegang::Categorieen categorieen;
};
struct NieuweAanwezige {
    std::optional<AanwezigeSoort> soort;
    std::string naam;
    std::string organisatie;
    bool getekend = false;
    std::optional<Date> verklaring;
};
struct NieuwAntwoord {
    std::optional<Teruggelezen> antwoord;
    std::string tekst;
    int nummer = 0;  // the version that was read
};
struct NieuweVerbetering {
    std::optional<kern::ItemId> regel;
    std::string tekst;
    int nummer = 0;
};

}  // namespace overleg::live
