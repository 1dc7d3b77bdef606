// Approaches in the database. Ids come from a grant; sealed values are opened by its sight.
#pragma once

#include <optional>
#include <vector>

#include "domein/aanpak/model.hpp"
#include "domein/aanpak/rights.hpp"
#include "domein/aanpak/rules.hpp"
#include "kern/toegang/kern.hpp"

namespace aanpak::store {

// Those of the dossier that this person may see: open ones first, newest first.
std::vector<Aanpak> lijst(db::Reader& reader, const toegang::GrantBasis& grant);
// The one of the grant's item, with its roles, phases, discussions and how the decision on it stands.
std::optional<Aanpak> een(db::Reader& reader, const toegang::GrantBasis& grant);
// What its rules ask of the dossier and the house, for a kind of approach.
rules::Feiten feiten(db::Reader& reader, const toegang::GrantBasis& grant, const Soort& soort);
std::vector<Mens> mensen(db::Reader& reader, const toegang::GrantBasis& grant);

// The kinds that may be chosen today, in the order of the house.
std::vector<Telling> keuzes(db::Reader& reader, Date vandaag);
// The questions of a kind as they hold today; for the Top-X those of the newest published criteria.
std::vector<Vraag> vragen(db::Reader& reader, const Soort& soort, Date vandaag);

// --- Writing -------------------------------------------------------------------------------------------------------------

struct Verzegeld {
    kern::ItemId id;
    db::Bytes grond;
    db::Bytes besluit;
    IdBytes volg;
    std::vector<IdBytes> rollen;  // an id for each role
    IdBytes fase;                 // of the first phase
    db::Bytes oordeel;
};
// Puts the casus in: at once, or to be confirmed when `voorstel`. The caller judged it.
void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw, const Soort& soort,
            const rules::Feiten& feiten, const Verzegeld& verzegeld, bool voorstel);
// False: answered before, or not open.
bool bevestig(db::Tx& tx, const toegang::Grant<Bevestigen>& grant, bool akkoord,
              const db::Bytes& toelichting);
// Enough agreed and nobody objects: from today it holds. False: not yet.
bool neem(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, const IdBytes& volg);
// Stops it. Of the Top-X nothing of the entry stays but counts. False: it changed since `versie`.
bool stop(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, const Beeindiging& einde,
          const db::Bytes& tekst, const IdBytes& volg);
bool geef_rol(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, const NieuweRol& rol,
              const IdBytes& id);
bool begin_fase(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, const NieuweFase& nieuw,
                kern::ItemId id, const db::Bytes& oordeel, const IdBytes& volg);
bool bespreek(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, Date dag,
              std::int64_t versie);
bool herzie(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, Date dag,
            std::int64_t versie);

// Keeps a count of approaches: `soort` is "aanpak.in.mda" and so on.
void tel(db::Tx& tx, kern::DossierId dossier, Date dag, const std::string& soort);

// --- Lists and the Top-X -------------------------------------------------------------------------------------------------

inline constexpr int lijst_max = 500;
std::vector<Rij> rijen(db::Reader& reader, const toegang::ScopeBasis& scope, const Soort& soort);

std::vector<Criteria> criteria(db::Reader& reader);  // newest first
// The version a placement is judged by: the newest that is published by this day, else the newest; nothing when none is set.
std::optional<Criteria> geldend(db::Reader& reader, Date vandaag);
std::vector<Organisatie> publiek(db::Reader& reader, Date vandaag);
void bewaar_criteria(db::Tx& tx, const toegang::GrantBasis& grant, const NieuweCriteria& nieuw,
                     const IdBytes& id);

}  // namespace aanpak::store
