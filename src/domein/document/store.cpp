#include "domein/document/store.hpp"

#include "domein/document/document.hpp"
#include "domein/document/rules.hpp"
#include "kern/bericht/ontvangers.hpp"
#include "kern/toegang/sessie.hpp"

namespace document::store {
namespace {

constexpr auto soort = toegang::ItemSoort::document;

#define DOCUMENT_KOLOMMEN \
    ITEM_KOLOMMEN ", d.soort, d.datum, d.ingetrokken, d.laatste, o.naam, m.naam, d.kop_z"
#define DOCUMENT_UIT                                                                               \
    " FROM item i JOIN document d ON d.dossier = i.dossier AND d.id = i.id JOIN organisatie o ON " \
    "o.id = i.bron JOIN medewerker m ON m.id = i.door "

constexpr db::Sql select_lijst{"document.lijst",
                               "SELECT " DOCUMENT_KOLOMMEN DOCUMENT_UIT
                               "WHERE i.dossier = $1 AND i.soort = 15 ORDER BY i.gemaakt DESC, i.id"};
constexpr db::Sql select_een{"document.een", "SELECT " DOCUMENT_KOLOMMEN DOCUMENT_UIT
                                             "WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 15"};
constexpr db::Sql select_versies{
    "document.versies",
    "SELECT v.nummer, v.id, v.grootte, v.gemaakt, m.naam, v.naam_z FROM document_versie v JOIN medewerker m ON m.id = v.door "
    "WHERE v.dossier = $1 AND v.document = $2 ORDER BY v.nummer DESC, v.id"};
constexpr db::Sql select_inhoud{
    "document.inhoud",
    "SELECT " ITEM_KOLOMMEN
    ", d.laatste, v.nummer, v.id, v.grootte, v.delen, v.hash, v.naam_z, v.sleutel_z FROM item i JOIN document d ON d.dossier = "
    "i.dossier AND d.id = i.id JOIN document_versie v ON v.dossier = i.dossier AND v.document = i.id WHERE i.dossier = $1 AND "
    "i.id = $3 AND i.soort = 15 AND v.nummer = CASE WHEN $4 = 0 THEN d.laatste ELSE $4 END"};
constexpr db::Sql select_aantal{"document.aantal", "SELECT count(*) FROM document WHERE dossier = $1"};
constexpr db::Sql select_item{"document.item",
                              "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.id = $3"};
constexpr db::Sql insert_document{
    "document.insert",
    "INSERT INTO document (dossier, id, soort, datum, kop_z, geheim_grond_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_versie{
    "document.versie",
    "INSERT INTO document_versie (dossier, document, nummer, id, door, gemaakt, naam_z, sleutel_z, grootte, delen, hash) "
    "VALUES ($1, $2, (SELECT d.laatste FROM document d WHERE d.dossier = $1 AND d.id = $2), $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql update_versie{
    "document.item_versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 15 AND versie = $4"};
constexpr db::Sql update_laatste{
    "document.laatste",
    "UPDATE document SET laatste = laatste + 1 WHERE dossier = $1 AND id = $2 AND ingetrokken IS NULL AND laatste < $3"};
constexpr db::Sql update_in{
    "document.in",
    "UPDATE document SET ingetrokken = $3 WHERE dossier = $1 AND id = $2 AND ingetrokken IS NULL"};

// A version is sealed under its own id; the policy judges it by the facts of its document.
toegang::ItemRij als_versie(const toegang::ItemRij& item, const IdBytes& versie) {
    toegang::ItemRij rij = item;
    rij.id = kern::ItemId::from(versie);
    return rij;
}

// The row as this person may see it; nothing when he may not know that it is there.
std::optional<Document> lees(db::Reader& reader, const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    toegang::ItemRij item = toegang::lees_item(row);
    const toegang::Antwoord antwoord = grant.zicht().van(item).antwoord;
    if (antwoord == toegang::Antwoord::weigeren) return std::nullopt;
    auto kop = grant.zicht().toon<Kop>(item, row.bytes(c + 6));
    if (antwoord == toegang::Antwoord::maskeren) {
        // DECISIONS 12: that it exists, its bron and its date; not even what kind it is or who may read it.
        toegang::ItemRij bestaat;
        bestaat.id = item.id;
        bestaat.bron = item.bron;
        bestaat.gemaakt = bestaat.gewijzigd = item.gemaakt;
        return Document{bestaat, {}, {}, false, 1, std::string(row.text(c + 4)), {}, std::move(kop), {}, {}};
    }
    auto genoemd = bijdrage::genoemd(reader, grant.dossier(), item);
    return Document{std::move(item),
                    std::string(row.text(c)),
                    row.get<std::optional<Date>>(c + 1),
                    !row.null(c + 2),
                    row.get<std::int64_t>(c + 3),
                    std::string(row.text(c + 4)),
                    std::string(row.text(c + 5)),
                    std::move(kop),
                    std::move(genoemd),
                    {}};
}

bool mag_oude(const toegang::GrantBasis& grant, const toegang::ItemRij& item) {
    return rules::ziet_oude_versies(item.bron == grant.wie().organisatie, grant.rol());
}

void vul_versies(db::Reader& reader, const toegang::GrantBasis& grant, Document& document) {
    const bool oude = mag_oude(grant, document.item);
    for (db::Row row : reader.query(select_versies, grant.dossier(), document.item.id)) {
        const auto nummer = row.get<std::int64_t>(0);
        if (nummer != document.laatste && !oude) continue;
        const auto naam =
            grant.zicht().toon<Naam>(als_versie(document.item, row.get<IdBytes>(1)), row.bytes(5));
        if (!naam.open()) continue;
        document.versies.push_back({nummer, static_cast<std::size_t>(row.get<std::int64_t>(2)),
                                    row.get<Instant>(3), std::string(row.text(4)), *naam});
    }
}

void schrijf_versie(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId document,
                    const VerzegeldeVersie& versie) {
    tx.run(insert_versie, grant.dossier(), document, versie.id, grant.wie().medewerker, grant.nu(),
           versie.naam, versie.sleutel, versie.maat.grootte, versie.maat.delen,
           db::BytesView(versie.maat.hash));
}

// Who could read it until now must hear of it.
void bericht_aan_ontvangers(db::Tx& tx, const toegang::GrantBasis& grant, const toegang::ItemRij& item,
                            bericht::Soort wat) {
    for (const auto& organisatie : bericht::ontvangers(tx, grant.dossier(), item, grant.vandaag()))
        bericht::aan_organisatie(tx, {grant.dossier(), item.id, wat, grant.nu()}, organisatie);
}

std::optional<toegang::ItemRij> item_van(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.one(select_item, toegang::lees_item, grant.dossier(), grant.wie().organisatie,
                      grant.item());
}

}  // namespace

std::vector<Document> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Document> documenten;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie))
        if (auto gelezen = lees(reader, grant, row)) documenten.push_back(std::move(*gelezen));
    return documenten;
}

