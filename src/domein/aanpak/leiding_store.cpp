// Agreements on who leads, and hand-overs, in the database.
#include "domein/aanpak/aanpak.hpp"
#include "domein/aanpak/leiding.hpp"
#include "kern/toegang/verloop.hpp"

namespace aanpak::store {
namespace {

constexpr db::Sql select_afspraken{
    "leiding.lijst",
    "SELECT " ITEM_KOLOMMEN
    ", o.naam, r.sinds, r.herzien_op, r.tot, r.afspraak_z FROM item i JOIN regieafspraak r ON r.dossier = i.dossier AND r.id = "
    "i.id JOIN organisatie o ON o.id = r.leider WHERE i.dossier = $1 AND i.soort = 40 ORDER BY CASE WHEN r.tot IS NULL THEN 0 "
    "ELSE 1 END, r.sinds DESC, i.gemaakt DESC, i.id"};
constexpr db::Sql select_partijen{
    "leiding.partijen",
    "SELECT o.naam FROM regieafspraak_partij p JOIN organisatie o ON o.id = p.organisatie WHERE p.dossier = $1 AND p.afspraak = "
    "$2 ORDER BY o.naam, o.id"};
constexpr db::Sql select_deelnemend{
    "leiding.deelnemend",
    "SELECT DISTINCT o.id, o.naam FROM deelname dl JOIN organisatie o ON o.id = dl.organisatie WHERE dl.dossier = $1 AND dl.rol "
    "IN (2, 4, 5) AND dl.ingetrokken IS NULL AND dl.van <= $2 AND (dl.tot IS NULL OR dl.tot >= $2) ORDER BY o.naam, o.id"};
constexpr db::Sql select_gemeld{"leiding.gemeld", "SELECT ingediend FROM dossier WHERE id = $1"};
constexpr db::Sql select_kenmerk{"leiding.kenmerk", "SELECT kenmerk FROM dossier WHERE id = $1"};
constexpr db::Sql insert_afspraak{
    "leiding.insert",
    "INSERT INTO regieafspraak (dossier, id, leider, sinds, herzien_op, afspraak_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_partij{
    "leiding.partij",
    "INSERT INTO regieafspraak_partij (dossier, afspraak, organisatie) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
constexpr db::Sql update_vorige{"leiding.vorige",
                                "UPDATE regieafspraak SET tot = $2 WHERE dossier = $1 AND tot IS NULL"};
constexpr db::Sql update_item{
    "leiding.item",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = $5 AND versie = $4"};
constexpr db::Sql update_stop{
    "leiding.stop", "UPDATE regieafspraak SET tot = $3 WHERE dossier = $1 AND id = $2 AND tot IS NULL"};

constexpr db::Sql select_overdrachten{
    "radicalisering.lijst",
    "SELECT " ITEM_KOLOMMEN
    ", o.naam, r.aangeboden, r.staat, r.beantwoord, r.antwoord_van_z FROM item i JOIN radicalisering r ON r.dossier = i.dossier "
    "AND r.id = i.id JOIN organisatie o ON o.id = r.aan WHERE i.dossier = $1 AND i.soort = 39 ORDER BY i.gemaakt DESC, i.id"};
constexpr db::Sql select_ontvangers{
    "radicalisering.ontvangers",
    "SELECT id, naam FROM organisatie WHERE soort IN (3, 4, 5) AND van <= $1 AND (tot IS NULL OR tot >= $1) ORDER BY naam, id"};
constexpr db::Sql insert_overdracht{
    "radicalisering.insert",
    "INSERT INTO radicalisering (dossier, id, aan, aangeboden, staat) VALUES ($1, $2, $3, $4, 1)"};
constexpr db::Sql update_antwoord{
    "radicalisering.antwoord",
    "UPDATE radicalisering SET staat = $3, beantwoord = $4, antwoord_van_z = $5 WHERE dossier = $1 AND id = $2 AND staat = 1"};
constexpr db::Sql update_bevroren{
    "radicalisering.bevries",
    "UPDATE dossier SET fase = 9, bevroren = 1, versie = versie + 1 WHERE id = $1 AND fase <= 5"};
constexpr db::Sql update_besluiten{
    "radicalisering.besluiten",
    "UPDATE besluit SET staat = 3, versie = versie + 1 WHERE dossier = $1 AND staat = 1"};
constexpr db::Sql update_stapel{"radicalisering.stapel",
                                "UPDATE deelnemer SET stapel = 0 WHERE dossier = $1"};
constexpr db::Sql delete_berichten{"radicalisering.berichten", "DELETE FROM bericht WHERE dossier = $1"};

toegang::NieuwItem item_van(const toegang::GrantBasis& grant, kern::ItemId id, toegang::ItemSoort wat,
                            toegang::Kring kring, toegang::Categorie over) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = wat;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = kring;
    item.categorieen = {over};
    item.nu = grant.nu();
    return item;
}

template <class... A>
std::vector<Organisatie> organisaties(db::Reader& reader, const db::Sql& sql, const A&... args) {
    std::vector<Organisatie> gevonden;
    for (db::Row row : reader.query(sql, args...))
        gevonden.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    return gevonden;
}

}  // namespace

std::vector<Afspraak> afspraken(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Afspraak> gevonden;
    for (db::Row row : reader.query(select_afspraken, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        gevonden.push_back({item, std::string(row.text(c)), row.get<Date>(c + 1), row.get<Date>(c + 2),
                            row.get<std::optional<Date>>(c + 3),
                            grant.zicht().toon<Afspraaktekst>(item, row.bytes(c + 4))});
    }
    for (Afspraak& een : gevonden)
        for (db::Row row : reader.query(select_partijen, grant.dossier(), een.item.id))
            een.partijen.emplace_back(row.text(0));
    return gevonden;
}

std::vector<Organisatie> deelnemend(db::Reader& reader, const toegang::GrantBasis& grant) {
    return organisaties(reader, select_deelnemend, grant.dossier(), grant.vandaag());
}

Date gemeld(db::Reader& reader, const toegang::GrantBasis& grant) {
    return local_date(reader.value<Instant>(select_gemeld, grant.dossier()).value());
}

std::string kenmerk(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.value<std::string>(select_kenmerk, grant.dossier()).value_or("");
}

void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweAfspraak& nieuw, kern::ItemId id,
            const db::Bytes& tekst, const std::string& leider, const IdBytes& volg) {
    tx.run(update_vorige, grant.dossier(), grant.vandaag());
    const auto item = item_van(grant, id, toegang::ItemSoort::regieafspraak, toegang::Kring::deelnemers,
                               toegang::Categorie::begeleiding);
    toegang::bewaar_item(tx, item);
    tx.run(insert_afspraak, grant.dossier(), id, nieuw.leider.value(), nieuw.sinds.value(),
           nieuw.herzien_op.value(), tekst);
    for (const auto& wie : nieuw.partijen) tx.run(insert_partij, grant.dossier(), id, wie);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "leiding", leider + " leidt", volg);
    toegang::raak_aan(tx, item);
}

bool stop_afspraak(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    if (tx.run(update_item, grant.dossier(), grant.item(), grant.nu(), versie, 40) == 0) return false;
    return tx.run(update_stop, grant.dossier(), grant.item(), grant.vandaag()) != 0;
}

std::vector<Overdracht> overdrachten(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Overdracht> gevonden;
    for (db::Row row : reader.query(select_overdrachten, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        Overdracht een{item,
                       std::string(row.text(c)),
                       row.get<Date>(c + 1),
                       row.get<OverdrachtStaat>(c + 2),
                       row.get<std::optional<Date>>(c + 3),
                       std::nullopt};
        if (!row.null(c + 4)) een.van = grant.zicht().toon<AntwoordVan>(item, row.bytes(c + 4));
        gevonden.push_back(std::move(een));
    }
    return gevonden;
}

std::vector<Organisatie> ontvangers(db::Reader& reader, Date vandaag) {
    return organisaties(reader, select_ontvangers, vandaag);
}

void bied_aan(db::Tx& tx, const toegang::Grant<Overdragen>& grant, const NieuweOverdracht& nieuw,
              kern::ItemId id) {
    // No event and no list tells of it: a suspicion is not for the other participants to read.
    toegang::bewaar_item(tx, item_van(grant, id, toegang::ItemSoort::radicalisering, toegang::Kring::bron,
                                      toegang::Categorie::politie));
    tx.run(insert_overdracht, grant.dossier(), id, nieuw.aan.value(), nieuw.op.value());
}

bool beantwoord(db::Tx& tx, const toegang::Grant<Overdragen>& grant, const OverdrachtAntwoord& antwoord,
                const db::Bytes& van, const IdBytes& volg) {
    if (tx.run(update_item, grant.dossier(), grant.item(), grant.nu(), antwoord.versie, 39) == 0)
        return false;
    const auto staat = antwoord.aangenomen ? OverdrachtStaat::aangenomen : OverdrachtStaat::geweigerd;
    if (tx.run(update_antwoord, grant.dossier(), grant.item(), staat, antwoord.op.value(), van) == 0)
        return false;
    if (!antwoord.aangenomen) return true;
    eindig(tx, grant.dossier(), grant.nu());
    tx.run(update_bevroren, grant.dossier());
    tx.run(update_besluiten, grant.dossier());
    tx.run(update_stapel, grant.dossier());
    tx.run(delete_berichten, grant.dossier());
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "fase", "overgedragen", volg);
    toegang::rechten_krimpen(tx);
    return true;
}

}  // namespace aanpak::store
