// How somebody wants to see a list: which columns in which order, and choices he keeps under a name. It changes what is shown,
// never what he may see: the list is bound by its scope as always. A kept choice holds codes only, as they stand in the address.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kern/toegang/kern.hpp"
#include "platform/html/parts.hpp"

namespace lijst {

struct FilterTag;
using FilterId = Id<FilterTag>;

struct Kolom {
    std::string_view code;
    std::string_view naam;
};

// A list that can be set. Its first cell (what the row is about) always stands first.
struct Lijst {
    std::string_view code;
    std::string_view naam;
    std::span<const Kolom> kolommen;
    std::span<const std::string_view> sleutels;  // of its address, that a kept choice may hold
    html::Url (*adres)(const web::Fields& keuze);
};
std::span<const Lijst> lijsten();
const Lijst* zoek(std::string_view code);

inline constexpr std::size_t filters_max = 20;  // of one list and person
inline constexpr std::size_t naam_max = 60;

struct Filter {
    FilterId id;
    std::string naam;
    web::Fields keuze;
};

// Numbers of the columns to show, in his order; all of them while he chose none.
std::vector<std::size_t> kolommen(db::Reader& reader, const toegang::Principal& wie, const Lijst& lijst);
std::vector<Filter> filters(kern::Kern& kern, db::Reader& reader, const toegang::Principal& wie,
                            const Lijst& lijst);

// "fase=casus&tafel=jeugd" of what an address holds: keys of this list and codes alone; the rest is left out.
std::string als_keuze(const Lijst& lijst, const web::Fields& query);

// Inside a change of the person himself.
void bewaar_kolommen(db::Tx& tx, const toegang::GrantBasis& grant, const Lijst& lijst,
                     std::span<const std::size_t> kolommen);
db::Bytes verzegel_naam(kern::Kern& kern, FilterId id, const std::string& naam);
// False: he has as many as he may.
bool bewaar_filter(db::Tx& tx, const toegang::GrantBasis& grant, const Lijst& lijst, FilterId id,
                   std::string_view keuze, const db::Bytes& naam);
bool verwijder_filter(db::Tx& tx, const toegang::GrantBasis& grant, FilterId id);

// Above a list: his kept choices, a form to keep this one, and the way to his columns.
struct Balk {
    const toegang::Principal& wie;
    const Lijst& lijst;
    std::span<const Filter> filters;
    std::string keuze;  // of this page
    void operator()(html::Out& out) const;
};

}  // namespace lijst
