#include <algorithm>

#include "domein/uitvraag/rules.hpp"
#include "domein/uitvraag/store.hpp"
#include "kern/bericht/bericht.hpp"

namespace uitvraag::store {
namespace {

constexpr db::Sql select_gesteld{"uitvraag.gesteld",
                                 "SELECT 1 FROM uitvraag WHERE dossier = $1 AND ronde = $2 LIMIT 1"};
constexpr db::Sql insert_uitvraag{
    "uitvraag.insert",
    "INSERT INTO uitvraag (dossier, id, organisatie, ronde, grondslag, termijn, staat, vraag_z) VALUES ($1, $2, $3, $4, $5, $6, "
    "1, $7)"};
constexpr db::Sql select_kop{
    "uitvraag.kop", "SELECT " ITEM_KOLOMMEN
                    ", u.organisatie, u.staat FROM uitvraag u JOIN item i ON i.dossier = u.dossier AND "
                    "i.id = u.id WHERE u.dossier = $1 AND u.id = $3"};
// The version decides who was first.
constexpr db::Sql update_item{
    "uitvraag.versie",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 13 AND versie = $4"};
constexpr db::Sql update_termijn{
    "uitvraag.termijn", "UPDATE uitvraag SET termijn = $3, later = NULL WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_in{"uitvraag.in",
                            "UPDATE uitvraag SET staat = 3, reden_z = $3 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql update_staat{"uitvraag.staat",
                               "UPDATE uitvraag SET staat = $3, later = $4 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql select_herinnerd{
    "uitvraag.herinnerd",
    "SELECT 1 FROM bericht be JOIN deelnemer dn ON dn.dossier = be.dossier AND dn.medewerker = be.medewerker WHERE be.dossier = "
    "$1 AND be.soort = $2 AND be.gemaakt >= $3 AND dn.organisatie = $4 LIMIT 1"};
constexpr db::Sql select_beantwoord{
    "uitvraag.beantwoord",
    "SELECT 1 FROM uitvraag_antwoord WHERE dossier = $1 AND uitvraag = $2 AND id = $3"};
constexpr db::Sql insert_antwoord{
    "uitvraag.antwoord",
    "INSERT INTO uitvraag_antwoord (dossier, uitvraag, id, soort, door, op, bijdrage, grond, later, toelichting_z) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql delete_koppeling{"uitvraag.ontkoppel",
                                   "DELETE FROM toets_bijdrage WHERE dossier = $1 AND bijdrage = $2"};
constexpr db::Sql insert_koppeling{
    "uitvraag.koppel",
    "INSERT INTO toets_bijdrage (dossier, bijdrage, letter, door, op) VALUES ($1, $2, $3, $4, $5)"};

bool raak(db::Tx& tx, const toegang::GrantBasis& grant, const Kop& kop, std::int64_t versie) {
    if (tx.run(update_item, grant.dossier(), kop.item.id, grant.nu(), versie) == 0) return false;
    toegang::raak_aan(tx, grant.dossier(), kop.item, grant.nu());
    return true;
}

}  // namespace

bool is_gesteld(db::Reader& reader, const toegang::GrantBasis& grant, const IdBytes& ronde) {
    return reader.value<std::int64_t>(select_gesteld, grant.dossier(), ronde).has_value();
}

void stel(db::Tx& tx, const toegang::Grant<Stellen>& grant, const NieuweUitvraag& nieuw,
          const std::vector<Verzegeld>& verzegeld, const IdBytes& ronde) {
    for (const Verzegeld& een : verzegeld) {
        toegang::NieuwItem item;
        item.dossier = grant.dossier();
        item.id = een.id;
        item.soort = toegang::ItemSoort::uitvraag;
        item.bron = grant.wie().organisatie;
        item.door = grant.wie().medewerker;
        item.kring = toegang::Kring::bron;
        // A question tells who it is about and that there is help or care: no more than the plan does.
        item.categorieen = {toegang::Categorie::identiteit, toegang::Categorie::begeleiding};
        item.eigenaar = een.organisatie;
        item.nu = grant.nu();
        toegang::bewaar_item(tx, item);
        tx.run(insert_uitvraag, grant.dossier(), een.id, een.organisatie, ronde, nieuw.grondslag,
               nieuw.termijn.value(), een.vraag);
        toegang::raak_aan(tx, item);
        bericht::aan_organisatie(tx, {grant.dossier(), een.id, bericht::Soort::uitvraag_gesteld, grant.nu()},
                                 een.organisatie);
    }
}

std::optional<Kop> kop(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row : reader.query(select_kop, grant.dossier(), grant.wie().organisatie, grant.item()))
        return Kop{toegang::lees_item(row), row.get<kern::OrganisatieId>(c), row.get<Staat>(c + 1)};
    return std::nullopt;
}

bool verplaats(db::Tx& tx, const toegang::Grant<Stellen>& grant, const Kop& kop, Date termijn,
               std::int64_t versie) {
    if (!raak(tx, grant, kop, versie)) return false;
    tx.run(update_termijn, grant.dossier(), kop.item.id, termijn);
    return true;
}

bool trek_in(db::Tx& tx, const toegang::Grant<Stellen>& grant, const Kop& kop, const db::Bytes& reden,
             std::int64_t versie) {
    if (!raak(tx, grant, kop, versie)) return false;
    tx.run(update_in, grant.dossier(), kop.item.id, reden);
    bericht::aan_organisatie(tx,
                             {grant.dossier(), kop.item.id, bericht::Soort::uitvraag_ingetrokken, grant.nu()},
                             kop.organisatie);
    return true;
}

bool vandaag_herinnerd(db::Reader& reader, const toegang::GrantBasis& grant,
                       kern::OrganisatieId organisatie) {
    return reader
        .value<std::int64_t>(select_herinnerd, grant.dossier(), bericht::Soort::herinnering,
                             start_of_day(grant.vandaag()), organisatie)
        .has_value();
}

void herinner(db::Tx& tx, const toegang::Grant<Herinneren>& grant, const Kop& kop) {
    bericht::aan_organisatie(tx, {grant.dossier(), kop.item.id, bericht::Soort::herinnering, grant.nu()},
                             kop.organisatie);
}

bool is_beantwoord(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId antwoord) {
    return reader.value<std::int64_t>(select_beantwoord, grant.dossier(), grant.item(), antwoord).has_value();
}

void bewaar(db::Tx& tx, const toegang::Grant<Beantwoorden>& grant, const Kop& kop, const NieuwAntwoord& nieuw,
            const VerzegeldAntwoord& verzegeld, Staat staat) {
    std::optional<kern::ItemId> gegeven;
    if (verzegeld.bijdrage) {
        bijdrage::bewaar(tx, grant, nieuw.bijdrage.value(), *verzegeld.bijdrage);
        gegeven = verzegeld.bijdrage->id;
    }
    const bool mag_niet = nieuw.soort == AntwoordSoort::mag_niet;
    const auto later = nieuw.soort == AntwoordSoort::later ? nieuw.later : std::nullopt;
    tx.run(insert_antwoord, grant.dossier(), grant.item(), verzegeld.id, nieuw.soort.value(),
           grant.wie().medewerker, grant.nu(), gegeven, mag_niet ? nieuw.grond : std::nullopt, later,
           verzegeld.toelichting);
    raak(tx, grant, kop, kop.item.versie);
    tx.run(update_staat, grant.dossier(), grant.item(), staat, later);
    bericht::aan_huis(tx, {grant.dossier(), grant.item(), bericht::Soort::uitvraag_beantwoord, grant.nu()});
}

void koppel(db::Tx& tx, const toegang::Grant<Stellen>& grant, const Koppeling& koppeling) {
    tx.run(delete_koppeling, grant.dossier(), koppeling.bijdrage);
    for (std::size_t i = 0; i < koppeling.letters.size(); ++i)
        tx.run(insert_koppeling, grant.dossier(), koppeling.bijdrage, koppeling.letters.substr(i, 1),
               grant.wie().medewerker, grant.nu());
}

}  // namespace uitvraag::store
