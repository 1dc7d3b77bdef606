// The row every item of a dossier has: whose it is, who may see it, what it is about, how long it stays. Slices join
// their own table to it and read the columns with ITEM_KOLOMMEN, so that the policy always has its facts.
#pragma once

#include <optional>

#include "kern/toegang/ids.hpp"
#include "kern/toegang/principal.hpp"
#include "platform/db/tx.hpp"

// The first 15 columns of a query on `item i`; $1 is the dossier, $2 the organisation of the one who asks.
#define ITEM_KOLOMMEN                                                                                         \
    "i.id, i.soort, i.bron, i.door, i.kring, i.categorieen, i.geheim, i.vrijgegeven, i.embargo_tot, i.stil, " \
    "i.eigenaar, i.gemaakt, i.gewijzigd, i.bewaren_tot, i.versie, "                                           \
    "CASE WHEN i.kring = 2 AND EXISTS (SELECT 1 FROM item_organisatie io WHERE io.dossier = i.dossier AND "   \
    "io.item = i.id AND io.organisatie = $2) THEN 1 ELSE 0 END"

namespace toegang {

inline constexpr int item_kolommen = 16;  // the slice's own columns come after these

enum class ItemSoort : std::uint8_t {
    persoon = 1,
    aanmeldtekst = 2,
    bijdrage = 3,
    doel = 4,
    actie = 5,
    voortgang = 6,
    bijlage = 7,
    aanvulling = 8,
    relatie = 9,
    contactmoment = 10,
    waarschuwing = 11,
    stem = 12,
    uitvraag = 13,
    verstrekking = 14,
    document = 15,
    planversie = 16,
    overdracht = 17,
    score = 18,
    risico = 19,
    escalatie = 20,
    afronding = 21,
    nazorgcheck = 22,
    afstemming = 23,
    derde = 24,
    huisvraag = 25,
    huispakket = 26,
    agendapunt = 27,
    overlegregel = 28,  // one line of what was said at a point of a meeting
    verslag = 29,
    aanwezige = 30,  // somebody without an account who sat at a point
    vrijlating = 31,
    quickscan = 32,
    steun = 33,
    adviesvraag = 34,
    adviesbericht = 35,
    aanpak = 37,
    aanpakfase = 38,
    radicalisering = 39,
    regieafspraak = 40,
};

struct ItemRij {
    kern::ItemId id;
    ItemSoort soort = ItemSoort::bijdrage;
    kern::OrganisatieId bron;
    kern::MedewerkerId door;
    Kring kring = Kring::bron;
    Categorieen categorieen;
    Geheim geheim = Geheim::geen;
    bool vrijgegeven = false;
    std::optional<Date> embargo_tot;
    bool stil = false;
    std::optional<kern::OrganisatieId> eigenaar;
    Instant gemaakt;
    Instant gewijzigd;
    Date bewaren_tot;
    std::int64_t versie = 1;
    bool genoemd = false;
};

// Reads the columns of ITEM_KOLOMMEN.
ItemRij lees_item(const db::Row& row);

// The facts of the item for this person, today.
ItemFeiten feiten_van(const ItemRij& item, const Principal& wie, Date vandaag);

// A new item. `eerste_verwerking` is the day of the first processing of the datum: today, or inherited from the version
// it corrects; `bewaren_tot` is five years later (Wgs 1.8(7)); the setting can only shorten it.
struct NieuwItem {
    kern::DossierId dossier;
    kern::ItemId id;
    ItemSoort soort = ItemSoort::bijdrage;
    kern::OrganisatieId bron;
    kern::MedewerkerId door;
    Kring kring = Kring::bron;
    Categorieen categorieen;
    Geheim geheim = Geheim::geen;
    bool vrijgegeven = false;
    std::optional<Date> embargo_tot;
    bool stil = false;
    std::optional<kern::OrganisatieId> eigenaar;
    Instant nu;
    std::optional<Date> eerste_verwerking;
};
void bewaar_item(db::Tx& tx, const NieuwItem& item);

// Marks the dossier as changed for the worklists of the organisations that may see this item, and nobody else
// (DECISIONS 30). Call it in the same change.
void raak_aan(db::Tx& tx, const NieuwItem& item);
void raak_aan(db::Tx& tx, kern::DossierId dossier, const ItemRij& item, Instant nu);
// For what every participant of the dossier may see (phase, plan).
void raak_allen_aan(db::Tx& tx, kern::DossierId dossier, Instant nu);

}  // namespace toegang
