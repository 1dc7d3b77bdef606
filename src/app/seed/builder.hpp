// Stores a world: the house in one change, dossiers in large batches that are told and sealed by several threads while
// the batch before is written. Uses the sealed types of the slices, so that what it writes opens like anything else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "app/house.hpp"
#include "app/seed/codes.hpp"
#include "app/seed/world.hpp"

namespace app::seed {

class Builder {
public:
    // `huis` must outlive the builder.
    Builder(House& house, const Huis& huis, std::uint64_t seed);

    // Organisations, people with their accounts, tables, lists. Once, before any dossier.
    void write_house();
    // `count` dossiers, each made by `tell(index)`, which is called from several threads at a time.
    using Tell = std::function<Dossier(std::size_t index)>;
    void write_dossiers(std::size_t count, const Tell& tell);
    void write_dossiers(const std::vector<Dossier>& dossiers);
    // What stands between these, which were the first that were written.
    void write_families(const std::vector<Dossier>& first);
    // The search index of what was written, and the one entry of the log about the whole: "huis.vullen". Once, at the end.
    void finish(std::string_view world);

    const Codes& codes() const { return m_codes; }

private:
    House& m_house;
    const Huis& m_huis;
    std::uint64_t m_seed;
    Codes m_codes;
    std::size_t m_written = 0;  // dossiers so far
};

// Every login of a demo house has these; they are printed by `seed`.
inline constexpr std::string_view demo_password = "merenrand-demo-2026";
inline constexpr std::string_view demo_totp = "regiehuis demo totp!";  // 20 bytes

}  // namespace app::seed
