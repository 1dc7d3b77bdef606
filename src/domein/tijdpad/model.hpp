// A time path and its template. Plain data; the sealed part is a type of its own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/ids.hpp"
#include "platform/base/clock.hpp"

namespace tijdpad {

using SjabloonId = Id<struct Sjabloon_>;
using StapId = kern::ItemId;  // names a step in an address; a step is no item

enum class Anker : std::uint8_t { aanmelding = 1, besluit = 2, vorige = 3 };
enum class Eenheid : std::uint8_t { dagen = 1, werkdagen = 2 };
enum class Staat : std::uint8_t { open = 1, gedaan = 2, overgeslagen = 3, opgeschort = 4 };

// Due so many days after something.
struct Regel {
    std::string naam;
    Anker anker = Anker::vorige;
    int aantal = 0;
    Eenheid eenheid = Eenheid::werkdagen;
    bool operator==(const Regel&) const = default;
};

struct SjabloonVelden {
    std::string naam;
    std::optional<Date> van;
    std::optional<Date> tot;
    std::vector<Regel> stappen;
};
struct Sjabloon {
    SjabloonId id;
    SjabloonVelden velden;
    std::int64_t versie = 1;
};

// Why a step was extended, suspended or skipped.
struct Reden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"tijdpad_stap", "reden_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Stap {
    StapId id;
    Regel regel;
    Date klaar_voor;
    bool vast = false;  // has a day of its own: does not move with what goes before
    Staat staat = Staat::open;
    std::optional<Date> gedaan_op;
    std::optional<Date> stil_sinds;  // suspended on that day
    std::int64_t versie = 1;
    std::optional<toegang::Gezien<Reden>> reden = std::nullopt;
};

struct Tijdpad {
    std::string naam;
    Date aanmelding;
    Date besluit;
    std::vector<Stap> stappen;
};

}  // namespace tijdpad
