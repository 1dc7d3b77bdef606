// Who judges a report: public participants (Wgs 2.31(2)), named when it came in or asked for afterwards.

#include "domein/triage/store.hpp"
#include "kern/partner/grondslag.hpp"

// Somebody `m` of organisation `o` who could judge dossier $1 on day $2 and does not yet: of a public participant (Wgs
// 2.27(1): kinds 1 to 7), designated for the processing (bit 1), with a role that decides (10 and 15), in the dossier in no
// other capacity, and not a relative or the person himself.
#define KAN_MEEBEOORDELEN                                                                                   \
    " FROM medewerker m JOIN organisatie o ON o.id = m.werkt_voor WHERE o.soort <= 7 AND o.van <= $2 AND "  \
    "(o.tot IS NULL OR o.tot >= $2) AND m.geblokkeerd = 0 AND (m.functies & 1) = 1 AND m.aangewezen_van "   \
    "<= $2 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $2) AND EXISTS (SELECT 1 FROM "             \
    "medewerker_rol r WHERE r.medewerker = m.id AND r.rol IN (10, 15) AND r.staat = 2 AND r.van <= $2 AND " \
    "(r.tot IS NULL OR r.tot >= $2)) AND NOT EXISTS (SELECT 1 FROM deelnemer dn WHERE dn.dossier = $1 "     \
    "AND dn.medewerker = m.id) AND NOT EXISTS (SELECT 1 FROM uitsluiting u WHERE u.medewerker = m.id AND "  \
    "u.dossier = $1)"

namespace triage::store {
namespace {

using toegang::DeelnameRol;

constexpr toegang::Doelen triagewerk{toegang::Doel::triage};

constexpr db::Sql select_kandidaten{"triage.beoordelaar_kandidaten",
                                    "SELECT m.id, m.naam, o.naam" KAN_MEEBEOORDELEN
                                    " ORDER BY o.naam, o.id, m.naam, m.id"};
constexpr db::Sql select_kandidaat{"triage.beoordelaar_kandidaat",
                                   "SELECT o.id, o.soort" KAN_MEEBEOORDELEN " AND m.id = $3"};
constexpr db::Sql select_deelname{
    "triage.beoordelaar_deelname",
    "SELECT id FROM deelname WHERE dossier = $1 AND organisatie = $2 AND rol = 3 AND ingetrokken IS NULL AND (tot IS NULL "
    "OR tot >= $3) ORDER BY van, id LIMIT 1"};
constexpr db::Sql insert_deelname{
    "triage.beoordelaar_toelaten",
    "INSERT INTO deelname (dossier, id, organisatie, rol, doelen, grondslag, van) VALUES ($1, $2, $3, $4, $5, $6, $7)"};
constexpr db::Sql insert_deelnemer{
    "triage.beoordelaar_erbij",
    "INSERT INTO deelnemer (medewerker, dossier, deelname, organisatie, rol, doelen, van, stapel, gewijzigd) VALUES ($1, "
    "$2, $3, $4, $5, $6, $7, 1, $8)"};
constexpr db::Sql insert_verloop{
    "triage.beoordelaar_verloop",
    "INSERT INTO dossier_verloop (dossier, tijd, soort, waarde, volg) VALUES ($1, $2, 'triage', 'beoordelaar erbij', $3)"};

}  // namespace

std::vector<Keuze> kandidaten(db::Reader& reader, const toegang::GrantBasis& grant) {
    std::vector<Keuze> gevonden;
    for (db::Row row : reader.query(select_kandidaten, grant.dossier(), grant.vandaag()))
        gevonden.push_back({row.get<IdBytes>(0), row.get<std::string>(2) + ", " + row.get<std::string>(1)});
    return gevonden;
}

bool voeg_beoordelaar_toe(db::Tx& tx, const toegang::Grant<Voorbereiden>& grant, kern::MedewerkerId wie,
                          Nummers nummers) {
    const auto van = tx.one(
        select_kandidaat,
        [](db::Row& row) {
            return std::pair(row.get<kern::OrganisatieId>(0), row.get<toegang::OrganisatieSoort>(1));
        },
        grant.dossier(), grant.vandaag(), wie);
    if (!van) return false;
    auto deelname = tx.value<kern::DeelnameId>(select_deelname, grant.dossier(), van->first, grant.vandaag());
    if (!deelname) {
        deelname = kern::DeelnameId::from(nummers.neem());
        tx.run(insert_deelname, grant.dossier(), *deelname, van->first, DeelnameRol::beoordelaar,
               triagewerk.mask(), partner::grondslag(van->second), grant.vandaag());
    }
    tx.run(insert_deelnemer, wie, grant.dossier(), *deelname, van->first, DeelnameRol::beoordelaar,
           triagewerk.mask(), grant.vandaag(), grant.nu());
    tx.run(insert_verloop, grant.dossier(), grant.nu(), nummers.neem());
    toegang::raak_allen_aan(tx, grant.dossier(), grant.nu());
    return true;
}

}  // namespace triage::store
