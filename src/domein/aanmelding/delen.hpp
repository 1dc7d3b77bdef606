// The parts of the form, in their order: what stands in each, what must be filled in, and how far it is. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"
#include "platform/web/input.hpp"

namespace aanmelding::delen {

enum class Deel : std::uint8_t {
    namens = 0,  // only when the house fills it in
    spoed = 1,
    betrokkene = 2,
    kring = 3,
    professionals = 4,
    inhoud = 5,
    geheim = 6,
    herkomst = 7,
    weet_ervan = 8,
    toetsen = 9,
    bijlagen = 10,
    versturen = 11,
};

struct Regel {
    Deel deel;
    std::string_view titel;
    std::span<const std::string_view> velden;     // a name, or the start of names when it ends in a dot
    std::span<const std::string_view> verplicht;  // names
};
std::span<const Regel> alle();

enum class Stand : std::uint8_t { leeg, mag_leeg, bezig, klaar, fout };
struct Tussenstand {
    Stand stand = Stand::leeg;
    std::size_t fouten = 0;
};
Tussenstand tussenstand(const Regel& regel, const web::Input& input);

// The faults in the order of the parts; within one part as they were found.
std::vector<FieldFault> op_volgorde(std::vector<FieldFault> fouten);

}  // namespace aanmelding::delen
