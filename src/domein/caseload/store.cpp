// Moving casussen, and who stands in for whom.

#include "domein/caseload/store.hpp"

#include "domein/caseload/caseload.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace caseload {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};
constexpr int nog_getoond_dagen = 31;

// Procesregisseurs (role 0) of the organisation of the one who asks.
constexpr db::Sql select_regisseurs{
    "caseload.regisseurs",
    "SELECT m.id, m.naam, (SELECT count(*) FROM dossier d WHERE d.procesregisseur = m.id AND d.fase IN (3, 4, 5) AND "
    "d.afgeschermd = 0) FROM medewerker m WHERE m.werkt_voor = $1 AND m.geblokkeerd = 0 AND (m.functies & 1) = 1 AND "
    "m.aangewezen_van <= $2 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) AND EXISTS (SELECT 1 FROM medewerker_rol "
    "r WHERE r.medewerker = m.id AND r.rol = 0 AND r.staat = 2 AND r.van <= $2 AND (r.tot IS NULL OR r.tot >= $2)) ORDER BY "
    "m.naam, m.id"};
#define RIJ_KOLOMMEN "d.id, d.kenmerk, d.fase, COALESCE(t.naam, ''), d.gemeente, d.versie"
constexpr toegang::ScopedSql select_eigen{
    "caseload.eigen",
    "SELECT " RIJ_KOLOMMEN ", d.titel_z FROM" SCOPE_DOSSIERS
    " LEFT JOIN regietafel t ON t.id = d.tafel WHERE" SCOPE_VAN_MIJ
    " AND d.procesregisseur = $1 AND dn.rol = 2 AND d.bevroren = 0 AND d.fase IN (3, 4, 5) ORDER BY d.kenmerk, d.id LIMIT 500"};
// No scope: a manager takes part in no dossier, and sees nothing that is sealed.
constexpr db::Sql select_ander{
    "caseload.ander",
    "SELECT " RIJ_KOLOMMEN
    " FROM dossier d LEFT JOIN regietafel t ON t.id = d.tafel WHERE d.procesregisseur = $1 AND d.afgeschermd = 0 AND d.bevroren "
    "= 0 AND d.fase IN (3, 4, 5) AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = $2 AND u.dossier = d.id) ORDER "
    "BY d.kenmerk, d.id LIMIT 500"};
// $2: who gets it, $3: who moves it, $4: today.
constexpr db::Sql select_feiten{
    "caseload.feiten",
    "SELECT d.kenmerk, d.procesregisseur, d.versie, CASE WHEN d.afgeschermd = 0 AND d.bevroren = 0 AND d.fase IN (3, 4, 5) THEN "
    "1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = $2 AND u.dossier = d.id) THEN 1 ELSE 0 "
    "END, CASE WHEN EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = $3 AND u.dossier = d.id) THEN 1 ELSE 0 END, CASE "
    "WHEN EXISTS (SELECT 1 FROM deelnemer dn WHERE dn.medewerker = $3 AND dn.dossier = d.id AND dn.rol = 2 AND dn.van <= $4 AND "
    "(dn.tot IS NULL OR dn.tot >= $4)) THEN 1 ELSE 0 END FROM dossier d WHERE d.id = $1"};
constexpr db::Sql update_regisseur{
    "caseload.verplaats",
    "UPDATE dossier SET procesregisseur = $3, versie = versie + 1 WHERE id = $1 AND versie = $2"};
constexpr db::Sql insert_regisseur{
    "caseload.deelnemer",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd) SELECT $2, "
    "dl.dossier, dl.id, dl.organisatie, 2, dl.doelen, $3, NULL, 2, $4 FROM deelname dl WHERE dl.dossier = $1 AND dl.rol = 2 AND "
    "dl.ingetrokken IS NULL ORDER BY dl.van, dl.id LIMIT 1 ON CONFLICT (medewerker, dossier) DO UPDATE SET deelname = "
    "excluded.deelname, organisatie = excluded.organisatie, rol = 2, doelen = excluded.doelen, tot = NULL, stapel = 2, gewijzigd "
    "= excluded.gewijzigd"};
constexpr db::Sql delete_vorige{"caseload.vorige",
                                "DELETE FROM deelnemer WHERE medewerker = $1 AND dossier = $2 AND rol = 2"};
