#include "domein/advies/store.hpp"

#include "domein/advies/rules.hpp"
#include "kern/partner/instelling.hpp"

namespace advies::store {
namespace {

constexpr std::int64_t mensen_max = 500;

// Newest first. $5 state (0: any), $6 theme, $7 also what is over, $8 only what I answer, $9 and $10 the page.
constexpr toegang::ScopedSql select_lijst{
    "advies.lijst",
    "SELECT d.id, d.kenmerk, a.soort, a.thema, o.naam, a.staat, a.met_namen, m.naam, a.behandelaar, a.gevraagd, a.sinds, "
    "dn.rol, dn.gewijzigd > dn.gezien FROM" SCOPE_DOSSIERS
    " JOIN advies a ON a.dossier = d.id JOIN organisatie o ON o.id = a.organisatie LEFT JOIN medewerker m ON m.id = "
    "a.behandelaar WHERE" SCOPE_VAN_MIJ
    " AND dn.stapel = 4 AND d.fase = 11 AND dn.rol IN (1, 2) AND ($5 = 0 OR a.staat = $5) AND ($6 = '' OR a.thema = $6) AND "
    "($7 = 1 OR a.staat < 5) AND ($8 = 0 OR a.behandelaar = $1) ORDER BY a.gevraagd DESC, d.id LIMIT $9 OFFSET $10"};
constexpr db::Sql select_een{
    "advies.een",
    "SELECT " ITEM_KOLOMMEN
    ", d.kenmerk, a.soort, a.thema, a.vrager, v.naam, a.organisatie, o.naam, a.met_namen, a.door_huis, a.staat, a.behandelaar, "
    "b.naam, a.gevraagd, a.sinds, a.beantwoord, a.gesloten, a.concept, d.vernietigen_op, a.versie, a.vraag_z, a.persoon_z, "
    "(SELECT dl.grondslag FROM deelname dl WHERE dl.dossier = a.dossier AND dl.rol = 1) FROM advies a JOIN dossier d ON d.id = "
    "a.dossier JOIN item i ON i.dossier = a.dossier AND i.id = a.id JOIN medewerker v ON v.id = a.vrager JOIN organisatie o ON "
    "o.id = a.organisatie LEFT JOIN medewerker b ON b.id = a.behandelaar WHERE a.dossier = $1"};
constexpr db::Sql select_berichten{
    "advies.berichten",
    "SELECT " ITEM_KOLOMMEN
    ", ab.soort, m.naam, o.naam, ab.tekst_z FROM item i JOIN adviesbericht ab ON ab.dossier = i.dossier AND ab.id = i.id JOIN "
    "medewerker m ON m.id = i.door JOIN organisatie o ON o.id = i.bron WHERE i.dossier = $1 AND i.soort = 35 ORDER BY "
    "i.gemaakt, i.id"};

#define MENSEN_UIT                                                                                               \
    "SELECT m.id, m.naam, o.id, o.naam, o.soort FROM medewerker m JOIN organisatie o ON o.id = m.werkt_voor "    \
    "WHERE o.van <= $1 AND (o.tot IS NULL OR o.tot >= $1) AND m.geblokkeerd = 0 AND m.aangewezen_van <= $1 AND " \
    "(m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $1) AND (m.functies & 1) = 1 AND EXISTS (SELECT 1 FROM "   \
    "medewerker_rol r WHERE r.medewerker = m.id AND r.staat = 2 AND r.van <= $1 AND (r.tot IS NULL OR r.tot >= " \
    "$1) AND r.rol "
constexpr db::Sql select_adviseurs{
    "advies.adviseurs", MENSEN_UIT "IN (0, 1, 2)) AND o.soort = 21 ORDER BY m.naam, m.id LIMIT $2"};
constexpr db::Sql select_vragers{
    "advies.vragers", MENSEN_UIT "IN (9, 10, 15)) AND o.soort <= 15 ORDER BY o.naam, m.naam, m.id LIMIT $2"};

std::vector<Mens> mensen(db::Reader& reader, const db::Sql& sql, Date vandaag) {
    std::vector<Mens> gevonden;
    for (db::Row row : reader.query(sql, vandaag, mensen_max))
        gevonden.push_back({row.get<kern::MedewerkerId>(0), std::string(row.text(1)),
                            row.get<kern::OrganisatieId>(2), std::string(row.text(3)),
                            row.get<toegang::OrganisatieSoort>(4)});
    return gevonden;
}

Soort soort_van(std::string_view code) {
    for (const auto& [bekend, waarde] : rules::soort_codes)
        if (bekend == code) return waarde;
    return Soort::kort;
}

std::string naam_of_niets(const db::Row& row, int kolom) {
    return row.null(kolom) ? std::string() : std::string(row.text(kolom));
}

}  // namespace

Bladzijde lijst(db::Reader& reader, const toegang::ScopeBasis& scope, const Keuze& keuze, int bladzijde,
                int grootte) {
    Bladzijde gevonden;
    const std::int64_t staat = keuze.staat ? static_cast<std::int64_t>(*keuze.staat) : 0;
    const bool alles = keuze.alles || (keuze.staat && !rules::loopt(*keuze.staat));
    for (db::Row row : scope.query(reader, select_lijst, staat, std::string_view(keuze.thema), alles,
                                   keuze.mijn, static_cast<std::int64_t>(grootte) + 1,
                                   static_cast<std::int64_t>(bladzijde - 1) * grootte)) {
        if (gevonden.regels.size() == static_cast<std::size_t>(grootte)) {
            gevonden.meer = true;
            break;
        }
        gevonden.regels.push_back(
            {row.get<kern::DossierId>(0), std::string(row.text(1)), soort_van(row.text(2)),
             std::string(row.text(3)), std::string(row.text(4)), row.get<Staat>(5), row.get<bool>(6),
             naam_of_niets(row, 7), row.get<std::optional<kern::MedewerkerId>>(8), row.get<Instant>(9),
             row.get<Instant>(10), row.get<toegang::DeelnameRol>(11), row.get<bool>(12)});
    }
    for (Regel& regel : gevonden.regels)
        regel.thema_naam = partner::code_naam(reader, "adviesthema", regel.thema_naam);
    return gevonden;
}

std::optional<Advies> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        Advies een{.item = item,
                   .kenmerk = std::string(row.text(c)),
                   .soort = soort_van(row.text(c + 1)),
                   .thema = std::string(row.text(c + 2)),
                   .thema_naam = partner::code_naam(reader, "adviesthema", row.text(c + 2)),
                   .vrager = row.get<kern::MedewerkerId>(c + 3),
                   .vrager_naam = std::string(row.text(c + 4)),
                   .organisatie = row.get<kern::OrganisatieId>(c + 5),
                   .organisatie_naam = std::string(row.text(c + 6)),
                   .met_namen = row.get<bool>(c + 7),
                   .door_huis = row.get<bool>(c + 8),
                   .staat = row.get<Staat>(c + 9),
                   .behandelaar = row.get<std::optional<kern::MedewerkerId>>(c + 10),
                   .behandelaar_naam = naam_of_niets(row, c + 11),
                   .gevraagd = row.get<Instant>(c + 12),
                   .sinds = row.get<Instant>(c + 13),
                   .beantwoord = row.get<std::optional<Instant>>(c + 14),
                   .gesloten = row.get<std::optional<Instant>>(c + 15),
                   .concept_id = row.get<std::optional<kern::ItemId>>(c + 16),
                   .vernietigen_op = row.get<std::optional<Date>>(c + 17),
                   .grondslag = naam_of_niets(row, c + 21),
                   .versie = row.get<std::int64_t>(c + 18),
                   .vraag = grant.zicht().toon<Vraag>(item, row.bytes(c + 19)),
                   .persoon = std::nullopt};
        if (!row.null(c + 20)) een.persoon = grant.zicht().toon<Persoon>(item, row.bytes(c + 20));
        return een;
    }
    return std::nullopt;
}

std::vector<Bericht> berichten(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Bericht> gevonden;
    for (db::Row row : reader.query(select_berichten, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        gevonden.push_back({item, row.get<BerichtSoort>(c), std::string(row.text(c + 1)),
                            std::string(row.text(c + 2)),
                            grant.zicht().toon<BerichtTekst>(item, row.bytes(c + 3))});
    }
    return gevonden;
}

std::vector<Mens> adviseurs(db::Reader& reader, Date vandaag) {
    return mensen(reader, select_adviseurs, vandaag);
}
std::vector<Mens> vragers(db::Reader& reader, Date vandaag) {
    return mensen(reader, select_vragers, vandaag);
}

}  // namespace advies::store
