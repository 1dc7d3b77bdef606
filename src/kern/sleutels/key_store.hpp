// The key store: a second database with the wrapped keys of the dossiers and of the house. Whoever has only the main
// database, or only a backup of it, reads nothing. Dropping a wrapped key destroys its dossier everywhere (DESIGN §5).
//
// Invariant: a key is durable before any row that needs it. Keys for new dossiers are made ahead, a batch at a time, so
// that a new dossier costs no second commit.
#pragma once

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "kern/toegang/ids.hpp"
#include "platform/crypto/crypto.hpp"
#include "platform/db/database.hpp"

namespace sleutels {

// The dossier's key is not there: destroyed, or never made.
class KeyMissing : public std::runtime_error {
public:
    KeyMissing() : std::runtime_error("the key of this dossier is not in the key store") {}
};

// The house key does not fit this key store.
class WrongHouseKey : public std::runtime_error {
public:
    WrongHouseKey() : std::runtime_error("the house key does not belong to this house") {}
};

class KeyStore {
public:
    // Opens the store (makes it when it is empty: `create`). Throws WrongHouseKey, db::DatabaseError.
    KeyStore(std::unique_ptr<db::Database> database, const crypto::Key& house_key, Random& random);
    ~KeyStore();

    // The id for a new dossier whose key is durable already. Thread-safe.
    kern::DossierId fresh_dossier();
    // Makes keys for ids that the caller chose (seeds, import), durable on return.
    void create(std::span<const kern::DossierId> dossiers);
    // The unwrapped key; from a bounded cache or the store. Throws KeyMissing.
    crypto::Key dossier(kern::DossierId dossier);
    // Drops the wrapped key for good, durable on return. Its bytes are then in no file of the store any more (SQLite: the
    // page is overwritten and the log emptied; while another process copies the store that waits for the next one).
    // Idempotent.
    void destroy(kern::DossierId dossier);

    // Keys of the house for one purpose each, derived from the house key and remembered.
    crypto::Key house(std::string_view purpose);
    crypto::Key search_key();  // HMAC of search tokens; kept here, not derived, so that it can rotate
    crypto::Key person_key();  // HMAC of BSN and the like

    // Every wrapped key unwraps. For `regiehuis check`; the number of keys that do not.
    int check();
    // Every key that stays stands in memory that is locked; false: the system lets the program lock less than it needs.
    bool locked();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace sleutels
