#include "domein/leefgebied/store.hpp"

#include <algorithm>

#include "domein/leefgebied/leefgebied.hpp"
#include "kern/toegang/sluiten.hpp"
#include "kern/toegang/verloop.hpp"

namespace leefgebied::store {
namespace {

#define GEBIED_NAAM(t)                                                                            \
    "COALESCE((SELECT c.naam FROM codelijst c WHERE c.lijst = " t ".leefgebieden AND c.code = " t \
    ".leefgebied "                                                                                \
    "ORDER BY c.van DESC LIMIT 1), " t ".leefgebied)"
constexpr db::Sql select_doelen{
    "leefgebied.doelen",
    "SELECT " ITEM_KOLOMMEN ", g.leefgebied, g.leefgebieden, " GEBIED_NAAM("g")
    " FROM item i JOIN doel g ON g.dossier = i.dossier AND g.id = i.id WHERE i.dossier = $1 AND i.soort = 4 ORDER BY "
    "g.volgorde, i.id"};
constexpr db::Sql select_scores{
    "leefgebied.scores",
    "SELECT " ITEM_KOLOMMEN ", s.leefgebied, s.leefgebieden, " GEBIED_NAAM("s")
    ", s.waarde, s.datum, s.ingetrokken, o.naam, m.naam, s.tekst_z FROM item i JOIN score s ON s.dossier = i.dossier AND s.id = "
    "i.id JOIN organisatie o ON o.id = i.bron JOIN medewerker m ON m.id = i.door WHERE i.dossier = $1 AND i.soort = 18 ORDER BY "
    "s.datum, i.gemaakt, i.id"};
constexpr db::Sql select_item{"leefgebied.item",
                              "SELECT " ITEM_KOLOMMEN
                              " FROM item i WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 18"};
constexpr db::Sql insert_score{
    "leefgebied.score",
    "INSERT INTO score (dossier, id, leefgebied, leefgebieden, waarde, datum, tekst_z) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql update_in{
    "leefgebied.in",
    "UPDATE score SET ingetrokken = $3 WHERE dossier = $1 AND id = $2 AND ingetrokken IS NULL"};

Gebied& van(std::vector<Gebied>& alle, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const auto code = row.text(c);
    const auto gevonden =
        std::find_if(alle.begin(), alle.end(), [&](const Gebied& g) { return g.code == code; });
    if (gevonden != alle.end()) return *gevonden;
    alle.push_back(
        {std::string(code), std::string(row.text(c + 2)), std::string(row.text(c + 1)), false, {}});
    if (alle.back().naam == code)  // made before the house had a list of its own
        for (auto& [standaard_code, naam] : standaard())
            if (standaard_code == code) alle.back().naam = std::move(naam);
    return alle.back();
}

}  // namespace

std::vector<Gebied> gebieden(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Gebied> alle;
    for (db::Row row : reader.query(select_doelen, grant.dossier(), grant.wie().organisatie))
        if (grant.zicht().van(toegang::lees_item(row)).toegestaan()) van(alle, row).met_doel = true;
    for (db::Row row : reader.query(select_scores, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        van(alle, row).scores.push_back({item, std::string(row.text(c)), row.get<int>(c + 3),
                                         row.get<Date>(c + 4), !row.null(c + 5), std::string(row.text(c + 6)),
                                         std::string(row.text(c + 7)),
                                         grant.zicht().toon<Toelichting>(item, row.bytes(c + 8))});
    }
    return alle;
}

void bewaar(db::Tx& tx, const toegang::Grant<Scoren>& grant, const NieuweScore& nieuw, std::string_view lijst,
            const Verzegeld& verzegeld) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::score;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = nieuw.categorieen;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_score, grant.dossier(), item.id, nieuw.gebied, lijst, nieuw.waarde.value(),
           nieuw.datum.value(), verzegeld.tekst);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "score", "gegeven", verzegeld.volg);
    toegang::raak_aan(tx, item);
}

std::optional<toegang::ItemRij> eigen(db::Reader& reader, const toegang::GrantBasis& grant) {
    auto item =
        reader.one(select_item, toegang::lees_item, grant.dossier(), grant.wie().organisatie, grant.item());
    if (item && item->bron != grant.wie().organisatie) item.reset();
    return item;
}

bool trek_in(db::Tx& tx, const toegang::Grant<Scoren>& grant, const toegang::ItemRij& item,
             std::int64_t versie) {
    if (!toegang::sluit_item(tx, grant.dossier(), item, grant.nu(), versie)) return false;
    return tx.run(update_in, grant.dossier(), item.id, grant.nu()) != 0;
}

}  // namespace leefgebied::store
