#include <algorithm>

#include "domein/verstrekking/rules.hpp"
#include "domein/verstrekking/store.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/verloop.hpp"

namespace verstrekking::store {
namespace {

constexpr db::Sql insert_verstrekking{
    "verstrekking.insert",
    "INSERT INTO verstrekking (dossier, id, ontvanger, derde, huisvraag, grondslag, van, tot, nodig, antwoord_voor, "
    "geinformeerd, herzien_op, rac_op, inhoud_z, informeren_z, rac_z) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
    "$13, $14, $15, $16)"};
constexpr db::Sql insert_onderdeel{
    "verstrekking.onderdeel",
    "INSERT INTO verstrekking_onderdeel (dossier, verstrekking, item, volgorde, versie, voorwaarde) VALUES ($1, $2, $3, $4, "
    "$5, $6)"};
constexpr db::Sql insert_gevraagd{
    "verstrekking.gevraagd",
    "INSERT INTO verstrekking_antwoord (dossier, over, organisatie, gevraagd) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_kring{
    "verstrekking.kring",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"};
constexpr db::Sql update_antwoord{
    "verstrekking.antwoord",
    "UPDATE verstrekking_antwoord SET bezwaar = $4, toestemming = $5, besluit = $6, medewerker = $7, op = $8, reden_z = $9 "
    "WHERE dossier = $1 AND over = $2 AND organisatie = $3"};
// The version decides who was first.
constexpr db::Sql update_item{
    "verstrekking.versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND versie = $4"};
constexpr db::Sql update_toets{
    "verstrekking.toets", "UPDATE verstrekking SET rac_op = $3, rac_z = $4 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_informeren{
    "verstrekking.informeren",
    "UPDATE verstrekking SET geinformeerd = $3, herzien_op = $4, informeren_z = $5 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_slot{
    "verstrekking.slot",
    "UPDATE verstrekking SET staat = $3, slot_z = $4 WHERE dossier = $1 AND id = $2 AND staat = 1"};
constexpr db::Sql update_verstrekt{
    "verstrekking.verstrekt",
    "UPDATE verstrekking SET staat = 2, verstrekt = $3, wijze = $4, terug_op = $5 WHERE dossier = $1 AND id = $2 AND staat = 1"};
constexpr db::Sql select_eerste{"verstrekking.eerste",
                                "SELECT eerste_verwerking FROM item WHERE dossier = $1 AND id = $2"};
constexpr db::Sql insert_stuk{
    "verstrekking.stuk",
    "INSERT INTO verstrekking_stuk (dossier, id, verstrekking, onderdeel, volgorde, inhoud_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql update_gemeld{
    "verstrekking.gemeld",
    "UPDATE verstrekking SET gemeld = $3 WHERE dossier = $1 AND id = $2 AND staat = 2"};
constexpr db::Sql insert_bestand{
    "verstrekking.bestand_insert",
    "INSERT INTO verstrekking_bestand (dossier, stuk, nummer, naam_z, sleutel_z, grootte, delen, hash) VALUES ($1, $2, $3, $4, "
    "$5, $6, $7, $8)"};
constexpr db::Sql select_terug{
    "verstrekking.al_terug",
    "SELECT 1 FROM terugkoppeling WHERE dossier = $1 AND verstrekking = $2 AND id = $3"};
constexpr db::Sql insert_terug{
    "verstrekking.terug",
    "INSERT INTO terugkoppeling (dossier, verstrekking, id, gevolg, nuttig, door, op, tekst_z) VALUES ($1, $2, $3, $4, $5, $6, "
    "$7, $8)"};
constexpr db::Sql update_terug{"verstrekking.terug_op",
                               "UPDATE verstrekking SET terug_op = $3 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql select_item{"verstrekking.item",
                              "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.id = $3"};
constexpr db::Sql insert_derde{
    "verstrekking.derde_insert",
    "INSERT INTO derde (dossier, id, nodig, besluit_datum, verklaring_op, gegevens_z, bron_z, verklaring_z) VALUES ($1, $2, "
    "$3, $4, $5, $6, $7, $8)"};
constexpr db::Sql insert_toelating{
    "verstrekking.toelating",
    "INSERT INTO verstrekking_antwoord (dossier, over, organisatie, gevraagd, besluit, medewerker, op, reden_z) VALUES ($1, $2, "
    "$3, $4, $5, $6, $4, $7) ON CONFLICT (dossier, over, organisatie) DO UPDATE SET besluit = excluded.besluit, medewerker = "
    "excluded.medewerker, op = excluded.op, reden_z = excluded.reden_z"};
constexpr db::Sql select_publieken{
    "verstrekking.publieken",
    "SELECT DISTINCT o.id FROM deelname dn JOIN organisatie o ON o.id = dn.organisatie WHERE dn.dossier = $1 AND o.soort <= 7 "
    "AND dn.rol IN (4, 5) AND dn.ingetrokken IS NULL AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2) ORDER BY o.id"};
constexpr db::Sql update_verklaring{
    "verstrekking.verklaring",
    "UPDATE derde SET verklaring_op = $3, verklaring_z = $4 WHERE dossier = $1 AND id = $2 AND beeindigd IS NULL"};
constexpr db::Sql update_beeindigd{
    "verstrekking.derde_einde",
    "UPDATE derde SET beeindigd = $3 WHERE dossier = $1 AND id = $2 AND beeindigd IS NULL"};

std::optional<int> nummer(const std::optional<bool>& antwoord) {
    return antwoord ? std::optional(*antwoord ? 1 : 2) : std::nullopt;
}

toegang::NieuwItem nieuw_item(const toegang::GrantBasis& grant, kern::ItemId id, toegang::ItemSoort soort) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = soort;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.nu = grant.nu();
    return item;
}

// Names an organisation in the kring of an item.
void noem(db::Tx& tx, kern::DossierId dossier, kern::ItemId item, kern::OrganisatieId organisatie,
          const db::Bytes& noodzaak) {
    tx.run(insert_kring, dossier, item, organisatie, noodzaak);
}

// Who may see the item hears that it changed.
void raak(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId id) {
    if (const auto item =
            tx.one(select_item, toegang::lees_item, grant.dossier(), grant.wie().organisatie, id))
        toegang::raak_aan(tx, grant.dossier(), *item, grant.nu());
}

bool verhoog(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId id, std::int64_t versie) {
    if (tx.run(update_item, grant.dossier(), id, grant.nu(), versie) == 0) return false;
    raak(tx, grant, id);
    return true;
}

bericht::Over over(const toegang::GrantBasis& grant, kern::ItemId id, bericht::Soort soort) {
    return {grant.dossier(), id, soort, grant.nu()};
}

}  // namespace

void bewaar(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Nieuw& nieuw,
            std::span<const Gekozene> gekozen, toegang::Categorieen categorieen, const Verzegeld& verzegeld) {
    const kern::DossierId dossier = grant.dossier();
    auto item = nieuw_item(grant, verzegeld.id, toegang::ItemSoort::verstrekking);
    // C2: who is asked, and later the receiver, are named one by one, each with its line of necessity (DECISIONS 11).
    item.kring = toegang::Kring::organisaties;
    item.categorieen = categorieen;
    toegang::bewaar_item(tx, item);
    const auto als = [&](Aan aan) { return nieuw.aan == aan ? nieuw.ontvanger : std::nullopt; };
    const int nodig =
        nieuw.aan == Aan::deelnemer ? 0 : bevestigingen_nodig(tx, grant, "verstrekking.bevestigingen");
    tx.run(insert_verstrekking, dossier, verzegeld.id, als(Aan::deelnemer), als(Aan::derde), als(Aan::huis),
           nieuw.grondslag, nieuw.van, nieuw.tot, nodig, antwoord_voor(tx, grant.vandaag()),
           nieuw.informeren.geinformeerd.value(), nieuw.informeren.herzien_op, nieuw.rac_op, verzegeld.inhoud,
           verzegeld.niet_geinformeerd, verzegeld.rac);
    int volgorde = 0;
    for (const Gekozene& een : gekozen)
        tx.run(insert_onderdeel, dossier, verzegeld.id, een.item, ++volgorde, een.versie, een.voorwaarde);
    toegang::gebeurd(tx, dossier, grant.nu(), "verstrekking", "voorbereid", verzegeld.volg);
    vraag(tx, grant, verzegeld.id, verzegeld.noodzaak);
}

int vraag(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, kern::ItemId id, const db::Bytes& noodzaak) {
    const auto nu = feiten_van(tx, grant, id);
    int gevraagd = 0;
    for (const Partij& partij : nu->partijen) {
        if (partij.gevraagd || !rules::wordt_gevraagd(partij, nu->aan, nu->ontvanger)) continue;
        tx.run(insert_gevraagd, grant.dossier(), id, partij.id, grant.nu());
        noem(tx, grant.dossier(), id, partij.id, noodzaak);
        bericht::aan_organisatie(tx, over(grant, id, bericht::Soort::verstrekking_gevraagd), partij.id);
        ++gevraagd;
    }
    raak(tx, grant, id);
    return gevraagd;
}

void bewaar_antwoord(db::Tx& tx, const toegang::Grant<Antwoorden>& grant, const Antwoord& antwoord,
                     const std::optional<db::Bytes>& reden) {
    tx.run(update_antwoord, grant.dossier(), grant.item(), grant.wie().organisatie,
           nummer(antwoord.geen_bezwaar), nummer(antwoord.toestemming), nummer(antwoord.besluit),
           grant.wie().medewerker, grant.nu(), reden);
    raak(tx, grant, grant.item());
    bericht::aan_huis(tx, over(grant, grant.item(), bericht::Soort::verstrekking_besloten));
}

bool bewaar_toets(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten, Date op,
                  const db::Bytes& rac) {
    if (!verhoog(tx, grant, feiten.item.id, feiten.item.versie)) return false;
    tx.run(update_toets, grant.dossier(), feiten.item.id, op, rac);
    return true;
}

bool bewaar_informeren(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten,
                       const Informeren& informeren, const std::optional<db::Bytes>& reden) {
    if (!verhoog(tx, grant, feiten.item.id, feiten.item.versie)) return false;
    tx.run(update_informeren, grant.dossier(), feiten.item.id, informeren.geinformeerd.value(),
           informeren.herzien_op, reden);
    return true;
}

bool meld(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten) {
    return verhoog(tx, grant, feiten.item.id, feiten.item.versie) &&
           tx.run(update_gemeld, grant.dossier(), feiten.item.id, grant.nu()) != 0;
}

bool sluit(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten, Staat uitkomst,
           const db::Bytes& reden, const IdBytes& volg) {
    if (!verhoog(tx, grant, feiten.item.id, feiten.item.versie)) return false;
    tx.run(update_slot, grant.dossier(), feiten.item.id, uitkomst, reden);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "verstrekking", rules::code(uitkomst), volg);
    for (const Partij& partij : feiten.partijen)
        if (partij.gevraagd)
            bericht::aan_organisatie(tx, over(grant, feiten.item.id, bericht::Soort::verstrekking_besloten),
                                     partij.id);
    return true;
}

