#include "kern/sleutels/key_store.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "platform/db/test_database.hpp"

namespace {

constexpr db::Sql select_key{"test.sleutel", "SELECT verpakt FROM sleutel WHERE id = $1"};

class KeyStoreTest : public testing::Test {
protected:
    // Whether these bytes stand anywhere in the files of the store, as they are on disk now.
    bool on_disk(const db::Bytes& bytes) const {
        for (const auto* ending : {"", "-wal"}) {
            std::ifstream file(database.options.location + ending, std::ios::binary);
            const std::string all{std::istreambuf_iterator<char>(file), {}};
            if (all.find(std::string(bytes.begin(), bytes.end())) != std::string::npos) return true;
        }
        return false;
    }
    db::Bytes wrapped(kern::DossierId dossier) {
        auto snapshot = database->read();
        return snapshot.reader().value<db::Bytes>(select_key, dossier).value();
    }

    db::test::TestDatabase database{db::Engine::sqlite, {}};
    SeededRandom random{11, "key_store"};
    sleutels::KeyStore keys{db::open(database.options), crypto::Key::random(random), random};
};

TEST_F(KeyStoreTest, a_destroyed_key_leaves_no_byte_on_disk_while_the_store_is_open) {
    const auto gone = keys.fresh_dossier();
    const auto stays = keys.fresh_dossier();
    const db::Bytes gone_bytes = wrapped(gone);
    const db::Bytes stays_bytes = wrapped(stays);
    ASSERT_TRUE(on_disk(gone_bytes));
    keys.destroy(gone);
    EXPECT_FALSE(on_disk(gone_bytes));
    EXPECT_TRUE(on_disk(stays_bytes)) << "the test looks where keys are";
    EXPECT_THROW(keys.dossier(gone), sleutels::KeyMissing);
    EXPECT_NO_THROW(keys.dossier(stays));
    EXPECT_EQ(keys.check(), 0);
}

TEST_F(KeyStoreTest, the_same_key_comes_from_the_cache_and_from_the_store) {
    const auto dossier = keys.fresh_dossier();
    const auto bytes = [](const crypto::Key& key) {
        return std::vector<std::uint8_t>(key.bytes().begin(), key.bytes().end());
    };
    const auto cached = bytes(keys.dossier(dossier));
    SeededRandom again{11, "key_store"};
    sleutels::KeyStore other{db::open(database.options), crypto::Key::random(again), random};
    EXPECT_EQ(bytes(other.dossier(dossier)), cached);
    EXPECT_EQ(bytes(other.house("logboek")), bytes(keys.house("logboek")));
    EXPECT_NE(bytes(keys.house("logboek")), bytes(keys.house("medewerker")));
    EXPECT_EQ(bytes(other.search_key()), bytes(keys.search_key()));
    EXPECT_NE(bytes(keys.search_key()), bytes(keys.person_key()));
}

}  // namespace
