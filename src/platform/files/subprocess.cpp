#include "platform/files/subprocess.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>

namespace files {
namespace {

using SteadyClock = std::chrono::steady_clock;

// Two ends of one way. A pair of sockets, so that writing to a program that is gone is an error and not a signal.
class Way {
public:
    Way() { m_good = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, m_ends.data()) == 0; }
    ~Way() {
        close_theirs();
        close_ours();
    }
    Way(const Way&) = delete;
    Way& operator=(const Way&) = delete;
    bool good() const { return m_good; }
    int ours() const { return m_ends[0]; }
    int theirs() const { return m_ends[1]; }
    void close_ours() { close_end(m_ends[0]); }
    void close_theirs() { close_end(m_ends[1]); }

private:
    static void close_end(int& end) {
        if (end >= 0) ::close(end);
        end = -1;
    }
    std::array<int, 2> m_ends{-1, -1};
    bool m_good = false;
};

// An empty folder that goes with all that is in it.
class PrivateFolder {
public:
    PrivateFolder() {
        m_path = (std::filesystem::temp_directory_path() / "regiehuis.XXXXXX").string();
        m_good = ::mkdtemp(m_path.data()) != nullptr;
    }
    ~PrivateFolder() {
        std::error_code ignored;
        if (m_good) std::filesystem::remove_all(m_path, ignored);
    }
    PrivateFolder(const PrivateFolder&) = delete;
    PrivateFolder& operator=(const PrivateFolder&) = delete;
    bool good() const { return m_good; }
    const std::string& path() const { return m_path; }

private:
    std::string m_path;
    bool m_good = false;
};

std::optional<pid_t> spawn(const Program& program, const Way& in, const Way& out, const std::string& folder) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_init(&actions);
    posix_spawnattr_init(&attributes);
    posix_spawn_file_actions_adddup2(&actions, in.theirs(), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out.theirs(), STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setpgroup(&attributes, 0);
    posix_spawnattr_setflags(&attributes,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    const std::string home = "HOME=" + folder, temporary = "TMPDIR=" + folder;
    std::vector<char*> arguments{const_cast<char*>(program.program)};
    for (const char* one : program.arguments) arguments.push_back(const_cast<char*>(one));
    arguments.push_back(nullptr);
    const std::array<char*, 5> environment{const_cast<char*>("PATH=/usr/bin:/bin"),
                                           const_cast<char*>("LANG=C.UTF-8"), const_cast<char*>(home.c_str()),
                                           const_cast<char*>(temporary.c_str()), nullptr};
    pid_t child = 0;
    const int failed =
        posix_spawn(&child, program.program, &actions, &attributes, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return failed == 0 ? std::optional(child) : std::nullopt;
}

// Feeds and listens at once, so that neither side waits for a full pipe; false when it was too late or wrote too much.
bool converse(Way& in, const Way& out, std::string_view input, const Program& program, std::string& output) {
    const auto until = SteadyClock::now() + std::chrono::seconds(program.seconds);
    std::array<char, 64 * 1024> buffer{};
    for (;;) {
        if (input.empty()) in.close_ours();
        std::array<pollfd, 2> waiting{pollfd{out.ours(), POLLIN, 0}, pollfd{in.ours(), POLLOUT, 0}};
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - SteadyClock::now()).count();
        if (left <= 0 || ::poll(waiting.data(), waiting.size(), static_cast<int>(left)) <= 0) return false;
        if ((waiting[1].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0) input = {};
        if ((waiting[1].revents & POLLOUT) != 0 && !input.empty()) {
            const auto sent = ::send(in.ours(), input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent > 0) input.remove_prefix(static_cast<std::size_t>(sent));
        }
        if ((waiting[0].revents & (POLLIN | POLLHUP)) == 0) continue;
        const auto got = ::recv(out.ours(), buffer.data(), buffer.size(), 0);
        if (got == 0) return true;
        if (got < 0) return false;
        output.append(buffer.data(), static_cast<std::size_t>(got));
        if (output.size() > program.output) return false;
    }
}

// It closed its output: it is given a moment to end by itself, so that its status counts.
bool ended_well(pid_t child) {
    int status = 0;
    for (int i = 0; i < 100; ++i) {
        if (::waitpid(child, &status, WNOHANG) == child) {
            ::kill(-child, SIGKILL);  // what it left behind
            return WIFEXITED(status) && WEXITSTATUS(status) == 0;
        }
        ::usleep(10'000);
    }
    ::kill(-child, SIGKILL);
    ::waitpid(child, &status, 0);
    return false;
}

}  // namespace

std::optional<std::string> run(const Program& program, std::string_view input) {
    Way in, out;
    const PrivateFolder folder;
    if (!in.good() || !out.good() || !folder.good()) return std::nullopt;
    const auto child = spawn(program, in, out, folder.path());
    if (!child) return std::nullopt;
    in.close_theirs();
    out.close_theirs();
    std::string output;
    if (converse(in, out, input, program, output)) {
        if (ended_well(*child)) return output;
        return std::nullopt;
    }
    ::kill(-*child, SIGKILL);
    ::waitpid(*child, nullptr, 0);
    return std::nullopt;
}

}  // namespace files
