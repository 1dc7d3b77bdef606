#include "domein/bijdrage/store.hpp"

#include "domein/bijdrage/rules.hpp"

namespace bijdrage::store {
namespace {

#define BIJDRAGE_KOLOMMEN \
    ITEM_KOLOMMEN ", b.aard, b.brondatum, b.ingetrokken, o.naam, m.naam, b.tekst_z, b.voorwaarden_z"
#define BIJDRAGE_UIT                                                                               \
    " FROM item i JOIN bijdrage b ON b.dossier = i.dossier AND b.id = i.id JOIN organisatie o ON " \
    "o.id = i.bron JOIN medewerker m ON m.id = i.door "

constexpr db::Sql select_lijst{"bijdrage.lijst",
                               "SELECT " BIJDRAGE_KOLOMMEN BIJDRAGE_UIT
                               "WHERE i.dossier = $1 AND i.soort = 3 ORDER BY i.gemaakt DESC, i.id"};
constexpr db::Sql select_een{"bijdrage.een", "SELECT " BIJDRAGE_KOLOMMEN BIJDRAGE_UIT
                                             "WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 3"};
constexpr db::Sql insert_bijdrage{
    "bijdrage.insert",
    "INSERT INTO bijdrage (dossier, id, aard, brondatum, tekst_z, geheim_grond_z, voorwaarden_z) VALUES ($1, $2, $3, $4, $5, "
    "$6, $7)"};
constexpr db::Sql insert_kring{
    "bijdrage.kring",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM "
    "deelname dl WHERE dl.dossier = $1 AND dl.organisatie = $3 AND dl.ingetrokken IS NULL)"};
constexpr db::Sql namen_kring{
    "bijdrage.genoemd",
    "SELECT o.naam FROM item_organisatie io JOIN organisatie o ON o.id = io.organisatie WHERE "
    "io.dossier = $1 AND io.item = $2 ORDER BY o.naam, o.id"};
constexpr db::Sql update_vrij{
    "bijdrage.vrij",
    "UPDATE item SET vrijgegeven = 1, gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id "
    "= $2 AND soort = 3 AND geheim <> 0 AND vrijgegeven = 0 AND versie = $4"};
// Withdrawing closes the kring to the bron alone: nobody else sees it from this moment on.
constexpr db::Sql update_item_in{
    "bijdrage.item_in",
    "UPDATE item SET kring = 1, gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 "
    "AND soort = 3 AND versie = $4"};
constexpr db::Sql update_in{
    "bijdrage.in",
    "UPDATE bijdrage SET ingetrokken = $3 WHERE dossier = $1 AND id = $2 AND ingetrokken IS NULL"};
constexpr db::Sql select_item{"bijdrage.item",
                              "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.id = $3"};
constexpr db::Sql select_deelnemend{
    "bijdrage.deelnemend",
    "SELECT DISTINCT o.id, o.naam FROM deelname dl JOIN organisatie o ON o.id = dl.organisatie WHERE dl.dossier = $1 AND "
    "dl.ingetrokken IS NULL AND dl.van <= $2 AND (dl.tot IS NULL OR dl.tot >= $2) ORDER BY o.naam, o.id"};

// The row as this person may see it; nothing when he may not know that it is there.
std::optional<Bijdrage> lees(db::Reader& reader, const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    const toegang::Zicht& zicht = grant.zicht();
    const toegang::Antwoord antwoord = zicht.van(item).antwoord;
    if (antwoord == toegang::Antwoord::weigeren) return std::nullopt;
    if (antwoord == toegang::Antwoord::maskeren) {
        // DECISIONS 12: that it exists, its bron and its date; not even what it is about or who may read it.
        toegang::ItemRij bestaat;
        bestaat.id = item.id;
        bestaat.bron = item.bron;
        bestaat.gemaakt = bestaat.gewijzigd = item.gemaakt;
        return Bijdrage{bestaat,
                        Aard::feit,
                        std::nullopt,
                        false,
                        std::string(row.text(c + 3)),
                        {},
                        zicht.toon<Tekst>(item, row.bytes(c + 5)),
                        std::nullopt,
                        {}};
    }
    Bijdrage gelezen{item,
                     row.get<Aard>(c),
                     row.get<std::optional<Date>>(c + 1),
                     !row.null(c + 2),
                     std::string(row.text(c + 3)),
                     std::string(row.text(c + 4)),
                     zicht.toon<Tekst>(item, row.bytes(c + 5)),
                     std::nullopt,
                     {}};
    if (!row.null(c + 6)) gelezen.voorwaarden = zicht.toon<Voorwaarden>(item, row.bytes(c + 6));
    if (item.kring == toegang::Kring::organisaties)
        for (db::Row naam : reader.query(namen_kring, grant.dossier(), item.id))
            gelezen.genoemd.emplace_back(naam.text());
    return gelezen;
}

toegang::NieuwItem nieuw_item(const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw, kern::ItemId id) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = toegang::ItemSoort::bijdrage;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = nieuw.kring;
    item.categorieen = nieuw.categorieen;
    item.geheim = nieuw.geheim;
    item.vrijgegeven = nieuw.vrijgegeven;
    item.embargo_tot = nieuw.embargo_tot;
    item.stil = nieuw.stil;
    item.nu = grant.nu();
    return item;
}

}  // namespace

