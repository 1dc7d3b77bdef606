// The log as lines for the FG.
#pragma once

#include <string>
#include <vector>

#include "domein/toezicht/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace toezicht {

struct Regel {
    Instant tijd;
    std::string wie, organisatie, wat, uitkomst, doel;
};

struct Stand {
    std::uint64_t genummerd = 0;  // leaves under the last signed checkpoint
    std::optional<Instant> tijd;  // when it was signed; nothing: no checkpoint yet
    std::uint64_t wachtend = 0;   // entries not numbered yet
};

namespace store {

std::vector<Regel> laatste(kern::Call& call, const toegang::Grant<Lezen>& grant, int hoogstens);
Stand stand(db::Reader& reader, const toegang::Grant<Lezen>& grant);

}  // namespace store
}  // namespace toezicht
