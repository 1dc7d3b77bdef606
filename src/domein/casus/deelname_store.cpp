// Who takes part: decisions, admissions and their end.

#include "domein/casus/rules.hpp"
#include "domein/casus/store.hpp"
#include "kern/toegang/verloop.hpp"

namespace casus::store {
namespace {

constexpr db::Sql select_besluit{"casus.besluit_al", "SELECT 1 FROM besluit WHERE dossier = $1 AND id = $2"};
constexpr db::Sql insert_besluit{
    "casus.besluit",
    "INSERT INTO besluit (dossier, id, soort, inhoud_z, nodig, staat, voorbereid_door, voorbereid_op, genomen_op, "
    "bron_datum) VALUES "
    "($1, $2, 4, $3, $4, $5, $6, $7, $8, $9)"};
constexpr db::Sql select_fase{"casus.deelname_fase", "SELECT fase FROM dossier WHERE id = $1"};
constexpr db::Sql insert_besluit_organisatie{
    "casus.besluit.organisatie",
    "INSERT INTO besluit_organisatie (dossier, besluit, organisatie, rol, grondslag, tot) VALUES ($1, $2, $3, $4, $5, $6)"};
// Only people who are designated by that organisation.
constexpr db::Sql insert_besluit_medewerker{
    "casus.besluit.medewerker",
    "INSERT INTO besluit_medewerker (dossier, besluit, organisatie, medewerker) SELECT $1, $2, $3, m.id FROM "
    "medewerker m WHERE m.id = "
    "$4 AND m.werkt_voor = $3 AND m.functies <> 0"};
constexpr db::Sql insert_deelname{
    "casus.deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, besluit, van, tot) VALUES ($1, $2, $3, "
    "$4, $5, $6, $7, $8, "
    "$9)"};
// Of those who were named, who can look today: between proposal and decision a designation may have ended. A person who
// was in the dossier before (as aanmelder, say) goes on in the new capacity.
constexpr db::Sql insert_deelnemers{
    "casus.deelnemers",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd) "
    "SELECT bm.medewerker, "
    "bm.dossier, $3, bm.organisatie, $4, $5, $6, $7, 2, $8 FROM besluit_medewerker bm JOIN medewerker m ON m.id = "
    "bm.medewerker WHERE bm.dossier = $1 AND bm.besluit = $2 AND m.werkt_voor = bm.organisatie AND m.geblokkeerd = 0 AND "
    "(m.functies & 1) = 1 AND m.aangewezen_van <= $6 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $6) AND NOT "
    "EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = m.id AND u.dossier = $1) ON "
    "CONFLICT (medewerker, dossier) DO UPDATE SET deelname = excluded.deelname, organisatie = excluded.organisatie, rol = "
    "excluded.rol, doelen = excluded.doelen, van = excluded.van, tot = excluded.tot, stapel = 2, gewijzigd = excluded.gewijzigd"};
constexpr db::Sql select_iemand{"casus.deelnemers.iemand",
                                "SELECT 1 FROM deelnemer WHERE dossier = $1 AND deelname = $2 LIMIT 1"};
constexpr db::Sql eindig_deelname{
    "casus.deelname.einde",
    "UPDATE deelname SET ingetrokken = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND ingetrokken IS "
    "NULL AND versie = $4 "
    "AND rol <> 2"};
constexpr db::Sql eindig_deelnemers{"casus.deelnemers.einde",
                                    "DELETE FROM deelnemer WHERE dossier = $1 AND deelname = $2"};
constexpr db::Sql insert_bevestiging{
    "casus.bevestiging",
    "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) SELECT "
    "b.dossier, b.id, "
    "$3, $4, $5, $6, $7 FROM besluit b WHERE b.dossier = $1 AND b.id = $2 AND b.soort = 4 AND b.staat = 1 ON "
    "CONFLICT DO NOTHING"};
// Whom a decision admits does not count among those who take it: nobody admits himself (Wgs 2.31(4)).
constexpr db::Sql tel_bevestigingen{
    "casus.bevestigingen",
    "SELECT b.nodig, (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id "
    "AND v.antwoord = 1 AND v.organisatie <> bo.organisatie), "
    "(SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.antwoord = "
    "2), bo.organisatie, "
    "bo.rol, bo.grondslag, bo.tot FROM besluit b JOIN besluit_organisatie bo ON bo.dossier = b.dossier AND "
    "bo.besluit = b.id WHERE "
    "b.dossier = $1 AND b.id = $2 AND b.staat = 1"};
constexpr db::Sql select_over{
    "casus.besluit.over",
    "SELECT 1 FROM besluit_organisatie WHERE dossier = $1 AND besluit = $2 AND organisatie = $3"};
// Public participants (kinds 1 to 7) that judged the report or take part (roles 3 to 5), but the one it is about; with somebody
// who can still say that it is not right.
constexpr db::Sql select_beslissers{
    "casus.beslissers",
    "SELECT o.id, o.naam FROM organisatie o WHERE o.soort <= 7 AND o.id <> $2 AND EXISTS (SELECT 1 FROM deelname dn WHERE "
    "dn.dossier = $1 AND dn.organisatie = o.id AND dn.rol IN (3, 4, 5) AND (dn.rol = 3 OR dn.ingetrokken IS NULL)) AND "
    "o.van <= $3 AND (o.tot IS NULL OR o.tot >= $3) AND EXISTS (SELECT 1 FROM medewerker m WHERE m.werkt_voor = o.id "
    "AND m.geblokkeerd = 0 "
    "AND m.aangewezen_van <= $3 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $3)) ORDER BY "
    "o.naam, o.id LIMIT 60"};
constexpr db::Sql select_gemeld{"casus.gemeld", "SELECT ingediend FROM dossier WHERE id = $1"};
// Organisations that said no to this admission and did not say yes to it since.
constexpr db::Sql select_tegen{
    "casus.tegen",
    "SELECT count(DISTINCT v.organisatie) FROM besluit_bevestiging v JOIN besluit_organisatie bo ON bo.dossier = v.dossier AND "
    "bo.besluit = v.besluit JOIN besluit b ON b.dossier = v.dossier AND b.id = v.besluit WHERE v.dossier = $1 AND "
    "bo.organisatie = $2 AND b.soort = 4 AND v.antwoord = 2 AND NOT EXISTS (SELECT 1 FROM besluit_bevestiging w JOIN "
    "besluit_organisatie wo ON wo.dossier = w.dossier AND wo.besluit = w.besluit WHERE w.dossier = v.dossier AND "
    "wo.organisatie = bo.organisatie AND w.organisatie = v.organisatie AND w.antwoord = 1 AND w.op > v.op)"};
constexpr db::Sql insert_beslisser{
    "casus.beslisser",
    "INSERT INTO besluit_beslisser (dossier, besluit, organisatie) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
constexpr db::Sql neem_besluit{
    "casus.besluit.genomen",
    "UPDATE besluit SET staat = 2, genomen_op = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND staat = 1"};
// Only what waits: of a withdrawal and the last yes at once, one finds nothing to change.
constexpr db::Sql trek_besluit_in{
    "casus.besluit.intrekken",
    "UPDATE besluit SET staat = 3, inhoud_z = $4, ingetrokken_door = $5, ingetrokken_op = $6, versie = versie + 1 WHERE "
    "dossier = $1 AND id = $2 AND soort = 4 AND staat = 1 AND versie = $3"};

constexpr db::Sql select_deelnemers_soort{
    "casus.deelnemers_soort",
    "SELECT DISTINCT o.id, o.soort FROM deelname dn JOIN organisatie o ON o.id = dn.organisatie WHERE dn.dossier = $1 AND "
    "dn.rol IN (4, 5) AND dn.ingetrokken IS NULL AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2) ORDER BY o.id"};

}  // namespace

void laat_toe(db::Tx& tx, const toegang::GrantBasis& grant, const NieuweDeelname& nieuw,
              kern::BesluitId besluit, kern::DeelnameId deelname) {
    const kern::DossierId dossier = grant.dossier();
    const Instant nu = grant.nu();
    const Date vandaag = grant.vandaag();
    // Wgs 1.8(2): for the purpose the dossier is worked on now, and no other.
    const toegang::Doelen doelen{rules::doel_in(tx.value<toegang::Fase>(select_fase, dossier).value())};
    tx.run(insert_deelname, dossier, deelname, nieuw.organisatie, nieuw.rol, doelen.mask(), nieuw.grondslag,
           besluit, vandaag, nieuw.tot);
    tx.run(insert_deelnemers, dossier, besluit, deelname, nieuw.rol, doelen.mask(), vandaag, nieuw.tot, nu);
    toegang::gebeurd(tx, dossier, nu, "deelname", "organisatie toegelaten", deelname);
    toegang::raak_allen_aan(tx, dossier, nu);
}

bool bewaar_besluit(db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& grant, const NieuweDeelname& nieuw,
                    const Vooraf& vooraf) {
    if (tx.value<std::int64_t>(select_besluit, grant.dossier(), vooraf.besluit)) return false;
    const bool genomen = nieuw.besluit_datum.has_value();
    const std::optional<Instant> genomen_op = genomen ? std::optional(grant.nu()) : std::nullopt;
    tx.run(insert_besluit, grant.dossier(), vooraf.besluit, vooraf.inhoud, vooraf.nodig, genomen ? 2 : 1,
           grant.wie().medewerker, grant.nu(), genomen_op, nieuw.besluit_datum);
    tx.run(insert_besluit_organisatie, grant.dossier(), vooraf.besluit, nieuw.organisatie, nieuw.rol,
           nieuw.grondslag, nieuw.tot);
    for (const auto& persoon : nieuw.mensen)
        tx.run(insert_besluit_medewerker, grant.dossier(), vooraf.besluit, nieuw.organisatie, persoon);
    for (const auto& wie : nieuw.beslissers) tx.run(insert_beslisser, grant.dossier(), vooraf.besluit, wie);
    if (genomen) laat_toe(tx, grant, nieuw, vooraf.besluit, vooraf.deelname);
    return true;
}

int publieke_deelnemers(db::Reader& reader, const toegang::GrantBasis& grant) {
    int publiek = 0;
    for (db::Row row : reader.query(select_deelnemers_soort, grant.dossier(), grant.vandaag()))
        if (toegang::is_publiek(row.get<toegang::OrganisatieSoort>(1))) ++publiek;
    return publiek;
}

bool kan_meekijken(db::Reader& reader, const toegang::GrantBasis& grant, kern::DeelnameId deelname) {
    return reader.value<std::int64_t>(select_iemand, grant.dossier(), deelname).has_value();
}

bool beeindig(db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& grant, kern::DeelnameId deelname,
              std::int64_t versie) {
    if (tx.run(eindig_deelname, grant.dossier(), deelname, grant.nu(), versie) == 0) return false;
    tx.run(eindig_deelnemers, grant.dossier(), deelname);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "deelname", "deelname gestopt", deelname);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    toegang::rechten_krimpen(tx);  // open tabs, lists and reads under way are judged again
    return true;
}

