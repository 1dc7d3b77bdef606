#include "app/seed/families.hpp"

#include <algorithm>

#include "app/fault.hpp"
#include "domein/plan/gedeeld.hpp"

namespace app::seed {
namespace {

constexpr db::Sql insert_link{
    "seed.afstemming",
    "INSERT INTO afstemming (dossier, id, ander, ander_item, toetsen_z) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql insert_shared{
    "seed.gedeelde_actie",
    "INSERT INTO gedeelde_actie (dossier, actie, link, ander_actie, noodzaak_z) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql select_action{
    "seed.gedeeld",
    "SELECT a.id FROM actie a JOIN item i ON i.dossier = a.dossier AND i.id = a.id WHERE a.dossier = $1 AND a.medewerker = $2 "
    "AND a.termijn = $3 AND i.gemaakt = $4 ORDER BY a.id"};

// Who carries it out was heard of last in both, wherever he said it.
constexpr db::Sql update_sign{
    "seed.gedeeld_teken",
    "UPDATE actie SET laatste_voortgang = (SELECT b.laatste_voortgang FROM actie b WHERE b.dossier = $3 AND b.id = $4) WHERE "
    "dossier = $1 AND id = $2"};

class Families {
public:
    Families(House& house, db::Tx& tx, const Codes& codes, const std::vector<Dossier>& stories,
             const std::function<kern::DossierId(std::size_t)>& id_of)
        : m_house(house),
          m_tx(tx),
          m_codes(codes),
          m_stories(stories),
          m_id_of(id_of),
          m_random(codes.seed(), "families") {}

    void all() {
        for (const Dossier& here : m_stories)
            for (const Koppeling& told : here.koppelingen) link(here, story(told.dossier), told);
        for (const Dossier& here : m_stories)  // once both sides of each link are there
            for (const GedeeldeActie& told : here.gedeelde_acties) share(here, story(told.dossier), told);
    }

private:
    const Dossier& story(const std::string& code) const {
        const auto found =
            std::ranges::find_if(m_stories, [&](const Dossier& one) { return one.code == code; });
        if (found == m_stories.end()) throw Fault("no dossier '" + code + "'");
        return *found;
    }
    kern::DossierId id(const Dossier& story) const {
        return m_id_of(static_cast<std::size_t>(&story - m_stories.data()));
    }
    // The row of the link between these two in the first of them.
    kern::ItemId row(const Dossier& here, const Dossier& there) const {
        return m_random.named<kern::Item>("koppeling/" + here.code + "/" + there.code);
    }
    template <class T>
    db::Bytes seal(const Dossier& here, kern::ItemId id_of_row, const T& value) const {
        return m_house.kern().sealer.seal(id(here), id_of_row, value);
    }

    // Each file tells its own side.
    void link(const Dossier& here, const Dossier& there, const Koppeling& told) {
        const auto& maker = m_codes.medewerker(here.procesregisseur);
        toegang::NieuwItem item;
        item.dossier = id(here);
        item.id = row(here, there);
        item.soort = toegang::ItemSoort::afstemming;
        item.bron = maker.organisatie;
        item.door = maker.id;
        item.kring = toegang::Kring::deelnemers;
        item.categorieen = {toegang::Categorie::relaties};
        item.nu = told.op;
        toegang::bewaar_item(m_tx, item);
        m_tx.run(insert_link, item.dossier, item.id, id(there), row(there, here),
                 seal(here, item.id, told.motivering));
    }

    kern::ItemId action(const Dossier& story, const std::string& text) const {
        const auto told = std::ranges::find_if(
            story.acties, [&](const Actie& actie) { return actie.tekst.starts_with(text); });
        if (told == story.acties.end()) throw Fault("no action '" + text + "' in " + story.code);
        const auto found = m_tx.value<kern::ItemId>(
            select_action, id(story), m_codes.medewerker(told->medewerker).id, told->termijn, told->op);
        if (!found) throw Fault("the action '" + text + "' was not stored");
        return *found;
    }
    void share(const Dossier& here, const Dossier& there, const GedeeldeActie& told) {
        const auto mine = action(here, told.actie), theirs = action(there, told.actie);
        const std::optional<db::Bytes> nothing;
        m_tx.run(insert_shared, id(here), mine, row(here, there), theirs,
                 seal(here, mine, plan::gedeeld::Noodzaak{told.noodzaak}));
        m_tx.run(insert_shared, id(there), theirs, row(there, here), mine, nothing);
        m_tx.run(update_sign, id(here), mine, id(there), theirs);
    }

    House& m_house;
    db::Tx& m_tx;
    const Codes& m_codes;
    const std::vector<Dossier>& m_stories;
    const std::function<kern::DossierId(std::size_t)>& m_id_of;
    WorldRandom m_random;
};

}  // namespace

void read_family(const Tree& tree, Dossier& dossier) {
    for (const Tree& one : tree.list("koppeling"))
        dossier.koppelingen.push_back({one.text("dossier"),
                                       {one.text("kring"), one.text("hangt_samen"), one.text("nodig")},
                                       one.moment("op")});
    for (const Tree& one : tree.list("gedeelde_actie"))
        dossier.gedeelde_acties.push_back({one.text("dossier"), one.text("actie"), one.text("noodzaak")});
}

void store_families(House& house, db::Tx& tx, const Codes& codes, const std::vector<Dossier>& stories,
                    const std::function<kern::DossierId(std::size_t place)>& id_of) {
    Families(house, tx, codes, stories, id_of).all();
}

}  // namespace app::seed
