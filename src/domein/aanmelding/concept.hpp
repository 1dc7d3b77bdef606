// Drafts of a report: what somebody typed and has not sent in. Sealed under a key of the writer alone, several at a time,
// each with an end (DECISIONS 28). Nothing of it belongs to a dossier yet.
//
// Invariant: only the writer's own rows are ever read; an id of somebody else's draft is as good as none.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/aanmelding/rights.hpp"
#include "kern/toegang/kern.hpp"
#include "platform/web/request.hpp"

namespace aanmelding::concepten {

// The id a fresh form is given; it becomes the id of the report, so that sending twice makes one dossier.
using Id = kern::ItemId;

struct Concept {
    Id id;
    web::Fields velden;
    Instant gewijzigd;
    Instant verloopt;
    std::int64_t versie = 0;  // raised by each save
};
std::optional<Concept> lees(kern::Kern& kern, db::Reader& reader, const toegang::Principal& wie, Id id,
                            Instant nu);
// The drafts of this person, newest first.
std::vector<Concept> lijst(kern::Kern& kern, db::Reader& reader, const toegang::Principal& wie, Instant nu);

// What came of a save. One of the last two at most; then nothing was written.
struct Bewaard {
    Instant verloopt;
    std::int64_t versie = 0;                   // for the next save of this window
    std::optional<Concept> botsing;            // another window saved another text since
    std::optional<kern::DossierId> verstuurd;  // another window sent it in
};
// Keeps what was typed (fields of the form's own workings left out) when nobody saved since `versie`; 0: never saved. The
// same text twice is no collision. Refused beyond rules::concepten drafts; NotFound when the id is somebody else's.
Result<Bewaard> bewaar(kern::Call& call, const toegang::Grant<Indienen>& grant, Id id,
                       const web::Fields& velden, std::int64_t versie);
// The version that a form was made with; 0 when it says none.
std::int64_t versie_van(const web::Fields& velden);
Result<void> gooi_weg(kern::Call& call, const toegang::Grant<Indienen>& grant, Id id);

// Inside the change that sends it in: holds the draft, and on PostgreSQL waits for another that takes the same. What
// another window saved since `versie`, when that is not this text; nothing when it may be taken.
std::optional<Concept> vat(kern::Kern& kern, db::Tx& tx, const toegang::GrantBasis& grant, Id id,
                           const web::Fields& velden, std::int64_t versie);
// Afterwards: it is a report now.
void neem(db::Tx& tx, const toegang::GrantBasis& grant, Id id);

}  // namespace aanmelding::concepten
