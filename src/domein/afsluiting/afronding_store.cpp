// The rounding off: why, and what it asks of each organisation.

#include "domein/afsluiting/store.hpp"
#include "domein/plan/plan.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/lijstfeiten.hpp"
#include "kern/toegang/verloop.hpp"

namespace afsluiting {
namespace {

using toegang::item_kolommen;

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};
// A hand-over and a check say how help goes on; an evaluatie how the work went (Wgs 2.30(1)).
constexpr toegang::Categorieen waarover{toegang::Categorie::begeleiding};

constexpr db::Sql select_afronding{
    "afsluiting.afronding",
    "SELECT a.id, COALESCE(m.naam, ''), a.begonnen, a.vorige_fase, a.versie, a.reden_z FROM afronding a LEFT JOIN medewerker m "
    "ON m.id = a.door WHERE a.dossier = $1 AND a.terug_op IS NULL ORDER BY a.begonnen DESC, a.id LIMIT 1"};
#define PUNT_SELECT                                                                                            \
    "SELECT " ITEM_KOLOMMEN                                                                                    \
    ", p.afronding, p.soort, p.organisatie, o.naam, p.medewerker, COALESCE(m.naam, ''), p.termijn, p.staat, "  \
    "p.beantwoord, p.tekst_z, p.antwoord_z FROM item i JOIN afrondpunt p ON p.dossier = i.dossier AND p.id = " \
    "i.id JOIN organisatie o ON o.id = p.organisatie LEFT JOIN medewerker m ON m.id = p.medewerker WHERE "     \
    "i.dossier = $1 AND "
constexpr db::Sql select_punten{"afsluiting.punten",
                                PUNT_SELECT "p.afronding = $3 ORDER BY p.soort, i.gemaakt, o.naam, i.id"};
constexpr db::Sql select_punt{"afsluiting.punt", PUNT_SELECT "i.id = $3"};
constexpr db::Sql tel_punten{
    "afsluiting.tel_punten",
    "SELECT count(*) FROM afrondpunt WHERE dossier = $1 AND afronding = $2 AND soort <> 3"};
// Partners, and the house (role 2) when $3 = 1; people who can look today.
constexpr db::Sql select_wie{
    "afsluiting.wie",
    "SELECT o.id, m.id, o.naam || ', ' || m.naam FROM deelnemer dn JOIN medewerker m ON m.id = dn.medewerker JOIN organisatie "
    "o ON o.id = dn.organisatie WHERE dn.dossier = $1 AND (dn.rol IN (4, 5, 6) OR (dn.rol = 2 AND $3 = 1)) AND dn.van <= $2 "
    "AND (dn.tot IS NULL OR dn.tot >= $2) AND m.geblokkeerd = 0 ORDER BY o.naam, m.naam, m.id"};
// Organisations that take part now: the house and its partners, not who is only asked.
constexpr db::Sql select_deelnemend{
    "afsluiting.deelnemend",
    "SELECT DISTINCT dl.organisatie FROM deelname dl WHERE dl.dossier = $1 AND dl.rol IN (2, 4, 5) AND dl.ingetrokken IS NULL "
    "AND dl.van <= $2 AND (dl.tot IS NULL OR dl.tot >= $2) ORDER BY dl.organisatie LIMIT 60"};
constexpr db::Sql select_terug{
    "afsluiting.teruggegaan",
    "SELECT id, terug_op, terug_z FROM afronding WHERE dossier = $1 AND terug_z IS NOT NULL ORDER BY terug_op DESC, id LIMIT 1"};
constexpr db::Sql insert_afronding{
    "afsluiting.begin",
    "INSERT INTO afronding (dossier, id, door, begonnen, vorige_fase, reden_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql update_fase{
    "afsluiting.fase", "UPDATE dossier SET fase = $2, versie = versie + 1 WHERE id = $1 AND fase <> $2"};
constexpr db::Sql update_terug{
    "afsluiting.terug",
    "UPDATE afronding SET terug_op = $4, terug_z = $5, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND versie = $3 AND "
    "terug_op IS NULL"};
constexpr db::Sql insert_punt{
    "afsluiting.punt_insert",
    "INSERT INTO afrondpunt (dossier, id, afronding, soort, organisatie, medewerker, termijn, tekst_z) VALUES ($1, $2, $3, $4, "
    "$5, $6, $7, $8)"};
constexpr db::Sql update_item{
    "afsluiting.punt_versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort IN (21, 22) AND versie = $4"};
constexpr db::Sql update_punt{
    "afsluiting.punt_antwoord",
    "UPDATE afrondpunt SET staat = $3, beantwoord = $4, antwoord_z = $5 WHERE dossier = $1 AND id = $2 AND staat = 1"};
constexpr db::Sql update_vervallen{
    "afsluiting.punt_vervallen",
    "UPDATE afrondpunt SET staat = 4, beantwoord = $3 WHERE dossier = $1 AND id = $2 AND staat = 1 AND soort <> 3"};

constexpr toegang::ScopedSql select_wachtend{
    "afsluiting.wachtend",
    "SELECT d.id, d.kenmerk, d.fase, dn.rol, d.titel_z, p.id, p.soort, p.termijn FROM" SCOPE_DOSSIERS
    " JOIN afrondpunt p ON p.dossier = d.id AND p.organisatie = $2 AND p.staat = 1 WHERE" SCOPE_VAN_MIJ
    " AND d.fase = 5 AND d.bevroren = 0 AND dn.rol IN (2, 4, 5, 6) AND (p.medewerker IS NULL OR p.medewerker = $1) ORDER BY "
    "p.termijn NULLS LAST, p.soort, p.dossier, p.id LIMIT $5"};

Punt lees_punt(const toegang::GrantBasis& grant, db::Row& row) {
    constexpr int c = item_kolommen;
    Punt punt;
    punt.item = toegang::lees_item(row);
    punt.afronding = row.get<IdBytes>(c);
    punt.soort = row.get<PuntSoort>(c + 1);
    punt.organisatie_id = row.get<kern::OrganisatieId>(c + 2);
    punt.organisatie = row.text(c + 3);
    punt.medewerker_id = row.get<std::optional<kern::MedewerkerId>>(c + 4);
    punt.medewerker = row.text(c + 5);
    punt.termijn = row.get<std::optional<Date>>(c + 6);
    punt.staat = row.get<PuntStaat>(c + 7);
    punt.beantwoord = row.get<std::optional<Instant>>(c + 8);
    if (!row.null(c + 9)) punt.tekst = grant.zicht().toon<PuntTekst>(punt.item, row.bytes(c + 9));
    if (!row.null(c + 10)) punt.antwoord = grant.zicht().toon<Antwoord>(punt.item, row.bytes(c + 10));
    return punt;
}

toegang::NieuwItem nieuw_item(const toegang::GrantBasis& grant, toegang::ItemSoort soort, kern::ItemId id,
                              toegang::Kring kring, kern::OrganisatieId eigenaar) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = soort;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = kring;
    item.categorieen = waarover;
    item.eigenaar = eigenaar;
    item.nu = grant.nu();
    return item;
}

