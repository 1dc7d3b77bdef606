#include "app/inspect.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <iostream>
#include <vector>

#include "app/checkpoint.hpp"
#include "app/content.hpp"
#include "app/fault.hpp"
#include "platform/base/text.hpp"

namespace app {
namespace {

constexpr db::Sql integrity{"check.integrity", "PRAGMA integrity_check"};
constexpr db::Sql foreign_keys{"check.foreign_keys", "PRAGMA foreign_key_check"};
// An item without its row is a promise of something that is not there.
constexpr db::Sql loose_items{
    "check.items",
    "SELECT count(*) FROM item i WHERE NOT EXISTS (SELECT 1 FROM dossier d WHERE d.id = i.dossier)"};

// The kept counts against what they count.
constexpr db::Sql wrong_counts{
    "check.tellingen",
    "SELECT (SELECT count(*) FROM (SELECT gemeente, fase, aantal FROM telling_fase WHERE aantal <> 0 EXCEPT SELECT gemeente, "
    "fase, count(*) FROM dossier GROUP BY gemeente, fase) AS a) + (SELECT count(*) FROM (SELECT gemeente, fase, count(*) FROM "
    "dossier GROUP BY gemeente, fase EXCEPT SELECT gemeente, fase, aantal FROM telling_fase) AS b)"};
constexpr db::Sql wrong_caseloads{
    "check.caseloads",
    "SELECT count(*) FROM (SELECT m.id FROM medewerker m LEFT JOIN telling_regisseur t ON t.medewerker = m.id WHERE "
    "COALESCE(t.aantal, 0) <> (SELECT count(*) FROM dossier d WHERE d.procesregisseur = m.id AND d.fase IN (3, 4, 5))) AS a"};

void check_sqlite(db::Reader& reader, std::vector<std::string>& faults) {
    for (db::Row row : reader.query(integrity))
        if (row.text(0) != "ok") faults.push_back("database: " + std::string(row.text(0)));
    for (db::Row row : reader.query(foreign_keys))
        faults.push_back("database: a row of " + std::string(row.text(0)) + " points to nothing");
}

std::string place_of(const content::Value& value) {
    return fmt::format("a sealed value of {} does not open", value.table.name);
}

}  // namespace

void check(House& house) {
    std::vector<std::string> faults;
    auto snapshot = house.database().read();
    db::Reader& reader = snapshot.reader();
    if (house.database().engine() == db::Engine::sqlite) check_sqlite(reader, faults);
    if (const int broken = house.keys().check(); broken != 0)
        faults.push_back(fmt::format("key store: {} keys do not unwrap", broken));
    if (reader.value<std::int64_t>(loose_items).value_or(0) != 0) faults.push_back("items without a dossier");
    if (reader.value<std::int64_t>(wrong_counts).value_or(0) != 0 ||
        reader.value<std::int64_t>(wrong_caseloads).value_or(0) != 0)
        faults.push_back("kept counts that are not what they count");
    std::size_t opened = 0;
    content::walk(house.kern(), reader, [&](const content::Value& value) {
        if (value.broken)
            faults.push_back(place_of(value));
        else if (value.sealed && !value.null)
            ++opened;
    });
    if (!faults.empty()) throw Fault(fmt::format("check: {} ({} faults)", faults.front(), faults.size()));
    std::cout << fmt::format("check: {} sealed values open, every key unwraps, the database is sound\n",
                             opened);
}

std::string digest(kern::Kern& kern) {
    crypto::Sha256 sum;
    const auto add = [&](char sign, std::string_view bytes) {
        // Sign and length before each value, so that no two contents run into the same bytes.
        sum.add(fmt::format("{}{}:", sign, bytes.size()));
        sum.add(bytes);
    };
    auto snapshot = kern.db.read();
    const content::Table* table = nullptr;
    content::walk(kern, snapshot.reader(), [&](const content::Value& value) {
        if (value.broken) throw Fault("digest: " + place_of(value));
        if (&value.table != table) add('T', value.table.name);
        table = &value.table;
        const bool own_row = value.table.row_not_content && value.column == value.table.row;
        if (own_row) return;
        const bool key_material = value.table.name == "huis" && value.sealed;
        if (value.null || key_material)
            add('0', "");
        else
            add(value.table.kinds[static_cast<std::size_t>(value.column)], value.value);
    });
    const auto hash = sum.finish();
    return base::hex({reinterpret_cast<const char*>(hash.data()), hash.size()});
}

void verify_log(House& house, const std::optional<fs::path>& checkpoint) {
    std::vector<logboek::Bekend> known;
    if (checkpoint) known.push_back(read_point(*checkpoint));
    const auto kept = kept_point(house.place());
    if (kept) known.push_back(*kept);
    const auto found = house.kern().logboek.controleer(house.clock().now(), known);
    if (!found.fouten.empty())
        throw Fault(fmt::format("verify-log: {} ({} faults)", found.fouten.front(), found.fouten.size()));
    std::cout
        << fmt::format("verify-log: {} entries in order, {} checkpoints signed, {} not yet numbered\n",
                       found.bladen, found.punten, found.ongenummerd)
        << (kept ? "verify-log: continues the checkpoint kept in the data directory\n"
                 : "verify-log: no checkpoint is kept in the data directory; give one with --checkpoint\n")
        << logboek::punt_tekst(house.kern().huis.id, found.bladen, found.wortel);
}

}  // namespace app
