// Lists over dossiers, and the criteria of the Top-X.

#include "domein/aanpak/store.hpp"
#include "kern/toegang/lijstfeiten.hpp"

namespace aanpak::store {
namespace {

// The same as the right aanpak.lezen asks of one dossier.
constexpr toegang::ScopedSql select_rijen{
    "aanpak.lijst",
    "SELECT " ITEM_KOLOMMEN ", d.id, d.kenmerk, a.staat, a.van, a.herzien_op, d.titel_z, " FEITEN_KOLOMMEN
    " FROM" SCOPE_DOSSIERS
    " JOIN aanpak a ON a.dossier = d.id AND a.soort = $6 AND a.staat IN (1, 2) JOIN item i ON i.dossier = a.dossier AND i.id = "
    "a.id WHERE" SCOPE_VAN_MIJ
    " AND dn.rol IN (2, 4, 5) AND d.fase IN (3, 4, 5) AND (dn.doelen & $5) <> 0 ORDER BY a.van DESC, d.id LIMIT $7"};
constexpr toegang::Doelen werk{toegang::Doel::procesregie, toegang::Doel::ondersteunen};

constexpr db::Sql select_versies{
    "topx.criteria",
    "SELECT id, nummer, adres, gepubliceerd, vastgesteld FROM topx_criteria ORDER BY nummer DESC, id"};
constexpr db::Sql select_teksten{"topx.teksten",
                                 "SELECT tekst FROM topx_criterium WHERE criteria = $1 ORDER BY volgorde"};
constexpr db::Sql select_beslissers{
    "topx.beslissers",
    "SELECT o.naam FROM topx_beslisser b JOIN organisatie o ON o.id = b.organisatie WHERE b.criteria = $1 ORDER BY o.naam, o.id"};
constexpr db::Sql select_publiek{
    "topx.publiek",
    "SELECT id, naam FROM organisatie WHERE soort <= 7 AND van <= $1 AND (tot IS NULL OR tot >= $1) ORDER BY naam, id"};
constexpr db::Sql insert_versie{
    "topx.insert",
    "INSERT INTO topx_criteria (id, nummer, adres, gepubliceerd, vastgesteld, door, gemaakt) SELECT $1, COALESCE(max(nummer), 0) "
    "+ 1, $2, $3, $4, $5, $6 FROM topx_criteria"};
constexpr db::Sql insert_tekst{"topx.tekst",
                               "INSERT INTO topx_criterium (criteria, volgorde, tekst) VALUES ($1, $2, $3)"};
constexpr db::Sql insert_beslisser{
    "topx.beslisser",
    "INSERT INTO topx_beslisser (criteria, organisatie) VALUES ($1, $2) ON CONFLICT DO NOTHING"};

}  // namespace

std::vector<Rij> rijen(db::Reader& reader, const toegang::ScopeBasis& scope, const Soort& soort) {
    constexpr int c = toegang::item_kolommen;
    const auto doelen = scope.wie().feiten.doel_vast ? toegang::Doelen{scope.doel()} & werk : werk;
    std::vector<Rij> gevonden;
    for (db::Row row : scope.query(reader, select_rijen, doelen.mask(), soort.code, lijst_max)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!scope.van(toegang::lees_feiten(row, c + 6), item).toegestaan()) continue;
        const auto dossier = row.get<kern::DossierId>(c);
        gevonden.push_back({dossier, item.id, std::string(row.text(c + 1)), row.get<Staat>(c + 2),
                            row.get<Date>(c + 3), row.get<Date>(c + 4),
                            scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(c + 5),
                                                                  {toegang::Klasse::k2})});
    }
    return gevonden;
}

std::vector<Criteria> criteria(db::Reader& reader) {
    std::vector<Criteria> versies;
    for (db::Row row : reader.query(select_versies)) {
        Criteria versie;
        versie.id = row.get<IdBytes>(0);
        versie.nummer = row.get<int>(1);
        versie.adres = row.text(2);
        versie.gepubliceerd = row.get<Date>(3);
        versie.vastgesteld = row.get<Date>(4);
        versies.push_back(std::move(versie));
    }
    for (Criteria& versie : versies) {
        for (db::Row row : reader.query(select_teksten, versie.id)) versie.teksten.emplace_back(row.text(0));
        for (db::Row row : reader.query(select_beslissers, versie.id))
            versie.beslissers.emplace_back(row.text(0));
    }
    return versies;
}

std::optional<Criteria> geldend(db::Reader& reader, Date vandaag) {
    auto versies = criteria(reader);
    for (auto& versie : versies)
        if (versie.gepubliceerd <= vandaag) return std::move(versie);
    if (versies.empty()) return std::nullopt;
    return std::move(versies.front());
}

std::vector<Organisatie> publiek(db::Reader& reader, Date vandaag) {
    std::vector<Organisatie> gevonden;
    for (db::Row row : reader.query(select_publiek, vandaag))
        gevonden.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    return gevonden;
}

void bewaar_criteria(db::Tx& tx, const toegang::GrantBasis& grant, const NieuweCriteria& nieuw,
                     const IdBytes& id) {
    tx.run(insert_versie, id, nieuw.adres, nieuw.gepubliceerd.value(), nieuw.vastgesteld.value(),
           grant.wie().medewerker, grant.nu());
    for (std::size_t i = 0; i < nieuw.teksten.size(); ++i)
        tx.run(insert_tekst, id, static_cast<int>(i) + 1, nieuw.teksten[i]);
    for (const auto& wie : nieuw.beslissers) tx.run(insert_beslisser, id, wie);
}

}  // namespace aanpak::store
