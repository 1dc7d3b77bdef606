// The server under test as a process of its own, on a core of its own, and what the kernel tells of it.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <string>

namespace bench {

using Clock = std::chrono::steady_clock;

// Pins this process to a core; does nothing when the machine has no such core.
void pin(pid_t process, int core);

class Server {
public:
    // Starts `regiehuis serve` on a free port of the loopback and waits for its first answer, at most ten seconds.
    // Throws std::runtime_error when it does not come.
    Server(const std::filesystem::path& program, const std::filesystem::path& data, int core);
    ~Server();  // SIGTERM, and waits
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::uint16_t port() const { return m_port; }
    double start_seconds() const { return m_start_seconds; }  // from exec to the first answer
    double cpu_seconds() const;                               // user and system, of all threads
    double anonymous_mib() const;                             // RssAnon: without the mapped database

private:
    pid_t m_process = -1;
    clockid_t m_clock = 0;
    std::uint16_t m_port = 0;
    double m_start_seconds = 0;
};

}  // namespace bench
