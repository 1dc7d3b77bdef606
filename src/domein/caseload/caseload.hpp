// The public face of the slice: what other slices may use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/caseload/model.hpp"
#include "kern/toegang/routes.hpp"

namespace caseload {

void routes(toegang::Routes& routes);

// Who stands in for this procesregisseur today; empty: nobody.
std::string waargenomen_door(db::Reader& reader, kern::MedewerkerId procesregisseur, Date vandaag);
// For Mijn werk: where this person stands in today, and who stands in for him.
std::vector<Waarneming> waarnemingen_van(db::Reader& reader, kern::MedewerkerId wie, Date vandaag);

// For the job of each minute: deputies get the dossiers that came since, and leave those of an appointment that ended. Returns
// the dossiers that somebody came in or left, for the log. Rights shrink when somebody left.
std::vector<kern::DossierId> werk_waarnemingen_bij(db::Tx& tx, Instant nu);
// Is there anything to do for it?
bool waarnemingen_lopen_achter(db::Reader& reader, Date vandaag);

}  // namespace caseload
