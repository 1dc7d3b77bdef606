// Time paths in the database. What is of a dossier takes its id from the grant.
#pragma once

#include <vector>

#include "domein/tijdpad/rights.hpp"
#include "domein/tijdpad/rules.hpp"
#include "kern/toegang/kern.hpp"

namespace tijdpad::store {

// The path of the dossier; nothing when none was started.
std::optional<Tijdpad> een(db::Reader& reader, const toegang::GrantBasis& grant);
// From which days a path of this dossier counts. Without a decision: the report.
struct Ankers {
    Date aanmelding;
    Date besluit;
};
Ankers ankers(db::Reader& reader, const toegang::GrantBasis& grant);

// `ids` names the steps, drawn before the change. The caller has seen that there is no path yet.
void begin(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::string_view naam, const Ankers& ankers,
           const std::vector<Stap>& stappen);
// Stores one step that changed (`reden` replaces what was there) and the days of the others. False: it is another by now.
bool bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Stap& stap,
            const std::vector<Stap>& alle, std::int64_t versie, const std::optional<db::Bytes>& reden);

// Templates of the house, by name. Configuration: no datum of a person.
std::vector<Sjabloon> sjablonen(db::Reader& reader);
std::optional<Sjabloon> sjabloon(db::Reader& reader, SjabloonId id);
void maak(db::Tx& tx, SjabloonId id, const SjabloonVelden& velden);
bool wijzig(db::Tx& tx, SjabloonId id, const SjabloonVelden& velden, std::int64_t versie);

}  // namespace tijdpad::store
