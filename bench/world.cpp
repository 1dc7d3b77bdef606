#include "bench/world.hpp"

#include <fmt/core.h>

#include <cstdlib>
#include <iostream>

#include "app/fault.hpp"
#include "app/seed/phrases.hpp"
#include "app/seed/worlds.hpp"
#include "kern/toegang/sessie.hpp"
#include "platform/db/permit.hpp"

namespace bench {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view logins[] = {"gebruiker01", "gebruiker16", "gebruiker02", "gebruiker31",
                                       "gebruiker03", "gebruiker17", "gebruiker04", "gebruiker46"};
constexpr std::size_t dossiers_each = 200;
constexpr std::int64_t session_seconds = 12 * 60 * 60;

constexpr db::Sql select_user{"bench.account", "SELECT id, medewerker FROM account WHERE login = $1"};
constexpr db::Sql select_dossiers{
    "bench.dossiers",
    "SELECT dossier FROM deelnemer WHERE medewerker = $1 AND stapel = 2 ORDER BY gewijzigd DESC, dossier LIMIT $2"};
constexpr db::Sql select_shape{
    "bench.shape",
    "SELECT i.dossier FROM deelnemer dn JOIN item i ON i.dossier = dn.dossier WHERE dn.medewerker = $1 AND i.soort = 3 GROUP BY "
    "i.dossier HAVING count(*) = $2 ORDER BY i.dossier LIMIT 1"};
constexpr db::Sql select_gemeente{
    "bench.gemeente", "SELECT code FROM codelijst WHERE lijst = 'gemeente' ORDER BY volgorde LIMIT 1"};

// In blocks of 512 bytes, 16 GiB: a world that needs more while it is made does not fill the disk.
constexpr long file_blocks_max = 32L << 20;

// A directory that is complete or absent: an interrupted seed must not pass for a world.
void seed(const fs::path& program, const fs::path& world, std::size_t dossiers) {
    if (fs::exists(world)) return;
    const fs::path part = world.string() + ".part";
    fs::remove_all(part);
    fs::create_directories(part);
    std::cerr << fmt::format("seeding {} dossiers once, in {}\n", dossiers, world.string());
    const auto command = fmt::format("ulimit -f {} && '{}' seed --data '{}' --world schaal:{} >/dev/null",
                                     file_blocks_max, program.string(), part.string(), dossiers);
    if (std::system(command.c_str()) != 0) {
        fs::remove_all(part);
        throw app::Fault("the world could not be seeded");
    }
    fs::rename(part, world);
}

}  // namespace

World::World(const fs::path& program, const fs::path& cache, std::size_t dossiers)
    : m_data(cache / fmt::format("run-{}", dossiers)),
      m_dossiers(dossiers) {
    // 2: with a small and a large casus. A world of before that is not one to measure.
    const fs::path world = cache / fmt::format("schaal2-{}", dossiers);
    seed(program, world, dossiers);
    fs::remove_all(m_data);
    fs::copy(world, m_data, fs::copy_options::recursive);
    for (const auto& [prefix, name] : app::seed::phrases().geslachtsnamen) m_words.push_back(name);
    begin_sessions();
}

World::~World() {
    std::error_code ignored;
    fs::remove_all(m_data, ignored);
}

double World::database_mib() const {
    std::uintmax_t bytes = 0;
    for (const auto& file : fs::recursive_directory_iterator(m_data))
        if (file.is_regular_file()) bytes += file.file_size();
    return static_cast<double>(bytes) / (1 << 20);
}

void World::begin_sessions() {
    app::Place place;
    place.data = m_data;
    app::House house(place);
    const Instant now = house.clock().now();
    auto& database = house.database();
    for (const auto login : logins) {
        User user;
        kern::AccountId account;
        auto snapshot = database.read();
        for (db::Row row : snapshot.reader().query(select_user, login)) {
            account = row.get<kern::AccountId>(0);
            user.id = row.get<kern::MedewerkerId>(1);
        }
        const auto begin = [&](toegang::SessieSoort kind, std::optional<toegang::Doel> purpose) {
            std::optional<std::string> token;
            database.run(db::PermitHolder::permit(), [&](db::Tx& tx) {
                token = toegang::begin_sessie(
                    tx, {account, kind, toegang::Sterkte::twee_factoren, purpose, session_seconds, "bench"},
                    now, house.random());
                return db::Verdict::keep;
            });
            if (!token) throw app::Fault("no session for " + std::string(login));
            return *token;
        };
        user.cookie = begin(toegang::SessieSoort::browser, std::nullopt);
        user.token = begin(toegang::SessieSoort::token, toegang::Doel::procesregie);
        user.reporter = begin(toegang::SessieSoort::token, toegang::Doel::aanmelden);
        auto later = database.read();
        user.csrf = toegang::vind_sessie(later.reader(), user.cookie, now).value().csrf;
        for (db::Row row :
             later.reader().query(select_dossiers, user.id, static_cast<std::int64_t>(dossiers_each)))
            user.dossiers.push_back(row.get<kern::DossierId>(0));
        if (user.dossiers.empty()) throw app::Fault("nobody works on a dossier in this world");
        m_users.push_back(std::move(user));
    }
    const auto of_shape = [&](const app::seed::Shape& shape) {
        auto snapshot = database.read();
        const auto found = snapshot.reader().value<kern::DossierId>(
            select_shape, m_users.front().id, static_cast<std::int64_t>(shape.bijdragen));
        if (!found) throw app::Fault("this world has no casus of that size");
        return *found;
    };
    m_small = of_shape(app::seed::small_casus);
    m_large = of_shape(app::seed::large_casus);
    m_gemeente = database.read().reader().value<std::string>(select_gemeente).value_or("");
}

}  // namespace bench
