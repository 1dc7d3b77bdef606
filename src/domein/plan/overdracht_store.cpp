#include "domein/plan/overdracht_store.hpp"

#include "domein/plan/gedeeld.hpp"
#include "domein/plan/store.hpp"

namespace plan::overdracht {
namespace {

#define OVERDRACHT_KOLOMMEN                                                                                           \
    ITEM_KOLOMMEN                                                                                                     \
    ", h.actie, h.medewerker, h.organisatie, m.naam, o.naam, b.naam, h.staat, h.beantwoord, h.reden_z, h.antwoord_z " \
    "FROM item i JOIN actie_overdracht h ON h.dossier = i.dossier AND h.id = i.id JOIN organisatie o ON o.id = "      \
    "h.organisatie JOIN medewerker m ON m.id = h.medewerker JOIN organisatie b ON b.id = i.bron "
constexpr db::Sql select_van_actie{
    "overdracht.van_actie",
    "SELECT " OVERDRACHT_KOLOMMEN
    "WHERE i.dossier = $1 AND i.soort = 17 AND h.actie = $3 ORDER BY i.gemaakt DESC, i.id"};
constexpr db::Sql select_een{
    "overdracht.een", "SELECT " OVERDRACHT_KOLOMMEN "WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 17"};
// Named today for another organisation that takes part: who is only asked does not read the plan it would carry out.
constexpr db::Sql select_overnemers{
    "overdracht.overnemers",
    "SELECT m.id, o.id, m.naam, o.naam, o.soort FROM deelnemer dn JOIN medewerker m ON m.id = dn.medewerker JOIN organisatie "
    "o ON o.id = dn.organisatie WHERE dn.dossier = $1 AND dn.rol IN (2, 4, 5) AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot "
    ">= $2) AND o.id <> $3 AND m.geblokkeerd = 0 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) ORDER BY o.naam, "
    "m.naam, m.id"};
constexpr db::Sql insert_overdracht{
    "overdracht.insert",
    "INSERT INTO actie_overdracht (dossier, id, actie, organisatie, medewerker, staat, reden_z) VALUES ($1, $2, $3, $4, $5, "
    "1, $6)"};
constexpr db::Sql update_item{
    "overdracht.versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 17 AND versie = $4"};
constexpr db::Sql update_staat{
    "overdracht.staat",
    "UPDATE actie_overdracht SET staat = $3, beantwoord = $4, antwoord_z = $5 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_actie_item{
    "overdracht.actie_versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1, eigenaar = $4 WHERE dossier = $1 AND id = $2 AND soort = 5 AND "
    "eigenaar = $5"};
// Taking it on is a word of the new owner: from now on it can lie still.
constexpr db::Sql update_actie{
    "overdracht.actie",
    "UPDATE actie SET organisatie = $3, medewerker = $4, laatste_voortgang = $5 WHERE dossier = $1 AND id = $2 AND staat = 2"};
constexpr db::Sql update_vervallen{
    "overdracht.vervallen",
    "UPDATE actie_overdracht SET staat = 5, beantwoord = $3 WHERE dossier = $1 AND actie = $2 AND staat = 1"};
constexpr db::Sql select_item{"overdracht.actie_item",
                              "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.id = $3"};

std::optional<Overdracht> lees(const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    if (!grant.zicht().van(item).toegestaan()) return std::nullopt;
    Overdracht gelezen{item,
                       row.get<kern::ItemId>(c),
                       {row.get<kern::MedewerkerId>(c + 1), row.get<kern::OrganisatieId>(c + 2),
                        std::string(row.text(c + 3)), std::string(row.text(c + 4))},
                       std::string(row.text(c + 5)),
                       row.get<Aanbod>(c + 6),
                       row.get<std::optional<Instant>>(c + 7),
                       grant.zicht().toon<AanbodReden>(item, row.bytes(c + 8)),
                       std::nullopt};
    if (!row.null(c + 9)) gelezen.antwoord = grant.zicht().toon<AanbodAntwoord>(item, row.bytes(c + 9));
    return gelezen;
}

}  // namespace

std::vector<Overdracht> van_actie(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId actie) {
    std::vector<Overdracht> gelezen;
    for (db::Row row : reader.query(select_van_actie, grant.dossier(), grant.wie().organisatie, actie))
        if (auto een = lees(grant, row)) gelezen.push_back(std::move(*een));
    return gelezen;
}

std::optional<Overdracht> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item()))
        return lees(grant, row);
    return std::nullopt;
}

