// Questions of other houses.
#include "domein/uitwisseling/store.hpp"
#include "domein/uitwisseling/uitwisseling.hpp"
#include "kern/bericht/bericht.hpp"

namespace uitwisseling {
namespace store {
namespace {

#define BINNEN_KOLOMMEN                                                                                                     \
    "SELECT b.id, b.huis, h.naam, b.nummer, b.ontvangen, b.verloopt, b.staat, b.antwoord, b.beantwoord, b.antwoordsleutel " \
    "FROM huisvraag_in b JOIN ander_huis h ON h.id = b.huis "
constexpr db::Sql select_binnen{
    "huisvraag_in.lijst", BINNEN_KOLOMMEN "WHERE b.staat <> 9 ORDER BY b.ontvangen DESC, b.id LIMIT 200"};
constexpr db::Sql select_een{"huisvraag_in.een", BINNEN_KOLOMMEN "WHERE b.id = $1 AND b.staat <> 9"};
// By number or by name and birth date (kinds 1 and 2 of persoon_hash), and of the betrokkene alone.
#define PAST \
    "JOIN persoon p ON p.dossier = ph.dossier AND p.id = ph.persoon AND p.rol = 1 WHERE ph.hash IN (b.hash_bsn, b.hash_naam) "
constexpr db::Sql select_voor{
    "huisvraag_in.voor",
    BINNEN_KOLOMMEN "WHERE b.staat = 1 AND b.verloopt > $2 AND EXISTS (SELECT 1 FROM persoon_hash ph " PAST
                    "AND ph.dossier = $1) ORDER BY b.ontvangen, b.id LIMIT 50"};
constexpr db::Sql select_past{
    "huisvraag_in.past",
    "SELECT d.id, ph.soort, d.fase, d.afgeschermd, d.bevroren, CASE WHEN EXISTS (SELECT 1 FROM deelnemer dn WHERE dn.dossier = "
    "d.id AND dn.medewerker = $2 AND dn.rol = 2 AND dn.van <= $3 AND (dn.tot IS NULL OR dn.tot >= $3)) AND NOT EXISTS (SELECT 1 "
    "FROM uitsluiting ux WHERE ux.medewerker = $2 AND ux.dossier = d.id) THEN 1 ELSE 0 END FROM huisvraag_in b JOIN persoon_hash "
    "ph ON ph.hash IN (b.hash_bsn, b.hash_naam) JOIN dossier d ON d.id = ph.dossier " PAST
    "AND b.id = $1 ORDER BY d.id, ph.soort"};
constexpr db::Sql select_vraag{"huisvraag_in.vraag", "SELECT vraag_z FROM huisvraag_in WHERE id = $1"};
constexpr db::Sql insert_binnen{
    "huisvraag_in.insert",
    "INSERT INTO huisvraag_in (id, huis, nummer, ontvangen, verloopt, antwoordsleutel, hash_naam, hash_bsn, vraag_z) VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr db::Sql update_staat{
    "huisvraag_in.staat",
    "UPDATE huisvraag_in SET staat = $2, antwoord = $3, beantwoord = $4, door = $5 WHERE id = $1 AND staat = 1"};

Binnen lees_rij(const db::Row& row) {
    return {.id = row.get<kern::DossierId>(0),
            .huis = row.get<kern::AnderHuisId>(1),
            .huis_naam = std::string(row.text(2)),
            .nummer = row.get<IdBytes>(3),
            .ontvangen = row.get<Instant>(4),
            .verloopt = row.get<Instant>(5),
            .staat = row.get<Staat>(6),
            .antwoord = row.get<std::optional<IdBytes>>(7),
            .beantwoord = row.get<std::optional<Instant>>(8),
            .antwoordsleutel = row.get<db::Bytes>(9)};
}

std::vector<Overeenkomst> gevonden(db::Reader& reader, kern::DossierId vraag, const IdBytes& wie,
                                   Date vandaag) {
    std::vector<Overeenkomst> gelezen;
    for (db::Row row : reader.query(select_past, vraag, wie, vandaag)) {
        const auto dossier = row.get<kern::DossierId>(0);
        if (!rules::telt_mee(row.get<toegang::Fase>(2), row.get<bool>(3), row.get<bool>(4))) continue;
        if (gelezen.empty() || gelezen.back().dossier != dossier)
            gelezen.push_back({dossier, false, false, row.get<bool>(5)});
        (row.get<int>(1) == 1 ? gelezen.back().op_bsn : gelezen.back().op_naam) = true;
    }
    return gelezen;
}

}  // namespace

std::vector<Binnen> binnen(db::Reader& reader) {
    std::vector<Binnen> gelezen;
    for (db::Row row : reader.query(select_binnen)) gelezen.push_back(lees_rij(row));
    return gelezen;
}

std::optional<Binnen> binnen(db::Reader& reader, kern::DossierId id) {
    return reader.one(select_een, lees_rij, id);
}

std::vector<Binnen> binnen_voor(db::Reader& reader, kern::DossierId dossier, Instant nu) {
    std::vector<Binnen> gelezen;
    for (db::Row row : reader.query(select_voor, dossier, nu)) gelezen.push_back(lees_rij(row));
    return gelezen;
}

std::optional<VraagIn> lees(kern::Call& call, const Binnen& vraag) {
    const auto dicht = call.reader.value<db::Bytes>(select_vraag, vraag.id);
    if (!dicht) return std::nullopt;
    try {
        auto open = sleutels::unpack<VraagIn>(call.kern.sealer.open_packed(
            call.kern.keys.dossier(vraag.id), VraagIn::kolom, vraag.id, vraag.id, *dicht));
        call.inzage.gezien(vraag.id, {toegang::Klasse::k2});
        return open;
    } catch (const sleutels::KeyMissing&) {
        return std::nullopt;  // its term is over: the key went, and the row follows
    }
}

std::vector<Overeenkomst> overeenkomsten(db::Reader& reader, const Binnen& vraag,
                                         const toegang::Principal& wie, Date vandaag) {
    return gevonden(reader, vraag.id, wie.medewerker, vandaag);
}

void bewaar(db::Tx& tx, const NieuwBinnen& nieuw, Instant nu) {
    tx.run(insert_binnen, nieuw.id, nieuw.huis, nieuw.nummer, nu, nieuw.verloopt, nieuw.antwoordsleutel,
           nieuw.hash_naam, nieuw.hash_bsn, nieuw.vraag);
    for (const Overeenkomst& een : gevonden(tx, nieuw.id, IdBytes{}, local_date(nu)))
        bericht::aan_huis(tx, {een.dossier, een.dossier, bericht::Soort::huisvraag_gekomen, nu});
}

bool sluit(db::Tx& tx, kern::DossierId id, Staat staat, const std::optional<IdBytes>& antwoord,
           const toegang::Principal& wie, Instant nu) {
    return tx.run(update_staat, id, staat, antwoord, nu, wie.medewerker) != 0;
}

}  // namespace store

namespace {

// Answered with a hit: the casus holds it now. No hit: the answer may have to be fetched again. Nobody answered: it expired.
constexpr db::Sql update_voorbij{
    "huisvraag_in.voorbij",
    "UPDATE huisvraag_in SET staat = 9 WHERE staat = 2 OR (staat = 3 AND beantwoord <= $1) OR (staat = 1 AND verloopt <= $2)"};
constexpr db::Sql select_voorbij{"huisvraag_in.alle_voorbij",
                                 "SELECT id FROM huisvraag_in WHERE staat = 9 ORDER BY id LIMIT 100"};
constexpr db::Sql delete_voorbij{"huisvraag_in.weg", "DELETE FROM huisvraag_in WHERE id = $1 AND staat = 9"};

}  // namespace

std::vector<kern::DossierId> voorbij(db::Tx& tx, Instant nu) {
    tx.run(update_voorbij, nu.plus_seconds(-std::int64_t{rules::geen_treffer_dagen} * 86'400), nu);
    std::vector<kern::DossierId> ids;
    for (db::Row row : tx.query(select_voorbij)) ids.push_back(row.get<kern::DossierId>(0));
    return ids;
}

void ruim_op(db::Tx& tx, kern::DossierId vraag) { tx.run(delete_voorbij, vraag); }

}  // namespace uitwisseling
