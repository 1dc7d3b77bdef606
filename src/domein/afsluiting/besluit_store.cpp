// Besluiten to close and to open again, what they cause, and what a closed dossier still shows.

#include "domein/aanpak/aanpak.hpp"
#include "domein/afsluiting/afsluiting.hpp"
#include "domein/afsluiting/store.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/partner/besluitbron.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace afsluiting {
namespace {

constexpr db::Sql select_open{
    "afsluiting.besluit",
    "SELECT b.id, b.nodig, (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND "
    "v.antwoord = 1), (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND "
    "v.antwoord = 2), (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND "
    "v.organisatie = $3), COALESCE(m.naam, ''), b.voorbereid_op, b.versie, COALESCE(s.resultaat, ''), COALESCE(h.grond, ''), "
    "h.tot, b.inhoud_z FROM besluit b LEFT JOIN medewerker m ON m.id = b.voorbereid_door LEFT JOIN sluiting s ON s.dossier = "
    "b.dossier AND s.besluit = b.id LEFT JOIN heropening h ON h.dossier = b.dossier AND h.besluit = b.id WHERE b.dossier = $1 "
    "AND b.soort = $2 AND b.staat = 1 ORDER BY b.voorbereid_op DESC, b.id LIMIT 1"};
// Public participants (kinds 1 to 7) with somebody who can still say that it is not right.
constexpr db::Sql select_beslissers{
    "afsluiting.beslissers",
    "SELECT o.id, o.naam FROM organisatie o WHERE o.soort <= 7 AND o.van <= $2 AND (o.tot IS NULL OR o.tot >= $2) AND EXISTS "
    "(SELECT 1 FROM deelname dl WHERE dl.dossier = $1 AND dl.organisatie = o.id AND dl.rol IN (4, 5) AND dl.ingetrokken IS NULL "
    "AND dl.van <= $2 AND (dl.tot IS NULL OR dl.tot >= $2)) AND EXISTS (SELECT 1 FROM medewerker m WHERE m.werkt_voor = o.id "
    "AND m.geblokkeerd = 0 AND m.aangewezen_van <= $2 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2)) ORDER BY "
    "o.naam, o.id LIMIT 60"};
constexpr db::Sql select_gemeld{"afsluiting.gemeld", "SELECT ingediend FROM dossier WHERE id = $1"};
// Organisations whose last answer on a besluit of this kind was no, since the last one that was taken.
constexpr db::Sql select_tegen{
    "afsluiting.tegen",
    "SELECT count(DISTINCT v.organisatie) FROM besluit_bevestiging v JOIN besluit b ON b.dossier = v.dossier AND b.id = "
    "v.besluit WHERE v.dossier = $1 AND b.soort = $2 AND v.antwoord = 2 AND NOT EXISTS (SELECT 1 FROM besluit_bevestiging w JOIN "
    "besluit wb ON wb.dossier = w.dossier AND wb.id = w.besluit WHERE w.dossier = v.dossier AND wb.soort = $2 AND w.organisatie "
    "= v.organisatie AND w.antwoord = 1 AND w.op > v.op) AND NOT EXISTS (SELECT 1 FROM besluit g WHERE g.dossier = v.dossier "
    "AND g.soort = $2 AND g.staat = 2 AND g.genomen_op > v.op)"};
constexpr db::Sql select_al{"afsluiting.besluit_al", "SELECT 1 FROM besluit WHERE dossier = $1 AND id = $2"};
constexpr db::Sql insert_besluit{
    "afsluiting.besluit_insert",
    "INSERT INTO besluit (dossier, id, soort, inhoud_z, nodig, staat, voorbereid_door, voorbereid_op, genomen_op, bron_datum) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql insert_beslisser{
    "afsluiting.beslisser",
    "INSERT INTO besluit_beslisser (dossier, besluit, organisatie) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_sluiting{"afsluiting.sluiting",
                                  "INSERT INTO sluiting (dossier, besluit, resultaat) VALUES ($1, $2, $3)"};
constexpr db::Sql insert_heropening{
    "afsluiting.heropening", "INSERT INTO heropening (dossier, besluit, grond, tot) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql update_vervallen{
    "afsluiting.besluit_vervallen",
    "UPDATE besluit SET staat = 3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = $3 AND staat = 1 AND versie = "
    "$4"};
// Locks the row first, so that of two answers at once the second counts the first.
constexpr db::Sql update_beantwoord{
    "afsluiting.besluit_beantwoord",
    "UPDATE besluit SET versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = $3 AND staat = 1"};
constexpr db::Sql insert_bevestiging{
    "afsluiting.bevestiging",
    "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) VALUES ($1, $2, "
    "$3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"};
constexpr db::Sql select_telling{
    "afsluiting.bevestigd",
    "SELECT b.nodig, (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND "
    "v.antwoord = 1), (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND "
    "v.antwoord = 2) FROM besluit b WHERE b.dossier = $1 AND b.id = $2 AND b.staat = 1"};
constexpr db::Sql update_genomen{
    "afsluiting.besluit_genomen",
    "UPDATE besluit SET staat = 2, genomen_op = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND staat = 1"};

constexpr db::Sql update_gesloten{
    "afsluiting.sluit",
    "UPDATE dossier SET fase = 6, afgeschermd = 1, bevroren = 0, afgesloten = COALESCE(afgesloten, $2), versie = versie + 1 "
    "WHERE id = $1 AND afgeschermd = 0"};
constexpr db::Sql tel_gesloten{
    "afsluiting.telling",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) SELECT 'afgesloten', $2, d.gemeente, COALESCE((SELECT t.code "
    "FROM regietafel t WHERE t.id = d.tafel), ''), 1 FROM dossier d WHERE d.id = $1 ON CONFLICT (soort, maand, gemeente, tafel) "
    "DO UPDATE SET aantal = telling.aantal + 1"};
// A notice of a closed dossier would lead to a page that is there for nobody.
constexpr db::Sql delete_berichten{"afsluiting.berichten", "DELETE FROM bericht WHERE dossier = $1"};
// Nobody decides any more on what waited: who takes part in a closed dossier, say.
constexpr db::Sql update_wachtende{
    "afsluiting.wachtende",
    "UPDATE besluit SET staat = 3, versie = versie + 1 WHERE dossier = $1 AND staat = 1"};
constexpr db::Sql select_heropening{"afsluiting.heropening_van",
                                    "SELECT grond, tot FROM heropening WHERE dossier = $1 AND besluit = $2"};
constexpr db::Sql update_heropend{
    "afsluiting.heropen",
    "UPDATE dossier SET fase = COALESCE((SELECT a.vorige_fase FROM afronding a WHERE a.dossier = dossier.id ORDER BY a.begonnen "
    "DESC, a.id LIMIT 1), 4), afgeschermd = 0, afgesloten = NULL, versie = versie + 1 WHERE id = $1 AND afgeschermd = 1"};
// The casus is work again for who works on it.
constexpr db::Sql update_stapel{"afsluiting.heropen_stapel",
                                "UPDATE deelnemer SET stapel = 2 WHERE dossier = $1 AND rol IN (2, 4, 5, 6)"};
constexpr db::Sql update_afronding{
    "afsluiting.heropen_afronding",
    "UPDATE afronding SET terug_op = $2, versie = versie + 1 WHERE dossier = $1 AND terug_op IS NULL"};
// To read only: what is shown for a while is changed by nobody.
constexpr db::Sql update_opgeheven{
    "afsluiting.hef_op",
    "UPDATE dossier SET fase = 5, afgeschermd = 0, bevroren = 1, versie = versie + 1 WHERE id = $1 AND afgeschermd = 1"};
constexpr db::Sql select_voorbij{
    "afsluiting.voorbij",
    "SELECT h.dossier FROM heropening h JOIN besluit b ON b.dossier = h.dossier AND b.id = h.besluit JOIN dossier d ON d.id = "
    "h.dossier WHERE h.tot < $1 AND h.gesloten IS NULL AND b.staat = 2 AND d.afgeschermd = 0 ORDER BY h.tot, h.dossier LIMIT "
    "100"};
constexpr db::Sql update_weer_dicht{
    "afsluiting.weer_dicht",
    "UPDATE heropening SET gesloten = $2 WHERE dossier = $1 AND tot IS NOT NULL AND gesloten IS NULL AND EXISTS (SELECT 1 FROM "
    "besluit b WHERE b.dossier = heropening.dossier AND b.id = heropening.besluit AND b.staat = 2)"};

// No scope: a list of what a scope never holds, since its dossiers are closed. The same joins, and nothing sealed.
#define AFGESLOTEN                                                                                                     \
    "SELECT d.id, d.kenmerk, COALESCE(t.naam, ''), d.ingediend, d.afgesloten, d.bewaren_tot, COALESCE((SELECT "        \
    "s.resultaat FROM sluiting s JOIN besluit b ON b.dossier = s.dossier AND b.id = s.besluit WHERE s.dossier = d.id " \
    "AND b.staat = 2 ORDER BY b.genomen_op DESC, b.id LIMIT 1), ''), w.id, (SELECT count(*) FROM besluit_bevestiging " \
    "v WHERE v.dossier = w.dossier AND v.besluit = w.id AND v.organisatie = $2), dn.rol FROM deelnemer dn JOIN "       \
    "dossier d ON d.id = dn.dossier LEFT JOIN regietafel t ON t.id = d.tafel LEFT JOIN besluit w ON w.dossier = d.id " \
    "AND w.soort = 7 AND w.staat = 1 WHERE dn.medewerker = $1 AND dn.organisatie = $2 AND dn.van <= $3 AND (dn.tot "   \
    "IS NULL OR dn.tot >= $3) AND d.afgeschermd = 1 AND d.fase = 6 AND (dn.rol = 2 OR (dn.rol IN (4, 5) AND $4 = "     \
    "1)) AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = dn.medewerker AND u.dossier = d.id)"
constexpr db::Sql select_afgesloten{"afsluiting.lijst",
                                    AFGESLOTEN " ORDER BY d.afgesloten DESC NULLS LAST, d.id LIMIT 500"};
constexpr db::Sql select_een{"afsluiting.een", AFGESLOTEN " AND d.id = $5"};

// Starts at the few besluiten that wait, not at all that somebody was ever in.
constexpr db::Sql select_wachtende{
    "afsluiting.heropeningen",
    "SELECT w.voorbereid_op FROM besluit w JOIN dossier d ON d.id = w.dossier JOIN deelnemer dn ON dn.dossier = d.id AND "
    "dn.medewerker = $1 WHERE w.soort = 7 AND w.staat = 1 AND d.afgeschermd = 1 AND d.fase = 6 AND dn.organisatie = $2 AND "
    "dn.rol IN (4, 5) AND dn.van <= $3 AND (dn.tot IS NULL OR dn.tot >= $3) AND NOT EXISTS (SELECT 1 FROM besluit_bevestiging v "
    "WHERE v.dossier = w.dossier AND v.besluit = w.id AND v.organisatie = $2) AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE "
    "u.medewerker = $1 AND u.dossier = d.id) ORDER BY w.voorbereid_op, w.id LIMIT 25"};

Afgesloten lees(db::Reader& reader, db::Row& row) {
    Afgesloten een;
    een.id = row.get<kern::DossierId>(0);
    een.kenmerk = row.text(1);
    een.tafel = row.text(2);
    een.ingediend = local_date(row.get<Instant>(3));
    een.gesloten = row.null(4) ? een.ingediend : local_date(row.get<Instant>(4));
    een.bewaren_tot = row.get<Date>(5);
    if (!row.text(6).empty()) een.resultaat = partner::code_naam(reader, "sluitresultaat", row.text(6));
    een.voorstel = row.get<std::optional<kern::BesluitId>>(7);
    const bool partner = row.get<toegang::DeelnameRol>(9) != toegang::DeelnameRol::huis;
    een.wacht_op_mij = een.voorstel && partner && row.get<std::int64_t>(8) == 0;
    return een;
}

void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, BesluitSoort soort, const Bron& bron,
            const store::Besluit& besluit) {
    const std::optional<Instant> genomen_op = besluit.genomen ? std::optional(grant.nu()) : std::nullopt;
    tx.run(insert_besluit, grant.dossier(), besluit.id, soort, besluit.inhoud, besluit.nodig,
           besluit.genomen ? 2 : 1, grant.wie().medewerker, grant.nu(), genomen_op, bron.datum);
    for (const auto& wie : bron.beslissers) tx.run(insert_beslisser, grant.dossier(), besluit.id, wie);
}

void vraag(db::Tx& tx, const toegang::GrantBasis& grant, BesluitSoort soort, kern::BesluitId besluit,
           bericht::Soort wat) {
    for (const auto& een : store::beslissers(tx, grant, soort).kiesbaar)
        bericht::aan_organisatie(tx, {grant.dossier(), besluit, wat, grant.nu()}, een.id);
}

}  // namespace

