#include "app/seed/world.hpp"

#include <algorithm>

#include "app/fault.hpp"

namespace app::seed {
namespace {

template <class T>
const T& by_code(const std::vector<T>& list, std::string_view code) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& one) { return one.code == code; });
    if (found == list.end()) throw Fault("the world has no '" + std::string(code) + "'");
    return *found;
}

}  // namespace

const Organisatie& Huis::organisatie(std::string_view code) const { return by_code(organisaties, code); }
const Medewerker& Huis::medewerker(std::string_view code) const { return by_code(medewerkers, code); }

}  // namespace app::seed
