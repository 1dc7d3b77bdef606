// A house from seed to backup, through the functions behind the commands.

#include "app/house.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <fstream>

#include "app/accounts.hpp"
#include "app/backup.hpp"
#include "app/destruction.hpp"
#include "app/fault.hpp"
#include "app/inspect.hpp"
#include "app/seed/seed.hpp"
#include "platform/db/test_database.hpp"

namespace {

using app::Fault;
using app::House;
using app::Place;
namespace fs = std::filesystem;

constexpr db::Sql some_dossier{"test.dossier", "SELECT id FROM dossier WHERE fase = 7 ORDER BY id LIMIT 1"};
constexpr db::Sql rows_of{
    "test.rijen",
    "SELECT (SELECT count(*) FROM dossier WHERE id = $1) + (SELECT count(*) FROM item WHERE dossier = $1) + "
    "(SELECT count(*) FROM persoon WHERE dossier = $1) + (SELECT count(*) FROM zoekwoord WHERE dossier = $1)"};
constexpr db::Sql open_destructions{"test.open", "SELECT count(*) FROM vernietiging WHERE klaar IS NULL"};
constexpr db::Sql break_seal{"test.breek",
                             "UPDATE bijdrage SET tekst_z = $1 WHERE id = (SELECT min(id) FROM bijdrage)"};
constexpr db::Sql make_demo{"test.demo", "UPDATE huis SET demo = 1"};
constexpr db::Sql decide_only{
    "test.besluit", "INSERT INTO vernietiging (dossier, reden, besloten) VALUES ($1, 'niet_opgepakt', 1)"};

// An own folder for each test; what is printed goes nowhere.
class AppHouse : public testing::Test {
protected:
    AppHouse() {
        std::string pattern = (fs::temp_directory_path() / "regiehuis_huis_XXXXXX").string();
        folder = mkdtemp(pattern.data());
        testing::internal::CaptureStdout();
    }
    ~AppHouse() override {
        testing::internal::GetCapturedStdout();
        fs::remove_all(folder);
    }
    Place place(std::string_view name) const { return {folder / name, {}, {}, {}}; }
    void seed(const Place& where, std::string_view world, std::uint64_t number = 1) const {
        app::seed::run({where, std::string(world), number});
    }
    static std::string digest_of(const Place& where) {
        House house(where);
        return app::digest(house.kern());
    }
    static kern::DossierId not_taken_up(House& house) {
        auto snapshot = house.database().read();
        return snapshot.reader().value<kern::DossierId>(some_dossier).value();
    }
    static std::int64_t rows(House& house, kern::DossierId dossier) {
        auto snapshot = house.database().read();
        return snapshot.reader().value<std::int64_t>(rows_of, dossier).value();
    }
    static void write(House& house, const std::function<void(db::Tx&)>& body) {
        house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
            body(tx);
            return db::Verdict::keep;
        });
    }
    fs::path folder;
};

TEST_F(AppHouse, the_same_world_has_the_same_digest) {
    seed(place("a"), "demo");
    seed(place("b"), "demo");
    seed(place("c"), "demo", 2);
    EXPECT_EQ(digest_of(place("a")), digest_of(place("b")));
    EXPECT_NE(digest_of(place("a")), digest_of(place("c")));
}

// The regisseur: 85 running dossiers, of which each can be opened by him.
TEST_F(AppHouse, the_regisseur_of_the_demo_has_85_running_dossiers) {
    static constexpr db::Sql running{
        "test.lopend",
        "SELECT count(*) FROM dossier d JOIN account a ON a.medewerker = d.procesregisseur JOIN deelnemer dn ON "
        "dn.dossier = d.id AND dn.medewerker = a.medewerker WHERE a.login = 'regisseur' AND d.fase IN (3, 4, 5)"};
    seed(place("a"), "demo");
    House house(place("a"));
    auto snapshot = house.database().read();
    EXPECT_EQ(snapshot.reader().value<std::int64_t>(running), 85);
}

