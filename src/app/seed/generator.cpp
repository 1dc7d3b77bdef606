#include "app/seed/generator.hpp"

#include <algorithm>
#include <set>

#include "app/fault.hpp"
#include "app/seed/tale.hpp"
#include "platform/base/text.hpp"

namespace app::seed {
namespace {

// The range of the official fictitious persons, as far as the elfproef holds.
std::vector<std::string> free_bsns(const std::vector<Dossier>& stories) {
    std::set<std::string> taken;
    for (const auto& story : stories)
        for (const auto& persoon : story.personen) taken.insert(persoon.identiteit.bsn);
    std::vector<std::string> found;
    for (int number = 0; number < 100'000; ++number) {
        std::string digits = std::to_string(number);
        digits = "9999" + std::string(5 - digits.size(), '0') + digits;
        if (base::valid_bsn(digits) && !taken.contains(digits)) found.push_back(digits);
    }
    return found;
}

}  // namespace

Generator::Generator(const Huis& huis, std::uint64_t seed, const std::vector<Dossier>& stories)
    : m_huis(huis),
      m_seed(seed),
      m_bsn(free_bsns(stories)) {
    for (const auto& mens : huis.medewerkers)
        if (toegang::is_deelnemer(huis.organisatie(mens.werkt_voor).soort) &&
            mens.rollen.has(toegang::Rol::deelnemer))
            m_partners.push_back(&mens);
}

std::string Generator::gemeente(SeededRandom& random) const {
    std::int64_t all = 0;
    for (const auto& one : m_huis.gemeenten) all += one.aandeel;
    auto drawn = static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(all)));
    for (const auto& one : m_huis.gemeenten) {
        if (drawn < one.aandeel) return one.code;
        drawn -= one.aandeel;
    }
    return m_huis.gemeenten.back().code;
}

std::vector<std::string> Generator::partners(SeededRandom& random, std::string_view gemeente,
                                             std::size_t count) const {
    std::vector<std::string> found;
    std::set<std::string> organisations;
    const auto take = [&](const Medewerker& mens) {
        if (organisations.insert(mens.werkt_voor).second) found.push_back(mens.code);
    };
    for (const Medewerker* mens : m_partners) {
        const auto& organisation = m_huis.organisatie(mens->werkt_voor);
        if (organisation.gemeente == gemeente && organisation.soort == toegang::OrganisatieSoort::gemeente)
            take(*mens);
    }
    for (int tries = 0; found.size() < count && tries < 200; ++tries) {
        const Medewerker& mens = *m_partners[random.below(m_partners.size())];
        const auto& organisation = m_huis.organisatie(mens.werkt_voor);
        if (organisation.gemeente.empty() || organisation.gemeente == gemeente) take(mens);
    }
    return found;
}

Dossier Generator::tell(const Wish& wish) const {
    const std::string bsn = wish.serial < m_bsn.size() ? m_bsn[wish.serial] : std::string();
    return Tale(m_huis, wish, bsn, m_seed).told();
}

}  // namespace app::seed
