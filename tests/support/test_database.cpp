#include "platform/db/test_database.hpp"

#include <fmt/core.h>
#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <vector>

#include "platform/base/text.hpp"
#include "platform/crypto/crypto.hpp"

namespace db::test {

namespace {

// One session with the server, to make and drop databases.
class Server {
public:
    Server() : m_connection(PQconnectdb(std::getenv("REGIEHUIS_TEST_PG")), PQfinish) {
        if (PQstatus(m_connection.get()) != CONNECTION_OK) {
            throw std::runtime_error(
                fmt::format("REGIEHUIS_TEST_PG: {}", PQerrorMessage(m_connection.get())));
        }
        execute("SET client_min_messages = error");
    }
    int execute(const std::string& sql) {  // the number of rows
        const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(m_connection.get(), sql.c_str()),
                                                                   PQclear);
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
            throw std::runtime_error(PQresultErrorMessage(result.get()));
        }
        return PQntuples(result.get());
    }

private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
};

Options postgres_options(const std::string& name) {
    Options options;
    options.engine = Engine::postgres;
    options.location = fmt::format("{} dbname={}", std::getenv("REGIEHUIS_TEST_PG"), name);
    return options;
}

void migrate_at(const Options& options, std::span<const Migration> migrations) {
    const auto database = open(options);
    migrate(*database, migrations);
}

// A migrated database to copy from, made once per set of migrations and kept for the next run.
std::string postgres_template(Server& server, std::span<const Migration> migrations) {
    if (migrations.empty()) return "template0";
    crypto::Sha256 sum;
    for (const Migration& migration : migrations) {
        sum.add(migration.name);
        sum.add(for_engine(migration.text, Engine::postgres));
    }
    const auto hash = sum.finish();
    std::string name = "regiehuis_mal_" + base::hex({reinterpret_cast<const char*>(hash.data()), 8});
    server.execute("SELECT pg_advisory_lock(19)");  // another process may be at it
    if (server.execute(fmt::format("SELECT 1 FROM pg_database WHERE datname = '{}'", name)) == 0) {
        const std::string half = name + "_half";
        server.execute(fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", half));
        server.execute(fmt::format("CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'", half));
        migrate_at(postgres_options(half), migrations);
        server.execute(fmt::format("ALTER DATABASE {} RENAME TO {}", half, name));
    }
    server.execute("SELECT pg_advisory_unlock(19)");
    return name;
}

}  // namespace

bool has_postgres() { return std::getenv("REGIEHUIS_TEST_PG") != nullptr; }

std::vector<Engine> engines() {
    if (has_postgres()) return {Engine::sqlite, Engine::postgres};
    static const bool told =
        std::fputs("[  SKIPPED ] PostgreSQL: REGIEHUIS_TEST_PG is not set\n", stderr) >= 0;
    static_cast<void>(told);
    return {Engine::sqlite};
}

std::string engine_name(const testing::TestParamInfo<Engine>& info) {
    return info.param == Engine::sqlite ? "sqlite" : "postgres";
}

TestDatabase::TestDatabase(Engine engine, std::span<const Migration> migrations) {
    if (engine == Engine::sqlite) {
        m_folder = (std::filesystem::temp_directory_path() / "regiehuis_test_XXXXXX").string();
        if (mkdtemp(m_folder.data()) == nullptr) throw std::runtime_error("no temporary folder");
        options.location = m_folder + "/huis.db";
        if (!migrations.empty()) migrate_at(options, migrations);
    } else {
        static std::atomic<int> number{0};
        m_name = fmt::format("regiehuis_test_{}_{}", getpid(), ++number);
        Server server;
        const std::string from = postgres_template(server, migrations);
        server.execute(fmt::format("DROP DATABASE IF EXISTS {} WITH (FORCE)", m_name));
        // Files as they are: the log that another way writes of them is as large again.
        server.execute(fmt::format("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy", m_name, from));
        options = postgres_options(m_name);
    }
    reopen();
}

TestDatabase::~TestDatabase() {
    m_database.reset();
    if (!m_folder.empty()) {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    if (!m_name.empty()) {
        try {
            Server().execute(fmt::format("DROP DATABASE {} WITH (FORCE)", m_name));
        } catch (const std::exception& error) {
            std::fprintf(stderr, "a test database stays behind: %s\n", error.what());
        }
    }
}

void TestDatabase::reopen() {
    m_database.reset();
    m_database = open(options);
}

}  // namespace db::test
