// One report in triage: what is read of it, and the small changes of the house.

#include "domein/triage/store.hpp"

#include <algorithm>

#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace triage::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};

constexpr db::Sql select_kop{
    "triage.kop",
    "SELECT d.titel_z, COALESCE(tm.naam, '') FROM dossier d JOIN aanmelding a ON a.dossier = d.id LEFT JOIN "
    "medewerker tm ON tm.id = "
    "a.toegewezen WHERE d.id = $1"};
constexpr db::Sql select_oordelen{
    "triage.oordelen",
    "SELECT t.letter, t.oordeel, COALESCE(m.naam, ''), t.oordeel_op, t.oordeel_motivering_z FROM toets t "
    "LEFT JOIN medewerker m ON "
    "m.id = t.oordeel_door WHERE t.dossier = $1 ORDER BY t.letter"};
constexpr db::Sql select_versie{"triage.oordeel_versie",
                                "SELECT COALESCE(max(oordeel_op), 0) FROM toets WHERE dossier = $1"};
constexpr db::Sql select_afkomst{
    "triage.afkomst",
    "SELECT a.id, a.aanmelder, a.organisatie, a.toegewezen, d.ingediend FROM aanmelding a JOIN dossier d ON "
    "d.id = a.dossier WHERE "
    "a.dossier = $1"};
// The house's people in this dossier (role 2).
constexpr db::Sql select_staf{
    "triage.staf_dossier",
    "SELECT m.id, m.naam FROM deelnemer dn JOIN medewerker m ON m.id = dn.medewerker WHERE dn.dossier = $1 "
    "AND dn.rol = 2 AND dn.van "
    "<= $2 AND (dn.tot IS NULL OR dn.tot >= $2) ORDER BY m.naam, m.id"};
// Public participants (Wgs 2.27(1): kinds 1 to 7) that judge now (role 3), with their people.
constexpr db::Sql select_leden{
    "triage.leden",
    "SELECT o.id, o.naam, o.soort, m.naam FROM deelnemer dn JOIN organisatie o ON o.id = dn.organisatie JOIN "
    "medewerker m ON m.id = "
    "dn.medewerker WHERE dn.dossier = $1 AND dn.rol = 3 AND o.soort <= 7 AND dn.van <= $2 AND (dn.tot IS "
    "NULL OR dn.tot >= $2) ORDER "
    "BY o.naam, o.id, m.naam, m.id"};
// Organisations that said no to a decision on this report and did not say yes to one since.
constexpr db::Sql select_tegen{
    "triage.tegen",
    "SELECT count(DISTINCT v.organisatie) FROM besluit_bevestiging v JOIN besluit b ON b.dossier = v.dossier AND b.id = "
    "v.besluit WHERE v.dossier = $1 AND b.soort <= 3 AND v.antwoord = 2 AND NOT EXISTS (SELECT 1 FROM besluit_bevestiging w "
    "JOIN besluit bw ON bw.dossier = w.dossier AND bw.id = w.besluit WHERE w.dossier = v.dossier AND w.organisatie = "
    "v.organisatie AND bw.soort <= 3 AND w.antwoord = 1 AND w.op > v.op)"};
constexpr db::Sql select_open{
    "triage.besluit_open", "SELECT 1 FROM besluit WHERE dossier = $1 AND staat = 1 AND soort <= 3 LIMIT 1"};
// The same person by number, by name and birth date, or the same address: kinds 1, 2, 3. Shielded and frozen dossiers and
// those that came to nothing are not there, and never one's own case.
constexpr db::Sql select_overlap{
    "triage.overlap",
    "SELECT d.id, ander.soort, COALESCE(t.naam, ''), d.fase, COALESCE(pr.naam, tm.naam, ''), "
    "COALESCE(pr.telefoon, tm.telefoon, '') "
    "FROM persoon_hash mijn JOIN persoon_hash ander ON ander.hash = mijn.hash AND ander.soort = mijn.soort "
    "AND ander.dossier <> "
    "mijn.dossier JOIN dossier d ON d.id = ander.dossier LEFT JOIN aanmelding a ON a.dossier = d.id LEFT "
    "JOIN regietafel t ON t.id = "
    "d.tafel LEFT JOIN medewerker pr ON pr.id = d.procesregisseur LEFT JOIN medewerker tm ON tm.id = "
    "a.toegewezen WHERE mijn.dossier "
    "= $1 AND d.afgeschermd = 0 AND d.bevroren = 0 AND d.fase <= 5 AND NOT EXISTS (SELECT 1 FROM uitsluiting "
    "u WHERE u.medewerker = "
    "$2 AND u.dossier = d.id) ORDER BY d.ingediend DESC, d.id, ander.soort"};
