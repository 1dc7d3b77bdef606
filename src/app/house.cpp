#include "app/house.hpp"

#include <fmt/core.h>

#include "app/checkpoint.hpp"
#include "app/clock.hpp"
#include "app/fault.hpp"
#include "app/slices.hpp"
#include "platform/db/migrate.hpp"
#include "platform/db/permit.hpp"

namespace app {
namespace {

constexpr db::Sql insert_house{
    "huis.insert", "INSERT INTO huis (id, naam, demo, vaste_datum, merk_z) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql select_house{"huis.select",
                               "SELECT id, naam, demo, vaste_datum, merk_z FROM huis ORDER BY id LIMIT 1"};

// What the house key must open before the house does. Its words do not matter. Whether it is a demo house stands in it
// as well: a real house that is told in its table that it is one would give tokens away and show its log-ins.
struct Marker {
    std::string words = "regiehuis";
    std::string demo;  // "demo", or nothing
    static constexpr sleutels::Kolom kolom{"huis", "merk_z"};
    auto velden() { return std::tie(words, demo); }
    auto velden() const { return std::tie(words, demo); }
};
constexpr std::string_view demo_mark = "demo";
constexpr std::string_view purpose = "huis";
constexpr int bulk_cache_kib = 512 * 1024;

// A house that lost its key store must not get a new, empty one: all it holds would be unreadable for good.
constexpr std::string_view no_keys =
    "the key store of this house is missing: put its sleutels.db, or the database of the keys, back from a backup";

void must_hold_a_house(const Place& place, const Config& config) {
    if (!fs::is_directory(place.data)) throw Fault(place.data.string() + " is not a directory");
    if (config.database.empty() && !fs::exists(place.data / "regiehuis.db"))
        throw Fault(fmt::format("{} holds no house: make one with 'regiehuis seed'", place.data.string()));
    if (config.sleutels.empty() && !fs::exists(place.data / "sleutels.db")) throw Fault(std::string(no_keys));
}

constexpr db::Sql house_keys{"huissleutel.telling", "SELECT count(*) FROM huissleutel"};

void must_hold_house_keys(db::Database& store) {
    std::int64_t found = 0;
    try {
        auto snapshot = store.read();
        found = snapshot.reader().value<std::int64_t>(house_keys).value_or(0);
    } catch (const db::DatabaseError& error) {
        if (error.kind() == db::DatabaseError::Kind::unavailable) throw;
    }
    if (found < 2) throw Fault(std::string(no_keys));
}

// Opens a database, or says in one sentence which one does not open and what the matter is.
void open_or_say(std::string_view which, bool is_file, const std::string& location,
                 const std::function<void()>& open) {
    try {
        open();
    } catch (const sleutels::WrongHouseKey& wrong) {
        throw Fault(wrong.what());
    } catch (const db::DatabaseError& error) {
        // A connection string may hold a password.
        throw Fault(fmt::format("{} {} cannot be opened: {}", which, is_file ? location : "on PostgreSQL",
                                error.what()));
    }
}

void must_be_empty(const Place& place, const Config& config) {
    std::error_code error;
    // A directory of the operator's own making keeps the mode he gave it.
    if (fs::create_directories(place.data, error) && !error)
        fs::permissions(place.data, fs::perms::owner_all, error);
    if (error) throw Fault(fmt::format("{} cannot be made: {}", place.data.string(), error.message()));
    if (config.database.empty() && fs::exists(place.data / "regiehuis.db"))
        throw Fault(fmt::format("{} holds a house already", place.data.string()));
}

}  // namespace

kern::HuisFeiten found(db::Database& database, sleutels::KeyStore& keys, Random& random,
                       const NewHouse& fresh) {
    const sleutels::Sealer sealer(keys, random);
    const db::Bytes marker =
        sealer.seal_house(purpose, fresh.id, Marker{"regiehuis", std::string(fresh.demo ? demo_mark : "")});
    bool taken = false;
    const auto body = [&](db::Tx& tx) {
        taken = tx.value<db::Bytes>(select_house).has_value();
        if (taken) return db::Verdict::discard;
        tx.run(insert_house, fresh.id, fresh.naam, fresh.demo, fresh.vaste_datum, marker);
        return db::Verdict::keep;
    };
    const auto outcome = database.run(db::PermitHolder::permit(), body);
    if (taken) throw Fault("this database holds a house already");
    if (outcome != db::Outcome::kept) throw Fault("the house could not be stored");
    return {fresh.id.text(), fresh.naam, fresh.demo, fresh.vaste_datum};
}

kern::HuisFeiten load(db::Database& database, sleutels::KeyStore& keys, Random& random) {
    const sleutels::Sealer sealer(keys, random);
    auto snapshot = database.read();
    for (db::Row row : snapshot.reader().query(select_house)) {
        const auto id = row.get<IdBytes>();
        kern::HuisFeiten house{id.text(), row.get<std::string>(), row.get<bool>(),
                               row.get<std::optional<Date>>()};
        Marker marker;
        try {
            marker = sealer.open_house<Marker>(purpose, id, row.bytes());
        } catch (const sleutels::BrokenSeal&) {
            throw Fault("the house key does not belong to this house");
        }
        if (house.demo != (marker.demo == demo_mark))
            throw Fault("the table 'huis' was changed: its 'demo' is not what the house was made with");
        return house;
    }
    throw Fault("this database holds no house");
}

void settle(const Place& place) {
    if (read_config(place).database.empty()) flush_file(place.data / "regiehuis.db");
}

House::House(const Place& place, Report report) : House(place, nullptr, std::move(report)) {}
House::House(const Place& place, const NewHouse& fresh) : House(place, &fresh, nullptr) {}

House::House(const Place& place, const NewHouse* fresh, Report report)
    : m_place(place),
      m_config(read_config(place)) {
    if (fresh != nullptr)
        must_be_empty(place, m_config);
    else
        must_hold_a_house(place, m_config);
    const crypto::Key house_key = fresh != nullptr ? make_house_key(place, m_random) : read_house_key(place);
    db::Options options = database_options(place, m_config);
    if (fresh != nullptr && fresh->bulk) {
        options.cache_kib = bulk_cache_kib;
        options.bulk = true;
    }
    options.report = report;
    db::Options key_options = key_store_options(place, m_config);
    key_options.report = report;
    open_or_say("the database", m_config.database.empty(), options.location, [&] {
        m_database = db::open(options);
        db::migrate(*m_database, db::all_migrations());
    });
    open_or_say("the key store", m_config.sleutels.empty(), key_options.location, [&] {
        auto store = db::open(key_options);
        if (fresh == nullptr) must_hold_house_keys(*store);
        m_keys = std::make_unique<sleutels::KeyStore>(std::move(store), house_key, m_random);
    });
    const kern::HuisFeiten facts = fresh != nullptr ? found(*m_database, *m_keys, m_random, *fresh)
                                                    : load(*m_database, *m_keys, m_random);
    if (!facts.demo && !has_outside_key(place))
        throw Fault("a real house takes its key from outside its data directory: --house-key FILE");
    m_clock = make_clock(facts.vaste_datum, place.clock);
    m_kern.reset(new kern::Kern{*m_database, *m_keys, *m_clock, m_random, facts});
    m_kern->menu = menu();
    m_kern->delen = dossier_parts();
    m_kern->clamav = m_config.clamav;
    keep_points(place, m_kern->logboek);
}

House::~House() = default;

}  // namespace app