bool geef_over(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, const Feiten& feiten, Wijze wijze,
               std::span<const VerzegeldStuk> stukken, const std::function<db::Bytes(kern::ItemId)>& noodzaak,
               const IdBytes& volg) {
    const kern::DossierId dossier = grant.dossier();
    if (!verhoog(tx, grant, feiten.item.id, feiten.item.versie)) return false;
    tx.run(update_verstrekt, dossier, feiten.item.id, grant.nu(), wijze,
           rules::terugkoppeling_op(grant.vandaag(), std::nullopt, feiten.tot));
    int volgorde = 0;
    for (const VerzegeldStuk& stuk : stukken) {
        const auto bron =
            std::ranges::find(feiten.gekozen, stuk.onderdeel, [](const Gekozen& een) { return een.item.id; });
        auto item = nieuw_item(grant, stuk.id, toegang::ItemSoort::verstrekking);
        item.bron = bron->item.bron;
        item.kring = toegang::Kring::organisaties;
        item.categorieen = bron->item.categorieen;
        item.geheim = bron->item.geheim;
        item.vrijgegeven = bron->item.vrijgegeven;
        // A copy is no new datum: its term began with what it was copied from (Wgs 1.8(7)).
        item.eerste_verwerking = tx.value<Date>(select_eerste, dossier, stuk.onderdeel).value();
        toegang::bewaar_item(tx, item);
        tx.run(insert_stuk, dossier, stuk.id, feiten.item.id, stuk.onderdeel, ++volgorde, stuk.inhoud);
        if (const auto& een = stuk.bestand)
            tx.run(insert_bestand, dossier, stuk.id, een->nummer, een->naam, een->sleutel, een->maat.grootte,
                   een->maat.delen, db::BytesView(een->maat.hash));
        noem(tx, dossier, stuk.id, grant.wie().organisatie, noodzaak(stuk.id));
        if (feiten.ontvanger) noem(tx, dossier, stuk.id, *feiten.ontvanger, noodzaak(stuk.id));
    }
    if (feiten.ontvanger) {
        noem(tx, dossier, feiten.item.id, *feiten.ontvanger, noodzaak(feiten.item.id));
        bericht::aan_organisatie(tx, over(grant, feiten.item.id, bericht::Soort::verstrekking_besloten),
                                 *feiten.ontvanger);
    }
    raak(tx, grant, feiten.item.id);
    toegang::gebeurd(tx, dossier, grant.nu(), "verstrekking", "verstrekt", volg);
    return true;
}

