#include "domein/regietafel/store.hpp"

#include "domein/rapportage/rapportage.hpp"
#include "domein/regietafel/regietafel.hpp"
#include "kern/toegang/verloop.hpp"

namespace regietafel::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};
constexpr int maanden_terug = 12;
constexpr int eigen_max = 200;

#define TAFEL_KOLOMMEN                                                                                                    \
    "SELECT t.id, t.code, t.naam, t.soort, t.regime, COALESCE(c.naam, ''), c.tot, t.voorzitter, COALESCE(v.naam, ''), "   \
    "t.plaats, t.ritme_weken, t.ritme_vanaf, t.ritme_tijd, t.ritme_minuten, t.sluit_dagen, t.sluit_tijd, t.van, t.tot, "  \
    "COALESCE(n.naam, ''), t.versie, (SELECT count(*) FROM tafellid l WHERE l.tafel = t.id AND l.vervangt IS NULL) FROM " \
    "regietafel t LEFT JOIN convenant c ON c.id = t.convenant LEFT JOIN medewerker v ON v.id = t.voorzitter LEFT JOIN "   \
    "regietafel n ON n.id = t.opvolger "
// $1 = 1: staff of the house.
#define WEET_VAN \
    "($1 = 1 OR t.voorzitter = $2 OR EXISTS (SELECT 1 FROM tafellid l WHERE l.tafel = t.id AND l.medewerker = $2)) "
constexpr db::Sql select_lijst{"regietafel.lijst",
                               TAFEL_KOLOMMEN "WHERE " WEET_VAN "ORDER BY t.naam, t.id LIMIT 200"};
constexpr db::Sql select_een{"regietafel.een", TAFEL_KOLOMMEN "WHERE t.id = $3 AND " WEET_VAN};
constexpr db::Sql select_leden{
    "regietafel.leden",
    "SELECT l.medewerker, m.naam, m.werkt_voor, o.naam, l.van, l.vervangt, COALESCE(v.naam, '') FROM tafellid l JOIN medewerker "
    "m ON m.id = l.medewerker JOIN organisatie o ON o.id = m.werkt_voor LEFT JOIN medewerker v ON v.id = l.vervangt WHERE "
    "l.tafel = $1 ORDER BY o.naam, COALESCE(v.naam, m.naam), CASE WHEN l.vervangt IS NULL THEN 0 ELSE 1 END, m.naam, "
    "l.medewerker LIMIT 500"};
constexpr db::Sql select_mensen{
    "regietafel.mensen",
    "SELECT m.id, m.naam, m.werkt_voor, o.naam FROM medewerker m JOIN organisatie o ON o.id = m.werkt_voor WHERE m.geblokkeerd = "
    "0 AND (m.functies & 1) = 1 AND m.aangewezen_van <= $1 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $1) AND o.van <= "
    "$1 AND (o.tot IS NULL OR o.tot >= $1) AND o.soort <= 21 ORDER BY o.naam, m.naam, m.id LIMIT 2000"};
constexpr db::Sql select_dossiers{
    "regietafel.dossiers",
    "SELECT count(*) FROM dossier WHERE tafel = $1 AND fase IN (1, 2, 3, 4, 5) AND afgeschermd = 0"};
constexpr db::Sql select_fasen{
    "regietafel.fasen",
    "SELECT fase, count(*) FROM dossier WHERE tafel = $1 AND fase IN (1, 2, 3, 4, 5) AND afgeschermd = 0 GROUP BY fase ORDER BY "
    "fase"};
// What came to the table (taken up) and what left it (closed), by the plain events of the dossiers that stand at it.
constexpr db::Sql select_verloop{
    "regietafel.verloop",
    "SELECT v.tijd, v.waarde FROM dossier d JOIN dossier_verloop v ON v.dossier = d.id AND v.tijd >= $2 AND v.soort = 'fase' AND "
    "v.waarde IN ('ondersteuning', 'casus', 'afgesloten') WHERE d.tafel = $1 ORDER BY v.tijd, v.dossier, v.volg"};
constexpr toegang::ScopedSql select_eigen{
    "regietafel.eigen",
    "SELECT d.id, d.kenmerk, d.fase, d.titel_z FROM" SCOPE_DOSSIERS " WHERE" SCOPE_VAN_MIJ
    " AND d.tafel = $5 AND dn.rol IN (2, 4, 5) AND d.fase IN (3, 4, 5) ORDER BY d.kenmerk, d.id LIMIT $6"};

