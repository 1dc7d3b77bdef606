#include "app/seed/codes.hpp"

#include "app/fault.hpp"

namespace app::seed {
namespace {

template <class Map>
const auto& find(const Map& map, std::string_view code) {
    const auto found = map.find(std::string(code));
    if (found == map.end()) throw Fault("the world has no '" + std::string(code) + "'");
    return found->second;
}

}  // namespace

Codes::Codes(const Huis& huis, std::uint64_t seed) : m_seed(seed) {
    const WorldRandom random(seed, "codes");
    for (const auto& one : huis.organisaties)
        m_organisaties.emplace(one.code, random.named<kern::Organisatie>("organisatie/" + one.code));
    for (const auto& one : huis.tafels)
        m_tafels.emplace(one.code, random.named<kern::Tafel>("tafel/" + one.code));
    for (const auto& one : huis.medewerkers)
        m_mensen.emplace(
            one.code, Mens{random.named<kern::Medewerker>("medewerker/" + one.code),
                           random.named<kern::Account>("account/" + one.code), organisatie(one.werkt_voor)});
}

kern::OrganisatieId Codes::organisatie(std::string_view code) const { return find(m_organisaties, code); }
kern::TafelId Codes::tafel(std::string_view code) const { return find(m_tafels, code); }
const Codes::Mens& Codes::medewerker(std::string_view code) const { return find(m_mensen, code); }

}  // namespace app::seed
