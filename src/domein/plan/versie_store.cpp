#include "domein/plan/versie_store.hpp"

#include "kern/toegang/verloop.hpp"

namespace plan::versie {
namespace {

#define VERSIE_KOLOMMEN                                                                                             \
    ITEM_KOLOMMEN                                                                                                   \
    ", p.nummer, o.naam, m.naam, p.reden_z FROM item i JOIN planversie p ON p.dossier = i.dossier AND p.id = i.id " \
    "JOIN organisatie o ON o.id = i.bron JOIN medewerker m ON m.id = i.door "
constexpr db::Sql select_alle{"planversie.alle",
                              "SELECT " VERSIE_KOLOMMEN
                              "WHERE i.dossier = $1 AND i.soort = 16 ORDER BY p.nummer DESC, i.id"};
constexpr db::Sql select_een{"planversie.een",
                             "SELECT " VERSIE_KOLOMMEN "WHERE i.dossier = $1 AND i.soort = 16 AND i.id = $3"};
constexpr db::Sql select_nieuwste{
    "planversie.nieuwste",
    "SELECT " VERSIE_KOLOMMEN "WHERE i.dossier = $1 AND i.soort = 16 ORDER BY p.nummer DESC, i.id LIMIT 1"};
constexpr db::Sql select_antwoorden{
    "planversie.antwoorden",
    "SELECT a.organisatie, o.naam, a.antwoord, COALESCE(m.naam, ''), a.op, a.versie, a.tekst_z FROM planversie_akkoord a "
    "JOIN organisatie o ON o.id = a.organisatie LEFT JOIN medewerker m ON m.id = a.medewerker WHERE a.dossier = $1 AND "
    "a.planversie = $2 ORDER BY o.naam, o.id"};
constexpr db::Sql select_doelen{
    "planversie.doelen",
    "SELECT d.doel, d.resultaat FROM planversie_doel d WHERE d.dossier = $1 AND d.planversie = $2 ORDER BY d.doel"};
constexpr db::Sql select_acties{
    "planversie.acties",
    "SELECT a.actie, a.doel, a.medewerker, o.naam, m.naam, a.termijn, a.staat FROM planversie_actie a JOIN organisatie o ON "
    "o.id = a.organisatie JOIN medewerker m ON m.id = a.medewerker WHERE a.dossier = $1 AND a.planversie = $2 ORDER BY "
    "a.actie"};
constexpr db::Sql select_doelen_nu{
    "planversie.doelen_nu",
    "SELECT d.id, d.resultaat FROM doel d WHERE d.dossier = $1 AND d.resultaat <> 4 ORDER BY d.id"};
constexpr db::Sql select_acties_nu{
    "planversie.acties_nu",
    "SELECT a.id, a.doel, a.medewerker, o.naam, m.naam, a.termijn, a.staat FROM actie a JOIN organisatie o ON o.id = "
    "a.organisatie JOIN medewerker m ON m.id = a.medewerker WHERE a.dossier = $1 AND a.staat IN (1, 2, 4) ORDER BY a.id"};
constexpr db::Sql insert_versie{
    "planversie.insert", "INSERT INTO planversie (dossier, id, nummer, reden_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_doelen{
    "planversie.insert_doelen",
    "INSERT INTO planversie_doel (dossier, planversie, doel, resultaat) SELECT d.dossier, i.id, d.id, d.resultaat FROM doel d "
    "JOIN item i ON i.dossier = d.dossier AND i.id = $2 WHERE d.dossier = $1 AND d.resultaat <> 4"};
constexpr db::Sql insert_acties{
    "planversie.insert_acties",
    "INSERT INTO planversie_actie (dossier, planversie, actie, doel, organisatie, medewerker, termijn, staat) SELECT "
    "a.dossier, i.id, a.id, a.doel, a.organisatie, a.medewerker, a.termijn, a.staat FROM actie a JOIN item i ON i.dossier = "
    "a.dossier AND i.id = $2 WHERE a.dossier = $1 AND a.staat IN (1, 2, 4)"};
// Asked: who takes part today. Who comes later may answer too.
constexpr db::Sql insert_gevraagd{
    "planversie.insert_gevraagd",
    "INSERT INTO planversie_akkoord (dossier, planversie, organisatie, antwoord, versie) SELECT dl.dossier, i.id, "
    "dl.organisatie, 0, 1 FROM deelname dl JOIN item i ON i.dossier = dl.dossier AND i.id = $2 WHERE dl.dossier = $1 AND dl.rol "
    "IN (4, 5) AND dl.ingetrokken IS NULL AND dl.van <= $3 AND (dl.tot IS NULL OR dl.tot >= $3) GROUP BY dl.dossier, i.id, "
    "dl.organisatie"};
constexpr db::Sql insert_antwoord{
    "planversie.antwoord",
    "INSERT INTO planversie_akkoord (dossier, planversie, organisatie, antwoord, medewerker, op, versie, tekst_z) VALUES ($1, "
    "$2, $3, $4, $5, $6, 1, $7) ON CONFLICT (dossier, planversie, organisatie) DO UPDATE SET antwoord = excluded.antwoord, "
    "medewerker = excluded.medewerker, op = excluded.op, tekst_z = excluded.tekst_z, versie = planversie_akkoord.versie + 1 "
    "WHERE planversie_akkoord.versie = $8"};

std::optional<Planversie> lees(db::Reader& reader, const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    if (!grant.zicht().van(item).toegestaan()) return std::nullopt;
    Planversie versie{item,
                      row.get<int>(c),
                      std::string(row.text(c + 1)),
                      std::string(row.text(c + 2)),
                      grant.zicht().toon<VersieReden>(item, row.bytes(c + 3)),
                      {}};
    for (db::Row a : reader.query(select_antwoorden, grant.dossier(), item.id)) {
        PartnerAntwoord antwoord{a.get<kern::OrganisatieId>(0),
                                 std::string(a.text(1)),
                                 a.get<Akkoord>(2),
                                 std::string(a.text(3)),
                                 a.get<std::optional<Instant>>(4),
                                 a.get<std::int64_t>(5),
                                 std::nullopt};
        if (!a.null(6)) antwoord.tekst = grant.zicht().toon<AkkoordTekst>(item, a.bytes(6));
        versie.antwoorden.push_back(std::move(antwoord));
    }
    return versie;
}

void lees_acties(db::Rows rijen, Planstand& stand) {
    for (db::Row row : rijen)
        stand.acties.push_back({row.get<kern::ItemId>(0), row.get<kern::ItemId>(1),
                                row.get<kern::MedewerkerId>(2),
                                std::string(row.text(3)) + ", " + std::string(row.text(4)), row.get<Date>(5),
                                row.get<Staat>(6)});
}

}  // namespace

std::vector<Planversie> alle(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Planversie> gelezen;
    for (db::Row row : reader.query(select_alle, grant.dossier(), grant.wie().organisatie))
        if (auto versie = lees(reader, grant, row)) gelezen.push_back(std::move(*versie));
    return gelezen;
}

std::optional<Planversie> een(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, id))
        return lees(reader, grant, row);
    return std::nullopt;
}

