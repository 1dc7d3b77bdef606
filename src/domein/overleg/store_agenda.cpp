// What comes on an agenda, and in what order.
#include <algorithm>
#include <map>

#include "domein/overleg/orde.hpp"
#include "domein/overleg/rules.hpp"
#include "domein/overleg/sql.hpp"
#include "domein/overleg/store.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/partner/instelling.hpp"
#include "kern/toegang/verloop.hpp"

namespace overleg::store {
namespace {

constexpr toegang::Klassen identiteit{toegang::Klasse::k2};
constexpr int kandidaten_max = 300;
constexpr int week = 7;

// Dossiers the reader runs for the house, of the table ($5) or, at the triage table, in triage; not on this agenda yet.
#define VAN_DEZE_TAFEL                                                                                                  \
    " AND dn.rol = 2 AND ((d.tafel = $5 AND d.fase IN (3, 4, 5) AND $6 = 0) OR ($6 = 1 AND d.fase IN (1, 2))) AND NOT " \
    "EXISTS (SELECT 1 FROM agendapunt a WHERE a.dossier = d.id AND a.overleg = $7 AND a.status <> 4) "
constexpr toegang::ScopedSql select_kandidaten{
    "overleg.kandidaten",
    "SELECT d.id, d.kenmerk, d.fase, d.spoed, d.titel_z, d.ingediend, (SELECT max(a.begin) FROM agendapunt a WHERE a.dossier = "
    "d.id AND a.status = 3) FROM" SCOPE_DOSSIERS " WHERE" SCOPE_VAN_MIJ VAN_DEZE_TAFEL
    " ORDER BY d.spoed DESC, d.ingediend, d.id LIMIT $8"};
constexpr toegang::ScopedSql select_stappen{
    "overleg.stappen",
    "SELECT d.id, s.naam, s.klaar_voor FROM" SCOPE_DOSSIERS
    " JOIN tijdpad_stap s ON s.dossier = d.id AND s.staat = 1 AND s.klaar_voor <= $8 WHERE" SCOPE_VAN_MIJ
        VAN_DEZE_TAFEL " ORDER BY s.klaar_voor, s.dossier, s.id LIMIT 500"};
constexpr toegang::ScopedSql select_knelpunten{
    "overleg.knelpunten",
    "SELECT d.id, e.antwoord_voor FROM" SCOPE_DOSSIERS
    " JOIN escalatie e ON e.dossier = d.id AND e.staat IN (1, 2) WHERE" SCOPE_VAN_MIJ VAN_DEZE_TAFEL
    " ORDER BY e.antwoord_voor, e.dossier, e.id LIMIT 500"};

constexpr db::Sql select_aantal{"overleg.aantal",
                                "SELECT count(*) FROM agendapunt WHERE overleg = $1 AND status <> 4"};
constexpr db::Sql select_staat_al{
    "overleg.staat_al",
    "SELECT count(*) FROM agendapunt WHERE dossier = $2 AND overleg = $1 AND status <> 4"};
constexpr db::Sql select_laatste{"overleg.laatste",
                                 "SELECT COALESCE(max(volgnummer), 0) FROM agendapunt WHERE overleg = $1"};
constexpr db::Sql insert_punt{
    "overleg.punt",
    "INSERT INTO agendapunt (dossier, id, overleg, volgnummer, minuten, begin, soort, status, na_sluiting, vorige, vraag_z) "
    "SELECT $1, $2, o.id, $4, $5, o.begin, $6, 1, $7, $8, $9 FROM overleg o WHERE o.id = $3"};
constexpr db::Sql update_item{
    "overleg.punt_item",
    "UPDATE item SET gewijzigd = $3, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND soort = 27 AND versie = $4"};
constexpr db::Sql update_punt{
    "overleg.punt_wijzig",
    "UPDATE agendapunt SET minuten = $3, vraag_z = $4, versie = versie + 1 WHERE dossier = $1 AND id = $2"};
constexpr db::Sql delete_item{"overleg.punt_weg",
                              "DELETE FROM item WHERE dossier = $1 AND id = $2 AND soort = 27"};
constexpr db::Sql update_door{
    "overleg.punt_door",
    "UPDATE agendapunt SET status = 4, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND status = 1"};
// Who got word that it was planned hears that it is not, unless he is out of the dossier.
constexpr db::Sql select_ontvangers{
    "overleg.punt_ontvangers",
    "SELECT medewerker FROM bericht WHERE dossier = $1 AND item = $2 AND soort = 28 ORDER BY medewerker"};

// Ids, order and minutes of every point: no more than an order needs. Those of others are put in their place too, so that
// nobody's time runs into another's.
constexpr db::Sql select_rijen{
    "overleg.rijen",
    "SELECT dossier, id, minuten, begin, volgnummer FROM agendapunt WHERE overleg = $1 AND status <> 4 ORDER BY volgnummer, "
    "dossier, id"};
constexpr db::Sql select_wie{
    "overleg.wie",
    "SELECT DISTINCT a.dossier, dn.organisatie FROM agendapunt a JOIN deelnemer dn ON dn.dossier = a.dossier WHERE a.overleg = "
    "$1 AND a.status <> 4 AND dn.rol IN (3, 4, 5) AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2) ORDER BY dn.organisatie, "
    "a.dossier"};
constexpr db::Sql update_plaats{
    "overleg.plaats",
    "UPDATE agendapunt SET volgnummer = $3, begin = $4, versie = versie + 1 WHERE dossier = $1 AND id = $2 AND (volgnummer <> $3 "
    "OR begin <> $4)"};

struct RijVan {
    kern::DossierId dossier;
    kern::ItemId id;
    int minuten = 0;
};

// Bits of the organisations per point; the sixty-fifth has none: an agenda that large orders by the first.
std::vector<orde::Wie> wie_per_punt(db::Tx& tx, OverlegId id, Date vandaag,
                                    const std::vector<RijVan>& rijen) {
    std::vector<orde::Wie> wie(rijen.size(), 0);
    std::map<kern::OrganisatieId, unsigned> bits;
    for (db::Row row : tx.query(select_wie, id, vandaag)) {
        const auto dossier = row.get<kern::DossierId>(0);
        const auto [plek, nieuw] =
            bits.try_emplace(row.get<kern::OrganisatieId>(1), static_cast<unsigned>(bits.size()));
        if (plek->second >= 64) continue;
        for (std::size_t i = 0; i < rijen.size(); ++i)
            if (rijen[i].dossier == dossier) wie[i] |= orde::Wie{1} << plek->second;
    }
    return wie;
}

// By hand: the points one names change places among themselves; the others stay where they are.
std::vector<std::size_t> met_de_hand(const std::vector<RijVan>& rijen, const std::vector<Plaatsing>& wens) {
    std::vector<std::size_t> plekken;
    std::vector<std::int64_t> plaatsen;
    for (std::size_t i = 0; i < rijen.size(); ++i)
        for (const Plaatsing& een : wens)
            if (een.dossier == rijen[i].dossier && een.punt == rijen[i].id) {
                plekken.push_back(i);
                plaatsen.push_back(een.plaats);
                break;
            }
    std::vector<std::size_t> volgorde(rijen.size());
    for (std::size_t i = 0; i < rijen.size(); ++i) volgorde[i] = i;
    const auto onderling = orde::volgens(plaatsen);
    for (std::size_t i = 0; i < plekken.size(); ++i) volgorde[plekken[i]] = plekken[onderling[i]];
    return volgorde;
}

void zeg_af(db::Tx& tx, const toegang::GrantBasis& grant, bericht::Soort soort) {
    std::vector<kern::MedewerkerId> wie;
    for (db::Row row : tx.query(select_ontvangers, grant.dossier(), grant.item()))
        wie.push_back(row.get<kern::MedewerkerId>(0));
    for (const auto& een : wie)
        bericht::aan_medewerker(tx, {grant.dossier(), grant.dossier(), soort, grant.nu()}, een);
}

using Redenen = std::map<kern::DossierId, std::vector<rules::Aanleiding>>;

}  // namespace

std::vector<Kandidaat> kandidaten(db::Reader& reader, const toegang::ScopeBasis& scope,
                                  const Overleg& overleg) {
    const int triage = overleg.triage ? 1 : 0;
    const Date dag = local_date(overleg.begin);
    const auto weken = static_cast<int>(partner::getal(reader, "overleg.herzien_weken", scope.vandaag()));
    Redenen redenen;
    for (db::Row row : scope.query(reader, select_knelpunten, overleg.tafel, triage, overleg.id))
        redenen[row.get<kern::DossierId>(0)].push_back(
            {PuntSoort::opschaling, "open knelpunt, antwoord voor " + dutch_date(row.get<Date>(1))});
    for (db::Row row : scope.query(reader, select_stappen, overleg.tafel, triage, overleg.id, dag))
        redenen[row.get<kern::DossierId>(0)].push_back(
            {PuntSoort::herziening,
             "stap in het tijdpad: " + std::string(row.text(1)) + ", " + dutch_date(row.get<Date>(2))});
    std::vector<Kandidaat> gevonden;
    for (db::Row row :
         scope.query(reader, select_kandidaten, overleg.tafel, triage, overleg.id, kandidaten_max)) {
        const auto dossier = row.get<kern::DossierId>(0);
        const auto fase = row.get<toegang::Fase>(2);
        auto& waarom = redenen[dossier];
        const auto geweest = row.get<std::optional<Instant>>(6);
        const Date sinds = local_date(geweest.value_or(row.get<Instant>(5)));
        if (overleg.triage)
            waarom.push_back(
                {PuntSoort::aanmelding, "aangemeld op " + dutch_date(local_date(row.get<Instant>(5)))});
        else if (dag.days_since(sinds) >= weken * week)
            waarom.push_back({PuntSoort::herziening, geweest ? "laatst besproken op " + dutch_date(sinds)
                                                             : "nog niet besproken aan deze tafel"});
        if (fase == toegang::Fase::afronding) waarom.push_back({PuntSoort::nazorg, "in afronding"});
        Kandidaat een{dossier,
                      std::string(row.text(1)),
                      fase,
                      row.get<bool>(3),
                      rules::soort_van(waarom),
                      {},
                      scope.toon_dossier<betrokkene::Titel>(dossier, dossier, row.bytes(4), identiteit)};
        if (een.spoed) een.redenen.emplace_back("spoed");
        for (const auto& reden : waarom) een.redenen.push_back(reden.zin);
        gevonden.push_back(std::move(een));
    }
    std::ranges::stable_partition(gevonden, [](const Kandidaat& een) { return !een.redenen.empty(); });
    return gevonden;
}

std::size_t aantal(db::Reader& reader, OverlegId id) {
    return static_cast<std::size_t>(reader.value<std::int64_t>(select_aantal, id).value_or(0));
}

bool staat_al(db::Reader& reader, OverlegId id, kern::DossierId dossier) {
    return reader.value<std::int64_t>(select_staat_al, id, dossier).value_or(0) != 0;
}

void voeg_toe(db::Tx& tx, const toegang::GrantBasis& grant, const Nieuw& nieuw, const Verzegeld& verzegeld) {
    toegang::NieuwItem item;
    item.dossier = grant.dossier();
    item.id = verzegeld.id;
    item.soort = toegang::ItemSoort::agendapunt;
    item.bron = grant.wie().organisatie;
    item.door = grant.wie().medewerker;
    item.kring = toegang::Kring::deelnemers;
    item.categorieen = over_vraag;
    item.nu = grant.nu();
    toegang::bewaar_item(tx, item);
    const auto laatste = tx.value<std::int64_t>(select_laatste, nieuw.overleg).value_or(0);
    tx.run(insert_punt, grant.dossier(), verzegeld.id, nieuw.overleg, laatste + 1, nieuw.minuten, nieuw.soort,
           nieuw.na_sluiting, nieuw.vorige, verzegeld.vraag);
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "agenda", nieuw.wanneer, verzegeld.volg);
    toegang::raak_aan(tx, item);
}