constexpr db::Sql update_werkwijze{
    "regietafel.werkwijze",
    "UPDATE regietafel SET regime = $2, voorzitter = $3, plaats = $4, ritme_weken = $5, ritme_vanaf = $6, ritme_tijd = $7, "
    "ritme_minuten = $8, sluit_dagen = $9, sluit_tijd = $10, versie = versie + 1 WHERE id = $1 AND versie = $11"};
constexpr db::Sql insert_lid{
    "regietafel.lid",
    "INSERT INTO tafellid (tafel, medewerker, van, vervangt) VALUES ($1, $2, $3, $4) ON CONFLICT (tafel, medewerker) DO NOTHING"};
constexpr db::Sql delete_vervangers{"regietafel.vervangers_weg",
                                    "DELETE FROM tafellid WHERE tafel = $1 AND vervangt = $2"};
constexpr db::Sql delete_lid{"regietafel.lid_weg",
                             "DELETE FROM tafellid WHERE tafel = $1 AND medewerker = $2"};
constexpr db::Sql select_verplaats{
    "regietafel.te_verplaatsen",
    "SELECT id FROM dossier WHERE tafel = $1 AND fase IN (1, 2, 3, 4, 5) AND afgeschermd = 0 ORDER BY id LIMIT $2"};
constexpr db::Sql update_tafel{"regietafel.verplaats",
                               "UPDATE dossier SET tafel = $2, versie = versie + 1 WHERE id = $1"};
constexpr db::Sql update_einde{
    "regietafel.einde",
    "UPDATE regietafel SET tot = $2, opvolger = $3, ritme_weken = 0, versie = versie + 1 WHERE id = $1 AND versie = $4"};

Tafel lees(const db::Row& row) {
    Tafel t;
    t.id = row.get<kern::TafelId>(0);
    t.code = row.text(1);
    t.naam = row.text(2);
    t.triage = row.get<int>(3) == 2;
    t.regime = row.get<Regime>(4);
    t.convenant = row.text(5);
    t.convenant_tot = row.get<std::optional<Date>>(6);
    t.voorzitter = row.get<std::optional<kern::MedewerkerId>>(7);
    t.voorzitter_naam = row.text(8);
    t.plaats = row.text(9);
    t.ritme = {row.get<int>(10), row.get<std::optional<Date>>(11),
               row.get<int>(12), row.get<int>(13),
               row.get<int>(14), row.get<int>(15)};
    t.van = row.get<Date>(16);
    t.tot = row.get<std::optional<Date>>(17);
    t.opvolger = row.text(18);
    t.versie = row.get<std::int64_t>(19);
    t.leden = row.get<int>(20);
    return t;
}

// Who looks after the tables of the house, by role: the whole house is his.
bool van_huis(const toegang::Principal& wie) { return wie.feiten.soort == toegang::OrganisatieSoort::huis; }

std::string maand_van(Date dag) { return dag.iso().substr(0, 7); }

// The first of the month, so many months before.
Date maanden_voor(Date dag, int maanden) {
    const int sinds_nul = dag.year * 12 + dag.month - 1 - maanden;
    return Date{sinds_nul / 12, sinds_nul % 12 + 1, 1};
}

}  // namespace

std::vector<Tafel> lijst(db::Reader& reader, const toegang::Principal& wie) {
    std::vector<Tafel> gevonden;
    for (db::Row row : reader.query(select_lijst, van_huis(wie), wie.medewerker))
        gevonden.push_back(lees(row));
    return gevonden;
}

std::optional<Tafel> een(db::Reader& reader, const toegang::Principal& wie, kern::TafelId id) {
    for (db::Row row : reader.query(select_een, van_huis(wie), wie.medewerker, id)) return lees(row);
    return std::nullopt;
}

std::vector<Lid> leden(db::Reader& reader, kern::TafelId id) {
    std::vector<Lid> gevonden;
    for (db::Row row : reader.query(select_leden, id))
        gevonden.push_back({row.get<kern::MedewerkerId>(0), std::string(row.text(1)),
                            row.get<kern::OrganisatieId>(2), std::string(row.text(3)), row.get<Date>(4),
                            row.get<std::optional<kern::MedewerkerId>>(5), std::string(row.text(6))});
    return gevonden;
}