bool trek_in(db::Tx& tx, const toegang::Grant<DeelnameWijzigen>& grant, kern::BesluitId besluit,
             std::int64_t versie, const db::Bytes& inhoud, const IdBytes& volg) {
    if (tx.run(trek_besluit_in, grant.dossier(), besluit, versie, inhoud, grant.wie().medewerker,
               grant.nu()) == 0)
        return false;
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "deelname", "voorstel ingetrokken", volg);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

Beslissers beslissers(db::Reader& reader, const toegang::GrantBasis& grant, kern::OrganisatieId over) {
    Beslissers gelezen;
    for (db::Row row : reader.query(select_beslissers, grant.dossier(), over, grant.vandaag()))
        gelezen.kiesbaar.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    if (const auto gemeld = reader.value<Instant>(select_gemeld, grant.dossier()))
        gelezen.gemeld = local_date(*gemeld);
    gelezen.tegen =
        static_cast<int>(reader.value<std::int64_t>(select_tegen, grant.dossier(), over).value_or(0));
    return gelezen;
}

bool gaat_over(db::Reader& reader, const toegang::GrantBasis& grant, kern::BesluitId besluit) {
    return reader.value<std::int64_t>(select_over, grant.dossier(), besluit, grant.wie().organisatie)
        .has_value();
}

