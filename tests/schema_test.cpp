// The register of columns against the real schema of both engines, and against the types that are sealed.
#include <gtest/gtest.h>

#include <set>

#include "app/system_routes.hpp"
#include "kern/sleutels/kolommen.hpp"
#include "platform/db/test_database.hpp"
#include "tests/support/generated.hpp"
#include "tests/tidy/tree.hpp"

namespace {

using Columns = std::set<std::pair<std::string, std::string>>;

constexpr db::Sql sqlite_columns{
    "test.kolommen",
    "SELECT m.name, p.name FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE m.type = 'table' AND m.name NOT LIKE "
    "'sqlite_%'"};
constexpr db::Sql postgres_columns{
    "test.kolommen",
    "SELECT CAST(table_name AS text), CAST(column_name AS text) FROM information_schema.columns "
    "WHERE table_schema = 'public'"};

Columns registered() {
    Columns columns;
    for (const auto& row : sleutels::kolommen()) columns.emplace(row.tabel, row.kolom);
    return columns;
}

// The literal after `from`, which moves past it.
std::string next_literal(std::string_view text, std::size_t& from) {
    const auto begin = text.find('"', from) + 1;
    from = text.find('"', begin) + 1;
    return std::string(text.substr(begin, from - begin - 1));
}

// Every {table, column} that a type or constant of the program is sealed under.
std::vector<std::pair<std::string, std::pair<std::string, std::string>>> sealed_by_types() {
    std::vector<std::pair<std::string, std::pair<std::string, std::string>>> found;
    constexpr std::string_view mark = "kolom{\"";
    for (const auto& file : tidy::tree()) {
        if (!file.in("src/") || !file.is_cpp() || file.ends("_test.cpp")) continue;
        for (auto at = file.text.find(mark); at != file.text.npos; at = file.text.find(mark, at + 1)) {
            std::size_t from = at;
            const auto table = next_literal(file.text, from);
            found.push_back({file.path, {table, next_literal(file.text, from)}});
        }
    }
    return found;
}

class SchemaTest : public testing::TestWithParam<db::Engine> {};

TEST_P(SchemaTest, every_column_is_registered_and_no_other) {
    db::test::TestDatabase database(GetParam());
    auto snapshot = database->read();
    Columns real;
    const auto& query = GetParam() == db::Engine::sqlite ? sqlite_columns : postgres_columns;
    for (db::Row row : snapshot.reader().query(query)) real.emplace(row.text(0), row.text(1));
    ASSERT_GT(real.size(), 300U);
    const Columns known = registered();
    for (const auto& [table, column] : real)
        EXPECT_TRUE(known.contains({table, column}))
            << table << "." << column << " is not in kern/sleutels/kolommen.cpp";
    for (const auto& [table, column] : known)
        EXPECT_TRUE(real.contains({table, column})) << table << "." << column << " does not exist";
}

INSTANTIATE_TEST_SUITE_P(Engines, SchemaTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

// SQLite 3.40 reports a false NULL for a clustered table whose key is not in front (`check` then calls a sound house broken).
TEST(Schema, a_clustered_table_begins_with_its_key) {
    constexpr db::Sql behind{
        "test.sleutels",
        "SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND m.sql LIKE '%WITHOUT ROWID%' AND "
        "(SELECT count(*) FROM pragma_table_info(m.name) p WHERE p.pk > 0) <> "
        "(SELECT max(p.cid) + 1 FROM pragma_table_info(m.name) p WHERE p.pk > 0)"};
    db::test::TestDatabase database(db::Engine::sqlite);
    auto snapshot = database->read();
    for (db::Row row : snapshot.reader().query(behind)) ADD_FAILURE() << row.text(0);
}

TEST(Kolommen, each_stands_once) { EXPECT_EQ(registered().size(), sleutels::kolommen().size()); }

TEST(Kolommen, sealed_columns_are_those_that_end_in_z) {
    for (const auto& row : sleutels::kolommen())
        EXPECT_EQ(row.inhoud == sleutels::Inhoud::sealed, row.kolom.ends_with("_z"))
            << row.tabel << "." << row.kolom;
}

TEST(Kolommen, every_sealed_type_names_a_sealed_column) {
    Columns sealed;
    for (const auto& row : sleutels::kolommen())
        if (row.inhoud == sleutels::Inhoud::sealed) sealed.emplace(row.tabel, row.kolom);
    const auto types = sealed_by_types();
    ASSERT_GT(types.size(), 20U);
    for (const auto& [path, column] : types)
        EXPECT_TRUE(sealed.contains(column)) << path << ": " << column.first << "." << column.second;
}

TEST(Generated, datamodel_is_what_the_schema_says) {
    generated::expect_document("docs/datamodel.md", generated::datamodel());
}

TEST(Generated, toegang_is_what_the_policy_says) {
    generated::expect_document("docs/toegang.md", generated::toegang(app::all_routes(app::Probes{})));
}

}  // namespace