// Who manages the house tells covenants apart by their names.
TEST_F(AppHouse, each_covenant_of_the_demo_has_a_name_of_its_own) {
    static constexpr db::Sql all{"test.convenanten", "SELECT count(*) FROM convenant"};
    static constexpr db::Sql names{"test.convenantnamen", "SELECT count(DISTINCT naam) FROM convenant"};
    seed(place("a"), "demo");
    House house(place("a"));
    auto snapshot = house.database().read();
    EXPECT_EQ(snapshot.reader().value<std::int64_t>(all), 5);
    EXPECT_EQ(snapshot.reader().value<std::int64_t>(names), 5);
}

// The year as it was published: annual report 2022 of a house in the south-west, tables of caseload and releases.
TEST_F(AppHouse, the_published_year_adds_up_and_is_the_same_for_the_same_seed) {
    static constexpr db::Sql inflow{
        "test.instroom",
        "SELECT count(*) FROM dossier d JOIN regietafel t ON t.id = d.tafel WHERE t.code = $1 "
        "AND d.ingediend >= $2 AND d.ingediend < $3"};
    static constexpr db::Sql carried{
        "test.lopend_2022",
        "SELECT count(*) FROM dossier d JOIN regietafel t ON t.id = d.tafel WHERE t.code = $1 "
        "AND (d.afgesloten IS NULL OR d.afgesloten >= $2)"};
    static constexpr db::Sql kept{
        "test.uitstroom",
        "SELECT CAST(COALESCE(sum(aantal), 0) AS bigint) FROM telling WHERE soort = $1 AND maand LIKE $2"};
    struct Published {
        std::string_view tafel;
        std::array<std::int64_t, 3> inflow;  // 2020, 2021, 2022
        std::int64_t total;                  // of 2022, with what was carried over
    };
    constexpr Published caseload[] = {{"jeugd", {45, 32, 49}, 79},
                                      {"hit", {57, 19, 4}, 4},
                                      {"volwassenen", {63, 56, 57}, 97},
                                      {"huiselijk-geweld", {126, 111, 126}, 161}};
    seed(place("a"), "zhz-2022");
    seed(place("b"), "zhz-2022");
    EXPECT_EQ(digest_of(place("a")), digest_of(place("b")));
    House house(place("a"));
    auto snapshot = house.database().read();
    db::Reader& reader = snapshot.reader();
    for (const auto& row : caseload) {
        for (int year = 0; year < 3; ++year)
            EXPECT_EQ(reader.value<std::int64_t>(inflow, row.tafel, start_of_day({2020 + year, 1, 1}),
                                                 start_of_day({2021 + year, 1, 1})),
                      row.inflow[static_cast<std::size_t>(year)])
                << row.tafel << " " << 2020 + year;
        EXPECT_EQ(reader.value<std::int64_t>(carried, row.tafel, start_of_day({2022, 1, 1})), row.total)
            << row.tafel;
    }
    for (const auto& [month, released] :
         {std::pair{"2020-%", 307}, std::pair{"2021-%", 267}, std::pair{"2022-%", 374}})
        EXPECT_EQ(reader.value<std::int64_t>(kept, "uitstroom_detentie", month), released) << month;
    EXPECT_EQ(reader.value<std::int64_t>(kept, "nazorg_plan", "2022-%"), 52);
    // The numbers of 2022 follow from dossiers.
    static constexpr db::Sql releases{
        "test.vrijlatingen",
        "SELECT count(*) FROM vrijlating v JOIN dossier d ON d.id = v.dossier WHERE "
        "v.datum LIKE '2022-%' AND (v.indeling = $1 OR $1 < 0)"};
    EXPECT_EQ(reader.value<std::int64_t>(releases, -1), 374);
    EXPECT_EQ(reader.value<std::int64_t>(releases, 3), 52);
}

