#include "domein/plan/overdracht.hpp"
#include "domein/plan/rules.hpp"
#include "domein/plan/store.hpp"
#include "kern/toegang/verloop.hpp"

namespace plan::store {
namespace {

constexpr db::Sql tel_doelen{"plan.tel_doelen", "SELECT count(*) FROM doel WHERE dossier = $1"};
constexpr db::Sql insert_doel{
    "plan.doel_insert",
    "INSERT INTO doel (dossier, id, leefgebied, leefgebieden, volgorde, tekst_z) SELECT $1, $2, $3, $4, "
    "COALESCE(max(volgorde), 0) + 1, $5 FROM doel WHERE dossier = $1"};
constexpr db::Sql insert_actie{
    "plan.actie_insert",
    "INSERT INTO actie (dossier, id, doel, organisatie, medewerker, termijn, staat, open, tekst_z) VALUES ($1, $2, $3, "
    "$4, $5, $6, 1, 1, $7)"};
constexpr db::Sql insert_voortgang{
    "plan.voortgang_insert", "INSERT INTO voortgang (dossier, id, actie, tekst_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql update_teken{
    "plan.teken", "UPDATE actie SET laatste_voortgang = $3 WHERE dossier = $1 AND id = $2 AND staat = 2"};
// The version decides who was first; the action itself follows.
constexpr db::Sql update_item{
    "plan.item_versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1, eigenaar = $5 WHERE dossier = $1 AND id = $2 AND soort = 5 AND "
    "versie = $4"};
constexpr db::Sql update_doel_item{
    "plan.doel_versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 4 AND versie = $4"};
constexpr db::Sql update_resultaat{
    "plan.resultaat",
    "UPDATE doel SET resultaat = $3, resultaat_op = $4, resultaat_z = $5 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_staat{
    "plan.staat",
    "UPDATE actie SET staat = $3, open = $4, reden_z = $5, laatste_voortgang = COALESCE($6, laatste_voortgang) WHERE "
    "dossier = $1 AND id = $2"};
constexpr db::Sql update_actie{
    "plan.actie_wijzig",
    "UPDATE actie SET termijn = $3, organisatie = $4, medewerker = $5, staat = $6, open = $7 WHERE dossier = $1 AND id = "
    "$2"};
// Who refused said why; once somebody is asked anew that no longer says anything about the action.
constexpr db::Sql wis_reden{"plan.wis_reden",
                            "UPDATE actie SET reden_z = NULL WHERE dossier = $1 AND id = $2"};

// The life line and the figures: what happened, never what it was about.
void verloop(db::Tx& tx, const toegang::GrantBasis& grant, std::string_view soort, std::string_view waarde,
             const IdBytes& volg) {
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), soort, waarde, volg);
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

// Raises the version of the action; false when it is another one by now.
bool raak_item(db::Tx& tx, const toegang::GrantBasis& grant, const ActieKop& actie,
               kern::OrganisatieId eigenaar) {
    if (tx.run(update_item, grant.dossier(), actie.item.id, grant.nu(), actie.item.versie, eigenaar) == 0)
        return false;
    toegang::ItemRij item = actie.item;
    toegang::raak_aan(tx, grant.dossier(), item, grant.nu());  // who owned it until now hears of it too
    if (item.eigenaar != eigenaar) {
        item.eigenaar = eigenaar;
        toegang::raak_aan(tx, grant.dossier(), item, grant.nu());
    }
    return true;
}

}  // namespace

void bewaar_doel(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuwDoel& nieuw,
                 std::string_view lijst, const Verzegeld& verzegeld) {
    const auto item = nieuw_item(grant, toegang::ItemSoort::doel, verzegeld.id, nieuw.categorieen);
    toegang::bewaar_item(tx, item);
    const bool eerste = tx.value<std::int64_t>(tel_doelen, grant.dossier()).value_or(0) == 0;
    tx.run(insert_doel, grant.dossier(), verzegeld.id, nieuw.leefgebied, lijst, verzegeld.tekst);
    zoek::voeg_toe(tx, grant.dossier(), verzegeld.id, grant.vandaag(), verzegeld.woorden);
    // With its first goal there is a plan.
    verloop(tx, grant, eerste ? "plan" : "doel", eerste ? "opgesteld" : "gesteld", verzegeld.volg);
    toegang::raak_aan(tx, item);
}