// Who stood in for the former regisseur is not there for this casus any more; who gets it, is there for good.
constexpr db::Sql delete_waarnemer{
    "caseload.waarnemer_weg",
    "DELETE FROM deelnemer WHERE dossier = $1 AND rol = 2 AND medewerker <> $3 AND EXISTS (SELECT 1 FROM waarneming_dossier wd "
    "JOIN waarneming w ON w.id = wd.waarneming WHERE wd.dossier = deelnemer.dossier AND w.waarnemer = deelnemer.medewerker AND "
    "w.afwezig = $2)"};
constexpr db::Sql delete_waarneming_dossier{
    "caseload.waarneming_dossier_weg",
    "DELETE FROM waarneming_dossier WHERE dossier = $1 AND waarneming IN (SELECT id FROM waarneming WHERE afwezig = $2 OR "
    "waarnemer = $3)"};

#define WAARNEMING_KOLOMMEN                                                                                         \
    "SELECT w.id, w.afwezig, a.naam, w.waarnemer, n.naam, w.van, w.tot, CASE WHEN w.beeindigd IS NULL THEN 0 ELSE " \
    "1 END, w.versie FROM waarneming w JOIN medewerker a ON a.id = w.afwezig JOIN medewerker n ON n.id = w.waarnemer "
constexpr db::Sql select_waarnemingen{
    "caseload.waarnemingen", WAARNEMING_KOLOMMEN "WHERE w.tot >= $1 ORDER BY w.van, w.tot, w.id LIMIT 500"};
constexpr db::Sql select_waarnemingen_van{
    "caseload.waarnemingen_van", WAARNEMING_KOLOMMEN
    "WHERE w.beeindigd IS NULL AND w.van <= $2 AND w.tot >= $2 AND (w.afwezig = $1 OR w.waarnemer = $1) ORDER BY w.tot, w.id"};
constexpr db::Sql select_waarnemer{
    "caseload.waarnemer",
    "SELECT m.naam FROM waarneming w JOIN medewerker m ON m.id = w.waarnemer WHERE w.afwezig = $1 AND w.beeindigd IS NULL AND "
    "w.van <= $2 AND w.tot >= $2 ORDER BY w.van DESC, w.id LIMIT 1"};
constexpr db::Sql insert_waarneming{
    "caseload.waarneming",
    "INSERT INTO waarneming (id, afwezig, waarnemer, van, tot, door, gemaakt) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql update_einde{
    "caseload.waarneming_einde",
    "UPDATE waarneming SET beeindigd = $2, versie = versie + 1 WHERE id = $1 AND versie = $3 AND beeindigd IS NULL"};
// Casussen of who is away, that the deputy is not in for himself and that are no own case of his.
#define NIEUW_VOOR_WAARNEMER                                                                                                \
    " FROM waarneming w CROSS JOIN dossier d CROSS JOIN deelnemer a WHERE d.procesregisseur = w.afwezig AND a.medewerker "  \
    "= w.afwezig AND a.dossier = d.id AND a.rol = 2 AND w.beeindigd IS NULL AND w.van <= $1 AND w.tot >= $1 AND d.fase <= " \
    "5 AND d.afgeschermd = 0 AND d.bevroren = 0 AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = "          \
    "w.waarnemer AND u.dossier = d.id) AND NOT EXISTS (SELECT 1 FROM deelnemer x WHERE x.medewerker = w.waarnemer AND "     \
    "x.dossier = d.id AND x.van <= $1 AND (x.tot IS NULL OR x.tot >= $1)) AND NOT EXISTS (SELECT 1 FROM "                   \
    "waarneming_dossier wd WHERE wd.waarneming = w.id AND wd.dossier = d.id)"
constexpr db::Sql select_nieuw{"caseload.waarneming_nieuw",
                               "SELECT w.id, d.id" NIEUW_VOOR_WAARNEMER " ORDER BY w.id, d.id LIMIT 500"};
constexpr db::Sql insert_waarneming_dossier{
    "caseload.waarneming_dossier",
    "INSERT INTO waarneming_dossier (waarneming, dossier) VALUES ($1, $2) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_waarnemer{
    "caseload.waarnemer_erbij",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd) SELECT "
    "w.waarnemer, a.dossier, a.deelname, a.organisatie, 2, a.doelen, $3, w.tot, a.stapel, $4 FROM waarneming w JOIN deelnemer a "
    "ON a.medewerker = w.afwezig AND a.dossier = $2 WHERE w.id = $1 ON CONFLICT (medewerker, dossier) DO UPDATE SET deelname = "
    "excluded.deelname, organisatie = excluded.organisatie, rol = 2, doelen = excluded.doelen, van = excluded.van, tot = "
    "excluded.tot, stapel = excluded.stapel, gewijzigd = excluded.gewijzigd"};
