// Which notices somebody may switch off, and why some stay on.
#pragma once

#include <span>
#include <string_view>

#include "kern/bericht/bericht.hpp"

namespace bericht {

std::span<const Soort> soorten();

// Why this kind always stays on: the law, or the work of the house, needs that it is heard. Empty: it may be switched off.
std::string_view waarom_altijd(Soort soort);

}  // namespace bericht
