// What waits for one person, from the database. At most fourteen queries a page; every list of dossiers is bound by the scope.
#pragma once

#include "domein/werk/model.hpp"
#include "domein/werk/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace werk::store {

// The lists of who works on dossiers. With werk.gekozen only what lies there.
void lees_dossiers(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk);
// What has a day on which it is looked at again: late, or within two weeks.
void lees_herzien(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk);
// The dossiers this person is in because he stands in for somebody today, by kenmerk.
std::vector<Waargenomen> waargenomen(db::Reader& reader, const toegang::ScopeBasis& scope);
// The notices this person did not read yet, of the dossiers in his scope.
void lees_berichten(db::Reader& reader, const toegang::ScopeBasis& scope, Werk& werk);
// Marks notices of this person as read. What is not his, or not there, stays as it is: nobody learns which.
void gelezen(db::Tx& tx, const toegang::Grant<Lezen>& grant, const Gelezen& gelezen);

// Everything on the page of this person; of the actions only those that lie with `bij`, when that is not empty.
Werk lees(db::Reader& reader, const toegang::Scope<Lezen>& scope, std::string_view bij = {});

// Marks what changed up to `tot` in the dossiers of this person as seen.
void gezien(db::Tx& tx, const toegang::Grant<Lezen>& grant, Instant tot);

}  // namespace werk::store
