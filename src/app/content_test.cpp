#include "app/content.hpp"

#include <gtest/gtest.h>

#include <set>

#include "platform/base/text.hpp"
#include "platform/db/test_database.hpp"

namespace {

constexpr db::Sql tables_of_schema{"test.tabellen",
                                   "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"};
constexpr db::Sql columns_of_table{"test.kolommen", "SELECT name FROM pragma_table_info($1) ORDER BY cid"};

// The names between SELECT and FROM that belong to the table itself, and those it names as left out.
std::set<std::string> columns_of(const app::content::Table& table) {
    std::set<std::string> found;
    const auto text = table.sql.text();
    const auto list = text.substr(7, text.find(" FROM ") - 7);
    int column = 0;
    for (const auto part : base::split(list, ',')) {
        const auto name = base::trim(part);
        const bool of_other = table.row_not_content && column == table.row;
        if (!of_other) found.emplace(name.find('.') == name.npos ? name : name.substr(name.find('.') + 1));
        ++column;
    }
    EXPECT_EQ(static_cast<std::size_t>(column), table.kinds.size()) << table.name;
    for (const auto name : base::split(table.left_out, ' '))
        if (!name.empty()) found.emplace(name);
    return found;
}

TEST(Content, every_column_of_the_schema_is_read_or_named_as_left_out) {
    db::test::TestDatabase database(db::Engine::sqlite);
    auto snapshot = database->read();
    std::set<std::string> known{"schema_migratie"};
    for (const auto& table : app::content::tables()) known.emplace(table.name);
    for (const auto name : app::content::tables_left_out()) known.emplace(name);
    for (const auto* table : app::content::tables_of_parts()) known.emplace(table->name);

    std::set<std::string> real;
    for (db::Row row : snapshot.reader().query(tables_of_schema)) real.emplace(row.text(0));
    for (const auto& name : real)
        EXPECT_TRUE(known.contains(name) || name.starts_with("sqlite_")) << name << " is not in the register";

    for (const auto& table : app::content::tables()) {
        ASSERT_TRUE(real.contains(std::string(table.name))) << table.name;
        std::set<std::string> columns;
        for (db::Row row : snapshot.reader().query(columns_of_table, table.name))
            columns.emplace(row.text(0));
        EXPECT_EQ(columns_of(table), columns) << table.name;
    }
}

TEST(Content, every_sealed_column_is_opened) {
    db::test::TestDatabase database(db::Engine::sqlite);
    auto snapshot = database->read();
    for (const auto& table : app::content::tables()) {
        const auto text = table.sql.text();
        int column = 0;
        for (const auto part : base::split(text.substr(7, text.find(" FROM ") - 7), ',')) {
            const bool sealed = base::trim(part).ends_with("_z");
            EXPECT_EQ(sealed, table.kinds[static_cast<std::size_t>(column++)] == 'z')
                << table.name << " " << part;
        }
    }
}

}  // namespace
