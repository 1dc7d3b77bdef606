// What is written: the question as a young dossier of its own kind, what is said about it, and where it lies.
#include "domein/advies/rules.hpp"
#include "domein/advies/store.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/verloop.hpp"

namespace advies::store {
namespace {

constexpr std::int64_t stapel = 4;  // worklist of advice
constexpr int jaren_max = 5;        // Wgs 1.8(7); the term of advice is shorter

constexpr db::Sql select_kenmerk{"advies.kenmerk", "SELECT 1 FROM dossier WHERE kenmerk = $1"};
constexpr db::Sql select_bestaat{"advies.bestaat",
                                 "SELECT dossier FROM advies WHERE id = $1 AND vrager = $2"};
constexpr db::Sql insert_dossier{
    "advies.dossier",
    "INSERT INTO dossier (id, kenmerk, fase, gemeente, herkomst, titel_z, gemaakt, ingediend, eerste_verwerking, bewaren_tot, "
    "vernietigen_op) VALUES ($1, $2, 11, '', 'advies', $3, $4, $4, $5, $6, $7)"};
constexpr db::Sql insert_advies{
    "advies.insert",
    "INSERT INTO advies (dossier, id, soort, thema, vrager, organisatie, met_namen, door_huis, staat, gevraagd, sinds, vraag_z, "
    "persoon_z) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $9, $10, $11)"};
constexpr db::Sql insert_deelname{
    "advies.deelname",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, van) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_deelnemer{
    "advies.deelnemer",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, stapel, gewijzigd, gezien) SELECT $1, "
    "dl.dossier, dl.id, dl.organisatie, dl.rol, dl.doelen, $3, $4, $5, $6 FROM deelname dl WHERE dl.dossier = $2 AND dl.rol = $7 "
    "ON CONFLICT (medewerker, dossier) DO NOTHING"};
constexpr db::Sql insert_bericht{
    "advies.bericht", "INSERT INTO adviesbericht (dossier, id, soort, tekst_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_genoemd{
    "advies.genoemd",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql update_staat{
    "advies.staat",
    "UPDATE advies SET sinds = CASE WHEN staat = $3 THEN sinds ELSE $4 END, gesloten = CASE WHEN $3 >= 5 THEN $4 ELSE gesloten "
    "END, staat = $3, versie = versie + 1 WHERE dossier = $1 AND versie = $2"};
constexpr db::Sql update_behandelaar{"advies.behandelaar",
                                     "UPDATE advies SET behandelaar = $2 WHERE dossier = $1"};
constexpr db::Sql update_antwoord{
    "advies.antwoord",
    "UPDATE advies SET soort = $2, thema = $3, beantwoord = COALESCE(beantwoord, $4), behandelaar = COALESCE(behandelaar, $5) "
    "WHERE dossier = $1"};
constexpr db::Sql upsert_telling{
    "advies.telling",
    "INSERT INTO advies_telling (maand, thema, soort, organisatie, aantal, minuten) VALUES ($1, $2, $3, $4, 1, $5) ON CONFLICT "
    "(maand, thema, soort, organisatie) DO UPDATE SET aantal = advies_telling.aantal + 1, minuten = advies_telling.minuten + "
    "excluded.minuten"};
constexpr db::Sql update_concept{"advies.concept", "UPDATE advies SET concept = $2 WHERE dossier = $1"};
constexpr db::Sql select_aanmelding{
    "advies.aanmelding",
    "SELECT am.dossier FROM aanmelding am JOIN deelnemer dn ON dn.dossier = am.dossier AND dn.medewerker = $1 AND "
    "dn.organisatie = $2 WHERE am.id = $3"};
constexpr db::Sql select_begonnen{
    "advies.begonnen",
    "SELECT CASE WHEN medewerker = $2 THEN 1 ELSE 0 END FROM concept WHERE id = $1 UNION ALL SELECT CASE WHEN aanmelder = $2 "
    "THEN 1 ELSE 0 END FROM aanmelding WHERE id = $1"};

constexpr toegang::Doelen doel{toegang::Doel::ondersteunen};

std::string vrij_kenmerk(db::Tx& tx, const std::vector<std::string>& kandidaten) {
    for (const auto& kenmerk : kandidaten)
        if (!tx.value<std::int64_t>(select_kenmerk, kenmerk)) return kenmerk;
    throw db::DatabaseError(db::DatabaseError::Kind::broken,
                            "no free kenmerk: the randomness of this house is broken");
}

void bewaar_deelnames(db::Tx& tx, const toegang::GrantBasis& grant, const Vast& vast,
                      const Verzegeld& verzegeld) {
    const auto deelname = [&](kern::DeelnameId id, kern::OrganisatieId wie, toegang::DeelnameRol rol) {
        tx.run(insert_deelname, verzegeld.dossier, id, wie, rol, doel.mask(), vast.grondslag,
               grant.vandaag());
    };
    const auto deelnemer = [&](kern::MedewerkerId wie, toegang::DeelnameRol rol, Instant gezien) {
        tx.run(insert_deelnemer, wie, verzegeld.dossier, grant.vandaag(), stapel, grant.nu(), gezien, rol);
    };
    deelname(verzegeld.van_vrager, vast.vrager.organisatie_id, toegang::DeelnameRol::aanmelder);
    deelnemer(vast.vrager.id, toegang::DeelnameRol::aanmelder, vast.door_huis ? Instant{} : grant.nu());
    if (vast.adviseurs.empty()) return;
    deelname(verzegeld.van_huis, vast.adviseurs.front().organisatie_id, toegang::DeelnameRol::huis);
    for (const Mens& een : vast.adviseurs)
        deelnemer(een.id, toegang::DeelnameRol::huis,
                  een.id == grant.wie().medewerker ? grant.nu() : Instant{});
}

}  // namespace

std::optional<kern::DossierId> bestaat(db::Reader& reader, kern::ItemId id, kern::MedewerkerId vrager) {
    return reader.value<kern::DossierId>(select_bestaat, id, vrager);
}

void bewaar(db::Tx& tx, const toegang::Grant<Vragen>& grant, const Nieuw& nieuw, const Vast& vast,
            const Verzegeld& verzegeld) {
    const kern::DossierId dossier = verzegeld.dossier;
    const Date vandaag = grant.vandaag();
    const Date einde = vandaag.plus_days(365 * jaren_max);
    tx.run(insert_dossier, dossier, vrij_kenmerk(tx, verzegeld.kenmerken), verzegeld.titel, grant.nu(),
           vandaag, einde, vast.vernietigen_op);
    toegang::NieuwItem item;
    item.dossier = dossier;
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::adviesvraag;
    item.bron = vast.vrager.organisatie_id;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = nieuw.categorieen;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_advies, dossier, verzegeld.id, rules::code(*nieuw.soort), nieuw.thema, vast.vrager.id,
           vast.vrager.organisatie_id, nieuw.met_namen, vast.door_huis, grant.nu(), verzegeld.vraag,
           verzegeld.persoon);
    bewaar_deelnames(tx, grant, vast, verzegeld);
    toegang::gebeurd(tx, dossier, grant.nu(), "advies", "gevraagd", verzegeld.verloop);
    bericht::aan_huis(tx, {dossier, verzegeld.id, bericht::Soort::advies_gevraagd, grant.nu()});
}

