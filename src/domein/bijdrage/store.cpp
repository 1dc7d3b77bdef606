#include "domein/bijdrage/store.hpp"

#include <algorithm>
#include <map>

#include "domein/bijdrage/indeling.hpp"
#include "domein/bijdrage/rules.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/verloop.hpp"

namespace bijdrage::store {
namespace {

constexpr auto soort = toegang::ItemSoort::bijdrage;

#define EIGEN_KOLOMMEN \
    "b.aard, b.brondatum, b.ingetrokken, o.naam, m.naam, b.tekst_z, b.voorwaarden_z, b.geheim_grond_z, b.vorige"
#define BIJDRAGE_KOLOMMEN ITEM_KOLOMMEN ", " EIGEN_KOLOMMEN
#define BIJDRAGE_UIT                                                                               \
    " FROM item i JOIN bijdrage b ON b.dossier = i.dossier AND b.id = i.id JOIN organisatie o ON " \
    "o.id = i.bron JOIN medewerker m ON m.id = i.door "

constexpr db::Sql select_lijst{"bijdrage.lijst",
                               "SELECT " BIJDRAGE_KOLOMMEN BIJDRAGE_UIT
                               "WHERE i.dossier = $1 AND i.soort = 3 ORDER BY i.gemaakt DESC, i.id"};
constexpr db::Sql select_een{"bijdrage.een", "SELECT " BIJDRAGE_KOLOMMEN BIJDRAGE_UIT
                                             "WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 3"};
// The rest of one whose item was read: its bron is $3, who wrote it $4.
constexpr db::Sql select_rest{
    "bijdrage.rest",
    "SELECT " EIGEN_KOLOMMEN
    " FROM bijdrage b CROSS JOIN organisatie o CROSS JOIN medewerker m WHERE b.dossier = $1 AND b.id = $2 AND o.id = $3 AND "
    "m.id = $4"};
constexpr db::Sql insert_bijdrage{
    "bijdrage.insert",
    "INSERT INTO bijdrage (dossier, id, aard, brondatum, tekst_z, geheim_grond_z, voorwaarden_z, vorige) VALUES ($1, $2, $3, "
    "$4, $5, $6, $7, $8)"};
constexpr db::Sql select_item{"bijdrage.item",
                              "SELECT " ITEM_KOLOMMEN
                              " FROM item i WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 3"};
constexpr db::Sql select_opvolger{
    "bijdrage.opvolger", "SELECT " ITEM_KOLOMMEN
                         " FROM bijdrage b JOIN item i ON i.dossier = b.dossier AND i.id = b.id WHERE "
                         "b.dossier = $1 AND b.vorige = $3 ORDER BY b.id LIMIT 1"};
constexpr db::Sql select_opvolgers{
    "bijdrage.opvolgers",
    "SELECT " ITEM_KOLOMMEN
    ", b.vorige FROM bijdrage b CROSS JOIN item i WHERE b.dossier = $1 AND b.vorige IS NOT NULL AND i.dossier = b.dossier AND "
    "i.id = b.id ORDER BY b.vorige, b.id"};
constexpr db::Sql select_stand{
    "bijdrage.stand",
    "SELECT i.versie, b.ingetrokken, (SELECT count(*) FROM bijdrage n WHERE n.dossier = b.dossier AND n.vorige = b.id) FROM "
    "bijdrage b JOIN item i ON i.dossier = b.dossier AND i.id = b.id WHERE b.dossier = $1 AND b.id = $2"};
constexpr db::Sql select_eerste{"bijdrage.eerste",
                                "SELECT eerste_verwerking FROM item WHERE dossier = $1 AND id = $2"};
// What was replaced has another version, so that nobody corrects or withdraws it unseen.
constexpr db::Sql update_vervangen{
    "bijdrage.vervang",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 3"};
constexpr db::Sql update_in{
    "bijdrage.in",
    "UPDATE bijdrage SET ingetrokken = $3 WHERE dossier = $1 AND id = $2 AND ingetrokken IS NULL"};
// DECISIONS 12: that it exists, its bron and its date; not even what it is about or who may read it.
Bijdrage gemaskeerd(const toegang::Zicht& zicht, const toegang::ItemRij& item, const db::Row& row, int c) {
    toegang::ItemRij bestaat;
    bestaat.id = item.id;
    bestaat.bron = item.bron;
    bestaat.gemaakt = bestaat.gewijzigd = item.gemaakt;
    return Bijdrage{.item = bestaat,
                    .bron = std::string(row.text(c + 3)),
                    .door = {},
                    .tekst = zicht.toon<Tekst>(item, row.bytes(c + 5)),
                    .voorwaarden = std::nullopt,
                    .genoemd = {}};
}

// The row as this person may see it; nothing when he may not know that it is there. EIGEN_KOLOMMEN begin at `c`; `heel`: with
// its ground.
std::optional<Bijdrage> lees(db::Reader& reader, const toegang::GrantBasis& grant,
                             const toegang::ItemRij& item, const db::Row& row, int c, bool heel) {
    const toegang::Zicht& zicht = grant.zicht();
    const toegang::Antwoord antwoord = zicht.van(item).antwoord;
    if (antwoord == toegang::Antwoord::weigeren) return std::nullopt;
    if (antwoord == toegang::Antwoord::maskeren) return gemaskeerd(zicht, item, row, c);
    Bijdrage gelezen{.item = item,
                     .aard = row.get<Aard>(c),
                     .brondatum = row.get<std::optional<Date>>(c + 1),
                     .ingetrokken = !row.null(c + 2),
                     .bron = std::string(row.text(c + 3)),
                     .door = std::string(row.text(c + 4)),
                     .tekst = zicht.toon<Tekst>(item, row.bytes(c + 5)),
                     .voorwaarden = std::nullopt,
                     .genoemd = {},
                     .vorige = row.get<std::optional<kern::ItemId>>(c + 8)};
    if (!row.null(c + 6)) gelezen.voorwaarden = zicht.toon<Voorwaarden>(item, row.bytes(c + 6));
    if (heel && !row.null(c + 7)) gelezen.grond = zicht.toon<Grond>(item, row.bytes(c + 7));
    gelezen.genoemd = genoemd(reader, grant.dossier(), item);
    return gelezen;
}

// The one that corrects it, also when this person may not see that one: then only that it was replaced.
void wijs_opvolger(const toegang::GrantBasis& grant, Bijdrage& bijdrage, const toegang::ItemRij& opvolger) {
    if (!bijdrage.tekst.open() || bijdrage.vervangen) return;
    bijdrage.vervangen = true;
    if (grant.zicht().van(opvolger).toegestaan()) bijdrage.vervangen_door = opvolger.id;
}

void zoek_opvolger(db::Reader& reader, const toegang::GrantBasis& grant, Bijdrage& bijdrage) {
    if (const auto opvolger = reader.one(select_opvolger, toegang::lees_item, grant.dossier(),
                                         grant.wie().organisatie, bijdrage.item.id))
        wijs_opvolger(grant, bijdrage, *opvolger);
}

std::optional<Bijdrage> zoek_een(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id,
                                 bool heel) {
    std::optional<Bijdrage> gevonden;
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, id))
        gevonden = lees(reader, grant, toegang::lees_item(row), row, toegang::item_kolommen, heel);
    if (gevonden) zoek_opvolger(reader, grant, *gevonden);
    return gevonden;
}

bool staat_in(const std::vector<kern::OrganisatieId>& lijst, kern::OrganisatieId organisatie) {
    return std::ranges::find(lijst, organisatie) != lijst.end();
}

std::optional<toegang::ItemRij> item_van(db::Reader& reader, const toegang::GrantBasis& grant,
                                         kern::ItemId id) {
    return reader.one(select_item, toegang::lees_item, grant.dossier(), grant.wie().organisatie, id);
}

void schrijf(db::Tx& tx, const toegang::GrantBasis& grant, const toegang::NieuwItem& item, const Nieuw& nieuw,
             const Verzegeld& verzegeld, std::optional<kern::ItemId> vorige) {
    toegang::bewaar_item(tx, item);
    tx.run(insert_bijdrage, item.dossier, verzegeld.id, nieuw.aard, nieuw.brondatum, verzegeld.tekst,
           verzegeld.grond, verzegeld.voorwaarden, vorige);
    noem(tx, grant, item.id, nieuw, verzegeld.noodzaak);
    zoek::voeg_toe(tx, item.dossier, verzegeld.id, local_date(item.nu), verzegeld.woorden);
    toegang::raak_aan(tx, item);
}

}  // namespace

