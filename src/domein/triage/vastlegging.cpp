#include "domein/triage/vastlegging.hpp"

namespace triage {
namespace {

constexpr db::Sql insert_beslisser{
    "triage.beslisser",
    "INSERT INTO besluit_beslisser (dossier, besluit, organisatie) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
// A decision to close shields what it is about at once; that it was taken, its deciders can still deny.
#define NOG_TE_TOETSEN " AND (d.afgeschermd = 0 OR (b.soort = 6 AND d.fase = 6))"
constexpr db::Sql select_te_toetsen{
    "triage.te_toetsen",
    "SELECT b.id, d.kenmerk, b.soort, b.bron_datum, m.naam, COALESCE(m.telefoon, ''), v.antwoord FROM besluit_beslisser v JOIN "
    "besluit b ON b.dossier = v.dossier AND b.id = v.besluit JOIN dossier d ON d.id = v.dossier JOIN medewerker m ON m.id = "
    "b.voorbereid_door WHERE v.organisatie = $1 AND (v.antwoord IS NULL OR v.antwoord = 2)" NOG_TE_TOETSEN
    " AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = $2 AND u.dossier = v.dossier) ORDER BY b.voorbereid_op "
    "DESC, b.id LIMIT 100"};
// For the manager every one ($2 = 1); for who runs the case or recorded it, his own.
constexpr db::Sql select_tegengesproken{
    "triage.tegengesproken",
    "SELECT d.kenmerk, b.soort, o.naam, m.naam, v.op FROM besluit_beslisser v JOIN besluit b ON b.dossier = v.dossier AND b.id = "
    "v.besluit JOIN dossier d ON d.id = v.dossier JOIN organisatie o ON o.id = v.organisatie JOIN medewerker m ON m.id = "
    "v.medewerker WHERE v.antwoord = 2" NOG_TE_TOETSEN
    " AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = $1 AND u.dossier = v.dossier) AND ($2 = 1 OR "
    "b.voorbereid_door = $1 OR d.procesregisseur = $1) ORDER BY v.op DESC, b.id, o.id LIMIT 25"};
constexpr db::Sql select_dossier{
    "triage.toets_dossier",
    "SELECT v.dossier FROM besluit_beslisser v JOIN besluit b ON b.dossier = v.dossier AND b.id = v.besluit JOIN dossier d ON "
    "d.id = v.dossier WHERE v.besluit = $1 AND v.organisatie = $2" NOG_TE_TOETSEN
    " AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = $3 AND u.dossier = v.dossier) ORDER BY v.dossier"};
constexpr db::Sql update_antwoord{
    "triage.toets_antwoord",
    "UPDATE besluit_beslisser SET antwoord = $4, medewerker = $5, op = $6 WHERE dossier = $1 AND besluit = $2 AND organisatie = "
    "$3"};

}  // namespace

void store::noem_beslissers(db::Tx& tx, kern::DossierId dossier, kern::BesluitId besluit,
                            std::span<const kern::OrganisatieId> beslissers) {
    for (const auto& wie : beslissers) tx.run(insert_beslisser, dossier, besluit, wie);
}

std::vector<Vastgelegd> store::te_toetsen(db::Reader& reader, const toegang::Principal& wie) {
    std::vector<Vastgelegd> lijst;
    for (db::Row row : reader.query(select_te_toetsen, wie.organisatie, wie.medewerker))
        lijst.push_back({row.get<kern::BesluitId>(0), std::string(row.text(1)), row.get<BesluitSoort>(2),
                         row.get<std::optional<Date>>(3), std::string(row.text(4)), std::string(row.text(5)),
                         !row.null(6)});
    return lijst;
}

std::vector<Tegengesproken> store::tegengesproken(db::Reader& reader, const toegang::Principal& wie) {
    std::vector<Tegengesproken> lijst;
    const bool alle = wie.heeft(toegang::Rol::manager);
    for (db::Row row : reader.query(select_tegengesproken, wie.medewerker, alle))
        lijst.push_back({std::string(row.text(0)), row.get<BesluitSoort>(1), std::string(row.text(2)),
                         std::string(row.text(3)), row.get<Instant>(4)});
    return lijst;
}

Result<void> actions::toets(kern::Call& call, const toegang::Grant<Toetsen>& grant, kern::BesluitId besluit,
                            bool klopt) {
    return kern::change(
        call, grant, [&](db::Tx& tx, const toegang::Grant<Toetsen>& vers) -> Result<logboek::Regel> {
            const auto& wie = vers.wie();
            const auto dossier =
                tx.value<kern::DossierId>(select_dossier, besluit, wie.organisatie, wie.medewerker);
            if (!dossier) return not_found();
            tx.run(update_antwoord, *dossier, besluit, wie.organisatie, klopt ? 1 : 2, wie.medewerker,
                   vers.nu());
            return logboek::regel(klopt ? "triage.klopt" : "triage.klopt-niet", *dossier);
        });
}

std::vector<Vastgelegd> te_toetsen(db::Reader& reader, const toegang::Principal& wie) {
    if (!toegang::Gate::zou_mogen(wie, toegang::Recht::triage_toetsen)) return {};
    return store::te_toetsen(reader, wie);
}

std::vector<Tegengesproken> tegengesproken(db::Reader& reader, const toegang::Principal& wie) {
    if (!wie.feiten.rollen.any_of({toegang::Rol::procesregisseur, toegang::Rol::procesondersteuner,
                                   toegang::Rol::informatiemakelaar, toegang::Rol::manager}))
        return {};
    return store::tegengesproken(reader, wie);
}

}  // namespace triage
