// Writing what happens at the table.
#include "domein/overleg/live_sql.hpp"
#include "domein/overleg/live_store.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/sessie.hpp"

namespace overleg::live::store {
namespace {

constexpr db::Sql roer_punt{"live.roer", "UPDATE overleg SET live = live + 1 WHERE id = $1"};
constexpr db::Sql roer_stand{"live.roer_stand",
                             "UPDATE overleg SET live = live + 1, stand = stand + 1 WHERE id = $1"};
constexpr db::Sql select_punt_nu{
    "live.punt_nu",
    "SELECT a.overleg, a.status, o.status FROM agendapunt a JOIN overleg o ON o.id = a.overleg WHERE a.dossier = $1 "
    "AND a.id = $2"};
constexpr db::Sql update_open{
    "live.open", "UPDATE overleg SET status = 3, versie = versie + 1 WHERE id = $1 AND status IN (1, 2)"};
constexpr db::Sql update_sluit{
    "live.sluit",
    "UPDATE overleg SET status = 4, zaal = 0, versie = versie + 1 WHERE id = $1 AND status = 3"};
constexpr db::Sql select_bezig_punt{"live.bezig_punt",
                                    "SELECT 1 FROM agendapunt WHERE overleg = $1 AND status = 2 LIMIT 1"};
constexpr db::Sql update_binnen{
    "live.binnen",
    "UPDATE overleg_lid SET aanwezig_van = COALESCE(aanwezig_van, $3), aanwezig_tot = NULL WHERE overleg = $1 AND "
    "medewerker = $2"};
constexpr db::Sql update_weg{
    "live.weg",
    "UPDATE overleg_lid SET aanwezig_tot = $3 WHERE overleg = $1 AND medewerker = $2 AND aanwezig_van IS NOT NULL"};
constexpr db::Sql update_zaal{"live.zaal_zet", "UPDATE overleg SET zaal = $2 WHERE id = $1"};
constexpr db::Sql leg_weg{
    "live.leg_weg",
    "UPDATE agendapunt SET status = 1, versie = versie + 1 WHERE overleg = $1 AND status = 2"};
constexpr db::Sql update_begin{
    "live.begin",
    "UPDATE agendapunt SET status = 2, begonnen = COALESCE(begonnen, $3), versie = versie + 1 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_parkeer{
    "live.parkeer",
    "UPDATE agendapunt SET status = 1, versie = versie + 1, volgnummer = (SELECT MAX(x.volgnummer) + 1 FROM agendapunt x WHERE "
    "x.overleg = $3), begin = (SELECT MAX(x.begin + x.minuten * 60000000) FROM agendapunt x WHERE x.overleg = $3) "
    "WHERE dossier = "
    "$1 AND id = $2"};
constexpr db::Sql select_volgende{
    "live.volgende",
    "SELECT dossier, id FROM agendapunt WHERE overleg = $1 AND status = 1 ORDER BY begin, volgnummer, dossier, id LIMIT 1"};
constexpr db::Sql select_neemt_deel{
    "live.neemt_deel",
    "SELECT 1 FROM deelnemer WHERE dossier = $1 AND organisatie = $2 AND rol IN (2, 3, 4, 5) AND van <= $3 AND (tot "
    "IS NULL OR tot "
    ">= $3) LIMIT 1"};
constexpr db::Sql insert_regel{
    "live.regel",
    "INSERT INTO overlegregel (dossier, id, punt, deel, staat, actie, vervangt, tekst_z) VALUES ($1, $2, $3, $4, $5, "
    "$6, $7, $8)"};
constexpr db::Sql insert_genoemd{
    "live.genoemd",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql select_regel{"live.een_regel",
                               "SELECT " ITEM_KOLOMMEN ", " REGEL_KOLOMMEN " FROM overlegregel r" REGEL_JOINS
                               "WHERE r.dossier = $1 AND r.id = $3"};
constexpr db::Sql update_regel{
    "live.zet_regel",
    "UPDATE overlegregel SET staat = $3, mondeling = $4, vrijgegeven = COALESCE($5, vrijgegeven), vrijgegeven_door = "
    "COALESCE($6, vrijgegeven_door) WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_item{
    "live.zet_item",
    "UPDATE item SET kring = $3, gewijzigd = $4, versie = versie + 1 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql select_wachtende{
    "live.wachtende", "SELECT " ITEM_KOLOMMEN ", " REGEL_KOLOMMEN " FROM overlegregel r" REGEL_JOINS
                      "WHERE r.dossier = $1 AND r.punt = $3 AND r.staat = 2 ORDER BY i.id"};
constexpr db::Sql update_besproken{
    "live.besproken",
    "UPDATE agendapunt SET status = 3, geeindigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql insert_verslag{
    "live.verslag", "INSERT INTO verslag (dossier, id, punt, staat, kop_z) VALUES ($1, $2, $3, 1, $4)"};
constexpr db::Sql select_te_vragen{
    "live.te_vragen",
    "SELECT DISTINCT dn.organisatie FROM deelnemer dn WHERE dn.dossier = $1 AND dn.rol IN (3, 4, 5) AND dn.van <= $4 "
    "AND (dn.tot "
    "IS NULL OR dn.tot >= $4) AND (EXISTS (SELECT 1 FROM overleg_lid l WHERE l.overleg = $3 AND l.medewerker = "
    "dn.medewerker AND "
    "l.aanwezig_van IS NOT NULL) OR EXISTS (SELECT 1 FROM overlegregel r JOIN item i ON i.dossier = r.dossier AND i.id = r.id "
    "WHERE r.dossier = $1 AND r.punt = $2 AND r.staat = 1 AND i.bron = dn.organisatie)) ORDER BY dn.organisatie"};
constexpr db::Sql insert_gevraagd{
    "live.gevraagd",
    "INSERT INTO verslag_antwoord (dossier, verslag, nummer, organisatie) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql update_bevestigd{
    "live.bevestigd", "UPDATE verslag SET staat = 2, bevestigd = $3 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql insert_aanwezige{
    "live.aanwezige",
    "INSERT INTO aanwezige (dossier, id, punt, soort, verklaring, van, naam_z) VALUES ($1, $2, $3, $4, $5, $6, $7)"};

constexpr toegang::Categorieen over_werk{
    toegang::Categorie::begeleiding};  // as in the plan: nobody has to tick

toegang::NieuwItem nieuw_item(const toegang::GrantBasis& grant, kern::ItemId id, toegang::ItemSoort soort) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = soort;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = over_werk;
    item.nu = grant.nu();
    return item;
}

bericht::Over over(const toegang::GrantBasis& grant, kern::ItemId item, bericht::Soort soort) {
    return {grant.dossier(), item, soort, grant.nu()};
}

}  // namespace

void roer(db::Tx& tx, OverlegId id, Wat wat) { tx.run(wat == Wat::stand ? roer_stand : roer_punt, id); }

std::optional<PuntNu> punt_nu(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId punt) {
    for (db::Row row : reader.query(select_punt_nu, grant.dossier(), punt))
        return PuntNu{row.get<OverlegId>(0), row.get<PuntStatus>(1), row.get<Status>(2)};
    return std::nullopt;
}

bool open(db::Tx& tx, OverlegId id) { return tx.run(update_open, id) != 0; }
bool is_bij_een_punt(db::Reader& reader, OverlegId id) {
    return reader.value<std::int64_t>(select_bezig_punt, id).has_value();
}
bool sluit(db::Tx& tx, OverlegId id) { return tx.run(update_sluit, id) != 0; }

bool zet_aanwezig(db::Tx& tx, OverlegId id, kern::MedewerkerId wie, bool aanwezig, Instant nu) {
    if (tx.run(aanwezig ? update_binnen : update_weg, id, wie, nu) == 0) return false;
    // Who comes in has not been weighed: the screen is empty until the chair has looked round.
    if (aanwezig) zet_zaal(tx, id, false);
    return true;
}

void zet_zaal(db::Tx& tx, OverlegId id, bool bevestigd) { tx.run(update_zaal, id, bevestigd); }

void begin(db::Tx& tx, const toegang::GrantBasis& grant, OverlegId id) {
    tx.run(leg_weg, id);
    tx.run(update_begin, grant.dossier(), grant.item(), grant.nu());
    zet_zaal(tx, id, false);
}

void parkeer(db::Tx& tx, const toegang::GrantBasis& grant, OverlegId id) {
    tx.run(update_parkeer, grant.dossier(), grant.item(), id);
}

std::optional<kern::DossierId> begin_volgende(db::Tx& tx, OverlegId id, Instant nu) {
    std::optional<std::pair<kern::DossierId, kern::ItemId>> volgende;
    for (db::Row row : tx.query(select_volgende, id))
        volgende.emplace(row.get<kern::DossierId>(0), row.get<kern::ItemId>(1));
    zet_zaal(tx, id, false);
    if (!volgende) return std::nullopt;
    tx.run(update_begin, volgende->first, volgende->second, nu);
    return volgende->first;
}

bool neemt_deel(db::Reader& reader, const toegang::GrantBasis& grant, kern::OrganisatieId organisatie) {
    return reader.value<std::int64_t>(select_neemt_deel, grant.dossier(), organisatie, grant.vandaag())
        .has_value();
}

void schrijf(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId punt, const NieuweRegel& nieuw,
             const Verzegeld& verzegeld, std::optional<kern::ItemId> actie,
             std::optional<kern::ItemId> vervangt) {
    auto item = nieuw_item(grant, verzegeld.id, toegang::ItemSoort::overlegregel);
    const bool wacht = verzegeld.noodzaak.has_value();
    if (nieuw.bron) item.bron = *nieuw.bron;
    if (wacht) item.kring = toegang::Kring::organisaties;
    if (!nieuw.categorieen.empty()) item.categorieen = nieuw.categorieen;
    toegang::bewaar_item(tx, item);
    if (wacht)
        tx.run(insert_genoemd, grant.dossier(), verzegeld.id, grant.wie().organisatie, *verzegeld.noodzaak);
    tx.run(insert_regel, grant.dossier(), verzegeld.id, punt, nieuw.deel.value(),
           wacht ? RegelStaat::wacht : RegelStaat::geldt, actie, vervangt, verzegeld.tekst);
    if (wacht)
        bericht::aan_organisatie(tx, over(grant, verzegeld.id, bericht::Soort::regel_wacht), item.bron);
    toegang::raak_aan(tx, item);
}

std::optional<Regel> regel(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id,
                           kern::ItemId& punt) {
    constexpr int k = toegang::item_kolommen;
    for (db::Row row : reader.query(select_regel, grant.dossier(), grant.wie().organisatie, id)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        const auto besluit = grant.zicht().van(item);
        if (besluit.antwoord == toegang::Antwoord::weigeren) return std::nullopt;
        Regel gelezen = lees_regel(row, k, item);
        punt = row.get<kern::ItemId>(k + regel_punt);
        if (besluit.toegestaan())
            gelezen.tekst = grant.zicht().toon<RegelTekst>(item, row.bytes(k + regel_tekst));
        return gelezen;
    }
    return std::nullopt;
}

void zet_regel(db::Tx& tx, const toegang::GrantBasis& grant, const Regel& regel, RegelStaat naar,
               bool mondeling) {
    toegang::ItemRij item = regel.item;
    const bool vrij = naar == RegelStaat::geldt;
    tx.run(update_regel, grant.dossier(), item.id, naar, mondeling,
           vrij ? std::optional<Instant>(grant.nu()) : std::nullopt,
           vrij ? std::optional<kern::MedewerkerId>(grant.wie().medewerker) : std::nullopt);
    // What its bron did not let go is the bron's alone.
    if (vrij) item.kring = toegang::Kring::deelnemers;
    if (naar == RegelStaat::vervallen) item.kring = toegang::Kring::bron;
    tx.run(update_item, grant.dossier(), item.id, item.kring, grant.nu());
    if (naar == RegelStaat::vervallen) toegang::rechten_krimpen(tx);
    toegang::raak_aan(tx, grant.dossier(), item, grant.nu());
}

void rond_af(db::Tx& tx, const toegang::GrantBasis& grant, OverlegId overleg, kern::ItemId verslag,
             const db::Bytes& kop) {
    std::vector<Regel> wachtende;
    for (db::Row row : tx.query(select_wachtende, grant.dossier(), grant.wie().organisatie, grant.item()))
        wachtende.push_back(lees_regel(row, toegang::item_kolommen, toegang::lees_item(row)));
    for (const Regel& een : wachtende) zet_regel(tx, grant, een, RegelStaat::vervallen, false);
    tx.run(update_besproken, grant.dossier(), grant.item(), grant.nu());

    const auto item = nieuw_item(grant, verslag, toegang::ItemSoort::verslag);
    toegang::bewaar_item(tx, item);
    tx.run(insert_verslag, grant.dossier(), verslag, grant.item(), kop);
    std::vector<kern::OrganisatieId> vragen;
    for (db::Row row : tx.query(select_te_vragen, grant.dossier(), grant.item(), overleg, grant.vandaag()))
        vragen.push_back(row.get<kern::OrganisatieId>(0));
    for (const auto& een : vragen) {
        tx.run(insert_gevraagd, grant.dossier(), verslag, 1, een);
        bericht::aan_organisatie(tx, over(grant, verslag, bericht::Soort::verslag_teruglezen), een);
    }
    if (vragen.empty()) tx.run(update_bevestigd, grant.dossier(), verslag, grant.nu());
    toegang::raak_aan(tx, item);
}

void laat_toe(db::Tx& tx, const toegang::GrantBasis& grant, const NieuweAanwezige& nieuw, kern::ItemId id,
              const db::Bytes& naam) {
    auto item = nieuw_item(grant, id, toegang::ItemSoort::aanwezige);
    item.categorieen = {toegang::Categorie::identiteit};
    toegang::bewaar_item(tx, item);
    const bool derde = nieuw.soort == AanwezigeSoort::derde;
    tx.run(insert_aanwezige, grant.dossier(), id, grant.item(), nieuw.soort.value(),
           derde ? nieuw.verklaring : std::nullopt, grant.nu(), naam);
    toegang::raak_aan(tx, item);
}

}  // namespace overleg::live::store