std::optional<Document> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item())) {
        auto gelezen = lees(reader, grant, row);
        if (gelezen) vul_versies(reader, grant, *gelezen);
        return gelezen;
    }
    return std::nullopt;
}

std::vector<Document> met_bestand(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Document> open;
    for (Document& een : lijst(reader, grant)) {
        if (!een.kop.open()) continue;
        vul_versies(reader, grant, een);
        if (een.versies.empty() || een.versies.front().nummer != een.laatste) continue;
        een.versies.resize(1);
        open.push_back(std::move(een));
    }
    return open;
}

std::int64_t aantal(db::Reader& reader, kern::DossierId dossier) {
    return reader.value<std::int64_t>(select_aantal, dossier).value_or(0);
}

std::optional<bestand::Inhoud> inhoud(const kern::Call& call, const toegang::GrantBasis& grant,
                                      kern::ItemId document, std::int64_t nummer) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row :
         call.reader.query(select_inhoud, grant.dossier(), grant.wie().organisatie, document, nummer)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (row.get<std::int64_t>(c + 1) != row.get<std::int64_t>(c) && !mag_oude(grant, item))
            return std::nullopt;
        const toegang::ItemRij versie = als_versie(item, row.get<IdBytes>(c + 2));
        const auto naam = grant.zicht().toon<Naam>(versie, row.bytes(c + 6));
        const auto eigen = grant.zicht().toon<Sleutel>(versie, row.bytes(c + 7));
        if (!naam.open() || !eigen.open()) return std::nullopt;
        return bestand::Inhoud{naam->naam, naam->type,
                               bestand::lees(call, plaats, grant.dossier(), versie.id,
                                             bestand::als_sleutel(eigen->sleutel, Sleutel::kolom),
                                             bestand::maat_van(row, c + 3))};
    }
    return std::nullopt;
}

