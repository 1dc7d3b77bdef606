#include <algorithm>

#include "domein/bijdrage/indeling.hpp"
#include "kern/bericht/bericht.hpp"

#include "kern/toegang/sluiten.hpp"

namespace bijdrage {
namespace {

constexpr db::Sql insert_kring{
    "indeling.kring",
    "INSERT INTO item_organisatie (dossier, item, organisatie, noodzaak_z) SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM "
    "deelname dl WHERE dl.dossier = $1 AND dl.organisatie = $3 AND dl.ingetrokken IS NULL AND (dl.rol = 2 OR $5 = 0))"};
constexpr db::Sql namen_kring{
    "indeling.genoemd",
    "SELECT o.naam FROM item_organisatie io JOIN organisatie o ON o.id = io.organisatie WHERE "
    "io.dossier = $1 AND io.item = $2 ORDER BY o.naam, o.id"};
constexpr db::Sql update_vrij{
    "indeling.vrij",
    "UPDATE item SET vrijgegeven = 1, gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id "
    "= $2 AND soort = $5 AND geheim <> 0 AND vrijgegeven = 0 AND versie = $4"};
constexpr db::Sql select_item{"indeling.item",
                              "SELECT " ITEM_KOLOMMEN " FROM item i WHERE i.dossier = $1 AND i.id = $3"};
constexpr db::Sql select_deelnemend{
    "indeling.deelnemend",
    "SELECT DISTINCT o.id, o.naam FROM deelname dl JOIN organisatie o ON o.id = dl.organisatie WHERE dl.dossier = $1 AND "
    "dl.ingetrokken IS NULL AND dl.van <= $2 AND (dl.tot IS NULL OR dl.tot >= $2) AND (dl.rol = 2 OR $3 = 0) ORDER BY o.naam, "
    "o.id"};

// The organisations named in the dossier, in each capacity, and whether the kring of the item names them.
constexpr db::Sql select_organisaties{
    "indeling.organisaties",
    "SELECT DISTINCT dn.organisatie, dn.rol, o.soort, CASE WHEN EXISTS (SELECT 1 FROM item_organisatie io WHERE io.dossier = "
    "dn.dossier AND io.item = $2 AND io.organisatie = dn.organisatie) THEN 1 ELSE 0 END FROM deelnemer dn JOIN organisatie o ON "
    "o.id = dn.organisatie WHERE dn.dossier = $1 ORDER BY 1, 2"};

// Who is only asked knows the house and nobody else: he names nobody else, and so cannot find out who takes part.
bool alleen_bevraagd(const toegang::GrantBasis& grant) {
    return grant.rol() == toegang::DeelnameRol::bevraagd;
}

constexpr db::Sql select_genoemd{
    "indeling.genoemd_ids",
    "SELECT organisatie, noodzaak_z FROM item_organisatie WHERE dossier = $1 AND item = $2 ORDER BY organisatie"};
// Handed over beyond the kring: who got it must hear of it too, and that is for the house to tell.
constexpr db::Sql select_verstrekt{
    "indeling.verstrekt",
    "SELECT DISTINCT s.verstrekking FROM verstrekking_stuk s JOIN verstrekking v ON v.dossier = s.dossier AND v.id = "
    "s.verstrekking AND v.staat = 2 WHERE s.dossier = $1 AND s.onderdeel = $2 ORDER BY s.verstrekking"};

// The item of the grant, before it changes: who could see it must hear of it.
std::optional<toegang::ItemRij> item_van(db::Reader& reader, const toegang::GrantBasis& grant) {
    return reader.one(select_item, toegang::lees_item, grant.dossier(), grant.wie().organisatie,
                      grant.item());
}

}  // namespace

toegang::NieuwItem nieuw_item(const toegang::GrantBasis& grant, const Indeling& indeling, kern::ItemId id,
                              toegang::ItemSoort soort) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = id;
    item.soort = soort;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = indeling.kring;
    item.categorieen = indeling.categorieen;
    item.geheim = indeling.geheim;
    item.vrijgegeven = indeling.vrijgegeven;
    item.embargo_tot = indeling.embargo_tot;
    item.stil = indeling.stil;
    item.nu = grant.nu();
    return item;
}

std::optional<db::Bytes> verzegel_noodzaak(const kern::Kern& kern, kern::DossierId dossier, kern::ItemId id,
                                           const Indeling& indeling) {
    if (indeling.kring != toegang::Kring::organisaties) return std::nullopt;
    return kern.sealer.seal(dossier, id, Noodzaak{indeling.noodzaak});
}