constexpr db::Sql select_antwoord{
    "triage.antwoord",
    "SELECT d.kenmerk, m.naam, o.naam, b.soort, b.genomen_op, COALESCE(pr.naam, tm.naam, ''), "
    "COALESCE(pr.telefoon, tm.telefoon, ''), "
    "b.id, b.inhoud_z FROM besluit b JOIN dossier d ON d.id = b.dossier JOIN aanmelding a ON a.dossier = "
    "d.id JOIN medewerker m ON "
    "m.id = a.aanmelder JOIN organisatie o ON o.id = a.organisatie LEFT JOIN medewerker pr ON pr.id = "
    "b.procesregisseur LEFT JOIN "
    "medewerker tm ON tm.id = a.toegewezen WHERE b.dossier = $1 AND b.staat = 2 AND b.soort <= 3 ORDER BY "
    "b.genomen_op DESC, b.id "
    "LIMIT 1"};

constexpr db::Sql update_begin{"triage.begin",
                               "UPDATE dossier SET fase = 2, versie = versie + 1 WHERE id = $1 AND fase = 1"};
constexpr db::Sql update_contact{
    "triage.contact",
    "UPDATE dossier SET eerste_contact = $2, versie = versie + 1 WHERE id = $1 AND eerste_contact IS NULL"};
constexpr db::Sql update_toewijzing{
    "triage.toewijzing",
    "UPDATE aanmelding SET toegewezen = $2, versie = versie + 1 WHERE dossier = $1 AND ($3 IS NULL OR versie "
    "= $3) AND EXISTS (SELECT "
    "1 FROM deelnemer dn WHERE dn.dossier = $1 AND dn.medewerker = $2 AND dn.rol = 2 AND dn.van <= $4 AND "
    "(dn.tot IS NULL OR dn.tot "
    ">= $4))"};
constexpr db::Sql select_item{"triage.item",
                              "SELECT " ITEM_KOLOMMEN
                              " FROM item i WHERE i.dossier = $1 AND i.id = $3 AND i.soort IN (2, 8)"};
constexpr db::Sql update_item{
    "triage.indeling",
    "UPDATE item SET categorieen = $3, gewijzigd = $4, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND versie = $5"};
// What came with the report and was held to what the report was about: attachments (soort 7), additions and questions (8).
// One that triage ticked otherwise keeps its own.
constexpr db::Sql select_volgers{
    "triage.volgers", "SELECT " ITEM_KOLOMMEN
                      " FROM item i WHERE i.dossier = $1 AND i.soort IN (7, 8) AND i.categorieen = $3 "
                      "ORDER BY i.gemaakt, i.id"};
constexpr db::Sql update_oordeel{
    "triage.oordeel",
    "UPDATE toets SET oordeel = $3, oordeel_motivering_z = $4, oordeel_door = $5, oordeel_op = $6 WHERE "
    "dossier = $1 AND letter = $2"};

std::vector<Oordeel> oordelen(db::Reader& reader, const toegang::GrantBasis& grant,
                              const toegang::ItemRij& item) {
    std::vector<Oordeel> gevonden;
    for (db::Row row : reader.query(select_oordelen, grant.dossier())) {
        Oordeel oordeel{row.text(0).empty() ? 'a' : row.text(0).front(), row.get<std::optional<JaNee>>(1),
                        row.get<std::string>(2), row.get<std::optional<Instant>>(3), std::nullopt};
        // The motivation speaks of what the report says, so it is held to the same classes.
        if (!row.null(4)) oordeel.motivering = grant.zicht().toon<OordeelMotivering>(item, row.bytes(4));
        gevonden.push_back(std::move(oordeel));
    }
    return gevonden;
}