std::vector<Mens> mensen(db::Reader& reader, Date vandaag) {
    std::vector<Mens> gevonden;
    for (db::Row row : reader.query(select_mensen, vandaag))
        gevonden.push_back({row.get<kern::MedewerkerId>(0), std::string(row.text(1)),
                            row.get<kern::OrganisatieId>(2), std::string(row.text(3))});
    return gevonden;
}

long long dossiers(db::Reader& reader, kern::TafelId id) {
    return reader.value<std::int64_t>(select_dossiers, id).value_or(0);
}

Cijfers cijfers(db::Reader& reader, const toegang::Principal& wie, kern::TafelId id, Date vandaag) {
    Cijfers gevonden;
    gevonden.drempel = rapportage::drempel(reader, wie, vandaag);
    for (db::Row row : reader.query(select_fasen, id))
        gevonden.fasen.push_back({row.get<toegang::Fase>(0), row.get<std::int64_t>(1)});
    // Who may see no small count sees months that are over alone: those of one that runs tell who comes and goes by the day.
    const int nu = gevonden.drempel == 0 ? 0 : 1;
    for (int terug = maanden_terug; terug >= nu; --terug)
        gevonden.maanden.push_back({maand_van(maanden_voor(vandaag, terug)), 0, 0});
    for (db::Row row : reader.query(select_verloop, id, start_of_day(maanden_voor(vandaag, maanden_terug)))) {
        const std::string maand = maand_van(local_date(row.get<Instant>(0)));
        for (Maand& een : gevonden.maanden)
            if (een.maand == maand) ++(row.text(1) == "afgesloten" ? een.uitstroom : een.instroom);
    }
    return gevonden;
}

std::vector<Eigen> eigen(db::Reader& reader, const toegang::ScopeBasis& scope, kern::TafelId id) {
    std::vector<Eigen> gevonden;
    for (db::Row row : scope.query(reader, select_eigen, id, eigen_max)) {
        const auto dossier = row.get<kern::DossierId>(0);
        gevonden.push_back(
            {dossier, std::string(row.text(1)), row.get<toegang::Fase>(2),
             scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(3), identiteit)});
    }
    return gevonden;
}

bool bewaar(db::Tx& tx, kern::TafelId id, const Werkwijze& nieuw, std::int64_t versie) {
    const Ritme& ritme = nieuw.ritme;
    return tx.run(update_werkwijze, id, nieuw.regime, nieuw.voorzitter, nieuw.plaats, ritme.weken,
                  ritme.vanaf, ritme.tijd, ritme.minuten, ritme.sluit_dagen, ritme.sluit_tijd, versie) != 0;
}

void voeg_lid_toe(db::Tx& tx, kern::TafelId id, const NieuwLid& nieuw, Date vandaag) {
    tx.run(insert_lid, id, nieuw.medewerker.value(), vandaag, nieuw.vervangt);
}

bool eindig_lid(db::Tx& tx, kern::TafelId id, kern::MedewerkerId medewerker) {
    tx.run(delete_vervangers, id, medewerker);
    return tx.run(delete_lid, id, medewerker) != 0;
}

std::vector<kern::DossierId> verplaats(db::Tx& tx, const toegang::Grant<Beeindigen>& grant, kern::TafelId van,
                                       const Tafel& naar, const std::vector<IdBytes>& volg) {
    std::vector<kern::DossierId> gevonden;
    for (db::Row row : tx.query(select_verplaats, van, static_cast<std::int64_t>(volg.size())))
        gevonden.push_back(row.get<kern::DossierId>(0));
    for (std::size_t i = 0; i < gevonden.size(); ++i) {
        tx.run(update_tafel, gevonden[i], naar.id);
        toegang::gebeurd(tx, gevonden[i], grant.nu(), "tafel", naar.code, volg[i]);
        toegang::raak_allen_aan(tx, gevonden[i], grant.nu());
    }
    return gevonden;
}

bool beeindig(db::Tx& tx, const toegang::Grant<Beeindigen>& grant, kern::TafelId id,
              const std::optional<kern::TafelId>& opvolger, std::int64_t versie) {
    return tx.run(update_einde, id, grant.vandaag().plus_days(-1), opvolger, versie) != 0;
}

}  // namespace regietafel::store
