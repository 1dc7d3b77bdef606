// The worklist of triage and what waits for one's own organisation.

#include <map>

#include "domein/triage/store.hpp"
#include "kern/partner/instelling.hpp"

// How many answers a decision `b` got; `$2` is the organisation of the one who asks.
#define TEL_ANTWOORDEN                                                                                                   \
    "(SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.antwoord = 1), " \
    "(SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.antwoord = 2), " \
    "(SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.organisatie = $2)"
// Reports in triage (phases 1 and 2) that I judge or prepare (roles 2 and 3).
#define IN_TRIAGE SCOPE_VAN_MIJ " AND d.fase IN (1, 2) AND dn.rol IN (2, 3)"
#define TRIAGE_REGELS                                                                                                        \
    "SELECT d.id, d.kenmerk, d.fase, d.spoed, d.gemeente, o.naam, d.ingediend, d.eerste_contact, "                           \
    "COALESCE(tm.naam, ''), CASE WHEN a.toegewezen = $1 THEN 1 ELSE 0 END, (SELECT count(*) FROM toets t WHERE "             \
    "t.dossier = d.id AND t.antwoord = 3) + CASE WHEN i.categorieen = 0 THEN 1 ELSE 0 END, (SELECT count(*) FROM "           \
    "toets t WHERE t.dossier = d.id AND t.oordeel IS NOT NULL), COALESCE(b.soort, 0), COALESCE(b.nodig, 0), " TEL_ANTWOORDEN \
    ", d.titel_z, a.versie FROM" SCOPE_DOSSIERS                                                                              \
    " JOIN aanmelding a ON a.dossier = d.id JOIN item i ON i.dossier = a.dossier AND i.id = a.id JOIN organisatie "          \
    "o ON o.id = a.organisatie LEFT JOIN medewerker tm ON tm.id = a.toegewezen LEFT JOIN besluit b ON b.dossier = "          \
    "d.id AND b.staat = 1 AND b.soort <= 3 WHERE" IN_TRIAGE

namespace triage::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};

constexpr toegang::ScopedSql select_lijst{
    "triage.lijst", TRIAGE_REGELS
    " AND ($5 = 0 OR ($5 = 1 AND a.toegewezen = $1) OR ($5 = 2 AND a.toegewezen IS NULL) OR ($5 = 3 AND d.spoed = 1)) ORDER BY "
    "d.spoed DESC, CASE WHEN d.eerste_contact IS NULL THEN 0 ELSE 1 END, d.ingediend, d.id LIMIT $6 OFFSET $7"};
constexpr toegang::ScopedSql select_regel{"triage.regel", TRIAGE_REGELS " AND d.id = $5"};
constexpr toegang::ScopedSql select_tellingen{
    "triage.tellingen",
    "SELECT count(*), COALESCE(sum(CASE WHEN a.toegewezen = $1 THEN 1 ELSE 0 END), 0), COALESCE(sum(CASE "
    "WHEN a.toegewezen IS NULL "
    "THEN 1 ELSE 0 END), 0), COALESCE(sum(d.spoed), 0) FROM" SCOPE_DOSSIERS
    " JOIN aanmelding a ON a.dossier = d.id WHERE" IN_TRIAGE};
constexpr toegang::ScopedSql select_wachtend{
    "triage.wachtend",
    "SELECT d.id, b.id, b.soort, d.spoed, b.voorbereid_op, d.titel_z FROM" SCOPE_DOSSIERS
    " JOIN besluit b ON b.dossier = d.id AND "
    "b.staat = 1 AND b.soort <= 3 WHERE" SCOPE_VAN_MIJ
    " AND d.fase IN (1, 2) AND dn.rol = 3 AND NOT EXISTS (SELECT 1 FROM "
    "besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.organisatie = $2) ORDER BY d.spoed DESC, "
    "b.voorbereid_op, b.id LIMIT $5"};