void bewaar_actie(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweActie& nieuw,
                  const Eigenaar& eigenaar, const Verzegeld& verzegeld) {
    auto item = nieuw_item(grant, toegang::ItemSoort::actie, verzegeld.id, nieuw.categorieen);
    // The owner sees its own action, also when it sees nothing else of the dossier.
    item.eigenaar = eigenaar.organisatie;
    toegang::bewaar_item(tx, item);
    tx.run(insert_actie, grant.dossier(), verzegeld.id, nieuw.doel.value(), eigenaar.organisatie,
           eigenaar.medewerker, nieuw.termijn.value(), verzegeld.tekst);
    zoek::voeg_toe(tx, grant.dossier(), verzegeld.id, grant.vandaag(), verzegeld.woorden);
    verloop(tx, grant, "actie", rules::code(Staat::voorgesteld), verzegeld.volg);
    toegang::raak_aan(tx, item);
}

void bewaar_voortgang(db::Tx& tx, const toegang::Grant<Beantwoorden>& grant, const ActieKop& actie,
                      const Verzegeld& verzegeld) {
    const auto item = nieuw_item(grant, toegang::ItemSoort::voortgang, verzegeld.id, actie.item.categorieen);
    toegang::bewaar_item(tx, item);
    tx.run(insert_voortgang, grant.dossier(), verzegeld.id, actie.item.id, verzegeld.tekst);
    tx.run(update_teken, grant.dossier(), actie.item.id, grant.nu());
    zoek::voeg_toe(tx, grant.dossier(), verzegeld.id, grant.vandaag(), verzegeld.woorden);
    verloop(tx, grant, "actie", "voortgang", verzegeld.volg);
    toegang::raak_aan(tx, item);
}

bool zet_resultaat(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const Doel& doel,
                   const NieuwResultaat& nieuw, const std::optional<db::Bytes>& tekst, const IdBytes& volg) {
    if (tx.run(update_doel_item, grant.dossier(), doel.item.id, grant.nu(), nieuw.versie) == 0) return false;
    const Resultaat resultaat = nieuw.resultaat.value();
    tx.run(update_resultaat, grant.dossier(), doel.item.id, resultaat, nieuw.op, tekst);
    verloop(tx, grant, "doel", rules::code(resultaat), volg);
    toegang::raak_aan(tx, grant.dossier(), doel.item, grant.nu());
    return true;
}

bool zet_staat(db::Tx& tx, const toegang::GrantBasis& grant, const ActieKop& actie, Staat staat,
               const std::optional<db::Bytes>& reden, const IdBytes& volg) {
    if (!raak_item(tx, grant, actie, actie.eigenaar.organisatie)) return false;
    // To accept is a word of the owner too: from now on it can lie still.
    const std::optional<Instant> teken = staat == Staat::aanvaard ? std::optional(grant.nu()) : std::nullopt;
    tx.run(update_staat, grant.dossier(), actie.item.id, staat, rules::is_open(staat), reden, teken);
    verloop(tx, grant, "actie", rules::code(staat), volg);
    if (!rules::is_open(staat)) overdracht::vervalt(tx, grant.dossier(), actie.item.id, grant.nu());
    return true;
}

bool wijzig(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const ActieKop& actie, Date termijn,
            const Eigenaar& eigenaar, Staat staat, const IdBytes& volg) {
    if (!raak_item(tx, grant, actie, eigenaar.organisatie)) return false;
    tx.run(update_actie, grant.dossier(), actie.item.id, termijn, eigenaar.organisatie, eigenaar.medewerker,
           staat, rules::is_open(staat));
    if (actie.staat == Staat::geweigerd) tx.run(wis_reden, grant.dossier(), actie.item.id);
    verloop(tx, grant, "actie", "gewijzigd", volg);
    if (eigenaar.medewerker != actie.eigenaar.medewerker)
        overdracht::vervalt(tx, grant.dossier(), actie.item.id, grant.nu());
    if (eigenaar.organisatie != actie.eigenaar.organisatie) toegang::rechten_krimpen(tx);
    return true;
}

}  // namespace plan::store
