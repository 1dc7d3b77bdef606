// Backup and restore of a house on SQLite. A backup is three files that are of no use apart: FILE (the database),
// FILE.sleutels (the key store) and FILE.huissleutel (the house key), each sealed to the recovery key of the house, whose
// secret half is kept elsewhere (DECISIONS 31, 38). A house of demo data keeps that half itself, and beside the backup.
//
// Invariants. The key store is copied after the database, so that no row of it lacks its key; a dossier that is destroyed
// stays so, since a restore drops the keys in the ledger before anything is opened.
#pragma once

#include <optional>

#include "app/config.hpp"

namespace app {

// Makes the recovery key: the secret half goes to `secret` (outside DIR for a real house), the public one to DIR/herstel.
// The house key is sealed to it. Throws Fault when there is one already.
void make_recovery_key(const Place& place, const fs::path& secret);

// May run while the house is served. Throws Fault; a file that is there already is not touched.
void backup(const Place& place, const fs::path& to);

struct RestoreOptions {
    fs::path from;
    Place place;  // data: the new directory; house_key: where a real house's key goes
    std::optional<fs::path> recovery_key;  // else FILE.herstel, as a demo house leaves it
};
// Makes NEWDIR and checks what it restored; NEWDIR is removed again when something is wrong. Throws Fault.
void restore(const RestoreOptions& options);

}  // namespace app
