#include "app/seed/builder.hpp"

#include <algorithm>
#include <future>

#include "app/fault.hpp"
#include "app/seed/dossier_rows.hpp"
#include "app/seed/approaches.hpp"
#include "app/seed/families.hpp"
#include "domein/inloggen/inloggen.hpp"
#include "platform/db/permit.hpp"

namespace app::seed {
namespace {

constexpr std::size_t batch = 500;  // dossiers in one change
constexpr std::size_t threads = 2;  // that tell and seal

constexpr db::Sql insert_sjabloon{
    "seed.sjabloon", "INSERT INTO tijdpad_sjabloon (id, naam, van, tot, versie) VALUES ($1, $2, $3, $4, 1)"};
constexpr db::Sql insert_sjabloon_stap{
    "seed.sjabloon_stap",
    "INSERT INTO tijdpad_sjabloon_stap (sjabloon, volgorde, naam, anker, aantal, eenheid) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_convenant{"seed.convenant",
                                   "INSERT INTO convenant (id, naam, van, tot) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql insert_organisatie{
    "seed.organisatie",
    "INSERT INTO organisatie (id, code, naam, soort, keten, gemeente, convenant, van) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"};
constexpr db::Sql insert_medewerker{
    "seed.medewerker",
    "INSERT INTO medewerker (id, naam, functienaam, telefoon, in_dienst_bij, werkt_voor, functies, vog_datum, aangewezen_van, "
    "aangewezen_tot) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"};
constexpr db::Sql insert_rol{
    "seed.rol", "INSERT INTO medewerker_rol (id, medewerker, rol, van, staat) VALUES ($1, $2, $3, $4, 2)"};
constexpr db::Sql insert_account{
    "seed.account",
    "INSERT INTO account (id, medewerker, login, wachtwoord, wachtwoord_sinds, totp_z) VALUES ($1, $2, $3, $4, $5, $6)"};
constexpr db::Sql insert_tafel{
    "seed.tafel", "INSERT INTO regietafel (id, code, naam, soort, van) VALUES ($1, $2, $3, $4, $5)"};
constexpr db::Sql insert_tafellid{
    "seed.tafellid",
    "INSERT INTO tafellid (tafel, medewerker, van) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_code{
    "seed.code",
    "INSERT INTO codelijst (lijst, code, naam, volgorde, van) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING"};
constexpr db::Sql insert_instelling{"seed.instelling",
                                    "INSERT INTO instelling (code, van, waarde) VALUES ($1, $2, $3)"};

void store(House& house, const std::function<void(db::Tx&)>& body) {
    const auto outcome = house.database().run(db::PermitHolder::permit(), [&](db::Tx& tx) {
        body(tx);
        return db::Verdict::keep;
    });
    if (outcome != db::Outcome::kept) throw Fault("the world could not be stored");
}

// The organisations of a covenant get its id; an organisation is in at most one.
void write_organisations(db::Tx& tx, const Huis& huis, const Codes& codes, const WorldRandom& random) {
    std::unordered_map<std::string, IdBytes> covenant_of;
    for (std::size_t i = 0; i < huis.convenanten.size(); ++i) {
        const auto& told = huis.convenanten[i];
        const auto id = random.named<Convenant>("convenant/" + std::to_string(i));
        tx.run(insert_convenant, id, told.naam, told.van, told.tot);
        for (const auto& code : told.deelnemers) covenant_of.emplace(code, id);
    }
    for (const auto& told : huis.organisaties) {
        const auto covenant = covenant_of.find(told.code);
        const auto id = covenant == covenant_of.end() ? std::nullopt : std::optional(covenant->second);
        const auto place = told.gemeente.empty() ? std::nullopt : std::optional(told.gemeente);
        tx.run(insert_organisatie, codes.organisatie(told.code), told.code, told.naam, told.soort, told.keten,
               place, id, huis.van);
    }
}

void write_tables(db::Tx& tx, const Huis& huis, const Codes& codes) {
    for (const auto& told : huis.tafels) {
        const auto id = codes.tafel(told.code);
        tx.run(insert_tafel, id, told.code, told.naam, told.triage ? 2 : 1, huis.van);
        for (const auto& code : told.leden) tx.run(insert_tafellid, id, codes.medewerker(code).id, huis.van);
    }
}

void write_lists(db::Tx& tx, const Huis& huis) {
    const auto write = [&](std::string_view list, Date van, const auto& values) {
        int place = 0;
        for (const auto& [code, naam] : values) tx.run(insert_code, list, code, naam, ++place, van);
    };
    for (const auto& told : huis.codelijsten) write(told.lijst, told.van, told.waarden);
    std::vector<std::pair<std::string, std::string>> places;
    for (const auto& told : huis.gemeenten) places.emplace_back(told.code, told.naam);
    write("gemeente", huis.van, places);
    if (!huis.piket.empty()) tx.run(insert_instelling, "piket.telefoon", huis.van, huis.piket);
}

void write_time_paths(db::Tx& tx, const Huis& huis, const WorldRandom& random) {
    for (std::size_t i = 0; i < huis.tijdpaden.size(); ++i) {
        const auto& told = huis.tijdpaden[i];
        const auto id = random.named<tijdpad::Sjabloon_>("tijdpad/" + std::to_string(i));
        tx.run(insert_sjabloon, id, told.naam, told.van.value(), told.tot);
        int place = 0;
        for (const auto& step : told.stappen)
            tx.run(insert_sjabloon_stap, id, ++place, step.naam, step.anker, step.aantal, step.eenheid);
    }
}

// A dossier that is to be made: its id follows from the seed and its place.
struct Place {
    kern::DossierId id;
    std::size_t place;
    friend auto operator<=>(const Place&, const Place&) = default;
};

// What one thread makes of its share of a batch.
struct Share {
    std::vector<Dossier> told;
    std::vector<SealedDossier> sealed;
};

Share make_share(House& house, const Codes& codes, std::span<const Place> places, const Builder::Tell& tell) {
    WorldRandom random(codes.seed(), "share");
    kern::Kern kern{house.database(), house.keys(), house.clock(), random, house.kern().huis};
    Share share;
    for (const Place& one : places) {
        share.told.push_back(tell(one.place));
        random.turn_to("dossier/" + share.told.back().code);
        share.sealed.push_back(seal_dossier(kern, one.id, share.told.back()));
    }
    return share;
}

// The threads that make a batch. Its keys are durable before anything is sealed with them.
std::vector<std::future<Share>> start(House& house, const Codes& codes, std::span<const Place> places,
                                      const Builder::Tell& tell) {
    std::vector<kern::DossierId> ids;
    for (const Place& one : places) ids.push_back(one.id);
    house.keys().create(ids);
    std::vector<std::future<Share>> shares;
    const std::size_t each = (places.size() + threads - 1) / threads;
    for (std::size_t from = 0; from < places.size(); from += each)
        shares.push_back(std::async(std::launch::async,
                                    [&, part = places.subspan(from, std::min(each, places.size() - from))] {
                                        return make_share(house, codes, part, tell);
                                    }));
    return shares;
}

}  // namespace

Builder::Builder(House& house, const Huis& huis, std::uint64_t seed)
    : m_house(house),
      m_huis(huis),
      m_seed(seed),
      m_codes(huis, seed) {}

void Builder::write_house() {
    const WorldRandom random(m_seed, "house");
    const std::string password = crypto::password_hash(demo_password);  // costly, so one for all of them
    const Instant now = start_of_day(m_huis.vandaag);  // a world of the same day is the same world
    store(m_house, [&](db::Tx& tx) {
        write_organisations(tx, m_huis, m_codes, random);
        for (const auto& told : m_huis.medewerkers) {
            const auto& mens = m_codes.medewerker(told.code);
            tx.run(insert_medewerker, mens.id, told.naam, told.functienaam, told.telefoon,
                   m_codes.organisatie(told.in_dienst_bij), mens.organisatie, told.functies.mask(), told.vog,
                   told.van, told.tot);
            for (const auto& word : toegang::rollen())
                if (told.rollen.has(word.waarde))
                    tx.run(insert_rol,
                           random.named<toegang::Rol>("rol/" + told.code + "/" + std::string(word.code)),
                           mens.id, word.waarde, told.van);
            tx.run(insert_account, mens.account, mens.id, told.login, password, now,
                   inloggen::verzegel_totp(m_house.kern(), mens.account, demo_totp));
        }
        write_tables(tx, m_huis, m_codes);
        write_lists(tx, m_huis);
        write_time_paths(tx, m_huis, random);
    });
}

// In the order of their ids, for that is the order of the tables: each batch is written behind the one before it, and the
// cost of a dossier does not grow with the world.
void Builder::write_dossiers(std::size_t count, const Tell& tell) {
    const WorldRandom random(m_seed, "dossiers");
    std::vector<Place> places;
    places.reserve(count);
    for (std::size_t place = 0; place < count; ++place)
        places.push_back(
            {random.named<kern::Dossier>("dossier/" + std::to_string(m_written + place)), place});
    std::sort(places.begin(), places.end());
    const auto part = [&](std::size_t first) {
        return std::span<const Place>(places).subspan(first, std::min(batch, count - first));
    };
    auto next = start(m_house, m_codes, part(0), tell);
    for (std::size_t first = 0; first < count; first += batch) {
        std::vector<Share> shares;
        for (auto& share : next) shares.push_back(share.get());
        next.clear();
        if (first + batch < count) next = start(m_house, m_codes, part(first + batch), tell);
        store(m_house, [&](db::Tx& tx) {
            for (const auto& share : shares)
                for (std::size_t i = 0; i < share.told.size(); ++i)
                    store_dossier(tx, m_codes, share.told[i], share.sealed[i]);
        });
    }
    m_written += count;
}

void Builder::write_dossiers(const std::vector<Dossier>& dossiers) {
    write_dossiers(dossiers.size(), [&](std::size_t index) { return dossiers[index]; });
}

void Builder::write_families(const std::vector<Dossier>& first) {
    const WorldRandom random(m_seed, "dossiers");
    const auto id_of = [&](std::size_t place) {
        return random.named<kern::Dossier>("dossier/" + std::to_string(place));
    };
    store(m_house, [&](db::Tx& tx) { store_families(m_house, tx, m_codes, first, id_of); });
    store(m_house, [&](db::Tx& tx) { store_approaches(m_house, tx, m_codes, first, id_of); });
}

void Builder::finish(std::string_view world) {
    store(m_house, zoek::herbouw);
    WorldRandom random(m_seed, "log");
    const logboek::Logboek log(m_house.database(), m_house.keys(), random, m_house.kern().huis.id);
    logboek::Feit feit;
    feit.tijd = start_of_day(m_huis.vandaag);
    feit.id = random.id<Huis>();
    feit.trace = feit.id;
    feit.actie = "huis.vullen";
    feit.uitkomst = "toegestaan";
    feit.bijzonderheid = world;
    store(m_house, [&](db::Tx& tx) { log.schrijf(tx, feit); });
    m_house.kern().logboek.nummer(feit.tijd);
}

}  // namespace app::seed