void bewaar(db::Tx& tx, const toegang::GrantBasis& grant, const Advies& advies, const NieuwBericht& bericht) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = bericht.id;
    item.soort = toegang::ItemSoort::adviesbericht;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = bericht.noodzaak ? toegang::Kring::organisaties : toegang::Kring::deelnemers;
    item.categorieen = advies.item.categorieen;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    tx.run(insert_bericht, grant.dossier(), bericht.id, bericht.soort, bericht.tekst);
    if (bericht.noodzaak)
        tx.run(insert_genoemd, grant.dossier(), bericht.id, advies.organisatie, *bericht.noodzaak);
    toegang::raak_aan(tx, item);
    const bericht::Over over{grant.dossier(), bericht.id,
                             bericht.soort == BerichtSoort::antwoord ? bericht::Soort::advies_beantwoord
                                                                     : bericht::Soort::advies_bericht,
                             grant.nu()};
    if (bericht.noodzaak)
        bericht::aan_medewerker(tx, over, advies.vrager);
    else if (advies.behandelaar)
        bericht::aan_medewerker(tx, over, *advies.behandelaar);
    else
        bericht::aan_huis(tx, over);
}

bool zet(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie, Staat naar) {
    return tx.run(update_staat, grant.dossier(), versie, naar, grant.nu()) != 0;
}

bool wijs_toe(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie, Staat naar,
              const Mens& aan) {
    if (!zet(tx, grant, versie, naar)) return false;
    tx.run(update_behandelaar, grant.dossier(), aan.id);
    tx.run(insert_deelnemer, aan.id, grant.dossier(), grant.vandaag(), stapel, grant.nu(), Instant{},
           toegang::DeelnameRol::huis);
    return true;
}

bool beantwoord(db::Tx& tx, const toegang::GrantBasis& grant, std::int64_t versie, Soort soort,
                std::string_view thema) {
    if (!zet(tx, grant, versie, Staat::beantwoord)) return false;
    tx.run(update_antwoord, grant.dossier(), rules::code(soort), thema, grant.nu(), grant.wie().medewerker);
    return true;
}

void tel(db::Tx& tx, Date dag, std::string_view thema, Soort soort, kern::OrganisatieId organisatie,
         std::int64_t minuten) {
    tx.run(upsert_telling, dag.iso().substr(0, 7), thema, rules::code(soort), organisatie, minuten);
}

bool koppel(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId concept_id) {
    return tx.run(update_concept, grant.dossier(), concept_id) != 0;
}

Begonnen begonnen(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId concept_id) {
    const auto mijn = reader.value<std::int64_t>(select_begonnen, concept_id, grant.wie().medewerker);
    if (!mijn) return Begonnen::weg;
    return *mijn == 1 ? Begonnen::van_mij : Begonnen::van_ander;
}

std::optional<kern::DossierId> aanmelding(db::Reader& reader, const toegang::GrantBasis& grant,
                                          kern::ItemId concept_id) {
    return reader.value<kern::DossierId>(select_aanmelding, grant.wie().medewerker, grant.wie().organisatie,
                                         concept_id);
}

}  // namespace advies::store
