// The worklist and what is done to many releases at once.
#include "domein/nazorg/store.hpp"

#include <algorithm>

#include "domein/nazorg/rules.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace nazorg::store {
namespace {

using toegang::DeelnameRol;
using toegang::Doel;
using toegang::Doelen;

constexpr toegang::Klassen namen{toegang::Klasse::k2};
constexpr std::int64_t een_dag = 24 * 3'600;

#define IN_NAZORG \
    " JOIN vrijlating v ON v.dossier = d.id WHERE" SCOPE_VAN_MIJ " AND dn.stapel = 3 AND d.fase = 10"
constexpr toegang::ScopedSql select_aantallen{"nazorg.aantallen",
                                              "SELECT v.indeling, count(*) FROM" SCOPE_DOSSIERS IN_NAZORG
                                              " GROUP BY v.indeling ORDER BY v.indeling"};
constexpr toegang::ScopedSql select_regels{
    "nazorg.regels",
    "SELECT d.id, d.kenmerk, v.datum, d.gemeente, v.indeling, v.bij_gemeente, CASE WHEN dn.gezien < dn.gewijzigd THEN 1 ELSE 0 "
    "END, v.versie, d.titel_z FROM" SCOPE_DOSSIERS IN_NAZORG
    " AND ($5 < 0 OR v.indeling = $5) ORDER BY v.datum, d.id LIMIT $6 OFFSET $7"};
constexpr db::Sql select_aktes{
    "nazorg.aktes",
    "SELECT akte, soort, naar, max(op), count(*), max(CASE WHEN teruggenomen IS NULL THEN 0 ELSE 1 END) FROM nazorgakte WHERE "
    "door = $1 AND op >= $2 GROUP BY akte, soort, naar ORDER BY max(op) DESC, akte LIMIT 5"};

// Of the house, in this phase, as it was read: $5 akte, $6 kind, $7 what it becomes, $8 now, $9 dossier, $10 version.
constexpr db::Sql insert_akte{
    "nazorg.akte",
    "INSERT INTO nazorgakte (akte, dossier, vrijlating, soort, van, naar, door, op, vorige) SELECT $5, d.id, v.id, $6, "
    "v.indeling, $7, $1, $8, v.akte FROM" SCOPE_DOSSIERS
    " JOIN vrijlating v ON v.dossier = d.id WHERE" SCOPE_VAN_MIJ
    " AND d.id = $9 AND dn.rol = 2 AND d.fase = 10 AND d.bevroren = 0 AND v.versie = $10"};
constexpr db::Sql select_stand{
    "nazorg.stand",
    "SELECT v.indeling, v.datum, d.gemeente FROM vrijlating v JOIN dossier d ON d.id = v.dossier WHERE v.dossier = $1"};
constexpr db::Sql update_indeling{
    "nazorg.indeling",
    "UPDATE vrijlating SET indeling = $2, akte = $3, versie = versie + 1 WHERE dossier = $1"};
constexpr db::Sql update_gegeven{
    "nazorg.gegeven",
    "UPDATE vrijlating SET bij_gemeente = $2, akte = $3, versie = versie + 1 WHERE dossier = $1"};
constexpr db::Sql select_terug{
    "nazorg.terug",
    "SELECT d.id, CASE WHEN v.akte = a.akte AND d.fase = 10 AND NOT EXISTS (SELECT 1 FROM item i WHERE i.dossier = d.id AND "
    "i.soort IN (32, 33) AND i.gemaakt >= a.op) THEN 0 ELSE 1 END, CASE WHEN a.teruggenomen IS NULL THEN 0 ELSE 1 END "
    "FROM" SCOPE_DOSSIERS
    " JOIN nazorgakte a ON a.dossier = d.id JOIN vrijlating v ON v.dossier = a.dossier AND v.id = a.vrijlating "
    "WHERE" SCOPE_VAN_MIJ " AND a.akte = $5 AND a.door = $1 AND dn.rol = 2 ORDER BY d.id"};
constexpr db::Sql count_akte{"nazorg.akte_aantal",
                             "SELECT count(*) FROM nazorgakte WHERE akte = $1 AND door = $2"};
constexpr db::Sql select_akte_rij{
    "nazorg.akte_rij", "SELECT soort, van, vorige FROM nazorgakte WHERE akte = $1 AND dossier = $2"};
constexpr db::Sql update_teruggenomen{
    "nazorg.teruggenomen",
    "UPDATE nazorgakte SET teruggenomen = $2 WHERE akte = $1 AND teruggenomen IS NULL"};

constexpr db::Sql select_deelname{
    "nazorg.deelname",
    "SELECT id FROM deelname WHERE dossier = $1 AND organisatie = $2 AND rol = 4 AND ingetrokken IS NULL ORDER BY id LIMIT 1"};
constexpr db::Sql insert_deelname{
    "nazorg.insert_deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, van) VALUES ($1, $2, $3, 4, $4, 'nazorg', $5)"};
constexpr db::Sql insert_deelnemer{
    "nazorg.insert_deelnemer",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, stapel, gewijzigd) VALUES ($1, $2, "
    "$3, $4, 4, $5, $6, 3, $7) ON CONFLICT (medewerker, dossier) DO NOTHING"};

#define GELDIG_VOOR_NAZORG(dag)                                                                                  \
    " m.geblokkeerd = 0 AND (m.functies & 1) = 1 AND m.aangewezen_van <= " dag                                   \
    " AND (m.aangewezen_tot IS NULL OR "                                                                         \
    "m.aangewezen_tot >= " dag                                                                                   \
    ") AND EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = m.id AND r.rol = 10 AND r.staat = 2 AND " \
    "r.van <= " dag " AND (r.tot IS NULL OR r.tot >= " dag "))"
constexpr db::Sql select_contact{
    "nazorg.contact_van",
    "SELECT m.id, m.werkt_voor, m.naam FROM nazorgcontact c JOIN medewerker m ON m.id = c.medewerker WHERE c.gemeente = $1 AND "
    "c.van <= $2 AND (c.tot IS NULL OR c.tot >= $2) AND" GELDIG_VOOR_NAZORG(
        "$2") " ORDER BY c.van DESC, c.id LIMIT 1"};
constexpr db::Sql select_kandidaten{
    "nazorg.kandidaten",
    "SELECT m.id, m.werkt_voor, m.naam FROM medewerker m WHERE m.werkt_voor = $1 AND" GELDIG_VOOR_NAZORG(
        "$2") " ORDER BY m.naam, m.id LIMIT 200"};
constexpr db::Sql select_gemeente{
    "nazorg.gemeente", "SELECT COALESCE(gemeente, '') FROM organisatie WHERE id = $1 AND soort = 6"};
constexpr db::Sql select_contacten{
    "nazorg.contacten",
    "SELECT c.id, c.gemeente, c.medewerker, m.naam, c.van, c.tot, c.versie FROM nazorgcontact c JOIN medewerker m ON m.id = "
    "c.medewerker WHERE c.gemeente = $1 ORDER BY c.van DESC, c.id LIMIT 50"};
constexpr db::Sql einde_contact{
    "nazorg.contact_einde",
    "UPDATE nazorgcontact SET tot = $2, versie = versie + 1 WHERE gemeente = $1 AND (tot IS NULL OR tot > $2)"};
constexpr db::Sql insert_contact{
    "nazorg.contact",
    "INSERT INTO nazorgcontact (id, gemeente, medewerker, van, door) VALUES ($1, $2, $3, $4, $5)"};
// Where the ones before him are in for this organisation, in a dossier that still is nazorg.
constexpr db::Sql select_lopend{
    "nazorg.contact_lopend",
    "SELECT DISTINCT dn.dossier FROM nazorgcontact c JOIN deelnemer dn ON dn.medewerker = c.medewerker AND dn.stapel = 3 AND "
    "dn.rol = 4 AND dn.organisatie = $2 JOIN dossier d ON d.id = dn.dossier WHERE c.gemeente = $1 AND d.fase = 10 ORDER BY "
    "dn.dossier LIMIT 5000"};
constexpr db::Sql zet_over{
    "nazorg.contact_over",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, stapel, gewijzigd) SELECT $3, "
    "dn.dossier, dn.deelname, dn.organisatie, 4, dn.doelen, $4, 3, $5 FROM deelnemer dn WHERE dn.dossier = $1 AND "
    "dn.organisatie = $2 AND dn.rol = 4 AND dn.medewerker <> $3 AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE "
    "u.medewerker = $3 AND u.dossier = dn.dossier) ORDER BY dn.medewerker LIMIT 1 ON CONFLICT (medewerker, dossier) DO UPDATE "
    "SET tot = NULL"};