std::vector<Eigenaar> overnemers(db::Reader& reader, const toegang::GrantBasis& grant,
                                 const toegang::ItemRij& actie) {
    const toegang::Klassen klassen = toegang::klassen_van(actie.categorieen);
    std::vector<Eigenaar> gevonden;
    const auto rijen = gedeeld::rijen(reader, grant, actie.id);
    for (db::Row row :
         reader.query(select_overnemers, grant.dossier(), grant.vandaag(), grant.wie().organisatie)) {
        // Who takes it has to be able to read it first (ADR 0010).
        if (!toegang::klaring_plan(row.get<toegang::OrganisatieSoort>(4)).all_of(klassen)) continue;
        const auto wie = row.get<kern::MedewerkerId>(0);
        if (!gedeeld::doen_mee(reader, grant, rijen, wie)) continue;  // it is one action, for all of them
        gevonden.push_back(
            {wie, row.get<kern::OrganisatieId>(1), std::string(row.text(2)), std::string(row.text(3))});
    }
    return gevonden;
}

bool hoort_erbij(db::Reader& reader, const toegang::GrantBasis& grant, kern::MedewerkerId medewerker) {
    return store::eigenaar(reader, grant, medewerker).has_value();
}

void bewaar(db::Tx& tx, const toegang::Grant<Beantwoorden>& grant, const ActieKop& actie,
            const Eigenaar& naar, const Verzegeld& verzegeld) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::overdracht;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = actie.item.categorieen;
    item.eigenaar = naar.organisatie;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_overdracht, grant.dossier(), item.id, actie.item.id, naar.organisatie, naar.medewerker,
           verzegeld.reden);
    toegang::raak_aan(tx, item);
}

bool zet(db::Tx& tx, const toegang::GrantBasis& grant, const Overdracht& overdracht, Aanbod naar,
         std::int64_t versie, const std::optional<db::Bytes>& antwoord) {
    if (tx.run(update_item, grant.dossier(), overdracht.item.id, grant.nu(), versie) == 0) return false;
    tx.run(update_staat, grant.dossier(), overdracht.item.id, naar, grant.nu(), antwoord);
    toegang::raak_aan(tx, grant.dossier(), overdracht.item, grant.nu());
    return true;
}

bool draag_over(db::Tx& tx, const toegang::GrantBasis& grant, const Overdracht& overdracht) {
    const Eigenaar& naar = overdracht.naar;
    if (tx.run(update_actie_item, grant.dossier(), overdracht.actie, grant.nu(), naar.organisatie,
               overdracht.item.bron) == 0)
        return false;
    if (tx.run(update_actie, grant.dossier(), overdracht.actie, naar.organisatie, naar.medewerker,
               grant.nu()) == 0)
        return false;
    if (auto item =
            tx.one(select_item, toegang::lees_item, grant.dossier(), naar.organisatie, overdracht.actie))
        toegang::raak_aan(tx, grant.dossier(), *item, grant.nu());
    toegang::rechten_krimpen(tx);  // who gave it may have seen it as its owner alone
    return true;
}

void vervalt(db::Tx& tx, kern::DossierId dossier, kern::ItemId actie, Instant nu) {
    tx.run(update_vervallen, dossier, actie, nu);
}

}  // namespace plan::overdracht