bool al_teruggekoppeld(db::Reader& reader, const toegang::GrantBasis& grant, const IdBytes& id) {
    return reader.value<std::int64_t>(select_terug, grant.dossier(), grant.item(), id).has_value();
}

void bewaar_terugkoppeling(db::Tx& tx, const toegang::GrantBasis& grant, const Feiten& feiten,
                           const NieuweTerugkoppeling& nieuw, const IdBytes& id, const db::Bytes& tekst) {
    tx.run(insert_terug, grant.dossier(), feiten.item.id, id, nieuw.gevolg.value(), nieuw.nuttig.value(),
           grant.wie().medewerker, grant.nu(), tekst);
    tx.run(update_terug, grant.dossier(), feiten.item.id,
           rules::terugkoppeling_op(local_date(feiten.verstrekt.value()), grant.vandaag(), feiten.tot));
    raak(tx, grant, feiten.item.id);
}

// --- Derden -----------------------------------------------------------------------------------------------------------

void bewaar_derde(db::Tx& tx, const toegang::Grant<DerdeWijzigen>& grant, const NieuweDerde& nieuw, int nodig,
                  const VerzegeldeDerde& verzegeld) {
    const kern::DossierId dossier = grant.dossier();
    auto item = nieuw_item(grant, verzegeld.id, toegang::ItemSoort::derde);
    item.kring = toegang::Kring::deelnemers;
    // Of a professional the dossier holds identifying and contact data only (Wgs 2.30(1)(c)).
    item.categorieen = {toegang::Categorie::identiteit};
    toegang::bewaar_item(tx, item);
    tx.run(insert_derde, dossier, verzegeld.id, nodig, nieuw.besluit_datum, nieuw.verklaring_op,
           verzegeld.gegevens, verzegeld.bron, verzegeld.verklaring);
    // Taken elsewhere: its deciders are asked whether that is right. Else every public participant is asked.
    std::vector<kern::OrganisatieId> wie = nieuw.beslissers;
    if (!nieuw.besluit_datum)
        for (db::Row row : tx.query(select_publieken, dossier, grant.vandaag()))
            wie.push_back(row.get<kern::OrganisatieId>(0));
    for (const auto& een : wie) {
        tx.run(insert_gevraagd, dossier, verzegeld.id, een, grant.nu());
        bericht::aan_organisatie(tx, over(grant, verzegeld.id, bericht::Soort::verstrekking_gevraagd), een);
    }
    toegang::gebeurd(tx, dossier, grant.nu(), "derde", "voorgesteld", verzegeld.volg);
    toegang::raak_aan(tx, item);
}

void bewaar_toelating(db::Tx& tx, const toegang::Grant<Antwoorden>& grant, bool akkoord,
                      const std::optional<db::Bytes>& reden) {
    tx.run(insert_toelating, grant.dossier(), grant.item(), grant.wie().organisatie, grant.nu(),
           akkoord ? 1 : 2, grant.wie().medewerker, reden);
    raak(tx, grant, grant.item());
    bericht::aan_huis(tx, over(grant, grant.item(), bericht::Soort::verstrekking_besloten));
}

bool bewaar_verklaring(db::Tx& tx, const toegang::Grant<DerdeWijzigen>& grant, const NieuweVerklaring& nieuw,
                       const db::Bytes& verklaring) {
    return verhoog(tx, grant, grant.item(), nieuw.versie) &&
           tx.run(update_verklaring, grant.dossier(), grant.item(), nieuw.op, verklaring) != 0;
}

bool beeindig(db::Tx& tx, const toegang::Grant<DerdeWijzigen>& grant, std::int64_t versie) {
    return verhoog(tx, grant, grant.item(), versie) &&
           tx.run(update_beeindigd, grant.dossier(), grant.item(), grant.nu()) != 0;
}

}  // namespace verstrekking::store
