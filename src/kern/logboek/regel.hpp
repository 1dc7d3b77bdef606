// One entry of the log: who, for which organisation and purpose, did what, to which dossiers, with which result.
//
// The entry is canonical JSON and its bytes are the leaf of the Merkle tree. Who it was and which persons were seen are
// not in it in plain: they stand in a sealed opening, and the entry holds the commitment to that opening. So the opening
// can expire while the tree still verifies (DESIGN §5).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kern/logboek/inzage.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/principal.hpp"
#include "platform/base/clock.hpp"

namespace logboek {

// The same act in another dossier: an entry of its own, so that who asks about one dossier reads nothing of the other.
struct Mede {
    kern::DossierId dossier;
    toegang::Doel doel = toegang::Doel::procesregie;
};

// What an action hands back: nothing changes without one. `actie` is a code of the closed list "slice.verb".
struct Regel {
    std::string_view actie;
    std::vector<Gezien> raakt;  // dossiers and persons it touched
    std::string bijzonderheid;  // a code or count; never personal data
    std::vector<Mede> mede = {};
};

// An entry about one dossier.
inline Regel regel(std::string_view actie, kern::DossierId dossier, std::string bijzonderheid = {}) {
    return {actie, {{dossier, {}, {}}}, std::move(bijzonderheid)};
}
// An entry about the house itself.
inline Regel regel(std::string_view actie, std::string bijzonderheid = {}) {
    return {actie, {}, std::move(bijzonderheid)};
}

// Everything an entry is made of.
struct Feit {
    Instant tijd;
    IdBytes id;  // random
    IdBytes trace;
    const toegang::Principal* wie = nullptr;  // nobody: before log-in, the command line, a job
    std::string_view actie;
    std::string_view uitkomst;  // "toegestaan" or the code of the refusal
    toegang::Doel doel = toegang::Doel::aanmelden;
    bool heeft_doel = false;
    const std::vector<Gezien>* raakt = nullptr;
    std::string_view bijzonderheid;
};

struct Persoonlijk {
    std::string zout;        // 16 random bytes, hex
    std::string medewerker;  // id text, or the name of the job
    std::string sessie;
    std::string personen;  // ids of persons seen, space separated
    // The leaf hash of the entry, 32 bytes; no part of the opening. Because it is under the seal, only who has the keys of
    // the house can make an entry that the sequencer takes.
    std::string blad;
    static constexpr sleutels::Kolom kolom{"logboek_regel", "persoonlijk_z"};
    auto velden() { return std::tie(zout, medewerker, sessie, personen, blad); }
    auto velden() const { return std::tie(zout, medewerker, sessie, personen, blad); }
};

std::string opening(const Persoonlijk& persoonlijk);  // what the commitment is over
std::string canonical(const Feit& feit, std::string_view verbintenis_hex);

}  // namespace logboek
