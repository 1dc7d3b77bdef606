#include "bench/bare.hpp"

#include <ctime>

#include "bench/server.hpp"
#include "kern/zoek/zoek.hpp"
#include "platform/db/permit.hpp"

namespace bench {
namespace {

constexpr double seconds_each = 0.5;

constexpr db::Sql list_sql{
    "bench.worklist",
    "SELECT d.id, d.kenmerk, d.fase, d.gemeente, d.ave, dn.gewijzigd, d.titel_z FROM deelnemer dn JOIN dossier d ON d.id = "
    "dn.dossier WHERE dn.medewerker = $1 AND dn.stapel = 2 ORDER BY dn.gewijzigd DESC, dn.dossier LIMIT 26"};
constexpr db::Sql head_sql{"bench.kop",
                           "SELECT kenmerk, fase, gemeente, ave, titel_z FROM dossier WHERE id = $1"};
constexpr db::Sql people_sql{
    "bench.personen",
    "SELECT i.kring, p.naam_z, p.identiteit_z, p.contact_z FROM persoon p JOIN item i ON i.dossier = p.dossier AND i.id = "
    "p.id WHERE p.dossier = $1"};
constexpr db::Sql contributions_sql{
    "bench.bijdragen",
    "SELECT i.kring, i.categorieen, b.tekst_z FROM bijdrage b JOIN item i ON i.dossier = b.dossier AND i.id = b.id "
    "WHERE b.dossier = $1"};
constexpr db::Sql actions_sql{
    "bench.acties",
    "SELECT i.kring, a.termijn, a.staat, a.tekst_z FROM actie a JOIN item i ON i.dossier = a.dossier AND i.id = a.id "
    "WHERE a.dossier = $1"};
constexpr db::Sql search_sql{
    "bench.zoek",
    "SELECT z.dossier, z.item, d.titel_z FROM zoekwoord z JOIN deelnemer dn ON dn.dossier = z.dossier AND "
    "dn.medewerker = $2 JOIN dossier d ON d.id = z.dossier WHERE z.token = $1 ORDER BY z.dag DESC, "
    "z.dossier DESC, z.item DESC LIMIT 25"};
constexpr db::Sql inflow_sql{
    "bench.instroom",
    "SELECT maand, gemeente, sum(aantal) FROM telling WHERE soort = 'instroom' GROUP BY maand, gemeente"};
constexpr db::Sql insert_sql{"bench.schrijf",
                             "INSERT INTO zoekvraag (id, sessie, vraag_z, gemaakt) VALUES ($1, $2, $3, $4)"};

double cpu_seconds() {
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

template <class Body>
Bare measure(std::string_view name, const Body& body) {
    for (std::size_t n = 0; n < 50; ++n) body(n);
    const auto end = Clock::now() + std::chrono::duration<double>(seconds_each);
    const double begin = cpu_seconds();
    std::size_t count = 0;
    while (Clock::now() < end) body(count++);
    return {name, (cpu_seconds() - begin) * 1e3 / static_cast<double>(count)};
}

template <class... A>
void read(db::Database& database, const db::Sql& sql, const A&... arguments) {
    auto snapshot = database.read();
    std::size_t bytes = 0;
    for (db::Row row : snapshot.reader().query(sql, arguments...)) bytes += row.null(0) ? 0U : 1U;
    (void)bytes;
}

}  // namespace

std::vector<Bare> bare_sql(const World& world) {
    app::Place place;
    place.data = world.data();
    app::House house(place);
    db::Database& database = house.database();
    const auto user = [&](std::size_t n) -> const User& { return world.users()[n % world.users().size()]; };
    const crypto::Key key = house.keys().search_key();
    const db::Bytes sealed(600, 1);  // as long as a sealed text of a few sentences
    const auto write = [&](int rows) {
        database.run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            for (int i = 0; i < rows; ++i)
                tx.run(insert_sql, house.random().id<struct Row>(), house.random().id<struct Row>(), sealed,
                       std::int64_t{1});
            return db::Verdict::keep;
        });
    };
    std::vector<Bare> all;
    all.push_back(measure("worklist", [&](std::size_t n) { read(database, list_sql, user(n).id); }));
    all.push_back(measure("casus", [&](std::size_t n) {
        const auto dossier = user(n).dossiers[(n * 7) % user(n).dossiers.size()];
        for (const auto* sql : {&head_sql, &people_sql, &contributions_sql, &actions_sql})
            read(database, *sql, dossier);
    }));
    all.push_back(measure("search", [&](std::size_t n) {
        const auto tokens = zoek::vraag(key, world.words()[(n * 13) % world.words().size()]);
        if (!tokens.empty()) read(database, search_sql, tokens.front(), user(n).id);
    }));
    all.push_back(measure("caseload", [&](std::size_t) { read(database, inflow_sql); }));
    // So many rows as the operation writes, in one durable commit.
    all.push_back(measure("new bijdrage", [&](std::size_t) { write(2); }));
    all.push_back(measure("new aanmelding", [&](std::size_t) { write(14); }));
    return all;
}

}  // namespace bench