std::optional<Planversie> nieuwste(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_nieuwste, grant.dossier(), grant.wie().organisatie))
        return lees(reader, grant, row);
    return std::nullopt;
}

Planstand stand(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId versie) {
    Planstand stand;
    for (db::Row row : reader.query(select_doelen, grant.dossier(), versie))
        stand.doelen.push_back({row.get<kern::ItemId>(0), row.get<Resultaat>(1)});
    lees_acties(reader.query(select_acties, grant.dossier(), versie), stand);
    return stand;
}

Planstand stand_nu(db::Reader& reader, const toegang::GrantBasis& grant) {
    Planstand stand;
    for (db::Row row : reader.query(select_doelen_nu, grant.dossier()))
        stand.doelen.push_back({row.get<kern::ItemId>(0), row.get<Resultaat>(1)});
    lees_acties(reader.query(select_acties_nu, grant.dossier()), stand);
    return stand;
}

void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, int nummer, const Verzegeld& verzegeld) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::planversie;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = {toegang::Categorie::begeleiding};
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_versie, grant.dossier(), item.id, nummer, verzegeld.reden);
    tx.run(insert_doelen, grant.dossier(), item.id);
    tx.run(insert_acties, grant.dossier(), item.id);
    tx.run(insert_gevraagd, grant.dossier(), item.id, grant.vandaag());
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "plan", "vastgesteld", verzegeld.volg);
    toegang::raak_aan(tx, item);
}

bool bewaar_antwoord(db::Tx& tx, const toegang::Grant<Instemmen>& grant, const Planversie& versie,
                     const NieuwAkkoord& nieuw, const std::optional<db::Bytes>& tekst) {
    if (tx.run(insert_antwoord, grant.dossier(), versie.item.id, grant.wie().organisatie,
               nieuw.antwoord.value(), grant.wie().medewerker, grant.nu(), tekst, nieuw.versie) == 0)
        return false;
    toegang::raak_aan(tx, grant.dossier(), versie.item, grant.nu());
    return true;
}

}  // namespace plan::versie
