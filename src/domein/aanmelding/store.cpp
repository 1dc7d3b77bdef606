#include "domein/aanmelding/store.hpp"

#include "domein/aanmelding/rules.hpp"
#include "kern/partner/instelling.hpp"

namespace aanmelding {
namespace store {
namespace {

using toegang::DeelnameRol;

#define LIJST_UIT                                                                       \
    " FROM" SCOPE_DOSSIERS " JOIN aanmelding a ON a.dossier = d.id WHERE" SCOPE_VAN_MIJ \
    " AND a.organisatie = $2 AND d.fase <> 9"  // handed over: not even that is told

// The house's last question is younger than the last addition of the aanmelder.
constexpr toegang::ScopedSql select_lijst{"aanmelding.lijst",
                                          "SELECT d.id, d.kenmerk, d.fase, d.spoed, d.ingediend, "
                                          "d.eerste_contact, (SELECT m.naam FROM medewerker m WHERE m.id = "
                                          "a.aanmelder), CASE WHEN dn.gezien < dn.gewijzigd THEN 1 ELSE 0 "
                                          "END, COALESCE((SELECT CASE WHEN i.bron = a.organisatie THEN "
                                          "0 ELSE 1 END FROM item i WHERE i.dossier = d.id AND i.soort = 8 "
                                          "ORDER BY i.gemaakt DESC, i.id LIMIT 1), 0), d.titel_z" LIJST_UIT
                                          " ORDER BY d.ingediend DESC, d.id LIMIT $5 OFFSET $6"};
constexpr toegang::ScopedSql select_totaal{"aanmelding.totaal", "SELECT count(*)" LIJST_UIT};

constexpr db::Sql select_een{"aanmelding.een",
                             "SELECT " ITEM_KOLOMMEN
                             ", d.kenmerk, d.fase, d.spoed, d.gemeente, d.herkomst, d.ingediend, "
                             "d.eerste_contact, a.aanmelder, m.naam, m.functienaam, "
                             "m.telefoon, a.organisatie, o.naam, a.door_huis, a.weet_ervan, a.toegewezen, "
                             "a.ingetrokken, a.versie, a.tekst_z, "
                             "a.spoed_reden_z, a.geheim_grond_z FROM aanmelding a JOIN item i ON i.dossier = "
                             "a.dossier AND i.id = a.id JOIN dossier d ON "
                             "d.id = a.dossier JOIN medewerker m ON m.id = a.aanmelder JOIN organisatie o ON "
                             "o.id = a.organisatie WHERE a.dossier = $1"};
constexpr db::Sql select_toetsen{
    "aanmelding.toetsen",
    "SELECT letter, criteria, antwoord, motivering_z FROM toets WHERE dossier = $1 ORDER BY letter"};
constexpr db::Sql select_aanvullingen{"aanmelding.aanvullingen",
                                      "SELECT " ITEM_KOLOMMEN
                                      ", m.naam, o.naam, o.soort, v.tekst_z FROM item i JOIN aanvulling v ON "
                                      "v.dossier = i.dossier AND v.id = i.id JOIN medewerker m "
                                      "ON m.id = i.door JOIN organisatie o ON o.id = i.bron WHERE i.dossier "
                                      "= $1 AND i.soort = 8 ORDER BY i.gemaakt, i.id"};
constexpr db::Sql select_besluit{"aanmelding.besluit",
                                 "SELECT b.id, b.soort, b.genomen_op, t.naam, m.naam, b.inhoud_z FROM "
                                 "besluit b LEFT JOIN regietafel t ON t.id = b.tafel LEFT "
                                 "JOIN medewerker m ON m.id = b.procesregisseur WHERE b.dossier = $1 AND "
                                 "b.staat = 2 AND b.soort <= 3 ORDER BY b.genomen_op "
                                 "DESC, b.id LIMIT 1"};

// Designated for the processing (bit 1), valid today, of a participant (Wgs 2.27), with a role that reports (bits 9 and 10).
#define MELDER_UIT                                                                                           \
    "SELECT m.id, m.werkt_voor, o.soort, m.naam, o.naam FROM medewerker m JOIN organisatie o ON o.id = "     \
    "m.werkt_voor "                                                                                          \
    "WHERE o.soort <= 15 AND o.van <= $1 AND (o.tot IS NULL OR o.tot >= $1) AND m.geblokkeerd = 0 AND "      \
    "m.aangewezen_van <= $1 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $1) AND (m.functies & 1) "  \
    "= 1 AND "                                                                                               \
    "EXISTS (SELECT 1 FROM medewerker_rol r WHERE r.medewerker = m.id AND r.staat = 2 AND r.rol IN (9, 10, " \
    "15) AND "                                                                                               \
    "r.van <= $1 AND (r.tot IS NULL OR r.tot >= $1))"
constexpr db::Sql select_melders{"aanmelding.melders", MELDER_UIT " ORDER BY o.naam, m.naam, m.id LIMIT $2"};
constexpr db::Sql select_melder{"aanmelding.melder", MELDER_UIT " AND m.id = $2"};
// Members of the triage tables (soort 2) who work for the house (21) or a public participant (1 to 7).
constexpr db::Sql select_tafel{"aanmelding.triagetafel",
                               "SELECT DISTINCT m.id, m.werkt_voor, o.soort FROM tafellid l JOIN regietafel "
                               "t ON t.id = l.tafel JOIN medewerker m ON m.id = "
                               "l.medewerker JOIN organisatie o ON o.id = m.werkt_voor WHERE t.soort = 2 AND "
                               "t.van <= $1 AND (t.tot IS NULL OR t.tot >= $1) "
                               "AND l.van <= $1 AND (l.tot IS NULL OR l.tot >= $1) AND m.geblokkeerd = 0 AND "
                               "m.aangewezen_van <= $1 AND (m.aangewezen_tot IS "
                               "NULL OR m.aangewezen_tot >= $1) AND (m.functies & 1) = 1 AND (o.soort <= 7 "
                               "OR o.soort = 21) AND o.van <= $1 AND (o.tot IS "
                               "NULL OR o.tot >= $1) ORDER BY m.werkt_voor, m.id"};
constexpr db::Sql select_van_concept{"aanmelding.van_concept",
                                     "SELECT dossier FROM aanmelding WHERE aanmelder = $1 AND id = $2"};

Melder lees_melder(db::Row& row) {
    return {row.get<kern::MedewerkerId>(0), row.get<kern::OrganisatieId>(1),
            row.get<toegang::OrganisatieSoort>(2), row.get<std::string>(3), row.get<std::string>(4)};
}

// What a list may say of the people in it: their names.
constexpr toegang::Klassen namen{toegang::Klasse::k2};

}  // namespace

Bladzijde lijst(db::Reader& reader, const toegang::Scope<Lijst>& scope, long long bladzijde,
                long long grootte) {
    Bladzijde blad;
    for (db::Row row : scope.query(reader, select_totaal)) blad.totaal = row.get<std::int64_t>(0);
    for (db::Row row : scope.query(reader, select_lijst, grootte, (bladzijde - 1) * grootte)) {
        const auto dossier = row.get<kern::DossierId>(0);
        blad.regels.push_back({dossier, row.get<std::string>(1), row.get<toegang::Fase>(2), row.get<bool>(3),
                               row.get<Instant>(4), row.get<std::optional<Instant>>(5),
                               row.get<std::string>(6), row.get<bool>(8), row.get<bool>(7),
                               scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(9), namen)});
    }
    return blad;
}

std::optional<Besluit> besluit(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_besluit, grant.dossier())) {
        const auto id = row.get<kern::BesluitId>(0);
        return Besluit{row.get<BesluitSoort>(1), local_date(row.get<Instant>(2)),
                       row.get<std::optional<std::string>>(3).value_or(std::string()),
                       row.get<std::optional<std::string>>(4).value_or(std::string()),
                       grant.zicht().toon_dossier<Uitkomst>(id, row.bytes(5), namen)};
    }
    return std::nullopt;
}

