// The public face of the slice: what other slices may use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/afsluiting/model.hpp"
#include "kern/toegang/routes.hpp"

namespace afsluiting {

void routes(toegang::Routes& routes);

// The rounding off of the dossier as this person may see it: on paper, and as an object.
void afdruk(html::Out& out, db::Reader& reader, const toegang::GrantBasis& grant);
void json_van(json::Writer& json, db::Reader& reader, const toegang::GrantBasis& grant);

// For Mijn werk: what a rounding off asks of this person's organisation and nobody answered, soonest due first; at most
// `hoogstens`. Asked of one person: only of him. Nothing is opened but the title.
std::vector<Wachtend> wacht_op_mij(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens);
// Closed dossiers that wait for this person's organisation to say whether they may be opened again; longest waiting first.
std::vector<WachtendeHeropening> heropeningen_wachten(db::Reader& reader, const toegang::Principal& wie,
                                                      Date vandaag);

// The dossiers that were lifted up to and including a day before `vandaag`: their shield closes again. Each with its entry of
// the log ahead, so that the job only writes. Call sluit_weer() for each in a change of its own.
std::vector<kern::DossierId> opheffing_voorbij(db::Reader& reader, Date vandaag);
// False: it was closed already. Rights shrink in the same change.
bool sluit_weer(db::Tx& tx, kern::DossierId dossier, Instant nu, const IdBytes& volg);

}  // namespace afsluiting
