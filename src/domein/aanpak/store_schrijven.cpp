// What is written about an approach, and what is wiped when a casus leaves the Top-X.

#include "domein/aanpak/aanpak.hpp"
#include "domein/aanpak/store.hpp"
#include "kern/partner/besluitbron.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace aanpak::store {
namespace {

constexpr db::Sql insert_aanpak{
    "aanpak.insert",
    "INSERT INTO aanpak (dossier, id, soort, staat, van, herzien_op, vragen, criteria, gemeld_bij, gemeld_op, grond_z) VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"};
constexpr db::Sql insert_rol{
    "aanpak.rol_insert",
    "INSERT INTO aanpak_rol (dossier, aanpak, id, rol, medewerker, van) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql update_rol{
    "aanpak.rol_einde",
    "UPDATE aanpak_rol SET tot = $4 WHERE dossier = $1 AND aanpak = $2 AND rol = $3 AND tot IS NULL"};
constexpr db::Sql insert_fase{
    "aanpak.fase_insert",
    "INSERT INTO aanpakfase (dossier, id, aanpak, fase, van, oordeel_van, oordeel_z) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_bespreking{
    "aanpak.bespreking_insert",
    "INSERT INTO aanpak_bespreking (dossier, aanpak, dag, door) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_besluit{
    "aanpak.besluit",
    "INSERT INTO besluit (dossier, id, soort, inhoud_z, nodig, staat, voorbereid_door, voorbereid_op, genomen_op, bron_datum) "
    "VALUES ($1, $2, 8, $3, $4, $5, $6, $7, $8, $9)"};
constexpr db::Sql insert_beslisser{
    "aanpak.beslisser",
    "INSERT INTO besluit_beslisser (dossier, besluit, organisatie) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
// Locks the row first, so that of two answers at once the second counts the first.
constexpr db::Sql update_beantwoord{
    "aanpak.besluit_beantwoord",
    "UPDATE besluit SET versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 8 AND staat = 1"};
constexpr db::Sql insert_bevestiging{
    "aanpak.bevestiging",
    "INSERT INTO besluit_bevestiging (dossier, besluit, organisatie, medewerker, antwoord, toelichting_z, op) VALUES ($1, $2, "
    "$3, $4, $5, $6, $7) ON CONFLICT DO NOTHING"};
constexpr db::Sql update_genomen{
    "aanpak.besluit_genomen",
    "UPDATE besluit SET staat = 2, genomen_op = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND staat = 1"};
constexpr db::Sql update_erin{
    "aanpak.erin", "UPDATE aanpak SET staat = 2, van = $3 WHERE dossier = $1 AND id = $2 AND staat = 1"};
constexpr db::Sql update_item{
    "aanpak.item",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 37 AND versie = $4"};
constexpr db::Sql update_einde{
    "aanpak.einde",
    "UPDATE aanpak SET staat = $3, tot = $4, einde = $5, einde_z = $6 WHERE dossier = $1 AND id = $2 AND staat IN (1, 2)"};
constexpr db::Sql update_rollen_einde{
    "aanpak.rollen_einde",
    "UPDATE aanpak_rol SET tot = $3 WHERE dossier = $1 AND aanpak = $2 AND tot IS NULL"};
constexpr db::Sql update_herzien{"aanpak.herzien",
                                 "UPDATE aanpak SET herzien_op = $3 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql tel_sql{
    "aanpak.telling",
    "INSERT INTO telling (soort, maand, gemeente, tafel, aantal) SELECT $2, $3, d.gemeente, COALESCE((SELECT t.code FROM "
    "regietafel t WHERE t.id = d.tafel), ''), 1 FROM dossier d WHERE d.id = $1 ON CONFLICT (soort, maand, gemeente, tafel) DO "
    "UPDATE SET aantal = telling.aantal + 1"};

// Everything that says this casus was on the list (Wgs 2.32(5)); the item takes its rows with it.
constexpr db::Sql wis[] = {
    {"aanpak.wis_bevestiging", "DELETE FROM besluit_bevestiging WHERE dossier = $1 AND besluit = $2"},
    {"aanpak.wis_beslisser", "DELETE FROM besluit_beslisser WHERE dossier = $1 AND besluit = $2"},
    {"aanpak.wis_besluit", "DELETE FROM besluit WHERE dossier = $1 AND id = $2 AND soort = 8"},
    {"aanpak.wis_bericht", "DELETE FROM bericht WHERE dossier = $1 AND item = $2"},
    {"aanpak.wis_item", "DELETE FROM item WHERE dossier = $1 AND id = $2 AND soort = 37"},
};
constexpr db::Sql wis_verloop{
    "aanpak.wis_verloop",
    "DELETE FROM dossier_verloop WHERE dossier = $1 AND soort = 'aanpak' AND waarde IN ($2, $3)"};

constexpr db::Sql select_open{
    "aanpak.open_van",
    "SELECT id, soort, staat FROM aanpak WHERE dossier = $1 AND staat IN (1, 2) ORDER BY id"};
constexpr db::Sql update_dicht{
    "aanpak.dicht",
    "UPDATE aanpak SET staat = CASE WHEN staat = 2 THEN 3 ELSE 4 END, tot = $3 WHERE dossier = $1 AND id = $2"};

toegang::NieuwItem nieuw_item(const toegang::GrantBasis& grant, kern::ItemId id, toegang::ItemSoort wat,
                              toegang::Categorie over) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = wat;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = {over};
    item.nu = grant.nu();
    return item;
}

std::string erin(std::string_view naam) { return std::string(naam) + " begonnen"; }
std::string eruit(std::string_view naam) { return std::string(naam) + " gestopt"; }

void wis_van_lijst(db::Tx& tx, kern::DossierId dossier, kern::ItemId id, std::string_view naam) {
    for (const auto& sql : wis) tx.run(sql, dossier, id);
    tx.run(wis_verloop, dossier, erin(naam), eruit(naam));
}

void in(db::Tx& tx, const toegang::GrantBasis& grant, const Soort& soort, Date dag, const IdBytes& volg) {
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "aanpak",
                     erin(partner::code_naam(tx, "aanpak", soort.code)), volg);
    tel(tx, grant.dossier(), dag, "aanpak.in." + std::string(soort.code));
}

bool raak(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, std::int64_t versie) {
    if (tx.run(update_item, grant.dossier(), aanpak.item.id, grant.nu(), versie) == 0) return false;
    toegang::raak_aan(tx, grant.dossier(), aanpak.item, grant.nu());
    return true;
}

}  // namespace