std::vector<Bijdrage> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Bijdrage> bijdragen;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie))
        if (auto gelezen = lees(reader, grant, row)) bijdragen.push_back(std::move(*gelezen));
    return bijdragen;
}

std::optional<Bijdrage> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item()))
        return lees(reader, grant, row);
    return std::nullopt;
}

Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw, kern::ItemId id) {
    Verzegeld klaar;
    klaar.id = id;
    klaar.tekst = kern.sealer.seal(dossier, klaar.id, Tekst{nieuw.tekst});
    if (nieuw.grond)
        klaar.grond = kern.sealer.seal(
            dossier, klaar.id, Grond{std::string(rules::code(*nieuw.grond)), nieuw.grond_toelichting});
    if (!nieuw.voorwaarden.empty())
        klaar.voorwaarden = kern.sealer.seal(dossier, klaar.id, Voorwaarden{nieuw.voorwaarden});
    if (nieuw.kring == toegang::Kring::organisaties)
        klaar.noodzaak = kern.sealer.seal(dossier, klaar.id, Noodzaak{nieuw.noodzaak});
    klaar.woorden = zoek::Analyse(kern.keys.search_key()).tekst(nieuw.tekst).klaar();
    return klaar;
}

void bewaar(db::Tx& tx, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
            const Verzegeld& verzegeld) {
    const toegang::NieuwItem item = nieuw_item(grant, nieuw, verzegeld.id);
    toegang::bewaar_item(tx, item);
    tx.run(insert_bijdrage, grant.dossier(), verzegeld.id, nieuw.aard, nieuw.brondatum, verzegeld.tekst,
           verzegeld.grond, verzegeld.voorwaarden);
    if (nieuw.kring == toegang::Kring::organisaties)
        for (const auto& organisatie : nieuw.organisaties)
            tx.run(insert_kring, grant.dossier(), verzegeld.id, organisatie, verzegeld.noodzaak);
    zoek::voeg_toe(tx, grant.dossier(), verzegeld.id, grant.vandaag(), verzegeld.woorden);
    toegang::raak_aan(tx, item);
}

bool geef_vrij(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    if (tx.run(update_vrij, grant.dossier(), grant.item(), grant.nu(), versie) == 0) return false;
    if (const auto item =
            tx.one(select_item, toegang::lees_item, grant.dossier(), grant.wie().organisatie, grant.item()))
        toegang::raak_aan(tx, grant.dossier(), *item, grant.nu());
    return true;
}

bool trek_in(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    const auto item =
        tx.one(select_item, toegang::lees_item, grant.dossier(), grant.wie().organisatie, grant.item());
    if (!item || tx.run(update_item_in, grant.dossier(), grant.item(), grant.nu(), versie) == 0) return false;
    toegang::raak_aan(tx, grant.dossier(), *item,
                      grant.nu());  // those who could see it must hear that it is gone
    return tx.run(update_in, grant.dossier(), grant.item(), grant.nu()) != 0;
}

std::vector<Deelnemend> deelnemende_organisaties(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Deelnemend> gevonden;
    for (db::Row row : reader.query(select_deelnemend, grant.dossier(), grant.vandaag())) {
        const auto id = row.get<kern::OrganisatieId>(0);
        if (id != grant.wie().organisatie) gevonden.push_back({id, std::string(row.text(1))});
    }
    return gevonden;
}

}  // namespace bijdrage::store
