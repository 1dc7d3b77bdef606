// Questions in the database. What is of a dossier takes its ids from a grant; what came in is of the house, sealed with a key
// of its own. Reading and writing of a dossier: store.cpp; what came in: binnen_store.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domein/uitwisseling/model.hpp"
#include "domein/uitwisseling/rights.hpp"
#include "domein/uitwisseling/rules.hpp"
#include "kern/toegang/kern.hpp"

namespace uitwisseling::store {

// --- Of a dossier -----------------------------------------------------------------------------------------------------

// The questions of the dossier, newest first, and the one of the grant.
std::vector<Huisvraag> lijst(db::Reader& reader, const toegang::GrantBasis& grant);
std::optional<Huisvraag> een(db::Reader& reader, const toegang::GrantBasis& grant);
// Its one-time key; nothing once that is gone.
std::optional<crypto::BoxKeys> eenmalig(db::Reader& reader, const toegang::GrantBasis& grant);

// The betrokkene as one asks for him, with the BSN only when `met_bsn`; nothing when this reader sees none.
struct Persoon {
    Inhoud naam;            // its words about why are empty
    bool volledig = false;  // a name and a whole birth date
    bool bsn_bekend = false;
};
Persoon persoon(db::Reader& reader, const toegang::GrantBasis& grant, bool met_bsn);

// Public participants of the dossier, and the day it was reported: who may have decided, and since when.
struct Beslissers {
    std::vector<Beslisser> kiesbaar;
    Date gemeld;
};
Beslissers beslissers(db::Reader& reader, const toegang::GrantBasis& grant);

// What is sealed ahead of the change.
struct Verzegeld {
    kern::ItemId id;
    db::Bytes inhoud;
    std::optional<db::Bytes> geheim;
};
// A row of huisvraag, whichever way it went.
struct Rij {
    Richting richting = Richting::gevraagd;
    kern::AnderHuisId huis;
    IdBytes nummer;
    std::string grondslag;
    bool met_bsn = false;
    Instant verloopt;
    std::optional<IdBytes> antwoord;
    crypto::Bytes antwoordsleutel;
};
void bewaar(db::Tx& tx, const toegang::Grant<Uitwisselen>& grant, const Rij& rij, const Besluit& besluit,
            const Verzegeld& verzegeld);
// What the other house said. No hit: the one-time key is of no use any more and goes. False: it was answered already.
bool bewaar_antwoord(db::Tx& tx, const toegang::Grant<Uitwisselen>& grant, bool treffer, Instant verloopt);

// --- Files ------------------------------------------------------------------------------------------------------------

bool al_gelezen(db::Reader& reader, const IdBytes& nummer);
// Remembers that it was read; false: it was, by somebody else meanwhile.
bool onthoud(db::Tx& tx, const huisbericht::Bericht& bericht, kern::AnderHuisId huis, Instant nu);

// --- What came in -----------------------------------------------------------------------------------------------------

// Questions that came in and are not gone, newest first.
std::vector<Binnen> binnen(db::Reader& reader);
std::optional<Binnen> binnen(db::Reader& reader, kern::DossierId id);
// The open ones that may be about the betrokkene of this dossier.
std::vector<Binnen> binnen_voor(db::Reader& reader, kern::DossierId dossier, Instant nu);
// What it asks, noted as a look; nothing when its key is gone.
std::optional<VraagIn> lees(kern::Call& call, const Binnen& vraag);
// The casussen it fits, for this reader (rules::telt_mee).
std::vector<Overeenkomst> overeenkomsten(db::Reader& reader, const Binnen& vraag,
                                         const toegang::Principal& wie, Date vandaag);

struct NieuwBinnen {
    kern::DossierId id;  // with a key in the key store
    kern::AnderHuisId huis;
    IdBytes nummer;
    Instant verloopt;
    crypto::Bytes antwoordsleutel;
    db::Bytes hash_naam;
    std::optional<db::Bytes> hash_bsn;
    db::Bytes vraag;
};
// Stores it, and tells the house's people of each casus it fits.
void bewaar(db::Tx& tx, const NieuwBinnen& nieuw, Instant nu);
// False: somebody else answered it.
bool sluit(db::Tx& tx, kern::DossierId id, Staat staat, const std::optional<IdBytes>& antwoord,
           const toegang::Principal& wie, Instant nu);

}  // namespace uitwisseling::store
