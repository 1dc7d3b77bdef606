// The plans of a family side by side: this plan and those it is aligned with, for who may read both. Each plan is read under the
// rights in its own dossier, and each look stands in the log of its own dossier.
#pragma once

#include <string>
#include <vector>

#include "domein/plan/model.hpp"
#include "domein/plan/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace plan::naast {

struct Deel {
    kern::DossierId dossier;
    std::string kenmerk;
    std::string naam;
    Plan plan;
};
// This plan first. Nothing: there is no other that this person may read too.
std::vector<Deel> delen(kern::Call& call, const toegang::Grant<Lezen>& grant);

// The leefgebieden of all plans by name, in the order of the first plan and then as they come.
std::vector<std::string> gebieden(const std::vector<Deel>& delen);

}  // namespace plan::naast
