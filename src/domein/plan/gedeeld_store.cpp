#include <algorithm>

#include "domein/plan/gedeeld_store.hpp"
#include "domein/plan/overdracht.hpp"
#include "domein/plan/rules.hpp"
#include "kern/toegang/verloop.hpp"

namespace plan::gedeeld {
namespace {

// The link holds on both sides, the other dossier runs, and the rows are in step: what went its own way is not shared any more.
#define GEDEELD_NU                                                                                                       \
    " FROM gedeelde_actie g JOIN afstemming l ON l.dossier = g.dossier AND l.id = g.link JOIN afstemming m ON "          \
    "m.dossier = l.ander AND m.id = l.ander_item JOIN dossier d ON d.id = l.ander JOIN actie a ON a.dossier = "          \
    "g.dossier AND a.id = g.actie JOIN actie b ON b.dossier = l.ander AND b.id = g.ander_actie WHERE g.dossier = $1 "    \
    "AND l.gestopt IS NULL AND m.gestopt IS NULL AND (l.tot IS NULL OR l.tot >= $2) AND (m.tot IS NULL OR m.tot >= $2) " \
    "AND d.afgeschermd = 0 AND d.bevroren = 0 AND d.fase IN (3, 4, 5) AND b.staat = a.staat AND b.termijn = a.termijn "  \
    "AND b.medewerker = a.medewerker "

constexpr db::Sql select_rijen{"gedeeld.rijen", "SELECT l.ander, g.ander_actie" GEDEELD_NU
                                                "AND g.actie = $3 ORDER BY l.ander, g.ander_actie"};
constexpr db::Sql select_van_plan{"gedeeld.van_plan",
                                  "SELECT DISTINCT g.actie" GEDEELD_NU "ORDER BY g.actie"};
constexpr db::Sql select_mee{
    "gedeeld.mee",
    "SELECT count(*) FROM deelnemer dn JOIN medewerker m ON m.id = dn.medewerker WHERE dn.dossier = $1 AND dn.medewerker = $2 "
    "AND dn.rol IN (2, 4, 5) AND dn.van <= $3 AND (dn.tot IS NULL OR dn.tot >= $3) AND m.geblokkeerd = 0 AND (m.aangewezen_tot "
    "IS NULL OR m.aangewezen_tot >= $3)"};
constexpr db::Sql select_stand{
    "gedeeld.stand",
    "SELECT organisatie, medewerker, termijn, staat, open, laatste_voortgang FROM actie WHERE dossier = $1 AND id = $2"};
constexpr db::Sql select_item{"gedeeld.item",
                              "SELECT " ITEM_KOLOMMEN
                              " FROM item i WHERE i.dossier = $1 AND i.id = $3 AND i.soort = 5"};
constexpr db::Sql update_item{
    "gedeeld.item_versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1, eigenaar = $4 WHERE dossier = $1 AND id = $2 AND soort = 5"};
constexpr db::Sql update_actie{
    "gedeeld.actie",
    "UPDATE actie SET organisatie = $3, medewerker = $4, termijn = $5, staat = $6, open = $7, laatste_voortgang = $8, reden_z = "
    "$9 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql insert_actie{
    "gedeeld.actie_insert",
    "INSERT INTO actie (dossier, id, doel, organisatie, medewerker, termijn, staat, open, laatste_voortgang, tekst_z) VALUES "
    "($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql insert_rij{
    "gedeeld.insert",
    "INSERT INTO gedeelde_actie (dossier, actie, link, ander_actie, noodzaak_z) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql select_eerste{"gedeeld.eerste",
                                "SELECT eerste_verwerking FROM item WHERE dossier = $1 AND id = $2"};
constexpr db::Sql select_noodzaak{
    "gedeeld.noodzaak",
    "SELECT noodzaak_z FROM gedeelde_actie WHERE dossier = $1 AND actie = $2 AND noodzaak_z IS NOT NULL ORDER BY link LIMIT 1"};
// Both sides of each pair, whether or not the link still holds.
constexpr db::Sql select_paren{
    "gedeeld.paren",
    "SELECT l.ander, g.ander_actie, l.ander_item, g.link FROM gedeelde_actie g JOIN afstemming l ON l.dossier = g.dossier AND "
    "l.id = g.link WHERE g.dossier = $1 AND g.actie = $2 ORDER BY l.ander, g.ander_actie"};
constexpr db::Sql delete_rij{"gedeeld.weg",
                             "DELETE FROM gedeelde_actie WHERE dossier = $1 AND actie = $2 AND link = $3"};

void volg_een(db::Tx& tx, const toegang::GrantBasis& grant, const Rij& rij, const db::Row& bron,
              const std::optional<db::Bytes>& reden) {
    const auto eigenaar = bron.get<kern::OrganisatieId>(0);
    const auto staat = bron.get<Staat>(3);
    auto item = tx.one(select_item, toegang::lees_item, rij.dossier, grant.wie().organisatie, rij.actie);
    if (!item) return;
    tx.run(update_item, rij.dossier, rij.actie, grant.nu(), eigenaar);
    tx.run(update_actie, rij.dossier, rij.actie, eigenaar, bron.get<kern::MedewerkerId>(1), bron.get<Date>(2),
           staat, bron.get<bool>(4), bron.get<std::optional<Instant>>(5), reden);
    toegang::raak_aan(tx, rij.dossier, *item, grant.nu());  // who owned it until now hears of it too
    const bool ander = item->eigenaar != eigenaar;
    item->eigenaar = eigenaar;
    if (ander) toegang::raak_aan(tx, rij.dossier, *item, grant.nu());
    if (ander || !rules::is_open(staat)) overdracht::vervalt(tx, rij.dossier, rij.actie, grant.nu());
}

}  // namespace

std::vector<Rij> rijen(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId actie) {
    std::vector<Rij> gevonden;
    // Breadth first: from this dossier over its links, and on over those of the dossiers found.
    std::vector<std::pair<kern::DossierId, kern::ItemId>> wachten{{grant.dossier(), actie}};
    for (std::size_t i = 0; i < wachten.size(); ++i) {
        const auto [dossier, hier] = wachten[i];
        for (db::Row row : reader.query(select_rijen, dossier, grant.vandaag(), hier)) {
            const Rij rij{row.get<kern::DossierId>(0), row.get<kern::ItemId>(1), i == 0};
            const auto bekend = std::pair{rij.dossier, rij.actie};
            if (std::ranges::find(wachten, bekend) != wachten.end()) continue;
            wachten.push_back(bekend);
            gevonden.push_back(rij);
        }
    }
    return gevonden;
}

std::set<kern::ItemId> van_plan(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::set<kern::ItemId> gevonden;
    for (db::Row row : reader.query(select_van_plan, grant.dossier(), grant.vandaag()))
        gevonden.insert(row.get<kern::ItemId>(0));
    return gevonden;
}

bool doet_mee(db::Reader& reader, kern::DossierId dossier, kern::MedewerkerId medewerker, Date vandaag) {
    return reader.value<std::int64_t>(select_mee, dossier, medewerker, vandaag).value_or(0) != 0;
}

bool doen_mee(db::Reader& reader, const toegang::GrantBasis& grant, std::span<const Rij> rijen,
              kern::MedewerkerId medewerker) {
    if (rijen.empty()) return true;  // what is not shared has rules of its own
    const auto ook = [&](const Rij& rij) {
        return doet_mee(reader, rij.dossier, medewerker, grant.vandaag());
    };
    return doet_mee(reader, grant.dossier(), medewerker, grant.vandaag()) && std::ranges::all_of(rijen, ook);
}

void volg(db::Tx& tx, const toegang::GrantBasis& grant, const Gevolg& gevolg, const Redenen& redenen,
          logboek::Regel& regel) {
    for (const Rij& rij : gevolg.rijen) {
        const auto reden = redenen.find(rij.dossier);
        const std::optional<db::Bytes> woorden =
            reden == redenen.end() ? std::nullopt : std::optional(reden->second);
        for (db::Row bron : tx.query(select_stand, grant.dossier(), gevolg.actie))
            volg_een(tx, grant, rij, bron, woorden);
        toegang::gebeurd(tx, rij.dossier, grant.nu(), "actie", gevolg.waarde, gevolg.volg);
        regel.mede.push_back({rij.dossier, grant.doel()});
    }
}

std::optional<toegang::Gezien<Noodzaak>> noodzaak(db::Reader& reader, const toegang::GrantBasis& grant,
                                                  const ActieKop& actie) {
    for (db::Row row : reader.query(select_noodzaak, grant.dossier(), actie.item.id))
        return grant.zicht().toon<Noodzaak>(actie.item, row.bytes(0));
    return std::nullopt;
}

void zet_in(db::Tx& tx, const toegang::GrantBasis& bron, const toegang::GrantBasis& naar,
            const ActieKop& actie, const Verzegeld& verzegeld, const afstemming::Lopend& link) {
    toegang::NieuwItem item;
    item.dossier = naar.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::actie;
    item.bron = naar.wie().organisatie;
    item.door = naar.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = actie.item.categorieen;
    item.eigenaar = actie.eigenaar.organisatie;
    item.nu = naar.nu();
    // The same datum in another dossier: its clock runs on (Wgs 1.8(7)).
    item.eerste_verwerking = tx.value<Date>(select_eerste, bron.dossier(), actie.item.id);
    toegang::bewaar_item(tx, item);
    tx.run(insert_actie, naar.dossier(), item.id, verzegeld.doel, actie.eigenaar.organisatie,
           actie.eigenaar.medewerker, actie.termijn, actie.staat, rules::is_open(actie.staat),
           actie.laatste_voortgang, verzegeld.tekst);
    zoek::voeg_toe(tx, naar.dossier(), item.id, naar.vandaag(), verzegeld.woorden);
    const std::optional<db::Bytes> niets;
    tx.run(insert_rij, bron.dossier(), actie.item.id, link.link, item.id, niets);
    tx.run(insert_rij, naar.dossier(), item.id, link.overkant, actie.item.id, verzegeld.noodzaak);
    toegang::gebeurd(tx, naar.dossier(), naar.nu(), "actie", rules::code(actie.staat), verzegeld.volg);
    toegang::raak_aan(tx, item);
}

bool haal_weg(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId actie) {
    struct Paar {
        kern::DossierId ander;
        kern::ItemId ander_actie, overkant, link;
    };
    std::vector<Paar> paren;
    for (db::Row row : tx.query(select_paren, grant.dossier(), actie))
        paren.push_back({row.get<kern::DossierId>(0), row.get<kern::ItemId>(1), row.get<kern::ItemId>(2),
                         row.get<kern::ItemId>(3)});
    for (const Paar& paar : paren) {
        tx.run(delete_rij, paar.ander, paar.ander_actie, paar.overkant);
        tx.run(delete_rij, grant.dossier(), actie, paar.link);
    }
    return !paren.empty();
}

}  // namespace plan::gedeeld
