// The life line of a casus in full: what happened and what is due, from the plain events that all who read the casus may know
// of, and from the items that this reader may see. Of an item it holds kind, day, organisation and page; never a word that
// somebody wrote, so nothing is opened for it.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/casus/model.hpp"
#include "domein/casus/rights.hpp"
#include "platform/base/result.hpp"
#include "platform/html/url.hpp"

namespace casus::tijdlijn {

// A lane of the picture, and a kind to choose. Its code stands in addresses.
enum class Baan : std::uint8_t {
    fase,
    besluit,
    deelname,
    overleg,
    bijdrage,
    incident,
    plan,
    opschaling,
    risico,
    verstrekking,
    afronding,
    stuk
};
inline constexpr std::pair<std::string_view, Baan> baan_codes[] = {
    {"fase", Baan::fase},           {"besluit", Baan::besluit},
    {"deelname", Baan::deelname},   {"overleg", Baan::overleg},
    {"bijdrage", Baan::bijdrage},   {"incident", Baan::incident},
    {"plan", Baan::plan},           {"opschaling", Baan::opschaling},
    {"risico", Baan::risico},       {"verstrekking", Baan::verstrekking},
    {"afronding", Baan::afronding}, {"stuk", Baan::stuk}};
std::string_view code(Baan baan);
std::string_view naam(Baan baan);

// The marks of the pictures: circle, diamond, square, triangle (late), ring (still to come), arrow (a level up).
enum class Vorm : std::uint8_t { rond, ruit, vierkant, driehoek, open, omhoog };
// The mark of an event of the life line.
Vorm vorm_van(std::string_view soort);

struct Moment {
    Date dag;
    Instant tijd = {};  // the order within a day
    Baan baan = Baan::fase;
    Vorm vorm = Vorm::rond;
    std::string wat = {};                                           // words of the program
    std::optional<kern::OrganisatieId> organisatie = std::nullopt;  // bron of an item, owner of an action
    std::optional<html::Url> naar = std::nullopt;                   // its page
};

// What is there and closed to the house's staff: bron and day, and no more (DECISIONS 12).
struct Gesloten {
    kern::OrganisatieId bron;
    Date dag;
};

struct Tijdlijn {
    std::vector<Moment> momenten;  // oldest first
    std::vector<Gesloten> gesloten;
    std::vector<Gebeurtenis> verloop;  // the plain events, for the band of phases
    std::map<kern::OrganisatieId, std::string> namen;
};
Tijdlijn lees(db::Reader& reader, const toegang::GrantBasis& grant);

// What somebody wants to see of it. Both days count.
struct Keuze {
    std::optional<Baan> baan = std::nullopt;
    std::optional<kern::OrganisatieId> organisatie = std::nullopt;
    std::optional<Date> van = std::nullopt;
    std::optional<Date> tot = std::nullopt;
};
// What is wrong with the choice; nothing: it may be shown.
std::vector<FieldFault> fouten(const Keuze& keuze);
bool past(const Moment& moment, const Keuze& keuze);
// How many closed items fall within the choice. Of none the kind is known, so a choice of kind counts none.
long long aantal_gesloten(std::span<const Gesloten> gesloten, const Keuze& keuze);

// A mark of the picture: one moment, or several of one lane that would touch each other.
struct Groep {
    std::size_t eerste = 0;  // index in the lane
    std::size_t aantal = 0;
};
// Makes marks of the moments of one lane, which come by day: each stands at least `afstand` to the right of the one before it.
// `plaatsen` are where they would stand alone.
std::vector<Groep> groepen(std::span<const double> plaatsen, double afstand);

}  // namespace casus::tijdlijn