namespace store {

std::optional<OpenBesluit> open_besluit(db::Reader& reader, const toegang::GrantBasis& grant,
                                        BesluitSoort soort) {
    return reader.one(
        select_open,
        [&](db::Row& row) {
            const auto id = row.get<kern::BesluitId>(0);
            return OpenBesluit{id,
                               row.get<int>(1),
                               row.get<int>(2),
                               row.get<int>(3),
                               row.get<int>(4) > 0,
                               std::string(row.text(5)),
                               row.get<Instant>(6),
                               row.get<std::int64_t>(7),
                               std::string(row.text(8)),
                               std::string(row.text(9)),
                               row.get<std::optional<Date>>(10),
                               grant.zicht().toon_dossier<Besluitinhoud>(id, row.bytes(11), {})};
        },
        grant.dossier(), soort, grant.wie().organisatie);
}

Beslissers beslissers(db::Reader& reader, const toegang::GrantBasis& grant, BesluitSoort soort) {
    Beslissers gelezen;
    for (db::Row row : reader.query(select_beslissers, grant.dossier(), grant.vandaag()))
        gelezen.kiesbaar.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    if (const auto gemeld = reader.value<Instant>(select_gemeld, grant.dossier()))
        gelezen.gemeld = local_date(*gemeld);
    gelezen.tegen =
        static_cast<int>(reader.value<std::int64_t>(select_tegen, grant.dossier(), soort).value_or(0));
    const auto* instelling =
        soort == BesluitSoort::sluiten ? "sluiten.bevestigingen" : "heropenen.bevestigingen";
    gelezen.nodig = partner::bevestigingen_nodig(partner::getal(reader, instelling, grant.vandaag()),
                                                 static_cast<int>(gelezen.kiesbaar.size()));
    return gelezen;
}

bool al_bewaard(db::Reader& reader, const toegang::GrantBasis& grant, kern::BesluitId id) {
    return reader.value<std::int64_t>(select_al, grant.dossier(), id).has_value();
}

void bewaar_sluiting(db::Tx& tx, const toegang::Grant<Afronden>& grant, const NieuweSluiting& nieuw,
                     const Besluit& besluit) {
    bewaar(tx, grant, BesluitSoort::sluiten, nieuw.bron, besluit);
    tx.run(insert_sluiting, grant.dossier(), besluit.id, nieuw.resultaat);
    if (!besluit.genomen)
        vraag(tx, grant, BesluitSoort::sluiten, besluit.id, bericht::Soort::sluiten_gevraagd);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
}

void bewaar_heropening(db::Tx& tx, const toegang::Grant<Heropenen>& grant, const NieuweHeropening& nieuw,
                       const Besluit& besluit) {
    bewaar(tx, grant, BesluitSoort::heropenen, nieuw.bron, besluit);
    tx.run(insert_heropening, grant.dossier(), besluit.id, rules::code(nieuw.grond.value()), nieuw.tot);
    if (!besluit.genomen)
        vraag(tx, grant, BesluitSoort::heropenen, besluit.id, bericht::Soort::heropening_gevraagd);
}

bool trek_in(db::Tx& tx, const toegang::GrantBasis& grant, BesluitSoort soort, std::int64_t versie) {
    return tx.run(update_vervallen, grant.dossier(), grant.item(), soort, versie) != 0;
}

bool bevestig(db::Tx& tx, const toegang::GrantBasis& grant, BesluitSoort soort, bool akkoord,
              const db::Bytes& toelichting) {
    if (tx.run(update_beantwoord, grant.dossier(), grant.item(), soort) == 0) return false;
    return tx.run(insert_bevestiging, grant.dossier(), grant.item(), grant.wie().organisatie,
                  grant.wie().medewerker, akkoord ? 1 : 2, toelichting, grant.nu()) != 0;
}

bool neem(db::Tx& tx, const toegang::GrantBasis& grant, kern::BesluitId besluit) {
    const auto genoeg = tx.one(
        select_telling,
        [](db::Row& row) { return partner::genomen(row.get<int>(0), row.get<int>(1), row.get<int>(2)); },
        grant.dossier(), besluit);
    return genoeg.value_or(false) && tx.run(update_genomen, grant.dossier(), besluit, grant.nu()) != 0;
}

void sluit(db::Tx& tx, kern::DossierId dossier, Instant nu, const IdBytes& volg) {
    if (tx.run(update_gesloten, dossier, nu) == 0) return;
    aanpak::eindig(tx, dossier, nu);  // ahead of what waits: a proposal for the Top-X goes whole
    tx.run(update_wachtende, dossier);
    tx.run(delete_berichten, dossier);
    toegang::gebeurd(tx, dossier, nu, "fase", "afgesloten", volg);
    toegang::rechten_krimpen(tx);  // open tabs, lists, downloads and reads under way are judged again
}

void open(db::Tx& tx, const toegang::GrantBasis& grant, kern::BesluitId besluit, const IdBytes& volg) {
    const kern::DossierId dossier = grant.dossier();
    const auto tijdelijk = tx.one(
        select_heropening, [](db::Row& row) { return !row.null(1); }, dossier, besluit);
    if (tijdelijk.value_or(true)) {
        if (tx.run(update_opgeheven, dossier) == 0) return;
        toegang::gebeurd(tx, dossier, grant.nu(), "fase", "afscherming opgeheven", volg);
    } else {
        if (tx.run(update_heropend, dossier) == 0) return;
        tx.run(update_afronding, dossier, grant.nu());
        toegang::gebeurd(tx, dossier, grant.nu(), "fase", "heropend", volg);
    }
    tx.run(update_stapel, dossier);
    tx.run(delete_berichten, dossier);  // the question to open it is answered
    toegang::raak_allen_aan(tx, dossier, grant.nu());
}

void tel(db::Tx& tx, kern::DossierId dossier, Instant nu) {
    tx.run(tel_gesloten, dossier, local_date(nu).iso().substr(0, 7));
}

std::vector<Afgesloten> afgesloten(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    std::vector<Afgesloten> lijst;
    for (db::Row row : reader.query(select_afgesloten, wie.medewerker, wie.organisatie, vandaag,
                                    toegang::is_publiek(wie.feiten.soort)))
        lijst.push_back(lees(reader, row));
    return lijst;
}

std::optional<Afgesloten> afgesloten_een(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.one(
        select_een, [&](db::Row& row) { return lees(reader, row); }, grant.wie().medewerker,
        grant.wie().organisatie, grant.vandaag(), toegang::is_publiek(grant.wie().feiten.soort),
        grant.dossier());
}

}  // namespace store

std::vector<WachtendeHeropening> heropeningen_wachten(db::Reader& reader, const toegang::Principal& wie,
                                                      Date vandaag) {
    const bool beslist = toegang::is_publiek(wie.feiten.soort) &&
                         toegang::Gate::zou_mogen(wie, toegang::Recht::afgesloten_lijst);
    std::vector<WachtendeHeropening> gevonden;
    if (!beslist) return gevonden;
    for (db::Row row : reader.query(select_wachtende, wie.medewerker, wie.organisatie, vandaag))
        gevonden.push_back({row.get<Instant>(0)});
    return gevonden;
}

std::vector<kern::DossierId> opheffing_voorbij(db::Reader& reader, Date vandaag) {
    std::vector<kern::DossierId> gevonden;
    for (db::Row row : reader.query(select_voorbij, vandaag)) gevonden.push_back(row.get<kern::DossierId>(0));
    return gevonden;
}

bool sluit_weer(db::Tx& tx, kern::DossierId dossier, Instant nu, const IdBytes& volg) {
    if (tx.run(update_weer_dicht, dossier, nu) == 0) return false;
    store::sluit(tx, dossier, nu, volg);
    return true;
}

}  // namespace afsluiting
