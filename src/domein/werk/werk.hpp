// The public face of the slice: Mijn werk, the home of every role.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "kern/bericht/bericht.hpp"
#include "kern/toegang/routes.hpp"

namespace werk {

void routes(toegang::Routes& routes);

// The weekly mail. From Monday seven o'clock on; who gets it this week and did not yet (at most 200 at a time); and the row in
// `uitgaand`, once a week per person: nothing when there is nothing to tell. False: somebody was first, or he wants none.
bool tijd_voor_weekbericht(Instant nu);
std::vector<kern::MedewerkerId> weekbericht_ontvangers(db::Reader& reader, Instant nu);
bool maak_weekbericht(kern::Kern& kern, db::Tx& tx, kern::MedewerkerId wie, Instant nu);
// Kinds and days only: no name, no dossier, no kenmerk.
std::string weekbericht_tekst(const std::vector<std::pair<bericht::Soort, Date>>& berichten);

}  // namespace werk
