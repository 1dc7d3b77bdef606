// The keys of this house for files to and from others, and how people copy and compare public keys.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kern/sleutels/key_store.hpp"

namespace uitwisseling {

// Derived from the house key by the key store, as the key that signs the log is; the secret halves are nowhere else.
struct EigenSleutels {
    crypto::SigningKey teken;
    crypto::BoxKeys zegel;
};
EigenSleutels eigen_sleutels(sleutels::KeyStore& keys);

// Both public keys of a house.
struct OpenSleutels {
    crypto::Bytes zegel;
    crypto::Bytes teken;
    friend bool operator==(const OpenSleutels&, const OpenSleutels&) = default;
};
OpenSleutels open_sleutels(const EigenSleutels& eigen);

// One line to copy: "zvh1." with both keys and a check sum, so that a slip is seen at once.
std::string sleutelregel(const OpenSleutels& sleutels);
// Spaces and line ends in between do not matter; nothing for anything else than sleutelregel() writes.
std::optional<OpenSleutels> lees_sleutelregel(std::string_view getypt);

// Eight groups of five figures, to read out over the telephone: who swaps the line on its way cannot make them fit.
std::string controlegetal(const OpenSleutels& sleutels);
// Whether that is what was typed, whatever stands between the figures.
bool is_controlegetal(std::string_view getypt, const OpenSleutels& sleutels);

}  // namespace uitwisseling
