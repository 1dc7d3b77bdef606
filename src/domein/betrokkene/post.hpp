// May post go to somebody? An address that is kept from another is worth nothing when a letter lies on his mat
// (DECISIONS 14).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domein/betrokkene/model.hpp"
#include "kern/toegang/kern.hpp"

namespace betrokkene {

// An address that is kept from somebody of the dossier.
struct GeheimAdres {
    std::string straat;
    std::string huisnummer;
    std::string postcode;
};
// Does the text name it: the street with its number, or the postcode, however it is written? Pure.
bool noemt(std::string_view tekst, const GeheimAdres& adres);
// Every such address that these people have. From whom each is kept is not looked at: a paper goes about.
std::vector<GeheimAdres> geheime_adressen(const std::vector<Persoon>& personen);
// The same for a paper to `aan`, who may read his own: one where he lives too is left out, and of one beside it the postcode.
std::vector<GeheimAdres> geheime_adressen(const std::vector<Persoon>& personen, const Persoon& aan);

struct Woning {
    kern::ItemId persoon;
    std::string adres;  // in the form in which addresses are compared; empty: not known
};
// The address of the first is kept from the second.
using AdresNietVoor = std::pair<kern::ItemId, kern::ItemId>;

// Does post to `aan` come to a household with somebody his address is kept from, or whose address is kept from him? Pure.
bool post_stopt(kern::ItemId aan, std::span<const Woning> woningen, std::span<const AdresNietVoor> niet_voor);

// The same from what stands in the dossier; `personen` are those this reader may see.
bool post_stopt(db::Reader& reader, const toegang::GrantBasis& grant, const std::vector<Persoon>& personen,
                kern::ItemId aan);

}  // namespace betrokkene
