#include "domein/aanpak/store.hpp"

#include <algorithm>

#include "kern/partner/besluitbron.hpp"
#include "kern/partner/instelling.hpp"
#include "platform/base/text.hpp"

namespace aanpak {

std::vector<std::string> motiveringen(const Grond& grond) {
    std::vector<std::string> delen;
    if (grond.motiveringen.empty()) return delen;
    for (const auto deel : base::split(grond.motiveringen, scheiding)) delen.emplace_back(deel);
    return delen;
}

namespace store {
namespace {

#define AANPAK_KOLOMMEN                                                                                          \
    ITEM_KOLOMMEN                                                                                                \
    ", a.soort, a.staat, a.van, a.herzien_op, a.tot, COALESCE(a.einde, ''), a.vragen, a.criteria, "              \
    "COALESCE(g.naam, ''), a.gemeld_op, a.grond_z, a.einde_z FROM item i JOIN aanpak a ON a.dossier = "          \
    "i.dossier AND a.id = i.id LEFT JOIN organisatie g ON g.id = a.gemeld_bij WHERE i.dossier = $1 AND i.soort " \
    "= 37 "
constexpr db::Sql select_lijst{"aanpak.dossier",
                               "SELECT " AANPAK_KOLOMMEN
                               "ORDER BY CASE WHEN a.staat <= 2 THEN 0 ELSE 1 END, a.van DESC, i.id"};
constexpr db::Sql select_een{"aanpak.een", "SELECT " AANPAK_KOLOMMEN "AND i.id = $3"};
constexpr db::Sql select_rollen{
    "aanpak.rollen",
    "SELECT r.rol, m.naam || ', ' || o.naam, r.van, r.tot FROM aanpak_rol r JOIN medewerker m ON m.id = r.medewerker JOIN "
    "organisatie o ON o.id = m.werkt_voor WHERE r.dossier = $1 AND r.aanpak = $2 ORDER BY r.rol, r.van DESC, r.id"};
constexpr db::Sql select_fasen{
    "aanpak.fasen",
    "SELECT " ITEM_KOLOMMEN
    ", f.fase, f.van, m.naam, f.oordeel_z FROM item i JOIN aanpakfase f ON f.dossier = i.dossier "
    "AND f.id = i.id JOIN medewerker m ON m.id = f.oordeel_van WHERE i.dossier = $1 AND f.aanpak = "
    "$3 ORDER BY f.van, i.gemaakt, i.id"};
constexpr db::Sql select_besprekingen{
    "aanpak.besprekingen",
    "SELECT dag FROM aanpak_bespreking WHERE dossier = $1 AND aanpak = $2 ORDER BY dag"};
constexpr db::Sql select_stand{
    "aanpak.stand",
    "SELECT b.nodig, (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.antwoord "
    "= 1), (SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.antwoord = 2), "
    "(SELECT count(*) FROM besluit_bevestiging v WHERE v.dossier = b.dossier AND v.besluit = b.id AND v.organisatie = $3) FROM "
    "besluit b WHERE b.dossier = $1 AND b.id = $2 AND b.soort = 8 AND b.staat = 1"};
constexpr db::Sql select_dossier{"aanpak.dossier_feiten",
                                 "SELECT ingediend, fase, herkomst FROM dossier WHERE id = $1"};
constexpr db::Sql select_open{
    "aanpak.open", "SELECT count(*) FROM aanpak WHERE dossier = $1 AND soort = $2 AND staat IN (1, 2)"};
constexpr db::Sql select_mensen{
    "aanpak.mensen",
    "SELECT DISTINCT m.id, m.naam || ', ' || o.naam AS wie, o.soort FROM deelname dl JOIN organisatie o ON o.id = dl.organisatie "
    "JOIN medewerker m ON m.werkt_voor = o.id WHERE dl.dossier = $1 AND dl.rol IN (4, 5, 6) AND dl.ingetrokken IS NULL AND "
    "dl.van <= $2 AND (dl.tot IS NULL OR dl.tot >= $2) AND m.geblokkeerd = 0 AND (m.functies & 1) = 1 AND m.aangewezen_van <= $2 "
    "AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) AND EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = "
    "m.id AND r.staat = 2 AND r.rol IN (10, 15) AND r.van <= $2 AND (r.tot IS NULL OR r.tot >= $2)) AND NOT EXISTS (SELECT 1 "
    "FROM uitsluiting u WHERE u.medewerker = m.id AND u.dossier = $1) ORDER BY wie, m.id"};
constexpr db::Sql select_melders{
    "aanpak.melders",
    "SELECT id, naam FROM organisatie WHERE soort IN (6, 14) AND van <= $1 AND (tot IS NULL OR tot >= $1) ORDER BY naam, id"};
// Public participants of the dossier with somebody who can confirm or deny.
constexpr db::Sql select_kiesbaar{
    "aanpak.beslissers",
    "SELECT DISTINCT o.id, o.naam FROM deelnemer dn JOIN organisatie o ON o.id = dn.organisatie WHERE dn.dossier = $1 AND dn.rol "
    "IN (4, 5) AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2) AND o.soort <= 7 AND o.van <= $2 AND (o.tot IS NULL OR "
    "o.tot >= $2) AND EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = dn.medewerker AND r.staat = 2 AND r.rol IN "
    "(10, 15) AND r.van <= $2 AND (r.tot IS NULL OR r.tot >= $2)) ORDER BY o.naam, o.id"};
constexpr db::Sql select_tegen{
    "aanpak.tegen",
    "SELECT count(DISTINCT v.organisatie) FROM besluit_bevestiging v JOIN besluit b ON b.dossier = v.dossier AND b.id = "
    "v.besluit WHERE v.dossier = $1 AND b.soort = 8 AND v.antwoord = 2"};
constexpr db::Sql select_criterium{"aanpak.criterium",
                                   "SELECT tekst FROM topx_criterium WHERE criteria = $1 AND volgorde = $2"};

Aanpak lees(db::Reader& reader, const toegang::GrantBasis& grant, const toegang::ItemRij& item,
            const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::Zicht& zicht = grant.zicht();
    const std::string soort(row.text(c));
    Aanpak gelezen{item,
                   soort_van(soort),
                   partner::code_naam(reader, "aanpak", soort),
                   row.get<Staat>(c + 1),
                   row.get<Date>(c + 2),
                   row.get<Date>(c + 3),
                   row.get<std::optional<Date>>(c + 4),
                   {},
                   {},
                   std::string(row.text(c + 8)),
                   row.get<std::optional<Date>>(c + 9),
                   zicht.toon<Grond>(item, row.bytes(c + 10)),
                   std::nullopt};
    if (!row.text(c + 5).empty()) gelezen.einde = partner::code_naam(reader, "aanpakeinde", row.text(c + 5));
    if (!row.null(c + 11)) gelezen.toelichting = zicht.toon<Einde>(item, row.bytes(c + 11));
    const auto versie = row.get<std::optional<IdBytes>>(c + 7);
    int criterium = 0;
    if (row.text(c + 6).empty()) return gelezen;
    for (const auto code : base::split(row.text(c + 6), ' ')) {
        std::string tekst(rules::toets_tekst(code));
        if (tekst.empty() && versie)
            tekst = reader.value<std::string>(select_criterium, *versie, ++criterium).value_or("");
        else if (tekst.empty() && gelezen.soort != nullptr)
            tekst = partner::code_naam(reader, gelezen.soort->vragen, code);
        gelezen.vragen.push_back(std::move(tekst));
    }
    return gelezen;
}

void lees_delen(db::Reader& reader, const toegang::GrantBasis& grant, Aanpak& aanpak) {
    const auto& id = aanpak.item.id;
    for (db::Row row : reader.query(select_rollen, grant.dossier(), id))
        aanpak.rollen.push_back({std::string(row.text(0)), std::string(row.text(1)), row.get<Date>(2),
                                 row.get<std::optional<Date>>(3)});
    for (db::Row row : reader.query(select_fasen, grant.dossier(), grant.wie().organisatie, id)) {
        constexpr int c = toegang::item_kolommen;
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        aanpak.fasen.push_back({row.get<Veiligheid>(c), row.get<Date>(c + 1), std::string(row.text(c + 2)),
                                grant.zicht().toon<Oordeel>(item, row.bytes(c + 3))});
    }
    for (db::Row row : reader.query(select_besprekingen, grant.dossier(), id))
        aanpak.besprekingen.push_back(row.get<Date>(0));
    if (aanpak.staat == Staat::voorgesteld)
        for (db::Row row : reader.query(select_stand, grant.dossier(), id, grant.wie().organisatie))
            aanpak.stand =
                Stand{row.get<int>(0), row.get<int>(1), row.get<int>(2), row.get<std::int64_t>(3) > 0};
}

template <class... A>
std::vector<Organisatie> organisaties(db::Reader& reader, const db::Sql& sql, const A&... args) {
    std::vector<Organisatie> gevonden;
    for (db::Row row : reader.query(sql, args...))
        gevonden.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    return gevonden;
}

PartialDate geboortedatum(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (const auto& persoon : betrokkene::lijst(reader, grant))
        if (persoon.rol == betrokkene::Rol::betrokkene && persoon.identiteit.open())
            return PartialDate::parse_iso(persoon.identiteit->geboortedatum).value_or(PartialDate{});
    return {};
}

}  // namespace

std::vector<Aanpak> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Aanpak> gevonden;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (!grant.zicht().van(item).toegestaan()) continue;
        gevonden.push_back(lees(reader, grant, item, row));
    }
    for (Aanpak& aanpak : gevonden) lees_delen(reader, grant, aanpak);
    return gevonden;
}

