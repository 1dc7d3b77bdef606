#include "domein/bijdrage/store.hpp"

#include "domein/bijdrage/indeling.hpp"

namespace bijdrage::store {
namespace {

constexpr auto soort = toegang::ItemSoort::bijdrage;

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
constexpr db::Sql update_in{
    "bijdrage.in",
    "UPDATE bijdrage SET ingetrokken = $3 WHERE dossier = $1 AND id = $2 AND ingetrokken IS NULL"};
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
    gelezen.genoemd = genoemd(reader, grant.dossier(), item);
    return gelezen;
}

}  // namespace

std::vector<Bijdrage> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Bijdrage> bijdragen;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie))
        if (auto gelezen = lees(reader, grant, row)) bijdragen.push_back(std::move(*gelezen));
    return bijdragen;
}

std::optional<Bijdrage> een(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, id))
        return lees(reader, grant, row);
    return std::nullopt;
}

std::optional<Bijdrage> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    return een(reader, grant, grant.item());
}

Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw, kern::ItemId id) {
    Verzegeld klaar;
    klaar.id = id;
    klaar.tekst = kern.sealer.seal(dossier, klaar.id, Tekst{nieuw.tekst});
    if (nieuw.grond)
        klaar.grond = kern.sealer.seal(dossier, klaar.id,
                                       Grond{std::string(code(*nieuw.grond)), nieuw.grond_toelichting});
    if (!nieuw.voorwaarden.empty())
        klaar.voorwaarden = kern.sealer.seal(dossier, klaar.id, Voorwaarden{nieuw.voorwaarden});
    klaar.noodzaak = verzegel_noodzaak(kern, dossier, klaar.id, nieuw);
    klaar.woorden = zoek::Analyse(kern.keys.search_key()).tekst(nieuw.tekst).klaar();
    return klaar;
}

void bewaar(db::Tx& tx, const toegang::Grant<Toevoegen>& grant, const Nieuw& nieuw,
            const Verzegeld& verzegeld) {
    const toegang::NieuwItem item = nieuw_item(grant, nieuw, verzegeld.id, soort);
    toegang::bewaar_item(tx, item);
    tx.run(insert_bijdrage, grant.dossier(), verzegeld.id, nieuw.aard, nieuw.brondatum, verzegeld.tekst,
           verzegeld.grond, verzegeld.voorwaarden);
    noem(tx, item, nieuw, verzegeld.noodzaak);
    zoek::voeg_toe(tx, grant.dossier(), verzegeld.id, grant.vandaag(), verzegeld.woorden);
    toegang::raak_aan(tx, item);
}

bool geef_vrij(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return stel_open(tx, grant, soort, versie);
}

bool trek_in(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return sluit(tx, grant, soort, versie) &&
           tx.run(update_in, grant.dossier(), grant.item(), grant.nu()) != 0;
}

}  // namespace bijdrage::store
