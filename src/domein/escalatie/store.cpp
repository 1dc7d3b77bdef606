#include "domein/escalatie/store.hpp"

#include <algorithm>

#include "kern/bericht/bericht.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace escalatie::store {
namespace {

#define STAP_KOLOMMEN                                                                                              \
    ITEM_KOLOMMEN                                                                                                  \
    ", e.niveau, e.staat, e.vorige, e.actie, e.medewerker, COALESCE(m.naam, ''), COALESCE(o.naam, ''), "           \
    "e.antwoord_voor, e.beantwoord_op, e.vraag_z, e.antwoord_z, e.resultaat_z FROM item i JOIN escalatie e ON "    \
    "e.dossier = i.dossier AND e.id = i.id LEFT JOIN medewerker m ON m.id = e.medewerker LEFT JOIN organisatie o " \
    "ON o.id = e.organisatie "

constexpr db::Sql select_lijst{"escalatie.lijst",
                               "SELECT " STAP_KOLOMMEN
                               "WHERE i.dossier = $1 AND i.soort = 20 ORDER BY i.gemaakt, i.id"};
constexpr db::Sql select_een{"escalatie.een",
                             "SELECT " STAP_KOLOMMEN "WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 20"};
constexpr db::Sql select_kenmerk{"escalatie.kenmerk", "SELECT kenmerk FROM dossier WHERE id = $1"};
constexpr db::Sql select_vorige{
    "escalatie.vorige",
    "SELECT e.niveau, e.staat, e.antwoord_voor, CASE WHEN EXISTS (SELECT 1 FROM escalatie n WHERE n.dossier = e.dossier "
    "AND n.vorige = e.id AND n.staat <> 4) THEN 0 ELSE 1 END FROM escalatie e WHERE e.dossier = $1 AND e.id = $2"};
// Role deelnemer or bevoegd gezag: who works on cases for the organisation or decides for it.
constexpr db::Sql select_gevraagden{
    "escalatie.gevraagden",
    "SELECT DISTINCT m.id, o.id, m.naam, m.functienaam, o.naam FROM deelname dl JOIN organisatie o ON o.id = "
    "dl.organisatie JOIN medewerker m ON m.werkt_voor = o.id WHERE dl.dossier = $1 AND dl.rol IN (4, 5, 6) AND "
    "dl.ingetrokken IS NULL AND dl.van <= $2 AND (dl.tot IS NULL OR dl.tot >= $2) AND m.geblokkeerd = 0 AND "
    "(m.functies & 1) = 1 AND m.aangewezen_van <= $2 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) AND EXISTS "
    "(SELECT 1 FROM medewerker_rol r WHERE r.medewerker = m.id AND r.staat = 2 AND r.rol IN (10, 15) AND r.van <= $2 AND "
    "(r.tot IS NULL OR r.tot >= $2)) AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = m.id AND u.dossier "
    "= $1) ORDER BY o.naam, m.naam, m.id"};
constexpr db::Sql select_deelnemend{
    "escalatie.deelnemend",
    "SELECT m.id, o.id, m.naam, m.functienaam, o.naam FROM deelnemer dn JOIN medewerker m ON m.id = dn.medewerker JOIN "
    "organisatie o ON o.id = dn.organisatie WHERE dn.dossier = $1 AND dn.rol IN (2, 4, 5, 7) AND dn.van <= $2 AND (dn.tot "
    "IS NULL OR dn.tot >= $2) ORDER BY o.naam, m.naam, m.id"};
constexpr db::Sql insert_stap{
    "escalatie.insert",
    "INSERT INTO escalatie (dossier, id, niveau, vorige, actie, organisatie, medewerker, antwoord_voor, staat, vraag_z) "
    "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9)"};
// Under the deelname of his own organisation, for as long as that runs; who is in the dossier already stays what he is.
constexpr db::Sql insert_plek{
    "escalatie.plek",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, tot, stapel, gewijzigd) SELECT "
    "$3, dl.dossier, dl.id, dl.organisatie, 7, dl.doelen, $4, dl.tot, 0, $5 FROM deelname dl WHERE dl.dossier = $1 AND "
    "dl.organisatie = $2 AND dl.rol IN (4, 5, 6) AND dl.ingetrokken IS NULL AND dl.van <= $4 AND (dl.tot IS NULL OR dl.tot "
    ">= $4) ORDER BY dl.rol, dl.id LIMIT 1 ON CONFLICT (medewerker, dossier) DO NOTHING"};
constexpr db::Sql delete_plek{
    "escalatie.plek_weg",
    "DELETE FROM deelnemer WHERE dossier = $1 AND medewerker = $2 AND rol = 7 AND NOT EXISTS (SELECT 1 FROM escalatie e "
    "WHERE e.dossier = $1 AND e.medewerker = $2 AND e.staat IN (1, 2))"};
