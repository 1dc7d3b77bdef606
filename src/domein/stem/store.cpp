#include "domein/stem/store.hpp"

#include "domein/stem/rules.hpp"
#include "kern/toegang/verloop.hpp"

namespace stem::store {
namespace {

constexpr db::Sql select_lijst{
    "stem.lijst",
    "SELECT " ITEM_KOLOMMEN
    ", s.persoon, s.soort, s.datum, m.naam || ', ' || o.naam, s.tekst_z FROM item i JOIN stem s ON s.dossier = i.dossier "
    "AND s.id = i.id JOIN medewerker m ON m.id = i.door JOIN organisatie o ON o.id = i.bron WHERE i.dossier = $1 AND "
    "i.soort = 12 ORDER BY s.datum DESC, i.gemaakt DESC, i.id"};
constexpr db::Sql select_afdruk{"stem.afdruk", "SELECT max(op) FROM plan_afdruk WHERE dossier = $1"};
constexpr db::Sql insert_stem{
    "stem.insert",
    "INSERT INTO stem (dossier, id, persoon, soort, datum, tekst_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_afdruk{"stem.afdruk_voeg",
                                "INSERT INTO plan_afdruk (dossier, id, op, door) VALUES ($1, $2, $3, $4)"};

constexpr toegang::Categorieen gewoon{toegang::Categorie::begeleiding};

}  // namespace

std::vector<Uitspraak> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Uitspraak> gevonden;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        gevonden.push_back({item, row.get<kern::ItemId>(c), row.get<Soort>(c + 1), row.get<Date>(c + 2),
                            std::string(row.text(c + 3)),
                            grant.zicht().toon<Woorden>(item, row.bytes(c + 4))});
    }
    return gevonden;
}

std::optional<Instant> laatste_afdruk(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_afdruk, grant.dossier()))
        return row.get<std::optional<Instant>>(0);
    return std::nullopt;
}

void bewaar(db::Tx& tx, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
            const Verzegeld& verzegeld) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::stem;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = nieuw.categorieen.empty() ? gewoon : nieuw.categorieen;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_stem, grant.dossier(), verzegeld.id, nieuw.persoon.value(), nieuw.soort,
           nieuw.datum.value(), verzegeld.tekst);
    zoek::voeg_toe(tx, grant.dossier(), verzegeld.id, grant.vandaag(), verzegeld.woorden);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "stem", rules::code(nieuw.soort), verzegeld.volg);
    toegang::raak_aan(tx, item);
}

void bewaar_afdruk(db::Tx& tx, const toegang::Grant<Afdrukken>& grant, const IdBytes& id) {
    tx.run(insert_afdruk, grant.dossier(), id, grant.nu(), grant.wie().medewerker);
}

}  // namespace stem::store
