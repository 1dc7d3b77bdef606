// Relations, contact moments and the warning for who visits.
#include <algorithm>
#include <map>

#include "domein/betrokkene/rules_netwerk.hpp"
#include "domein/betrokkene/store.hpp"
#include "kern/bericht/bericht.hpp"

namespace betrokkene::store {
namespace {

#define RELATIE_KOLOMMEN                                                                                        \
    ITEM_KOLOMMEN                                                                                               \
    ", r.van, r.naar, r.soort, COALESCE((SELECT c.naam FROM codelijst c WHERE c.lijst = 'relatiesoort' AND "    \
    "c.code = r.soort ORDER BY c.van DESC LIMIT 1), ''), r.gezag, r.sinds, r.tot, r.toelichting_z FROM item i " \
    "JOIN relatie r ON r.dossier = i.dossier AND r.id = i.id WHERE i.dossier = $1 AND i.soort = 9 "

constexpr db::Sql select_relaties{"betrokkene.relaties",
                                  "SELECT " RELATIE_KOLOMMEN "ORDER BY i.gemaakt, i.id"};
constexpr db::Sql select_relatie{"betrokkene.relatie", "SELECT " RELATIE_KOLOMMEN "AND i.id = $3"};
constexpr db::Sql select_feiten{
    "betrokkene.relatie_feiten",
    "SELECT van, naar, soort, sinds, tot FROM relatie WHERE dossier = $1 ORDER BY id"};
constexpr db::Sql insert_relatie{
    "betrokkene.relatie_insert",
    "INSERT INTO relatie (dossier, id, van, naar, soort, gezag, sinds, tot, toelichting_z) VALUES ($1, $2, $3, $4, "
    "$5, $6, $7, $8, $9)"};
constexpr db::Sql update_item{
    "betrokkene.netwerk_item",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = $5 AND versie "
    "= $4"};
constexpr db::Sql update_relatie{"betrokkene.relatie_tot",
                                 "UPDATE relatie SET tot = $3 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql delete_item{
    "betrokkene.netwerk_weg",
    "DELETE FROM item WHERE dossier = $1 AND id = $2 AND soort = $4 AND versie = $3"};

#define CONTACT_KOLOMMEN                                                                                \
    ITEM_KOLOMMEN                                                                                       \
    ", c.persoon, c.datum, c.wijze, o.naam, c.tekst_z FROM item i JOIN contactmoment c ON c.dossier = " \
    "i.dossier AND c.id = i.id JOIN organisatie o ON o.id = i.bron WHERE i.dossier = $1 AND i.soort = 10 "
#define CONTACT_VOLGORDE "ORDER BY c.datum DESC, i.gemaakt DESC, i.id"
constexpr db::Sql select_contacten{"betrokkene.contacten", "SELECT " CONTACT_KOLOMMEN CONTACT_VOLGORDE};
constexpr db::Sql select_contacten_van{"betrokkene.contacten_van",
                                       "SELECT " CONTACT_KOLOMMEN "AND c.persoon = $3 " CONTACT_VOLGORDE};
constexpr db::Sql tel_contacten{"betrokkene.contacten_tel",
                                "SELECT count(*) FROM contactmoment WHERE dossier = $1 AND persoon = $2"};
constexpr db::Sql insert_contact{
    "betrokkene.contact_insert",
    "INSERT INTO contactmoment (dossier, id, persoon, datum, wijze, tekst_z) VALUES ($1, $2, $3, $4, $5, $6)"};

constexpr db::Sql select_waarschuwing{
    "betrokkene.waarschuwing",
    "SELECT " ITEM_KOLOMMEN
    ", w.tot, w.tekst_z, CASE WHEN EXISTS (SELECT 1 FROM actie a WHERE a.dossier = i.dossier AND a.organisatie = $2 AND a.open = "
    "1) OR EXISTS (SELECT 1 FROM actie_overdracht ao WHERE ao.dossier = i.dossier AND ao.organisatie = $2 AND ao.staat = 1) OR "
    "EXISTS (SELECT 1 FROM uitvraag u WHERE u.dossier = i.dossier AND u.organisatie = $2 AND u.staat = 1) THEN 1 ELSE 0 END FROM "
    "item i JOIN waarschuwing w ON w.dossier = i.dossier AND w.id = i.id WHERE i.dossier = $1 AND i.soort = 11 ORDER BY i.id"};
constexpr db::Sql delete_oude{"betrokkene.waarschuwing_oud",
                              "DELETE FROM item WHERE dossier = $1 AND soort = 11"};
constexpr db::Sql insert_waarschuwing{
    "betrokkene.waarschuwing_insert",
    "INSERT INTO waarschuwing (dossier, id, tot, tekst_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql update_waarschuwing{
    "betrokkene.waarschuwing_nieuw",
    "UPDATE waarschuwing SET tot = $3, tekst_z = $4 WHERE dossier = $1 AND id = $2"};

// Who may have to visit: who takes part, and who is only asked while an open action or question lies with his organisation;
// that is then where his notice leads, the action first.
constexpr db::Sql select_bezoekers{
    "betrokkene.bezoekers",
    "SELECT dn.medewerker, dn.rol, COALESCE((SELECT a.id FROM actie a WHERE a.dossier = dn.dossier AND a.organisatie = "
    "dn.organisatie AND a.open = 1 ORDER BY a.termijn, a.id LIMIT 1), (SELECT u.id FROM uitvraag u WHERE u.dossier = dn.dossier "
    "AND u.organisatie = dn.organisatie AND u.staat = 1 ORDER BY u.termijn, u.id LIMIT 1)) FROM deelnemer dn WHERE dn.dossier = "
    "$1 AND dn.rol IN (2, 4, 5, 6) AND dn.medewerker <> $2 AND EXISTS (SELECT 1 FROM deelname dl WHERE dl.dossier = dn.dossier "
    "AND dl.organisatie = dn.organisatie AND dl.rol = dn.rol AND dl.ingetrokken IS NULL AND dl.van <= $3 AND (dl.tot IS NULL OR "
    "dl.tot >= $3)) ORDER BY dn.rol DESC, dn.medewerker"};

constexpr toegang::Categorieen over_relaties{toegang::Categorie::relaties};
// The words say nothing about the case; every participant must be able to read them (DECISIONS 14).
constexpr toegang::Categorieen over_identiteit{toegang::Categorie::identiteit};

// They hear at once that there is something to know before a visit; the notice does not say what.
void meld_waarschuwing(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId id) {
    std::map<kern::MedewerkerId, IdBytes>
        bezoekers;  // one notice each: who takes part as well reads the warning itself
    for (db::Row row : tx.query(select_bezoekers, grant.dossier(), grant.wie().medewerker, grant.vandaag())) {
        const bool bevraagd = row.get<toegang::DeelnameRol>(1) == toegang::DeelnameRol::bevraagd;
        if (!bevraagd)
            bezoekers[row.get<kern::MedewerkerId>(0)] = id;
        else if (!row.null(2))
            bezoekers[row.get<kern::MedewerkerId>(0)] = row.get<IdBytes>(2);
    }
    for (const auto& [medewerker, item] : bezoekers)
        bericht::aan_medewerker(tx, {grant.dossier(), item, bericht::Soort::waarschuwing_gezet, grant.nu()},
                                medewerker);
}

bool staat_erin(const std::vector<Persoon>& personen, kern::ItemId id) {
    return std::any_of(personen.begin(), personen.end(),
                       [&](const Persoon& p) { return p.item.id == id && p.naam.open(); });
}

std::optional<Relatie> lees_relatie(const toegang::GrantBasis& grant, const db::Row& row,
                                    const std::vector<Persoon>& personen) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    if (!grant.zicht().van(item).toegestaan()) return std::nullopt;
    Relatie relatie{item,
                    row.get<kern::ItemId>(c),
                    row.get<kern::ItemId>(c + 1),
                    std::string(row.text(c + 2)),
                    std::string(row.text(c + 3)),
                    row.get<Gezag>(c + 4),
                    row.get<std::optional<Date>>(c + 5),
                    row.get<std::optional<Date>>(c + 6),
                    grant.zicht().toon<RelatieTekst>(item, row.bytes(c + 7))};
    // A relation tells of two people: it is for who may see both.
    if (!staat_erin(personen, relatie.van) || !staat_erin(personen, relatie.naar)) return std::nullopt;
    if (relatie.soort_naam.empty())
        relatie.soort_naam = partner::standaard_naam("relatiesoort", relatie.soort);
    return relatie;
}

std::optional<Contactmoment> lees_contact(const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    if (!grant.zicht().van(item).toegestaan()) return std::nullopt;
    return Contactmoment{item,
                         row.get<kern::ItemId>(c),
                         row.get<Date>(c + 1),
                         row.get<Wijze>(c + 2),
                         std::string(row.text(c + 3)),
                         grant.zicht().toon<ContactTekst>(item, row.bytes(c + 4))};
}

toegang::NieuwItem nieuw_item(const toegang::GrantBasis& grant, toegang::ItemSoort soort, kern::ItemId id,
                              toegang::Categorieen categorieen) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = soort;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = categorieen;
    item.nu = grant.nu();
    return item;
}

