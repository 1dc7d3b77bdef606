// The print of a whole casus, as its reader may see it: parts to choose from, each on paper and as JSON.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domein/casus/model.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/html/parts.hpp"
#include "platform/json/writer.hpp"
#include "platform/web/input.hpp"

namespace casus {

// A part of the print. Both functions read what this person may see and write it: what they open is in the log entry of the
// print, and what is not chosen is not opened. `json` writes members of the object of the casus.
struct AfdrukDeel {
    std::string_view code;  // in addresses
    std::string_view naam;
    void (*blad)(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant);
    void (*json)(json::Writer& json, db::Reader& reader, const toegang::GrantBasis& grant);
};
// In the order of the paper.
std::span<const AfdrukDeel> afdruk_delen();

// A decision on this casus: what kind, when, and how it was answered.
struct BesluitRegel {
    kern::BesluitId id;
    int soort = 0;
    int staat = 0;
    std::string organisatie;  // whom an admission is about
    Instant voorgelegd;
    std::optional<Date> genomen;
    int akkoord = 0;
    int niet_akkoord = 0;
};
std::string_view besluit_naam(int soort);
std::string_view staat_naam(int staat);

namespace store {
// All decisions of the dossier, oldest first. Their words are not opened.
std::vector<BesluitRegel> besluiten(db::Reader& reader, const toegang::GrantBasis& grant);
}  // namespace store

namespace view {

struct Afdruk {
    db::Reader& reader;
    const toegang::GrantBasis& grant;
    const Kop& kop;
    const std::vector<const AfdrukDeel*>& delen;  // chosen
    const web::Input& input;
    void operator()(html::Out& out) const;
};

}  // namespace view
}  // namespace casus
