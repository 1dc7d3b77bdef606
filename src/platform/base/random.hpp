// Randomness is passed in, so that seeds and tests can fix it. The real one is the system's (libsodium); only
// that one may make keys, nonces and ids of a real house.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "platform/base/id.hpp"

class Random {
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> out) = 0;

    template <class Tag>
    Id<Tag> id() {
        Id<Tag> made;
        fill(made.bytes);
        return made;
    }
};

// The system's generator. Safe to share between threads.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> out) override;
};

// A keyed stream that depends on (seed, path) alone: the same world for the same seed on both engines
// (DECISIONS 42). Each fill() is a stream of its own: fill(16) twice is not fill(32) once. Not safe to share
// between threads.
class SeededRandom final : public Random {
public:
    SeededRandom(std::uint64_t seed, std::string_view path);
    void fill(std::span<std::uint8_t> out) override;
    std::uint64_t below(std::uint64_t limit);  // uniform in [0, limit); limit > 0

private:
    std::uint8_t m_key[32];
    std::uint64_t m_block = 0;
};