void leg_vast(db::Tx& tx, const toegang::NieuwItem& item) {
    toegang::bewaar_item(tx, item);
    toegang::raak_aan(tx, item);
}

bool volgende_versie(db::Tx& tx, const toegang::GrantBasis& grant, const toegang::ItemRij& item,
                     std::int64_t versie) {
    if (tx.run(update_item, grant.dossier(), item.id, grant.nu(), versie, item.soort) == 0) return false;
    toegang::raak_aan(tx, grant.dossier(), item, grant.nu());
    return true;
}

bool weg(db::Tx& tx, const toegang::GrantBasis& grant, const toegang::ItemRij& item, std::int64_t versie) {
    if (tx.run(delete_item, grant.dossier(), item.id, versie, item.soort) == 0) return false;
    toegang::raak_aan(tx, grant.dossier(), item, grant.nu());
    return true;
}

}  // namespace

std::vector<Relatie> relaties(db::Reader& reader, const toegang::GrantBasis& grant,
                              const std::vector<Persoon>& personen) {
    std::vector<Relatie> gevonden;
    for (db::Row row : reader.query(select_relaties, grant.dossier(), grant.wie().organisatie))
        if (auto gelezen = lees_relatie(grant, row, personen)) gevonden.push_back(std::move(*gelezen));
    std::stable_partition(gevonden.begin(), gevonden.end(),
                          [&](const Relatie& een) { return een.loopt(grant.vandaag()); });
    return gevonden;
}

