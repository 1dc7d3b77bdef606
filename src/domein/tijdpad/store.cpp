#include "domein/tijdpad/store.hpp"

namespace tijdpad::store {
namespace {

constexpr db::Sql select_pad{"tijdpad.pad",
                             "SELECT naam, aanmelding, besluit FROM tijdpad WHERE dossier = $1"};
constexpr db::Sql select_stappen{
    "tijdpad.stappen",
    "SELECT id, naam, anker, aantal, eenheid, klaar_voor, vast, staat, gedaan_op, stil_sinds, versie, reden_z FROM "
    "tijdpad_stap WHERE dossier = $1 ORDER BY volgorde, id"};
constexpr db::Sql select_ankers{
    "tijdpad.ankers",
    "SELECT d.ingediend, (SELECT MAX(b.genomen_op) FROM besluit b WHERE b.dossier = d.id AND b.soort <= 3 AND b.genomen_op IS "
    "NOT NULL) FROM dossier d WHERE d.id = $1"};
constexpr db::Sql insert_pad{
    "tijdpad.insert",
    "INSERT INTO tijdpad (dossier, naam, gestart, door, aanmelding, besluit) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_stap{
    "tijdpad.stap",
    "INSERT INTO tijdpad_stap (dossier, id, volgorde, naam, anker, aantal, eenheid, klaar_voor, vast, staat, versie) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, $8, 0, 1, 1)"};
constexpr db::Sql update_stap{
    "tijdpad.wijzig",
    "UPDATE tijdpad_stap SET klaar_voor = $4, vast = $5, staat = $6, gedaan_op = $7, stil_sinds = $8, reden_z = $9, versie = "
    "versie + 1 WHERE dossier = $1 AND id = $2 AND versie = $3"};
constexpr db::Sql update_dag{
    "tijdpad.dag",
    "UPDATE tijdpad_stap SET klaar_voor = $3 WHERE dossier = $1 AND id = $2 AND klaar_voor <> $3"};

constexpr db::Sql select_sjablonen{
    "tijdpad.sjablonen",
    "SELECT id, naam, van, tot, versie FROM tijdpad_sjabloon ORDER BY naam, id LIMIT 200"};
constexpr db::Sql select_sjabloon{"tijdpad.sjabloon",
                                  "SELECT id, naam, van, tot, versie FROM tijdpad_sjabloon WHERE id = $1"};
constexpr db::Sql select_regels{
    "tijdpad.regels",
    "SELECT naam, anker, aantal, eenheid FROM tijdpad_sjabloon_stap WHERE sjabloon = $1 ORDER BY volgorde"};
constexpr db::Sql insert_sjabloon{
    "tijdpad.sjabloon_nieuw",
    "INSERT INTO tijdpad_sjabloon (id, naam, van, tot, versie) VALUES ($1, $2, $3, $4, 1)"};
constexpr db::Sql update_sjabloon{
    "tijdpad.sjabloon_wijzig",
    "UPDATE tijdpad_sjabloon SET naam = $2, van = $3, tot = $4, versie = versie + 1 WHERE id = $1 AND versie = $5"};
constexpr db::Sql delete_regels{"tijdpad.regels_weg",
                                "DELETE FROM tijdpad_sjabloon_stap WHERE sjabloon = $1"};
constexpr db::Sql insert_regel{
    "tijdpad.regel",
    "INSERT INTO tijdpad_sjabloon_stap (sjabloon, volgorde, naam, anker, aantal, eenheid) VALUES ($1, $2, $3, $4, $5, $6)"};

Sjabloon lees_kop(db::Row& row) {
    return {row.get<SjabloonId>(0),
            {std::string(row.text(1)), row.get<Date>(2), row.get<std::optional<Date>>(3), {}},
            row.get<std::int64_t>(4)};
}

void lees_regels(db::Reader& reader, Sjabloon& sjabloon) {
    for (db::Row row : reader.query(select_regels, sjabloon.id))
        sjabloon.velden.stappen.push_back(
            {std::string(row.text(0)), row.get<Anker>(1), row.get<int>(2), row.get<Eenheid>(3)});
}

void bewaar_regels(db::Tx& tx, SjabloonId id, const SjabloonVelden& velden) {
    int volgorde = 0;
    for (const Regel& regel : velden.stappen)
        tx.run(insert_regel, id, ++volgorde, regel.naam, regel.anker, regel.aantal, regel.eenheid);
}

}  // namespace

std::optional<Tijdpad> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::optional<Tijdpad> pad;
    for (db::Row row : reader.query(select_pad, grant.dossier()))
        pad = Tijdpad{std::string(row.text(0)), row.get<Date>(1), row.get<Date>(2), {}};
    if (!pad) return pad;
    for (db::Row row : reader.query(select_stappen, grant.dossier())) {
        Stap stap{row.get<StapId>(0),
                  {std::string(row.text(1)), row.get<Anker>(2), row.get<int>(3), row.get<Eenheid>(4)},
                  row.get<Date>(5),
                  row.get<bool>(6),
                  row.get<Staat>(7),
                  row.get<std::optional<Date>>(8),
                  row.get<std::optional<Date>>(9),
                  row.get<std::int64_t>(10)};
        // Why a step stands still is about the process; everybody who reads the casus may know.
        if (!row.null(11))
            stap.reden = grant.zicht().toon_dossier<Reden>(stap.id, row.bytes(11), {toegang::Klasse::k7});
        pad->stappen.push_back(std::move(stap));
    }
    return pad;
}

