// The weekly mail: what kinds of notices wait, since which day. It names no one and no dossier.
#include <map>

#include "domein/werk/werk.hpp"
#include "kern/bericht/bericht.hpp"
#include "kern/toegang/kern.hpp"

namespace werk {
namespace {

constexpr int uur_van_maken = 7;  // Monday, in Amsterdam
constexpr std::int64_t ontvangers_per_keer = 200;
constexpr int soort_weekbericht = 1;  // of uitgaand.soort

// Who has an account and did not get the one of this week.
constexpr db::Sql select_ontvangers{
    "werk.weekbericht_ontvangers",
    "SELECT a.medewerker FROM account a JOIN medewerker m ON m.id = a.medewerker LEFT JOIN weekbericht w "
    "ON w.medewerker = a.medewerker WHERE a.geblokkeerd = 0 AND m.geblokkeerd = 0 AND m.aangewezen_van <= "
    "$1 AND (m.aangewezen_tot IS NULL OR m.aangewezen_tot >= $1) AND (w.medewerker IS NULL OR (w.week < "
    "$2 AND w.uit = 0)) ORDER BY a.medewerker LIMIT $3"};
// Notices he did not read, of dossiers he still takes part in and did not switch off.
constexpr db::Sql select_berichten{
    "werk.weekbericht_berichten",
    "SELECT be.soort, be.gemaakt FROM bericht be JOIN deelnemer dn ON dn.medewerker = be.medewerker AND "
    "dn.dossier = be.dossier JOIN dossier d ON d.id = be.dossier WHERE be.medewerker = $1 AND be.gelezen "
    "IS NULL AND dn.van <= $2 AND (dn.tot IS NULL OR dn.tot >= $2) AND d.afgeschermd = 0 AND NOT EXISTS "
    "(SELECT 1 FROM uitsluiting ux WHERE ux.medewerker = dn.medewerker AND ux.dossier = d.id) AND NOT "
    "EXISTS (SELECT 1 FROM berichtkeuze bk WHERE bk.medewerker = be.medewerker AND bk.soort = be.soort) "
    "ORDER BY be.soort, be.gemaakt, be.dossier, be.item"};
constexpr db::Sql upsert_week{
    "werk.weekbericht",
    "INSERT INTO weekbericht (medewerker, week) VALUES ($1, $2) ON CONFLICT (medewerker) DO UPDATE SET "
    "week = excluded.week WHERE weekbericht.week < excluded.week AND weekbericht.uit = 0"};
constexpr db::Sql insert_uitgaand{
    "werk.uitgaand",
    "INSERT INTO uitgaand (id, soort, medewerker, inhoud_z, gemaakt) VALUES ($1, $2, $3, $4, $5)"};

struct Mail {
    std::string onderwerp;
    std::string tekst;
    static constexpr sleutels::Kolom kolom{"uitgaand", "inhoud_z"};
    auto velden() { return std::tie(onderwerp, tekst); }
    auto velden() const { return std::tie(onderwerp, tekst); }
};

Date maandag(Date dag) { return dag.plus_days(1 - dag.weekday()); }

}  // namespace

std::string weekbericht_tekst(const std::vector<std::pair<bericht::Soort, Date>>& berichten) {
    struct Regel {
        int aantal = 0;
        Date eerste{9999, 12, 31};
    };
    std::map<bericht::Soort, Regel> regels;
    for (const auto& [soort, dag] : berichten) {
        Regel& regel = regels[soort];
        ++regel.aantal;
        regel.eerste = std::min(regel.eerste, dag);
    }
    std::string tekst = "Dit wacht op je in Regiehuis:\n";
    for (const auto& [soort, regel] : regels)
        tekst += "- " + std::string(bericht::zin(soort)) + " " + std::to_string(regel.aantal) +
                 " keer, sinds " + dutch_date(regel.eerste) + "\n";
    return tekst +
           "\nLog in om te zien waar het over gaat. Wil je deze mail niet meer? Kies dat bij Berichten kiezen.\n";
}

bool tijd_voor_weekbericht(Instant nu) {
    const Date vandaag = local_date(nu);
    return vandaag.weekday() > 1 || nu >= start_of_day(vandaag).plus_seconds(uur_van_maken * 3'600);
}

std::vector<kern::MedewerkerId> weekbericht_ontvangers(db::Reader& reader, Instant nu) {
    std::vector<kern::MedewerkerId> gevonden;
    const Date vandaag = local_date(nu);
    for (db::Row row : reader.query(select_ontvangers, vandaag, maandag(vandaag).iso(), ontvangers_per_keer))
        gevonden.push_back(row.get<kern::MedewerkerId>(0));
    return gevonden;
}

bool maak_weekbericht(kern::Kern& kern, db::Tx& tx, kern::MedewerkerId wie, Instant nu) {
    const Date vandaag = local_date(nu);
    if (tx.run(upsert_week, wie, maandag(vandaag).iso()) == 0) return false;
    std::vector<std::pair<bericht::Soort, Date>> berichten;
    for (db::Row row : tx.query(select_berichten, wie, vandaag))
        berichten.emplace_back(row.get<bericht::Soort>(0), local_date(row.get<Instant>(1)));
    if (berichten.empty()) return true;
    const auto id = kern.random.id<struct Uitgaand>();
    tx.run(insert_uitgaand, id, soort_weekbericht, wie,
           kern.sealer.seal_house("uitgaand", id, Mail{"Dit wacht op je", weekbericht_tekst(berichten)}), nu);
    return true;
}

}  // namespace werk
