// Lists of releases in the database, and the dossiers that are made of their rows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/nazorg/invoer.hpp"
#include "kern/toegang/kern.hpp"

namespace nazorg::invoer::store {

// Keyed; nothing can be read from it.
db::Bytes hash(kern::Kern& kern, std::string_view tekst);
db::Bytes persoon_hash(kern::Kern& kern, const rijen::Rij& rij);
// The release that this person is in nazorg for already, by another list than this one.
std::optional<Date> bekend(db::Reader& reader, const db::Bytes& persoon_hash, LijstId lijst);

// The municipalities of the region: the list of the house, else those of its organisations.
std::vector<partner::Code> gemeenten(db::Reader& reader, Date vandaag);

struct Open {
    std::string naam;
    std::string inhoud;
};
// The file of a list; nothing when it is gone.
std::optional<Open> open(kern::Call& call, LijstId lijst);

// Everything the dossier of one row is made of, sealed and numbered ahead of the change (DECISIONS 24).
struct Verzegeld {
    kern::DossierId dossier;
    kern::ItemId id;
    db::Bytes titel, inhoud;
    std::vector<betrokkene::NieuwPersoon> personen;
    std::vector<betrokkene::Verzegeld> verzegeld;
    std::vector<std::string> kenmerken;
    db::Bytes rij_hash, persoon_hash;
    kern::DeelnameId huis, contact;
    IdBytes verloop;
    std::string gemeente;
    Date vrijlating;
    Date einde;
};
// `dossier` has its key already.
Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const rijen::Rij& rij, Date einde);

struct Gemaakt {
    kern::DossierId dossier;
    bool nieuw = false;  // else it was made of this list before, or the person came by another meanwhile
};
// Makes the dossier, with its deelnames and nobody in them yet. `lijst` may be nothing: a seed.
bool maak(db::Tx& tx, const betrokkene::Bron& bron, Instant nu, const std::optional<LijstId>& lijst,
          const Verzegeld& verzegeld, const std::optional<kern::OrganisatieId>& gemeente);

// The people of the house who do nazorg: the members of table `nazorg` that work for it, and the one who takes the list in.
std::vector<kern::MedewerkerId> huisleden(db::Reader& reader, const toegang::Principal& wie, Date vandaag);
// The switch: lets the people of the house and of the municipalities in, and counts the releases. How many dossiers.
long long laat_zien(db::Tx& tx, LijstId lijst, const std::vector<kern::MedewerkerId>& huis, Instant nu);
bool begin(db::Tx& tx, LijstId lijst, Instant nu);
void klaar(db::Tx& tx, LijstId lijst, Instant nu, long long ingevoerd, long long fouten);

}  // namespace nazorg::invoer::store