std::vector<Keuze> staf_van(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Keuze> gevonden;
    for (db::Row row : reader.query(select_staf, grant.dossier(), grant.vandaag()))
        gevonden.push_back({row.get<IdBytes>(0), row.get<std::string>(1)});
    return gevonden;
}

}  // namespace

std::vector<Lid> leden(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Lid> gevonden;
    for (db::Row row : reader.query(select_leden, grant.dossier(), grant.vandaag())) {
        const auto id = row.get<kern::OrganisatieId>(0);
        if (gevonden.empty() || gevonden.back().organisatie != id)
            gevonden.push_back({id, row.get<std::string>(1), row.get<toegang::OrganisatieSoort>(2), {}});
        gevonden.back().mensen.push_back(row.get<std::string>(3));
    }
    return gevonden;
}

std::optional<Dossier> lees(db::Reader& reader, const toegang::GrantBasis& grant) {
    auto aanmelding = aanmelding::lees(reader, grant);
    if (!aanmelding) return std::nullopt;
    for (db::Row row : reader.query(select_kop, grant.dossier())) {
        Dossier dossier{
            grant.zicht().toon_dossier<betrokkene::Titel>(grant.dossier(), row.bytes(0), identiteit),
            std::move(*aanmelding),
            aanmelding::aanvullingen(reader, grant),
            betrokkene::lijst(reader, grant),
            {},
            oordeel_versie(reader, grant.dossier()),
            besluiten(reader, grant),
            leden(reader, grant),
            staf_van(reader, grant),
            kandidaten(reader, grant),
            row.get<std::string>(1),
            static_cast<int>(partner::getal(reader, "triage.eerste_contact_werkdagen", grant.vandaag()))};
        dossier.oordelen = oordelen(reader, grant, dossier.aanmelding.item);
        return dossier;
    }
    return std::nullopt;
}

std::vector<Treffer> overlap(kern::Call& call, const toegang::Grant<Overlap>& grant) {
    std::vector<Treffer> gevonden;
    for (db::Row row : call.reader.query(select_overlap, grant.dossier(), grant.wie().medewerker)) {
        const auto id = row.get<kern::DossierId>(0);
        if (gevonden.empty() || gevonden.back().dossier != id) {
            // That it exists is itself a datum about that person: the other dossier's log tells of this look.
            call.inzage.gezien(id, identiteit);
            gevonden.push_back({id, false, false, false, row.get<std::string>(2), row.get<toegang::Fase>(3),
                                row.get<std::string>(4), row.get<std::string>(5)});
        }
        switch (row.get<int>(1)) {
            case 1: gevonden.back().bsn = true; break;
            case 2: gevonden.back().naam = true; break;
            default: gevonden.back().adres = true; break;
        }
    }
    return gevonden;
}

std::optional<Antwoordbrief> antwoord(db::Reader& reader, const toegang::Grant<Antwoord>& grant) {
    for (db::Row row : reader.query(select_antwoord, grant.dossier()))
        return Antwoordbrief{
            row.get<std::string>(0),
            row.get<std::string>(1),
            row.get<std::string>(2),
            row.get<BesluitSoort>(3),
            row.get<Instant>(4),
            row.get<std::string>(5),
            row.get<std::string>(6),
            grant.zicht().toon_dossier<Uitkomst>(row.get<kern::BesluitId>(7), row.bytes(8), {})};
    return std::nullopt;
}

