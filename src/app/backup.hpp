// Backup and restore of a house. A backup is files that are of no use apart: FILE (the database) and FILE.sleutels (the key
// store), each sealed to the recovery keys of the house; FILE.herstel (the house key, sealed to each of them); and
// FILE.vernietigd, the ledger of what was destroyed (random ids, so in the open). A house of demo data leaves its own
// recovery key beside them.
//
// Invariants. The key store is copied after the database, so that no row of it lacks its key. A dossier that is destroyed
// stays so: a restore drops the keys in every ledger it is given before the house opens (DECISIONS 38). A backup does not
// know what was destroyed after it, so a restore takes a newer ledger, or somebody's word that there is nothing in it.
#pragma once

#include <optional>
#include <vector>

#include "app/config.hpp"

namespace app {

// May run while the house is served. Throws Fault; a file that is there already is not touched.
void backup(const Place& place, const fs::path& to);

struct RestoreOptions {
    fs::path from;
    Place
        place;  // data: the new directory; house_key: where a real house's key goes; config: of a house on PostgreSQL
    std::optional<fs::path> recovery_key;  // else as a demo house leaves it, beside FILE
    // Ledgers of what was destroyed, newer than FILE.vernietigd: from a later backup, or DIR/vernietigd of the old house. The
    // one of the old house is found by itself where it still stands.
    std::vector<fs::path> destroyed;
    bool nothing_destroyed_since = false;  // said on purpose by who restores
};
// Makes NEWDIR (on PostgreSQL fills two empty databases too) and checks what it restored; when something is wrong all of
// that is taken back. Throws Fault; also when no newer ledger is given or found, and nobody says that there is none.
void restore(const RestoreOptions& options);

}  // namespace app
