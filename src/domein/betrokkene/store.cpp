// People in the database. Lists ask the policy per person; what two dossiers may share is a keyed hash alone.
#include <algorithm>

#include "domein/betrokkene/rules.hpp"
#include "domein/betrokkene/store.hpp"

namespace betrokkene {
namespace {

// From the few people to their items: a dossier has hundreds of other items.
constexpr db::Sql select_lijst{
    "betrokkene.lijst",
    "SELECT " ITEM_KOLOMMEN
    ", p.rol, p.relatie, p.weet_ervan, p.adres_afgeschermd, p.naam_z, p.identiteit_z, p.contact_z FROM persoon p CROSS JOIN "
    "item i WHERE p.dossier = $1 AND i.dossier = p.dossier AND i.id = p.id AND i.soort = 1 ORDER BY p.rol, p.volgorde, i.id"};
constexpr db::Sql select_een{
    "betrokkene.bsn",
    "SELECT " ITEM_KOLOMMEN
    ", p.identiteit_z FROM item i JOIN persoon p ON p.dossier = i.dossier AND p.id = i.id WHERE "
    "i.dossier = $1 AND i.id = $3 AND i.soort = 1"};
constexpr db::Sql select_niet_voor{
    "betrokkene.adres_niet_voor",
    "SELECT persoon, voor FROM adres_afgeschermd_voor WHERE dossier = $1 ORDER BY persoon, voor"};
constexpr db::Sql insert_persoon{"betrokkene.insert",
                                 "INSERT INTO persoon (dossier, id, rol, volgorde, relatie, weet_ervan, "
                                 "naam_z, identiteit_z, contact_z, adres_afgeschermd) "
                                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql insert_niet_voor{
    "betrokkene.insert_niet_voor",
    "INSERT INTO adres_afgeschermd_voor (dossier, persoon, voor) VALUES ($1, $2, $3)"};
constexpr db::Sql insert_hash{
    "betrokkene.insert_hash",
    "INSERT INTO persoon_hash (hash, soort, dossier, persoon) VALUES ($1, $2, $3, $4)"};
// Own case or relative (DECISIONS 7): who is in the dossier never works on it.
constexpr db::Sql insert_uitsluiting{"betrokkene.uitsluiting",
                                     "INSERT INTO uitsluiting (medewerker, dossier, reden) SELECT m.id, $2, "
                                     "$3 FROM medewerker m WHERE m.bsn_hash = $1 ON "
                                     "CONFLICT (medewerker, dossier) DO NOTHING"};

using store::hash_soort_adres;
using store::hash_soort_bsn;
using store::hash_soort_naam;
enum UitsluitingReden : int { eigen_zaak = 1, naaste = 2 };

// The kind of datum goes into the hash, so that a BSN never equals an address.
db::Bytes hash(kern::Kern& kern, std::string_view soort, std::string_view waarde) {
    if (waarde.empty()) return {};
    const crypto::Hash mac =
        crypto::mac(kern.keys.person_key(), std::string(soort) + ':' + std::string(waarde));
    return {mac.begin(), mac.end()};
}

zoek::Tokens tokens(kern::Kern& kern, const NieuwPersoon& persoon) {
    zoek::Analyse analyse(kern.keys.search_key());
    for (const std::string* deel :
         {&persoon.naam.voornamen, &persoon.naam.geslachtsnaam, &persoon.naam.partnernaam})
        analyse.tekst(*deel);
    if (!persoon.identiteit.bsn.empty()) analyse.bsn(persoon.identiteit.bsn);
    if (const auto geboren = PartialDate::parse_iso(persoon.identiteit.geboortedatum))
        analyse.geboortedatum(*geboren);
    return analyse.klaar();
}

std::optional<Persoon> lees_rij(const toegang::GrantBasis& grant, const db::Row& row) {
    constexpr int c = toegang::item_kolommen;
    const toegang::ItemRij item = toegang::lees_item(row);
    const toegang::Zicht& zicht = grant.zicht();
    if (zicht.van(item).antwoord == toegang::Antwoord::weigeren) return std::nullopt;
    return Persoon{item,
                   row.get<Rol>(c),
                   row.get<std::string>(c + 1),
                   row.get<JaNee>(c + 2),
                   row.get<bool>(c + 3),
                   zicht.toon<Naam>(item, row.bytes(c + 4)),
                   zicht.toon<Personalia>(item, row.bytes(c + 5)),
                   zicht.toon<Contact>(item, row.bytes(c + 6)),
                   {},
                   {}};
}

void noem_wie_niet(db::Reader& reader, const toegang::GrantBasis& grant, std::vector<Persoon>& personen) {
    const auto vind = [&](kern::ItemId id) {
        return std::find_if(personen.begin(), personen.end(),
                            [&](const Persoon& p) { return p.item.id == id; });
    };
    for (db::Row row : reader.query(select_niet_voor, grant.dossier())) {
        const auto van = vind(row.get<kern::ItemId>(0));
        const auto voor = vind(row.get<kern::ItemId>(1));
        if (van != personen.end()) van->adres_niet_voor.push_back(row.get<kern::ItemId>(1));
        if (van != personen.end() && voor != personen.end() && voor->naam.open())
            van->adres_niet_aan.push_back(tekstnaam(*voor->naam));
    }
}

}  // namespace

db::Bytes hash_bsn(kern::Kern& kern, std::string_view bsn) { return hash(kern, "bsn", bsn); }
db::Bytes hash_naam(kern::Kern& kern, const Naam& naam, const Identiteit& identiteit) {
    return hash(kern, "naam", rules::vergelijk_naam(naam, identiteit));
}
db::Bytes hash_adres(kern::Kern& kern, const Contact& contact) {
    return hash(kern, "adres", rules::vergelijk_adres(contact));
}

std::vector<Persoon> lijst(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Persoon> personen;
    bool afgeschermd = false;
    for (db::Row row : reader.query(select_lijst, grant.dossier(), grant.wie().organisatie)) {
        auto persoon = lees_rij(grant, row);
        if (!persoon) continue;
        afgeschermd = afgeschermd || persoon->adres_afgeschermd;
        personen.push_back(std::move(*persoon));
    }
    if (afgeschermd) noem_wie_niet(reader, grant, personen);
    return personen;
}

namespace store {

std::optional<Persoon> een(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    std::vector<Persoon> personen = lijst(reader, grant);
    const auto gevonden = std::find_if(personen.begin(), personen.end(),
                                       [&](const Persoon& persoon) { return persoon.item.id == id; });
    if (gevonden == personen.end() || !gevonden->naam.open()) return std::nullopt;
    return std::move(*gevonden);
}

std::optional<Identiteit> identiteit(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId id) {
    for (db::Row row : reader.query(select_een, grant.dossier(), grant.wie().organisatie, id)) {
        const auto gezien =
            grant.zicht().toon<Identiteit>(toegang::lees_item(row), row.bytes(toegang::item_kolommen));
        if (gezien.open()) return *gezien;
    }
    return std::nullopt;
}

Verzegeld verzegel_een(kern::Kern& kern, kern::DossierId dossier, const NieuwPersoon& persoon,
                       kern::ItemId id) {
    Verzegeld rij;
    rij.id = id;
    rij.naam = kern.sealer.seal(dossier, rij.id, persoon.naam);
    rij.identiteit = kern.sealer.seal(dossier, rij.id, persoon.identiteit);
    rij.contact = kern.sealer.seal(dossier, rij.id, persoon.contact);
    const auto voeg_toe = [&](int soort, db::Bytes hash) {
        if (!hash.empty()) rij.hashes.emplace_back(soort, std::move(hash));
    };
    rij.tokens = tokens(kern, persoon);
    // Professionals are no subject of overlap.
    if (persoon.rol != Rol::professional) {
        voeg_toe(hash_soort_bsn, hash_bsn(kern, persoon.identiteit.bsn));
        voeg_toe(hash_soort_naam, hash_naam(kern, persoon.naam, persoon.identiteit));
        voeg_toe(hash_soort_adres, hash_adres(kern, persoon.contact));
    }
    return rij;
}

void bewaar_hashes(db::Tx& tx, kern::DossierId dossier, Rol rol, const Verzegeld& rij) {
    for (const auto& [soort, hash] : rij.hashes) {
        tx.run(insert_hash, hash, soort, dossier, rij.id);
        if (soort == hash_soort_bsn)
            tx.run(insert_uitsluiting, hash, dossier, rol == Rol::betrokkene ? eigen_zaak : naaste);
    }
}

void bewaar_een(db::Tx& tx, kern::DossierId dossier, const Bron& bron, Instant nu, int volgorde,
                const NieuwPersoon& persoon, const Verzegeld& rij) {
    toegang::NieuwItem item;
    item.dossier = dossier;
    item.id = rij.id;
    item.soort = toegang::ItemSoort::persoon;
    item.bron = bron.organisatie;
    item.door = bron.door;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = rules::categorieen(persoon);
    item.nu = nu;
    toegang::bewaar_item(tx, item);
    tx.run(insert_persoon, dossier, rij.id, persoon.rol, volgorde, persoon.relatie, persoon.weet_ervan,
           rij.naam, rij.identiteit, rij.contact, !persoon.adres_niet_voor.empty());
    zoek::voeg_toe(tx, dossier, rij.id, local_date(nu), rij.tokens);
    bewaar_hashes(tx, dossier, persoon.rol, rij);
}

}  // namespace store

std::optional<std::string> bsn(db::Reader& reader, const toegang::GrantBasis& grant, kern::ItemId persoon) {
    const auto identiteit = store::identiteit(reader, grant, persoon);
    if (identiteit && !identiteit->bsn.empty()) return identiteit->bsn;
    return std::nullopt;
}

std::vector<Verzegeld> verzegel(kern::Kern& kern, kern::DossierId dossier,
                                const std::vector<NieuwPersoon>& personen) {
    std::vector<Verzegeld> klaar;
    klaar.reserve(personen.size());
    for (const auto& persoon : personen)
        klaar.push_back(store::verzegel_een(kern, dossier, persoon, kern.random.id<kern::Item>()));
    return klaar;
}

void bewaar(db::Tx& tx, kern::DossierId dossier, const Bron& bron, Instant nu,
            const std::vector<NieuwPersoon>& personen, const std::vector<Verzegeld>& verzegeld) {
    for (std::size_t i = 0; i < personen.size(); ++i)
        store::bewaar_een(tx, dossier, bron, nu, static_cast<int>(i), personen[i], verzegeld.at(i));
    for (std::size_t i = 0; i < personen.size(); ++i)
        for (const std::size_t voor : personen[i].adres_niet_voor)
            if (voor != i) tx.run(insert_niet_voor, dossier, verzegeld[i].id, verzegeld.at(voor).id);
}

void bewaar(db::Tx& tx, kern::DossierId dossier, const toegang::Principal& wie, Instant nu,
            const std::vector<NieuwPersoon>& personen, const std::vector<Verzegeld>& verzegeld) {
    bewaar(tx, dossier, Bron{wie.organisatie, wie.medewerker}, nu, personen, verzegeld);
}

}  // namespace betrokkene
