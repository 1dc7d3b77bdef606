// What happens to a house by itself on a day: what was not taken up is destroyed, and a shield that was lifted for a while
// closes again. With the whole house, as it is served.
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "app/house.hpp"
#include "app/inspect.hpp"
#include "app/jobs.hpp"
#include "app/seed/seed.hpp"
#include "platform/db/permit.hpp"

namespace {

using app::House;
namespace fs = std::filesystem;

constexpr db::Sql some_returned{"test.teruggelegd",
                                "SELECT id FROM dossier WHERE fase = 7 ORDER BY id LIMIT 1"};
constexpr db::Sql some_closed{"test.gesloten", "SELECT id FROM dossier WHERE fase = 5 ORDER BY id LIMIT 1"};
constexpr db::Sql is_due{"test.vernietigen", "UPDATE dossier SET vernietigen_op = $2 WHERE id = $1"};
constexpr db::Sql rows_of{"test.rijen", "SELECT count(*) FROM item WHERE dossier = $1"};
constexpr db::Sql shielded{"test.afgeschermd", "SELECT afgeschermd FROM dossier WHERE id = $1"};
constexpr db::Sql some_member{"test.medewerker",
                              "SELECT medewerker FROM deelnemer WHERE dossier = $1 LIMIT 1"};
constexpr db::Sql lift{
    "test.opgeheven",
    "INSERT INTO heropening (dossier, besluit, grond, tot) VALUES ($1, $2, 'toezicht', $3)"};
constexpr db::Sql decide{
    "test.besluit",
    "INSERT INTO besluit (dossier, id, soort, staat, nodig, voorbereid_door, voorbereid_op, inhoud_z) VALUES ($1, $2, 7, 2, 1, "
    "$3, $4, $2)"};

class AppDays : public testing::Test {
protected:
    AppDays() {
        std::string pattern = (fs::temp_directory_path() / "regiehuis_dagen_XXXXXX").string();
        folder = mkdtemp(pattern.data());
        testing::internal::CaptureStdout();
        app::seed::run({{folder / "huis", {}, {}, {}}, "demo", 1});
        testing::internal::GetCapturedStdout();
    }
    ~AppDays() override { fs::remove_all(folder); }
    static void write(House& house, const std::function<void(db::Tx&)>& body) {
        house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            body(tx);
            return db::Verdict::keep;
        });
    }
    template <class T, class... A>
    static T value(House& house, const db::Sql& sql, const A&... args) {
        auto snapshot = house.database().read();
        return snapshot.reader().value<T>(sql, args...).value();
    }
    fs::path folder;
};

TEST_F(AppDays, what_was_not_taken_up_goes_on_its_day_with_its_key) {
    House house({folder / "huis", {}, {}, {}});
    const Date today = local_date(house.clock().now());
    const auto dossier = value<kern::DossierId>(house, some_returned);
    write(house, [&](db::Tx& tx) { tx.run(is_due, dossier, today.plus_days(1)); });
    app::keep_days(house);
    app::sweep(house);
    EXPECT_GT(value<std::int64_t>(house, rows_of, dossier), 0) << "its day has not come";
    EXPECT_NO_THROW(house.keys().dossier(dossier));
    write(house, [&](db::Tx& tx) { tx.run(is_due, dossier, today); });
    app::keep_days(house);
    app::sweep(house);
    EXPECT_EQ(value<std::int64_t>(house, rows_of, dossier), 0);
    EXPECT_THROW(house.keys().dossier(dossier), sleutels::KeyMissing);
    EXPECT_NO_THROW(app::check(house));
}