constexpr db::Sql update_item{
    "escalatie.item",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 20 AND versie = $4"};
constexpr db::Sql update_antwoord{
    "escalatie.antwoord",
    "UPDATE escalatie SET staat = 2, antwoord_z = $3, beantwoord_op = $4 WHERE dossier = $1 AND id = $2 AND staat = 1"};
constexpr db::Sql update_einde{
    "escalatie.einde",
    "UPDATE escalatie SET staat = $3, resultaat_z = $4, afgelopen_op = $5, antwoord_z = COALESCE($6, antwoord_z), "
    "beantwoord_op = CASE WHEN $6 IS NULL THEN beantwoord_op ELSE $5 END WHERE dossier = $1 AND id = $2 AND staat IN (1, 2)"};

constexpr toegang::Categorieen over_begeleiding{toegang::Categorie::begeleiding};

// A question to one person is not for his colleagues: the level decides, not the organisation.
bool voor_mij(const toegang::GrantBasis& grant, const std::optional<kern::MedewerkerId>& gevraagd) {
    return grant.rol() == toegang::DeelnameRol::huis || gevraagd == grant.wie().medewerker;
}

std::optional<Stap> lees(const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    const auto gevraagd = row.get<std::optional<kern::MedewerkerId>>(c + 4);
    const toegang::Zicht& zicht = grant.zicht();
    if (!voor_mij(grant, gevraagd) || !zicht.van(item).toegestaan()) return std::nullopt;
    Stap stap{item,
              row.get<Niveau>(c),
              row.get<Staat>(c + 1),
              row.get<std::optional<kern::ItemId>>(c + 2),
              row.get<std::optional<kern::ItemId>>(c + 3),
              gevraagd,
              std::string(row.text(c + 5)),
              std::string(row.text(c + 6)),
              row.get<Date>(c + 7),
              row.get<std::optional<Instant>>(c + 8),
              zicht.toon<Vraag>(item, row.bytes(c + 9)),
              std::nullopt,
              std::nullopt};
    if (!row.null(c + 10)) stap.antwoord = zicht.toon<Antwoord>(item, row.bytes(c + 10));
    if (!row.null(c + 11)) stap.resultaat = zicht.toon<Resultaat>(item, row.bytes(c + 11));
    return stap;
}

std::vector<Gevraagde> mensen(db::Rows rows) {
    std::vector<Gevraagde> gevonden;
    for (db::Row row : rows)
        gevonden.push_back({row.get<kern::MedewerkerId>(0), row.get<kern::OrganisatieId>(1),
                            std::string(row.text(2)), std::string(row.text(3)), std::string(row.text(4))});
    return gevonden;
}

}  // namespace

std::vector<Stap> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Stap> stappen;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie))
        if (auto stap = lees(grant, row)) stappen.push_back(std::move(*stap));
    return stappen;
}

std::optional<Stap> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item()))
        return lees(grant, row);
    return std::nullopt;
}

std::string kenmerk(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.value<std::string>(select_kenmerk, grant.dossier()).value_or("");
}

std::optional<rules::Vorige> vorige(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId stap) {
    for (db::Row row : reader.query(select_vorige, grant.dossier(), stap))
        return rules::Vorige{row.get<Niveau>(0), row.get<Staat>(1), row.get<Date>(2), row.get<bool>(3)};
    return std::nullopt;
}

std::vector<Gevraagde> gevraagden(db::Reader& reader, const toegang::GrantBasis& grant) {
    return mensen(reader.query(select_gevraagden, grant.dossier(), grant.vandaag()));
}

std::vector<Gevraagde> deelnemende_mensen(db::Reader& reader, const toegang::GrantBasis& grant) {
    return mensen(reader.query(select_deelnemend, grant.dossier(), grant.vandaag()));
}

Grenzen grenzen(db::Reader& reader, Date vandaag) {
    const auto getal = [&](std::string_view code) {
        return static_cast<int>(partner::getal(reader, code, vandaag));
    };
    return {getal("stagnatie.dagen_te_laat"), getal("stagnatie.weken"), getal("stagnatie.dagen_geweigerd")};
}

void bewaar(db::Tx& tx, const toegang::Grant<Starten>& grant, const Nieuw& nieuw, const Gevraagde* aan,
            const Verzegeld& verzegeld) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::escalatie;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::bron;
    item.categorieen = over_begeleiding;
    if (aan != nullptr) item.eigenaar = aan->organisatie;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    const auto organisatie = aan != nullptr ? std::optional(aan->organisatie) : std::nullopt;
    const auto medewerker = aan != nullptr ? std::optional(aan->id) : std::nullopt;
    tx.run(insert_stap, grant.dossier(), verzegeld.id, nieuw.niveau, nieuw.vorige, nieuw.actie, organisatie,
           medewerker, nieuw.antwoord_voor.value(), verzegeld.vraag);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "escalatie", rules::code(nieuw.niveau), verzegeld.volg);
    if (aan == nullptr) return;
    tx.run(insert_plek, grant.dossier(), aan->organisatie, aan->id, grant.vandaag(), grant.nu());
    bericht::aan_medewerker(
        tx, {grant.dossier(), verzegeld.id, bericht::Soort::escalatie_gesteld, grant.nu()}, aan->id);
}

bool beantwoord(db::Tx& tx, const toegang::GrantBasis& grant, const Stap& stap, const db::Bytes& antwoord,
                const IdBytes& volg) {
    const auto& id = stap.item.id;
    if (tx.run(update_item, grant.dossier(), id, grant.nu(), stap.item.versie) == 0) return false;
    if (tx.run(update_antwoord, grant.dossier(), id, antwoord, grant.nu()) == 0) return false;
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "escalatie", rules::code(Staat::beantwoord), volg);
    bericht::aan_huis(tx, {grant.dossier(), id, bericht::Soort::escalatie_beantwoord, grant.nu()});
    return true;
}

bool rond_af(db::Tx& tx, const toegang::GrantBasis& grant, const Stap& stap, const Einde& einde) {
    const auto& id = stap.item.id;
    if (tx.run(update_item, grant.dossier(), id, grant.nu(), stap.item.versie) == 0) return false;
    const Staat staat = einde.opgelost ? Staat::opgelost : Staat::vervallen;
    if (tx.run(update_einde, grant.dossier(), id, staat, einde.resultaat, grant.nu(), einde.antwoord) == 0)
        return false;
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "escalatie", rules::code(staat), einde.volg);
    if (stap.medewerker && tx.run(delete_plek, grant.dossier(), *stap.medewerker) != 0)
        toegang::rechten_krimpen(tx);
    return true;
}

}  // namespace escalatie::store
