// What others did to one's account: who asked for it and who carried it out, so that nobody loses it unseen.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kern/toegang/kern.hpp"
#include "platform/html/parts.hpp"

namespace inloggen {

struct Accountwijziging {
    bool herstel = false;  // a fresh start password; else the account itself
    Instant wanneer;
    std::string voorsteller;
    std::string bevestiger;
};

namespace store {
// Of the account of the grant, newest first; at most 20.
std::vector<Accountwijziging> wijzigingen(db::Reader& reader, const toegang::GrantBasis& grant);
}  // namespace store

namespace view {
struct LaatsteWijzigingen {
    std::span<const Accountwijziging> lijst;
    void operator()(html::Out& out) const;
};
}  // namespace view

}  // namespace inloggen
