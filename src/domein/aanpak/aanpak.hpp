// The public face of the slice: what other slices may use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/aanpak/model.hpp"
#include "kern/toegang/routes.hpp"

namespace aanpak {

void routes(toegang::Routes& routes);

// Ends every approach of a dossier that closes or is handed over; of the Top-X the entry is wiped (Wgs 2.32). In the change
// that closes it.
void eindig(db::Tx& tx, kern::DossierId dossier, Instant nu);

// In which approaches a casus is, as this person may see it, for its page.
struct Kort {
    struct Regel {
        kern::ItemId id;
        std::string naam;
        std::string toevoeging;  // "wacht op besluit", or the phase of now
        Date van;
        Date herzien_op;
    };
    std::vector<Regel> regels;
    std::string leider;  // who leads, by agreement; empty: nothing is agreed
    std::optional<Date> leider_herzien;
};
Kort kort(db::Reader& reader, const toegang::GrantBasis& grant);
void blok(html::Out& out, const toegang::GrantBasis& grant, const Kort& kort);

}  // namespace aanpak