// What an appointment that ended leaves behind. His own casussen stay his.
constexpr db::Sql select_afgelopen{
    "caseload.waarneming_afgelopen",
    "SELECT w.id, w.waarnemer FROM waarneming w WHERE (w.tot < $1 OR w.beeindigd IS NOT NULL) AND EXISTS (SELECT 1 FROM "
    "waarneming_dossier wd WHERE wd.waarneming = w.id) ORDER BY w.id LIMIT 100"};
constexpr db::Sql delete_afgelopen{
    "caseload.waarneming_opruimen",
    "DELETE FROM deelnemer WHERE medewerker = $2 AND rol = 2 AND tot IS NOT NULL AND dossier IN (SELECT dossier FROM "
    "waarneming_dossier WHERE waarneming = $1) AND NOT EXISTS (SELECT 1 FROM dossier d WHERE d.id = deelnemer.dossier AND "
    "d.procesregisseur = $2)"};
constexpr db::Sql select_gehad{
    "caseload.waarneming_had",
    "SELECT dossier FROM waarneming_dossier WHERE waarneming = $1 ORDER BY dossier"};
constexpr db::Sql delete_gehad{"caseload.waarneming_gehad",
                               "DELETE FROM waarneming_dossier WHERE waarneming = $1"};

Waarneming lees_waarneming(db::Row& row) {
    return {row.get<IdBytes>(0),      row.get<kern::MedewerkerId>(1),
            std::string(row.text(2)), row.get<kern::MedewerkerId>(3),
            std::string(row.text(4)), row.get<Date>(5),
            row.get<Date>(6),         row.get<bool>(7),
            row.get<std::int64_t>(8)};
}

Rij lees_rij(db::Reader& reader, const db::Row& row) {
    return {row.get<kern::DossierId>(0),
            std::string(row.text(1)),
            row.get<toegang::Fase>(2),
            std::string(row.text(3)),
            partner::code_naam(reader, "gemeente", row.text(4)),
            row.get<std::int64_t>(5),
            std::nullopt};
}

std::vector<kern::DossierId> ruim_waarnemingen_op(db::Tx& tx, Date vandaag) {
    std::vector<kern::DossierId> verlaten;
    std::vector<std::pair<IdBytes, kern::MedewerkerId>> afgelopen;
    for (db::Row row : tx.query(select_afgelopen, vandaag))
        afgelopen.emplace_back(row.get<IdBytes>(0), row.get<kern::MedewerkerId>(1));
    for (const auto& [waarneming, waarnemer] : afgelopen) {
        for (db::Row row : tx.query(select_gehad, waarneming))
            verlaten.push_back(row.get<kern::DossierId>(0));
        if (tx.run(delete_afgelopen, waarneming, waarnemer) != 0) toegang::rechten_krimpen(tx);
        tx.run(delete_gehad, waarneming);
    }
    return verlaten;
}

}  // namespace

