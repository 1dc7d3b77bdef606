// Dossiers made up from the sentences of namen.toml: plausible, and the same for the same seed. Safe to use from several
// threads: each dossier draws from a stream of its own.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/seed/world.hpp"
#include "platform/base/random.hpp"

namespace app::seed {

// What is asked of one generated dossier.
struct Wish {
    std::string code;
    std::uint64_t serial = 0;  // gives the betrokkene a BSN of his own, while there are any
    toegang::Fase fase = toegang::Fase::casus;
    std::string tafel;
    std::string gemeente;  // empty: by the weight of the municipalities
    std::string herkomst = "veld";
    Instant aangemeld;
    std::optional<Instant> afgesloten;
    std::vector<std::string> huis;      // codes of its own people; the first is procesregisseur
    std::vector<std::string> partners;  // codes; the first reports
    int kring = 2;
    int acties = 3;
    int bijdragen = 4;
    int documenten = 0;
};

class Generator {
public:
    // `taken`: BSNs that stand in written stories.
    Generator(const Huis& huis, std::uint64_t seed, const std::vector<Dossier>& stories = {});

    Dossier tell(const Wish& wish) const;
    // Some people of different organisations who can take part: one of the municipality first.
    std::vector<std::string> partners(SeededRandom& random, std::string_view gemeente,
                                      std::size_t count) const;
    std::string gemeente(SeededRandom& random) const;
    std::uint64_t seed() const { return m_seed; }

private:
    const Huis& m_huis;
    std::uint64_t m_seed;
    std::vector<std::string> m_bsn;
    std::vector<const Medewerker*> m_partners;  // of participants, who work with dossiers
};

}  // namespace app::seed
