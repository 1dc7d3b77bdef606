#include "domein/inloggen/store.hpp"

#include "domein/inloggen/inloggen.hpp"
#include "domein/inloggen/rules.hpp"

namespace inloggen {
namespace {

constexpr std::string_view doel_sleutel = "account";

db::Bytes gehasht(const crypto::Key& key, std::string_view waarde) {
    const crypto::Hash hash = crypto::mac(key, waarde);
    return {hash.begin(), hash.end()};
}

}  // namespace

db::Bytes verzegel_totp(const kern::Kern& kern, kern::AccountId account, std::string_view geheim) {
    return kern.sealer.seal_house(doel_sleutel, account, TotpGeheim{std::string(geheim)});
}

db::Bytes herstelcode_hash(const kern::Kern& kern, kern::AccountId account, std::string_view code) {
    return gehasht(kern.keys.house("herstelcode"), account.text() + ":" + rules::herstelcode(code));
}

namespace store {
namespace {

constexpr db::Sql select_login{
    "inloggen.login",
    "SELECT a.id, m.id, m.werkt_voor, a.wachtwoord, CASE WHEN a.totp_z IS NULL THEN 0 ELSE 1 END, "
    "(SELECT count(*) FROM startwachtwoord s WHERE s.account = a.id) FROM account a JOIN medewerker "
    "m ON m.id = a.medewerker WHERE a.login = $1 AND EXISTS (SELECT 1 FROM medewerker_rol r WHERE "
    "r.medewerker = m.id AND "
    "r.staat = 2 AND r.van <= $2 AND (r.tot IS NULL OR r.tot >= $2))"};
constexpr db::Sql select_pogingen{"inloggen.pogingen",
                                  "SELECT fouten, wacht_tot, laatst FROM inlogpoging WHERE adres_hash = $1"};
// Changes nothing in a row that is there, but holds it.
constexpr db::Sql neem{
    "inloggen.neem",
    "INSERT INTO inlogpoging (adres_hash, fouten, wacht_tot, laatst) VALUES ($1, 0, 0, $2) ON CONFLICT "
    "(adres_hash) DO UPDATE SET fouten = inlogpoging.fouten RETURNING fouten, wacht_tot, laatst"};
constexpr db::Sql update_pogingen{
    "inloggen.tel", "UPDATE inlogpoging SET fouten = $2, wacht_tot = $3, laatst = $4 WHERE adres_hash = $1"};

constexpr db::Sql select_eigen{
    "inloggen.eigen",
    "SELECT a.login, a.wachtwoord, a.wachtwoord_sinds, a.totp_z, a.totp_stap, a.vorig_bezoek, o.naam, "
    "(SELECT count(*) FROM "
    "herstelcode h WHERE h.account = a.id AND h.gebruikt IS NULL), (SELECT count(*) FROM startwachtwoord s "
    "WHERE s.account = a.id) FROM account a JOIN medewerker m ON "
    "m.id = a.medewerker JOIN "
    "organisatie o ON o.id = m.werkt_voor WHERE a.id = $1"};
constexpr db::Sql claim{
    "inloggen.claim",
    "UPDATE account SET fouten = fouten + 1 WHERE id = $1 AND wacht_tot <= $2 RETURNING fouten"};
constexpr db::Sql update_wacht{"inloggen.wacht", "UPDATE account SET wacht_tot = $2 WHERE id = $1"};
constexpr db::Sql select_wacht{"inloggen.wacht_tot",
                               "SELECT wacht_tot FROM account WHERE id = $1 AND wacht_tot > $2"};
constexpr db::Sql update_vergeef{"inloggen.vergeef",
                                 "UPDATE account SET fouten = 0, wacht_tot = 0 WHERE id = $1"};
constexpr db::Sql update_bezoek{
    "inloggen.bezoek",
    "UPDATE account SET vorig_bezoek = laatst_ingelogd, laatst_ingelogd = $2 WHERE id = $1"};
constexpr db::Sql stap_later{"inloggen.stap",
                             "UPDATE account SET totp_stap = $2 WHERE id = $1 AND totp_stap < $2"};
constexpr db::Sql stap_anders{"inloggen.stap_anders",
                              "UPDATE account SET totp_stap = $2 WHERE id = $1 AND totp_stap <> $2"};
constexpr db::Sql update_code{
    "inloggen.herstelcode",
    "UPDATE herstelcode SET gebruikt = $3 WHERE account = $1 AND hash = $2 AND gebruikt IS NULL"};
constexpr db::Sql update_eerste{
    "inloggen.eerste_factor",
    "UPDATE account SET totp_z = $2, totp_stap = $3 WHERE id = $1 AND totp_z IS NULL"};
constexpr db::Sql update_factor{"inloggen.factor",
                                "UPDATE account SET totp_z = $2, totp_stap = $3 WHERE id = $1"};
constexpr db::Sql delete_codes{"inloggen.codes_weg", "DELETE FROM herstelcode WHERE account = $1"};
constexpr db::Sql insert_code{"inloggen.code", "INSERT INTO herstelcode (account, hash) VALUES ($1, $2)"};
constexpr db::Sql update_wachtwoord{
    "inloggen.wachtwoord",
    "UPDATE account SET wachtwoord = $2, wachtwoord_sinds = $3, versie = versie + 1 WHERE id = $1"};

constexpr db::Sql delete_start{"inloggen.start_weg", "DELETE FROM startwachtwoord WHERE account = $1"};
#define TOKENVERZOEK \
    "SELECT id, waarvoor, doel, dagen, gevraagd FROM tokenverzoek WHERE account = $1 AND verloopt > $2 "
constexpr db::Sql select_verzoeken{"inloggen.tokenverzoeken",
                                   TOKENVERZOEK "ORDER BY gevraagd DESC, id LIMIT 100"};
constexpr db::Sql select_verzoek{"inloggen.tokenverzoek", TOKENVERZOEK "AND id = $3"};
constexpr db::Sql insert_verzoek{
    "inloggen.tokenverzoek_nieuw",
    "INSERT INTO tokenverzoek (id, account, waarvoor, doel, dagen, gevraagd, verloopt) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql delete_verzoek{"inloggen.tokenverzoek_weg",
                                 "DELETE FROM tokenverzoek WHERE account = $1 AND id = $2"};

constexpr db::Sql select_sessies{
    "inloggen.sessies",
    "SELECT id, toestel, begonnen, laatst_gezien, einde, sterkte, doel FROM sessie WHERE account = $1 AND soort "
    "= $2 AND einde > $3 "
    "AND einde_stil > $3 ORDER BY laatst_gezien DESC, id LIMIT 100"};
constexpr db::Sql select_is_eigen{"inloggen.is_eigen", "SELECT 1 FROM sessie WHERE id = $2 AND account = $1"};
constexpr db::Sql update_vers{"inloggen.vers", "UPDATE sessie SET vers_tot = $2 WHERE id = $1"};
constexpr db::Sql update_doel{"inloggen.doel", "UPDATE sessie SET doel = $2 WHERE id = $1"};
constexpr db::Sql update_thema{"inloggen.thema", "UPDATE account SET thema = $2 WHERE id = $1"};
constexpr db::Sql update_thema_sessies{"inloggen.thema_sessies",
                                       "UPDATE sessie SET thema = $2 WHERE account = $1"};

Tokenverzoek lees_verzoek(db::Row& row) {
    return {row.get<IdBytes>(0), std::string(row.text(1)), row.get<toegang::Doel>(2), row.get<int>(3),
            row.get<Instant>(4)};
}

Pogingen lees_pogingen(db::Row& row) { return {row.get<int>(0), row.get<Instant>(1), row.get<Instant>(2)}; }

}  // namespace

std::optional<Account> vind(db::Reader& reader, std::string_view login, Date vandaag) {
    return reader.one(
        select_login,
        [](db::Row& row) {
            return Account{row.get<kern::AccountId>(0),
                           row.get<kern::MedewerkerId>(1),
                           row.get<kern::OrganisatieId>(2),
                           std::string(row.text(3)),
                           row.get<bool>(4),
                           row.get<int>(5) != 0};
        },
        login, vandaag);
}

db::Bytes sleutel_login(const kern::Kern& kern, std::string_view login) {
    return gehasht(kern.keys.house("adres"), "login:" + std::string(login));
}

db::Bytes sleutel_adres(const kern::Kern& kern, std::string_view adres) {
    return gehasht(kern.keys.house("adres"), "adres:" + std::string(adres));
}

Pogingen pogingen(db::Reader& reader, const db::Bytes& sleutel) {
    return reader.one(select_pogingen, lees_pogingen, sleutel).value_or(Pogingen{});
}

Pogingen neem_pogingen(db::Tx& tx, const db::Bytes& sleutel, Instant nu) {
    return tx.one(neem, lees_pogingen, sleutel, nu).value();
}

void zet_pogingen(db::Tx& tx, const db::Bytes& sleutel, const Pogingen& pogingen) {
    tx.run(update_pogingen, sleutel, pogingen.fouten, pogingen.wacht_tot, pogingen.laatst);
}

std::optional<EigenAccount> eigen(const kern::Kern& kern, db::Reader& reader,
                                  const toegang::GrantBasis& grant) {
    const kern::AccountId id = grant.wie().account;
    return reader.one(
        select_eigen,
        [&](db::Row& row) {
            EigenAccount account;
            account.login = row.text(0);
            account.wachtwoord = row.text(1);
            account.wachtwoord_sinds = row.get<Instant>(2);
            if (!row.null(3))
                account.geheim = kern.sealer.open_house<TotpGeheim>(doel_sleutel, id, row.bytes(3));
            account.totp_stap = row.get<std::int64_t>(4);
            account.vorig_bezoek = row.get<std::optional<Instant>>(5);
            account.organisatie = row.text(6);
            account.herstelcodes = row.get<int>(7);
            account.start = row.get<int>(8) != 0;
            return account;
        },
        id);
}

std::optional<int> neem_poging(db::Tx& tx, const toegang::GrantBasis& grant) {
    return tx.value<int>(claim, grant.wie().account, grant.nu());
}

void laat_wachten(db::Tx& tx, const toegang::GrantBasis& grant, Instant tot) {
    tx.run(update_wacht, grant.wie().account, tot);
}

std::optional<Instant> wacht_tot(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.value<Instant>(select_wacht, grant.wie().account, grant.nu());
}

bool gebruik_stap(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t stap, bool vaste_datum) {
    return tx.run(vaste_datum ? stap_anders : stap_later, grant.wie().account, stap) == 1;
}

bool gebruik_herstelcode(db::Tx& tx, const toegang::GrantBasis& grant, const db::Bytes& hash) {
    return tx.run(update_code, grant.wie().account, hash, grant.nu()) == 1;
}

void vergeef(db::Tx& tx, const toegang::GrantBasis& grant) { tx.run(update_vergeef, grant.wie().account); }

void noteer_bezoek(db::Tx& tx, const toegang::GrantBasis& grant) {
    tx.run(update_bezoek, grant.wie().account, grant.nu());
}

bool zet_eerste_factor(db::Tx& tx, const toegang::GrantBasis& grant, const db::Bytes& geheim,
                       std::int64_t stap) {
    return tx.run(update_eerste, grant.wie().account, geheim, stap) == 1;
}

void zet_factor(db::Tx& tx, const toegang::GrantBasis& grant, const db::Bytes& geheim, std::int64_t stap) {
    tx.run(update_factor, grant.wie().account, geheim, stap);
}

void zet_herstelcodes(db::Tx& tx, const toegang::GrantBasis& grant, std::span<const db::Bytes> hashes) {
    tx.run(delete_codes, grant.wie().account);
    for (const auto& hash : hashes) tx.run(insert_code, grant.wie().account, hash);
}

void zet_wachtwoord(db::Tx& tx, const toegang::GrantBasis& grant, std::string_view hash) {
    tx.run(update_wachtwoord, grant.wie().account, hash, grant.nu());
    tx.run(delete_start, grant.wie().account);
}

std::vector<SessieRij> sessies(db::Reader& reader, const toegang::GrantBasis& grant,
                               toegang::SessieSoort soort) {
    std::vector<SessieRij> gevonden;
    for (db::Row row : reader.query(select_sessies, grant.wie().account, soort, grant.nu()))
        gevonden.push_back({row.get<kern::SessieId>(0), std::string(row.text(1)), row.get<Instant>(2),
                            row.get<Instant>(3), row.get<Instant>(4),
                            row.get<toegang::Sterkte>(5) == toegang::Sterkte::wachtwoord,
                            row.get<std::optional<toegang::Doel>>(6)});
    return gevonden;
}

bool is_eigen(db::Reader& reader, const toegang::GrantBasis& grant, kern::SessieId sessie) {
    return reader.value<int>(select_is_eigen, grant.wie().account, sessie).has_value();
}

std::vector<Tokenverzoek> tokenverzoeken(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Tokenverzoek> gevonden;
    for (db::Row row : reader.query(select_verzoeken, grant.wie().account, grant.nu()))
        gevonden.push_back(lees_verzoek(row));
    return gevonden;
}

std::optional<Tokenverzoek> tokenverzoek(db::Reader& reader, const toegang::GrantBasis& grant,
                                         const IdBytes& id) {
    return reader.one(select_verzoek, lees_verzoek, grant.wie().account, grant.nu(), id);
}

void bewaar_tokenverzoek(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& id,
                         const TokenWens& wens) {
    tx.run(insert_verzoek, id, grant.wie().account, wens.waarvoor, wens.doel, wens.dagen, grant.nu(),
           grant.nu().plus_seconds(rules::verzoek_seconden));
}

void wis_tokenverzoek(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& id) {
    tx.run(delete_verzoek, grant.wie().account, id);
}

void maak_vers(db::Tx& tx, const toegang::GrantBasis& grant, Instant tot) {
    tx.run(update_vers, grant.wie().sessie, tot);
}

void zet_doel(db::Tx& tx, const toegang::GrantBasis& grant, toegang::Doel doel) {
    tx.run(update_doel, grant.wie().sessie, doel);
}

void zet_thema(db::Tx& tx, const toegang::GrantBasis& grant, std::string_view thema) {
    tx.run(update_thema, grant.wie().account, thema);
    tx.run(update_thema_sessies, grant.wie().account, thema);
}

}  // namespace store
}  // namespace inloggen
