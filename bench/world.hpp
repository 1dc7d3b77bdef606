// The house that is measured: made once per size by `regiehuis seed` and kept in build/bench; each run works on a copy, so that
// what it writes is gone after it. Sessions are begun in the copy while no server runs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/house.hpp"

namespace bench {

struct User {
    kern::MedewerkerId id;
    std::string cookie;  // session for pages
    std::string csrf;
    std::string token;                      // API, purpose procesregie
    std::string reporter;                   // API, purpose aanmelden
    std::vector<kern::DossierId> dossiers;  // some of those he works on
};

class World {
public:
    // Seeds what is not there yet. Throws app::Fault.
    World(const std::filesystem::path& program, const std::filesystem::path& cache, std::size_t dossiers);
    ~World();  // removes the copy
    World(const World&) = delete;
    World& operator=(const World&) = delete;

    const std::filesystem::path& data() const { return m_data; }
    std::size_t dossiers() const { return m_dossiers; }
    double database_mib() const;
    // Eight people: four of the house, four of partners. The first is of the house.
    const std::vector<User>& users() const { return m_users; }
    // Of the first user: a casus of weeks and one of years (app/seed/worlds.hpp).
    kern::DossierId small_casus() const { return m_small; }
    kern::DossierId large_casus() const { return m_large; }
    std::string gemeente() const { return m_gemeente; }                // a code that a report may give
    const std::vector<std::string>& words() const { return m_words; }  // names that stand in dossiers

private:
    void begin_sessions();
    std::filesystem::path m_data;
    std::size_t m_dossiers;
    std::vector<User> m_users;
    kern::DossierId m_small;
    kern::DossierId m_large;
    std::string m_gemeente;
    std::vector<std::string> m_words;
};

}  // namespace bench
