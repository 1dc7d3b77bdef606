#include "platform/db/sqlite_connection.hpp"

#include <fcntl.h>
#include <fmt/core.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstddef>
#include <mutex>
#include <unordered_set>

namespace db::sqlite {

namespace {

// Statements a connection keeps prepared: some 10 KiB each, so at most about 4 MiB.
constexpr std::size_t statement_limit = 400;
// A statement gives a larger buffer back at its reset: attachments pass through few of them.
constexpr std::size_t kept_buffer = 16 * 1024;

DatabaseError::Kind kind_of(int code) {
    switch (code & 0xff) {
        case SQLITE_CONSTRAINT: return DatabaseError::Kind::constraint;
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN:
        case SQLITE_NOMEM:
        case SQLITE_INTERRUPT: return DatabaseError::Kind::unavailable;
        default: return DatabaseError::Kind::broken;
    }
}

bool breaks_the_batch(int code) {
    switch (code & 0xff) {
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_NOMEM:
        case SQLITE_CORRUPT:
        case SQLITE_NOTADB:
        case SQLITE_READONLY:
        case SQLITE_CANTOPEN: return true;
        default: return false;
    }
}

// A new snapshot drops every page that its connection had read. Given to the allocator and taken back one by one they cost
// more than reading them, so they come from one block: as many as three busy connections keep. What is over is allocated.
constexpr std::size_t page_size = 4096;
constexpr std::size_t page_header = 512;  // SQLite wants some 250
constexpr std::size_t block_pages = 1536;
alignas(64) std::array<std::byte, block_pages*(page_size + page_header)> page_block;

void keep_pages_together() {
    int header = 0;
    sqlite3_config(SQLITE_CONFIG_PCACHE_HDRSZ, &header);
    const std::size_t size = page_size + static_cast<std::size_t>(header);
    if (header < 0 || size > page_size + page_header) return;
    sqlite3_config(SQLITE_CONFIG_PAGECACHE, page_block.data(), static_cast<int>(size),
                   static_cast<int>(page_block.size() / size));
}

void prepare_library() {
    static std::once_flag once;
    std::call_once(once, [] {
        // The statistics cost a mutex per allocation, and nobody reads them. A program that used SQLite before keeps
        // its settings, which is as well.
        sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        sqlite3_config(SQLITE_CONFIG_MULTITHREAD);  // a connection belongs to one thread at a time
        keep_pages_together();
        sqlite3_initialize();
    });
}

// SQLite would make the file for all to read. Its log and index files take over these rights.
void create_private(const std::string& path) {
    const int file = ::open(path.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file >= 0) {
        ::close(file);
    } else if (errno != EEXIST) {
        throw DatabaseError(DatabaseError::Kind::unavailable,
                            fmt::format("cannot create the database: errno {}", errno));
    }
}

// SQLite counts `$1` as a name; `?1` is what PostgreSQL means by it. Signs inside quotes stay.
std::string numbered_parameters(std::string_view sql) {
    std::string out(sql);
    char quote = 0;
    for (std::size_t i = 0; i + 1 < out.size(); ++i) {
        const char sign = out[i];
        if (quote != 0) {
            if (sign == quote) quote = 0;
        } else if (sign == '\'' || sign == '"') {
            quote = sign;
        } else if (sign == '$' && out[i + 1] >= '1' && out[i + 1] <= '9') {
            out[i] = '?';
        }
    }
    return out;
}

}  // namespace

// --- statements

PreparedStatement::PreparedStatement(Connection& connection, Handle handle, const Sql& sql)
    : m_connection(connection),
      m_handle(std::move(handle)),
      m_name(sql.name()),
      m_writes(sqlite3_stmt_readonly(m_handle.get()) == 0) {}

void PreparedStatement::begin_use() {
    if (m_busy) m_connection.fail(SQLITE_MISUSE, fmt::format("{}: used inside its own rows", m_name));
    m_busy = true;
}

// Copies into the statement's own buffer: rows are read long after the caller's values are gone, and a buffer that is
// kept costs no allocation per text, as SQLITE_TRANSIENT would.
const char* PreparedStatement::keep(const void* data, std::size_t size, std::size_t& at) {
    if (size == 0) return "";  // a null pointer would bind NULL
    char* place = m_bound.get() + at;
    std::memcpy(place, data, size);
    at += size;
    return place;
}

void PreparedStatement::bind(std::span<const Param> params) {
    sqlite3_stmt* handle = m_handle.get();
    if (static_cast<int>(params.size()) != sqlite3_bind_parameter_count(handle)) {
        m_connection.fail(SQLITE_MISUSE, fmt::format("{}: {} parameters given", m_name, params.size()));
    }
    std::size_t size = 0;
    for (const Param& param : params) size += param.size();
    if (size > m_capacity) {
        m_bound = std::make_unique_for_overwrite<char[]>(size);
        m_capacity = size;
    }
    std::size_t at = 0;
    int index = 0;
    for (const Param& param : params) {
        ++index;
        const Param::Value value = param.value();
        int code = SQLITE_OK;
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            code = sqlite3_bind_int64(handle, index, *number);
        } else if (const auto* text = std::get_if<std::string_view>(&value)) {
            code = sqlite3_bind_text64(handle, index, keep(text->data(), text->size(), at), text->size(),
                                       SQLITE_STATIC, SQLITE_UTF8);
        } else if (const auto* bytes = std::get_if<BytesView>(&value)) {
            code = sqlite3_bind_blob64(handle, index, keep(bytes->data(), bytes->size(), at), bytes->size(),
                                       SQLITE_STATIC);
        } else {
            code = sqlite3_bind_null(handle, index);
        }
        if (code != SQLITE_OK) m_connection.fail(code, m_name);
    }
}

