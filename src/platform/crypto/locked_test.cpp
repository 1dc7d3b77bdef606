#include "platform/crypto/locked.hpp"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <string>

namespace {

// Kilobytes that this process has locked, as the system counts them.
long locked_kib() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("VmLck:")) return std::stol(line.substr(6));
    return -1;
}

crypto::Key key_of(std::uint8_t value) {
    crypto::Key key;
    std::ranges::fill(key.mutable_bytes(), value);
    return key;
}

bool same(const crypto::Key& key, std::uint8_t value) {
    return std::ranges::all_of(key.bytes(), [&](std::uint8_t byte) { return byte == value; });
}

// AddressSanitizer and ThreadSanitizer answer mlock() themselves, and lock nothing.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool locks_are_real = false;
#else
constexpr bool locks_are_real = true;
#endif

TEST(LockedKeys, stand_in_locked_pages_until_they_go) {
    if (!locks_are_real) GTEST_SKIP() << "a sanitizer locks nothing";
    const long before = locked_kib();
    {
        crypto::LockedKeys keys;
        const crypto::Key& kept = keys.keep(key_of(7));
        if (!keys.locked()) GTEST_SKIP() << "this system lets a process lock nothing";
        EXPECT_GE(locked_kib(), before + 64);
        EXPECT_TRUE(same(kept, 7));
    }
    EXPECT_EQ(locked_kib(), before);
}

TEST(LockedKeys, keep_their_place_and_are_wiped_when_given_back) {
    crypto::LockedKeys keys;
    crypto::Key& first = keys.keep(key_of(1));
    for (int i = 0; i < 5000; ++i) keys.keep(key_of(2));
    EXPECT_TRUE(same(first, 1));
    EXPECT_EQ(keys.size(), 5001U);
    keys.give_back(first);
    EXPECT_TRUE(same(first, 0));
    EXPECT_EQ(&keys.keep(key_of(3)), &first) << "its place is used again";
}

// In a process of its own: a limit that was lowered is not raised again.
TEST(LockedKeys, go_on_without_locks_and_say_so) {
    if (!locks_are_real) GTEST_SKIP() << "a sanitizer locks nothing";
    const pid_t child = fork();
    if (child == 0) {
        const rlimit none{0, 0};
        setrlimit(RLIMIT_MEMLOCK, &none);
        if (setuid(65534) != 0) _exit(2);  // root may lock whatever the limit says
        crypto::LockedKeys keys;
        const bool kept = same(keys.keep(key_of(9)), 9);
        _exit(kept && !keys.locked() ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == 2) GTEST_SKIP() << "not root: the limit holds as it is";
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
