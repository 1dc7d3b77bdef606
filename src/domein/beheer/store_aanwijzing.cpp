// Designation, and the hand-over of dossiers within one organisation.

#include <algorithm>

#include "domein/beheer/rules.hpp"
#include "domein/beheer/store.hpp"
#include "kern/toegang/item.hpp"

namespace beheer::store {
namespace {

#define EIGEN_KOLOMMEN                                                                                                 \
    "SELECT m.id, m.naam, m.functienaam, m.functies, m.vog_datum, m.aangewezen_van, m.aangewezen_tot, m.geblokkeerd, " \
    "CASE WHEN m.in_dienst_bij = $1 THEN 1 ELSE 0 END, CASE WHEN m.werkt_voor = $1 THEN 1 ELSE 0 END, m.versie, "      \
    "(SELECT count(*) FROM deelnemer dn WHERE dn.medewerker = m.id AND dn.organisatie = $1 AND dn.van <= $2 AND "      \
    "(dn.tot IS NULL OR dn.tot >= $2)), CASE WHEN m.bsn_hash IS NULL THEN 0 ELSE 1 END FROM medewerker m "             \
    "WHERE (m.in_dienst_bij = $1 OR m.werkt_voor = $1) "
constexpr db::Sql select_eigen{"beheer.eigen", EIGEN_KOLOMMEN "ORDER BY m.naam, m.id LIMIT 500"};
constexpr db::Sql select_een{"beheer.eigen_een", EIGEN_KOLOMMEN "AND m.id = $3"};
constexpr db::Sql update_aanwijzing{
    "beheer.aanwijzing",
    "UPDATE medewerker SET functies = $2, vog_datum = $3, aangewezen_van = $4, aangewezen_tot = $5, versie = versie "
    "+ 1 WHERE id = $1 AND "
    "versie = $6"};
constexpr db::Sql update_bsn{"beheer.bsn",
                             "UPDATE medewerker SET bsn_hash = $2 WHERE id = $1 AND bsn_hash IS NULL"};
constexpr db::Sql insert_uitsluiting{
    "beheer.uitsluiting",
    "INSERT INTO uitsluiting (medewerker, dossier, reden) SELECT $1, h.dossier, CASE WHEN min(p.rol) = 1 THEN 1 ELSE 2 END "
    "FROM persoon_hash h JOIN persoon p ON p.dossier = h.dossier AND p.id = h.persoon WHERE h.hash = $2 AND h.soort = 1 "
    "GROUP BY h.dossier ON CONFLICT (medewerker, dossier) DO NOTHING"};
constexpr db::Sql update_einde{
    "beheer.aanwijzing_einde",
    "UPDATE medewerker SET aangewezen_tot = $2, versie = versie + 1 WHERE id = $1 AND versie = $3"};

constexpr db::Sql select_dossiers{
    "beheer.wissel_dossiers",
    "SELECT dossier FROM deelnemer WHERE medewerker = $1 AND organisatie = $2 ORDER BY dossier"};
// Who was in the dossier only as aanmelder, or only to be asked, goes on in the wider capacity of the one he replaces.
constexpr db::Sql insert_naar{
    "beheer.wissel_naar",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd) "
    "SELECT $2, a.dossier, "
    "a.deelname, a.organisatie, a.rol, a.doelen, a.van, a.tot, a.stapel, $4 FROM deelnemer a WHERE a.medewerker = $1 "
    "AND a.organisatie = "
    "$3 ON CONFLICT (medewerker, dossier) DO UPDATE SET deelname = excluded.deelname, organisatie = excluded.organisatie, rol = "
    "excluded.rol, doelen = excluded.doelen, van = excluded.van, tot = excluded.tot, stapel = excluded.stapel, gewijzigd = "
    "excluded.gewijzigd WHERE deelnemer.organisatie <> excluded.organisatie OR (deelnemer.rol IN (1, 6) AND "
    "excluded.rol NOT IN (1, 6)) "
    "OR (deelnemer.tot IS NOT NULL AND (excluded.tot IS NULL OR excluded.tot > deelnemer.tot))"};
constexpr db::Sql delete_van{"beheer.wissel_van",
                             "DELETE FROM deelnemer WHERE medewerker = $1 AND organisatie = $2"};
constexpr db::Sql update_acties{
    "beheer.wissel_acties",
    "UPDATE actie SET medewerker = $2 WHERE medewerker = $1 AND organisatie = $3 AND open = 1"};
constexpr db::Sql update_casusregie{
    "beheer.wissel_casusregie",
    "UPDATE dossier SET casusregisseur = $2, versie = versie + 1 WHERE casusregisseur = $1 AND EXISTS (SELECT 1 FROM "
    "deelnemer dn WHERE "
    "dn.medewerker = $2 AND dn.dossier = dossier.id AND dn.organisatie = $3)"};
// Only to somebody who is a procesregisseur himself; else the dossier keeps its name until the house names another.
constexpr db::Sql update_procesregie{
    "beheer.wissel_procesregie",
    "UPDATE dossier SET procesregisseur = $2, versie = versie + 1 WHERE procesregisseur = $1 AND EXISTS (SELECT 1 "
    "FROM deelnemer dn WHERE "
    "dn.medewerker = $2 AND dn.dossier = dossier.id AND dn.organisatie = $3) AND EXISTS (SELECT 1 FROM medewerker_rol r WHERE "
    "r.medewerker = $2 AND r.rol = 0 AND r.staat = 2)"};
// Decisions that wait name who will take part: the replacement does, unless he is named already.
constexpr db::Sql insert_genoemd{
    "beheer.wissel_genoemd",
    "INSERT INTO besluit_medewerker (dossier, besluit, organisatie, medewerker) SELECT bm.dossier, bm.besluit, "
    "bm.organisatie, $2 FROM besluit_medewerker bm JOIN besluit b ON b.dossier = bm.dossier AND b.id = bm.besluit WHERE "
    "bm.medewerker = $1 AND bm.organisatie = $3 AND b.staat = 1 ON CONFLICT (dossier, besluit, medewerker) DO NOTHING"};
constexpr db::Sql delete_genoemd{
    "beheer.wissel_genoemd_weg",
    "DELETE FROM besluit_medewerker WHERE medewerker = $1 AND organisatie = $2 AND EXISTS (SELECT 1 FROM besluit b WHERE "
    "b.dossier = besluit_medewerker.dossier AND b.id = besluit_medewerker.besluit AND b.staat = 1)"};
constexpr db::Sql update_voorgesteld{
    "beheer.wissel_voorgesteld",
    "UPDATE besluit SET procesregisseur = $2, versie = versie + 1 WHERE procesregisseur = $1 AND staat = 1 AND EXISTS "
    "(SELECT 1 FROM medewerker m JOIN medewerker_rol r ON r.medewerker = m.id WHERE m.id = $2 AND m.werkt_voor = $3 AND "
    "r.rol = 0 AND r.staat = 2)"};
// Reports in the hands of the one who leaves go on with who is named in them.
constexpr db::Sql update_toegewezen{
    "beheer.wissel_toegewezen",
    "UPDATE aanmelding SET toegewezen = $2, versie = versie + 1 WHERE toegewezen = $1 AND EXISTS (SELECT 1 FROM "
    "deelnemer dn WHERE dn.medewerker = $2 AND dn.dossier = aanmelding.dossier AND dn.organisatie = $3)"};
constexpr db::Sql insert_verloop{
    "beheer.wissel_verloop",
    "INSERT INTO dossier_verloop (dossier, tijd, soort, waarde, volg) VALUES ($1, $2, 'deelname', "
    "'medewerker vervangen', $3)"};

Eigen lees(db::Row& row) {
    Eigen eigen;
    eigen.id = row.get<kern::MedewerkerId>(0);
    eigen.naam = row.text(1);
    eigen.functienaam = row.text(2);
    eigen.functies = toegang::Functies::of_mask(row.get<std::int64_t>(3));
    eigen.vog_datum = row.get<std::optional<Date>>(4);
    eigen.van = row.get<Date>(5);
    eigen.tot = row.get<std::optional<Date>>(6);
    eigen.geblokkeerd = row.get<bool>(7);
    eigen.in_dienst = row.get<bool>(8);
    eigen.werkt_hier = row.get<bool>(9);
    eigen.versie = row.get<std::int64_t>(10);
    eigen.dossiers = row.get<int>(11);
    eigen.bsn_bekend = row.get<bool>(12);
    return eigen;
}

}  // namespace

