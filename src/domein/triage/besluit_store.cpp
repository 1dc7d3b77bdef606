// Decisions on a report: what they say and name, who prepared and who confirmed.

#include <algorithm>

#include "domein/triage/store.hpp"
#include "domein/triage/vastlegging.hpp"

namespace triage::store {
namespace {

constexpr db::Sql select_besluiten{
    "triage.besluiten",
    "SELECT b.id, b.soort, b.staat, b.nodig, COALESCE(vm.naam, ''), b.voorbereid_op, b.genomen_op, COALESCE(t.naam, ''), "
    "COALESCE(pr.naam, ''), b.bron_datum, b.versie, b.inhoud_z, b.bron_z FROM besluit b LEFT JOIN medewerker vm ON vm.id = "
    "b.voorbereid_door LEFT JOIN regietafel t ON t.id = b.tafel LEFT JOIN medewerker pr ON pr.id = "
    "b.procesregisseur WHERE b.dossier "
    "= $1 AND b.soort <= 3 ORDER BY b.voorbereid_op DESC, b.id"};
constexpr db::Sql select_bevestigingen{
    "triage.bevestigingen",
    "SELECT o.naam, m.naam, v.antwoord, v.op, v.organisatie, v.toelichting_z FROM besluit_bevestiging v JOIN "
    "organisatie o ON o.id = "
    "v.organisatie JOIN medewerker m ON m.id = v.medewerker WHERE v.dossier = $1 AND v.besluit = $2 ORDER BY v.op, o.id"};
constexpr db::Sql select_organisaties{
    "triage.besluit_organisaties",
    "SELECT o.id, o.naam, bo.rol, bo.grondslag, bo.tot FROM besluit_organisatie bo JOIN organisatie o ON "
    "o.id = bo.organisatie WHERE "
    "bo.dossier = $1 AND bo.besluit = $2 ORDER BY o.naam, o.id"};
constexpr db::Sql select_mensen{
    "triage.besluit_mensen",
    "SELECT m.naam FROM besluit_medewerker bm JOIN medewerker m ON m.id = bm.medewerker WHERE bm.dossier = "
    "$1 AND bm.besluit = $2 AND "
    "bm.organisatie = $3 ORDER BY m.naam, m.id"};

constexpr db::Sql select_tafels{
    "triage.tafels",
    "SELECT id, naam FROM regietafel WHERE soort = 1 AND van <= $1 AND (tot IS NULL OR tot >= $1) ORDER BY naam, id"};
// Procesregisseurs of the house (role 0) with the dossiers they carry now.
constexpr db::Sql select_regisseurs{
    "triage.regisseurs",
    "SELECT m.id, m.naam, (SELECT count(*) FROM dossier d WHERE d.procesregisseur = m.id AND d.fase IN (3, "
    "4, 5)) FROM medewerker m "
    "WHERE m.werkt_voor = $1 AND m.geblokkeerd = 0 AND m.aangewezen_van <= $2 AND (m.aangewezen_tot IS NULL "
    "OR m.aangewezen_tot >= "
    "$2) AND EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = m.id AND r.rol = 0 AND r.staat = 2 "
    "AND r.van <= $2 AND "
    "(r.tot IS NULL OR r.tot >= $2)) ORDER BY m.naam, m.id"};
// Participants of Wgs 2.27 (kinds below 20) with the people they designated for the processing (bit 1).
constexpr db::Sql select_deelnemers{
    "triage.deelnemers",
    "SELECT o.id, o.naam, o.soort, m.id, m.naam FROM organisatie o LEFT JOIN medewerker m ON m.werkt_voor = "
    "o.id AND m.geblokkeerd = 0 "
    "AND (m.functies & 1) = 1 AND m.aangewezen_van <= $1 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot "
    ">= $1) WHERE o.soort < 20 "
    "AND o.van <= $1 AND (o.tot IS NULL OR o.tot >= $1) ORDER BY o.naam, o.id, m.naam, m.id"};

constexpr db::Sql insert_besluit{
    "triage.besluit",
    "INSERT INTO besluit (dossier, id, soort, inhoud_z, tafel, procesregisseur, nodig, staat, voorbereid_door, voorbereid_op, "
    "bron_datum, bron_z) VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, $11)"};
constexpr db::Sql insert_organisatie{
    "triage.besluit_organisatie",
    "INSERT INTO besluit_organisatie (dossier, besluit, organisatie, rol, grondslag, tot) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_medewerker{
    "triage.besluit_medewerker",
    "INSERT INTO besluit_medewerker (dossier, besluit, organisatie, medewerker) SELECT $1, $2, $3, m.id FROM "
    "medewerker m WHERE m.id = "
    "$4 AND m.werkt_voor = $3"};
constexpr db::Sql update_vervallen{
    "triage.besluit_vervallen",
    "UPDATE besluit SET staat = 3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort <= 3 AND "
    "staat = 1 AND versie = $3"};
// Locks the row first, so that of two answers at once the second counts the first.
constexpr db::Sql update_beantwoord{
    "triage.besluit_beantwoord",
    "UPDATE besluit SET versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort <= 3 AND staat = 1"};
constexpr db::Sql insert_bevestiging{
    "triage.bevestiging",
    "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, "
    "op) VALUES ($1, $2, $3, $4, "
    "$5, $6, $7) ON CONFLICT DO NOTHING"};
constexpr db::Sql select_stand{
    "triage.besluit_stand",
    "SELECT b.nodig, (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = "
    "b.id AND v.antwoord = 1), "
    "(SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND "
    "v.antwoord = 2) FROM besluit b "
    "WHERE b.dossier = $1 AND b.id = $2 AND b.staat = 1"};

void vul_aan(db::Reader& reader, const toegang::GrantBasis& grant, Besluit& besluit) {
    for (db::Row row : reader.query(select_bevestigingen, grant.dossier(), besluit.id)) {
        besluit.bevestigingen.push_back(
            {row.get<std::string>(0), row.get<std::string>(1), row.get<int>(2) == 1, row.get<Instant>(3),
             grant.zicht().toon_dossier<Toelichting>(besluit.id, row.bytes(5), {})});
        if (row.get<kern::OrganisatieId>(4) == grant.wie().organisatie) besluit.door_mij = true;
    }
    std::vector<kern::OrganisatieId> ids;
    for (db::Row row : reader.query(select_organisaties, grant.dossier(), besluit.id)) {
        ids.push_back(row.get<kern::OrganisatieId>(0));
        besluit.organisaties.push_back({row.get<std::string>(1),
                                        row.get<toegang::DeelnameRol>(2),
                                        row.get<std::string>(3),
                                        row.get<std::optional<Date>>(4),
                                        {}});
    }
    for (std::size_t i = 0; i < ids.size(); ++i)
        for (db::Row row : reader.query(select_mensen, grant.dossier(), besluit.id, ids[i]))
            besluit.organisaties[i].mensen.push_back(row.get<std::string>(0));
}

}  // namespace

std::vector<Besluit> besluiten(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Besluit> gevonden;
    for (db::Row row : reader.query(select_besluiten, grant.dossier())) {
        const auto id = row.get<kern::BesluitId>(0);
        Besluit besluit{id,
                        row.get<BesluitSoort>(1),
                        row.get<BesluitStaat>(2),
                        row.get<int>(3),
                        row.get<std::string>(4),
                        row.get<Instant>(5),
                        row.get<std::optional<Instant>>(6),
                        row.get<std::string>(7),
                        row.get<std::string>(8),
                        row.get<std::optional<Date>>(9),
                        row.get<std::int64_t>(10),
                        grant.zicht().toon_dossier<Uitkomst>(id, row.bytes(11), {}),
                        std::nullopt,
                        {},
                        {},
                        false};
        if (!row.null(12)) besluit.bron = grant.zicht().toon_dossier<BesluitBron>(id, row.bytes(12), {});
        vul_aan(reader, grant, besluit);
        gevonden.push_back(std::move(besluit));
    }
    return gevonden;
}

Keuzes keuzes(db::Reader& reader, const toegang::GrantBasis& grant) {
    Keuzes keuzes;
    for (db::Row row : reader.query(select_tafels, grant.vandaag()))
        keuzes.tafels.push_back({row.get<IdBytes>(0), row.get<std::string>(1)});
    for (db::Row row : reader.query(select_regisseurs, grant.wie().organisatie, grant.vandaag()))
        keuzes.regisseurs.push_back(
            {row.get<kern::MedewerkerId>(0), row.get<std::string>(1), row.get<int>(2)});
    for (db::Row row : reader.query(select_deelnemers, grant.vandaag())) {
        const auto id = row.get<kern::OrganisatieId>(0);
        if (keuzes.organisaties.empty() || keuzes.organisaties.back().id != id)
            keuzes.organisaties.push_back(
                {id, row.get<std::string>(1), row.get<toegang::OrganisatieSoort>(2), {}});
        if (!row.null(3))
            keuzes.organisaties.back().mensen.push_back({row.get<IdBytes>(3), row.get<std::string>(4)});
    }
    for (auto& lid : leden(reader, grant))
        keuzes.beslissers.push_back({lid.organisatie, std::move(lid.naam)});
    if (const auto gemeld = afkomst(reader, grant.dossier())) keuzes.gemeld = local_date(gemeld->ingediend);
    return keuzes;
}

void bewaar(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const NieuwBesluit& nieuw,
            const VerzegeldBesluit& verzegeld) {
    tx.run(insert_besluit, grant.dossier(), verzegeld.id, nieuw.soort, verzegeld.inhoud, nieuw.tafel,
           nieuw.procesregisseur, verzegeld.nodig, grant.wie().medewerker, grant.nu(), nieuw.bron_datum,
           verzegeld.bron);
    for (const auto& toelating : nieuw.organisaties) {
        tx.run(insert_organisatie, grant.dossier(), verzegeld.id, toelating.organisatie, toelating.rol,
               toelating.grondslag, toelating.tot);
        for (const auto& mens : toelating.mensen)
            tx.run(insert_medewerker, grant.dossier(), verzegeld.id, toelating.organisatie, mens);
    }
    noem_beslissers(tx, grant.dossier(), verzegeld.id, nieuw.beslissers);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
}

bool trek_in(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, kern::BesluitId besluit,
             std::int64_t versie) {
    if (tx.run(update_vervallen, grant.dossier(), besluit, versie) == 0) return false;
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

bool bevestig(db::Tx& tx, const toegang::Grant<Bevestigen>& grant, kern::BesluitId besluit, bool akkoord,
              const db::Bytes& toelichting) {
    if (tx.run(update_beantwoord, grant.dossier(), besluit) == 0) return false;
    const auto gedaan = tx.run(insert_bevestiging, grant.dossier(), besluit, grant.wie().organisatie,
                               grant.wie().medewerker, akkoord ? 1 : 2, toelichting, grant.nu());
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return gedaan != 0;
}

bool is_genomen(db::Reader& reader, kern::DossierId dossier, kern::BesluitId besluit) {
    for (db::Row row : reader.query(select_stand, dossier, besluit))
        return rules::genomen(row.get<int>(0), row.get<int>(1), row.get<int>(2));
    return false;
}

}  // namespace triage::store