std::optional<Relatie> relatie(db::Reader& reader, const toegang::GrantBasis& grant,
                               const std::vector<Persoon>& personen) {
    for (db::Row row : reader.query(select_relatie, grant.dossier(), grant.wie().organisatie, grant.item()))
        return lees_relatie(grant, row, personen);
    return std::nullopt;
}

std::vector<NieuweRelatie> relatie_feiten(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<NieuweRelatie> gevonden;
    for (db::Row row : reader.query(select_feiten, grant.dossier())) {
        NieuweRelatie een;
        een.van = row.get<kern::ItemId>(0);
        een.naar = row.get<kern::ItemId>(1);
        een.soort = row.text(2);
        een.sinds = row.get<std::optional<Date>>(3);
        een.tot = row.get<std::optional<Date>>(4);
        gevonden.push_back(std::move(een));
    }
    return gevonden;
}

void bewaar_relatie(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweRelatie& nieuw,
                    const VerzegeldeTekst& rij) {
    leg_vast(tx, nieuw_item(grant, toegang::ItemSoort::relatie, rij.id, over_relaties));
    tx.run(insert_relatie, grant.dossier(), rij.id, nieuw.van, nieuw.naar, nieuw.soort, nieuw.gezag,
           nieuw.sinds, nieuw.tot, rij.tekst);
}

bool eindig_relatie(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Relatie& huidig, Date tot,
                    std::int64_t versie) {
    if (!volgende_versie(tx, grant, huidig.item, versie)) return false;
    tx.run(update_relatie, grant.dossier(), huidig.item.id, tot);
    return true;
}

