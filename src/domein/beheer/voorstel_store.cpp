#include "domein/beheer/voorstel_store.hpp"

namespace beheer::store {
namespace {

// Somebody other than m who is contactpersoon (role 11) of the organisation that employs m, and may log in on day $1.
#define CONTACTPERSOON_VAN_WERKGEVER                                                                            \
    " FROM medewerker c JOIN medewerker_rol r ON r.medewerker = c.id WHERE c.werkt_voor = m.in_dienst_bij AND " \
    "r.rol = 11 AND r.staat = 2 AND r.van <= $1 AND (r.tot IS NULL OR r.tot >= $1) AND c.geblokkeerd = 0 AND "  \
    "c.aangewezen_van <= $1 AND (c.aangewezen_tot IS NULL OR c.aangewezen_tot >= $1) "
#define VOORSTEL_KOLOMMEN                                                                                           \
    "SELECT v.id, v.staat, v.soort, v.medewerker, v.tafel, v.code, v.oud, v.waarde, v.van, v.tot, m.naam, t.naam, " \
    "m.in_dienst_bij, w.soort, v.voorgesteld_door, d.naam, v.voorgesteld_op, v.verloopt_op, v.versie, CASE WHEN "   \
    "EXISTS (SELECT 1" CONTACTPERSOON_VAN_WERKGEVER                                                                 \
    "AND c.id = m.id) THEN 1 ELSE 0 END, CASE WHEN EXISTS (SELECT 1" CONTACTPERSOON_VAN_WERKGEVER                   \
    "AND c.id <> m.id) THEN 1 ELSE 0 END, d.geblokkeerd FROM voorstel v JOIN medewerker d ON "                      \
    "d.id = v.voorgesteld_door LEFT JOIN medewerker m ON m.id = v.medewerker LEFT JOIN organisatie w ON "           \
    "w.id = m.werkt_voor LEFT JOIN regietafel t ON t.id = v.tafel "
constexpr db::Sql select_een{"beheer.voorstel", VOORSTEL_KOLOMMEN "WHERE v.id = $2"};
constexpr db::Sql select_wachtend{
    "beheer.voorstel_wachtend",
    VOORSTEL_KOLOMMEN "WHERE v.staat = 1 AND v.verloopt_op > $2 ORDER BY v.voorgesteld_op, v.id LIMIT $3"};
constexpr db::Sql select_zelfde{
    "beheer.voorstel_zelfde",
    "SELECT medewerker, tafel, code FROM voorstel WHERE staat = 1 AND soort = $1 AND verloopt_op > $2 ORDER BY id"};
constexpr db::Sql select_account{
    "beheer.voorstel_account",
    "SELECT 1 FROM voorstel WHERE staat = 1 AND soort <= 2 AND medewerker = $1 AND verloopt_op > $2 LIMIT 1"};
constexpr db::Sql insert_voorstel{
    "beheer.voorstel_nieuw",
    "INSERT INTO voorstel (id, soort, staat, medewerker, tafel, code, oud, waarde, van, tot, voorgesteld_door, "
    "voorgesteld_op, verloopt_op) VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"};
constexpr db::Sql update_voorstel{
    "beheer.voorstel_beslis",
    "UPDATE voorstel SET staat = $2, beslist_door = $3, beslist_op = $4, versie = versie + 1 WHERE id = $1 AND staat = 1 "
    "AND versie = $5"};

std::string tekst(const db::Row& row, int kolom) {
    return row.get<std::optional<std::string>>(kolom).value_or("");
}

Voorstel lees(const db::Row& row) {
    Voorstel gelezen;
    gelezen.id = row.get<VoorstelId>(0);
    gelezen.staat = row.get<VoorstelStaat>(1);
    NieuwVoorstel& inhoud = gelezen.inhoud;
    inhoud.soort = row.get<VoorstelSoort>(2);
    inhoud.medewerker = row.get<std::optional<kern::MedewerkerId>>(3);
    inhoud.tafel = row.get<std::optional<kern::TafelId>>(4);
    inhoud.code = row.text(5);
    inhoud.oud = row.text(6);
    inhoud.waarde = {std::string(row.text(7)), row.get<std::optional<Date>>(8).value_or(Date{}),
                     row.get<std::optional<Date>>(9)};
    gelezen.naam = tekst(row, 10);
    gelezen.tafel = tekst(row, 11);
    gelezen.in_dienst_bij = row.get<std::optional<kern::OrganisatieId>>(12);
    gelezen.van_huis =
        !row.null(13) && row.get<toegang::OrganisatieSoort>(13) == toegang::OrganisatieSoort::huis;
    gelezen.voorgesteld_door = row.get<kern::MedewerkerId>(14);
    gelezen.voorsteller = row.text(15);
    gelezen.voorgesteld_op = row.get<Instant>(16);
    gelezen.verloopt_op = row.get<Instant>(17);
    gelezen.versie = row.get<std::int64_t>(18);
    gelezen.is_contactpersoon = row.get<bool>(19);
    gelezen.heeft_contactpersoon = row.get<bool>(20);
    gelezen.voorsteller_weg = row.get<bool>(21);
    return gelezen;
}

}  // namespace

void bewaar(db::Tx& tx, VoorstelId id, const NieuwVoorstel& nieuw, kern::MedewerkerId door, Instant nu) {
    const bool waarde = nieuw.soort == VoorstelSoort::instelling;
    tx.run(insert_voorstel, id, nieuw.soort, nieuw.medewerker, nieuw.tafel, nieuw.code, nieuw.oud,
           nieuw.waarde.waarde, waarde ? std::optional(nieuw.waarde.van) : std::nullopt, nieuw.waarde.tot,
           door, nu, nu.plus_seconds(rules::voorstel_seconden));
}

bool wacht_al(db::Reader& reader, const NieuwVoorstel& nieuw, Instant nu) {
    const bool op_code = nieuw.soort == VoorstelSoort::instelling;
    for (db::Row row : reader.query(select_zelfde, nieuw.soort, nu))
        if (row.get<std::optional<kern::MedewerkerId>>(0) == nieuw.medewerker &&
            row.get<std::optional<kern::TafelId>>(1) == nieuw.tafel &&
            (!op_code || row.text(2) == nieuw.code))
            return true;
    return false;
}

bool wacht_account(db::Reader& reader, kern::MedewerkerId id, Instant nu) {
    return reader.value<std::int64_t>(select_account, id, nu).has_value();
}

std::optional<Voorstel> voorstel(db::Reader& reader, VoorstelId id, Date vandaag) {
    return reader.one(select_een, lees, vandaag, id);
}

std::vector<Voorstel> wachtend(db::Reader& reader, Instant nu) {
    std::vector<Voorstel> lijst;
    for (db::Row row : reader.query(select_wachtend, local_date(nu), nu, rules::regels_max))
        lijst.push_back(lees(row));
    return lijst;
}

bool beslis(db::Tx& tx, VoorstelId id, VoorstelStaat naar, kern::MedewerkerId door, Instant nu,
            std::int64_t versie) {
    return tx.run(update_voorstel, id, naar, door, nu, versie) != 0;
}

rules::TweedeFeiten feiten(const Voorstel& voorstel, const toegang::Principal& wie, Instant nu) {
    rules::TweedeFeiten feiten;
    feiten.over_account = voorstel.over_account();
    feiten.wacht = voorstel.staat == VoorstelStaat::wacht;
    feiten.verlopen = voorstel.verloopt_op <= nu;
    feiten.voorsteller_weg = voorstel.voorsteller_weg;
    feiten.zelf_voorgesteld = voorstel.voorgesteld_door == wie.medewerker;
    feiten.over_mij = voorstel.inhoud.medewerker == wie.medewerker;
    feiten.bevestiger = toegang::Gate::zou_mogen(wie, toegang::Recht::rol_bevestigen);
    feiten.manager = wie.heeft(toegang::Rol::manager);
    feiten.contactpersoon =
        wie.heeft(toegang::Rol::contactpersoon) && voorstel.in_dienst_bij == wie.organisatie;
    feiten.van_huis = voorstel.van_huis;
    feiten.is_contactpersoon = voorstel.is_contactpersoon;
    feiten.heeft_contactpersoon = voorstel.heeft_contactpersoon;
    return feiten;
}

std::vector<Voorstel> voor(db::Reader& reader, const toegang::Principal& wie, Instant nu) {
    auto lijst = wachtend(reader, nu);
    std::erase_if(lijst, [&](const Voorstel& een) { return !rules::te_zien(feiten(een, wie, nu)); });
    return lijst;
}

}  // namespace beheer::store
