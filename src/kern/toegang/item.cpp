#include "kern/toegang/item.hpp"

#include "kern/toegang/rechten.hpp"
#ifdef REGIEHUIS_TEST_BUILD
#include "kern/toegang/sabotage.hpp"
#endif

namespace toegang {
namespace {

constexpr db::Sql insert_item{
    "item.insert",
    "INSERT INTO item (dossier, id, soort, bron, door, kring, categorieen, geheim, vrijgegeven, embargo_tot, stil, eigenaar, "
    "gemaakt, gewijzigd, eerste_verwerking, bewaren_tot) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, "
    "$14, $15)"};
// Participants of whom the policy may say yes: the bron, the owner, those named; at C3 everyone whose kind of organisation
// ($8, a bit each) is cleared for what the item is about, but who sees only his own.
constexpr db::Sql raak_deelnemers{
    "item.raak",
    "UPDATE deelnemer SET gewijzigd = $3 WHERE dossier = $1 AND gewijzigd < $3 AND (organisatie = $4 OR organisatie = $5 OR "
    "($6 = 1 AND rol NOT IN (1, 6) AND EXISTS (SELECT 1 FROM organisatie o WHERE o.id = deelnemer.organisatie AND ((CAST(1 AS "
    "bigint) << CAST(o.soort AS int)) & $8) <> 0)) OR rol = 2 OR ($7 = 1 AND EXISTS (SELECT 1 FROM "
    "item_organisatie io WHERE io.dossier = $1 AND io.item = $2 AND io.organisatie = deelnemer.organisatie)))"};
constexpr db::Sql raak_alle{
    "item.raak_allen",
    "UPDATE deelnemer SET gewijzigd = $2 WHERE dossier = $1 AND gewijzigd < $2 AND rol NOT IN (1, 6)"};
constexpr db::Sql raak_eigen{
    "item.raak_eigen",
    "UPDATE deelnemer SET gewijzigd = $2 WHERE dossier = $1 AND gewijzigd < $2 AND (organisatie = $3 "
    "OR organisatie = $4)"};

constexpr int bewaar_jaren = 5;  // Wgs 1.8(7): at the latest five years after the first processing

Date over_vijf_jaar(Date dag) {
    // 29 February ends on 28 February: the term never runs longer than the law allows.
    return Date::make(dag.year + bewaar_jaren, dag.month, dag.day)
        .value_or(Date{dag.year + bewaar_jaren, dag.month, 28});
}

struct Bereik {
    kern::DossierId dossier;
    kern::ItemId item;
    kern::OrganisatieId bron;
    std::optional<kern::OrganisatieId> eigenaar;
    Kring kring;
    bool dicht;  // secrecy, embargo: closed to all but the bron
    bool stil;
    std::int64_t gekend;  // kinds of organisation that are cleared for it
};

bool is_van_plan(ItemSoort soort) {
    switch (soort) {
        case ItemSoort::doel:
        case ItemSoort::actie:
        case ItemSoort::voortgang:
        case ItemSoort::planversie:
        case ItemSoort::overdracht:
        case ItemSoort::score:
        case ItemSoort::agendapunt:
        case ItemSoort::overlegregel:
        case ItemSoort::verslag: return true;
        case ItemSoort::aanpak:
        case ItemSoort::aanpakfase:
        case ItemSoort::regieafspraak: return true;
        default: return false;
    }
}

// A bit (1 << kind) for each kind of organisation that is cleared for the item when it is shared with all (G4).
std::int64_t gekend_door(ItemSoort soort, Categorieen categorieen) {
    const Klassen klassen = klassen_van(categorieen.empty() ? Categorieen::of_mask(0xfff) : categorieen);
    std::int64_t soorten = 0;
    for (const auto& woord : organisatie_soorten()) {
        const Klassen gekend = is_van_plan(soort) ? klaring_plan(woord.waarde) : klaring(woord.waarde);
        if (gekend.all_of(klassen)) soorten |= std::int64_t{1} << static_cast<int>(woord.waarde);
    }
    return soorten;
}

void raak(db::Tx& tx, const Bereik& bereik, Instant nu) {
    if (bereik.stil) {
        tx.run(raak_eigen, bereik.dossier, nu, bereik.bron, bereik.eigenaar);
        return;
    }
    const bool allen = bereik.kring == Kring::deelnemers && !bereik.dicht;
    const bool genoemden = bereik.kring == Kring::organisaties && !bereik.dicht;
    tx.run(raak_deelnemers, bereik.dossier, bereik.item, nu, bereik.bron, bereik.eigenaar, allen, genoemden,
           bereik.gekend);
}

}  // namespace

ItemRij lees_item(const db::Row& row) {
    ItemRij item;
    item.id = row.get<kern::ItemId>(0);
    item.soort = row.get<ItemSoort>(1);
    item.bron = row.get<kern::OrganisatieId>(2);
    item.door = row.get<kern::MedewerkerId>(3);
    item.kring = row.get<Kring>(4);
    item.categorieen = Categorieen::of_mask(row.get<std::int64_t>(5));
    item.geheim = row.get<Geheim>(6);
    item.vrijgegeven = row.get<bool>(7);
    item.embargo_tot = row.get<std::optional<Date>>(8);
    item.stil = row.get<bool>(9);
    item.eigenaar = row.get<std::optional<kern::OrganisatieId>>(10);
    item.gemaakt = row.get<Instant>(11);
    item.gewijzigd = row.get<Instant>(12);
    item.bewaren_tot = row.get<Date>(13);
    item.versie = row.get<std::int64_t>(14);
    item.genoemd = row.get<bool>(15);
    return item;
}

ItemFeiten feiten_van(const ItemRij& item, const Principal& wie, Date vandaag) {
    ItemFeiten feiten;
    feiten.van_bron = item.bron == wie.organisatie;
    feiten.eigenaar = item.eigenaar == wie.organisatie;
    feiten.genoemd = item.genoemd;
    feiten.kring = item.kring;
    feiten.categorieen = item.categorieen;
    feiten.geheim = item.geheim != Geheim::geen;
    feiten.vrijgegeven = item.vrijgegeven;
    feiten.embargo = item.embargo_tot && *item.embargo_tot > vandaag;
    feiten.stil = item.stil;
    feiten.van_plan = is_van_plan(item.soort);
    feiten.van_escalatie = item.soort == ItemSoort::escalatie;
#ifdef REGIEHUIS_TEST_BUILD
    Saboteur::verzwak(feiten);
#endif
    return feiten;
}

void bewaar_item(db::Tx& tx, const NieuwItem& item) {
    const Date eerste = item.eerste_verwerking.value_or(local_date(item.nu));
    tx.run(insert_item, item.dossier, item.id, item.soort, item.bron, item.door, item.kring,
           item.categorieen.mask(), item.geheim, item.vrijgegeven, item.embargo_tot, item.stil, item.eigenaar,
           item.nu, eerste, over_vijf_jaar(eerste));
}

void raak_aan(db::Tx& tx, const NieuwItem& item) {
    const bool dicht = (item.geheim != Geheim::geen && !item.vrijgegeven) ||
                       (item.embargo_tot && *item.embargo_tot > local_date(item.nu));
    raak(tx,
         {item.dossier, item.id, item.bron, item.eigenaar, item.kring, dicht, item.stil,
          gekend_door(item.soort, item.categorieen)},
         item.nu);
}

void raak_aan(db::Tx& tx, kern::DossierId dossier, const ItemRij& item, Instant nu) {
    const bool dicht = (item.geheim != Geheim::geen && !item.vrijgegeven) ||
                       (item.embargo_tot && *item.embargo_tot > local_date(nu));
    raak(tx,
         {dossier, item.id, item.bron, item.eigenaar, item.kring, dicht, item.stil,
          gekend_door(item.soort, item.categorieen)},
         nu);
}

void raak_allen_aan(db::Tx& tx, kern::DossierId dossier, Instant nu) { tx.run(raak_alle, dossier, nu); }

}  // namespace toegang