namespace store {

std::vector<Regisseur> regisseurs(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    std::vector<Regisseur> lijst;
    for (db::Row row : reader.query(select_regisseurs, wie.organisatie, vandaag))
        lijst.push_back({row.get<kern::MedewerkerId>(0), std::string(row.text(1)), row.get<int>(2)});
    return lijst;
}

std::vector<Rij> eigen(db::Reader& reader, const toegang::Scope<Verplaatsen>& scope) {
    std::vector<Rij> lijst;
    for (db::Row row : scope.query(reader, select_eigen)) {
        Rij rij = lees_rij(reader, row);
        rij.titel = scope.toon_dossier<betrokkene::Titel>(rij.id, rij.id, row.bytes(6), identiteit);
        lijst.push_back(std::move(rij));
    }
    return lijst;
}

std::vector<Rij> van_een_ander(db::Reader& reader, const toegang::Principal& manager,
                               kern::MedewerkerId regisseur) {
    std::vector<Rij> lijst;
    for (db::Row row : reader.query(select_ander, regisseur, manager.medewerker))
        lijst.push_back(lees_rij(reader, row));
    return lijst;
}

Resultaat verplaats(db::Tx& tx, const toegang::Grant<Verplaatsen>& grant, const Verplaatsing& wens,
                    const Verplaatsing::Een& een, const IdBytes& volg) {
    const auto& wie = grant.wie();
    const kern::MedewerkerId naar = *wens.naar;
    const bool eigen = wens.van == wie.medewerker;
    Resultaat resultaat{een.id, {}, Uitkomst::bestaat_niet};
    rules::Feiten feiten;
    for (db::Row row : tx.query(select_feiten, een.id, naar, wie.medewerker, grant.vandaag())) {
        feiten.bestaat = row.get<bool>(3) && (!eigen || row.get<bool>(6));
        feiten.van_hem = row.get<std::optional<kern::MedewerkerId>>(1) == wens.van;
        feiten.gewijzigd = row.get<std::int64_t>(2) != een.versie;
        feiten.naar_kan = !row.get<bool>(4);
        feiten.mag_weten = !row.get<bool>(5);
        if (feiten.bestaat && feiten.mag_weten) resultaat.kenmerk = row.text(0);
    }
    resultaat.uitkomst = rules::uitkomst(feiten);
    if (resultaat.uitkomst != Uitkomst::verplaatst) return resultaat;
    if (tx.run(update_regisseur, een.id, een.versie, naar) == 0) {
        resultaat.uitkomst = Uitkomst::gewijzigd;
        return resultaat;
    }
    tx.run(insert_regisseur, een.id, naar, grant.vandaag(), grant.nu());
    tx.run(delete_waarnemer, een.id, wens.van, naar);
    tx.run(delete_waarneming_dossier, een.id, wens.van, naar);
    if (!wens.blijft) tx.run(delete_vorige, wens.van, een.id);
    toegang::gebeurd(tx, een.id, grant.nu(), "regie", "andere procesregisseur", volg);
    bericht::aan_medewerker(tx, {een.id, een.id, bericht::Soort::caseload_verplaatst, grant.nu()}, naar);
    toegang::rechten_krimpen(tx);
    return resultaat;
}

std::vector<Waarneming> waarnemingen(db::Reader& reader, Date vandaag) {
    std::vector<Waarneming> lijst;
    for (db::Row row : reader.query(select_waarnemingen, vandaag.plus_days(-nog_getoond_dagen)))
        lijst.push_back(lees_waarneming(row));
    return lijst;
}

void bewaar(db::Tx& tx, const toegang::Grant<Waarnemen>& grant, const NieuweWaarneming& nieuw,
            const IdBytes& id) {
    tx.run(insert_waarneming, id, *nieuw.afwezig, *nieuw.waarnemer, *nieuw.van, *nieuw.tot,
           grant.wie().medewerker, grant.nu());
}

bool beeindig(db::Tx& tx, const toegang::Grant<Waarnemen>& grant, const IdBytes& id, std::int64_t versie) {
    if (tx.run(update_einde, id, grant.nu(), versie) == 0) return false;
    (void)ruim_waarnemingen_op(tx, grant.vandaag());
    return true;
}

}  // namespace store

std::string waargenomen_door(db::Reader& reader, kern::MedewerkerId procesregisseur, Date vandaag) {
    return reader.value<std::string>(select_waarnemer, procesregisseur, vandaag).value_or("");
}

std::vector<Waarneming> waarnemingen_van(db::Reader& reader, kern::MedewerkerId wie, Date vandaag) {
    std::vector<Waarneming> lijst;
    for (db::Row row : reader.query(select_waarnemingen_van, wie, vandaag))
        lijst.push_back(lees_waarneming(row));
    return lijst;
}

std::vector<kern::DossierId> werk_waarnemingen_bij(db::Tx& tx, Instant nu) {
    const Date vandaag = local_date(nu);
    std::vector<kern::DossierId> dossiers = ruim_waarnemingen_op(tx, vandaag);
    std::vector<std::pair<IdBytes, kern::DossierId>> nieuw;
    for (db::Row row : tx.query(select_nieuw, vandaag))
        nieuw.emplace_back(row.get<IdBytes>(0), row.get<kern::DossierId>(1));
    for (const auto& [waarneming, dossier] : nieuw) {
        tx.run(insert_waarneming_dossier, waarneming, dossier);
        tx.run(insert_waarnemer, waarneming, dossier, vandaag, nu);
        dossiers.push_back(dossier);
    }
    return dossiers;
}

bool waarnemingen_lopen_achter(db::Reader& reader, Date vandaag) {
    return reader.value<IdBytes>(select_afgelopen, vandaag) || reader.value<IdBytes>(select_nieuw, vandaag);
}

}  // namespace caseload
