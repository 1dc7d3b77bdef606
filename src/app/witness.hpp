// Witnesses: partner organisations that keep the checkpoints of a house's log and sign that each continues the one before
// (DESIGN §5). What they see is a size and a hash. Formats: signed notes, cosignature/v1 and the request of tlog-witness, as
// C2SP has them, so that other people's tools can be a witness too.
#pragma once

#include <optional>
#include <string>

#include "app/config.hpp"

namespace app {

class House;

namespace witness {

// Makes the key of a witness in FILE and prints its public half: "NAME+HASH+KEY", to keep beside the house. Throws Fault.
void make_key(const std::string& name, const fs::path& file);

// Writes the last checkpoint of the log, signed by the house, after the proof that it continues `known` when that is given.
// Prints the public half of the house. Throws Fault.
void checkpoint(House& house, const std::optional<fs::path>& known, const fs::path& to);

struct SignWish {
    fs::path checkpoint;            // what checkpoint() wrote
    fs::path key;                   // of the witness
    std::string name;               // idem
    std::string house;              // the public half of the house
    std::optional<fs::path> known;  // the last that this witness signed; required unless it is the first
    fs::path to;
};
// Signs a checkpoint that the house signed and that continues the known one, and writes it with both signatures. Throws
// Fault, and writes nothing, when anything does not fit.
void sign(const SignWish& wish, Instant now);

}  // namespace witness
}  // namespace app