constexpr db::Sql haal_weg{
    "nazorg.contact_weg",
    "DELETE FROM deelnemer WHERE dossier = $1 AND organisatie = $2 AND rol = 4 AND stapel = 3 AND medewerker <> $3"};

constexpr db::Sql upsert_telling{
    "nazorg.telling",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) VALUES ($1, $2, $3, 'nazorg', $4) ON CONFLICT (soort, maand, "
    "gemeente, tafel) DO UPDATE SET aantal = telling.aantal + excluded.aantal"};
Doelen doelen(const toegang::GrantBasis& grant) {
    return grant.wie().feiten.doel_vast ? Doelen{grant.doel()} : Doelen::all();
}

Medewerker lees_medewerker(const db::Row& row) {
    return {row.get<kern::MedewerkerId>(0), row.get<kern::OrganisatieId>(1), std::string(row.text(2))};
}

struct StandNu {
    Indeling indeling;
    Date datum;
    std::string gemeente;
};
StandNu stand(db::Tx& tx, kern::DossierId dossier) {
    return tx
        .one(
            select_stand,
            [](const db::Row& row) {
                return StandNu{row.get<Indeling>(0), row.get<Date>(1), std::string(row.text(2))};
            },
            dossier)
        .value();
}

void deel_in(db::Tx& tx, kern::DossierId dossier, const StandNu& was, Indeling naar,
             const std::optional<IdBytes>& akte) {
    tx.run(update_indeling, dossier, naar, akte);
    const int verschil = (naar == Indeling::complex ? 1 : 0) - (was.indeling == Indeling::complex ? 1 : 0);
    if (verschil != 0) tel(tx, "nazorg_plan", was.datum, was.gemeente, verschil);
}

