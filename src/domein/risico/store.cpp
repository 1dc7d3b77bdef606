#include "domein/risico/store.hpp"

#include "kern/toegang/sluiten.hpp"
#include "kern/toegang/verloop.hpp"

namespace risico::store {
namespace {

#define RISICO_KOLOMMEN                                                                                        \
    ITEM_KOLOMMEN                                                                                              \
    ", r.datum, r.ingetrokken, o.naam, m.naam, r.inhoud_z FROM item i JOIN risico r ON r.dossier = i.dossier " \
    "AND r.id = i.id JOIN organisatie o ON o.id = i.bron JOIN medewerker m ON m.id = i.door "
constexpr db::Sql select_lijst{
    "risico.lijst", "SELECT " RISICO_KOLOMMEN
                    "WHERE i.dossier = $1 AND i.soort = 19 ORDER BY r.datum DESC, i.gemaakt DESC, i.id"};
constexpr db::Sql select_een{"risico.een",
                             "SELECT " RISICO_KOLOMMEN "WHERE i.dossier = $1 AND i.soort = 19 AND i.id = $3"};
constexpr db::Sql insert_risico{
    "risico.insert",
    "INSERT INTO risico (dossier, id, datum, inhoud_z, geheim_grond_z) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql update_vrij{
    "risico.vrij",
    "UPDATE item SET vrijgegeven = 1, gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 19 AND "
    "versie = $4"};
constexpr db::Sql update_in{
    "risico.in", "UPDATE risico SET ingetrokken = $3 WHERE dossier = $1 AND id = $2 AND ingetrokken IS NULL"};

std::optional<Oordeel> lees(const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    const toegang::Antwoord antwoord = grant.zicht().van(item).antwoord;
    if (antwoord == toegang::Antwoord::weigeren) return std::nullopt;
    auto inhoud = grant.zicht().toon<Inhoud>(item, row.bytes(c + 4));
    if (antwoord == toegang::Antwoord::toestaan)
        return Oordeel{item,
                       row.get<Date>(c),
                       !row.null(c + 1),
                       std::string(row.text(c + 2)),
                       std::string(row.text(c + 3)),
                       std::move(inhoud)};
    toegang::ItemRij bestaat;  // DECISIONS 12: that it exists, its bron and when
    bestaat.id = item.id;
    bestaat.bron = item.bron;
    bestaat.gemaakt = bestaat.gewijzigd = item.gemaakt;
    return Oordeel{bestaat, std::nullopt, false, std::string(row.text(c + 2)), {}, std::move(inhoud)};
}

}  // namespace

std::vector<Oordeel> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Oordeel> gelezen;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie))
        if (auto oordeel = lees(grant, row)) gelezen.push_back(std::move(*oordeel));
    return gelezen;
}

std::optional<Oordeel> eigen(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item()))
        if (auto oordeel = lees(grant, row); oordeel && oordeel->item.bron == grant.wie().organisatie)
            return oordeel;
    return std::nullopt;
}

void bewaar(db::Tx& tx, const toegang::Grant<Geven>& grant, const Nieuw& nieuw, const Verzegeld& verzegeld) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::risico;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = nieuw.kring;
    item.categorieen = nieuw.categorieen;
    item.geheim = nieuw.geheim;
    item.vrijgegeven = nieuw.vrijgegeven;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_risico, grant.dossier(), item.id, nieuw.datum.value(), verzegeld.inhoud, verzegeld.grond);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "risico", "vastgelegd", verzegeld.volg);
    toegang::raak_aan(tx, item);
}

bool geef_vrij(db::Tx& tx, const toegang::Grant<Geven>& grant, const Oordeel& oordeel, std::int64_t versie) {
    if (tx.run(update_vrij, grant.dossier(), oordeel.item.id, grant.nu(), versie) == 0) return false;
    toegang::ItemRij nu = oordeel.item;
    nu.vrijgegeven = true;
    toegang::raak_aan(tx, grant.dossier(), nu, grant.nu());
    return true;
}

bool trek_in(db::Tx& tx, const toegang::Grant<Geven>& grant, const Oordeel& oordeel, std::int64_t versie) {
    if (!toegang::sluit_item(tx, grant.dossier(), oordeel.item, grant.nu(), versie)) return false;
    return tx.run(update_in, grant.dossier(), oordeel.item.id, grant.nu()) != 0;
}

}  // namespace risico::store
