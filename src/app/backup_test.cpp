// What a backup needs, what it gives back, and what stays destroyed.

#include "app/backup.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "app/destruction.hpp"
#include "app/fault.hpp"
#include "app/house.hpp"
#include "app/inspect.hpp"
#include "app/recovery.hpp"
#include "app/seed/seed.hpp"
#include "platform/db/copy.hpp"
#include "platform/db/test_database.hpp"

namespace {

using app::Fault;
using app::House;
using app::Place;
namespace fs = std::filesystem;

constexpr db::Sql some_dossier{"test.dossier", "SELECT id FROM dossier WHERE fase = 7 ORDER BY id LIMIT 1"};

// The sentence of the Fault; empty when there is none.
template <class Act>
std::string refusal(const Act& act) {
    try {
        act();
    } catch (const Fault& fault) {
        return fault.what();
    }
    return {};
}

class AppBackup : public testing::Test {
protected:
    AppBackup() {
        std::string pattern = (fs::temp_directory_path() / "regiehuis_kopie_XXXXXX").string();
        folder = mkdtemp(pattern.data());
        testing::internal::CaptureStdout();
    }
    ~AppBackup() override {
        testing::internal::GetCapturedStdout();
        fs::remove_all(folder);
    }
    Place place(std::string_view name) const { return {folder / name, {}, {}, {}}; }
    Place real(std::string_view name) const { return {folder / name, {}, folder / "huissleutel", {}}; }
    // A house on PostgreSQL is where its settings say.
    Place postgres(std::string_view name, const db::test::TestDatabase& database,
                   const db::test::TestDatabase& keys) const {
        const fs::path config = folder / (std::string(name) + ".toml");
        std::ofstream(config) << "database = \"" << database.options.location << "\"\nsleutels = \""
                              << keys.options.location << "\"\n";
        return {folder / name, config, {}, {}};
    }
    static std::string digest_of(const Place& where) {
        House house(where);
        return app::digest(house.kern());
    }
    fs::path folder;
};

TEST_F(AppBackup, a_real_house_needs_two_recovery_keys_and_each_opens_it) {
    app::seed::run({real("a"), "leeg", 1});
    EXPECT_NE(refusal([&] { app::backup(real("a"), folder / "kopie"); }).find("0 of the 2 recovery keys"),
              std::string::npos);
    app::make_recovery_key(real("a"), folder / "een");
    EXPECT_NE(refusal([&] { app::backup(real("a"), folder / "kopie"); }).find("1 of the 2 recovery keys"),
              std::string::npos);
    EXPECT_FALSE(fs::exists(folder / "kopie"));
    app::make_recovery_key(real("a"), folder / "twee");
    EXPECT_THROW(app::make_recovery_key(real("a"), folder / "twee"), Fault) << "never written over";
    app::backup(real("a"), folder / "kopie");
    const std::string before = digest_of(real("a"));

    // The house key is lost with the machine: the recovery key gives it back.
    fs::remove(folder / "huissleutel");
    for (const char* half : {"een", "twee"}) {
        Place again = place(std::string("uit-") + half);
        again.house_key = folder / (std::string("sleutel-uit-") + half);
        app::restore({folder / "kopie", again, folder / half, {}});
        EXPECT_EQ(digest_of(again), before) << half;
    }
    app::write_file(folder / "drie", std::string(32, 'x'));
    EXPECT_NE(refusal([&] {
                  app::restore({folder / "kopie", place("b"), folder / "drie", {}});
              }).find("none of the"),
              std::string::npos);
    EXPECT_FALSE(fs::exists(folder / "b"));
}

TEST_F(AppBackup, a_house_is_sealed_to_its_recovery_keys_when_it_is_made) {
    app::seed::Options options{real("a"), "leeg", 1};
    options.recovery_keys = {folder / "een", folder / "twee"};
    app::seed::run(options);
    const auto sealed = app::read_recovery(folder / "a" / "herstel");
    ASSERT_EQ(sealed.size(), app::recovery_keys_wanted);
    const std::string house_key = app::read_file(folder / "huissleutel", 64);
    for (const char* half : {"een", "twee"}) {
        const auto keys = app::read_secret_half(folder / half);
        EXPECT_TRUE(std::ranges::any_of(sealed, [&](const app::Recovery& one) {
            return one.house_key(keys) == house_key;
        })) << half;
    }
    app::backup(real("a"), folder / "kopie");
    options.place = {folder / "b", {}, folder / "huissleutel-b", {}};
    EXPECT_THROW(app::seed::run(options), Fault) << "a key that is there is not written over";
    EXPECT_FALSE(fs::exists(folder / "b"));
}

// A house with a backup of before and one of after the destruction of a dossier.
class AppBackupDestroyed : public AppBackup {
protected:
    AppBackupDestroyed() {
        app::seed::run({place("a"), "demo", 1});
        app::backup(place("a"), folder / "oud");
        House house(place("a"));
        dossier = house.database().read().reader().value<kern::DossierId>(some_dossier).value();
        app::destruction::destroy(house, dossier, "niet_opgepakt");
        app::backup(place("a"), folder / "nieuw");
    }
    fs::path kept() const { return folder / "a" / "vernietigd"; }
    // Is the dossier gone from the house in this folder?
    bool gone(std::string_view name) const {
        House house(place(name));
        app::check(house);
        try {
            (void)house.keys().dossier(dossier);
            return false;
        } catch (const sleutels::KeyMissing&) {
            return true;
        }
    }
    kern::DossierId dossier;
};

TEST_F(AppBackupDestroyed, a_restore_finds_the_ledger_of_the_old_house_by_itself) {
    app::restore({folder / "oud", place("b"), {}, {}});
    EXPECT_TRUE(gone("b"));
    const auto dossiers = [](const fs::path& file) {
        return app::destruction::known(app::read_file(file, 4096)).dossiers;
    };
    EXPECT_EQ(dossiers(folder / "b" / "vernietigd"), dossiers(kept()))
        << "and the new house keeps it from its first day";
}

TEST_F(AppBackupDestroyed, without_a_newer_ledger_a_restore_is_refused) {
    fs::remove_all(folder / "a");
    const std::string words = refusal([&] { app::restore({folder / "oud", place("b"), {}, {}}); });
    EXPECT_NE(words.find("--destroyed FILE"), std::string::npos) << words;
    EXPECT_NE(words.find("--nothing-destroyed-since"), std::string::npos) << words;
    EXPECT_FALSE(fs::exists(folder / "b"));
    app::restore({folder / "oud", place("b"), {}, {folder / "nieuw.vernietigd"}});
    EXPECT_TRUE(gone("b"));
    EXPECT_EQ(app::destruction::known(app::read_file(folder / "b" / "vernietigd", 4096)).dossiers,
              app::destruction::known(app::read_file(folder / "nieuw.vernietigd", 4096)).dossiers);
}

// The list that stood beside the backup says no more than the backup, whatever file it is in.
TEST_F(AppBackupDestroyed, a_copy_of_the_ledger_that_is_as_old_as_the_backup_proves_nothing) {
    static constexpr db::Sql another{"test.ander",
                                     "SELECT id FROM dossier WHERE fase = 4 ORDER BY id LIMIT 1"};
    const Place later = place("a");
    app::backup(later, folder / "laatste");
    fs::copy_file(kept(), folder / "lijst");
    {
        House house(later);
        const auto second = house.database().read().reader().value<kern::DossierId>(another).value();
        app::destruction::destroy(house, second, "niet_opgepakt");
        fs::copy_file(kept(), folder / "nieuwe-lijst");
    }
    fs::remove_all(folder / "a");
    const std::string words = refusal([&] {
        app::restore({folder / "laatste", place("b"), {}, {folder / "lijst"}});
    });
    EXPECT_NE(words.find("as old as this backup"), std::string::npos) << words;
    EXPECT_NE(words.find("--nothing-destroyed-since"), std::string::npos) << words;
    EXPECT_FALSE(fs::exists(folder / "b"));
    app::restore({folder / "laatste", place("b"), {}, {folder / "nieuwe-lijst"}});
    EXPECT_TRUE(gone("b"));
}

TEST(Destruction, which_ledger_goes_on_from_which) {
    using app::destruction::goes_on_from;
    using app::destruction::known;
    const std::string een = "0000000000000000000000000a niet_opgepakt 1\n";
    const std::string twee = "0000000000000000000000000c niet_opgepakt 2\n";
    const auto at = [](int moment, const std::string& lines) {
        return known("# huis x\n# tot " + std::to_string(moment) + "\n" + lines);
    };
    const auto old = known("# huis x\n" + een);  // from before ledgers said up to when
    EXPECT_TRUE(goes_on_from(at(6, een), at(5, een))) << "later, and nothing was destroyed";
    EXPECT_FALSE(goes_on_from(at(5, een), at(5, een))) << "a copy of the same moment";
    EXPECT_FALSE(goes_on_from(at(4, een), at(5, een))) << "older";
    EXPECT_TRUE(goes_on_from(at(5, een + twee), at(5, een))) << "it names more";
    EXPECT_FALSE(goes_on_from(at(6, een), at(5, een + twee))) << "of another house, or put back";
    EXPECT_FALSE(goes_on_from(old, at(5, een))) << "it does not say up to when";
    EXPECT_TRUE(goes_on_from(at(5, een), old));
    EXPECT_FALSE(goes_on_from(old, old));
    EXPECT_FALSE(known("# tot gisteren\n").until) << "no moment";
}

TEST_F(AppBackupDestroyed, who_says_that_nothing_was_destroyed_is_believed) {
    fs::remove_all(folder / "a");
    app::restore({folder / "oud", place("b"), {}, {}, true});
    EXPECT_FALSE(gone("b")) << "it is his word against nothing: the backup does not know";
}

TEST_F(AppBackupDestroyed, a_ledger_that_cannot_know_is_refused) {
    fs::rename(folder / "a", folder / "verhuisd");
    const auto restored_with = [&](const fs::path& backup, const fs::path& ledger) {
        return refusal([&] { app::restore({backup, place("b"), {}, {ledger}}); });
    };
    EXPECT_NE(restored_with(folder / "oud", folder / "oud.vernietigd").find("of this backup itself"),
              std::string::npos);
    EXPECT_NE(restored_with(folder / "nieuw", folder / "oud.vernietigd").find("older than this backup"),
              std::string::npos);
    EXPECT_NE(restored_with(folder / "oud", folder / "oud").find("no ledger"), std::string::npos);
    app::seed::run({place("c"), "demo", 2});
    app::backup(place("c"), folder / "ander");
    EXPECT_NE(restored_with(folder / "oud", folder / "ander.vernietigd").find("of another house"),
              std::string::npos);
    EXPECT_FALSE(fs::exists(folder / "b"));
}

TEST_F(AppBackup, a_house_on_postgresql_comes_back_too) {
    if (!db::test::has_postgres()) GTEST_SKIP() << "REGIEHUIS_TEST_PG is not set";
    db::test::TestDatabase database(db::Engine::postgres, {}), keys(db::Engine::postgres, {});
    db::test::TestDatabase database_again(db::Engine::postgres, {}), keys_again(db::Engine::postgres, {});
    const Place from = postgres("a", database, keys);
    app::seed::run({from, "demo", 1});
    app::backup(from, folder / "kopie");
    const std::string before = digest_of(from);
    const Place to = postgres("b", database_again, keys_again);
    app::restore({folder / "kopie", to, {}, {}});
    EXPECT_EQ(digest_of(to), before);
    const Place served{folder / "b", {}, {}, {}};
    EXPECT_EQ(digest_of(served), before) << "the settings went along";

    EXPECT_NE(refusal([&] {
                  app::restore({folder / "kopie", postgres("c", database_again, keys_again), {}, {}});
              }).find("not empty"),
              std::string::npos);
    EXPECT_EQ(digest_of(to), before) << "a refused restore touches nothing";
    EXPECT_NE(refusal([&] {
                  app::restore({folder / "kopie", place("d"), {}, {}});
              }).find("on PostgreSQL"),
              std::string::npos);
    EXPECT_FALSE(fs::exists(folder / "d"));
}

TEST_F(AppBackup, a_restore_on_postgresql_that_fails_leaves_the_databases_empty) {
    if (!db::test::has_postgres()) GTEST_SKIP() << "REGIEHUIS_TEST_PG is not set";
    db::test::TestDatabase database(db::Engine::postgres, {}), keys(db::Engine::postgres, {});
    db::test::TestDatabase database_again(db::Engine::postgres, {}), keys_again(db::Engine::postgres, {});
    const Place from = postgres("a", database, keys);
    app::seed::run({from, "demo", 1});
    app::backup(from, folder / "kopie");
    fs::resize_file(folder / "kopie.sleutels", fs::file_size(folder / "kopie.sleutels") / 2);
    EXPECT_THROW(app::restore({folder / "kopie", postgres("b", database_again, keys_again), {}, {}}), Fault);
    EXPECT_NO_THROW(db::must_be_empty(database_again.options));
    EXPECT_NO_THROW(db::must_be_empty(keys_again.options));
    EXPECT_FALSE(fs::exists(folder / "b"));
}

}  // namespace