// ADR 0021: advice ends by itself, key and all; its counts stay, and no count of what was not taken up comes of it.
TEST_F(AppDays, an_advice_goes_at_the_end_of_its_term_and_its_count_stays) {
    static constexpr db::Sql some_advice{"test.advies",
                                         "SELECT dossier FROM advies WHERE met_namen = 1 LIMIT 1"};
    static constexpr db::Sql messages{"test.adviesbericht",
                                      "SELECT count(*) FROM adviesbericht WHERE dossier = $1"};
    static constexpr db::Sql counted{"test.advies_telling", "SELECT sum(aantal) FROM advies_telling"};
    static constexpr db::Sql returned{
        "test.niet_opgepakt", "SELECT COALESCE(sum(aantal), 0) FROM telling WHERE soort = 'niet_opgepakt'"};
    House house({folder / "huis", {}, {}, {}});
    const auto dossier = value<kern::DossierId>(house, some_advice);
    const auto before = value<std::int64_t>(house, counted);
    const auto back = value<std::int64_t>(house, returned);
    EXPECT_GT(value<std::int64_t>(house, messages, dossier), 0);
    app::sweep(house);
    EXPECT_GT(value<std::int64_t>(house, rows_of, dossier), 0) << "its term is not over";
    write(house, [&](db::Tx& tx) { tx.run(is_due, dossier, local_date(house.clock().now())); });
    app::sweep(house);
    EXPECT_EQ(value<std::int64_t>(house, rows_of, dossier), 0);
    EXPECT_EQ(value<std::int64_t>(house, messages, dossier), 0);
    EXPECT_THROW(house.keys().dossier(dossier), sleutels::KeyMissing);
    EXPECT_EQ(value<std::int64_t>(house, counted), before);
    EXPECT_EQ(value<std::int64_t>(house, returned), back);
    EXPECT_NO_THROW(app::check(house));
}

TEST_F(AppDays, the_weekly_mail_is_made_once_however_often_the_day_is_kept) {
    static constexpr db::Sql sent{"test.uitgaand", "SELECT count(*) FROM uitgaand"};
    static constexpr db::Sql people{"test.weekbericht", "SELECT count(*) FROM weekbericht WHERE week <> ''"};
    House house({folder / "huis", {}, {}, {}});
    const Date monday =
        local_date(house.clock().now()).plus_days(1 - local_date(house.clock().now()).weekday());
    if (house.clock().now() < start_of_day(monday).plus_seconds(7 * 3'600))
        GTEST_SKIP() << "Monday before seven";
    app::keep_days(house);
    const auto once = value<std::int64_t>(house, sent);
    EXPECT_GT(once, 0) << "the demo house has notices";
    EXPECT_GT(value<std::int64_t>(house, people), once) << "who has none gets no mail";
    app::keep_days(house);
    EXPECT_EQ(value<std::int64_t>(house, sent), once);
}

TEST_F(AppDays, a_shield_that_was_lifted_until_a_day_closes_after_it_and_once) {
    House house({folder / "huis", {}, {}, {}});
    const Date today = local_date(house.clock().now());
    const auto dossier = value<kern::DossierId>(house, some_closed);
    const auto besluit = house.random().id<kern::Besluit>();
    write(house, [&](db::Tx& tx) {
        tx.run(decide, dossier, besluit, value<kern::MedewerkerId>(house, some_member, dossier),
               house.clock().now());
        tx.run(lift, dossier, besluit, today);
    });
    app::keep_days(house);
    EXPECT_EQ(value<std::int64_t>(house, shielded, dossier), 0) << "the last day counts";
    write(house, [&](db::Tx& tx) {
        static constexpr db::Sql earlier{"test.eerder", "UPDATE heropening SET tot = $2 WHERE dossier = $1"};
        tx.run(earlier, dossier, today.plus_days(-1));
    });
    app::keep_days(house);
    EXPECT_EQ(value<std::int64_t>(house, shielded, dossier), 1);
    while (house.kern().logboek.nummer(house.clock().now()) != 0) continue;
    app::keep_days(house);
    EXPECT_EQ(house.kern().logboek.nummer(house.clock().now()), 0U) << "nothing to do is no entry";
}

}  // namespace
