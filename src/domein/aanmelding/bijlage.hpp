// Attachments of a report: what they may be, and their rows. The bytes lie in sealed chunks of 256 KiB under a key of the
// attachment, which is sealed under the dossier's (DECISIONS 33).
//
// Invariant: each chunk is bound to its attachment and number, and the whole to its length and keyed hash; what does not
// fit is refused as broken, never served in part. The router judges an answer of this size again on its way.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domein/aanmelding/rights.hpp"
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

// The type by its bytes, not by what the sender says: one of pdf, jpeg, png, docx, odt, plain text; nothing: refused. The
// ending of the name must be one of that type.
std::optional<std::string_view> type_van(std::string_view bytes, std::string_view naam);

// What is wrong with a file; nothing: it may be kept.
std::optional<FieldFault> fout(const web::File& file);

// "1,4 MB", "12 kB".
std::string omvang(std::size_t bytes);

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

// Keeps a file: chunk by chunk, each a change of its own, then the row. Refused beyond the limits of rules.hpp.
Result<kern::ItemId> bewaar(kern::Call& call, const toegang::Grant<BijlageToevoegen>& grant,
                            const web::File& file);

struct Inhoud {
    Naam naam;
    std::string bytes;
};
// The whole of the attachment of the grant; nothing when it is not there. Throws BrokenSeal.
std::optional<Inhoud> lees(kern::Call& call, const toegang::Grant<BijlageLezen>& grant);
// As an answer that a browser saves and never opens as a page of ours.
web::Response als_bestand(Inhoud&& inhoud);

}  // namespace aanmelding::bijlage
