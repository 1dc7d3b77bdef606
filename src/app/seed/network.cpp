#include "app/seed/network.hpp"

#include <algorithm>

namespace app::seed {
namespace {

constexpr db::Sql insert_relatie{
    "seed.relatie",
    "INSERT INTO relatie (dossier, id, van, naar, soort, gezag, sinds, tot, toelichting_z) VALUES ($1, $2, $3, $4, $5, $6, $7, "
    "$8, $9)"};
constexpr db::Sql insert_contact{
    "seed.contactmoment",
    "INSERT INTO contactmoment (dossier, id, persoon, datum, wijze, tekst_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_stem{
    "seed.stem",
    "INSERT INTO stem (dossier, id, persoon, soort, datum, tekst_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_waarschuwing{
    "seed.waarschuwing", "INSERT INTO waarschuwing (dossier, id, tot, tekst_z) VALUES ($1, $2, $3, $4)"};

betrokkene::Gezag custody(const Tree& tree) {
    return tree.flag("gezag") ? betrokkene::Gezag::ja : betrokkene::Gezag::nee;
}

betrokkene::Wijze way(const Tree& tree) {
    const std::string text = tree.text("wijze");
    if (text == "bezoek") return betrokkene::Wijze::bezoek;
    if (text == "gesprek") return betrokkene::Wijze::gesprek;
    if (text == "bericht") return betrokkene::Wijze::bericht;
    if (text != "telefoon") tree.wrong("wijze");
    return betrokkene::Wijze::telefoon;
}

// Relations, contact moments and the warning name people by their code in the file; a professional by his name.
class Network {
public:
    Network(const Tree& tree, Dossier& dossier) : m_tree(tree), m_dossier(dossier) {
        m_codes.push_back(tree.table("betrokkene").value().text("code"));
        for (const Tree& one : tree.list("kring")) m_codes.push_back(one.text("code"));
        for (const Tree& one : tree.list("professional")) m_codes.push_back(one.text("naam"));
    }
    void read() {
        for (const Tree& one : m_tree.list("relatie")) relation(one);
        for (const Tree& one : m_tree.list("contactmoment")) contact(one);
        for (const Tree& one : m_tree.list("stem")) voice(one);
        const auto warning = m_tree.table("bezoekwaarschuwing");
        if (!warning) return;
        m_dossier.waarschuwing = betrokkene::NieuweWaarschuwing{warning->text("tekst"), warning->date("tot")};
    }

private:
    std::size_t person(const Tree& tree, std::string_view key) const {
        const auto found = std::find(m_codes.begin(), m_codes.end(), tree.text(key));
        if (found == m_codes.end()) tree.wrong(key);
        return static_cast<std::size_t>(found - m_codes.begin());
    }
    void relation(const Tree& one) {
        Relatie told{person(one, "van"), person(one, "naar"), {}};
        told.nieuw.soort = one.text("soort");
        if (one.has("gezag")) told.nieuw.gezag = custody(one);
        told.nieuw.sinds = one.date_or("sinds");
        told.nieuw.tot = one.date_or("tot");
        told.nieuw.toelichting = one.text_or("toelichting");
        m_dossier.relaties.push_back(std::move(told));
    }
    void contact(const Tree& one) {
        Contact told{one.text("door"), one.moment("op"), person(one, "persoon"), {}};
        told.nieuw.datum = local_date(told.op);
        told.nieuw.wijze = way(one);
        told.nieuw.wie = one.text("wie");
        told.nieuw.tekst = one.text("tekst");
        told.nieuw.categorieen = toegang::Categorieen{toegang::Categorie::begeleiding};
        m_dossier.contacten.push_back(std::move(told));
    }
    void voice(const Tree& one) {
        Uitspraak told{one.text("door"), one.moment("op"), person(one, "persoon"), stem::Soort::wens,
                       one.text("tekst")};
        const std::string kind = one.text("soort");
        if (kind == "reactie")
            told.soort = stem::Soort::reactie;
        else if (kind == "verklaring")
            told.soort = stem::Soort::verklaring;
        else if (kind != "wens")
            one.wrong("soort");
        m_dossier.uitspraken.push_back(std::move(told));
    }
    const Tree& m_tree;
    Dossier& m_dossier;
    std::vector<std::string> m_codes;  // in the order of the people of the dossier
};

// For all who take part; the day of its first processing is the day that it came in.
toegang::NieuwItem item(const SealedDossier& dossier, kern::ItemId id, toegang::ItemSoort soort,
                        const Codes::Mens& door, Instant op) {
    toegang::NieuwItem item;
    item.dossier = dossier.id;
    item.id = id;
    item.soort = soort;
    item.bron = door.organisatie;
    item.door = door.id;
    item.kring = toegang::Kring::deelnemers;
    item.nu = op;
    return item;
}

}  // namespace

void read_network(const Tree& tree, Dossier& dossier) { Network(tree, dossier).read(); }

void store_network(db::Tx& tx, const Codes& codes, const Dossier& dossier, const SealedDossier& sealed) {
    const auto& maker =
        codes.medewerker(dossier.procesregisseur.empty() ? dossier.aanmelder : dossier.procesregisseur);
    for (std::size_t i = 0; i < dossier.relaties.size(); ++i) {
        const auto& told = dossier.relaties[i];
        auto row = item(sealed, sealed.relaties[i].id, toegang::ItemSoort::relatie, maker, dossier.aangemeld);
        row.categorieen = {toegang::Categorie::relaties};
        toegang::bewaar_item(tx, row);
        tx.run(insert_relatie, sealed.id, row.id, sealed.personen.at(told.van).id,
               sealed.personen.at(told.naar).id, told.nieuw.soort, told.nieuw.gezag, told.nieuw.sinds,
               told.nieuw.tot, sealed.relaties[i].tekst);
    }
    for (std::size_t i = 0; i < dossier.contacten.size(); ++i) {
        const auto& told = dossier.contacten[i];
        auto row = item(sealed, sealed.contacten[i].id, toegang::ItemSoort::contactmoment,
                        codes.medewerker(told.door), told.op);
        row.categorieen = told.nieuw.categorieen;
        toegang::bewaar_item(tx, row);
        zoek::onthoud(tx, sealed.id, row.id, local_date(told.op), sealed.contacten[i].woorden);
        tx.run(insert_contact, sealed.id, row.id, sealed.personen.at(told.persoon).id, told.nieuw.datum,
               told.nieuw.wijze, sealed.contacten[i].tekst);
    }
    for (std::size_t i = 0; i < dossier.uitspraken.size(); ++i) {
        const auto& told = dossier.uitspraken[i];
        auto row = item(sealed, sealed.uitspraken[i].id, toegang::ItemSoort::stem,
                        codes.medewerker(told.door), told.op);
        row.categorieen = {toegang::Categorie::begeleiding};
        toegang::bewaar_item(tx, row);
        zoek::onthoud(tx, sealed.id, row.id, local_date(told.op), sealed.uitspraken[i].woorden);
        tx.run(insert_stem, sealed.id, row.id, sealed.personen.at(told.persoon).id, told.soort,
               local_date(told.op), sealed.uitspraken[i].tekst);
    }
    if (!sealed.waarschuwing) return;
    auto row =
        item(sealed, sealed.waarschuwing->id, toegang::ItemSoort::waarschuwing, maker, dossier.aangemeld);
    row.categorieen = {toegang::Categorie::identiteit};
    toegang::bewaar_item(tx, row);
    tx.run(insert_waarschuwing, sealed.id, row.id, dossier.waarschuwing->tot, sealed.waarschuwing->tekst);
}

}  // namespace app::seed
