// The public face of the slice: what other slices may use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/rapportage/model.hpp"
#include "kern/toegang/routes.hpp"

namespace rapportage {

void routes(toegang::Routes& routes);

// Open casussen per procesregisseur of the house today, most first; at most `hoogstens` of them. Counts, no dossiers: for who
// holds the right caseload.lezen, which the caller has asked.
std::vector<PerRegisseur> per_regisseur(db::Reader& reader, Date vandaag, int hoogstens);

// Home figures of a board member or the user of a municipality; nothing for others, who see more or none. A small count and
// none look the same in the phases, which change from day to day.
std::optional<Overzicht> overzicht(db::Reader& reader, const toegang::Principal& wie, Date vandaag);
std::string cel_tekst(const Overzicht::Regel& regel);
// May this person see how many casussen each procesregisseur has? Staff of the house alone.
bool ziet_regisseurs(const toegang::Principal& wie);

// Below this a count is not shown to this person: it might tell of a person. 0 for who runs cases, and so sees them.
long long drempel(db::Reader& reader, const toegang::Principal& wie, Date vandaag);
// May this count be shown? None is no secret.
inline bool toonbaar(long long aantal, long long drempel) { return aantal == 0 || aantal >= drempel; }
// "1.204", or "< 5" when it may not be shown.
std::string getal(long long aantal, long long drempel);

}  // namespace rapportage
