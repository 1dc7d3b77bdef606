// The randomness of a world: ids and salts follow from (seed, path) so that a world can be made again; nonces of seals
// come from the system, so that they are never used twice (DECISIONS 42). Not safe to share between threads.
#pragma once

#include <cstdint>
#include <string>

#include "platform/base/random.hpp"
#include "platform/crypto/crypto.hpp"

namespace app::seed {

class WorldRandom final : public Random {
public:
    WorldRandom(std::uint64_t seed, std::string_view path) : m_seed(seed), m_stream(seed, path) {}
    // From here on the stream of another path.
    void turn_to(std::string_view path) { m_stream = SeededRandom(m_seed, path); }
    void fill(std::span<std::uint8_t> out) override {
        if (out.size() == crypto::nonce_size)
            m_system.fill(out);
        else
            m_stream.fill(out);
    }
    // The id of one entity, whatever was drawn before.
    template <class Tag>
    Id<Tag> named(std::string_view path) const {
        return SeededRandom(m_seed, path).id<Tag>();
    }
    std::uint64_t below(std::uint64_t limit) { return m_stream.below(limit); }

private:
    std::uint64_t m_seed;
    SeededRandom m_stream;
    SystemRandom m_system;
};

}  // namespace app::seed
