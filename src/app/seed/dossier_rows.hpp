// One told dossier as rows: sealed first, by any thread; then stored inside a change.
#pragma once

#include <vector>

#include "app/seed/closing.hpp"
#include "app/seed/codes.hpp"
#include "app/seed/documents.hpp"
#include "app/seed/verstrekking.hpp"
#include "app/seed/world.hpp"
#include "kern/toegang/kern.hpp"
#include "kern/zoek/zoek.hpp"

namespace app::seed {

// An item of the dossier with what is sealed of it.
struct SealedItem {
    kern::ItemId id;
    db::Bytes tekst;
    std::optional<db::Bytes> tweede;  // ground of secrecy; reason of an action; result of a goal
    std::optional<db::Bytes> derde;   // conditions
    std::optional<db::Bytes> noodzaak;
    zoek::Tokens woorden;
};

struct SealedDossier {
    kern::DossierId id;
    std::string kenmerk;
    db::Bytes titel;
    std::vector<betrokkene::Verzegeld> personen;
    SealedItem aanmelding;  // tweede: why it can't wait
    std::vector<db::Bytes> motiveringen;
    std::vector<std::optional<db::Bytes>> oordelen;
    kern::BesluitId besluit_id;
    std::optional<db::Bytes> besluit;
    std::optional<db::Bytes> toelichting;
    std::vector<kern::DeelnameId> deelnames;
    std::vector<SealedItem> bijdragen;
    std::vector<SealedDocument> documenten;
    std::vector<std::vector<SealedItem>>
        uitvragen;  // per act, per organisation; tweede: what goes with the answer
    std::vector<SealedItem> doelen;
    std::vector<SealedItem> acties;
    std::vector<std::vector<SealedItem>> voortgang;  // per action
    std::vector<SealedItem> planversies;
    std::vector<std::vector<std::optional<db::Bytes>>> akkoorden;  // per version
    std::vector<SealedItem> aanbiedingen;
    std::vector<SealedItem> scores;
    std::vector<SealedItem> risicos;
    std::vector<kern::ItemId> stappen;
    std::vector<SealedItem> knelpunten;  // tweede: the answer
    std::vector<IdBytes> gebeurtenissen;
    kern::BesluitId voorstel_id;
    std::optional<db::Bytes> voorstel;
    std::optional<db::Bytes> voorstel_nee;
    SealedDisclosures verstrekkingen;
    std::vector<SealedItem> relaties;
    std::vector<SealedItem> contacten;
    std::vector<SealedItem> uitspraken;
    std::optional<SealedItem> waarschuwing;
    SealedClosing sluiting;
};

// `kern` seals and draws ids; its randomness stands at the dossier's own path. The key is there already.
SealedDossier seal_dossier(kern::Kern& kern, kern::DossierId id, const Dossier& dossier);
// Its words are kept for zoek::herbouw().
void store_dossier(db::Tx& tx, const Codes& codes, const Dossier& dossier, const SealedDossier& sealed);

// The questions of the house and their answers, and what the tests rest on. The bijdragen are there already.
void store_questions(db::Tx& tx, const Codes& codes, const Dossier& told, const SealedDossier& sealed);
// The rest of its plan: versions, offers, scores, judgements and time path. The dossier with its actions is there already.
void store_plan(db::Tx& tx, const Codes& codes, const Dossier& dossier, const SealedDossier& sealed);

// What happened to the dossier, for the life line and the figures, in order of time.
std::vector<Gebeurtenis> events_of(const Dossier& dossier);

}  // namespace app::seed
