#include "platform/db/copy.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <libpq-fe.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <fstream>
#include <utility>
#include <vector>

#include "platform/db/permit.hpp"

extern char** environ;

namespace db {
namespace {

namespace fs = std::filesystem;

constexpr Sql tables{"copy.tables",
                     "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"};
constexpr std::size_t said_max = 4096;

[[noreturn]] void fail(const std::string& what) {
    throw DatabaseError(DatabaseError::Kind::unavailable, what);
}

// --- SQLite

void copy_sqlite(const Options& options, const fs::path& to) {
    Options reading;
    reading.location = options.location;
    reading.readers = 1;
    const auto database = open(reading);
    std::string quoted;
    for (const char sign : to.string()) quoted += sign == '\'' ? "''" : std::string(1, sign);
    database->script(PermitHolder::permit(), "VACUUM INTO '" + quoted + "'");
}

std::string first_bytes(const fs::path& file, std::size_t count) {
    std::string bytes(count, '\0');
    std::ifstream in(file, std::ios::binary);
    in.read(bytes.data(), static_cast<std::streamsize>(count));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

// --- PostgreSQL

// The environment of this process, with the connection in the words that PostgreSQL's programs look for. Not on the command
// line: that is for all to read, and a connection string may hold a password.
class Environment {
public:
    explicit Environment(const std::string& location) {
        char* error = nullptr;
        const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> parsed(
            PQconninfoParse(location.c_str(), &error), PQconninfoFree);
        PQfreemem(error);
        if (!parsed) fail("the connection string cannot be read");
        for (char** line = environ; *line != nullptr; ++line)
            if (std::strncmp(*line, "PG", 2) != 0) m_lines.emplace_back(*line);
        for (const PQconninfoOption* option = parsed.get(); option->keyword != nullptr; ++option)
            if (option->val != nullptr && option->envvar != nullptr)
                m_lines.push_back(fmt::format("{}={}", option->envvar, option->val));
        m_database = value_of(parsed.get(), "dbname");
        for (std::string& line : m_lines) m_pointers.push_back(line.data());
        m_pointers.push_back(nullptr);
    }
    char** data() { return m_pointers.data(); }
    const std::string& database() const { return m_database; }

private:
    static std::string value_of(const PQconninfoOption* option, std::string_view keyword) {
        for (; option->keyword != nullptr; ++option)
            if (option->keyword == keyword && option->val != nullptr) return option->val;
        return {};
    }
    std::string m_database;
    std::vector<std::string> m_lines;
    std::vector<char*> m_pointers;
};

// Both ends of a pipe, closed when they go.
struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() {
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) fail("no pipe");
    }
    ~Pipe() {
        for (const int end : ends)
            if (end >= 0) ::close(end);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    void close_writing() { ::close(std::exchange(ends[1], -1)); }
};

std::string read_all(int file) {
    std::string text;
    std::array<char, 512> part{};
    for (ssize_t got = 0; (got = ::read(file, part.data(), part.size())) > 0;)
        if (text.size() < said_max) text.append(part.data(), static_cast<std::size_t>(got));
    return text;
}

// Runs one of PostgreSQL's programs to its end. Throws with the first line of what it complained about.
void run_program(const Options& options, std::vector<std::string> words) {
    Environment environment(options.location);
    Pipe complaints;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, complaints.ends[1], STDERR_FILENO);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int spawned =
        ::posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (spawned != 0) fail(fmt::format("{} cannot be run: is postgresql-client installed?", words[0]));
    complaints.close_writing();
    const std::string said = read_all(complaints.ends[0]);
    int status = 0;
    if (::waitpid(child, &status, 0) != child || status != 0)
        fail(fmt::format("{} did not end well: {}", words[0], said.substr(0, said.find('\n'))));
}

}  // namespace

void must_be_empty(const Options& options) {
    const auto database = open(options);
    auto snapshot = database->read();
    if (snapshot.reader().value<std::int64_t>(tables).value_or(0) != 0)
        fail("the PostgreSQL database to fill is not empty");
}

void copy_to_file(const Options& options, const fs::path& to) {
    if (options.engine == Engine::sqlite) return copy_sqlite(options, to);
    // Made here, for its owner only.
    const int file = ::open(to.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
    if (file < 0) fail(to.string() + " cannot be made");
    ::close(file);
    run_program(options, {"pg_dump", "--format=custom", "--no-owner", "--no-privileges", "--no-password",
                          "--file=" + to.string()});
}

void fill_from_file(const Options& options, const fs::path& from) {
    const bool is_dump = first_bytes(from, 5) == "PGDMP";
    if (is_dump != (options.engine == Engine::postgres))
        fail(is_dump ? "this backup is of a house on PostgreSQL: name two empty databases in --config FILE"
                     : "this backup is of a house on SQLite");
    if (options.engine == Engine::sqlite) return fs::rename(from, options.location);
    must_be_empty(options);
    run_program(options,
                {"pg_restore", "--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges",
                 "--no-password", "--dbname=" + Environment(options.location).database(), from.string()});
}

void empty(const Options& options) {
    if (options.engine == Engine::sqlite) return;  // its file goes with its folder
    open(options)->script(PermitHolder::permit(), "DROP SCHEMA public CASCADE; CREATE SCHEMA public");
}

}  // namespace db
