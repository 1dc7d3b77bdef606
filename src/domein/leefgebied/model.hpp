// Scores per leefgebied. Plain data; the sealed part is a type of its own.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace leefgebied {

// What the rater saw; may be empty, and is sealed also then, so that each look at a score is in the log.
struct Toelichting {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"score", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Score {
    toegang::ItemRij item;
    std::string gebied;  // code
    int waarde = 1;      // 1 acute problems … 5 on one's own
    Date datum;
    bool ingetrokken = false;
    std::string bron;
    std::string door;
    toegang::Gezien<Toelichting> tekst;
};

// One leefgebied of the plan, with its scores by day.
struct Gebied {
    std::string code;
    std::string naam;
    std::string lijst;
    bool met_doel = false;  // the plan has a goal in it that this person may see: it can be scored
    std::vector<Score> scores;
};

struct NieuweScore {
    std::string gebied;
    std::optional<int> waarde;
    std::optional<Date> datum;
    std::string tekst;
    toegang::Categorieen categorieen;
};

}  // namespace leefgebied