std::vector<Eigen> eigen(db::Reader& reader, kern::OrganisatieId organisatie, Date vandaag) {
    std::vector<Eigen> lijst;
    for (db::Row row : reader.query(select_eigen, organisatie, vandaag)) lijst.push_back(lees(row));
    std::stable_sort(lijst.begin(), lijst.end(), [](const Eigen& een, const Eigen& ander) {
        return betrokkene::sorteersleutel(rules::delen(een.naam)) <
               betrokkene::sorteersleutel(rules::delen(ander.naam));
    });
    return lijst;
}

std::optional<Eigen> eigen(db::Reader& reader, kern::OrganisatieId organisatie, kern::MedewerkerId medewerker,
                           Date vandaag) {
    return reader.one(select_een, lees, organisatie, vandaag, medewerker);
}

bool wijs_aan(db::Tx& tx, kern::MedewerkerId medewerker, const Aanwijzing& aanwijzing, std::int64_t versie) {
    return tx.run(update_aanwijzing, medewerker, aanwijzing.functies.mask(), aanwijzing.vog_datum,
                  aanwijzing.van, aanwijzing.tot, versie) != 0;
}

void herken(db::Tx& tx, kern::MedewerkerId medewerker, const db::Bytes& bsn_hash) {
    if (tx.run(update_bsn, medewerker, bsn_hash) == 0) return;
    tx.run(insert_uitsluiting, medewerker, bsn_hash);
    toegang::rechten_krimpen(tx);
}