TEST_F(AppHouse, both_engines_hold_the_same_world) {
    if (!db::test::has_postgres()) GTEST_SKIP() << "REGIEHUIS_TEST_PG is not set";
    db::test::TestDatabase database(db::Engine::postgres, {});
    db::test::TestDatabase keys(db::Engine::postgres, {});
    const std::string database_location = database.options.location;
    const std::string keys_location = keys.options.location;
    Place other = place("pg");
    fs::create_directories(other.data);
    std::ofstream(other.data / "regiehuis.toml")
        << "database = \"" << database_location << "\"\nsleutels = \"" << keys_location << "\"\n";
    seed(place("a"), "schaal:20");
    seed(other, "schaal:20");
    EXPECT_EQ(digest_of(place("a")), digest_of(other));
    House house(other);
    EXPECT_NO_THROW(app::check(house));
}

TEST_F(AppHouse, a_backup_gives_the_same_content_back) {
    seed(place("a"), "demo");
    const std::string before = digest_of(place("a"));
    app::backup(place("a"), folder / "kopie");
    app::restore({folder / "kopie", place("b"), {}, {}});
    EXPECT_EQ(digest_of(place("b")), before);
    EXPECT_THROW(app::backup(place("a"), folder / "kopie"), Fault)
        << "an earlier backup is never written over";
}

