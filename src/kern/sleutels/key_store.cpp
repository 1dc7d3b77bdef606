#include "kern/sleutels/key_store.hpp"

#include <deque>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "platform/crypto/locked.hpp"
#include "platform/db/migrate.hpp"
#include "platform/db/permit.hpp"

namespace sleutels {
namespace {

constexpr std::size_t ahead = 64;  // keys made in one commit
// Unwrapped keys kept, of 32 bytes: 4 MiB, for a process may lock 8 MiB on a usual system.
constexpr std::size_t cache_limit = 131'072;

constexpr db::Migration schema[] = {{1, "0001_sleutels", R"sql(
CREATE TABLE sleutel (
    id @bytes PRIMARY KEY,
    verpakt @bytes NOT NULL
) @strict;
CREATE TABLE huissleutel (
    naam @text PRIMARY KEY,
    verpakt @bytes NOT NULL
) @strict;
)sql"}};

constexpr db::Sql insert_key{"sleutel.insert", "INSERT INTO sleutel (id, verpakt) VALUES ($1, $2)"};
constexpr db::Sql select_key{"sleutel.select", "SELECT verpakt FROM sleutel WHERE id = $1"};
constexpr db::Sql all_keys{"sleutel.all", "SELECT id, verpakt FROM sleutel ORDER BY id"};
constexpr db::Sql delete_key{"sleutel.delete", "DELETE FROM sleutel WHERE id = $1"};
constexpr db::Sql insert_house{"huissleutel.insert",
                               "INSERT INTO huissleutel (naam, verpakt) VALUES ($1, $2)"};
constexpr db::Sql select_house{"huissleutel.select", "SELECT verpakt FROM huissleutel WHERE naam = $1"};

db::BytesView view(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

}  // namespace

struct KeyStore::Impl {
    std::unique_ptr<db::Database> database;
    crypto::LockedKeys keys;  // where every key below stands
    const crypto::Key& wrap_key;
    const crypto::Key& house_key;
    Random& random;
    std::mutex mutex;
    std::unordered_map<kern::DossierId, crypto::Key*> cache;
    std::deque<kern::DossierId> fresh;
    std::unordered_map<std::string, const crypto::Key*> purposes;
    const crypto::Key* search = nullptr;
    const crypto::Key* person = nullptr;

    Impl(std::unique_ptr<db::Database> db, const crypto::Key& house, Random& source)
        : database(std::move(db)),
          wrap_key(keys.keep(house.derive("wrap"))),
          house_key(keys.keep(house)),
          random(source) {}

    db::Bytes wrapped(const crypto::Key& key, db::BytesView associated) {
        return crypto::seal(wrap_key, random, key.bytes(), associated);
    }
    crypto::Key unwrapped(db::BytesView sealed, db::BytesView associated) const {
        std::string plain;
        if (!crypto::open_into(wrap_key, sealed, associated, plain) || plain.size() != crypto::Key::size)
            throw WrongHouseKey();
        crypto::Key key(std::span<const std::uint8_t, crypto::Key::size>(
            reinterpret_cast<const std::uint8_t*>(plain.data()), crypto::Key::size));
        std::fill(plain.begin(), plain.end(), '\0');
        return key;
    }
    void store(const db::Body& body) {
        if (database->run(db::PermitHolder::permit(), body) != db::Outcome::kept)
            throw db::DatabaseError(db::DatabaseError::Kind::unavailable,
                                    "the key store could not be written");
    }
    void remember(kern::DossierId dossier, const crypto::Key& key) {
        if (cache.size() >= cache_limit) {  // rare, and cheaper than keeping an order
            for (const auto& [id, slot] : cache) keys.give_back(*slot);
            cache.clear();
        }
        if (const auto [place, made] = cache.try_emplace(dossier, nullptr); made)
            place->second = &keys.keep(key);
    }
    void forget(kern::DossierId dossier) {
        const auto found = cache.find(dossier);
        if (found == cache.end()) return;
        keys.give_back(*found->second);
        cache.erase(found);
    }
    // A deleted row is zeros on its page (secure_delete), but the page as it was stays in SQLite's log until the log is
    // emptied. Outside the queue, so that it is after the commit.
    void empty_log() {
        if (database->engine() == db::Engine::sqlite)
            database->script(db::PermitHolder::permit(), "PRAGMA wal_checkpoint(TRUNCATE)");
    }
    // A named key of the house; made at first start. A wrong house key shows here, before anything is served.
    crypto::Key named(std::string_view name) {
        auto snapshot = database->read();
        const auto sealed = snapshot.reader().value<db::Bytes>(select_house, name);
        if (sealed) return unwrapped(*sealed, view(name));
        const crypto::Key made = crypto::Key::random(random);
        const db::Bytes fresh_seal = wrapped(made, view(name));
        store([&](db::Tx& tx) {
            tx.run(insert_house, name, fresh_seal);
            return db::Verdict::keep;
        });
        return made;
    }
};

KeyStore::KeyStore(std::unique_ptr<db::Database> database, const crypto::Key& house_key, Random& random)
    : m_impl(std::make_unique<Impl>(std::move(database), house_key, random)) {
    db::migrate(*m_impl->database, schema);
    m_impl->search = &m_impl->keys.keep(m_impl->named("zoek"));
    m_impl->person = &m_impl->keys.keep(m_impl->named("persoon"));
}

KeyStore::~KeyStore() = default;

kern::DossierId KeyStore::fresh_dossier() {
    const std::lock_guard lock(m_impl->mutex);
    if (m_impl->fresh.empty()) {
        std::vector<std::pair<kern::DossierId, crypto::Key>> made;
        for (std::size_t i = 0; i < ahead; ++i)
            made.emplace_back(m_impl->random.id<kern::Dossier>(), crypto::Key::random(m_impl->random));
        m_impl->store([&](db::Tx& tx) {
            for (const auto& [id, key] : made) tx.run(insert_key, id, m_impl->wrapped(key, id.bytes));
            return db::Verdict::keep;
        });
        for (const auto& [id, key] : made) {
            m_impl->fresh.push_back(id);
            m_impl->remember(id, key);
        }
    }
    const kern::DossierId next = m_impl->fresh.front();
    m_impl->fresh.pop_front();
    return next;
}

void KeyStore::create(std::span<const kern::DossierId> dossiers) {
    m_impl->store([&](db::Tx& tx) {
        for (const auto& id : dossiers) {
            const crypto::Key key = crypto::Key::random(m_impl->random);
            tx.run(insert_key, id, m_impl->wrapped(key, id.bytes));
        }
        return db::Verdict::keep;
    });
}

crypto::Key KeyStore::dossier(kern::DossierId dossier) {
    const std::lock_guard lock(m_impl->mutex);
    if (const auto found = m_impl->cache.find(dossier); found != m_impl->cache.end()) return *found->second;
    auto snapshot = m_impl->database->read();
    const auto sealed = snapshot.reader().value<db::Bytes>(select_key, dossier);
    if (!sealed) throw KeyMissing();
    const crypto::Key key = m_impl->unwrapped(*sealed, dossier.bytes);
    m_impl->remember(dossier, key);
    return key;
}

void KeyStore::destroy(kern::DossierId dossier) {
    const std::lock_guard lock(m_impl->mutex);
    m_impl->store([&](db::Tx& tx) {
        tx.run(delete_key, dossier);
        return db::Verdict::keep;
    });
    m_impl->forget(dossier);
    m_impl->empty_log();
}

crypto::Key KeyStore::house(std::string_view purpose) {
    const std::lock_guard lock(m_impl->mutex);
    const std::string name(purpose);
    if (const auto found = m_impl->purposes.find(name); found != m_impl->purposes.end())
        return *found->second;
    const crypto::Key& made = m_impl->keys.keep(m_impl->house_key.derive("house:" + name));
    return *m_impl->purposes.emplace(name, &made).first->second;
}

crypto::Key KeyStore::search_key() { return *m_impl->search; }
crypto::Key KeyStore::person_key() { return *m_impl->person; }

int KeyStore::check() {
    int broken = 0;
    auto snapshot = m_impl->database->read();
    for (db::Row row : snapshot.reader().query(all_keys)) {
        const auto id = row.get<kern::DossierId>();
        try {
            (void)m_impl->unwrapped(row.bytes(), id.bytes);
        } catch (const WrongHouseKey&) {
            ++broken;
        }
    }
    return broken;
}

bool KeyStore::locked() {
    const std::lock_guard lock(m_impl->mutex);
    return m_impl->keys.locked();
}

}  // namespace sleutels
