// Tables with their members, covenants, code lists and settings.

#include <algorithm>
#include <array>

#include "domein/beheer/store.hpp"
#include "kern/partner/instelling.hpp"

namespace beheer::store {
namespace {

// Default lists that a house may make its own. Lists that the program itself reads as an enum stay closed.
constexpr std::array<std::string_view, 2> standaard_lijsten{"herkomst", "relatie"};
constexpr std::array<std::string_view, 4> gesloten_lijsten{"toetsen", "geheim-grond", "bsn-onbekend",
                                                           "naamgebruik"};
constexpr Date altijd{2000, 1, 1};  // from when a default list holds once the house takes it over

#define TAFEL_KOLOMMEN                                                                                             \
    "SELECT t.id, t.code, t.naam, t.soort, t.convenant, t.van, t.tot, t.versie, (SELECT count(*) FROM tafellid l " \
    "WHERE l.tafel = t.id) FROM regietafel t "
constexpr db::Sql select_tafels{"beheer.tafels", TAFEL_KOLOMMEN "ORDER BY t.naam, t.id LIMIT 500"};
constexpr db::Sql select_tafel{"beheer.tafel", TAFEL_KOLOMMEN "WHERE t.id = $1"};
constexpr db::Sql select_tafel_code{"beheer.tafel_code", "SELECT 1 FROM regietafel WHERE code = $1"};
constexpr db::Sql insert_tafel{
    "beheer.tafel_nieuw",
    "INSERT INTO regietafel (id, code, naam, soort, convenant, van, tot) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql update_tafel{
    "beheer.tafel_wijzig",
    "UPDATE regietafel SET naam = $2, soort = $3, convenant = $4, van = $5, tot = $6, versie = versie + 1 "
    "WHERE id = $1 AND versie = $7"};
constexpr db::Sql select_leden{
    "beheer.leden",
    "SELECT l.medewerker, m.naam, o.naam, l.van, l.tot FROM tafellid l JOIN medewerker m ON m.id = "
    "l.medewerker JOIN organisatie o ON o.id = m.werkt_voor WHERE l.tafel = $1 ORDER BY m.naam, m.id LIMIT 500"};
constexpr db::Sql insert_lid{
    "beheer.lid",
    "INSERT INTO tafellid (tafel, medewerker, van) VALUES ($1, $2, $3) ON CONFLICT (tafel, medewerker) DO UPDATE "
    "SET van = excluded.van, tot = NULL"};
constexpr db::Sql delete_lid{"beheer.lid_weg", "DELETE FROM tafellid WHERE tafel = $1 AND medewerker = $2"};

#define CONVENANT_KOLOMMEN                                                                                  \
    "SELECT c.id, c.naam, c.van, c.tot, c.versie, (SELECT count(*) FROM organisatie o WHERE o.convenant = " \
    "c.id) FROM convenant c "
constexpr db::Sql select_convenanten{
    "beheer.convenanten",
    CONVENANT_KOLOMMEN "ORDER BY CASE WHEN c.tot IS NULL THEN 1 ELSE 0 END, c.tot, c.naam, c.id LIMIT 500"};
constexpr db::Sql select_convenant{"beheer.convenant", CONVENANT_KOLOMMEN "WHERE c.id = $1"};
constexpr db::Sql insert_convenant{"beheer.convenant_nieuw",
                                   "INSERT INTO convenant (id, naam, van, tot) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql update_convenant{
    "beheer.convenant_wijzig",
    "UPDATE convenant SET naam = $2, van = $3, tot = $4, versie = versie + 1 WHERE id = $1 AND versie = $5"};

constexpr db::Sql select_lijsten{"beheer.lijsten", "SELECT DISTINCT lijst FROM codelijst ORDER BY lijst"};
constexpr db::Sql select_codes{
    "beheer.codes",
    "SELECT code, naam, volgorde, van, tot FROM codelijst WHERE lijst = $1 ORDER BY volgorde, code, van LIMIT 1000"};
constexpr db::Sql select_volgorde{"beheer.volgorde",
                                  "SELECT COALESCE(MAX(volgorde), 0) FROM codelijst WHERE lijst = $1"};
constexpr db::Sql select_loopt{
    "beheer.code_loopt",
    "SELECT 1 FROM codelijst WHERE lijst = $1 AND code = $2 AND (tot IS NULL OR tot >= $3) LIMIT 1"};
constexpr db::Sql insert_code{
    "beheer.code",
    "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"};
constexpr db::Sql update_code{
    "beheer.code_einde",
    "UPDATE codelijst SET tot = $3 WHERE lijst = $1 AND code = $2 AND tot IS NULL AND van <= $3"};

constexpr db::Sql select_waarden{
    "beheer.waarden",
    "SELECT waarde, van, tot FROM instelling WHERE code = $1 ORDER BY van DESC, code LIMIT 50"};
constexpr db::Sql select_open{"beheer.waarde_open",
                              "SELECT 1 FROM instelling WHERE code = $1 AND van = $2 AND tot IS NULL"};
constexpr db::Sql upsert_waarde{
    "beheer.waarde",
    "INSERT INTO instelling (code, van, tot, waarde) VALUES ($1, $2, $3, $4) ON CONFLICT (code, van) DO "
    "UPDATE SET tot = excluded.tot, waarde = excluded.waarde"};

Tafel lees_tafel(db::Row& row) {
    return {row.get<kern::TafelId>(0),
            std::string(row.text(1)),
            {std::string(row.text(2)), row.get<TafelSoort>(3), row.get<std::optional<ConvenantId>>(4),
             row.get<Date>(5), row.get<std::optional<Date>>(6)},
            row.get<int>(8),
            row.get<std::int64_t>(7)};
}

Convenant lees_convenant(db::Row& row) {
    return {row.get<ConvenantId>(0),
            {std::string(row.text(1)), row.get<Date>(2), row.get<std::optional<Date>>(3)},
            row.get<int>(5),
            row.get<std::int64_t>(4)};
}

}  // namespace

std::vector<Tafel> tafels(db::Reader& reader) {
    std::vector<Tafel> lijst;
    for (db::Row row : reader.query(select_tafels)) lijst.push_back(lees_tafel(row));
    return lijst;
}

std::optional<Tafel> tafel(db::Reader& reader, kern::TafelId id) {
    return reader.one(select_tafel, lees_tafel, id);
}

bool tafel_code_bestaat(db::Reader& reader, std::string_view code) {
    return reader.value<std::int64_t>(select_tafel_code, code).has_value();
}

void maak(db::Tx& tx, kern::TafelId id, std::string_view code, const TafelVelden& velden) {
    tx.run(insert_tafel, id, code, velden.naam, velden.soort, velden.convenant, velden.van, velden.tot);
}

bool wijzig(db::Tx& tx, kern::TafelId id, const TafelVelden& velden, std::int64_t versie) {
    return tx.run(update_tafel, id, velden.naam, velden.soort, velden.convenant, velden.van, velden.tot,
                  versie) != 0;
}

std::vector<Tafellid> leden(db::Reader& reader, kern::TafelId id) {
    std::vector<Tafellid> lijst;
    for (db::Row row : reader.query(select_leden, id))
        lijst.push_back({row.get<kern::MedewerkerId>(0), std::string(row.text(1)), std::string(row.text(2)),
                         row.get<Date>(3), row.get<std::optional<Date>>(4)});
    return lijst;
}

void voeg_lid_toe(db::Tx& tx, kern::TafelId id, kern::MedewerkerId medewerker, Date van) {
    tx.run(insert_lid, id, medewerker, van);
}

bool eindig_lid(db::Tx& tx, kern::TafelId id, kern::MedewerkerId medewerker) {
    return tx.run(delete_lid, id, medewerker) != 0;
}

std::vector<Convenant> convenanten(db::Reader& reader) {
    std::vector<Convenant> lijst;
    for (db::Row row : reader.query(select_convenanten)) lijst.push_back(lees_convenant(row));
    return lijst;
}

std::optional<Convenant> convenant(db::Reader& reader, ConvenantId id) {
    return reader.one(select_convenant, lees_convenant, id);
}

void maak(db::Tx& tx, ConvenantId id, const ConvenantVelden& velden) {
    tx.run(insert_convenant, id, velden.naam, velden.van, velden.tot);
}

bool wijzig(db::Tx& tx, ConvenantId id, const ConvenantVelden& velden, std::int64_t versie) {
    return tx.run(update_convenant, id, velden.naam, velden.van, velden.tot, versie) != 0;
}

std::vector<std::string> lijsten(db::Reader& reader) {
    std::vector<std::string> namen(standaard_lijsten.begin(), standaard_lijsten.end());
    for (db::Row row : reader.query(select_lijsten)) namen.emplace_back(row.text(0));
    std::sort(namen.begin(), namen.end());
    namen.erase(std::unique(namen.begin(), namen.end()), namen.end());
    std::erase_if(namen, [](const std::string& naam) {
        return std::find(gesloten_lijsten.begin(), gesloten_lijsten.end(), naam) != gesloten_lijsten.end();
    });
    return namen;
}

std::vector<Coderegel> codes(db::Reader& reader, std::string_view lijst) {
    std::vector<Coderegel> regels;
    for (db::Row row : reader.query(select_codes, lijst))
        regels.push_back({std::string(row.text(0)), std::string(row.text(1)), row.get<std::int64_t>(2),
                          row.get<Date>(3), row.get<std::optional<Date>>(4), false});
    if (!regels.empty()) return regels;
    for (const auto& code : partner::standaard_codes(lijst))
        regels.push_back(
            {code.code, code.naam, static_cast<std::int64_t>(regels.size()) + 1, altijd, std::nullopt, true});
    return regels;
}

void neem_over(db::Tx& tx, std::string_view lijst) {
    for (const auto& regel : codes(tx, lijst))
        if (regel.vast) tx.run(insert_code, lijst, regel.code, regel.naam, regel.volgorde, altijd);
}

bool voeg_code_toe(db::Tx& tx, std::string_view lijst, std::string_view code, std::string_view naam,
                   Date van) {
    if (tx.value<std::int64_t>(select_loopt, lijst, code, van)) return false;
    const auto laatste = tx.value<std::int64_t>(select_volgorde, lijst).value_or(0);
    return tx.run(insert_code, lijst, code, naam, laatste + 1, van) != 0;
}

bool eindig_code(db::Tx& tx, std::string_view lijst, std::string_view code, Date tot) {
    return tx.run(update_code, lijst, code, tot) != 0;
}

std::vector<Waarde> waarden(db::Reader& reader, std::string_view code) {
    std::vector<Waarde> lijst;
    for (db::Row row : reader.query(select_waarden, code))
        lijst.push_back({std::string(row.text(0)), row.get<Date>(1), row.get<std::optional<Date>>(2)});
    return lijst;
}

bool geldt_zonder_einde(db::Reader& reader, std::string_view code, Date van) {
    return reader.value<std::int64_t>(select_open, code, van).has_value();
}

void zet(db::Tx& tx, std::string_view code, const Waarde& waarde) {
    tx.run(upsert_waarde, code, waarde.van, waarde.tot, waarde.waarde);
}

}  // namespace beheer::store
