// The log as the FG reads it. Plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kern/logboek/lezen.hpp"
#include "kern/toegang/kern.hpp"

namespace toezicht {

inline constexpr int regels_max = 200;           // on one page
inline constexpr int keuzes_max = 1'000;         // names in one list
inline constexpr std::size_t kenmerken_max = 3;  // dossiers named in one line; the rest is counted

struct Filter {
    std::optional<Date> van, tot;  // both days counted
    std::string actie;
    std::optional<kern::OrganisatieId> organisatie;
    std::optional<kern::MedewerkerId> medewerker;
    std::optional<kern::DossierId> dossier;
    logboek::Zoekvraag::Uitkomst uitkomst = logboek::Zoekvraag::Uitkomst::alle;
    std::optional<std::int64_t> onder;  // older than this one: the next page
};

struct Regel {
    Instant tijd;
    std::string wie, organisatie, wat, uitkomst, doel;
    struct Dossier {
        std::string id;
        std::string kenmerk;  // empty: destroyed
    };
    std::vector<Dossier> dossiers;
    std::size_t meer_dossiers = 0;
};

struct Bladzijde {
    std::vector<Regel> regels;
    std::optional<std::int64_t> verder;  // where older ones go on
    bool grens = false;                  // it stopped reading before it had a page full
    std::optional<Instant> tot_hier;     // how far back it read
};

struct Stand {
    std::uint64_t genummerd = 0;  // leaves under the last signed checkpoint
    std::optional<Instant> tijd;  // when it was signed; nothing: no checkpoint yet
    std::uint64_t wachtend = 0;   // entries not numbered yet
};

struct Keuze {
    std::string id;
    std::string naam;
};

// What one can choose from.
struct Keuzes {
    std::vector<Keuze> handelingen;
    std::vector<Keuze> organisaties;
    std::vector<Keuze> mensen;  // of the chosen organisation, or of all
};

}  // namespace toezicht