bool wijzig_punt(db::Tx& tx, const toegang::GrantBasis& grant, const PuntWijziging& nieuw,
                 const db::Bytes& vraag) {
    if (tx.run(update_item, grant.dossier(), grant.item(), grant.nu(), nieuw.versie) == 0) return false;
    tx.run(update_punt, grant.dossier(), grant.item(), nieuw.minuten, vraag);
    return true;
}

void haal_weg(db::Tx& tx, const toegang::GrantBasis& grant, const IdBytes& volg) {
    zeg_af(tx, grant, bericht::Soort::agendapunt_vervallen);
    tx.run(delete_item, grant.dossier(), grant.item());
    toegang::gebeurd(tx, grant.dossier(), grant.nu(), "agenda", "vervallen", volg);
    toegang::rechten_krimpen(tx);
}

void schuif_door(db::Tx& tx, const toegang::GrantBasis& grant) {
    zeg_af(tx, grant, bericht::Soort::agendapunt_verplaatst);
    tx.run(update_door, grant.dossier(), grant.item());
}

void orden(db::Tx& tx, const Overleg& overleg, const Ordening* ordening, Date vandaag) {
    std::vector<RijVan> rijen;
    for (db::Row row : tx.query(select_rijen, overleg.id))
        rijen.push_back({row.get<kern::DossierId>(0), row.get<kern::ItemId>(1), row.get<int>(2)});
    std::vector<std::size_t> volgorde;
    if (ordening != nullptr && ordening->bij_elkaar)
        volgorde = orde::bij_elkaar(wie_per_punt(tx, overleg.id, vandaag, rijen));
    else
        volgorde = met_de_hand(rijen, ordening != nullptr ? ordening->plaatsen : std::vector<Plaatsing>{});
    std::vector<int> minuten;
    for (const std::size_t i : volgorde) minuten.push_back(rijen[i].minuten);
    const auto tijden = orde::begintijden(overleg.begin, minuten);
    for (std::size_t plek = 0; plek < volgorde.size(); ++plek) {
        const RijVan& rij = rijen[volgorde[plek]];
        tx.run(update_plaats, rij.dossier, rij.id, static_cast<std::int64_t>(plek + 1), tijden[plek]);
    }
}

}  // namespace overleg::store