bool PreparedStatement::step() {
    if (m_writes && m_connection.disk_is_full()) m_connection.fail(SQLITE_FULL, m_name);
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    m_connection.fail(code, m_name);
}

void PreparedStatement::reset() {
    sqlite3_reset(m_handle.get());
    if (m_capacity > kept_buffer) {
        sqlite3_clear_bindings(m_handle.get());
        m_bound.reset();
        m_capacity = 0;
    }
    m_busy = false;
}

// The value of a column when it has the type. Without mutexes (SQLITE_CONFIG_MULTITHREAD) it may be read directly.
sqlite3_value* PreparedStatement::need(int column, int type) const {
    sqlite3_value* value = sqlite3_column_value(m_handle.get(), column);
    if (sqlite3_value_type(value) == type) return value;
    throw DatabaseError(DatabaseError::Kind::broken,
                        fmt::format("{}: column {} is NULL, absent or of another type", m_name, column));
}

bool PreparedStatement::null(int column) const {
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

std::int64_t PreparedStatement::integer(int column) const {
    return sqlite3_value_int64(need(column, SQLITE_INTEGER));
}

std::string_view PreparedStatement::text(int column) const {
    sqlite3_value* value = need(column, SQLITE_TEXT);
    const auto* data = sqlite3_value_text(value);
    if (data == nullptr) throw DatabaseError(DatabaseError::Kind::unavailable, "out of memory");
    return {reinterpret_cast<const char*>(data), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

BytesView PreparedStatement::bytes(int column) const {
    sqlite3_value* value = need(column, SQLITE_BLOB);
    const auto* data = sqlite3_value_blob(value);
    return {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

std::int64_t PreparedStatement::affected() const { return sqlite3_changes64(m_connection.handle()); }

// --- the connection

Connection::Connection(const Options& options, Access access, const std::atomic<Database::Fault>* fault)
    : m_fault(fault),
      m_statements(statement_limit) {
    prepare_library();
    if (access == Access::create) create_private(options.location);
    const int how = access == Access::read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    sqlite3* opened = nullptr;
    const int code = sqlite3_open_v2(options.location.c_str(), &opened, how | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle.reset(opened);
    if (code != SQLITE_OK) {
        throw DatabaseError(kind_of(code), fmt::format("cannot open the database: {}", sqlite3_errstr(code)));
    }
    configure(options, access);
}

Connection::~Connection() = default;

void Connection::configure(const Options& options, Access access) {
    sqlite3* handle = m_handle.get();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_busy_timeout(handle, busy_ms);
    for (const int on : {SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_DEFENSIVE}) {
        sqlite3_db_config(handle, on, 1, nullptr);
    }
    for (const int off : {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL}) {
        sqlite3_db_config(handle, off, 0, nullptr);
    }
    // Sorting must not leave plain text in /var/tmp. Mapped files turn a bad disk into a crash, so pages are read.
    script(
        fmt::format("PRAGMA temp_store=MEMORY; PRAGMA mmap_size=0; PRAGMA cell_size_check=ON;"
                    "PRAGMA cache_size=-{}",
                    options.cache_kib));
    if (access == Access::read) return;
    if (options.bulk) {
        script("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
        return;
    }
    // The checkpoints are run by sqlite.cpp, away from the writer's path.
    const Handle wal = prepare("PRAGMA journal_mode=WAL");
    if (sqlite3_step(wal.get()) != SQLITE_ROW ||
        sqlite3_column_bytes(wal.get(), 0) != 3) {  // "wal", else what it was
        throw DatabaseError(DatabaseError::Kind::unavailable, "the database cannot keep a write-ahead log");
    }
    sqlite3_reset(wal.get());
    script(
        "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;"
        "PRAGMA wal_autocheckpoint=0; PRAGMA journal_size_limit=67108864");
}

Statement& Connection::statement(const Sql& sql) {
    PreparedStatement& found = m_statements.get(sql.text(), [&] {
        tell_plan(sql);
        return std::make_unique<PreparedStatement>(*this, prepare(sql.text()), sql);
    });
    found.begin_use();
    return found;
}

// Nothing in a release.
void Connection::tell_plan([[maybe_unused]] const Sql& sql) {
#ifdef REGIEHUIS_TEST_BUILD
    const PlanWatch watch = plan_watch;
    if (watch == nullptr) return;
    {
        static std::mutex mutex;
        static std::unordered_set<std::string_view> told;
        const std::lock_guard lock(mutex);
        if (!told.insert(sql.text()).second) return;
    }
    const Handle explained = prepare("EXPLAIN QUERY PLAN " + std::string(sql.text()));
    std::string plan;
    constexpr int detail = 3;
    while (sqlite3_step(explained.get()) == SQLITE_ROW)
        plan.append(reinterpret_cast<const char*>(sqlite3_column_text(explained.get(), detail))).append("\n");
    watch(sql, plan);
#endif
}

Handle Connection::prepare(std::string_view sql) {
    const std::string text = numbered_parameters(sql);
    sqlite3_stmt* made = nullptr;
    const char* rest = nullptr;
    const int code = sqlite3_prepare_v3(m_handle.get(), text.c_str(), static_cast<int>(text.size() + 1),
                                        SQLITE_PREPARE_PERSISTENT, &made, &rest);
    Handle handle(made);
    if (code != SQLITE_OK) fail(code, sql);
    if (made == nullptr || std::string_view(rest).find_first_not_of(" \n\t;") != std::string_view::npos) {
        fail(SQLITE_MISUSE, "one statement is expected");
    }
    return handle;
}

void Connection::must_be_in_place() {
    int moved = 0;
    sqlite3_file_control(m_handle.get(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
    if (moved != 0)
        throw DatabaseError(DatabaseError::Kind::unavailable,
                            "the database file is not in its place any more");
}

void Connection::execute(sqlite3_stmt* statement) {
    const int code = sqlite3_step(statement);
    sqlite3_reset(statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW) fail(code, sqlite3_sql(statement));
}

void Connection::script(std::string_view sql) {
    const int code = sqlite3_exec(m_handle.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) fail(code, "script");
}

void Connection::fail(int code, std::string_view what) {
    const Failure failure = breaks_the_batch(code) ? Failure::world : Failure::statement;
    m_failure = std::max(m_failure, failure);
    // SQLite's message tells more than its code does, when there is one that belongs to the code.
    const bool own = (sqlite3_errcode(m_handle.get()) & 0xff) == (code & 0xff);
    const char* reason = own ? sqlite3_errmsg(m_handle.get()) : sqlite3_errstr(code);
    throw DatabaseError(kind_of(code), fmt::format("{}: {} ({})", what, reason, code));
}

bool Connection::disk_is_full() const {
#ifdef REGIEHUIS_TEST_BUILD
    return m_fault != nullptr && m_fault->load(std::memory_order_relaxed) == Database::Fault::disk_full;
#else
    return false;
#endif
}

// A statement that stands on a row keeps the read transaction of its connection open: one step where BEGIN, a first
// SELECT and COMMIT would be three. It reads the file, so the snapshot starts here and not at the first query.
void Connection::start_snapshot(bool shared, std::uint64_t changes) {
    must_be_in_place();
    if (!m_anchor) m_anchor = prepare("PRAGMA schema_version");
    const auto since = std::chrono::steady_clock::now();
    const int code = sqlite3_step(m_anchor.get());
    if (code == SQLITE_ROW) {
        m_snapshot_since = shared ? since : Database::Moment::min();
        m_snapshot_changes = changes;
        return;
    }
    sqlite3_reset(m_anchor.get());
    fail(code, "snapshot");
}

void Connection::end_snapshot() noexcept {
    sqlite3_reset(m_anchor.get());
    m_snapshot_since = Database::Moment::min();
    m_failure = Failure::none;
}

}  // namespace db::sqlite