// Procesregisseur, procesondersteuner and informatiemakelaar: roles 0 to 2.
constexpr db::Sql select_staf{
    "triage.staf",
    "SELECT DISTINCT m.id, m.naam FROM medewerker m JOIN medewerker_rol r ON r.medewerker = m.id WHERE "
    "m.werkt_voor = $1 AND r.rol "
    "<= 2 AND r.staat = 2 AND r.van <= $2 AND (r.tot IS NULL OR r.tot >= $2) AND m.geblokkeerd = 0 AND "
    "m.aangewezen_van <= $2 AND "
    "(m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) ORDER BY m.naam, m.id"};

Regel lees_regel(const toegang::ScopeBasis& scope, const db::Row& row) {
    const auto id = row.get<kern::DossierId>(0);
    Regel regel{id,
                row.get<std::string>(1),
                row.get<toegang::Fase>(2),
                row.get<bool>(3),
                row.get<std::string>(4),
                row.get<std::string>(5),
                row.get<Instant>(6),
                row.get<std::optional<Instant>>(7),
                row.get<std::string>(8),
                row.get<bool>(9),
                row.get<int>(10),
                row.get<int>(11),
                std::nullopt,
                Stand::geen,
                row.get<int>(14),
                row.get<int>(13),
                row.get<int>(16) != 0,
                scope.toon_dossier<betrokkene::Titel>(id, id, row.bytes(17), identiteit),
                row.get<std::int64_t>(18)};
    if (row.get<int>(12) != 0) {
        regel.besluit = row.get<BesluitSoort>(12);
        regel.stand = rules::stand(row.get<int>(15));
    }
    return regel;
}

}  // namespace

Bladzijde lijst(db::Reader& reader, const toegang::Scope<Lijst>& scope, Filter filter, int page, int size) {
    Bladzijde bladzijde;
    const std::int64_t vanaf = static_cast<std::int64_t>(page - 1) * size;
    // One more than shown tells whether there is a next page.
    for (db::Row row :
         scope.query(reader, select_lijst, filter, static_cast<std::int64_t>(size) + 1, vanaf)) {
        if (static_cast<int>(bladzijde.regels.size()) == size) {
            bladzijde.meer = true;
            break;
        }
        bladzijde.regels.push_back(lees_regel(scope, row));
    }
    std::map<std::string, std::string> namen;
    for (auto& regel : bladzijde.regels) {
        auto [naam, nieuw] = namen.try_emplace(regel.gemeente);
        if (nieuw) naam->second = partner::code_naam(reader, "gemeente", regel.gemeente);
        regel.gemeente = naam->second;
    }
    return bladzijde;
}

std::vector<Regel> regels(db::Reader& reader, const toegang::Scope<Lijst>& scope,
                          std::span<const kern::DossierId> dossiers) {
    std::vector<Regel> gevonden;
    for (const auto& dossier : dossiers)
        for (db::Row row : scope.query(reader, select_regel, dossier))
            gevonden.push_back(lees_regel(scope, row));
    return gevonden;
}

Tellingen tellingen(db::Reader& reader, const toegang::ScopeBasis& scope) {
    for (db::Row row : scope.query(reader, select_tellingen))
        return {row.get<int>(0), row.get<int>(1), row.get<int>(2), row.get<int>(3)};
    return {};
}

std::vector<Wachtend> wacht_op_mij(db::Reader& reader, const toegang::ScopeBasis& scope, int hoogstens) {
    std::vector<Wachtend> gevonden;
    for (db::Row row : scope.query(reader, select_wachtend, hoogstens)) {
        const auto id = row.get<kern::DossierId>(0);
        gevonden.push_back({id, row.get<kern::BesluitId>(1), row.get<BesluitSoort>(2), row.get<bool>(3),
                            row.get<Instant>(4),
                            scope.toon_dossier<betrokkene::Titel>(id, id, row.bytes(5), identiteit)});
    }
    return gevonden;
}

std::vector<Keuze> staf(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    std::vector<Keuze> gevonden;
    for (db::Row row : reader.query(select_staf, wie.organisatie, vandaag))
        gevonden.push_back({row.get<IdBytes>(0), row.get<std::string>(1)});
    return gevonden;
}

}  // namespace triage::store
