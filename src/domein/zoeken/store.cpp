#include "domein/zoeken/store.hpp"

#include <algorithm>

#include "kern/toegang/lijstfeiten.hpp"
#include "kern/zoek/zoek.hpp"
#include "platform/base/text.hpp"

namespace zoeken::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};

constexpr db::Sql insert_vraag{
    "zoeken.vraag", "INSERT INTO zoekvraag (id, sessie, vraag_z, gemaakt) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql select_vraag{"zoeken.vraag.lees",
                               "SELECT vraag_z FROM zoekvraag WHERE id = $1 AND sessie = $2"};

// Walks the places of the first word, newest first, in the order of the index; a page stops reading when it is full. The
// other words must stand at the same item. From day $9 to before day $10.
constexpr toegang::ScopedSql select_treffers{
    "zoeken.treffers",
    "SELECT " ITEM_KOLOMMEN ", d.id, d.kenmerk, d.titel_z, z.dag, " FEITEN_KOLOMMEN
    " FROM zoekwoord z CROSS JOIN deelnemer dn CROSS JOIN dossier d CROSS JOIN item i WHERE z.token = $5 AND z.dag >= $9 AND "
    "z.dag < $10 AND dn.dossier = z.dossier AND d.id = z.dossier AND i.dossier = z.dossier AND i.id = z.item AND" SCOPE_VAN_MIJ
    " AND ($6 = $5 OR EXISTS (SELECT 1 FROM zoekwoord a WHERE a.token = $6 AND a.dag = z.dag AND a.dossier = z.dossier AND "
    "a.item = z.item)) AND ($7 = $5 OR EXISTS (SELECT 1 FROM zoekwoord b WHERE b.token = $7 AND b.dag = z.dag AND b.dossier = "
    "z.dossier AND b.item = z.item)) AND ($8 = $5 OR EXISTS (SELECT 1 FROM zoekwoord c WHERE c.token = $8 AND c.dag = z.dag AND "
    "c.dossier = z.dossier AND c.item = z.item)) ORDER BY z.dag DESC, z.dossier DESC, z.item DESC"};
// The day of the place that many places before day $3; nothing: there are not so many.
constexpr db::Sql select_grens{
    "zoeken.grens",
    "SELECT dag FROM zoekwoord WHERE token = $1 AND dag < $3 ORDER BY dag DESC, dossier DESC, item DESC LIMIT 1 OFFSET "
    "$2"};
constexpr std::int64_t na_alle_dagen = std::int64_t{1} << 31;
constexpr std::int64_t eerste_stap = 500;  // places; a step goes to the end of its last day
constexpr toegang::ScopedSql select_kenmerk{
    "zoeken.kenmerk", "SELECT d.id, d.kenmerk, d.titel_z, d.ingediend, " FEITEN_KOLOMMEN
                      " FROM" SCOPE_DOSSIERS " WHERE" SCOPE_VAN_MIJ " AND d.kenmerk = $5 ORDER BY d.id"};

// A hit must open: some page of the dossier, or of the item itself, is there for this person in this phase and capacity.
bool opent(const toegang::PersoonFeiten& persoon, const toegang::DossierFeiten& dossier) {
    using R = toegang::Recht;
    const auto mag = [&](R recht) {
        return toegang::besluit(toegang::regel(recht), persoon, &dossier).toegestaan();
    };
    return mag(R::casus_lezen) || mag(R::triage_lezen) || mag(R::aanmelding_volgen) ||
           mag(R::bijdrage_lezen) || mag(R::actie_lezen);
}

