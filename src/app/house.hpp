// One house, open: its databases, keys, clock, randomness and the Kern that every slice is given. The parts of the
// program meet here and nowhere else.
//
// Invariant: a house whose sealed marker does not open with the given house key, or says otherwise than its table whether
// it is a demo house, is refused before anything is served.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "app/config.hpp"
#include "kern/toegang/kern.hpp"
#include "kern/toegang/routes.hpp"

namespace app {

struct NewHouse {
    std::string naam;
    bool demo = false;
    std::optional<Date> vaste_datum;  // demo only
    IdBytes id;
    // Filled at once with a large world: a large page cache, which a served house does without, and nothing on disk for
    // certain until settle().
    bool bulk = false;
};

// The row of the house, with its sealed marker. The database must be migrated and empty of houses; throws Fault.
kern::HuisFeiten found(db::Database& database, sleutels::KeyStore& keys, Random& random,
                       const NewHouse& fresh);
// Reads the row and checks the marker. Throws Fault when there is no house, or the key is another house's.
kern::HuisFeiten load(db::Database& database, sleutels::KeyStore& keys, Random& random);

// After a bulk house was filled and closed: its database is on disk when this returns. Throws Fault.
void settle(const Place& place);

class House {
public:
    // Told why a batch of changes was lost, on any thread; holds no values.
    using Report = std::function<void(std::string_view what)>;
    // Opens what is there. Throws Fault, with a sentence an operator can act on.
    explicit House(const Place& place, Report report = nullptr);
    // Makes an empty house in DIR, which must hold none. `random` makes the id. Throws Fault.
    House(const Place& place, const NewHouse& fresh);
    ~House();
    House(const House&) = delete;
    House& operator=(const House&) = delete;

    kern::Kern& kern() { return *m_kern; }
    const Config& config() const { return m_config; }
    const Place& place() const { return m_place; }
    db::Database& database() { return *m_database; }
    sleutels::KeyStore& keys() { return *m_keys; }
    Random& random() { return m_random; }
    const Clock& clock() const { return *m_clock; }

private:
    House(const Place& place, const NewHouse* fresh, Report report);
    Place m_place;
    Config m_config;
    SystemRandom m_random;
    std::unique_ptr<db::Database> m_database;
    std::unique_ptr<sleutels::KeyStore> m_keys;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<kern::Kern> m_kern;
};

}  // namespace app