void tel(db::Tx& tx, kern::DossierId dossier, Date dag, const std::string& soort) {
    tx.run(tel_sql, dossier, soort, dag.iso().substr(0, 7));
}

void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Nieuw& nieuw, const Soort& soort,
            const rules::Feiten& feiten, const Verzegeld& verzegeld, bool voorstel) {
    const auto item = nieuw_item(grant, verzegeld.id, toegang::ItemSoort::aanpak, soort.over);
    toegang::bewaar_item(tx, item);
    std::string codes;
    for (const Vraag& vraag : feiten.vragen) codes += (codes.empty() ? "" : " ") + vraag.code;
    std::optional<IdBytes> versie;
    if (soort.topx) versie = geldend(tx, grant.vandaag()).value().id;
    const Date van = nieuw.van.value();
    tx.run(insert_aanpak, grant.dossier(), verzegeld.id, soort.code,
           voorstel ? Staat::voorgesteld : Staat::loopt, van,
           nieuw.herzien_op.value_or(feiten.vandaag.plus_days(feiten.termijn)), codes, versie,
           soort.melding ? nieuw.gemeld_bij : std::nullopt, soort.melding ? nieuw.gemeld_op : std::nullopt,
           verzegeld.grond);
    for (std::size_t i = 0; i < nieuw.rollen.size(); ++i)
        if (nieuw.rollen[i].wie)
            tx.run(insert_rol, grant.dossier(), verzegeld.id, verzegeld.rollen.at(i), nieuw.rollen[i].rol,
                   *nieuw.rollen[i].wie, van);
    if (soort.topx) {
        const auto op = voorstel ? std::nullopt : std::optional(grant.nu());
        tx.run(insert_besluit, grant.dossier(), verzegeld.id, verzegeld.besluit, feiten.nodig,
               voorstel ? 1 : 2, grant.wie().medewerker, grant.nu(), op, nieuw.bron.datum);
        for (const auto& wie : nieuw.bron.beslissers)
            tx.run(insert_beslisser, grant.dossier(), verzegeld.id, wie);
    }
    if (!voorstel) in(tx, grant, soort, van, verzegeld.volg);
    toegang::raak_aan(tx, item);
}

bool bevestig(db::Tx& tx, const toegang::Grant<Bevestigen>& grant, bool akkoord,
              const db::Bytes& toelichting) {
    if (tx.run(update_beantwoord, grant.dossier(), grant.item()) == 0) return false;
    return tx.run(insert_bevestiging, grant.dossier(), grant.item(), grant.wie().organisatie,
                  grant.wie().medewerker, akkoord ? 1 : 2, toelichting, grant.nu()) != 0;
}