std::optional<Aanpak> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::optional<Aanpak> gevonden;
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item())) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (grant.zicht().van(item).toegestaan()) gevonden = lees(reader, grant, item, row);
        break;
    }
    if (gevonden) lees_delen(reader, grant, *gevonden);
    return gevonden;
}

std::vector<Mens> mensen(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Mens> gevonden;
    for (db::Row row : reader.query(select_mensen, grant.dossier(), grant.vandaag()))
        gevonden.push_back({row.get<kern::MedewerkerId>(0), std::string(row.text(1)),
                            row.get<toegang::OrganisatieSoort>(2)});
    return gevonden;
}

std::vector<Telling> keuzes(db::Reader& reader, Date vandaag) {
    std::vector<Telling> gevonden;
    for (const auto& code : partner::codes(reader, "aanpak", vandaag))
        if (const Soort* soort = soort_van(code.code)) gevonden.push_back({soort, code.naam, 0});
    return gevonden;
}

std::vector<Vraag> vragen(db::Reader& reader, const Soort& soort, Date vandaag) {
    std::vector<Vraag> gevonden;
    if (soort.topx) {
        gevonden = rules::vier_toetsen();
        if (const auto versie = geldend(reader, vandaag))
            for (std::size_t i = 0; i < versie->teksten.size(); ++i)
                gevonden.push_back({"criterium-" + std::to_string(i + 1), versie->teksten[i]});
    } else if (!soort.vragen.empty())
        for (const auto& code : partner::codes(reader, soort.vragen, vandaag))
            gevonden.push_back({code.code, code.naam});
    return gevonden;
}

