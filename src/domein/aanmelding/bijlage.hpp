// Attachments of a report: their rows. What a file may be and where its bytes lie is told in kern/bestand.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domein/aanmelding/rights.hpp"
#include "kern/bestand/bestand.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/html/html.hpp"
#include "platform/web/request.hpp"
#include "platform/web/response.hpp"

namespace aanmelding::bijlage {

struct Naam {
    std::string naam;
    std::string type;
    static constexpr sleutels::Kolom kolom{"bijlage", "naam_z"};
    auto velden() { return std::tie(naam, type); }
    auto velden() const { return std::tie(naam, type); }
};

struct Sleutel {
    std::string sleutel;  // 32 raw bytes
    static constexpr sleutels::Kolom kolom{"bijlage", "sleutel_z"};
    auto velden() { return std::tie(sleutel); }
    auto velden() const { return std::tie(sleutel); }
};

struct Bijlage {
    toegang::ItemRij item;
    std::size_t grootte = 0;
    std::string door;
    toegang::Gezien<Naam> naam;
};
// The attachments of the dossier that this person may see, oldest first.
std::vector<Bijlage> lijst(db::Reader& reader, const toegang::GrantBasis& grant);

// As a list of links with size; an empty one writes nothing.
void blok(html::Out& out, const toegang::GrantBasis& grant, std::span<const Bijlage> bijlagen);

// Keeps a file that passes kern/bestand/keuring.hpp: chunk by chunk, each a change of its own, then the row. Refused beyond
// the limits of rules.hpp.
Result<kern::ItemId> bewaar(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant,
                            const web::File& file);

// The whole of the attachment of the grant; nothing when it is not there. Throws BrokenSeal.
std::optional<bestand::Inhoud> lees(kern::Call& call, const toegang::Grant<BijlageLezen>& grant);
// As an answer that a browser saves and never opens as a page of ours.
web::Response als_bestand(bestand::Inhoud&& inhoud);

}  // namespace aanmelding::bijlage
