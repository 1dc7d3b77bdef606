#include "domein/uitwisseling/store.hpp"

#include "platform/base/text.hpp"

namespace uitwisseling::store {
namespace {

#define VRAAG_KOLOMMEN                                                                                                      \
    ITEM_KOLOMMEN                                                                                                           \
    ", q.richting, q.huis, h.naam, q.nummer, q.grondslag, q.met_bsn, q.besluit_datum, q.gemaakt, q.verloopt, q.staat, "     \
    "q.antwoord, q.antwoord_op, q.antwoordsleutel, CASE WHEN q.geheim_z IS NULL THEN 0 ELSE 1 END, q.inhoud_z FROM item i " \
    "JOIN huisvraag q ON q.dossier = i.dossier AND q.id = i.id JOIN ander_huis h ON h.id = q.huis WHERE i.dossier = $1 "
constexpr db::Sql select_lijst{"huisvraag.lijst",
                               "SELECT " VRAAG_KOLOMMEN "ORDER BY q.gemaakt DESC, q.id LIMIT 200"};
constexpr db::Sql select_een{"huisvraag.een", "SELECT " VRAAG_KOLOMMEN "AND q.id = $3"};
constexpr db::Sql select_namen{
    "huisvraag.namen",
    "SELECT o.naam FROM huisvraag_beslisser b JOIN organisatie o ON o.id = b.organisatie WHERE b.dossier = $1 AND b.vraag = $2 "
    "ORDER BY o.naam, o.id"};
constexpr db::Sql select_geheim{
    "huisvraag.geheim", "SELECT " ITEM_KOLOMMEN
                        ", q.geheim_z FROM item i JOIN huisvraag q ON q.dossier = i.dossier "
                        "AND q.id = i.id WHERE i.dossier = $1 AND q.id = $3 AND q.geheim_z IS NOT NULL"};
constexpr db::Sql select_beslissers{
    "huisvraag.beslissers",
    "SELECT o.id, o.naam FROM organisatie o WHERE o.soort <= 7 AND EXISTS (SELECT 1 FROM deelname dn WHERE dn.dossier = $1 AND "
    "dn.organisatie = o.id AND dn.rol IN (4, 5) AND dn.ingetrokken IS NULL AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= "
    "$2)) ORDER BY o.naam, o.id LIMIT 60"};
constexpr db::Sql select_gemeld{"huisvraag.gemeld", "SELECT ingediend FROM dossier WHERE id = $1"};
constexpr db::Sql insert_vraag{
    "huisvraag.insert",
    "INSERT INTO huisvraag (dossier, id, richting, huis, nummer, grondslag, met_bsn, besluit_datum, gemaakt, verloopt, staat, "
    "antwoord, antwoord_op, antwoordsleutel, inhoud_z, geheim_z) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
    "$13, $14, $15, $16)"};
constexpr db::Sql insert_beslisser{
    "huisvraag.beslisser",
    "INSERT INTO huisvraag_beslisser (dossier, vraag, organisatie) VALUES ($1, $2, $3)"};
constexpr db::Sql update_treffer{
    "huisvraag.treffer",
    "UPDATE huisvraag SET staat = 2, antwoord_op = $3, verloopt = $4 WHERE dossier = $1 AND id = $2 AND richting = 1 AND staat "
    "= 1"};
constexpr db::Sql update_geen{
    "huisvraag.geen_treffer",
    "UPDATE huisvraag SET staat = 3, antwoord_op = $3, geheim_z = NULL WHERE dossier = $1 AND id = $2 AND richting = 1 AND "
    "staat = 1"};
constexpr db::Sql update_item{
    "huisvraag.versie", "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql select_gelezen{"huisbericht.gelezen", "SELECT 1 FROM huisbericht WHERE nummer = $1"};
constexpr db::Sql insert_gelezen{
    "huisbericht.onthoud",
    "INSERT INTO huisbericht (nummer, huis, soort, gelezen, verloopt) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"};
constexpr int c = toegang::item_kolommen;

// Nothing when this reader may not see it.
std::optional<Huisvraag> lees_rij(const toegang::GrantBasis& grant, const db::Row& row) {
    const auto item = toegang::lees_item(row);
    if (!grant.zicht().van(item).toegestaan()) return std::nullopt;
    return Huisvraag{.item = item,
                     .richting = row.get<Richting>(c),
                     .huis = row.get<kern::AnderHuisId>(c + 1),
                     .huis_naam = std::string(row.text(c + 2)),
                     .nummer = row.get<IdBytes>(c + 3),
                     .grondslag = std::string(row.text(c + 4)),
                     .met_bsn = row.get<bool>(c + 5),
                     .besluit_datum = row.get<Date>(c + 6),
                     .gemaakt = row.get<Instant>(c + 7),
                     .verloopt = row.get<Instant>(c + 8),
                     .staat = row.get<Staat>(c + 9),
                     .antwoord = row.get<std::optional<IdBytes>>(c + 10),
                     .antwoord_op = row.get<std::optional<Instant>>(c + 11),
                     .antwoordsleutel = row.get<db::Bytes>(c + 12),
                     .geheim = row.get<bool>(c + 13),
                     .inhoud = grant.zicht().toon<Inhoud>(item, row.bytes(c + 14)),
                     .beslissers = {}};
}

}  // namespace

std::vector<Huisvraag> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Huisvraag> gelezen;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie))
        if (auto vraag = lees_rij(grant, row)) gelezen.push_back(std::move(*vraag));
    return gelezen;
}

