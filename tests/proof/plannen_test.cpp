// The watch on plans sees what it should: with these it is red when it looks away.
#include "tests/proof/plannen.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "platform/db/sqlite_connection.hpp"

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Plannen, a_scan_of_what_grows_is_named_by_its_table) {
    EXPECT_THAT(proof::geheel_gelezen("SELECT d.id FROM dossier d WHERE d.ave = $1", "SCAN d\n"),
                ElementsAre("dossier"));
    EXPECT_THAT(proof::geheel_gelezen("SELECT count(*) FROM item", "SCAN item USING COVERING INDEX x\n"),
                ElementsAre("item"));
    EXPECT_THAT(proof::geheel_gelezen("SELECT 1 FROM dossier d, item AS i WHERE i.id = d.id",
                                      "SEARCH d USING INDEX x (id=?)\nSCAN i\n"),
                ElementsAre("item"));
    EXPECT_THAT(proof::geheel_gelezen("SELECT 1 FROM dossier d JOIN item i ON i.door = d.id",
                                      "SEARCH i USING AUTOMATIC COVERING INDEX (door=?)\n"),
                testing::Not(IsEmpty()));
}

TEST(Plannen, a_search_and_a_small_table_may_be) {
    EXPECT_THAT(proof::geheel_gelezen("SELECT d.id FROM dossier d WHERE d.id = $1",
                                      "SEARCH d USING INDEX sqlite_autoindex_dossier_1 (id=?)\n"),
                IsEmpty());
    EXPECT_THAT(
        proof::geheel_gelezen("SELECT o.id FROM organisatie o", "SCAN o\nUSE TEMP B-TREE FOR ORDER BY\n"),
        IsEmpty());
    EXPECT_THAT(proof::geheel_gelezen("SELECT 1", "SCAN CONSTANT ROW\n"), IsEmpty());
    EXPECT_THAT(
        proof::geheel_gelezen("SELECT d.fase FROM (SELECT 1 AS een) AS x LEFT JOIN dossier d ON d.id = $1",
                              "SCAN x\nSEARCH d USING INDEX y (id=?) LEFT-JOIN\n"),
        IsEmpty());
}

std::string gezien;  // the last plan told

TEST(Plannen, every_statement_is_told_once_with_its_plan) {
    static constexpr db::Sql zonder_index{"proof.plan", "SELECT count(*) FROM dossier WHERE ave = $1"};
    const auto eerder = db::sqlite::plan_watch.exchange([](const db::Sql& sql, std::string_view plan) {
        if (sql.name() == "proof.plan") gezien += plan;
    });
    toegang::test::TestHuis huis(db::Engine::sqlite);
    for (int keer = 0; keer < 2; ++keer) (void)huis.db().read().reader().value<std::int64_t>(zonder_index, 4);
    db::sqlite::plan_watch = eerder;
    EXPECT_EQ(gezien, "SCAN dossier\n");
    EXPECT_THAT(proof::geheel_gelezen(zonder_index.text(), gezien), ElementsAre("dossier"));
}

}  // namespace
