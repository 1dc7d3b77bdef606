#include "platform/db/postgres_connection.hpp"

#include <fmt/core.h>
#include <sys/socket.h>

#include <algorithm>
#include <cstdlib>

#include "platform/db/postgres_codec.hpp"

namespace db::postgres {

namespace {

constexpr std::size_t statement_limit = 400;
constexpr int oldest_server = 140000;  // pg_terminate_backend() that waits

// Set for each session, whatever the server's own settings say.
constexpr const char* session =
    "SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET jit = off; SET standard_conforming_strings = on;"
    "SET client_min_messages = error; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '60s';"
    // A stronger setting of the operator stays.
    "SELECT set_config('synchronous_commit', 'on', false)"
    " WHERE current_setting('synchronous_commit') IN ('off', 'local')";
constexpr const char* session_limit = "SET statement_timeout = '30s'";

struct Meaning {
    DatabaseError::Kind kind;
    Failure failure;
};

// What an SQLSTATE asks of us.
Meaning meaning_of(std::string_view state) {
    using Kind = DatabaseError::Kind;
    if (state == "40001" || state == "40P01") return {Kind::serialization, Failure::serialization};
    if (state == "57014" || state == "55P03")
        return {Kind::unavailable, Failure::statement};  // took too long
    const auto family = state.substr(0, 2);
    if (family == "23" || state == "P0001")
        return {Kind::constraint, Failure::statement};  // P0001: a trigger said no
    // Connection, room and memory, operator, system, read-only server.
    if (family == "08" || family == "53" || family == "57" || family == "58" || state == "25006") {
        return {Kind::unavailable, Failure::world};
    }
    if (family == "XX") return {Kind::broken, Failure::world};
    return {Kind::broken, Failure::statement};
}

// The highest n of `$n` outside quotes.
std::size_t count_parameters(std::string_view sql) {
    std::size_t highest = 0;
    char quote = 0;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (quote != 0) {
            if (sql[i] == quote) quote = 0;
        } else if (sql[i] == '\'' || sql[i] == '"') {
            quote = sql[i];
        } else if (sql[i] == '$') {
            std::size_t number = 0;
            for (; i + 1 < sql.size() && sql[i + 1] >= '0' && sql[i + 1] <= '9'; ++i) {
                number = number * 10 + static_cast<std::size_t>(sql[i + 1] - '0');
            }
            highest = std::max(highest, number);
        }
    }
    return highest;
}

bool starts_with_select(std::string_view sql) {
    const auto start = sql.find_first_not_of(" \n\t");
    return start != std::string_view::npos && (sql.substr(start, 6) == "SELECT");
}

}  // namespace

// --- statements

PreparedStatement::PreparedStatement(Connection& connection, const Sql& sql, std::string id)
    : m_connection(connection),
      m_text(sql.text()),
      m_name(sql.name()),
      m_id(std::move(id)),
      m_count(count_parameters(sql.text())),
      m_types(m_count, 0),
      m_values(m_count),
      m_lengths(m_count),
      m_formats(m_count, 1) {}

PreparedStatement::~PreparedStatement() {
    if (m_prepared) m_connection.command_later(("DEALLOCATE " + m_id).c_str());
}

void PreparedStatement::begin_use() {
    if (m_busy) {
        m_connection.fail(Failure::statement, DatabaseError::Kind::broken,
                          m_name + ": used inside its own rows");
    }
    m_busy = true;
}

// Prepares at first use, and again when a parameter turns out to have a type that was not known then.
void PreparedStatement::prepare(std::span<const Param> params) {
    bool fits = m_prepared;
    for (std::size_t i = 0; i < m_count; ++i) {
        const Oid type = type_of(params[i].type());
        if (type == 0 || type == m_types[i]) continue;
        m_types[i] = type;
        fits = false;
    }
    if (fits) return;
    if (m_prepared) m_connection.command(("DEALLOCATE " + m_id).c_str());
    m_prepared = false;
    m_connection.drain();
    const Answer answer(PQprepare(m_connection.m_handle.get(), m_id.c_str(), m_text.c_str(),
                                  static_cast<int>(m_count), m_types.data()));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) m_connection.fail(answer.get(), m_name);
    m_prepared = true;
}

void PreparedStatement::bind(std::span<const Param> params) {
    if (params.size() != m_count) {
        m_connection.fail(Failure::statement, DatabaseError::Kind::broken,
                          fmt::format("{}: {} parameters given", m_name, params.size()));
    }
    prepare(params);
    std::size_t size = 1;  // so that there is an address for what is empty
    for (const Param& param : params) size += param.size() + (param.type() == ParamType::integer ? 8 : 0);
    m_bound.resize(size);
    char* at = m_bound.data();
    for (std::size_t i = 0; i < m_count; ++i) {
        const std::size_t length = encode(params[i].value(), at);
        m_values[i] = length == is_null ? nullptr : at;
        m_lengths[i] = length == is_null ? 0 : static_cast<int>(length);
        if (length != is_null) at += length;
    }
}