bool eindig_aanwijzing(db::Tx& tx, kern::MedewerkerId medewerker, Date laatste_dag, std::int64_t versie) {
    return tx.run(update_einde, medewerker, laatste_dag, versie) != 0;
}

std::vector<kern::DossierId> wissel(db::Tx& tx, const Wissel& wissel, Instant nu, Random& random) {
    std::vector<kern::DossierId> dossiers;
    for (db::Row row : tx.query(select_dossiers, wissel.van, wissel.organisatie))
        dossiers.push_back(row.get<kern::DossierId>(0));
    tx.run(insert_naar, wissel.van, wissel.naar, wissel.organisatie, nu);
    tx.run(delete_van, wissel.van, wissel.organisatie);
    tx.run(update_acties, wissel.van, wissel.naar, wissel.organisatie);
    tx.run(update_casusregie, wissel.van, wissel.naar, wissel.organisatie);
    tx.run(update_procesregie, wissel.van, wissel.naar, wissel.organisatie);
    tx.run(insert_genoemd, wissel.van, wissel.naar, wissel.organisatie);
    tx.run(delete_genoemd, wissel.van, wissel.organisatie);
    tx.run(update_voorgesteld, wissel.van, wissel.naar, wissel.organisatie);
    tx.run(update_toegewezen, wissel.van, wissel.naar, wissel.organisatie);
    for (const auto& dossier : dossiers) {
        tx.run(insert_verloop, dossier, nu, random.id<struct Verloop>());
        toegang::raak_allen_aan(tx, dossier, nu);
    }
    toegang::rechten_krimpen(tx);
    return dossiers;
}

}  // namespace beheer::store
