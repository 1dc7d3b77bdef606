// Random names for requests, so that what the log and the operator's lines say of one can be found together.
#pragma once

#include <array>
#include <cstdint>

#include "platform/base/id.hpp"

namespace web {

struct Shared;

// Of one io thread. One system call for randomness per 64 requests.
class Traces {
public:
    explicit Traces(Shared& shared) : m_shared(shared) {}
    IdBytes next();

private:
    Shared& m_shared;
    std::array<std::uint8_t, 64 * sizeof(IdBytes)> m_bytes{};
    std::size_t m_at = sizeof(m_bytes);
};

}  // namespace web
