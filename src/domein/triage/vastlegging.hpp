// Decisions recorded from a source, and what those who took them say of it: "klopt dit?". About the decision itself, never about
// what stands in the dossier: kenmerk, kind and date, so that a decider can look it up in his own minutes.
#pragma once

#include <vector>

#include "domein/triage/rights.hpp"
#include "domein/triage/triage.hpp"
#include "kern/toegang/kern.hpp"

namespace triage {

namespace store {
// Names the deciders of a decision just recorded. Inside the change that records it.
void noem_beslissers(db::Tx& tx, kern::DossierId dossier, kern::BesluitId besluit,
                     std::span<const kern::OrganisatieId> beslissers);
// What this person's organisation is named for and has not said "klopt" of, newest first; at most 100. Never of an own case.
std::vector<Vastgelegd> te_toetsen(db::Reader& reader, const toegang::Principal& wie);
std::vector<Tegengesproken> tegengesproken(db::Reader& reader, const toegang::Principal& wie);
}  // namespace store

namespace actions {
// Says whether a recorded decision is right, for one's own organisation. NotFound: it is not named there.
Result<void> toets(kern::Call& call, const toegang::Grant<Toetsen>& grant, kern::BesluitId besluit,
                   bool klopt);
}  // namespace actions

namespace pages {
web::Response vastgelegd(kern::Call& call, const toegang::Grant<Toetsen>& grant);
web::Response toets(kern::Call& call, const toegang::Grant<Toetsen>& grant, const toegang::PathText& pad);
}  // namespace pages

namespace api {
web::Response vastgelegd(kern::Call& call, const toegang::Grant<Toetsen>& grant);
web::Response toets(kern::Call& call, const toegang::Grant<Toetsen>& grant, const toegang::PathText& pad);
}  // namespace api

}  // namespace triage
