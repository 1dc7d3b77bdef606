// What goes by itself.
#include "app/jobs.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "platform/db/test_database.hpp"

namespace {

namespace fs = std::filesystem;

constexpr db::Sql insert_deel{
    "test.deel", "INSERT INTO document_deel (versie, nummer, deel_z, gemaakt) VALUES ($1, $2, $1, $3)"};
constexpr db::Sql insert_bijlage{
    "test.bijlage_deel",
    "INSERT INTO bijlage_deel (bijlage, nummer, deel_z, gemaakt) VALUES ($1, $2, $1, $3)"};
constexpr db::Sql insert_verstrekt{
    "test.verstrekking_deel",
    "INSERT INTO verstrekking_deel (stuk, nummer, deel_z, gemaakt) VALUES ($1, $2, $1, $3)"};
constexpr db::Sql count_delen{
    "test.delen",
    "SELECT (SELECT count(*) FROM verstrekking_deel) * 100 + (SELECT count(*) FROM document_deel) * 10 + (SELECT count(*) FROM "
    "bijlage_deel)"};

class AppJobs : public testing::Test {
protected:
    AppJobs() {
        std::string pattern = (fs::temp_directory_path() / "regiehuis_taken_XXXXXX").string();
        folder = mkdtemp(pattern.data());
    }
    ~AppJobs() override { fs::remove_all(folder); }
    fs::path folder;
};

// Chunks are stored before the row that names them: those that got none within a day are nobody's.
TEST_F(AppJobs, loose_parts_of_files_go_after_a_day) {
    app::House house({folder / "huis", {}, {}, {}}, {"Testhuis", true, std::nullopt, IdBytes{}});
    const Instant now = house.clock().now();
    const auto fresh = house.random().id<struct Bestand>(), stale = house.random().id<struct Bestand>();
    house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        for (const auto& sql : {insert_deel, insert_bijlage, insert_verstrekt}) {
            for (int number = 0; number < 2; ++number) tx.run(sql, stale, number, now.plus_seconds(-90'000));
            tx.run(sql, fresh, 0, now.plus_seconds(-80'000));
        }
        return db::Verdict::keep;
    });
    app::sweep(house);
    auto snapshot = house.database().read();
    EXPECT_EQ(snapshot.reader().value<std::int64_t>(count_delen), 111);
}

TEST_F(AppJobs, the_virus_scanner_is_a_setting) {
    const app::Place place{folder, folder / "huis.toml", {}, {}};
    std::ofstream(folder / "huis.toml") << "clamav = \"/run/clamav/clamd.ctl\"\n";
    EXPECT_EQ(app::read_config(place).clamav, "/run/clamav/clamd.ctl");
    std::ofstream(folder / "huis.toml") << "\n";
    EXPECT_EQ(app::read_config(place).clamav, "");
}

}  // namespace
