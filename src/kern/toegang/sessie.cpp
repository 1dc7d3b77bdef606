#include "kern/toegang/sessie.hpp"

#include <algorithm>

#include "platform/base/text.hpp"
#include "platform/crypto/crypto.hpp"

namespace toegang {
namespace {

// Who may be logged in on day $2: account and person not blocked, within the terms of the designation and of the
// organisation. Asked when a session begins and at each look-up, so that a term which ends takes the session with it.
#define MAG_BINNEN                                                                                         \
    "a.geblokkeerd = 0 AND m.geblokkeerd = 0 AND m.aangewezen_van <= $2 AND (m.aangewezen_tot IS NULL OR " \
    "m.aangewezen_tot >= $2) AND o.van <= $2 AND (o.tot IS NULL OR o.tot >= $2)"
// The hard stop, when people decided on one (setting convenant.harde_stop, DECISIONS 7): whose covenant does not hold on day $2
// is not designated for the processing (Wgs 1.8(2), bit 0), so that every dossier and list is shut, and open again from
// the day that it does.
#define FUNCTIES                                                                                                   \
    "CASE WHEN o.soort < 20 AND EXISTS (SELECT 1 FROM convenant cv WHERE cv.id = o.convenant AND (cv.van > $2 OR " \
    "(cv.tot IS NOT NULL AND cv.tot < $2))) AND (SELECT st.waarde FROM instelling st WHERE st.code = "             \
    "'convenant.harde_stop' AND st.van <= $2 AND (st.tot IS NULL OR st.tot >= $2) ORDER BY st.van DESC LIMIT 1) "  \
    "= 'ja' THEN s.functies - (s.functies & 1) ELSE s.functies END"
#define SESSIE                                                                                                \
    "SELECT s.id, s.soort, s.account, s.medewerker, s.organisatie, s.organisatie_soort, s.rollen, " FUNCTIES  \
    ", "                                                                                                      \
    "s.naam, s.functienaam, s.sterkte, s.vers_tot, s.doel, s.csrf, s.laatst_gezien, s.einde_stil, s.einde, "  \
    "s.thema FROM sessie s JOIN account a ON a.id = s.account JOIN medewerker m ON m.id = s.medewerker JOIN " \
    "organisatie o ON o.id = s.organisatie WHERE " MAG_BINNEN

constexpr db::Sql op_token{"sessie.token", SESSIE " AND s.token_hash = $1"};
constexpr db::Sql op_id{"sessie.id", SESSIE " AND s.id = $1"};
constexpr db::Sql raak{"sessie.raak", "UPDATE sessie SET laatst_gezien = $2, einde_stil = $3 WHERE id = $1"};
// What is left of browser sessions that were whole when somebody ended them: enough to know a late form of theirs, until half an
// hour past the idle end they had (1800000000 microseconds). Never a row that opens anything.
#define GEWEEST                                                                                                 \
    "INSERT INTO sessie_geweest (token_hash, medewerker, csrf, tot) SELECT token_hash, medewerker, csrf, CASE " \
    "WHEN einde < einde_stil THEN einde ELSE einde_stil END + 1800000000 FROM sessie WHERE soort = 1 AND "      \
    "sterkte >= 1 AND "
constexpr db::Sql geweest{"sessie.geweest", GEWEEST "id = $1 ON CONFLICT DO NOTHING"};
constexpr db::Sql geweest_account{"sessie.geweest_account",
                                  GEWEEST "account = $1 AND id <> $2 ON CONFLICT DO NOTHING"};
constexpr db::Sql geweest_medewerker{"sessie.geweest_medewerker",
                                     GEWEEST "medewerker = $1 ON CONFLICT DO NOTHING"};
constexpr db::Sql eindig{"sessie.eindig", "DELETE FROM sessie WHERE id = $1"};
constexpr db::Sql eindig_account{"sessie.eindig_account",
                                 "DELETE FROM sessie WHERE account = $1 AND id <> $2"};
constexpr db::Sql eindig_medewerker{"sessie.eindig_medewerker", "DELETE FROM sessie WHERE medewerker = $1"};
constexpr db::Sql verhoog_epoch{"epoch.verhoog", "UPDATE rechten_epoch SET waarde = waarde + 1 WHERE id = 1"};
constexpr db::Sql lees_epoch{"epoch.lees", "SELECT waarde FROM rechten_epoch WHERE id = 1"};

constexpr db::Sql account_feiten{
    "sessie.account",
    "SELECT m.id, m.naam, m.functienaam, m.functies, m.werkt_voor, o.soort, m.aangewezen_tot, a.thema, o.tot FROM account a "
    "JOIN medewerker m ON m.id = a.medewerker JOIN organisatie o ON o.id = m.werkt_voor WHERE a.id = $1 AND " MAG_BINNEN};
constexpr db::Sql account_rollen{
    "sessie.rollen",
    "SELECT rol, tot FROM medewerker_rol WHERE medewerker = $1 AND staat = 2 AND van <= $2 AND "
    "(tot IS NULL OR tot >= $2) ORDER BY id"};
constexpr db::Sql insert_sessie{
    "sessie.insert",
    "INSERT INTO sessie (token_hash, id, soort, account, medewerker, organisatie, organisatie_soort, rollen, functies, naam, "
    "functienaam, sterkte, vers_tot, doel, csrf, begonnen, laatst_gezien, einde_stil, einde, toestel, thema) VALUES ($1, $2, $3, "
    "$4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17, $18, $19, $20)"};

constexpr db::Sql verlopen{
    "sessie.verlopen",
    "SELECT medewerker, csrf FROM sessie WHERE token_hash = $1 AND soort = 1 AND (einde <= $2 OR "
    "einde_stil <= $2) AND einde > $3 AND einde_stil > $3"};
// Of one whose account, person and organisation still count today: who was shut out leaves nothing behind.
constexpr db::Sql beeindigd{
    "sessie.beeindigd",
    "SELECT g.medewerker, g.csrf FROM sessie_geweest g JOIN medewerker m ON m.id = g.medewerker JOIN account a ON a.medewerker = "
    "m.id JOIN organisatie o ON o.id = m.werkt_voor WHERE " MAG_BINNEN
    " AND g.token_hash = $1 AND g.tot > $3"};

constexpr std::size_t token_bytes = 32;

std::string hex_van(db::BytesView bytes) {
    return base::hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

// What a token is found by; nothing when it cannot be one.
std::optional<crypto::Hash> hash_van(std::string_view token) {
    if (token.size() != token_bytes * 2) return std::nullopt;
    std::array<std::uint8_t, token_bytes> bytes{};
    const auto nibble = [](char sign) -> int {
        if (sign >= '0' && sign <= '9') return sign - '0';
        if (sign >= 'a' && sign <= 'f') return sign - 'a' + 10;
        return -1;
    };
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const int high = nibble(token[2 * i]);
        const int low = nibble(token[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return crypto::sha256(crypto::BytesView(bytes));
}

std::optional<Principal> lees(db::Row& row, Instant nu) {
    const auto einde_stil = row.get<Instant>(15);
    const auto einde = row.get<Instant>(16);
    const auto gezien = row.get<Instant>(14);
    if (nu >= einde || nu >= einde_stil) return std::nullopt;
    Principal wie;
    wie.sessie = row.get<kern::SessieId>(0);
    wie.soort = row.get<SessieSoort>(1);
    wie.account = row.get<kern::AccountId>(2);
    wie.medewerker = row.get<kern::MedewerkerId>(3);
    wie.organisatie = row.get<kern::OrganisatieId>(4);
    wie.feiten.geldig = true;
    wie.feiten.soort = row.get<OrganisatieSoort>(5);
    wie.feiten.rollen = Rollen::of_mask(row.get<std::int64_t>(6));
    wie.feiten.functies = Functies::of_mask(row.get<std::int64_t>(7));
    wie.naam = row.text(8);
    wie.functienaam = row.text(9);
    wie.feiten.sterkte = row.get<Sterkte>(10);
    if (wie.feiten.sterkte >= Sterkte::twee_factoren)
        wie.feiten.sterkte = nu < row.get<Instant>(11) ? Sterkte::vers : Sterkte::twee_factoren;
    wie.feiten.gekozen_doel = row.get<std::optional<Doel>>(12);
    wie.feiten.doel_vast = wie.soort == SessieSoort::token;
    wie.csrf = hex_van(row.bytes(13));
    wie.thema = row.text(17);
    // A clock that was set back must not prolong a session: only a later moment moves it.
    wie.aanraken = wie.soort == SessieSoort::browser && nu >= gezien.plus_seconds(SessieTijden::aanraken);
    return wie;
}

}  // namespace

std::optional<std::string> begin_sessie(db::Tx& tx, const NieuweSessie& nieuw, Instant nu, Random& random) {
    const Date vandaag = local_date(nu);
    struct Persoon {
        kern::MedewerkerId id;
        std::string naam, functienaam, thema;
        std::int64_t functies;
        kern::OrganisatieId organisatie;
        OrganisatieSoort soort;
        std::optional<Date> tot, organisatie_tot;
    };
    const auto persoon = tx.one(
        account_feiten,
        [](db::Row& row) {
            return Persoon{row.get<kern::MedewerkerId>(0), std::string(row.text(1)),
                           std::string(row.text(2)),       std::string(row.text(7)),
                           row.get<std::int64_t>(3),       row.get<kern::OrganisatieId>(4),
                           row.get<OrganisatieSoort>(5),   row.get<std::optional<Date>>(6),
                           row.get<std::optional<Date>>(8)};
        },
        nieuw.account, vandaag);
    if (!persoon) return std::nullopt;
    Instant einde = nu.plus_seconds(nieuw.seconden);
    const auto begrens = [&](std::optional<Date> tot) {
        if (tot) einde = std::min(einde, start_of_day(tot->plus_days(1)));
    };
    begrens(persoon->tot);
    begrens(persoon->organisatie_tot);
    Rollen rollen;
    for (db::Row row : tx.query(account_rollen, persoon->id, vandaag)) {
        rollen.add(row.get<Rol>(0));
        begrens(row.get<std::optional<Date>>(1));
    }
    std::array<std::uint8_t, token_bytes> token{};
    std::array<std::uint8_t, 16> csrf{};
    random.fill(token);
    random.fill(csrf);
    const auto hash = crypto::sha256(crypto::BytesView(token));
    const bool token_soort = nieuw.soort == SessieSoort::token;
    const Instant einde_stil = token_soort ? einde : nu.plus_seconds(SessieTijden::stil);
    const Instant vers_tot =
        nieuw.sterkte >= Sterkte::twee_factoren && !token_soort ? nu.plus_seconds(SessieTijden::vers) : nu;
    tx.run(insert_sessie, db::BytesView(hash), random.id<kern::Sessie>(), nieuw.soort, nieuw.account,
           persoon->id, persoon->organisatie, persoon->soort, rollen.mask(), persoon->functies, persoon->naam,
           persoon->functienaam, std::min(nieuw.sterkte, Sterkte::twee_factoren), vers_tot, nieuw.doel,
           db::BytesView(csrf), nu, einde_stil, einde, nieuw.toestel, persoon->thema);
    return hex_van(token);
}

std::optional<Principal> vind_sessie(db::Reader& reader, std::string_view token, Instant nu) {
    const auto hash = hash_van(token);
    if (!hash) return std::nullopt;
    for (db::Row row : reader.query(op_token, db::BytesView(*hash), local_date(nu))) return lees(row, nu);
    return std::nullopt;
}

std::optional<VerlopenSessie> vind_verlopen_sessie(db::Reader& reader, std::string_view token, Instant nu) {
    const auto hash = hash_van(token);
    if (!hash) return std::nullopt;
    for (db::Row row :
         reader.query(verlopen, db::BytesView(*hash), nu, nu.plus_seconds(-SessieTijden::nog_bekend)))
        return VerlopenSessie{row.get<kern::MedewerkerId>(0), hex_van(row.bytes(1))};
    for (db::Row row : reader.query(beeindigd, db::BytesView(*hash), local_date(nu), nu))
        return VerlopenSessie{row.get<kern::MedewerkerId>(0), hex_van(row.bytes(1))};
    return std::nullopt;
}

std::optional<Principal> vind_sessie(db::Reader& reader, kern::SessieId sessie, Instant nu) {
    for (db::Row row : reader.query(op_id, sessie, local_date(nu))) return lees(row, nu);
    return std::nullopt;
}

void raak_sessie(db::Tx& tx, kern::SessieId sessie, Instant nu) {
    tx.run(raak, sessie, nu, nu.plus_seconds(SessieTijden::stil));
}

void eindig_sessie(db::Tx& tx, kern::SessieId sessie) {
    tx.run(geweest, sessie);
    tx.run(eindig, sessie);
    rechten_krimpen(tx);
}

void eindig_sessies(db::Tx& tx, kern::AccountId account, std::optional<kern::SessieId> behalve) {
    tx.run(geweest_account, account, behalve.value_or(kern::SessieId{}));
    tx.run(eindig_account, account, behalve.value_or(kern::SessieId{}));
    rechten_krimpen(tx);
}

void eindig_sessies_van(db::Tx& tx, kern::MedewerkerId medewerker) {
    tx.run(geweest_medewerker, medewerker);
    tx.run(eindig_medewerker, medewerker);
    rechten_krimpen(tx);
}

void rechten_krimpen(db::Tx& tx) { tx.run(verhoog_epoch); }

std::int64_t rechten_epoch(db::Reader& reader) { return reader.value<std::int64_t>(lees_epoch).value_or(0); }

}  // namespace toegang
