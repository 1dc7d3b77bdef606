// Bijdragen in the database. Every function takes the ids from a grant; every list asks the policy per item.
#pragma once

#include <span>
#include <vector>

#include "domein/bijdrage/model.hpp"
#include "domein/bijdrage/rights.hpp"
#include "kern/toegang/kern.hpp"

namespace bijdrage::store {

// The bijdragen of the dossier that this person may see or may know of, newest first. Masked ones hold no text.
std::vector<Bijdrage> lijst(db::Reader& reader, const toegang::GrantBasis& grant);

// A page of them that fit the choice, newest first. Only what stands on it is opened; the rest is counted by the policy.
Bladzijde bladzijde(db::Reader& reader, const toegang::GrantBasis& grant, const Keuze& keuze, int page,
                    int size);
// Who gave what this person may see or may know of, by name.
std::vector<Gever> gevers(db::Reader& reader, const toegang::GrantBasis& grant);
// The plain facts of those that are open to this person, newest first; nothing is opened.
std::vector<Kop> koppen(db::Reader& reader, const toegang::GrantBasis& grant);
std::vector<Date> incidenten(db::Reader& reader, const toegang::GrantBasis& grant);

// Those of these items, in their order, as this person may see them.
std::vector<Bijdrage> van_items(db::Reader& reader, const toegang::GrantBasis& grant,
                                std::span<const toegang::ItemRij> items);
// One bijdrage of the dossier of this grant, as this person may see it; nothing when he may not know of it.
std::optional<Bijdrage> een(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id);
// One bijdrage; nothing when it is not there (the gate has already judged whether it may be seen).
std::optional<Bijdrage> een(db::Reader& reader, const toegang::GrantBasis& grant);

Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw, kern::ItemId id);
// Stores it as an item of this person's organisation. An incident that all may see also stands on the life line.
void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Nieuw& nieuw, const Verzegeld& verzegeld,
            std::optional<Date> eerste_verwerking = std::nullopt);

// How the bijdrage of the grant stands, for who wants to correct it; nothing when it is not there.
struct Stand {
    std::int64_t versie = 1;
    bool ingetrokken = false;
    bool vervangen = false;
};
std::optional<Stand> stand(db::Reader& reader, const toegang::GrantBasis& grant);
// Puts another in its place: the new one inherits the day of the first processing (Wgs 1.8(7)), and every organisation that
// could see the old one hears of it.
void verbeter(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw,
              const Verzegeld& verzegeld);

// Releases the item of the grant to its kring. False when it was released or withdrawn already.
bool geef_vrij(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);
// Withdraws it: the text stays for the log of who received it, but is shown to nobody but the bron. Every organisation that
// could see it hears of it.
bool trek_in(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie);

}  // namespace bijdrage::store
