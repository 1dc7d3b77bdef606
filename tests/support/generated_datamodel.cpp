#include <map>

#include "kern/sleutels/kolommen.hpp"
#include "platform/base/text.hpp"
#include "platform/db/migrate.hpp"
#include "tests/support/generated.hpp"

namespace generated {
namespace {

// What the migrations say of one table.
struct Told {
    std::string about;
    std::map<std::string, std::pair<std::string, std::string>, std::less<>> columns;  // definition, comment
};
using Tables = std::map<std::string, Told, std::less<>>;

std::string text_of(std::string_view part) { return std::string(base::trim(part)); }

// "    naam @text NOT NULL,   -- words": a column of the table that is being made.
void read_column(std::string_view line, Told& table) {
    const auto comment = line.find("--");
    const auto code = base::trim(line.substr(0, comment));
    const auto space = code.find(' ');
    if (space == code.npos || code.substr(space + 1, 1) != "@") return;
    auto definition = code.substr(space + 2);
    if (definition.ends_with(',')) definition.remove_suffix(1);
    table.columns[std::string(code.substr(0, space))] = {
        std::string(definition.substr(0, definition.find(' '))) +
            (definition.find("NOT NULL") != definition.npos ||
                     definition.find("PRIMARY KEY") != definition.npos
                 ? ""
                 : ", may be empty"),
        comment == line.npos ? std::string{} : text_of(line.substr(comment + 2))};
}

// "ALTER TABLE concept ADD COLUMN versie @int NOT NULL DEFAULT 1;": a column that came later.
void read_added(std::string_view line, Tables& tables) {
    constexpr std::string_view begin = "ALTER TABLE ", add = " ADD COLUMN ";
    const auto name_end = line.find(add);
    if (!line.starts_with(begin) || name_end == line.npos) return;
    std::string column(line.substr(name_end + add.size()));
    std::erase(column, ';');
    read_column(column, tables[std::string(line.substr(begin.size(), name_end - begin.size()))]);
}

void read_migration(std::string_view text, Tables& tables) {
    constexpr std::string_view begin = "CREATE TABLE ";
    std::string about;
    Told* table = nullptr;
    for (const auto line : base::split(text, '\n')) {
        if (line.starts_with(begin)) {
            const auto rest = line.substr(begin.size());
            table = &tables[std::string(rest.substr(0, rest.find(' ')))];
            table->about = std::exchange(about, {});
        } else if (table != nullptr && line.starts_with(')')) {
            table = nullptr;
        } else if (table != nullptr) {
            read_column(line, *table);
        } else if (line.starts_with("-- ") && line != "-- sqlite" && line != "-- postgres" &&
                   line != "-- end") {
            about += (about.empty() ? "" : " ") + text_of(line.substr(3));
        } else {
            about.clear();
            read_added(line, tables);
        }
    }
}

}  // namespace

std::string datamodel() {
    Tables tables;
    for (const auto& migration : db::all_migrations()) read_migration(migration.text, tables);
    std::string text =
        "# Data model\n\nMade from the register of columns and the migrations; a test compares it. Do not edit.\n\n"
        "- **plain**: readable on disk: ids, codes, dates, numbers, and who works with dossiers.\n"
        "- **sealed**: opens with the key of its dossier, or of the house for one purpose.\n"
        "- **token**: drawn at random, or the keyed hash of a word.\n"
        "- **hash**: of something that isn't stored.\n";
    std::string_view current;
    for (const auto& row : sleutels::kolommen()) {
        const Told& told = tables[std::string(row.tabel)];
        if (row.tabel != current) {
            current = row.tabel;
            text += "\n## " + std::string(current) + "\n\n";
            if (!told.about.empty()) text += told.about + "\n\n";
            text += "| Column | Type | Holds | |\n|---|---|---|---|\n";
        }
        const auto column = told.columns.find(row.kolom);
        const bool known = column != told.columns.end();
        text += "| " + std::string(row.kolom) + " | " + (known ? column->second.first : "") + " | " +
                std::string(sleutels::naam(row.inhoud)) + " | " + (known ? column->second.second : "") +
                " |\n";
    }
    return text;
}

}  // namespace generated