std::vector<Bijdrage> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Bijdrage> bijdragen;
    std::map<kern::ItemId, kern::ItemId> opvolger;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie)) {
        const auto vorige = row.get<std::optional<kern::ItemId>>(toegang::item_kolommen + 8);
        auto gelezen = lees(reader, grant, toegang::lees_item(row), row, toegang::item_kolommen, false);
        const bool open = gelezen && gelezen->tekst.open();
        if (vorige) opvolger.emplace(*vorige, open ? gelezen->item.id : kern::ItemId{});
        if (gelezen) bijdragen.push_back(std::move(*gelezen));
    }
    for (Bijdrage& bijdrage : bijdragen) {
        const auto nieuwe = opvolger.find(bijdrage.item.id);
        if (nieuwe == opvolger.end() || !bijdrage.tekst.open()) continue;
        bijdrage.vervangen = true;
        if (nieuwe->second != kern::ItemId{}) bijdrage.vervangen_door = nieuwe->second;
    }
    return bijdragen;
}

std::vector<Bijdrage> van_items(db::Reader& reader, const toegang::GrantBasis& grant,
                                std::span<const toegang::ItemRij> items) {
    std::vector<Bijdrage> bijdragen;
    for (const auto& item : items)
        for (db::Row row : reader.query(select_rest, grant.dossier(), item.id, item.bron, item.door))
            if (auto gelezen = lees(reader, grant, item, row, 0, false))
                bijdragen.push_back(std::move(*gelezen));
    if (bijdragen.empty()) return bijdragen;
    for (db::Row row : reader.query(select_opvolgers, grant.dossier(), grant.wie().organisatie)) {
        const auto vorige = row.get<kern::ItemId>(toegang::item_kolommen);
        const auto oude = std::ranges::find(bijdragen, vorige, [](const Bijdrage& b) { return b.item.id; });
        if (oude != bijdragen.end()) wijs_opvolger(grant, *oude, toegang::lees_item(row));
    }
    return bijdragen;
}

