// The information round of a told dossier: questions, answers, and which tests a bijdrage supports.
#include "app/seed/dossier_rows.hpp"
#include "kern/bericht/bericht.hpp"

namespace app::seed {
namespace {

constexpr db::Sql insert_uitvraag{
    "seed.uitvraag",
    "INSERT INTO uitvraag (dossier, id, organisatie, ronde, grondslag, termijn, later, staat, vraag_z) VALUES ($1, $2, $3, $4, "
    "$5, $6, $7, $8, $9)"};
constexpr db::Sql insert_antwoord{
    "seed.antwoord",
    "INSERT INTO uitvraag_antwoord (dossier, uitvraag, id, soort, door, op, bijdrage, grond, later, toelichting_z) VALUES ($1, "
    "$2, $2, $3, $4, $5, $6, $7, $8, $9)"};
constexpr db::Sql insert_koppeling{
    "seed.koppeling",
    "INSERT INTO toets_bijdrage (dossier, bijdrage, letter, door, op) VALUES ($1, $2, $3, $4, $5)"};

std::optional<kern::ItemId> contribution(const Dossier& told, const SealedDossier& sealed,
                                         const std::string& code) {
    for (std::size_t i = 0; i < told.bijdragen.size(); ++i)
        if (!code.empty() && told.bijdragen[i].code == code) return sealed.bijdragen[i].id;
    return std::nullopt;
}

toegang::NieuwItem question_item(const SealedDossier& sealed, kern::ItemId id, const Codes::Mens& door,
                                 kern::OrganisatieId asked, Instant op) {
    toegang::NieuwItem item;
    item.dossier = sealed.id;
    item.id = id;
    item.soort = toegang::ItemSoort::uitvraag;
    item.bron = door.organisatie;
    item.door = door.id;
    item.kring = toegang::Kring::bron;
    item.categorieen = {toegang::Categorie::identiteit, toegang::Categorie::begeleiding};
    item.eigenaar = asked;
    item.nu = op;
    return item;
}

}  // namespace

void store_questions(db::Tx& tx, const Codes& codes, const Dossier& told, const SealedDossier& sealed) {
    using uitvraag::AntwoordSoort;
    using uitvraag::Staat;
    for (std::size_t i = 0; i < told.uitvragen.size(); ++i) {
        const Uitvraag& act = told.uitvragen[i];
        for (std::size_t j = 0; j < act.aan.size(); ++j) {
            const Gevraagd& asked = act.aan[j];
            const SealedItem& row = sealed.uitvragen[i][j];
            const auto organisation = codes.organisatie(asked.organisatie);
            toegang::bewaar_item(
                tx, question_item(sealed, row.id, codes.medewerker(act.door), organisation, act.op));
            const bool later = asked.op && asked.soort == AntwoordSoort::later;
            tx.run(insert_uitvraag, sealed.id, row.id, organisation, sealed.uitvragen[i].front().id,
                   act.grondslag, act.termijn, later ? asked.later : std::nullopt,
                   asked.op && !later ? Staat::beantwoord : Staat::open, row.tekst);
            if (!asked.op) {
                bericht::aan_organisatie(tx, {sealed.id, row.id, bericht::Soort::uitvraag_gesteld, act.op},
                                         organisation);
                continue;
            }
            tx.run(insert_antwoord, sealed.id, row.id, asked.soort, codes.medewerker(asked.door).id,
                   *asked.op, contribution(told, sealed, asked.bijdrage), asked.grond, asked.later,
                   row.tweede);
            bericht::aan_huis(tx, {sealed.id, row.id, bericht::Soort::uitvraag_beantwoord, *asked.op});
        }
    }
    for (std::size_t i = 0; i < told.bijdragen.size(); ++i)
        for (const auto& letter : told.bijdragen[i].toetsen)
            tx.run(insert_koppeling, sealed.id, sealed.bijdragen[i].id, letter,
                   codes.medewerker(told.procesregisseur).id, told.bijdragen[i].op);
}

}  // namespace app::seed
