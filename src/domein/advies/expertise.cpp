#include "domein/advies/expertise.hpp"

#include <algorithm>

namespace advies {
namespace rules {
namespace {

constexpr std::size_t naam_max = 200;
constexpr std::int64_t werkweek = 0b111110;  // Monday to Friday

void thema(std::vector<FieldFault>& fouten, std::string_view code, std::span<const partner::Code> themas) {
    if (std::ranges::none_of(themas, [&](const auto& een) { return een.code == code; }))
        fouten.push_back({"thema", "required", "Kies een thema uit de lijst."});
}

void gevuld(std::vector<FieldFault>& fouten, std::string_view veld, const std::string& tekst,
            std::string zin) {
    if (tekst.empty() || tekst.size() > naam_max * 4)
        fouten.push_back({std::string(veld), "required", std::move(zin)});
}

bool afwezig(const Aandachtsfunctionaris& wie, Date dag) {
    return wie.afwezig_van && *wie.afwezig_van <= dag && (!wie.afwezig_tot || *wie.afwezig_tot >= dag);
}

}  // namespace

bool is_er(const Aandachtsfunctionaris& wie, Date vandaag) {
    return !afwezig(wie, vandaag) && ((wie.dagen >> vandaag.weekday()) & 1) != 0;
}

std::string dagen_zin(std::int64_t dagen) {
    std::string zin;
    for (const auto& [code, dag] : dag_codes)
        if (((dagen >> dag) & 1) != 0) zin += (zin.empty() ? "" : ", ") + std::string(code);
    return zin.empty() ? "geen vaste dag" : zin;
}

std::string beschikbaar(const Aandachtsfunctionaris& wie, Date vandaag) {
    if (afwezig(wie, vandaag))
        return wie.afwezig_tot ? "afwezig tot en met " + dutch_date(*wie.afwezig_tot) : "afwezig";
    return is_er(wie, vandaag) ? "vandaag bereikbaar" : "vandaag niet, wel op: " + dagen_zin(wie.dagen);
}

std::vector<FieldFault> fouten(const Aandachtsfunctionaris& nieuw, std::span<const partner::Code> themas) {
    std::vector<FieldFault> gevonden;
    thema(gevonden, nieuw.thema, themas);
    if ((nieuw.dagen & werkweek) == 0)
        gevonden.push_back({"dagen", "required", "Kies op welke dagen deze collega er is."});
    if (nieuw.afwezig_tot && !nieuw.afwezig_van)
        gevonden.push_back({"afwezigVan", "required", "Vul in vanaf wanneer de collega er niet is."});
    if (nieuw.afwezig_tot && nieuw.afwezig_van && *nieuw.afwezig_tot < *nieuw.afwezig_van)
        gevonden.push_back({"afwezigTot", "before-start", "De laatste dag ligt voor de eerste."});
    return gevonden;
}

std::vector<FieldFault> fouten(const Deskundige& nieuw, std::span<const partner::Code> themas) {
    std::vector<FieldFault> gevonden;
    thema(gevonden, nieuw.thema, themas);
    gevuld(gevonden, "naam", nieuw.naam, "Vul de naam in van de deskundige of het team.");
    gevuld(gevonden, "organisatie", nieuw.organisatie, "Vul in waar de deskundige werkt.");
    gevuld(gevonden, "waarvoor", nieuw.waarvoor, "Schrijf op waar je deze deskundige voor vraagt.");
    gevuld(gevonden, "bereiken", nieuw.bereiken, "Schrijf op hoe je de deskundige bereikt.");
    return gevonden;
}

}  // namespace rules

namespace store {
namespace {

#define FUNCTIONARIS                                                                                         \
    "SELECT a.id, a.thema, a.medewerker, m.naam, m.telefoon, a.dagen, a.afwezig_van, a.afwezig_tot, a.tot, " \
    "a.versie FROM aandachtsfunctionaris a JOIN medewerker m ON m.id = a.medewerker "
#define DESKUNDIGE "SELECT id, thema, naam, organisatie, waarvoor, bereiken, tot, versie FROM deskundige "

constexpr db::Sql select_functionarissen{
    "advies.functionarissen", FUNCTIONARIS
    "WHERE a.van <= $1 AND (a.tot IS NULL OR a.tot >= $1) AND m.geblokkeerd = 0 ORDER BY a.thema, m.naam, "
    "a.id"};
constexpr db::Sql select_functionaris{"advies.functionaris", FUNCTIONARIS "WHERE a.id = $1"};
constexpr db::Sql select_deskundigen{
    "advies.deskundigen",
    DESKUNDIGE "WHERE van <= $1 AND (tot IS NULL OR tot >= $1) ORDER BY thema, naam, id"};
constexpr db::Sql select_deskundige{"advies.deskundige", DESKUNDIGE "WHERE id = $1"};
constexpr db::Sql upsert_functionaris{
    "advies.bewaar_functionaris",
    "INSERT INTO aandachtsfunctionaris (id, thema, medewerker, dagen, afwezig_van, afwezig_tot, van, tot, versie) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1) ON CONFLICT (id) DO UPDATE SET thema = excluded.thema, medewerker = "
    "excluded.medewerker, dagen = excluded.dagen, afwezig_van = excluded.afwezig_van, afwezig_tot = "
    "excluded.afwezig_tot, tot = excluded.tot, versie = aandachtsfunctionaris.versie + 1 WHERE "
    "aandachtsfunctionaris.versie = $9"};
constexpr db::Sql upsert_deskundige{
    "advies.bewaar_deskundige",
    "INSERT INTO deskundige (id, thema, naam, organisatie, waarvoor, bereiken, van, tot, versie) VALUES ($1, $2, $3, $4, $5, $6, "
    "$7, $8, 1) ON CONFLICT (id) DO UPDATE SET thema = excluded.thema, naam = excluded.naam, organisatie = excluded.organisatie, "
    "waarvoor = excluded.waarvoor, bereiken = excluded.bereiken, tot = excluded.tot, versie = deskundige.versie + 1 WHERE "
    "deskundige.versie = $9"};

std::string naam_of_niets(const db::Row& row, int kolom) {
    return row.null(kolom) ? std::string() : std::string(row.text(kolom));
}

Aandachtsfunctionaris lees_functionaris(const db::Row& row) {
    return {row.get<AandachtsfunctionarisId>(0),
            std::string(row.text(1)),
            row.get<kern::MedewerkerId>(2),
            std::string(row.text(3)),
            naam_of_niets(row, 4),
            row.get<std::int64_t>(5),
            row.get<std::optional<Date>>(6),
            row.get<std::optional<Date>>(7),
            row.get<std::optional<Date>>(8),
            row.get<std::int64_t>(9)};
}

Deskundige lees_deskundige(const db::Row& row) {
    return {row.get<DeskundigeId>(0),        std::string(row.text(1)), std::string(row.text(2)),
            std::string(row.text(3)),        std::string(row.text(4)), std::string(row.text(5)),
            row.get<std::optional<Date>>(6), row.get<std::int64_t>(7)};
}

}  // namespace

std::vector<Aandachtsfunctionaris> aandachtsfunctionarissen(db::Reader& reader, Date vandaag) {
    std::vector<Aandachtsfunctionaris> gevonden;
    for (db::Row row : reader.query(select_functionarissen, vandaag))
        gevonden.push_back(lees_functionaris(row));
    return gevonden;
}

std::vector<Deskundige> deskundigen(db::Reader& reader, Date vandaag) {
    std::vector<Deskundige> gevonden;
    for (db::Row row : reader.query(select_deskundigen, vandaag)) gevonden.push_back(lees_deskundige(row));
    return gevonden;
}

std::optional<Aandachtsfunctionaris> aandachtsfunctionaris(db::Reader& reader, AandachtsfunctionarisId id) {
    for (db::Row row : reader.query(select_functionaris, id)) return lees_functionaris(row);
    return std::nullopt;
}

std::optional<Deskundige> deskundige(db::Reader& reader, DeskundigeId id) {
    for (db::Row row : reader.query(select_deskundige, id)) return lees_deskundige(row);
    return std::nullopt;
}

bool bewaar(db::Tx& tx, const Aandachtsfunctionaris& wie, Date vandaag) {
    return tx.run(upsert_functionaris, wie.id, wie.thema, wie.medewerker, wie.dagen, wie.afwezig_van,
                  wie.afwezig_tot, vandaag, wie.tot, wie.versie) != 0;
}

bool bewaar(db::Tx& tx, const Deskundige& wie, Date vandaag) {
    return tx.run(upsert_deskundige, wie.id, wie.thema, wie.naam, wie.organisatie, wie.waarvoor, wie.bereiken,
                  vandaag, wie.tot, wie.versie) != 0;
}

}  // namespace store
}  // namespace advies
