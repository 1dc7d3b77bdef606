// From the codes of a world to the ids of its house. Ids follow from the seed and the code alone.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "app/seed/world.hpp"
#include "app/seed/world_random.hpp"
#include "kern/toegang/ids.hpp"

namespace app::seed {

class Codes {
public:
    Codes(const Huis& huis, std::uint64_t seed);

    // Throw Fault for a code that the world does not have.
    kern::OrganisatieId organisatie(std::string_view code) const;
    kern::TafelId tafel(std::string_view code) const;
    struct Mens {
        kern::MedewerkerId id;
        kern::AccountId account;
        kern::OrganisatieId organisatie;  // that he works for
    };
    const Mens& medewerker(std::string_view code) const;
    std::uint64_t seed() const { return m_seed; }

private:
    std::uint64_t m_seed;
    std::unordered_map<std::string, kern::OrganisatieId> m_organisaties;
    std::unordered_map<std::string, kern::TafelId> m_tafels;
    std::unordered_map<std::string, Mens> m_mensen;
};

}  // namespace app::seed