void noem(db::Tx& tx, const toegang::GrantBasis& grant, kern::ItemId item, const Indeling& indeling,
          const std::optional<db::Bytes>& noodzaak) {
    if (indeling.kring != toegang::Kring::organisaties) return;
    for (const auto& organisatie : indeling.organisaties)
        tx.run(insert_kring, grant.dossier(), item, organisatie, noodzaak, alleen_bevraagd(grant));
}

std::vector<std::string> genoemd(db::Reader& reader, kern::DossierId dossier, const toegang::ItemRij& item) {
    std::vector<std::string> namen;
    if (item.kring == toegang::Kring::organisaties)
        for (db::Row naam : reader.query(namen_kring, dossier, item.id)) namen.emplace_back(naam.text());
    return namen;
}

std::vector<kern::OrganisatieId> ontvangers(db::Reader& reader, const toegang::GrantBasis& grant,
                                            const toegang::ItemRij& item) {
    std::vector<kern::OrganisatieId> gevonden;
    for (db::Row row : reader.query(select_organisaties, grant.dossier(), item.id)) {
        toegang::Principal wie;
        wie.organisatie = row.get<kern::OrganisatieId>(0);
        wie.feiten.geldig = true;
        wie.feiten.soort = row.get<toegang::OrganisatieSoort>(2);
        toegang::DossierFeiten dossier = grant.zicht().dossier();
        dossier.rol = row.get<toegang::DeelnameRol>(1);
        dossier.eigen_zaak = false;
        toegang::ItemRij hier = item;
        hier.genoemd = row.get<bool>(3);
        const auto feiten = toegang::feiten_van(hier, wie, grant.vandaag());
        if (wie.organisatie != item.bron &&
            toegang::zicht(wie.feiten, dossier, feiten, grant.doel()).toegestaan())
            gevonden.push_back(wie.organisatie);
    }
    return gevonden;
}

bool stel_open(db::Tx& tx, const toegang::GrantBasis& grant, toegang::ItemSoort soort, std::int64_t versie) {
    if (tx.run(update_vrij, grant.dossier(), grant.item(), grant.nu(), versie, soort) == 0) return false;
    if (const auto item = item_van(tx, grant)) toegang::raak_aan(tx, grant.dossier(), *item, grant.nu());
    return true;
}

bool sluit(db::Tx& tx, const toegang::GrantBasis& grant, toegang::ItemSoort soort, std::int64_t versie) {
    const auto item = item_van(tx, grant);
    return item && item->soort == soort &&
           toegang::sluit_item(tx, grant.dossier(), *item, grant.nu(), versie);
}

std::vector<Deelnemend> deelnemende_organisaties(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Deelnemend> gevonden;
    for (db::Row row :
         reader.query(select_deelnemend, grant.dossier(), grant.vandaag(), alleen_bevraagd(grant))) {
        const auto id = row.get<kern::OrganisatieId>(0);
        if (id != grant.wie().organisatie) gevonden.push_back({id, std::string(row.text(1))});
    }
    return gevonden;
}

void vul_genoemd(web::Input& input, db::Reader& reader, const toegang::GrantBasis& grant,
                 const toegang::ItemRij& item) {
    if (item.kring != toegang::Kring::organisaties) return;
    std::vector<kern::OrganisatieId> genoemd;
    for (db::Row row : reader.query(select_genoemd, grant.dossier(), item.id)) {
        genoemd.push_back(row.get<kern::OrganisatieId>(0));
        if (row.null(1)) continue;
        const auto waarom = grant.zicht().toon<Noodzaak>(item, row.bytes(1));
        if (waarom.open()) input.set("noodzaak", waarom->tekst);
    }
    std::size_t plaats = 0;  // the boxes stand in the order of the organisations that take part
    for (const Deelnemend& een : deelnemende_organisaties(reader, grant)) {
        const std::string veld = "organisaties." + std::to_string(plaats++) + ".id";
        if (std::ranges::find(genoemd, een.id) != genoemd.end()) input.set(veld, een.id);
    }
}

void meld_verstrekt(db::Tx& tx, const toegang::GrantBasis& grant) {
    std::vector<kern::ItemId> verstrekkingen;
    for (db::Row row : tx.query(select_verstrekt, grant.dossier(), grant.item()))
        verstrekkingen.push_back(row.get<kern::ItemId>(0));
    for (const auto& verstrekking : verstrekkingen)
        bericht::aan_huis(tx, {grant.dossier(), verstrekking, bericht::Soort::ontvanger_melden, grant.nu()});
}

}  // namespace bijdrage