bool verwijder_relatie(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Relatie& huidig,
                       std::int64_t versie) {
    return weg(tx, grant, huidig.item, versie);
}

std::vector<Contactmoment> contactmomenten(db::Reader& reader, const toegang::GrantBasis& grant,
                                           std::optional<kern::ItemId> persoon) {
    std::vector<Contactmoment> gevonden;
    const auto voeg_toe = [&](const db::Row& row) {
        if (auto gelezen = lees_contact(grant, row)) gevonden.push_back(std::move(*gelezen));
    };
    if (persoon)
        for (db::Row row :
             reader.query(select_contacten_van, grant.dossier(), grant.wie().organisatie, *persoon))
            voeg_toe(row);
    else
        for (db::Row row : reader.query(select_contacten, grant.dossier(), grant.wie().organisatie))
            voeg_toe(row);
    return gevonden;
}

std::int64_t contacten(db::Reader& reader, kern::DossierId dossier, kern::ItemId persoon) {
    return reader.value<std::int64_t>(tel_contacten, dossier, persoon).value_or(0);
}

void bewaar_contact(db::Tx& tx, const toegang::Grant<ContactVastleggen>& grant, kern::ItemId persoon,
                    const NieuwContact& nieuw, const VerzegeldeTekst& rij) {
    leg_vast(tx, nieuw_item(grant, toegang::ItemSoort::contactmoment, rij.id, nieuw.categorieen));
    tx.run(insert_contact, grant.dossier(), rij.id, persoon, nieuw.datum, nieuw.wijze, rij.tekst);
    zoek::voeg_toe(tx, grant.dossier(), rij.id, grant.vandaag(), rij.woorden);
}

std::optional<Waarschuwing> waarschuwing(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row : reader.query(select_waarschuwing, grant.dossier(), grant.wie().organisatie)) {
        toegang::ItemRij item = toegang::lees_item(row);
        // A warning belongs to each open task: who is only asked owns it as long as one lies with his organisation (ADR 16).
        if (row.get<bool>(c + 2) && grant.rol() == toegang::DeelnameRol::bevraagd)
            item.eigenaar = grant.wie().organisatie;
        if (!grant.zicht().van(item).toegestaan()) continue;
        return Waarschuwing{item, row.get<Date>(c),
                            grant.zicht().toon<WaarschuwingTekst>(item, row.bytes(c + 1))};
    }
    return std::nullopt;
}

void zet_waarschuwing(db::Tx& tx, const toegang::Grant<Waarschuwen>& grant, Date tot,
                      const VerzegeldeTekst& rij) {
    tx.run(delete_oude, grant.dossier());
    leg_vast(tx, nieuw_item(grant, toegang::ItemSoort::waarschuwing, rij.id, over_identiteit));
    tx.run(insert_waarschuwing, grant.dossier(), rij.id, tot, rij.tekst);
    meld_waarschuwing(tx, grant, rij.id);
}

bool vernieuw_waarschuwing(db::Tx& tx, const toegang::Grant<Waarschuwen>& grant, const Waarschuwing& huidig,
                           Date tot, const db::Bytes& tekst, std::int64_t versie) {
    if (!volgende_versie(tx, grant, huidig.item, versie)) return false;
    tx.run(update_waarschuwing, grant.dossier(), huidig.item.id, tot, tekst);
    meld_waarschuwing(tx, grant, huidig.item.id);
    return true;
}

bool haal_waarschuwing_weg(db::Tx& tx, const toegang::Grant<Waarschuwen>& grant, const Waarschuwing& huidig,
                           std::int64_t versie) {
    return weg(tx, grant, huidig.item, versie);
}

}  // namespace betrokkene::store

namespace betrokkene {

std::optional<Waarschuwing> waarschuwing(db::Reader& reader, const toegang::GrantBasis& grant) {
    auto gevonden = store::waarschuwing(reader, grant);
    if (gevonden && !rules::geldt(gevonden->tot, grant.vandaag())) return std::nullopt;
    return gevonden;
}

}  // namespace betrokkene