Verzegeld verzegel(const kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw, kern::ItemId id) {
    Verzegeld klaar;
    klaar.id = id;
    klaar.kop = kern.sealer.seal(dossier, id, Kop{nieuw.titel, nieuw.voorwaarden});
    if (nieuw.grond)
        klaar.grond =
            kern.sealer.seal(dossier, id,
                             Grond{std::string(bijdrage::code(*nieuw.grond)), nieuw.grond_toelichting,
                                   nieuw.grond_datum ? nieuw.grond_datum->iso() : std::string()});
    klaar.noodzaak = bijdrage::verzegel_noodzaak(kern, dossier, id, nieuw);
    klaar.woorden = zoek::Analyse(kern.keys.search_key()).tekst(nieuw.titel).klaar();
    return klaar;
}

VerzegeldeVersie verzegel_versie(const kern::Kern& kern, kern::DossierId dossier, const IdBytes& id,
                                 const Naam& naam, const crypto::Key& sleutel, const bestand::Maat& maat) {
    return {id, kern.sealer.seal(dossier, id, naam),
            kern.sealer.seal(dossier, id, Sleutel{bestand::als_tekst(sleutel)}), maat};
}

void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Nieuw& nieuw, const Verzegeld& verzegeld,
            const VerzegeldeVersie& versie) {
    const toegang::NieuwItem item = bijdrage::nieuw_item(grant, nieuw, verzegeld.id, soort);
    toegang::bewaar_item(tx, item);
    tx.run(insert_document, grant.dossier(), verzegeld.id, nieuw.soort, nieuw.datum, verzegeld.kop,
           verzegeld.grond);
    schrijf_versie(tx, grant, verzegeld.id, versie);
    bijdrage::noem(tx, grant, item.id, nieuw, verzegeld.noodzaak);
    zoek::voeg_toe(tx, grant.dossier(), verzegeld.id, grant.vandaag(), verzegeld.woorden);
    toegang::raak_aan(tx, item);
}

bool vervang(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const VerzegeldeVersie& nieuwe,
             std::int64_t versie) {
    const auto item = item_van(tx, grant);
    if (!item || tx.run(update_versie, grant.dossier(), grant.item(), grant.nu(), versie) == 0) return false;
    if (tx.run(update_laatste, grant.dossier(), grant.item(), rules::versies_max) == 0) return false;
    schrijf_versie(tx, grant, grant.item(), nieuwe);
    toegang::rechten_krimpen(tx);  // others read the newest alone
    toegang::raak_aan(tx, grant.dossier(), *item, grant.nu());
    bericht_aan_ontvangers(tx, grant, *item, bericht::Soort::document_gewijzigd);
    bijdrage::meld_verstrekt(tx, grant);
    return true;
}

bool geef_vrij(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return bijdrage::stel_open(tx, grant, soort, versie);
}

bool trek_in(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    const auto item = item_van(tx, grant);
    if (!item || !bijdrage::sluit(tx, grant, soort, versie)) return false;
    if (tx.run(update_in, grant.dossier(), grant.item(), grant.nu()) == 0) return false;
    bericht_aan_ontvangers(tx, grant, *item, bericht::Soort::document_ingetrokken);
    bijdrage::meld_verstrekt(tx, grant);
    return true;
}

}  // namespace document::store

namespace document {

std::vector<Document> met_bestand(db::Reader& reader, const toegang::GrantBasis& grant) {
    return store::met_bestand(reader, grant);
}

std::optional<bestand::Inhoud> nieuwste_bestand(const kern::Call& call, const toegang::GrantBasis& grant,
                                                kern::ItemId document) {
    return store::inhoud(call, grant, document, 0);
}

}  // namespace document
