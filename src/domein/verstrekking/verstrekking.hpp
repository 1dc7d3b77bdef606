// The public face of the slice: what others may use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domein/verstrekking/model.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/db/tx.hpp"

namespace verstrekking {

void routes(toegang::Routes& routes);

// Asks, of each disclosure whose yearly word is due, what it led to (Wgs 1.7(4)): a notice to the house and to a receiver that
// takes part. Once per due day, at most `hoogstens` at a time; how many. For the job of the house.
int vraag_terugkoppeling(db::Tx& tx, Instant nu, int hoogstens);

// --- For a package to another house -----------------------------------------------------------------------------------

struct Pakketstuk {
    StukTekst stuk;
    std::string bron;  // name of the organisation
    bool geheim = false;
    toegang::Categorieen categorieen;
    Date eerste_verwerking;
};
// What the disclosure of this grant gave to another house.
struct VoorHuis {
    toegang::ItemRij item;
    kern::ItemId huisvraag;
    std::string naam;  // of the house
    Inhoud waarom;
    std::string grondslag;  // in words
    Date van;
    std::optional<Date> tot;
    Instant verstrekt;
    bool heel = false;  // every part can still be used: none was withdrawn or corrected since
    std::vector<Pakketstuk> stukken;
};
// Nothing when it went to somebody else, was not handed over, or is not for this reader.
std::optional<VoorHuis> voor_huis(db::Reader& reader, const toegang::GrantBasis& grant);

}  // namespace verstrekking
