// Which entries are about which dossier: an index made from the log, that stays behind it. It is filled for many entries at
// once in the order of its rows, so that neighbours land on one page, and in short changes, for answers wait behind each. Who
// asks also looks through the tail that it does not cover yet (DECISIONS 21).

#include <algorithm>

#include "kern/logboek/logboek.hpp"
#include "platform/db/permit.hpp"

namespace logboek {
namespace {

constexpr std::size_t per_keer =
    4'000;  // entries at a time: some megabytes when each is about a page of dossiers
constexpr std::size_t rijen_per_keer = 500;  // in one change

constexpr db::Sql lees_stand{"verwijs.stand",
                             "SELECT verwezen_tot, genummerd_tot FROM logboek_stand WHERE id = 1"};
constexpr db::Sql zet_stand{"verwijs.stand.zet", "UPDATE logboek_stand SET verwezen_tot = $1 WHERE id = 1"};
constexpr db::Sql wachtend{
    "verwijs.wachtend",
    "SELECT volg, id, regel, persoonlijk_z FROM logboek_regel WHERE volg > $1 AND volg <= $2 ORDER BY volg "
    "LIMIT $3"};
// A step that broke off left some of its rows.
constexpr db::Sql insert_verwijzing{
    "verwijs.insert", "INSERT INTO logboek_dossier (dossier, volg) VALUES ($1, $2) ON CONFLICT DO NOTHING"};

// The canonical form has this key once: within a text its quotes would be escaped.
constexpr std::string_view lijst_begin = "\"dossiers\":[";

}  // namespace

std::vector<IdBytes> dossiers_in(std::string_view regel) {
    std::vector<IdBytes> gevonden;
    auto plaats = regel.find(lijst_begin);
    if (plaats == regel.npos) return gevonden;
    plaats += lijst_begin.size();
    // ["<id>",classes,persons] and a comma, until the bracket that closes the list.
    while (regel.substr(plaats, 2) == "[\"") {
        const auto einde = regel.find('"', plaats + 2);
        if (einde == regel.npos) break;
        if (const auto id = IdBytes::parse(regel.substr(plaats + 2, einde - plaats - 2)))
            gevonden.push_back(*id);
        const auto haak = regel.find(']', einde);
        if (haak == regel.npos || haak + 2 > regel.size() || regel[haak + 1] != ',') break;
        plaats = haak + 2;
    }
    return gevonden;
}

void Logboek::verwijs(std::size_t minstens) {
    while (verwijs_stap(std::max<std::size_t>(minstens, 1))) continue;
}

bool Logboek::verwijs_stap(std::size_t minstens) {
    std::vector<std::pair<IdBytes, std::int64_t>> verwijzingen;
    std::int64_t tot = 0;
    {
        auto snapshot = m_database->read();
        db::Reader& reader = snapshot.reader();
        std::int64_t van = 0;
        for (db::Row row : reader.query(lees_stand)) {
            van = row.get<std::int64_t>(0);
            tot = row.get<std::int64_t>(1);
        }
        if (tot - van < static_cast<std::int64_t>(minstens)) return false;
        std::size_t gelezen = 0;
        std::int64_t laatste = van;
        for (db::Row row : reader.query(wachtend, van, tot, static_cast<std::int64_t>(per_keer))) {
            ++gelezen;
            laatste = row.get<std::int64_t>(0);
            const auto regel = row.text(2);
            std::optional<db::BytesView> persoonlijk;
            if (!row.null(3)) persoonlijk = row.bytes(3);
            // What is not ours has no leaf, so it may not be in the index either.
            if (!echt(id_uit(row.bytes(1)), blad_hash(regel), persoonlijk)) continue;
            for (const auto& dossier : dossiers_in(regel)) verwijzingen.emplace_back(dossier, laatste);
        }
        if (gelezen == per_keer) tot = laatste;
    }
    std::sort(verwijzingen.begin(), verwijzingen.end());
    std::size_t from = 0;
    do {
        const std::size_t end = std::min(verwijzingen.size(), from + rijen_per_keer);
        const auto body = [&](db::Tx& tx) {
            for (std::size_t i = from; i < end; ++i)
                tx.run(insert_verwijzing, verwijzingen[i].first, verwijzingen[i].second);
            // With the last rows: until then nobody looks at them.
            if (end == verwijzingen.size()) tx.run(zet_stand, tot);
            return db::Verdict::keep;
        };
        if (m_database->run(db::PermitHolder::permit(), body) == db::Outcome::failed)
            throw db::DatabaseError(db::DatabaseError::Kind::unavailable, "the log could not be indexed");
        from = end;
    } while (from < verwijzingen.size());
    return true;
}

}  // namespace logboek