// Lets the one who does it for the municipality in, when he is not.
void laat_binnen(db::Tx& tx, const toegang::GrantBasis& grant, kern::DossierId dossier, const Medewerker& wie,
                 kern::DeelnameId deelname) {
    const std::int64_t doel = Doelen{Doel::nazorg}.mask();
    const auto er = tx.value<kern::DeelnameId>(select_deelname, dossier, wie.organisatie);
    if (!er) tx.run(insert_deelname, dossier, deelname, wie.organisatie, doel, grant.vandaag());
    tx.run(insert_deelnemer, wie.id, dossier, er.value_or(deelname), wie.organisatie, doel, grant.vandaag(),
           grant.nu());
}

Result<void> geef(db::Tx& tx, const toegang::Grant<Indelen>& grant, kern::DossierId dossier,
                  const Nummers& nummers, std::size_t nummer) {
    const StandNu was = stand(tx, dossier);
    const auto contact = contact_van(tx, was.gemeente, grant.vandaag());
    if (!contact)
        return refused("nazorg.gemeente", "Niemand doet de nazorg voor " +
                                              partner::code_naam(tx, "gemeente", was.gemeente) +
                                              ". De contactpersoon van de gemeente legt dat eerst vast.");
    laat_binnen(tx, grant, dossier, *contact, nummers.deelnames[nummer]);
    tx.run(update_gegeven, dossier, grant.nu(), nummers.akte);
    bericht::aan_medewerker(tx, {dossier, dossier, bericht::Soort::nazorg_gegeven, grant.nu()}, contact->id);
    toegang::gebeurd(tx, dossier, grant.nu(), "nazorg", "gemeente", nummers.volg[nummer]);
    return {};
}

}  // namespace