std::optional<Bijdrage> een(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    return zoek_een(reader, grant, id, false);
}

std::optional<Bijdrage> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    return zoek_een(reader, grant, grant.item(), true);
}

std::optional<Stand> stand(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_stand, grant.dossier(), grant.item()))
        return Stand{row.get<std::int64_t>(0), !row.null(1), row.get<std::int64_t>(2) > 0};
    return std::nullopt;
}

Verzegeld verzegel(kern::Kern& kern, kern::DossierId dossier, const Nieuw& nieuw, kern::ItemId id) {
    Verzegeld klaar;
    klaar.id = id;
    klaar.tekst = kern.sealer.seal(dossier, klaar.id, Tekst{nieuw.tekst, nieuw.tijd});
    if (nieuw.grond)
        klaar.grond = kern.sealer.seal(dossier, klaar.id,
                                       Grond{std::string(code(*nieuw.grond)), nieuw.grond_toelichting,
                                             nieuw.grond_datum ? nieuw.grond_datum->iso() : std::string()});
    if (!nieuw.voorwaarden.empty())
        klaar.voorwaarden = kern.sealer.seal(dossier, klaar.id, Voorwaarden{nieuw.voorwaarden});
    klaar.noodzaak = verzegel_noodzaak(kern, dossier, klaar.id, nieuw);
    klaar.woorden = zoek::Analyse(kern.keys.search_key()).tekst(nieuw.tekst).klaar();
    return klaar;
}

void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Nieuw& nieuw, const Verzegeld& verzegeld,
            std::optional<Date> eerste_verwerking) {
    auto item = nieuw_item(grant, nieuw, verzegeld.id, soort);
    item.eerste_verwerking = eerste_verwerking;
    schrijf(tx, grant, item, nieuw, verzegeld, std::nullopt);
    // For the figures. The life line asks the items, for who may see them; what was closed from the start is in neither.
    const bool open = nieuw.kring == toegang::Kring::deelnemers && nieuw.geheim == toegang::Geheim::geen &&
                      !nieuw.embargo_tot;
    if (nieuw.aard == Aard::incident && open)
        toegang::gebeurd(tx, grant.dossier(), rules::moment_van(nieuw.brondatum.value(), nieuw.tijd),
                         "incident", "vastgelegd", verzegeld.id);
}

void verbeter(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw,
              const Verzegeld& verzegeld) {
    const auto oud = item_van(tx, grant, grant.item());
    auto item = nieuw_item(grant, nieuw, verzegeld.id, soort);
    item.eerste_verwerking = tx.value<Date>(select_eerste, grant.dossier(), grant.item());
    const auto kenden = ontvangers(tx, grant, oud.value());
    schrijf(tx, grant, item, nieuw, verzegeld, grant.item());
    tx.run(update_vervangen, grant.dossier(), grant.item(), grant.nu());
    toegang::raak_aan(tx, grant.dossier(), *oud, grant.nu());
    const auto nieuwe = item_van(tx, grant, verzegeld.id);
    const auto kennen = ontvangers(tx, grant, nieuwe.value());
    // Who may not see the new one is led to the old, which says that it was replaced.
    for (const auto& organisatie : kenden)
        bericht::aan_organisatie(
            tx,
            {grant.dossier(), staat_in(kennen, organisatie) ? verzegeld.id : grant.item(),
             bericht::Soort::bijdrage_gewijzigd, grant.nu()},
            organisatie);
    meld_verstrekt(tx, grant);
}

bool geef_vrij(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    return stel_open(tx, grant, soort, versie);
}

bool trek_in(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::int64_t versie) {
    const auto item = item_van(tx, grant, grant.item());
    if (!item) return false;
    const auto kenden = ontvangers(tx, grant, *item);  // asked before the kring closes
    if (!sluit(tx, grant, soort, versie)) return false;
    for (const auto& organisatie : kenden)
        bericht::aan_organisatie(
            tx, {grant.dossier(), grant.item(), bericht::Soort::bijdrage_ingetrokken, grant.nu()},
            organisatie);
    meld_verstrekt(tx, grant);
    return tx.run(update_in, grant.dossier(), grant.item(), grant.nu()) != 0;
}

}  // namespace bijdrage::store