bool neem(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, const IdBytes& volg) {
    const auto& stand = aanpak.stand;
    if (!stand || !partner::genomen(stand->nodig, stand->akkoord, stand->niet_akkoord)) return false;
    if (tx.run(update_genomen, grant.dossier(), aanpak.item.id, grant.nu()) == 0) return false;
    tx.run(update_erin, grant.dossier(), aanpak.item.id, grant.vandaag());
    in(tx, grant, *aanpak.soort, grant.vandaag(), volg);
    toegang::raak_aan(tx, grant.dossier(), aanpak.item, grant.nu());
    return true;
}

bool stop(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, const Beeindiging& einde,
          const db::Bytes& tekst, const IdBytes& volg) {
    if (!raak(tx, grant, aanpak, einde.versie)) return false;
    const bool liep = aanpak.loopt();
    if (liep) tel(tx, grant.dossier(), grant.vandaag(), "aanpak.uit." + std::string(aanpak.soort->code));
    if (aanpak.soort->topx) {
        wis_van_lijst(tx, grant.dossier(), aanpak.item.id, aanpak.naam);
        return true;
    }
    tx.run(update_einde, grant.dossier(), aanpak.item.id, liep ? Staat::gestopt : Staat::niet_doorgegaan,
           grant.vandaag(), einde.einde, tekst);
    tx.run(update_rollen_einde, grant.dossier(), aanpak.item.id, grant.vandaag());
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "aanpak", eruit(aanpak.naam), volg);
    return true;
}

bool geef_rol(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, const NieuweRol& rol,
              const IdBytes& id) {
    if (!raak(tx, grant, aanpak, rol.versie)) return false;
    tx.run(update_rol, grant.dossier(), aanpak.item.id, rol.keuze.rol, grant.vandaag());
    tx.run(insert_rol, grant.dossier(), aanpak.item.id, id, rol.keuze.rol, rol.keuze.wie.value(),
           grant.vandaag());
    return true;
}

bool begin_fase(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, const NieuweFase& nieuw,
                kern::ItemId id, const db::Bytes& oordeel, const IdBytes& volg) {
    if (!raak(tx, grant, aanpak, nieuw.versie)) return false;
    toegang::bewaar_item(tx, nieuw_item(grant, id, toegang::ItemSoort::aanpakfase, aanpak.soort->over));
    tx.run(insert_fase, grant.dossier(), id, aanpak.item.id, nieuw.fase.value(), nieuw.van.value(),
           nieuw.oordeel_van.value(), oordeel);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "aanpak",
                     aanpak.naam + ": " + std::string(rules::naam(nieuw.fase.value())), volg);
    return true;
}

bool bespreek(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, Date dag,
              std::int64_t versie) {
    if (!raak(tx, grant, aanpak, versie)) return false;
    tx.run(insert_bespreking, grant.dossier(), aanpak.item.id, dag, grant.wie().medewerker);
    tel(tx, grant.dossier(), dag, "topx.bespreking");
    // Once a year per placement: how many people were discussed, apart from how often.
    bool eerder = false;
    for (const Date een : aanpak.besprekingen) eerder = eerder || een.year == dag.year;
    if (!eerder) tel(tx, grant.dossier(), dag, "topx.persoon");
    return true;
}

bool herzie(db::Tx& tx, const toegang::GrantBasis& grant, const Aanpak& aanpak, Date dag,
            std::int64_t versie) {
    if (!raak(tx, grant, aanpak, versie)) return false;
    tx.run(update_herzien, grant.dossier(), aanpak.item.id, dag);
    return true;
}

}  // namespace aanpak::store

namespace aanpak {

void eindig(db::Tx& tx, kern::DossierId dossier, Instant nu) {
    struct Open {
        kern::ItemId id;
        std::string soort;
        Staat staat;
    };
    std::vector<Open> open;
    for (db::Row row : tx.query(store::select_open, dossier))
        open.push_back({row.get<kern::ItemId>(0), std::string(row.text(1)), row.get<Staat>(2)});
    const Date vandaag = local_date(nu);
    for (const Open& een : open) {
        const Soort* soort = soort_van(een.soort);
        const std::string naam = partner::code_naam(tx, "aanpak", een.soort);
        if (een.staat == Staat::loopt) store::tel(tx, dossier, vandaag, "aanpak.uit." + een.soort);
        if (soort != nullptr && soort->topx) {
            store::wis_van_lijst(tx, dossier, een.id, naam);
            continue;
        }
        tx.run(store::update_dicht, dossier, een.id, vandaag);
        tx.run(store::update_rollen_einde, dossier, een.id, vandaag);
        if (een.staat == Staat::loopt)
            toegang::gebeurd(tx, dossier, nu, "aanpak", store::eruit(naam), een.id);
    }
}

}  // namespace aanpak