TEST_F(AppHouse, a_damaged_backup_restores_nothing) {
    seed(place("a"), "leeg");
    app::backup(place("a"), folder / "kopie");
    std::fstream file(folder / "kopie", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(2'000);
    file.put('X').put('Y').put('Z');
    file.close();
    EXPECT_THROW(app::restore({folder / "kopie", place("b"), {}, {}}), Fault);
    EXPECT_FALSE(fs::exists(folder / "b"));
}

TEST_F(AppHouse, check_finds_a_broken_seal) {
    seed(place("a"), "demo");
    House house(place("a"));
    EXPECT_NO_THROW(app::check(house));
    write(house, [](db::Tx& tx) { tx.run(break_seal, db::Bytes(80, 1)); });
    EXPECT_THROW(app::check(house), Fault);
}

TEST_F(AppHouse, check_finds_a_count_that_is_off) {
    static constexpr db::Sql fasen{"test.tel_fase",
                                   "UPDATE telling_fase SET aantal = aantal + $1 WHERE fase = 4"};
    static constexpr db::Sql regisseurs{"test.tel_regisseur",
                                        "UPDATE telling_regisseur SET aantal = aantal + $1"};
    seed(place("a"), "demo");
    House house(place("a"));
    for (const auto* sql : {&fasen, &regisseurs}) {
        write(house, [&](db::Tx& tx) { tx.run(*sql, 1); });
        EXPECT_THROW(app::check(house), Fault) << sql->name();
        write(house, [&](db::Tx& tx) { tx.run(*sql, -1); });
        EXPECT_NO_THROW(app::check(house)) << sql->name();
    }
}

TEST_F(AppHouse, a_wrong_house_key_opens_nothing) {
    seed(place("a"), "leeg");
    app::write_file(folder / "a" / "huissleutel", std::string(32, 'x'));
    EXPECT_THROW(House house(place("a")), Fault);
}

TEST_F(AppHouse, a_house_without_its_key_store_gets_no_empty_one) {
    seed(place("a"), "leeg");
    for (const char* ending : {"", "-wal", "-shm"})
        fs::remove((folder / "a" / "sleutels.db").string() + ending);
    EXPECT_THROW(House house(place("a")), Fault);
    EXPECT_FALSE(fs::exists(folder / "a" / "sleutels.db"));
    std::ofstream(folder / "a" / "sleutels.db").close();
    EXPECT_THROW(House house(place("a")), Fault) << "an empty file is no key store either";
}

TEST_F(AppHouse, a_real_house_wants_its_key_from_outside) {
    Place real = place("a");
    real.house_key = folder / "sleutel";
    seed(real, "leeg");
    EXPECT_FALSE(fs::exists(real.data / "huissleutel"));
    fs::copy_file(folder / "sleutel", real.data / "huissleutel");
    EXPECT_THROW(House house(place("a")), Fault);
    EXPECT_NO_THROW(House house(real));
    Place inside = place("b");
    inside.house_key = inside.data / "sleutel";
    EXPECT_THROW(seed(inside, "leeg"), Fault);
}

TEST_F(AppHouse, a_real_house_does_not_become_a_demo_house_by_a_row) {
    Place real = place("a");
    real.house_key = folder / "sleutel";
    seed(real, "leeg");
    {
        House house(real);
        ASSERT_FALSE(house.kern().huis.demo);
        write(house, [](db::Tx& tx) { tx.run(make_demo); });
    }
    EXPECT_THROW(House house(real), Fault);
}

TEST_F(AppHouse, what_it_makes_is_for_its_own_user) {
    const mode_t before = umask(0022);
    seed(place("a"), "leeg");
    umask(before);
    EXPECT_EQ(fs::status(place("a").data).permissions(), fs::perms::owner_all);
    for (const auto& file : fs::directory_iterator(place("a").data))
        EXPECT_EQ(file.status().permissions() & (fs::perms::group_all | fs::perms::others_all),
                  fs::perms::none)
            << file.path();
}

// Somebody with the database puts it back to an earlier state, log and checkpoints and all.
TEST_F(AppHouse, a_log_that_was_put_back_is_found_and_not_signed_on) {
    seed(place("a"), "leeg");
    const fs::path database = place("a").data / "regiehuis.db";
    fs::copy_file(database, folder / "toen");
    {
        House house(place("a"));
        app::add_user(house, {.login = "beheerder", .naam = "Cas Lariks"});
        EXPECT_EQ(house.kern().logboek.nummer(house.clock().now()), 1U);
        EXPECT_NO_THROW(app::verify_log(house, std::nullopt));
    }
    for (const auto* ending : {"", "-wal", "-shm"}) fs::remove(database.string() + ending);
    fs::copy_file(folder / "toen", database);
    House house(place("a"));
    EXPECT_THROW(app::verify_log(house, std::nullopt), Fault);
    app::add_user(house, {.login = "ander", .naam = "Mira Sparrenberg"});
    EXPECT_THROW(house.kern().logboek.nummer(house.clock().now()), logboek::IngekortLogboek);
    EXPECT_THROW(app::verify_log(house, std::nullopt), Fault);
    fs::remove(place("a").data / "logboek.punt");
    EXPECT_NO_THROW(app::verify_log(house, std::nullopt)) << "it is the kept checkpoint that tells";
}

TEST_F(AppHouse, what_is_destroyed_is_gone_and_stays_gone) {
    seed(place("a"), "demo");
    kern::DossierId dossier;
    {
        House house(place("a"));
        dossier = not_taken_up(house);
        app::backup(place("a"), folder / "kopie");
        ASSERT_GT(rows(house, dossier), 0);
        app::destruction::destroy(house, dossier, "niet_opgepakt");
        EXPECT_EQ(rows(house, dossier), 0);
        EXPECT_THROW(house.keys().dossier(dossier), sleutels::KeyMissing);
        EXPECT_NO_THROW(app::check(house));
    }
    // A crash after the decision: the next start finishes it.
    fs::remove(folder / "a" / "vernietigd");
    app::restore({folder / "kopie", place("b"), {}, {}, true});
    House again(place("b"));
    write(again, [&](db::Tx& tx) { tx.run(decide_only, dossier); });
    EXPECT_EQ(app::destruction::finish(again), 1U);
    EXPECT_EQ(rows(again, dossier), 0);
    auto snapshot = again.database().read();
    EXPECT_EQ(snapshot.reader().value<std::int64_t>(open_destructions), 0);
}

TEST_F(AppHouse, settings_with_a_slip_are_refused) {
    seed(place("a"), "leeg");
    std::ofstream(folder / "a" / "regiehuis.toml") << "wokers = 4\n";
    EXPECT_THROW(House house(place("a")), Fault);
}

}  // namespace
