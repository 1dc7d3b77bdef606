#include "platform/db/postgres_transaction.hpp"

#include <chrono>
#include <thread>

namespace db::postgres {

namespace {

void pretend(Connection& connection, Failure failure, const char* what) {
    connection.fail(failure, DatabaseError::Kind::unavailable, what);
}

}  // namespace

// The id costs no round trip here, and is what the server is asked about when a commit is not confirmed.
Transaction::Transaction(Connection& connection, const Options& options, Database::Fault fault)
    : m_connection(connection),
      m_options(options),
      m_fault(fault),
      m_server_process(connection.server_process()) {
    const Answer answer =
        connection.command("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SELECT pg_current_xact_id()");
    m_id = PQgetvalue(answer.get(), 0, 0);
    connection.pretend_full = fault == Database::Fault::disk_full;
}

std::string Transaction::Attempt::reason() const {
    try {
        if (error) std::rethrow_exception(error);
    } catch (const std::exception& exception) {
        return exception.what();
    } catch (...) {
    }
    return "the server failed";
}

Transaction::Attempt Transaction::attempt(const Body& body) {
    Attempt attempt;
    try {
        Tx tx(m_connection);
        attempt.verdict = body(tx);
    } catch (...) {
        attempt.error = std::current_exception();
    }
    attempt.failure = m_connection.take_failure();
    return attempt;
}

void Transaction::commit() {
    if (m_fault == Database::Fault::commit_fails)
        pretend(m_connection, Failure::world, "COMMIT: pretended failure");
    try {
        const Answer answer = m_connection.command("COMMIT");
        if (std::string_view(PQcmdStatus(answer.get())) != "COMMIT") {
            pretend(m_connection, Failure::statement, "COMMIT: the transaction had failed");
        }
        if (m_fault == Database::Fault::answer_lost) {
            m_connection.break_off();
            pretend(m_connection, Failure::world, "COMMIT: pretended loss");
        }
    } catch (const DatabaseError&) {
        if (!m_connection.lost()) throw;
        const Fate fate = ask_fate();
        if (fate == Fate::aborted) throw;
        if (fate == Fate::unknown) {
            m_fate_unknown = true;
            throw DatabaseError(DatabaseError::Kind::unavailable, "COMMIT: unknown whether it is stored");
        }
        m_connection.take_failure();
    }
}

void Transaction::rollback() noexcept {
    try {
        m_connection.take_failure();
        if (!m_connection.lost()) m_connection.command("ROLLBACK");
    } catch (...) {  // the caller drops what is lost or not idle
    }
}

// Asks over a new connection, for at most some seconds. The old process of the server may still be at work for us, or
// wait for a client that is gone: it is ended first, after which the answer is final.
Transaction::Fate Transaction::ask_fate() const {
    const std::string end = "SELECT pg_terminate_backend(" + std::to_string(m_server_process) +
                            ", 2000) FROM pg_stat_activity WHERE pid = " + std::to_string(m_server_process) +
                            " AND backend_xid = '" + m_id + "'::xid8::xid";
    const std::string ask = "SELECT pg_xact_status('" + m_id + "'::xid8)";
    for (int attempt = 0; attempt < 10; ++attempt) {
        if (attempt > 0) std::this_thread::sleep_for(std::chrono::milliseconds(500));
        try {
            Connection connection(m_options.location);
            connection.command(end.c_str());
            const Answer answer = connection.command(ask.c_str());
            const std::string_view status = PQgetvalue(answer.get(), 0, 0);
            if (status == "committed") return Fate::committed;
            if (status == "aborted") return Fate::aborted;
        } catch (const DatabaseError&) {  // not back yet
        }
    }
    return Fate::unknown;
}

}  // namespace db::postgres