// Reads hits until there are enough that the policy lets through; the rest is never read.
void lees_treffers(const toegang::Scope<Zoeken>& scope, db::Rows rows, Gevonden& gevonden) {
    constexpr int c = toegang::item_kolommen;
    for (db::Row row : rows) {
        const toegang::ItemRij item = toegang::lees_item(row);
        const toegang::DossierFeiten feiten = toegang::lees_feiten(row, c + 4);
        if (!opent(scope.wie().feiten, feiten) || !scope.van(feiten, item).toegestaan()) continue;
        if (gevonden.treffers.size() == treffers_max) {
            gevonden.meer = true;
            return;
        }
        const auto dossier = row.get<kern::DossierId>(c);
        gevonden.treffers.push_back(
            {dossier, item.id, item.soort, feiten.fase, *feiten.rol, std::string(row.text(c + 1)),
             Date{1970, 1, 1}.plus_days(row.get<int>(c + 3)),
             scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(c + 2), identiteit)});
    }
}

void lees_kenmerk(db::Reader& reader, const toegang::Scope<Zoeken>& scope, const std::string& kenmerk,
                  Gevonden& gevonden) {
    for (db::Row row : scope.query(reader, select_kenmerk, kenmerk)) {
        const auto dossier = row.get<kern::DossierId>(0);
        const toegang::DossierFeiten feiten = toegang::lees_feiten(row, 4);
        if (!opent(scope.wie().feiten, feiten)) continue;
        gevonden.treffers.push_back(
            {dossier, kern::ItemId{}, toegang::ItemSoort::persoon, feiten.fase, *feiten.rol,
             std::string(row.text(1)), local_date(row.get<Instant>(3)),
             scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(2), identiteit)});
    }
}

std::string als_kenmerk(std::string_view tekst) {
    std::string kenmerk(base::trim(tekst));
    std::transform(kenmerk.begin(), kenmerk.end(), kenmerk.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return kenmerk;
}

}  // namespace

void bewaar(db::Tx& tx, const toegang::Grant<Zoeken>& grant, const IdBytes& id, const db::Bytes& vraag_z) {
    tx.run(insert_vraag, id, grant.wie().sessie, vraag_z, grant.nu());
}

db::Bytes verzegel(kern::Kern& kern, const IdBytes& id, const std::string& tekst) {
    return kern.sealer.seal_house("zoekvraag", id, Vraag{tekst});
}

std::optional<std::string> lees(kern::Kern& kern, db::Reader& reader, const toegang::Scope<Zoeken>& scope,
                                const IdBytes& id) {
    for (db::Row row : reader.query(select_vraag, id, scope.wie().sessie))
        return kern.sealer.open_house<Vraag>("zoekvraag", id, row.bytes(0)).tekst;
    return std::nullopt;
}

Gevonden zoek(kern::Kern& kern, db::Reader& reader, const toegang::Scope<Zoeken>& scope,
              std::string_view tekst) {
    Gevonden gevonden;
    if (const std::string kenmerk = als_kenmerk(tekst); kenmerk.starts_with("ZVH-")) {
        lees_kenmerk(reader, scope, kenmerk, gevonden);
        return gevonden;
    }
    const auto woorden = ::zoek::vraag(kern.keys.search_key(), tekst);
    if (woorden.empty()) return gevonden;
    const auto woord = [&](std::size_t n) { return n < woorden.size() ? woorden[n] : woorden.front(); };
    // In steps that grow, so that what is read follows from what is shown and not from how common the word is in the house.
    std::int64_t voor = na_alle_dagen;
    std::int64_t gelopen = 0;
    for (std::int64_t stap = eerste_stap; !gevonden.meer && gelopen < plaatsen_max; stap *= 2) {
        stap = std::min(stap, plaatsen_max - gelopen);
        gelopen += stap;
        const auto grens = reader.value<std::int64_t>(select_grens, woord(0), stap, voor);
        lees_treffers(scope,
                      scope.query(reader, select_treffers, woord(0), woord(1), woord(2), woord(3),
                                  grens.value_or(0), voor),
                      gevonden);
        if (!grens) return gevonden;
        voor = *grens;
    }
    gevonden.te_breed = !gevonden.meer;  // only a page that is not full can miss an older hit
    return gevonden;
}

}  // namespace zoeken::store
