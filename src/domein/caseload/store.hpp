// Caseload, deputies and the round in the database.
#pragma once

#include <optional>
#include <vector>

#include "domein/caseload/model.hpp"
#include "domein/caseload/rights.hpp"
#include "domein/caseload/rules.hpp"

namespace caseload::store {

// --- Moving --------------------------------------------------------------------------------------------------------------

// Procesregisseurs of the house that can work today, with the casussen they carry.
std::vector<Regisseur> regisseurs(db::Reader& reader, const toegang::Principal& wie, Date vandaag);
// My own casussen, with their names; at most verplaats_max.
std::vector<Rij> eigen(db::Reader& reader, const toegang::Scope<Verplaatsen>& scope);
// Somebody's casussen as a manager may know them: kenmerk, table, municipality and phase. Never an own case of the manager.
std::vector<Rij> van_een_ander(db::Reader& reader, const toegang::Principal& manager,
                               kern::MedewerkerId regisseur);

// Moves one dossier, when the rules say so. `volg` numbers its event. Rights shrink when the former regisseur leaves.
Resultaat verplaats(db::Tx& tx, const toegang::Grant<Verplaatsen>& grant, const Verplaatsing& wens,
                    const Verplaatsing::Een& een, const IdBytes& volg);

// --- Deputies --------------------------------------------------------------------------------------------------------------

// Those that run, will run, or ended in the last month; soonest first.
std::vector<Waarneming> waarnemingen(db::Reader& reader, Date vandaag);
void bewaar(db::Tx& tx, const toegang::Grant<Waarnemen>& grant, const NieuweWaarneming& nieuw,
            const IdBytes& id);
// False: it ended already, or changed since `versie`.
bool beeindig(db::Tx& tx, const toegang::Grant<Waarnemen>& grant, const IdBytes& id, std::int64_t versie);

// --- The round -------------------------------------------------------------------------------------------------------------

inline constexpr int rondje_max = 500;
// The casussen that are mine, or of whom I stand in for, by kenmerk. Nothing is opened.
Rondje rondje(db::Reader& reader, const toegang::Scope<Bijwerken>& scope);
// One of them, opened: its name, its open actions, what waits for an answer.
Stop stop(db::Reader& reader, const toegang::Scope<Bijwerken>& scope, const Halte& halte);
// Names for a page of them.
toegang::Gezien<betrokkene::Titel> titel(const toegang::Scope<Bijwerken>& scope, const Halte& halte);
// How many of these are mine and are skipped until that day; others are left as they were.
std::vector<kern::DossierId> zet_stil(db::Tx& tx, const toegang::Grant<Bijwerken>& grant, const Stil& stil);

// --- Reminders ---------------------------------------------------------------------------------------------------------------

struct Herinnering {
    bool iets_te_laat = false;
    bool al_vandaag = false;
};
Herinnering mag_herinneren(db::Reader& reader, const toegang::GrantBasis& grant,
                           kern::OrganisatieId organisatie);
// One reminder for all that is late of this organisation in the casussen this person works on, for the house. Returns those.
std::vector<kern::DossierId> herinner(db::Tx& tx, const toegang::Grant<Herinneren>& grant,
                                      kern::OrganisatieId organisatie);

}  // namespace caseload::store
