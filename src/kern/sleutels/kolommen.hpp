// What every column of the schema holds: plain, sealed, a random token, or a hash (DECISIONS 35). The one place that says
// which columns an attacker with the disk can read; docs/datamodel.md is made from it.
//
// Invariant (tests/schema_test.cpp): each column of each table on both engines stands here once, a column is sealed when
// and only when its name ends in _z, and every type that is sealed names a sealed column. The key store is a database of
// its own, with nothing but wrapped keys.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sleutels {

enum class Inhoud : std::uint8_t {
    plain,  // readable: ids, codes, dates, numbers, and who works with dossiers; never a name or free text of a dossier
    sealed,  // opens with a key only
    token,  // drawn at random, or the keyed hash of a word: gives access or an index, tells nothing by itself
    hash,   // of something that isn't stored
};

struct KolomRegel {
    std::string_view tabel;
    std::string_view kolom;
    Inhoud inhoud = Inhoud::plain;
};

std::span<const KolomRegel> kolommen();
std::span<const KolomRegel> kolommen_van_huis();      // those among them that are of no dossier
std::span<const KolomRegel> kolommen_van_instroom();  // of the report and its decisions
std::span<const KolomRegel>
kolommen_van_regie();  // of the ladder, AVE, the own voice and what leaves the kring
std::span<const KolomRegel> kolommen_van_plan();  // of the plan, and of time paths
std::span<const KolomRegel> kolommen_van_nazorg();
std::span<const KolomRegel> kolommen_van_aanpak();  // of the approaches, and who leads
std::string_view naam(Inhoud inhoud);               // "plain", "sealed", "token", "hash"

}  // namespace sleutels