bool raak_item(db::Tx& tx, const toegang::GrantBasis& grant, const toegang::ItemRij& item) {
    if (tx.run(update_item, grant.dossier(), item.id, grant.nu(), item.versie) == 0) return false;
    toegang::raak_aan(tx, grant.dossier(), item, grant.nu());
    return true;
}

}  // namespace

namespace store {

std::optional<Afronding> afronding(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.one(
        select_afronding,
        [&](db::Row& row) {
            const auto id = row.get<IdBytes>(0);
            return Afronding{id,
                             std::string(row.text(1)),
                             row.get<Instant>(2),
                             row.get<toegang::Fase>(3),
                             row.get<std::int64_t>(4),
                             grant.zicht().toon_dossier<Reden>(id, row.bytes(5), {})};
        },
        grant.dossier());
}

std::optional<Teruggegaan> teruggegaan(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.one(
        select_terug,
        [&](db::Row& row) {
            return Teruggegaan{row.get<Instant>(1),
                               grant.zicht().toon_dossier<TerugReden>(row.get<IdBytes>(0), row.bytes(2), {})};
        },
        grant.dossier());
}

std::vector<Punt> punten(db::Reader& reader, const toegang::GrantBasis& grant, const IdBytes& afronding) {
    std::vector<Punt> lijst;
    for (db::Row row : reader.query(select_punten, grant.dossier(), grant.wie().organisatie, afronding)) {
        // What is closed to this person is not there for him: who is handed what is between the house and the one asked.
        if (grant.zicht().van(toegang::lees_item(row)).toegestaan()) lijst.push_back(lees_punt(grant, row));
    }
    return lijst;
}

std::optional<Punt> punt(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.one(
        select_punt, [&](db::Row& row) { return lees_punt(grant, row); }, grant.dossier(),
        grant.wie().organisatie, grant.item());
}

std::size_t punten_aantal(db::Reader& reader, kern::DossierId dossier, const IdBytes& afronding) {
    return static_cast<std::size_t>(reader.value<std::int64_t>(tel_punten, dossier, afronding).value_or(0));
}

std::vector<Wie> wie_kan(db::Reader& reader, const toegang::GrantBasis& grant, bool met_huis) {
    std::vector<Wie> lijst;
    for (db::Row row : reader.query(select_wie, grant.dossier(), grant.vandaag(), met_huis))
        lijst.push_back(
            {row.get<kern::OrganisatieId>(0), row.get<kern::MedewerkerId>(1), std::string(row.text(2))});
    return lijst;
}

void begin(db::Tx& tx, const toegang::Grant<Afronden>& grant, const Vooraf& vooraf) {
    const kern::DossierId dossier = grant.dossier();
    const toegang::Fase vorige =
        grant.fase() == toegang::Fase::ondersteuning ? toegang::Fase::ondersteuning : toegang::Fase::casus;
    tx.run(insert_afronding, dossier, vooraf.afronding, grant.wie().medewerker, grant.nu(), vorige,
           vooraf.reden);
    if (tx.run(update_fase, dossier, toegang::Fase::afronding) != 0)
        toegang::gebeurd(tx, dossier, grant.nu(), "fase", "afronding", vooraf.volg);
    std::vector<kern::OrganisatieId> organisaties;
    for (db::Row row : tx.query(select_deelnemend, dossier, grant.vandaag()))
        organisaties.push_back(row.get<kern::OrganisatieId>(0));
    for (std::size_t i = 0; i < organisaties.size() && i < vooraf.evaluaties.size(); ++i) {
        const auto id = vooraf.evaluaties[i];
        const auto item =
            nieuw_item(grant, toegang::ItemSoort::afronding, id, toegang::Kring::deelnemers, organisaties[i]);
        toegang::bewaar_item(tx, item);
        tx.run(insert_punt, dossier, id, vooraf.afronding, PuntSoort::evaluatie, organisaties[i],
               std::optional<kern::MedewerkerId>{}, std::optional<Date>{}, std::optional<db::Bytes>{});
        if (organisaties[i] != grant.wie().organisatie)
            bericht::aan_organisatie(tx, {dossier, id, bericht::Soort::afronding_begonnen, grant.nu()},
                                     organisaties[i]);
    }
    toegang::raak_allen_aan(tx, dossier, grant.nu());
}

bool terug(db::Tx& tx, const toegang::Grant<Afronden>& grant, const Afronding& afronding, std::int64_t versie,
           const db::Bytes& reden, const IdBytes& volg) {
    if (tx.run(update_terug, grant.dossier(), afronding.id, versie, grant.nu(), reden) == 0) return false;
    if (tx.run(update_fase, grant.dossier(), afronding.vorige) != 0)
        toegang::gebeurd(tx, grant.dossier(), grant.nu(), "fase", toegang::code(afronding.vorige), volg);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

void bewaar_punt(db::Tx& tx, const toegang::Grant<Afronden>& grant, const IdBytes& afronding,
                 const NieuwPunt& nieuw, const Wie& wie, const Verzegeld& verzegeld) {
    const bool overdracht = nieuw.soort == PuntSoort::overdracht;
    // Between the house and the organisation that is asked: others need not know who takes over what.
    const auto item =
        nieuw_item(grant, overdracht ? toegang::ItemSoort::afronding : toegang::ItemSoort::nazorgcheck,
                   verzegeld.id, toegang::Kring::bron, wie.organisatie);
    toegang::bewaar_item(tx, item);
    // A check is of one person; what is handed over, the organisation takes.
    tx.run(insert_punt, grant.dossier(), verzegeld.id, afronding, nieuw.soort, wie.organisatie,
           wie.medewerker, nieuw.termijn, verzegeld.tekst);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "afronding", rules::code(nieuw.soort), verzegeld.id);
    toegang::raak_aan(tx, item);
    if (overdracht)
        bericht::aan_organisatie(
            tx, {grant.dossier(), verzegeld.id, bericht::Soort::overdracht_aangeboden, grant.nu()},
            wie.organisatie);
}

bool beantwoord(db::Tx& tx, const toegang::Grant<Overdragen>& grant, const Punt& punt, PuntStaat staat,
                const db::Bytes& antwoord) {
    if (!raak_item(tx, grant, punt.item)) return false;
    if (tx.run(update_punt, grant.dossier(), punt.item.id, staat, grant.nu(), antwoord) == 0) return false;
    if (punt.soort == PuntSoort::overdracht)
        bericht::aan_huis(tx,
                          {grant.dossier(), punt.item.id, bericht::Soort::overdracht_beantwoord, grant.nu()});
    return true;
}

bool laat_vervallen(db::Tx& tx, const toegang::Grant<Afronden>& grant, std::int64_t versie) {
    const auto nu = punt(tx, grant);
    if (!nu || nu->item.versie != versie || !rules::is_open(nu->staat)) return false;
    if (!raak_item(tx, grant, nu->item)) return false;
    return tx.run(update_vervallen, grant.dossier(), grant.item(), grant.nu()) != 0;
}

}  // namespace store

std::vector<Wachtend> wacht_op_mij(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens) {
    std::vector<Wachtend> gevonden;
    for (db::Row row : scope.query(reader, select_wachtend, hoogstens)) {
        const auto id = row.get<kern::DossierId>(0);
        gevonden.push_back(
            {id, std::string(row.text(1)), row.get<toegang::Fase>(2), row.get<toegang::DeelnameRol>(3),
             scope.toon_dossier<betrokkene::Titel>(id, id, row.bytes(4), identiteit),
             row.get<kern::ItemId>(5), row.get<PuntSoort>(6), row.get<std::optional<Date>>(7)});
    }
    return gevonden;
}

}  // namespace afsluiting