rules::Feiten feiten(db::Reader& reader, const toegang::GrantBasis& grant, const Soort& soort) {
    rules::Feiten feiten;
    const Date vandaag = grant.vandaag();
    feiten.vandaag = vandaag;
    for (db::Row row : reader.query(select_dossier, grant.dossier())) {
        feiten.gemeld = local_date(row.get<Instant>(0));
        feiten.fase = row.get<toegang::Fase>(1);
        feiten.herkomst = row.text(2);
    }
    const auto kan = keuzes(reader, vandaag);
    feiten.geldig = std::ranges::any_of(kan, [&](const Telling& een) { return een.soort == &soort; });
    feiten.zit_er_al_in =
        reader.value<std::int64_t>(select_open, grant.dossier(), soort.code).value_or(0) != 0;
    feiten.termijn = static_cast<int>(partner::getal(reader, soort.termijn, vandaag));
    if (!soort.onder.empty())
        feiten.leeftijd_onder = static_cast<int>(partner::getal(reader, soort.onder, vandaag));
    if (!soort.onder.empty() || soort.vanaf_leeftijd > 0) feiten.geboren = geboortedatum(reader, grant);
    feiten.vragen = vragen(reader, soort, vandaag);
    feiten.mensen = mensen(reader, grant);
    if (soort.melding) feiten.melders = organisaties(reader, select_melders, vandaag);
    if (!soort.topx) return feiten;
    feiten.kiesbaar = organisaties(reader, select_kiesbaar, grant.dossier(), vandaag);
    feiten.nodig = partner::bevestigingen_nodig(partner::getal(reader, "aanpak.bevestigingen", vandaag),
                                                static_cast<int>(feiten.kiesbaar.size()));
    feiten.tegen = static_cast<int>(reader.value<std::int64_t>(select_tegen, grant.dossier()).value_or(0));
    if (const auto versie = geldend(reader, vandaag)) feiten.gepubliceerd = versie->gepubliceerd;
    return feiten;
}

}  // namespace store
}  // namespace aanpak
