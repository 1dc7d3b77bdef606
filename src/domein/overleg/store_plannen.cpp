// Planning meetings, inviting, answering.

#include "domein/overleg/sql.hpp"
#include "domein/overleg/store.hpp"
#include "kern/bericht/bericht.hpp"

namespace overleg::store {
namespace {

constexpr int uitnodiging = 1;  // uitgaand.soort
constexpr int afgelasting = 2;

constexpr db::Sql select_bezet{
    "overleg.bezet", "SELECT count(*) FROM overleg WHERE tafel = $1 AND begin = $2 AND status <> 5"};
constexpr db::Sql insert_overleg{
    "overleg.nieuw",
    "INSERT INTO overleg (id, tafel, begin, einde, plaats, voorzitter, status, agenda_sluit) VALUES ($1, $2, $3, $4, $5, $6, 1, "
    "$7)"};
constexpr db::Sql select_tafelleden{
    "overleg.tafelleden",
    "SELECT l.medewerker, m.werkt_voor FROM tafellid l JOIN medewerker m ON m.id = l.medewerker WHERE l.tafel = $1 AND "
    "l.vervangt IS NULL UNION SELECT m.id, m.werkt_voor FROM medewerker m WHERE m.id = $2 ORDER BY 1"};
constexpr db::Sql insert_lid{
    "overleg.lid",
    "INSERT INTO overleg_lid (overleg, medewerker, organisatie, vervangt, uid) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO "
    "NOTHING"};
constexpr db::Sql update_overleg{
    "overleg.wijzig",
    "UPDATE overleg SET begin = $2, einde = $3, plaats = $4, voorzitter = $5, agenda_sluit = $6, versie = versie + 1 WHERE id = "
    "$1 AND versie = $7 AND status <= 2"};
constexpr db::Sql update_status{
    "overleg.status", "UPDATE overleg SET status = $2, versie = versie + 1 WHERE id = $1 AND versie = $3"};
constexpr db::Sql update_ronde{
    "overleg.ronde",
    "UPDATE overleg SET status = 2, ronde = ronde + 1, versie = versie + 1 WHERE id = $1 AND status <= 2"};
// Named people of a point (of the house only its procesregisseur) whose organisation has nobody on the list who sees that
// point.
constexpr db::Sql select_erbij{
    "overleg.erbij",
    "SELECT DISTINCT dn.medewerker, dn.organisatie FROM agendapunt a JOIN deelnemer dn ON dn.dossier = a.dossier JOIN dossier d "
    "ON d.id = a.dossier JOIN medewerker m ON m.id = dn.medewerker WHERE a.overleg = $1 AND a.status <> 4 AND dn.van <= $2 AND "
    "(dn.tot IS NULL OR dn.tot >= $2) AND d.afgeschermd = 0 AND m.geblokkeerd = 0 AND (m.functies & 1) = 1" AAN_TAFEL
    " AND (dn.rol <> 2 OR d.procesregisseur = dn.medewerker) AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = "
    "dn.medewerker AND u.dossier = d.id) AND NOT EXISTS (SELECT 1 FROM overleg_lid l JOIN deelnemer x ON x.medewerker = "
    "l.medewerker AND x.dossier = a.dossier AND x.van <= $2 AND (x.tot IS NULL OR x.tot >= $2) WHERE l.overleg = a.overleg AND "
    "l.organisatie = dn.organisatie AND (dn.rol <> 2 OR l.medewerker = dn.medewerker)) ORDER BY dn.medewerker, dn.organisatie "
    "LIMIT 200"};
constexpr db::Sql select_uitgenodigden{
    "overleg.uitgenodigden",
    "SELECT l.medewerker FROM overleg_lid l JOIN overleg o ON o.id = l.overleg WHERE l.overleg = $1 AND (l.uitgenodigd IS NOT "
    "NULL OR o.voorzitter = l.medewerker OR" ZIET_EEN_PUNT ") ORDER BY l.medewerker"};
constexpr db::Sql update_uitgenodigd{
    "overleg.uitgenodigd", "UPDATE overleg_lid SET uitgenodigd = $3 WHERE overleg = $1 AND medewerker = $2"};
constexpr db::Sql select_berichten{
    "overleg.berichten",
    "SELECT l.medewerker, a.dossier, a.id, CASE WHEN a.na_sluiting = 1 THEN 1 ELSE 0 END FROM overleg_lid l JOIN agendapunt a ON "
    "a.overleg = l.overleg AND a.status <> 4 JOIN deelnemer dn ON dn.dossier = a.dossier AND dn.medewerker = l.medewerker AND "
    "dn.organisatie = l.organisatie JOIN dossier d ON d.id = a.dossier WHERE l.overleg = $1 AND dn.van <= $2 AND (dn.tot IS NULL "
    "OR dn.tot >= $2) AND d.afgeschermd = 0" AAN_TAFEL
    " AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = dn.medewerker AND u.dossier = d.id) AND NOT EXISTS "
    "(SELECT 1 FROM bericht b WHERE b.medewerker = l.medewerker AND b.dossier = a.dossier AND b.item = a.id AND b.soort = 28) "
    "ORDER BY l.medewerker, a.dossier, a.id"};
constexpr db::Sql select_waren_uitgenodigd{
    "overleg.waren_uitgenodigd",
    "SELECT medewerker FROM overleg_lid WHERE overleg = $1 AND uitgenodigd IS NOT NULL ORDER BY medewerker"};
constexpr db::Sql insert_uitgaand{
    "overleg.uitgaand",
    "INSERT INTO uitgaand (id, soort, medewerker, inhoud_z, gemaakt) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql select_leden_aantal{"overleg.leden_aantal",
                                      "SELECT count(*) FROM overleg_lid WHERE overleg = $1"};

constexpr db::Sql delete_vervanger{"overleg.vervanger_weg",
                                   "DELETE FROM overleg_lid WHERE overleg = $1 AND vervangt = $2"};
constexpr db::Sql update_antwoord{
    "overleg.antwoord",
    "UPDATE overleg_lid SET antwoord = $3 WHERE overleg = $1 AND medewerker = $2 AND uitgenodigd IS NOT NULL"};
constexpr db::Sql select_vervangers{
    "overleg.vervangers",
    "SELECT m.id, m.naam FROM medewerker m WHERE m.werkt_voor = $1 AND m.id <> $2 AND m.geblokkeerd = 0 AND (m.functies & 1) = 1 "
    "AND m.aangewezen_van <= $3 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $3) ORDER BY m.naam, m.id LIMIT 100"};
constexpr db::Sql select_voorzitters{
    "overleg.voorzitters",
    "SELECT m.id, m.naam FROM medewerker m JOIN organisatie g ON g.id = m.werkt_voor WHERE m.geblokkeerd = 0 AND (m.functies & "
    "1) = 1 AND m.aangewezen_van <= $2 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) AND (g.soort = 21 OR EXISTS "
    "(SELECT 1 FROM tafellid l WHERE l.tafel = $1 AND l.medewerker = m.id)) ORDER BY m.naam, m.id LIMIT 500"};

using Mensen = std::vector<std::pair<kern::MedewerkerId, std::string>>;
Mensen lees_mensen(db::Rows rows) {
    Mensen gevonden;
    for (db::Row row : rows) gevonden.emplace_back(row.get<kern::MedewerkerId>(0), std::string(row.text(1)));
    return gevonden;
}

struct Erbij {
    kern::MedewerkerId medewerker;
    kern::OrganisatieId organisatie;
};
std::vector<Erbij> lees_erbij(db::Rows rows) {
    std::vector<Erbij> gevonden;
    for (db::Row row : rows)
        gevonden.push_back({row.get<kern::MedewerkerId>(0), row.get<kern::OrganisatieId>(1)});
    return gevonden;
}
std::vector<kern::MedewerkerId> lees_ids(db::Rows rows) {
    std::vector<kern::MedewerkerId> gevonden;
    for (db::Row row : rows) gevonden.push_back(row.get<kern::MedewerkerId>(0));
    return gevonden;
}

void bericht_per_punt(db::Tx& tx, const toegang::GrantBasis& grant, OverlegId id) {
    struct Een {
        kern::MedewerkerId wie;
        kern::DossierId dossier;
        kern::ItemId punt;
    };
    std::vector<Een> alle;
    for (db::Row row : tx.query(select_berichten, id, grant.vandaag()))
        alle.push_back(
            {row.get<kern::MedewerkerId>(0), row.get<kern::DossierId>(1), row.get<kern::ItemId>(2)});
    for (const Een& een : alle)
        bericht::aan_medewerker(tx, {een.dossier, een.punt, bericht::Soort::agendapunt_gepland, grant.nu()},
                                een.wie);
}

}  // namespace

bool bewaar(db::Tx& tx, const NieuwOverleg& nieuw) {
    if (tx.value<std::int64_t>(select_bezet, nieuw.tafel, nieuw.begin).value_or(0) != 0) return false;
    tx.run(insert_overleg, nieuw.id, nieuw.tafel, nieuw.begin, nieuw.einde, nieuw.plaats, nieuw.voorzitter,
           nieuw.agenda_sluit);
    const auto leden = lees_erbij(tx.query(select_tafelleden, nieuw.tafel, nieuw.voorzitter));
    for (std::size_t i = 0; i < leden.size() && i < nieuw.uids.size(); ++i)
        tx.run(insert_lid, nieuw.id, leden[i].medewerker, leden[i].organisatie,
               std::optional<kern::MedewerkerId>{}, nieuw.uids[i]);
    return true;
}

bool wijzig(db::Tx& tx, OverlegId id, Instant begin, Instant einde, const Wijziging& nieuw,
            Instant agenda_sluit) {
    return tx.run(update_overleg, id, begin, einde, nieuw.plaats, nieuw.voorzitter, agenda_sluit,
                  nieuw.versie) != 0;
}

bool zet_status(db::Tx& tx, OverlegId id, Status naar, std::int64_t versie) {
    return tx.run(update_status, id, naar, versie) != 0;
}

std::size_t uit_te_nodigen(db::Reader& reader, OverlegId id, Date vandaag) {
    return static_cast<std::size_t>(reader.value<std::int64_t>(select_leden_aantal, id).value_or(0)) +
           lees_erbij(reader.query(select_erbij, id, vandaag)).size();
}

std::size_t nodig_uit(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, OverlegId id,
                      const std::vector<Post>& post) {
    if (tx.run(update_ronde, id) == 0) return 0;
    std::size_t volgende = 0;
    for (const Erbij& een : lees_erbij(tx.query(select_erbij, id, grant.vandaag())))
        if (volgende < post.size())
            tx.run(insert_lid, id, een.medewerker, een.organisatie, std::optional<kern::MedewerkerId>{},
                   post[volgende++].uid);
    const auto leden = lees_ids(tx.query(select_uitgenodigden, id, grant.vandaag()));
    for (std::size_t i = 0; i < leden.size() && i < post.size(); ++i) {
        tx.run(update_uitgenodigd, id, leden[i], grant.nu());
        tx.run(insert_uitgaand, post[i].id, uitnodiging, leden[i], post[i].inhoud, grant.nu());
    }
    bericht_per_punt(tx, grant, id);
    return leden.size();
}

void meld_af(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, OverlegId id,
             const std::vector<Post>& post) {
    const auto leden = lees_ids(tx.query(select_waren_uitgenodigd, id));
    for (std::size_t i = 0; i < leden.size() && i < post.size(); ++i)
        tx.run(insert_uitgaand, post[i].id, afgelasting, leden[i], post[i].inhoud, grant.nu());
}

bool beantwoord(db::Tx& tx, const toegang::Grant<Antwoorden>& grant, OverlegId id,
                const Beantwoording& antwoord, const IdBytes& uid) {
    const auto& wie = grant.wie();
    if (tx.run(update_antwoord, id, wie.medewerker, antwoord.antwoord) == 0) return false;
    tx.run(delete_vervanger, id, wie.medewerker);
    if (!antwoord.vervanger) return true;
    tx.run(insert_lid, id, *antwoord.vervanger, wie.organisatie, std::optional(wie.medewerker), uid);
    tx.run(update_uitgenodigd, id, *antwoord.vervanger, grant.nu());
    return true;
}

Mensen vervangers(db::Reader& reader, const toegang::Principal& wie, Date vandaag) {
    return lees_mensen(reader.query(select_vervangers, wie.organisatie, wie.medewerker, vandaag));
}

Mensen voorzitters(db::Reader& reader, const Overleg& overleg, Date vandaag) {
    return lees_mensen(reader.query(select_voorzitters, overleg.tafel, vandaag));
}

}  // namespace overleg::store
