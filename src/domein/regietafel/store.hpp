// Tables in the database. Which tables somebody knows: staff of the house all of them, others those they sit at or preside.
#pragma once

#include <optional>
#include <vector>

#include "domein/regietafel/model.hpp"
#include "domein/regietafel/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace regietafel::store {

std::vector<Tafel> lijst(db::Reader& reader, const toegang::Principal& wie);
std::optional<Tafel> een(db::Reader& reader, const toegang::Principal& wie, kern::TafelId id);
// By organisation and name, each deputy after whom he stands in for.
std::vector<Lid> leden(db::Reader& reader, kern::TafelId id);
// People of participants and of the house who can sit at a table: designated for the processing now.
std::vector<Mens> mensen(db::Reader& reader, Date vandaag);
// Running dossiers of the table; a count alone.
long long dossiers(db::Reader& reader, kern::TafelId id);
Cijfers cijfers(db::Reader& reader, const toegang::Principal& wie, kern::TafelId id, Date vandaag);
// Dossiers of the table that the reader works on, by kenmerk.
std::vector<Eigen> eigen(db::Reader& reader, const toegang::ScopeBasis& scope, kern::TafelId id);

// False: somebody else changed it since.
bool bewaar(db::Tx& tx, kern::TafelId id, const Werkwijze& nieuw, std::int64_t versie);
void voeg_lid_toe(db::Tx& tx, kern::TafelId id, const NieuwLid& nieuw, Date vandaag);
// With his deputies. False: he does not sit there.
bool eindig_lid(db::Tx& tx, kern::TafelId id, kern::MedewerkerId medewerker);

// Moves at most `hoogstens` running dossiers, with an event each; which these were. `volg`: one number for each.
std::vector<kern::DossierId> verplaats(db::Tx& tx, const toegang::Grant<Beeindigen>& grant, kern::TafelId van,
                                       const Tafel& naar, const std::vector<IdBytes>& volg);
// The last day was yesterday: from now on nobody can choose it. False: somebody else changed it since.
bool beeindig(db::Tx& tx, const toegang::Grant<Beeindigen>& grant, kern::TafelId id,
              const std::optional<kern::TafelId>& opvolger, std::int64_t versie);

}  // namespace regietafel::store
