#include "bench/server.hpp"

#include <fcntl.h>
#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <ctime>
#include <fstream>
#include <stdexcept>

#include "bench/load.hpp"

namespace bench {
namespace {

constexpr auto start_limit = std::chrono::seconds(10);

[[noreturn]] void broken(const std::string& what) { throw std::runtime_error(what); }

// "Regiehuis: http://127.0.0.1:41234/ ..." is the last thing the program says as it starts. 0: it has not said it yet.
std::uint16_t read_port(const std::filesystem::path& said) {
    constexpr std::string_view mark = "Regiehuis: http://127.0.0.1:";
    std::ifstream in(said);
    for (std::string line; std::getline(in, line) && !in.eof();)
        if (line.starts_with(mark)) return static_cast<std::uint16_t>(std::stoi(line.substr(mark.size())));
    return 0;
}

// Tells it to stop, and waits for it.
void stop(pid_t process) {
    ::kill(process, SIGTERM);
    ::waitpid(process, nullptr, 0);
}

}  // namespace

void pin(pid_t process, int core) {
    cpu_set_t cores;
    CPU_ZERO(&cores);
    CPU_SET(static_cast<std::size_t>(core), &cores);
    (void)::sched_setaffinity(process, sizeof cores, &cores);
}

Server::Server(const std::filesystem::path& program, const std::filesystem::path& data, int core) {
    const std::filesystem::path said = data.string() + ".log";
    std::filesystem::remove(said);
    const auto begin = Clock::now();
    m_process = ::fork();
    if (m_process < 0) broken("fork");
    if (m_process == 0) {
        pin(0, core);
        const int out = ::open(said.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
        ::dup2(out, STDOUT_FILENO);
        ::execl(program.c_str(), program.c_str(), "serve", "--data", data.c_str(), "--port", "0", nullptr);
        ::_exit(127);
    }
    const auto wait = [&] {
        if (Clock::now() - begin > start_limit) {
            stop(m_process);
            broken("the server does not answer: see " + said.string());
        }
        ::usleep(500);
    };
    while ((m_port = std::filesystem::exists(said) ? read_port(said) : std::uint16_t{0}) == 0) wait();
    const std::string request = "GET /gezond HTTP/1.1\r\nHost: localhost\r\n\r\n";
    while (!answers(m_port, request)) wait();
    m_start_seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    if (::clock_getcpuclockid(m_process, &m_clock) != 0) broken("no CPU clock of the server");
}

Server::~Server() { stop(m_process); }

double Server::cpu_seconds() const {
    timespec used{};
    ::clock_gettime(m_clock, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

double Server::anonymous_mib() const {
    std::ifstream status("/proc/" + std::to_string(m_process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("RssAnon:")) return std::stod(line.substr(8)) / 1024;
    return 0;
}

}  // namespace bench