std::vector<Melder> melders(db::Reader& reader, Date vandaag) {
    std::vector<Melder> gevonden;
    for (db::Row row : reader.query(select_melders, vandaag, static_cast<std::int64_t>(rules::melders)))
        gevonden.push_back(lees_melder(row));
    return gevonden;
}

std::optional<Melder> melder(db::Reader& reader, kern::MedewerkerId id, Date vandaag) {
    return reader.one(select_melder, lees_melder, vandaag, id);
}

std::vector<Tafelgenoot> triagetafel(db::Reader& reader, Date vandaag) {
    std::vector<Tafelgenoot> leden;
    for (db::Row row : reader.query(select_tafel, vandaag))
        leden.push_back({row.get<kern::MedewerkerId>(0), row.get<kern::OrganisatieId>(1),
                         row.get<toegang::OrganisatieSoort>(2)});
    return leden;
}

std::optional<kern::DossierId> van_concept(db::Reader& reader, kern::MedewerkerId aanmelder,
                                           kern::ItemId id) {
    return reader.value<kern::DossierId>(select_van_concept, aanmelder, id);
}

}  // namespace store

namespace {

std::vector<Toets> lees_toetsen(db::Reader& reader, const toegang::GrantBasis& grant,
                                const toegang::ItemRij& item) {
    std::vector<Toets> toetsen;
    for (db::Row row : reader.query(store::select_toetsen, grant.dossier())) {
        const std::string letter(row.text(0));
        auto motivering = grant.zicht().toon<Motivering>(item, row.bytes(3));
        if (motivering.open() && motivering->letter != letter) throw sleutels::BrokenSeal(Motivering::kolom);
        toetsen.push_back(
            {letter.front(), row.get<std::string>(1), row.get<JaNee>(2), std::move(motivering)});
    }
    return toetsen;
}

Aanmelding lees_rij(const toegang::Zicht& zicht, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    Aanmelding gelezen{.item = item, .tekst = zicht.toon<Tekst>(item, row.bytes(c + 18))};
    gelezen.kenmerk = row.text(c);
    gelezen.fase = row.get<toegang::Fase>(c + 1);
    gelezen.spoed = row.get<bool>(c + 2);
    gelezen.gemeente = row.text(c + 3);
    gelezen.herkomst = row.text(c + 4);
    gelezen.ingediend = row.get<Instant>(c + 5);
    gelezen.eerste_contact = row.get<std::optional<Instant>>(c + 6);
    gelezen.aanmelder_id = row.get<kern::MedewerkerId>(c + 7);
    gelezen.aanmelder = row.text(c + 8);
    gelezen.aanmelder_functie = row.text(c + 9);
    gelezen.aanmelder_telefoon = row.get<std::optional<std::string>>(c + 10).value_or(std::string());
    gelezen.organisatie_id = row.get<kern::OrganisatieId>(c + 11);
    gelezen.organisatie = row.text(c + 12);
    gelezen.door_huis = row.get<bool>(c + 13);
    gelezen.weet_ervan = row.get<JaNee>(c + 14);
    gelezen.toegewezen = row.get<std::optional<kern::MedewerkerId>>(c + 15);
    gelezen.ingetrokken = row.get<std::optional<Instant>>(c + 16);
    gelezen.versie = row.get<std::int64_t>(c + 17);
    if (!row.null(c + 19)) gelezen.spoed_reden = zicht.toon<SpoedReden>(item, row.bytes(c + 19));
    if (!row.null(c + 20)) gelezen.geheim_grond = zicht.toon<GeheimGrond>(item, row.bytes(c + 20));
    return gelezen;
}

}  // namespace

std::optional<Aanmelding> lees(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(store::select_een, grant.dossier(), grant.wie().organisatie)) {
        Aanmelding gelezen = lees_rij(grant.zicht(), row);
        gelezen.gemeente_naam = partner::code_naam(reader, "gemeente", gelezen.gemeente);
        gelezen.herkomst_naam = partner::code_naam(reader, "herkomst", gelezen.herkomst);
        gelezen.toetsen = lees_toetsen(reader, grant, gelezen.item);
        return gelezen;
    }
    return std::nullopt;
}

std::vector<Aanvulling> aanvullingen(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Aanvulling> gevonden;
    for (db::Row row : reader.query(store::select_aanvullingen, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (grant.zicht().van(item).antwoord == toegang::Antwoord::weigeren) continue;
        gevonden.push_back({item, row.get<std::string>(c), row.get<std::string>(c + 1),
                            row.get<toegang::OrganisatieSoort>(c + 2) == toegang::OrganisatieSoort::huis,
                            grant.zicht().toon<AanvullingTekst>(item, row.bytes(c + 3))});
    }
    return gevonden;
}

}  // namespace aanmelding
