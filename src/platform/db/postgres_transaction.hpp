// One transaction that writes, on one connection: begin, bodies, commit. Invariant: when the connection breaks during
// the commit, the server is asked what became of it; "failed" is never a guess.
#pragma once

#include <atomic>
#include <exception>
#include <string>

#include "platform/db/postgres_connection.hpp"

namespace db::postgres {

class Transaction {
public:
    // Begins. The connection and the options outlive it.
    Transaction(Connection& connection, const Options& options, Database::Fault fault);

    struct Attempt {
        Verdict verdict = Verdict::discard;
        Failure failure = Failure::none;
        std::exception_ptr error;
        bool sound() const { return !error && failure == Failure::none; }
        std::string reason() const;  // for the log
    };
    Attempt attempt(const Body& body);
    void commit();  // throws DatabaseError; then nothing is stored, unless the fate is unknown
    bool fate_unknown() const { return m_fate_unknown; }
    void rollback() noexcept;

private:
    enum class Fate { committed, aborted, unknown };
    Fate ask_fate() const;

    Connection& m_connection;
    const Options& m_options;
    const Database::Fault m_fault;
    std::string m_id;
    const int m_server_process;
    bool m_fate_unknown = false;
};

}  // namespace db::postgres