Ankers ankers(db::Reader& reader, const toegang::GrantBasis& grant) {
    Ankers gevonden;
    for (db::Row row : reader.query(select_ankers, grant.dossier())) {
        gevonden.aanmelding = local_date(row.get<Instant>(0));
        gevonden.besluit = row.null(1) ? gevonden.aanmelding : local_date(row.get<Instant>(1));
    }
    return gevonden;
}

void begin(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, std::string_view naam, const Ankers& ankers,
           const std::vector<Stap>& stappen) {
    tx.run(insert_pad, grant.dossier(), naam, grant.nu(), grant.wie().medewerker, ankers.aanmelding,
           ankers.besluit);
    int volgorde = 0;
    for (const Stap& stap : stappen)
        tx.run(insert_stap, grant.dossier(), stap.id, ++volgorde, stap.regel.naam, stap.regel.anker,
               stap.regel.aantal, stap.regel.eenheid, stap.klaar_voor);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
}

bool bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Stap& stap,
            const std::vector<Stap>& alle, std::int64_t versie, const std::optional<db::Bytes>& reden) {
    if (tx.run(update_stap, grant.dossier(), stap.id, versie, stap.klaar_voor, stap.vast, stap.staat,
               stap.gedaan_op, stap.stil_sinds, reden) == 0)
        return false;
    for (const Stap& een : alle) tx.run(update_dag, grant.dossier(), een.id, een.klaar_voor);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

std::vector<Sjabloon> sjablonen(db::Reader& reader) {
    std::vector<Sjabloon> alle;
    for (db::Row row : reader.query(select_sjablonen)) alle.push_back(lees_kop(row));
    for (Sjabloon& sjabloon : alle) lees_regels(reader, sjabloon);
    return alle;
}

std::optional<Sjabloon> sjabloon(db::Reader& reader, SjabloonId id) {
    auto gevonden = reader.one(select_sjabloon, lees_kop, id);
    if (gevonden) lees_regels(reader, *gevonden);
    return gevonden;
}

void maak(db::Tx& tx, SjabloonId id, const SjabloonVelden& velden) {
    tx.run(insert_sjabloon, id, velden.naam, velden.van.value(), velden.tot);
    bewaar_regels(tx, id, velden);
}

bool wijzig(db::Tx& tx, SjabloonId id, const SjabloonVelden& velden, std::int64_t versie) {
    if (tx.run(update_sjabloon, id, velden.naam, velden.van.value(), velden.tot, versie) == 0) return false;
    tx.run(delete_regels, id);
    bewaar_regels(tx, id, velden);
    return true;
}

}  // namespace tijdpad::store
