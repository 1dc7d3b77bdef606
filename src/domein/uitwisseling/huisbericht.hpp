// What a file between two houses says, and reading it as strictly as it can be read. Pure.
//
// Invariant: what lees() accepts fits every limit below, holds no field that is not known, and is written back the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/id.hpp"
#include "platform/crypto/crypto.hpp"

namespace uitwisseling::huisbericht {

// Numbers are on disk (huisbericht.soort).
enum class Soort : std::uint8_t { vraag = 1, antwoord = 2, pakket = 3, ontvangst = 4 };

// Do you know this person? No more than it takes to find one (Wgs 2.28), and why it is asked.
struct Vraag {
    std::string voornamen;
    std::string voorletters;
    std::string voorvoegsel;
    std::string geslachtsnaam;
    std::string geboortedatum;  // whole, ISO
    std::string bsn;            // only where it is needed; else empty
    std::string doel;
    std::string grondslag;  // in words, as the asking house calls it
    std::string noodzaak;
    crypto::Bytes sleutel;  // one-time key: the answer and a package are sealed to this
    friend bool operator==(const Vraag&, const Vraag&) = default;
};

// Yes or no, and nothing else.
struct Antwoord {
    IdBytes vraag;
    bool treffer = false;
    friend bool operator==(const Antwoord&, const Antwoord&) = default;
};

struct Deel {
    std::string titel;
    std::string tekst;
    std::string voorwaarden;               // of its source, and they travel along (Wgs 2.29(3))
    std::string bron;                      // the organisation, in words
    std::vector<std::string> categorieen;  // codes of Wgs 2.30(1)
    Date eerste_verwerking;                // no term begins anew by being sent (Wgs 1.8(7))
    friend bool operator==(const Deel&, const Deel&) = default;
};

struct Pakket {
    IdBytes vraag;  // it answers a question that was a hit
    std::string doel;
    std::string grondslag;
    std::string noodzaak;
    std::optional<Date> tot;  // to be used until; nothing: no end
    std::vector<Deel> delen;
    friend bool operator==(const Pakket&, const Pakket&) = default;
};

// What became of a package. A code and no words: it says nothing of the person.
struct Ontvangst {
    IdBytes pakket;
    bool aanvaard = false;
    std::string reden;  // code of rules::weigeringen; empty when accepted
    friend bool operator==(const Ontvangst&, const Ontvangst&) = default;
};

struct Bericht {
    IdBytes nummer;  // of this file, unlike any other
    Instant gemaakt;
    Instant verloopt;
    std::variant<Vraag, Antwoord, Pakket, Ontvangst> inhoud;
    Soort soort() const { return static_cast<Soort>(inhoud.index() + 1); }
    friend bool operator==(const Bericht&, const Bericht&) = default;
};

// Limits, in signs and counts.
inline constexpr std::size_t naam_max = 200;
inline constexpr std::size_t tekst_max = 2'000;
inline constexpr std::size_t deel_max = 7'500;  // so that it fits a bijdrage with where it came from in front
inline constexpr std::size_t voorwaarde_max = 500;
inline constexpr std::size_t delen_max = 50;
inline constexpr std::int64_t geldig_max = std::int64_t{90} * 86'400;  // seconds that a file may be valid

std::string_view code(Soort soort);

std::string schrijf(const Bericht& bericht);
// Nothing when it is not exactly one of these.
std::optional<Bericht> lees(std::string_view json);

}  // namespace uitwisseling::huisbericht