bool bevestig(db::Tx& tx, const toegang::Grant<DeelnameBevestigen>& grant, kern::BesluitId besluit,
              bool akkoord, const db::Bytes& toelichting) {
    return tx.run(insert_bevestiging, grant.dossier(), besluit, grant.wie().organisatie,
                  grant.wie().medewerker, akkoord ? 1 : 2, toelichting, grant.nu()) != 0;
}

bool voltrek(db::Tx& tx, const toegang::Grant<DeelnameBevestigen>& grant, kern::BesluitId besluit,
             kern::DeelnameId deelname) {
    struct Stand {
        int nodig, akkoord, niet;
        NieuweDeelname nieuw;
    };
    const auto stand = tx.one(
        tel_bevestigingen,
        [](db::Row& row) {
            Stand gelezen{row.get<int>(0), row.get<int>(1), row.get<int>(2), {}};
            gelezen.nieuw.organisatie = row.get<kern::OrganisatieId>(3);
            gelezen.nieuw.rol = row.get<toegang::DeelnameRol>(4);
            gelezen.nieuw.grondslag = row.text(5);
            gelezen.nieuw.tot = row.get<std::optional<Date>>(6);
            return gelezen;
        },
        grant.dossier(), besluit);
    if (!stand || !rules::genomen(stand->nodig, stand->akkoord, stand->niet)) return false;
    if (tx.run(neem_besluit, grant.dossier(), besluit, grant.nu()) == 0) return false;
    laat_toe(tx, grant, stand->nieuw, besluit, deelname);
    return true;
}

}  // namespace casus::store
