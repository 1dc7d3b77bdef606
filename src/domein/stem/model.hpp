// What a person says himself, and his plan on paper. Plain data.
#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "domein/betrokkene/betrokkene.hpp"
#include "domein/plan/plan.hpp"
#include "kern/sleutels/zegel.hpp"
#include "kern/toegang/gezien.hpp"
#include "kern/toegang/item.hpp"

namespace stem {

enum class Soort : std::uint8_t { wens = 1, reactie = 2, verklaring = 3 };

struct Woorden {
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"stem", "tekst_z"};
    auto velden() { return std::tie(tekst); }
    auto velden() const { return std::tie(tekst); }
};

struct Nieuw {
    std::optional<kern::ItemId> persoon;
    Soort soort = Soort::wens;
    std::optional<Date> datum;
    std::string tekst;
    toegang::Categorieen categorieen;
};

struct Uitspraak {
    toegang::ItemRij item;
    kern::ItemId persoon;
    Soort soort = Soort::wens;
    Date datum;
    std::string door;  // who put it down, and of which organisation
    toegang::Gezien<Woorden> woorden;
};

// What somebody wants on the paper.
struct Keuze {
    std::vector<kern::ItemId> doelen;
    std::vector<kern::ItemId> acties;
    bool veilig = false;   // the safe way of contact was read
    std::string afzender;  // who can be called, in words
};

// The paper: what was chosen, as this reader may see it.
struct Papier {
    const betrokkene::Persoon* betrokkene = nullptr;
    std::vector<const plan::Doel*> doelen;
    std::vector<const plan::Actie*> acties;
    std::vector<const Uitspraak*> uitspraken;  // of the betrokkene himself
};

}  // namespace stem