std::optional<Huisvraag> een(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::optional<Huisvraag> gelezen;
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, grant.item()))
        gelezen = lees_rij(grant, row);
    if (gelezen)
        for (db::Row row : reader.query(select_namen, grant.dossier(), grant.item()))
            gelezen->beslissers.emplace_back(row.text(0));
    return gelezen;
}

std::optional<crypto::BoxKeys> eenmalig(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::optional<crypto::BoxKeys> gelezen;
    for (db::Row row : reader.query(select_geheim, grant.dossier(), grant.wie().organisatie, grant.item())) {
        const auto geheim = grant.zicht().toon<Geheim>(toegang::lees_item(row), row.bytes(c));
        if (!geheim.open()) continue;
        crypto::Key zaad;
        for (std::size_t i = 0; i < crypto::Key::size; ++i)
            zaad.mutable_bytes()[i] =
                static_cast<std::uint8_t>(std::stoul(geheim->zaad.substr(2 * i, 2), nullptr, 16));
        gelezen = crypto::box_keys(zaad);
    }
    return gelezen;
}

Persoon persoon(db::Reader& reader, const toegang::GrantBasis& grant, bool met_bsn) {
    Persoon gevonden;
    for (const auto& een : betrokkene::lijst(reader, grant)) {
        if (een.rol != betrokkene::Rol::betrokkene || !een.naam.open()) continue;
        Inhoud& naam = gevonden.naam;
        naam.voornamen = een.naam->voornamen;
        naam.voorletters = een.naam->voorletters;
        naam.voorvoegsel = een.naam->voorvoegsel;
        naam.geslachtsnaam = een.naam->geslachtsnaam;
        if (een.identiteit.open()) {
            naam.geboortedatum = een.identiteit->geboortedatum;
            gevonden.bsn_bekend = een.identiteit->heeft_bsn();
        }
        gevonden.volledig = !naam.geslachtsnaam.empty() && Date::parse_iso(naam.geboortedatum).has_value();
        if (met_bsn) naam.bsn = betrokkene::bsn(reader, grant, een.item.id).value_or("");
    }
    return gevonden;
}

Beslissers beslissers(db::Reader& reader, const toegang::GrantBasis& grant) {
    Beslissers gelezen;
    for (db::Row row : reader.query(select_beslissers, grant.dossier(), grant.vandaag()))
        gelezen.kiesbaar.push_back({row.get<kern::OrganisatieId>(0), std::string(row.text(1))});
    if (const auto gemeld = reader.value<Instant>(select_gemeld, grant.dossier()))
        gelezen.gemeld = local_date(*gemeld);
    return gelezen;
}

void bewaar(db::Tx& tx, const toegang::Grant<Uitwisselen>& grant, const Rij& rij, const Besluit& besluit,
            const Verzegeld& verzegeld) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::huisvraag;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    // Of the house alone: that somebody is known elsewhere is no more for others to know than that he is known here.
    item.kring = toegang::Kring::bron;
    item.categorieen = {toegang::Categorie::identiteit};
    if (rij.met_bsn) item.categorieen.add(toegang::Categorie::bsn);
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    const bool beantwoord = rij.richting == Richting::beantwoord;
    tx.run(insert_vraag, grant.dossier(), verzegeld.id, rij.richting, rij.huis, rij.nummer, rij.grondslag,
           rij.met_bsn, besluit.datum.value(), grant.nu(), rij.verloopt,
           beantwoord ? Staat::treffer : Staat::open, rij.antwoord,
           beantwoord ? std::optional(grant.nu()) : std::nullopt, rij.antwoordsleutel, verzegeld.inhoud,
           verzegeld.geheim);
    for (const auto& wie : besluit.beslissers) tx.run(insert_beslisser, grant.dossier(), verzegeld.id, wie);
    toegang::raak_aan(tx, item);
}

bool bewaar_antwoord(db::Tx& tx, const toegang::Grant<Uitwisselen>& grant, bool treffer, Instant verloopt) {
    const auto gedaan = treffer ? tx.run(update_treffer, grant.dossier(), grant.item(), grant.nu(), verloopt)
                                : tx.run(update_geen, grant.dossier(), grant.item(), grant.nu());
    if (gedaan == 0) return false;
    tx.run(update_item, grant.dossier(), grant.item(), grant.nu());
    return true;
}

bool al_gelezen(db::Reader& reader, const IdBytes& nummer) {
    return reader.value<std::int64_t>(select_gelezen, nummer).has_value();
}

bool onthoud(db::Tx& tx, const huisbericht::Bericht& bericht, kern::AnderHuisId huis, Instant nu) {
    return tx.run(insert_gelezen, bericht.nummer, huis, bericht.soort(), nu, bericht.verloopt) != 0;
}

}  // namespace uitwisseling::store
