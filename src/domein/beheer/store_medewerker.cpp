// Medewerkers, their accounts and their roles.

#include <algorithm>

#include "domein/beheer/rules.hpp"
#include "domein/beheer/store.hpp"

namespace beheer::store {
namespace {

#define MEDEWERKER_KOLOMMEN                                                                                     \
    "SELECT m.id, m.naam, m.functienaam, m.telefoon, m.in_dienst_bij, m.werkt_voor, m.functies, m.vog_datum, "  \
    "m.aangewezen_van, m.aangewezen_tot, m.geblokkeerd, m.versie, d.naam, w.naam, w.soort, a.login, CASE WHEN " \
    "a.totp_z IS NULL THEN 0 ELSE 1 END FROM medewerker m JOIN organisatie d ON d.id = m.in_dienst_bij JOIN "   \
    "organisatie w ON w.id = m.werkt_voor LEFT JOIN account a ON a.medewerker = m.id "
constexpr db::Sql select_alle{"beheer.medewerkers", MEDEWERKER_KOLOMMEN "ORDER BY m.id LIMIT $1"};
constexpr db::Sql select_bij{"beheer.medewerkers_bij",
                             MEDEWERKER_KOLOMMEN "WHERE m.werkt_voor = $2 ORDER BY m.id LIMIT $1"};
constexpr db::Sql select_een{"beheer.medewerker", MEDEWERKER_KOLOMMEN "WHERE m.id = $1"};
constexpr db::Sql select_keuzes{
    "beheer.medewerker_keuzes",
    "SELECT m.id, m.naam, o.naam FROM medewerker m JOIN organisatie o ON o.id = m.werkt_voor WHERE m.geblokkeerd = 0 AND "
    "m.aangewezen_van <= $1 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $1) ORDER BY m.naam, m.id LIMIT 1000"};
constexpr db::Sql insert_medewerker{
    "beheer.medewerker_nieuw",
    "INSERT INTO medewerker (id, naam, functienaam, telefoon, in_dienst_bij, werkt_voor, functies, vog_datum, aangewezen_van, "
    "aangewezen_tot) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql update_medewerker{
    "beheer.medewerker_wijzig",
    "UPDATE medewerker SET naam = $2, functienaam = $3, telefoon = $4, in_dienst_bij = $5, werkt_voor = $6, functies "
    "= $7, vog_datum = "
    "$8, aangewezen_van = $9, aangewezen_tot = $10, versie = versie + 1 WHERE id = $1 AND versie = $11"};
constexpr db::Sql update_blok{
    "beheer.medewerker_blok",
    "UPDATE medewerker SET geblokkeerd = $2, versie = versie + 1 WHERE id = $1 AND versie = $3"};
constexpr db::Sql select_login{"beheer.login", "SELECT 1 FROM account WHERE login = $1"};
constexpr db::Sql insert_account{
    "beheer.account",
    "INSERT INTO account (id, medewerker, login, wachtwoord, wachtwoord_sinds) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql update_account{
    "beheer.account_herstel",
    "UPDATE account SET wachtwoord = $2, wachtwoord_sinds = $3, totp_z = NULL, totp_stap = 0, fouten = 0, wacht_tot "
    "= 0, geblokkeerd = "
    "0, versie = versie + 1 WHERE medewerker = $1"};
constexpr db::Sql insert_start{
    "beheer.startwachtwoord",
    "INSERT INTO startwachtwoord (account, sinds) SELECT id, $2 FROM account WHERE medewerker = $1 ON CONFLICT "
    "(account) DO UPDATE SET sinds = excluded.sinds"};
constexpr db::Sql delete_codes{
    "beheer.herstelcodes",
    "DELETE FROM herstelcode WHERE account IN (SELECT id FROM account WHERE medewerker = $1)"};

#define ROL_KOLOMMEN                                                                                                     \
    "SELECT r.id, r.medewerker, m.naam, o.naam, r.rol, r.van, r.tot, r.staat, r.voorgesteld_door, v.naam, b.naam, "      \
    "r.versie FROM medewerker_rol r JOIN medewerker m ON m.id = r.medewerker JOIN organisatie o ON o.id = m.werkt_voor " \
    "LEFT JOIN medewerker v ON v.id = r.voorgesteld_door LEFT JOIN medewerker b ON b.id = r.bevestigd_door "
constexpr db::Sql select_rollen_van{
    "beheer.rollen_van", ROL_KOLOMMEN "WHERE r.medewerker = $1 ORDER BY r.staat, r.van DESC, r.id LIMIT 100"};
constexpr db::Sql select_voorstellen{"beheer.voorstellen",
                                     ROL_KOLOMMEN "WHERE r.staat = 1 ORDER BY m.naam, r.id LIMIT $1"};
constexpr db::Sql select_rol{"beheer.rol", ROL_KOLOMMEN "WHERE r.id = $1"};
constexpr db::Sql select_gehouden{
    "beheer.gehouden",
    "SELECT rol, staat FROM medewerker_rol WHERE medewerker = $1 AND staat IN (1, 2) AND (tot IS NULL OR "
    "tot >= $2) ORDER BY id"};
constexpr db::Sql insert_rol{
    "beheer.rol_voorstel",
    "INSERT INTO medewerker_rol (id, medewerker, rol, van, tot, voorgesteld_door, staat) VALUES ($1, $2, $3, $4, "
    "$5, $6, 1)"};
constexpr db::Sql update_rol{
    "beheer.rol_staat",
    "UPDATE medewerker_rol SET staat = $3, bevestigd_door = $4, versie = versie + 1 WHERE id = $1 AND staat = $2 "
    "AND versie = $5"};
constexpr db::Sql update_rol_afgewezen{
    "beheer.rol_afgewezen",
    "UPDATE medewerker_rol SET staat = $3, versie = versie + 1 WHERE id = $1 AND staat = $2 AND "
    "versie = $4"};
constexpr db::Sql update_rol_einde{
    "beheer.rol_einde",
    "UPDATE medewerker_rol SET staat = 4, tot = $2, versie = versie + 1 WHERE id = $1 AND staat = 2 AND "
    "versie = $3"};

Medewerker lees(db::Row& row) {
    Medewerker gelezen;
    gelezen.id = row.get<kern::MedewerkerId>(0);
    MedewerkerVelden& velden = gelezen.velden;
    velden.naam = row.text(1);
    velden.functienaam = row.text(2);
    velden.telefoon = row.get<std::optional<std::string>>(3).value_or("");
    velden.in_dienst_bij = row.get<kern::OrganisatieId>(4);
    velden.werkt_voor = row.get<kern::OrganisatieId>(5);
    velden.functies = toegang::Functies::of_mask(row.get<std::int64_t>(6));
    velden.vog_datum = row.get<std::optional<Date>>(7);
    velden.van = row.get<Date>(8);
    velden.tot = row.get<std::optional<Date>>(9);
    gelezen.geblokkeerd = row.get<bool>(10);
    gelezen.versie = row.get<std::int64_t>(11);
    gelezen.in_dienst_bij = row.text(12);
    gelezen.werkt_voor = row.text(13);
    gelezen.soort = row.get<toegang::OrganisatieSoort>(14);
    gelezen.login = row.get<std::optional<std::string>>(15).value_or("");
    gelezen.tweede_factor = row.get<bool>(16);
    return gelezen;
}

Rolregel lees_rol(db::Row& row) {
    Rolregel regel;
    regel.id = row.get<RolId>(0);
    regel.medewerker = row.get<kern::MedewerkerId>(1);
    regel.naam = row.text(2);
    regel.organisatie = row.text(3);
    regel.rol = row.get<toegang::Rol>(4);
    regel.van = row.get<Date>(5);
    regel.tot = row.get<std::optional<Date>>(6);
    regel.staat = row.get<RolStaat>(7);
    regel.voorgesteld_door = row.get<std::optional<kern::MedewerkerId>>(8);
    regel.voorsteller = row.get<std::optional<std::string>>(9).value_or("");
    regel.bevestiger = row.get<std::optional<std::string>>(10).value_or("");
    regel.versie = row.get<std::int64_t>(11);
    return regel;
}

std::optional<std::string> of_niets(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

// Names are one text, so their order is made here: a house has some hundreds of people.
Mensen medewerkers(db::Reader& reader, const Wie& wie, const Bladzijde& bladzijde) {
    std::vector<std::pair<std::string, Medewerker>>
        mensen;  // by the key of the surname; the id tells equals apart
    db::Rows rows = wie.organisatie ? reader.query(select_bij, rules::mensen_max, *wie.organisatie)
                                    : reader.query(select_alle, rules::mensen_max);
    for (db::Row row : rows) {
        Medewerker mens = lees(row);
        mensen.emplace_back(betrokkene::sorteersleutel(rules::delen(mens.velden.naam)), std::move(mens));
    }
    std::stable_sort(mensen.begin(), mensen.end(),
                     [](const auto& een, const auto& ander) { return een.first < ander.first; });
    Mensen lijst;
    const auto eerder = static_cast<std::size_t>((bladzijde.page - 1) * bladzijde.page_size);
    std::size_t plek = 0;
    for (auto& [sleutel, mens] : mensen) {
        const char letter = sleutel.empty() ? '\0' : sleutel.front();
        if (letter >= 'a' && letter <= 'z' && !lijst.letters.ends_with(letter)) lijst.letters += letter;
        if (wie.letter != 0 && letter != wie.letter) continue;
        if (plek++ < eerder) continue;
        if (lijst.regels.size() < static_cast<std::size_t>(bladzijde.page_size))
            lijst.regels.push_back(std::move(mens));
        else
            lijst.meer = true;
    }
    return lijst;
}

std::optional<Medewerker> medewerker(db::Reader& reader, kern::MedewerkerId id) {
    return reader.one(select_een, lees, id);
}

std::vector<Keuze> medewerker_keuzes(db::Reader& reader, Date vandaag) {
    std::vector<Keuze> keuzes;
    for (db::Row row : reader.query(select_keuzes, vandaag))
        keuzes.push_back({row.get<kern::MedewerkerId>(0).text(),
                          std::string(row.text(1)) + ", " + std::string(row.text(2))});
    return keuzes;
}

void maak(db::Tx& tx, kern::MedewerkerId id, const MedewerkerVelden& velden) {
    tx.run(insert_medewerker, id, velden.naam, velden.functienaam, of_niets(velden.telefoon),
           velden.in_dienst_bij, velden.werkt_voor, velden.functies.mask(), velden.vog_datum, velden.van,
           velden.tot);
}

bool wijzig(db::Tx& tx, kern::MedewerkerId id, const MedewerkerVelden& velden, std::int64_t versie) {
    return tx.run(update_medewerker, id, velden.naam, velden.functienaam, of_niets(velden.telefoon),
                  velden.in_dienst_bij, velden.werkt_voor, velden.functies.mask(), velden.vog_datum,
                  velden.van, velden.tot, versie) != 0;
}

bool blokkeer(db::Tx& tx, kern::MedewerkerId id, bool geblokkeerd, std::int64_t versie) {
    return tx.run(update_blok, id, geblokkeerd, versie) != 0;
}

bool login_bestaat(db::Reader& reader, std::string_view login) {
    return reader.value<std::int64_t>(select_login, login).has_value();
}

void maak_account(db::Tx& tx, kern::AccountId id, kern::MedewerkerId medewerker, std::string_view login,
                  std::string_view hash, Instant nu) {
    tx.run(insert_account, id, medewerker, login, hash, nu);
    tx.run(insert_start, medewerker, nu);
}

void herstel_account(db::Tx& tx, kern::MedewerkerId medewerker, std::string_view hash, Instant nu) {
    tx.run(update_account, medewerker, hash, nu);
    tx.run(delete_codes, medewerker);
    tx.run(insert_start, medewerker, nu);
}

std::vector<Rolregel> rollen_van(db::Reader& reader, kern::MedewerkerId medewerker) {
    std::vector<Rolregel> regels;
    for (db::Row row : reader.query(select_rollen_van, medewerker)) regels.push_back(lees_rol(row));
    return regels;
}

std::vector<Rolregel> voorstellen(db::Reader& reader) {
    std::vector<Rolregel> regels;
    for (db::Row row : reader.query(select_voorstellen, rules::regels_max)) regels.push_back(lees_rol(row));
    return regels;
}

std::optional<Rolregel> rol(db::Reader& reader, RolId id) { return reader.one(select_rol, lees_rol, id); }

Gehouden gehouden(db::Reader& reader, kern::MedewerkerId medewerker, Date vandaag) {
    Gehouden rollen;
    for (db::Row row : reader.query(select_gehouden, medewerker, vandaag)) {
        const auto rol = row.get<toegang::Rol>(0);
        (row.get<RolStaat>(1) == RolStaat::geldig ? rollen.geldig : rollen.wacht).add(rol);
    }
    return rollen;
}

void stel_voor(db::Tx& tx, RolId id, kern::MedewerkerId medewerker, const NieuweRol& nieuw,
               kern::MedewerkerId door) {
    tx.run(insert_rol, id, medewerker, nieuw.rol, nieuw.van, nieuw.tot, door);
}

bool zet_rol(db::Tx& tx, RolId id, RolStaat van, RolStaat naar, kern::MedewerkerId door,
             std::int64_t versie) {
    // A rejected role was confirmed by nobody: a proposer may also take his own proposal back.
    if (naar == RolStaat::afgewezen) return tx.run(update_rol_afgewezen, id, van, naar, versie) != 0;
    return tx.run(update_rol, id, van, naar, door, versie) != 0;
}

bool eindig_rol(db::Tx& tx, RolId id, Date vandaag, std::int64_t versie) {
    return tx.run(update_rol_einde, id, vandaag, versie) != 0;
}

}  // namespace beheer::store