rules::Feiten feiten(db::Reader& reader, const toegang::GrantBasis& grant) {
    rules::Feiten feiten;
    for (db::Row row : reader.query(select_oordelen, grant.dossier())) {
        const auto plaats = aanmelding::letters.find(row.text(0));
        if (plaats != std::string_view::npos && plaats < feiten.oordelen.size())
            feiten.oordelen[plaats] = row.get<std::optional<JaNee>>(1);
    }
    feiten.open_besluit = reader.value<std::int64_t>(select_open, grant.dossier()).has_value();
    feiten.beoordelaars = static_cast<int>(leden(reader, grant).size());
    feiten.tegen = static_cast<int>(reader.value<std::int64_t>(select_tegen, grant.dossier()).value_or(0));
    return feiten;
}

std::int64_t oordeel_versie(db::Reader& reader, kern::DossierId dossier) {
    return reader.value<std::int64_t>(select_versie, dossier).value_or(0);
}

std::optional<Afkomst> afkomst(db::Reader& reader, kern::DossierId dossier) {
    return reader.one(
        select_afkomst,
        [](db::Row& row) {
            return Afkomst{row.get<kern::ItemId>(0), row.get<kern::MedewerkerId>(1),
                           row.get<kern::OrganisatieId>(2), row.get<std::optional<kern::MedewerkerId>>(3),
                           row.get<Instant>(4)};
        },
        dossier);
}

void begin(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& volg) {
    if (tx.run(update_begin, grant.dossier()) == 0) return;
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "fase", toegang::code(toegang::Fase::triage), volg);
}

bool eerste_contact(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, Instant moment,
                    const IdBytes& volg) {
    if (tx.run(update_contact, grant.dossier(), moment) == 0) return false;
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "triage", "eerste contact", volg);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

bool wijs_toe(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, kern::MedewerkerId aan,
              std::optional<std::int64_t> versie) {
    return tx.run(update_toewijzing, grant.dossier(), aan, versie, grant.vandaag()) != 0;
}

namespace {

// One item falls under these categories from now. A class more than before closes it to who is not cleared for that.
void zet_categorieen(db::Tx& tx, const toegang::GrantBasis& grant, toegang::ItemRij item,
                     toegang::Categorieen categorieen) {
    if (!item.categorieen.empty() && !item.categorieen.all_of(categorieen)) toegang::rechten_krimpen(tx);
    item.categorieen = categorieen;
    toegang::raak_aan(tx, grant.dossier(), item, grant.nu());
}

}  // namespace

Ingedeeld deel_in(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Indeling& indeling) {
    const auto item =
        tx.one(select_item, toegang::lees_item, grant.dossier(), grant.wie().organisatie, indeling.item);
    // Who may not read a text cannot say what it is about.
    if (!item || !grant.zicht().van(*item).toegestaan()) return Ingedeeld::bestaat_niet;
    if (tx.run(update_item, grant.dossier(), indeling.item, indeling.categorieen.mask(), grant.nu(),
               indeling.versie) == 0)
        return Ingedeeld::gewijzigd;
    zet_categorieen(tx, grant, *item, indeling.categorieen);
    if (item->soort != toegang::ItemSoort::aanmeldtekst) return Ingedeeld::gedaan;
    std::vector<toegang::ItemRij> volgers;
    for (db::Row row :
         tx.query(select_volgers, grant.dossier(), grant.wie().organisatie, item->categorieen.mask()))
        volgers.push_back(toegang::lees_item(row));
    for (const auto& volger : volgers) {
        tx.run(update_item, grant.dossier(), volger.id, indeling.categorieen.mask(), grant.nu(),
               volger.versie);
        zet_categorieen(tx, grant, volger, indeling.categorieen);
    }
    return Ingedeeld::gedaan;
}

void beoordeel(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant,
               const std::vector<VerzegeldOordeel>& oordelen) {
    for (const auto& oordeel : oordelen)
        tx.run(update_oordeel, grant.dossier(), std::string_view(&oordeel.letter, 1), oordeel.antwoord,
               oordeel.motivering, grant.wie().medewerker, grant.nu());
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
}

std::vector<IdBytes> Nummers::voorraad(Random& random) {
    std::vector<IdBytes> ids(nodig);
    std::generate(ids.begin(), ids.end(), [&] { return random.id<struct Nummer>(); });
    return ids;
}

}  // namespace triage::store