Werklijst werklijst(db::Reader& reader, const toegang::Scope<Lijst>& scope, const Keuze& keuze) {
    Werklijst lijst;
    for (db::Row row : scope.query(reader, select_aantallen))
        lijst.aantallen.at(static_cast<std::size_t>(row.get<int>(0))) = row.get<std::int64_t>(1);
    const std::int64_t gekozen = keuze.indeling ? static_cast<std::int64_t>(*keuze.indeling) : -1;
    for (std::size_t i = 0; i < lijst.aantallen.size(); ++i)
        if (gekozen < 0 || gekozen == static_cast<std::int64_t>(i)) lijst.totaal += lijst.aantallen[i];
    for (db::Row row :
         scope.query(reader, select_regels, gekozen, keuze.grootte, (keuze.bladzijde - 1) * keuze.grootte)) {
        const auto dossier = row.get<kern::DossierId>(0);
        lijst.regels.push_back(
            {dossier, std::string(row.text(1)), row.get<Date>(2), std::string(row.text(3)),
             row.get<Indeling>(4), !row.null(5), row.get<bool>(6), row.get<std::int64_t>(7),
             scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(8), namen)});
    }
    const auto gemeenten = partner::codes(reader, "gemeente", scope.vandaag());
    for (Regel& regel : lijst.regels)
        for (const auto& een : gemeenten)
            if (een.code == regel.gemeente) regel.gemeente = een.naam;
    return lijst;
}

std::vector<Akte> aktes(db::Reader& reader, const toegang::Principal& wie, Instant nu) {
    std::vector<Akte> gevonden;
    for (db::Row row : reader.query(select_aktes, wie.medewerker, nu.plus_seconds(-een_dag)))
        gevonden.push_back({row.get<IdBytes>(0), row.get<AkteSoort>(1), row.get<Indeling>(2),
                            row.get<Instant>(3), row.get<std::int64_t>(4), row.get<bool>(5)});
    return gevonden;
}

Result<std::vector<kern::DossierId>> voer_uit(db::Tx& tx, const toegang::Grant<Indelen>& grant,
                                              const Wens& wens, const Nummers& nummers) {
    const auto& wie = grant.wie();
    const AkteSoort soort = wens.naar_gemeente ? AkteSoort::gegeven : AkteSoort::ingedeeld;
    const Indeling naar = wens.indeling.value_or(Indeling::nieuw);
    std::vector<kern::DossierId> gedaan;
    for (std::size_t i = 0; i < wens.dossiers.size(); ++i) {
        const auto& een = wens.dossiers[i];
        if (tx.run(insert_akte, wie.medewerker, wie.organisatie, grant.vandaag(), doelen(grant).mask(),
                   nummers.akte, soort, naar, grant.nu(), een.dossier, een.versie) != 1)
            return conflict(
                "Een van deze vrijlatingen is intussen gewijzigd. Kijk de lijst na en kies opnieuw.");
        if (wens.naar_gemeente) {
            TRY(geef(tx, grant, een.dossier, nummers, i));
        } else {
            deel_in(tx, een.dossier, stand(tx, een.dossier), naar, nummers.akte);
            toegang::gebeurd(tx, een.dossier, grant.nu(), "nazorg", rules::code(naar), nummers.volg[i]);
        }
        toegang::raak_allen_aan(tx, een.dossier, grant.nu());
        gedaan.push_back(een.dossier);
    }
    return gedaan;
}

Terug terug(db::Reader& reader, const toegang::GrantBasis& grant, const IdBytes& akte) {
    const auto& wie = grant.wie();
    Terug terug;
    terug.alle = reader.value<std::int64_t>(count_akte, akte, wie.medewerker).value_or(0);
    for (db::Row row : reader.query(select_terug, wie.medewerker, wie.organisatie, grant.vandaag(),
                                    doelen(grant).mask(), akte)) {
        terug.dossiers.push_back(row.get<kern::DossierId>(0));
        terug.gevolgd += row.get<std::int64_t>(1);
        terug.teruggenomen = terug.teruggenomen || row.get<bool>(2);
    }
    return terug;
}

