// Disclosures and derden of a told dossier: read, sealed and stored beside the rest of it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/seed/codes.hpp"
#include "app/seed/tree.hpp"
#include "kern/sleutels/zegel.hpp"
#include "platform/db/tx.hpp"

namespace app::seed {

// Reads [[derde]] and [[verstrekking]], and what they put on the life line.
void read_disclosures(const Tree& tree, Dossier& dossier);

struct SealedAntwoord {
    std::optional<db::Bytes> reden;
};
struct SealedDerde {
    kern::ItemId id;
    db::Bytes gegevens;
    std::optional<db::Bytes> verklaring;
    std::vector<SealedAntwoord> antwoorden;
};
struct SealedStuk {
    kern::ItemId id;
    db::Bytes inhoud;
    db::Bytes noodzaak;
};
struct SealedVerstrekking {
    kern::ItemId id;
    db::Bytes inhoud;
    db::Bytes noodzaak;
    std::optional<db::Bytes> niet_geinformeerd, rac, slot, effect;
    IdBytes terug;
    std::vector<SealedAntwoord> antwoorden;
    std::vector<SealedStuk> stukken;
};
struct SealedDisclosures {
    std::vector<SealedDerde> derden;
    std::vector<SealedVerstrekking> verstrekkingen;
};
SealedDisclosures seal_disclosures(kern::Kern& kern, kern::DossierId id, const Dossier& dossier);

// What they hang on: ids of the bijdragen in the order they were told.
struct Stored {
    kern::DossierId dossier;
    std::vector<kern::ItemId> bijdragen;
};
void store_disclosures(db::Tx& tx, const Codes& codes, const Dossier& dossier,
                       const SealedDisclosures& sealed, const Stored& stored);

}  // namespace app::seed