void PreparedStatement::execute() {
    if (m_connection.pretend_full && !starts_with_select(m_text)) {
        m_connection.fail(Failure::world, DatabaseError::Kind::unavailable, m_name + ": disk full (53100)");
    }
    m_connection.drain();
    m_answer.reset(PQexecPrepared(m_connection.m_handle.get(), m_id.c_str(), static_cast<int>(m_count),
                                  m_values.data(), m_lengths.data(), m_formats.data(), 1));
    const auto status = PQresultStatus(m_answer.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return;
    const Answer failed = std::move(m_answer);
    m_connection.fail(failed.get(), m_name);
}

bool PreparedStatement::step() {
    if (!m_answer) {
        execute();
        m_row = -1;
    }
    if (m_row < PQntuples(m_answer.get())) ++m_row;
    return m_row < PQntuples(m_answer.get());
}

void PreparedStatement::reset() {
    constexpr std::size_t kept_buffer = 16 * 1024;
    m_answer.reset();
    m_row = -1;
    if (m_bound.capacity() > kept_buffer) m_bound = {};
    m_busy = false;
}

void PreparedStatement::unfit(int column) const {
    throw DatabaseError(DatabaseError::Kind::broken,
                        fmt::format("{}: column {} is NULL, absent or of another type", m_name, column));
}

bool PreparedStatement::null(int column) const { return PQgetisnull(m_answer.get(), m_row, column) != 0; }

std::string_view PreparedStatement::raw(int column) const {
    return {PQgetvalue(m_answer.get(), m_row, column),
            static_cast<std::size_t>(PQgetlength(m_answer.get(), m_row, column))};
}

std::int64_t PreparedStatement::integer(int column) const {
    if (null(column)) unfit(column);
    const auto number = decode_integer(PQftype(m_answer.get(), column), raw(column));
    if (!number) unfit(column);
    return *number;
}

std::string_view PreparedStatement::text(int column) const {
    if (null(column) || !is_text(PQftype(m_answer.get(), column))) unfit(column);
    return raw(column);
}

BytesView PreparedStatement::bytes(int column) const {
    if (null(column) || PQftype(m_answer.get(), column) != oid_bytes) unfit(column);
    const auto value = raw(column);
    return {reinterpret_cast<const std::uint8_t*>(value.data()), value.size()};
}

std::int64_t PreparedStatement::affected() const {
    const char* digits = PQcmdTuples(m_answer.get());
    return *digits == 0 ? 0 : std::strtoll(digits, nullptr, 10);
}

// --- the connection

Connection::Connection(const std::string& location, Use use) : m_statements(statement_limit) {
    // The operator's string comes later, so it wins.
    const char* keys[] = {"connect_timeout", "application_name", "tcp_user_timeout", "dbname", nullptr};
    const char* values[] = {"5", "regiehuis", "15000", location.c_str(), nullptr};
    m_handle.reset(PQconnectdbParams(keys, values, 1));
    if (lost()) {
        throw DatabaseError(DatabaseError::Kind::unavailable,
                            fmt::format("cannot connect: {}", PQerrorMessage(m_handle.get())));
    }
    if (PQserverVersion(m_handle.get()) < oldest_server) {
        throw DatabaseError(DatabaseError::Kind::broken, "PostgreSQL 14 or newer is needed");
    }
    PQsetNoticeProcessor(
        m_handle.get(), [](void*, const char*) {}, nullptr);
    command(session);
    if (use == Use::transactions) command(session_limit);
}

Connection::~Connection() { m_statements.abandon(); }

Statement& Connection::statement(const Sql& sql) {
    PreparedStatement& found = m_statements.get(sql.text(), [&] {
        return std::make_unique<PreparedStatement>(*this, sql, "s" + std::to_string(++m_made));
    });
    found.begin_use();
    return found;
}

Answer Connection::command(const char* sql) {
    drain();
    Answer answer(PQexec(m_handle.get(), sql));
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(answer.get(), "command");
    return answer;
}

void Connection::command_later(const char* sql) noexcept {
    drain();
    m_pending = PQsendQuery(m_handle.get(), sql) != 0;
}

void Connection::drain() noexcept {
    while (m_pending) {
        const Answer answer(PQgetResult(m_handle.get()));
        m_pending = answer != nullptr;
    }
}

bool Connection::idle() {
    drain();
    return PQtransactionStatus(m_handle.get()) == PQTRANS_IDLE;
}

void Connection::break_off() noexcept {
    ::shutdown(PQsocket(m_handle.get()), SHUT_RDWR);
    const Answer answer(PQexec(m_handle.get(), "SELECT 1"));  // libpq finds out
}

void Connection::script(std::string_view sql) { command(std::string(sql).c_str()); }

void Connection::fail(const PGresult* answer, std::string_view what) {
    const char* state = answer == nullptr ? nullptr : PQresultErrorField(answer, PG_DIAG_SQLSTATE);
    if (state == nullptr || lost()) {
        fail(Failure::world, DatabaseError::Kind::unavailable,
             fmt::format("{}: the connection is lost", what));
    }
    const Meaning meaning = meaning_of(state);
    // Messages of data exceptions quote the data; details do too, and are never read.
    const bool quotes = std::string_view(state).substr(0, 2) == "22";
    const char* reason = quotes ? "data exception" : PQresultErrorField(answer, PG_DIAG_MESSAGE_PRIMARY);
    fail(meaning.failure, meaning.kind,
         fmt::format("{}: {} ({})", what, reason == nullptr ? "" : reason, state));
}

void Connection::fail(Failure failure, DatabaseError::Kind kind, const std::string& what) {
    m_failure = std::max(m_failure, failure);
    throw DatabaseError(kind, what);
}

}  // namespace db::postgres
