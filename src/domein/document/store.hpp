// Documents in the database. Every function takes the ids from a grant; every list asks the policy per item. Versions are
// sealed under ids of their own and judged as the document they belong to.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "domein/document/model.hpp"
#include "domein/document/rights.hpp"
#include "kern/bestand/opslag.hpp"
#include "kern/zoek/zoek.hpp"

namespace document::store {

inline constexpr bestand::Plaats plaats{
    {"document_deel", "deel_z"},
    {"document.deel", "INSERT INTO document_deel (versie, nummer, deel_z, gemaakt) VALUES ($1, $2, $3, $4)"},
    {"document.delen", "SELECT nummer, deel_z FROM document_deel WHERE versie = $1 ORDER BY nummer"}};

// The documents of the dossier that this person may see or may know of, newest first, without their versions.
std::vector<Document> lijst(db::Reader& reader, const toegang::GrantBasis& grant);
// One document with the versions this person may open; nothing when it is not there.
std::optional<Document> een(db::Reader& reader, const toegang::GrantBasis& grant);

// Those that are open to this person, each with its newest file among `versies`.
std::vector<Document> met_bestand(db::Reader& reader, const toegang::GrantBasis& grant);

// How many documents the dossier holds.
std::int64_t aantal(db::Reader& reader, kern::DossierId dossier);

// The file of one version; 0 is the newest. Nothing when it is not there or not for this person. Throws BrokenSeal.
std::optional<bestand::Inhoud> inhoud(const kern::Call& call, const toegang::GrantBasis& grant,
                                      kern::ItemId document, std::int64_t nummer);

// What is stored with a new document, sealed ahead of the change (DECISIONS 24).
struct Verzegeld {
    kern::ItemId id;
    db::Bytes kop;
    std::optional<db::Bytes> grond;
    std::optional<db::Bytes> noodzaak;
    zoek::Tokens woorden;
};
Verzegeld verzegel(const kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw, kern::ItemId id);

struct VerzegeldeVersie {
    IdBytes id;
    db::Bytes naam, sleutel;
    bestand::Maat maat;
};
VerzegeldeVersie verzegel_versie(const kern::Kern& kern, kern::DossierId dossier, const IdBytes& id,
                                 const Naam& naam, const crypto::Key& sleutel, const bestand::Maat& maat);

void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Nieuw& nieuw, const Verzegeld& verzegeld,
            const VerzegeldeVersie& versie);

// Puts a version in front. False when the document changed since `versie` or was taken back.
bool vervang(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const VerzegeldeVersie& nieuwe,
             std::int64_t versie);
// Opens a document under secrecy to its kring. False when it changed since `versie`, or was open.
bool geef_vrij(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);
// Closes it to all but its bron. False when it changed since `versie` or was taken back already.
bool trek_in(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);

}  // namespace document::store
