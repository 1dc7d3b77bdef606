#include "app/process.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <string>

namespace {

bool no_core() {
    std::ifstream limits("/proc/self/limits");
    for (std::string line; std::getline(limits, line);)
        if (line.starts_with("Max core file size"))
            return line.find_first_not_of(' ', 18) == line.find('0') && line.find("unlimited") == line.npos;
    return false;
}

// In a process of its own, for it cannot be undone.
TEST(Process, is_shielded_from_dumps_and_from_other_users) {
    const pid_t child = fork();
    if (child == 0) {
        umask(0022);
        app::shield_process();
        const bool masked = umask(0) == 0077;
        _exit((prctl(PR_GET_DUMPABLE) == 0 ? 0 : 1) + (no_core() ? 0 : 2) + (masked ? 0 : 4));
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), 0) << "1: dumpable, 2: core dumps, 4: umask";
}

}  // namespace
