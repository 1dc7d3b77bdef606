// The people of a dossier in the database, for the slice itself. Ids of dossiers come from a grant; lists ask the policy
// per item.
#pragma once

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/betrokkene/rights.hpp"

namespace betrokkene::store {

enum HashSoort : int { hash_soort_bsn = 1, hash_soort_naam = 2, hash_soort_adres = 3 };

// --- People ---------------------------------------------------------------------------------------------------------------

// One person as this reader may see him; nothing when he is not there, or not for this reader.
std::optional<Persoon> een(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);
// What is sealed of his identity, the BSN among it: to seal it again with what changed, never to show.
std::optional<Identiteit> identiteit(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);

Verzegeld verzegel_een(kern::Kern& kern, kern::DossierId dossier, const NieuwPersoon& persoon,
                       kern::ItemId id);
void bewaar_een(db::Tx& tx, kern::DossierId dossier, const Bron& bron, Instant nu, int volgorde,
                const NieuwPersoon& persoon, const Verzegeld& rij);

// The keyed hashes of a person, and the shutting out of who of the house he is (DECISIONS 7, 19).
void bewaar_hashes(db::Tx& tx, kern::DossierId dossier, Rol rol, const Verzegeld& rij);

// How many people of this kind the dossier has, whoever may see them.
std::int64_t aantal(db::Reader& reader, kern::DossierId dossier, Rol rol);
// Does somebody else of this dossier have this BSN?
bool bsn_dubbel(db::Reader& reader, kern::DossierId dossier, kern::ItemId zelf, const Verzegeld& rij);

// Adds him as the last of his kind, C3, with the organisation of the grant as bron.
void voeg_toe(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Gegevens& nieuw, const Verzegeld& rij);
// How he is from now on: seals, categories, words to search, hashes, kept address, and who is shut out by his BSN. The date of
// first processing stays. False when the item changed since `versie`.
bool wijzig(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Persoon& huidig, const Gegevens& nieuw,
            const Verzegeld& rij, std::int64_t versie);
// Takes him away with his relations, contact moments and own words. False when the item changed since `versie`.
bool verwijder(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Persoon& huidig, std::int64_t versie);
// The title of the dossier names the betrokkene, "en gezin" when there is a directe kring: seals it anew when that changed.
void ververs_titel(const sleutels::Sealer& sealer, db::Tx& tx, const toegang::Grant<Wijzigen>& grant);

// --- Relations ------------------------------------------------------------------------------------------------------------

// Those of which this reader may see both ends, running ones first.
std::vector<Relatie> relaties(db::Reader& reader, const toegang::GrantBasis& grant,
                              const std::vector<Persoon>& personen);
std::optional<Relatie> relatie(db::Reader& reader, const toegang::GrantBasis& grant,
                               const std::vector<Persoon>& personen);
// All of them as they stand, for the rule against doubles.
std::vector<NieuweRelatie> relatie_feiten(db::Reader& reader, const toegang::GrantBasis& grant);

struct VerzegeldeTekst {
    kern::ItemId id;
    db::Bytes tekst;
    zoek::Tokens woorden = {};
};
void bewaar_relatie(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweRelatie& nieuw,
                    const VerzegeldeTekst& rij);
// False when it changed since `versie`.
bool eindig_relatie(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Relatie& huidig, Date tot,
                    std::int64_t versie);
bool verwijder_relatie(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Relatie& huidig,
                       std::int64_t versie);

// --- Contact moments --------------------------------------------------------------------------------------------------------

// Newest first; of one person, or of all.
std::vector<Contactmoment> contactmomenten(db::Reader& reader, const toegang::GrantBasis& grant,
                                           std::optional<kern::ItemId> persoon = std::nullopt);
std::int64_t contacten(db::Reader& reader, kern::DossierId dossier, kern::ItemId persoon);
void bewaar_contact(db::Tx& tx, const toegang::Grant<ContactVastleggen>& grant, kern::ItemId persoon,
                    const NieuwContact& nieuw, const VerzegeldeTekst& rij);

// --- The warning ----------------------------------------------------------------------------------------------------------

// The one row of the dossier, lapsed or not.
std::optional<Waarschuwing> waarschuwing(db::Reader& reader, const toegang::GrantBasis& grant);
// A first one, in place of one that lapsed.
void zet_waarschuwing(db::Tx& tx, const toegang::Grant<Waarschuwen>& grant, Date tot,
                      const VerzegeldeTekst& rij);
// Other words or another day for the one that stands. False when it changed since `versie`.
bool vernieuw_waarschuwing(db::Tx& tx, const toegang::Grant<Waarschuwen>& grant, const Waarschuwing& huidig,
                           Date tot, const db::Bytes& tekst, std::int64_t versie);
bool haal_waarschuwing_weg(db::Tx& tx, const toegang::Grant<Waarschuwen>& grant, const Waarschuwing& huidig,
                           std::int64_t versie);

}  // namespace betrokkene::store