void neem_terug(db::Tx& tx, const toegang::Grant<Indelen>& grant, const IdBytes& akte,
                const std::vector<kern::DossierId>& dossiers, const std::vector<IdBytes>& volg) {
    struct Was {
        AkteSoort soort;
        Indeling van;
        std::optional<IdBytes> vorige;
    };
    for (std::size_t i = 0; i < dossiers.size(); ++i) {
        const auto was = tx.one(
            select_akte_rij,
            [](const db::Row& row) {
                return Was{row.get<AkteSoort>(0), row.get<Indeling>(1), row.get<std::optional<IdBytes>>(2)};
            },
            akte, dossiers[i]);
        if (!was) continue;
        if (was->soort == AkteSoort::gegeven)
            tx.run(update_gegeven, dossiers[i], std::optional<Instant>{}, was->vorige);
        else
            deel_in(tx, dossiers[i], stand(tx, dossiers[i]), was->van, was->vorige);
        toegang::gebeurd(tx, dossiers[i], grant.nu(), "nazorg", "teruggenomen", volg[i]);
        toegang::raak_allen_aan(tx, dossiers[i], grant.nu());
    }
    tx.run(update_teruggenomen, akte, grant.nu());
}

std::optional<Medewerker> contact_van(db::Reader& reader, const std::string& gemeente, Date vandaag) {
    return reader.one(select_contact, lees_medewerker, gemeente, vandaag);
}

std::string gemeente_van(db::Reader& reader, kern::OrganisatieId organisatie) {
    return reader.value<std::string>(select_gemeente, organisatie).value_or(std::string());
}

std::vector<Medewerker> kandidaten(db::Reader& reader, kern::OrganisatieId organisatie, Date vandaag) {
    std::vector<Medewerker> gevonden;
    for (db::Row row : reader.query(select_kandidaten, organisatie, vandaag))
        gevonden.push_back(lees_medewerker(row));
    return gevonden;
}

std::vector<Contactpersoon> contacten(db::Reader& reader, const std::string& gemeente) {
    std::vector<Contactpersoon> gevonden;
    for (db::Row row : reader.query(select_contacten, gemeente))
        gevonden.push_back({row.get<IdBytes>(0), std::string(row.text(1)),
                            partner::code_naam(reader, "gemeente", row.text(1)),
                            row.get<kern::MedewerkerId>(2), std::string(row.text(3)), row.get<Date>(4),
                            row.get<std::optional<Date>>(5), row.get<std::int64_t>(6)});
    return gevonden;
}

std::vector<kern::DossierId> bewaar_contact(db::Tx& tx, const toegang::Grant<Contact>& grant,
                                            const std::string& gemeente, const Medewerker& nieuw, Date van,
                                            const IdBytes& id) {
    tx.run(einde_contact, gemeente, van.plus_days(-1));
    tx.run(insert_contact, id, gemeente, nieuw.id, van, grant.wie().medewerker);
    std::vector<kern::DossierId> lopend;
    if (van > grant.vandaag())
        return lopend;  // who comes later is let in when something is given to the municipality
    for (db::Row row : tx.query(select_lopend, gemeente, nieuw.organisatie))
        lopend.push_back(row.get<kern::DossierId>(0));
    for (const auto& dossier : lopend) {
        tx.run(zet_over, dossier, nieuw.organisatie, nieuw.id, van, grant.nu());
        tx.run(haal_weg, dossier, nieuw.organisatie, nieuw.id);
    }
    if (!lopend.empty()) toegang::rechten_krimpen(tx);
    return lopend;
}

void tel(db::Tx& tx, std::string_view soort, Date vrijlating, const std::string& gemeente, int aantal) {
    tx.run(upsert_telling, soort, vrijlating.iso().substr(0, 7), gemeente, aantal);
}

}  // namespace nazorg::store
