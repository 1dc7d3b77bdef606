// One release: what the list told, the scans, the support.
#include "domein/nazorg/rules.hpp"
#include "domein/nazorg/store.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace nazorg::store {
namespace {

constexpr db::Sql select_vrijlating{
    "nazorg.vrijlating",
    "SELECT " ITEM_KOLOMMEN
    ", v.datum, d.gemeente, v.indeling, v.bij_gemeente, v.versie, v.inhoud_z FROM vrijlating v JOIN item i ON i.dossier = "
    "v.dossier AND i.id = v.id JOIN dossier d ON d.id = v.dossier WHERE v.dossier = $1"};
constexpr db::Sql select_einde{"nazorg.einde",
                               "SELECT COALESCE(vernietigen_op, bewaren_tot) FROM dossier WHERE id = $1"};
constexpr db::Sql select_scans{
    "nazorg.scans",
    "SELECT " ITEM_KOLOMMEN
    ", q.moment, q.datum, o.naam, m.naam FROM quickscan q JOIN item i ON i.dossier = q.dossier AND i.id = q.id JOIN organisatie "
    "o ON o.id = i.bron JOIN medewerker m ON m.id = i.door WHERE q.dossier = $1 ORDER BY q.datum, i.gemaakt, i.id"};
constexpr db::Sql select_punten{
    "nazorg.punten",
    "SELECT voorwaarde, antwoord_z FROM scanpunt WHERE dossier = $1 AND scan = $2 ORDER BY voorwaarde"};
constexpr db::Sql select_steun{
    "nazorg.steunen",
    "SELECT " ITEM_KOLOMMEN
    ", s.tot, s.afgerond, o.naam, s.tekst_z, s.resultaat_z FROM steun s JOIN item i ON i.dossier = s.dossier AND i.id = s.id "
    "JOIN organisatie o ON o.id = i.bron WHERE s.dossier = $1 ORDER BY i.gemaakt DESC, i.id"};
constexpr db::Sql insert_scan{"nazorg.scan",
                              "INSERT INTO quickscan (dossier, id, moment, datum) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_punt{
    "nazorg.punt", "INSERT INTO scanpunt (dossier, scan, voorwaarde, antwoord_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_steun{"nazorg.steun",
                               "INSERT INTO steun (dossier, id, tot, tekst_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql select_steun_er{"nazorg.steun_er", "SELECT 1 FROM steun WHERE dossier = $1 LIMIT 1"};
constexpr db::Sql select_tel{
    "nazorg.steun_tel",
    "SELECT v.datum, d.gemeente FROM vrijlating v JOIN dossier d ON d.id = v.dossier WHERE v.dossier = $1"};
constexpr db::Sql update_resultaat{
    "nazorg.resultaat",
    "UPDATE steun SET afgerond = $3, resultaat_z = $4 WHERE dossier = $1 AND id = $2 AND afgerond IS NULL"};

toegang::NieuwItem item_van(const toegang::GrantBasis& grant, kern::ItemId id, toegang::ItemSoort soort,
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

// What a scan is about: of the conditions that say something.
toegang::Categorieen categorieen(const NieuweScan& scan) {
    toegang::Categorieen alle;
    for (std::size_t i = 0; i < voorwaarden.size(); ++i)
        if (scan.antwoorden[i].stand != Stand::onbekend || !scan.antwoorden[i].tekst.empty())
            alle.add(voorwaarden[i].categorie);
    return alle;
}

}  // namespace

std::optional<Vrijlating> vrijlating(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row : reader.query(select_vrijlating, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (grant.zicht().van(item).antwoord == toegang::Antwoord::weigeren) continue;
        Vrijlating een{item,
                       row.get<Date>(c),
                       std::string(row.text(c + 1)),
                       {},
                       row.get<Indeling>(c + 2),
                       row.get<std::optional<Instant>>(c + 3),
                       row.get<std::int64_t>(c + 4),
                       grant.zicht().toon<Inhoud>(item, row.bytes(c + 5))};
        een.gemeente_naam = partner::code_naam(reader, "gemeente", een.gemeente);
        return een;
    }
    return std::nullopt;
}

Date einde(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.value<Date>(select_einde, grant.dossier()).value();
}

std::vector<Scan> scans(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Scan> alle;
    for (db::Row row : reader.query(select_scans, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (grant.zicht().van(item).antwoord == toegang::Antwoord::weigeren) continue;
        alle.push_back({item,
                        row.get<Moment>(c),
                        row.get<Date>(c + 1),
                        std::string(row.text(c + 2)),
                        std::string(row.text(c + 3)),
                        {}});
    }
    for (Scan& scan : alle)
        for (db::Row row : reader.query(select_punten, grant.dossier(), scan.item.id)) {
            auto antwoord = grant.zicht().toon<Antwoord>(scan.item, row.bytes(1));
            if (antwoord.open() && antwoord->voorwaarde != row.text(0))
                throw sleutels::BrokenSeal(Antwoord::kolom);
            scan.punten.push_back({std::string(row.text(0)), std::move(antwoord)});
        }
    return alle;
}

std::vector<Steun> steunen(db::Reader& reader, const toegang::GrantBasis& grant) {
    constexpr int c = toegang::item_kolommen;
    std::vector<Steun> alle;
    for (db::Row row : reader.query(select_steun, grant.dossier(), grant.wie().organisatie)) {
        const toegang::ItemRij item = toegang::lees_item(row);
        if (grant.zicht().van(item).antwoord == toegang::Antwoord::weigeren) continue;
        Steun een{item,
                  row.get<Date>(c),
                  row.get<std::optional<Instant>>(c + 1),
                  std::string(row.text(c + 2)),
                  grant.zicht().toon<SteunTekst>(item, row.bytes(c + 3)),
                  std::nullopt};
        if (!row.null(c + 4)) een.resultaat = grant.zicht().toon<SteunResultaat>(item, row.bytes(c + 4));
        alle.push_back(std::move(een));
    }
    return alle;
}

VerzegeldeScan verzegel(kern::Kern& kern, kern::DossierId dossier, kern::ItemId id, const NieuweScan& scan) {
    VerzegeldeScan klaar{id, {}, kern.random.id<struct Volg>()};
    for (std::size_t i = 0; i < voorwaarden.size(); ++i) {
        const NieuwAntwoord& een = scan.antwoorden[i];
        klaar.antwoorden.push_back(
            kern.sealer.seal(dossier, id,
                             Antwoord{std::string(voorwaarden[i].code), std::string(rules::code(een.stand)),
                                      een.tekst, een.bron, een.datum ? een.datum->iso() : std::string()}));
    }
    return klaar;
}

void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweScan& scan,
            const VerzegeldeScan& verzegeld) {
    const toegang::NieuwItem item =
        item_van(grant, verzegeld.id, toegang::ItemSoort::quickscan, categorieen(scan));
    toegang::bewaar_item(tx, item);
    tx.run(insert_scan, grant.dossier(), item.id, scan.moment.value(), scan.datum.value());
    for (std::size_t i = 0; i < voorwaarden.size(); ++i)
        tx.run(insert_punt, grant.dossier(), item.id, voorwaarden[i].code, verzegeld.antwoorden[i]);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "nazorg", "quickscan", verzegeld.volg);
    toegang::raak_aan(tx, item);
}

void bewaar(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, const NieuweSteun& steun,
            const VerzegeldeSteun& verzegeld) {
    const toegang::NieuwItem item =
        item_van(grant, verzegeld.id, toegang::ItemSoort::steun, {toegang::Categorie::begeleiding});
    if (!tx.value<std::int64_t>(select_steun_er, grant.dossier()))
        for (db::Row row : tx.query(select_tel, grant.dossier()))
            tel(tx, "nazorg_steun", row.get<Date>(0), std::string(row.text(1)), 1);
    toegang::bewaar_item(tx, item);
    tx.run(insert_steun, grant.dossier(), item.id, steun.tot.value(), verzegeld.tekst);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "nazorg", "steun", verzegeld.volg);
    toegang::raak_aan(tx, item);
}

bool rond_af(db::Tx& tx, const toegang::Grant<Wijzigen>& grant, kern::ItemId steun,
             const db::Bytes& resultaat, const IdBytes& volg) {
    if (tx.run(update_resultaat, grant.dossier(), steun, grant.nu(), resultaat) == 0) return false;
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "nazorg", "steun-klaar", volg);
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

}  // namespace nazorg::store
