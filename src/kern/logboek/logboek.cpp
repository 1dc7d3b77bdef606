#include "kern/logboek/logboek.hpp"

#include <algorithm>

#include "platform/base/text.hpp"
#include "platform/db/permit.hpp"

namespace logboek {
namespace {

// Entries in one change: whose own entries wait behind it wait for some milliseconds and no longer.
constexpr std::size_t per_keer = 250;

constexpr db::Sql insert_regel{
    "logboek.insert", "INSERT INTO logboek_regel (id, tijd, regel, persoonlijk_z) VALUES ($1, $2, $3, $4)"};
constexpr db::Sql lees_stand{"logboek.stand", "SELECT genummerd_tot FROM logboek_stand WHERE id = 1"};
constexpr db::Sql zet_stand{"logboek.stand.zet", "UPDATE logboek_stand SET genummerd_tot = $1 WHERE id = 1"};
constexpr db::Sql wachtend{
    "logboek.wachtend",
    "SELECT volg, id, regel, persoonlijk_z FROM logboek_regel WHERE volg > $1 ORDER BY volg "
    "LIMIT $2"};
constexpr db::Sql insert_blad{"logboek.blad",
                              "INSERT INTO logboek_blad (nummer, volg, hash) VALUES ($1, $2, $3)"};
constexpr db::Sql laatste_punt{"logboek.punt.laatste",
                               "SELECT omvang, rand FROM logboek_punt ORDER BY omvang DESC LIMIT 1"};
constexpr db::Sql punt_van{"logboek.punt.van", "SELECT wortel FROM logboek_punt WHERE omvang = $1"};
constexpr db::Sql insert_punt{
    "logboek.punt",
    "INSERT INTO logboek_punt (omvang, wortel, rand, tijd, handtekening) VALUES ($1, $2, $3, $4, $5)"};

// PostgreSQL hands out volg before the row is visible, so a lower one may appear after a higher one. While this lock is
// held no insert is under way, and what is visible then has no gaps that will fill up later. SQLite has one writer.
constexpr db::Sql wacht_op_schrijvers{"logboek.wacht", "LOCK TABLE logboek_regel IN SHARE MODE"};

std::string_view view(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

std::string hex_of(const Hash& hash) { return base::hex(view(hash)); }

Rand rand_van(db::Reader& reader) {
    Rand rand;
    for (db::Row row : reader.query(laatste_punt)) {
        const auto omvang = static_cast<std::uint64_t>(row.get<std::int64_t>());
        const auto bytes = row.bytes();
        auto gelezen = Rand::uit_bytes(omvang, {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
        if (!gelezen)
            throw db::DatabaseError(db::DatabaseError::Kind::broken,
                                    "the last checkpoint of the log is damaged");
        rand = *gelezen;
    }
    return rand;
}

}  // namespace

IdBytes id_uit(db::BytesView bytes) {
    IdBytes id{};
    if (bytes.size() == id.bytes.size()) std::copy(bytes.begin(), bytes.end(), id.bytes.begin());
    return id;
}

Logboek::Logboek(db::Database& database, sleutels::KeyStore& keys, Random& random, std::string huis)
    : m_database(&database),
      m_sealer(keys, random),
      m_sleutel(keys.house("logboek")),
      m_ondertekening(crypto::signing_key(keys.house("handtekening"))),
      m_random(&random),
      m_huis(std::move(huis)) {}

std::array<std::uint8_t, 32> Logboek::sleutel() const { return m_ondertekening.open; }

Logboek::Klaar Logboek::maak(const Feit& feit) const {
    Persoonlijk persoonlijk;
    std::array<std::uint8_t, 16> zout{};
    m_random->fill(zout);
    persoonlijk.zout = base::hex({reinterpret_cast<const char*>(zout.data()), zout.size()});
    if (feit.wie != nullptr) {
        persoonlijk.medewerker = feit.wie->medewerker.text();
        persoonlijk.sessie = feit.wie->sessie.text();
    }
    if (feit.raakt != nullptr)
        for (const auto& gezien : *feit.raakt)
            for (const auto& persoon : gezien.personen) persoonlijk.personen += persoon.text() + " ";
    const Hash verbintenis = crypto::sha256(opening(persoonlijk));
    Klaar klaar{feit.id, feit.tijd, canonical(feit, hex_of(verbintenis)), {}};
    persoonlijk.blad = view(blad_hash(klaar.regel));
    klaar.persoonlijk =
        m_sealer.seal_packed(m_sleutel, Persoonlijk::kolom, feit.id, IdBytes{}, sleutels::pack(persoonlijk));
    return klaar;
}

void Logboek::schrijf(db::Tx& tx, const Klaar& klaar) const {
    tx.run(insert_regel, klaar.id, klaar.tijd, klaar.regel, klaar.persoonlijk);
}

void Logboek::schrijf(db::Tx& tx, const Feit& feit) const { schrijf(tx, maak(feit)); }

std::optional<Persoonlijk> Logboek::opening_van(IdBytes id, db::BytesView persoonlijk) const {
    try {
        return sleutels::unpack<Persoonlijk>(
            m_sealer.open_packed(m_sleutel, Persoonlijk::kolom, id, IdBytes{}, persoonlijk));
    } catch (const sleutels::BrokenSeal&) {
        return std::nullopt;
    }
}

bool Logboek::echt(IdBytes id, const Hash& blad, std::optional<db::BytesView> persoonlijk) const {
    if (!persoonlijk) return false;
    const auto opening = opening_van(id, *persoonlijk);
    return opening && opening->blad == view(blad);
}

std::size_t Logboek::nummer(Instant now, std::size_t verwijs_bij) {
    Stap alles;
    for (Stap stap{0, 0, {}, true}; stap.vol;) {
        stap = nummer_stap(now);
        verwijs(verwijs_bij);
        alles.genummerd += stap.genummerd;
        alles.onecht += stap.onecht;
        if (stap.genummerd != 0) alles.punt = std::move(stap.punt);
    }
    if (alles.genummerd != 0 && m_bewaar) m_bewaar(alles.punt);
    if (alles.onecht != 0) throw OnechteRegels(alles.onecht);
    return alles.genummerd;
}

Logboek::Stap Logboek::nummer_stap(Instant now) {
    Stap stap;
    Bekend gezet{};
    const auto body = [&](db::Tx& tx) {
        stap.genummerd = stap.onecht = 0;  // PostgreSQL may run a body again
        if (m_database->engine() == db::Engine::postgres) tx.run(wacht_op_schrijvers);
        const auto stand = tx.value<std::int64_t>(lees_stand).value_or(0);
        Rand rand = rand_van(tx);
        moet_vervolg_zijn(tx, rand);
        struct Nieuw {
            std::int64_t volg;
            Hash hash;
        };
        std::vector<Nieuw> nieuw;
        std::int64_t laatste = stand;
        std::size_t gelezen = 0;
        for (db::Row row : tx.query(wachtend, stand, static_cast<std::int64_t>(per_keer))) {
            ++gelezen;
            laatste = row.get<std::int64_t>(0);
            const auto regel = row.text(2);
            const Hash hash = blad_hash(regel);
            std::optional<db::BytesView> persoonlijk;
            if (!row.null(3)) persoonlijk = row.bytes(3);
            if (echt(id_uit(row.bytes(1)), hash, persoonlijk))
                nieuw.push_back({laatste, hash});
            else
                ++stap.onecht;
        }
        stap.vol = gelezen == per_keer;  // what comes in meanwhile is for the next second
        if (laatste == stand) return db::Verdict::discard;
        // Past what is not ours too: it stays behind without a leaf, and verify-log goes on naming it.
        tx.run(zet_stand, laatste);
        if (nieuw.empty()) return db::Verdict::keep;
        for (const auto& blad : nieuw) {
            tx.run(insert_blad, static_cast<std::int64_t>(rand.omvang()), blad.volg,
                   db::BytesView(blad.hash));
            rand.voeg_toe(blad.hash);
        }
        stap.punt = zet_punt(tx, rand, now);
        gezet = Bekend{rand.omvang(), rand.wortel()};
        stap.genummerd = nieuw.size();
        return db::Verdict::keep;
    };
    if (m_database->run(db::PermitHolder::permit(), body) == db::Outcome::failed)
        throw db::DatabaseError(db::DatabaseError::Kind::unavailable, "the log could not be numbered");
    if (stap.genummerd != 0) m_bewaard = gezet;
    return stap;
}

void Logboek::bewaar_punten(Bewaar bewaar, const std::optional<Bekend>& laatste) {
    m_bewaar = std::move(bewaar);
    m_bewaard = laatste;
}

// Keeping lags behind signing when the program stops in between, so the kept checkpoint may be an older one of the log.
void Logboek::moet_vervolg_zijn(db::Reader& reader, const Rand& rand) const {
    if (!m_bewaard || m_bewaard->omvang == 0) return;
    const bool nieuwste = rand.omvang() == m_bewaard->omvang && rand.wortel() == m_bewaard->wortel;
    if (nieuwste) return;
    if (rand.omvang() <= m_bewaard->omvang) throw IngekortLogboek();
    const auto wortel = reader.value<db::Bytes>(punt_van, static_cast<std::int64_t>(m_bewaard->omvang));
    if (!wortel ||
        !std::equal(wortel->begin(), wortel->end(), m_bewaard->wortel.begin(), m_bewaard->wortel.end()))
        throw IngekortLogboek();
}

std::string Logboek::zet_punt(db::Tx& tx, const Rand& rand, Instant now) const {
    const Hash wortel = rand.wortel();
    const std::string tekst = punt_tekst(m_huis, rand.omvang(), wortel);
    const auto handtekening = crypto::sign(m_ondertekening, tekst);
    const std::string toppen = rand.bytes();
    tx.run(insert_punt, static_cast<std::int64_t>(rand.omvang()), db::BytesView(wortel),
           db::BytesView(reinterpret_cast<const std::uint8_t*>(toppen.data()), toppen.size()), now,
           db::BytesView(handtekening));
    return tekst + "\n\u2014 regiehuis/" + m_huis + " " + crypto::base64(crypto::BytesView(handtekening)) +
           "\n";
}

}  // namespace logboek
