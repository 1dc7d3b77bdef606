// Walking the whole log: is every entry as it was written, and is none gone?

#include <algorithm>

#include "kern/logboek/logboek.hpp"
#include "platform/base/text.hpp"
#include "platform/json/parse.hpp"

namespace logboek {
namespace {

constexpr db::Sql alle_bladen{
    "logboek.bladen",
    "SELECT b.nummer, b.volg, b.hash, r.id, r.tijd, r.regel, r.persoonlijk_z FROM "
    "logboek_blad b LEFT JOIN logboek_regel r ON r.volg = b.volg ORDER BY b.nummer"};
constexpr db::Sql alle_punten{"logboek.punten",
                              "SELECT omvang, wortel, handtekening, rand FROM logboek_punt ORDER BY omvang"};
constexpr db::Sql alle_verwijzingen{"logboek.verwijzingen",
                                    "SELECT dossier, volg FROM logboek_dossier ORDER BY dossier, volg"};
constexpr db::Sql stand{"logboek.stand.alles",
                        "SELECT genummerd_tot, verwezen_tot FROM logboek_stand WHERE id = 1"};
constexpr db::Sql staart{
    "logboek.staart.alles",
    "SELECT volg, id, regel, persoonlijk_z FROM logboek_regel WHERE volg > $1 ORDER BY volg"};
constexpr db::Sql onverwezen{"logboek.onverwezen",
                             "SELECT count(*) FROM logboek_regel WHERE volg > $1 AND volg <= $2"};
constexpr db::Sql weesregels{
    "logboek.wees",
    "SELECT count(*) FROM logboek_regel r WHERE r.volg <= $1 AND NOT EXISTS (SELECT 1 FROM logboek_blad b "
    "WHERE b.volg = r.volg)"};

constexpr std::size_t regel_bytes = 1024 * 1024;
constexpr std::size_t fouten_max = 20;
constexpr std::int64_t dag_seconden = 86'400;

struct Punt {
    std::uint64_t omvang;
    Hash wortel;
    std::vector<std::uint8_t> handtekening;
    std::string rand;
};

Hash hash_uit(db::BytesView bytes) {
    Hash hash{};
    if (bytes.size() == hash.size()) std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

std::optional<db::BytesView> of_null(const db::Row& row, int column) {
    if (row.null(column)) return std::nullopt;
    return row.bytes(column);
}

// What the plain columns and the opening must agree with.
struct Gelezen {
    std::string id;
    std::string verbintenis;
    std::int64_t tijd = 0;
};

Gelezen lees_blad(std::string_view regel) {
    Gelezen gelezen;
    const auto entry = json::parse(regel, regel_bytes);
    if (!entry) return gelezen;
    const auto tekst = [&](std::string_view key) {
        const json::Value* value = entry->find(key);
        return value != nullptr && value->text() != nullptr ? *value->text() : std::string{};
    };
    gelezen.id = tekst("id");
    gelezen.verbintenis = tekst("p");
    if (const json::Value* tijd = entry->find("tijd"); tijd != nullptr && tijd->integer() != nullptr)
        gelezen.tijd = *tijd->integer();
    return gelezen;
}

}  // namespace

// One walk; each step adds what it finds wrong to `m_controle.fouten`.
class Logboek::Wandeling {
public:
    Wandeling(const Logboek& log, db::Reader& reader, Instant nu, std::span<const Bekend> bekend)
        : m_log(log),
          m_reader(reader),
          m_nu(nu),
          m_bekend(bekend.begin(), bekend.end()) {
        std::sort(m_bekend.begin(), m_bekend.end(),
                  [](const auto& a, const auto& b) { return a.omvang < b.omvang; });
    }

    Logboek::Controle loop() {
        lees_punten();
        loop_bladen();
        loop_staart();
        vergelijk_verwijzingen();
        std::sort(m_ids.begin(), m_ids.end());
        if (std::adjacent_find(m_ids.begin(), m_ids.end()) != m_ids.end())
            fout("an entry stands there twice");
        m_controle.bladen = m_rand.omvang();
        m_controle.wortel = m_rand.wortel();
        return std::move(m_controle);
    }

private:
    void fout(std::string text) {
        if (m_controle.fouten.size() < fouten_max) m_controle.fouten.push_back(std::move(text));
    }

    void lees_punten() {
        for (db::Row row : m_reader.query(alle_punten)) {
            const auto handtekening = row.bytes(2);
            const auto rand = row.bytes(3);
            m_punten.push_back({static_cast<std::uint64_t>(row.get<std::int64_t>(0)),
                                hash_uit(row.bytes(1)),
                                {handtekening.begin(), handtekening.end()},
                                {rand.begin(), rand.end()}});
        }
    }

    void loop_bladen() {
        na_blad();  // a checkpoint of nothing is known to everybody
        for (db::Row row : m_reader.query(alle_bladen)) {
            const auto nummer = static_cast<std::uint64_t>(row.get<std::int64_t>(0));
            const auto volg = row.get<std::int64_t>(1);
            const Hash opgeslagen = hash_uit(row.bytes(2));
            if (nummer != m_rand.omvang()) fout("leaf " + std::to_string(m_rand.omvang()) + " is missing");
            if (volg <= m_laatste)
                fout("leaf " + std::to_string(nummer) +
                     ": it stands for an earlier entry, or for one a second time");
            m_laatste = volg;
            if (row.null(5)) {
                fout("leaf " + std::to_string(nummer) + ": its entry is gone");
                m_rand.voeg_toe(opgeslagen);
            } else {
                const Hash hash = blad_hash(row.text(5));
                if (hash != opgeslagen) fout("leaf " + std::to_string(nummer) + ": its entry was changed");
                m_rand.voeg_toe(hash);
                bekijk_regel(row, nummer, volg);
            }
            na_blad();
        }
        if (m_punt != m_punten.size())
            fout("checkpoint " + std::to_string(m_punten[m_punt].omvang) +
                 " covers leaves that are not there");
        if (m_gezien != m_bekend.size()) fout("the log is shorter than the known checkpoint");
        if (m_rand.omvang() > 0 && (m_punten.empty() || m_punten.back().omvang != m_rand.omvang()))
            fout("leaves after the last checkpoint");
    }

    // Checkpoints, our own and the known ones, of just the leaves so far.
    void na_blad() {
        for (; m_punt < m_punten.size() && m_punten[m_punt].omvang == m_rand.omvang(); ++m_punt) {
            const Punt& punt = m_punten[m_punt];
            ++m_controle.punten;
            const std::string naam = "checkpoint " + std::to_string(punt.omvang);
            if (punt.wortel != m_rand.wortel()) fout(naam + ": the root differs");
            if (punt.rand != m_rand.bytes()) fout(naam + ": what the next one builds on differs");
            if (!crypto::signature_valid(m_log.m_ondertekening.open,
                                         punt_tekst(m_log.m_huis, punt.omvang, punt.wortel),
                                         punt.handtekening))
                fout(naam + ": the signature is not ours");
        }
        for (; m_gezien < m_bekend.size() && m_bekend[m_gezien].omvang == m_rand.omvang(); ++m_gezien)
            if (m_bekend[m_gezien].wortel != m_rand.wortel())
                fout("the log is not a continuation of the known checkpoint");
    }

    // What the tree does not cover: the columns beside the leaf, and who it was.
    void bekijk_regel(const db::Row& row, std::uint64_t nummer, std::int64_t volg) {
        const std::string wat = "leaf " + std::to_string(nummer) + ": ";
        const auto id = id_uit(row.bytes(3));
        const Gelezen gelezen = lees_blad(row.text(5));
        m_ids.push_back(id);
        if (gelezen.id != id.text()) fout(wat + "its column 'id' was changed");
        if (gelezen.tijd != row.get<std::int64_t>(4)) fout(wat + "its column 'tijd' was changed");
        for (const auto& dossier : dossiers_in(row.text(5))) m_verwijzingen.emplace_back(dossier, volg);
        const auto persoonlijk = of_null(row, 6);
        if (!persoonlijk) {
            if (Instant{gelezen.tijd}.plus_seconds(opening_minstens_dagen * dag_seconden) > m_nu)
                fout(wat + "who it was is gone before its term");
            return;
        }
        const auto opening = m_log.opening_van(id, *persoonlijk);
        if (!opening) {
            fout(wat + "who it was does not fit the entry");
            return;
        }
        const Hash hash = crypto::sha256(logboek::opening(*opening));
        if (base::hex({reinterpret_cast<const char*>(hash.data()), hash.size()}) != gelezen.verbintenis)
            fout(wat + "who it was does not fit the entry");
    }

    // What waits for a number: counted, and ours. Nothing before it may be without a leaf.
    void loop_staart() {
        std::int64_t genummerd = 0;
        std::int64_t verwezen = 0;
        for (db::Row row : m_reader.query(stand)) {
            genummerd = row.get<std::int64_t>(0);
            verwezen = row.get<std::int64_t>(1);
        }
        if (genummerd != m_laatste) fout("the sequencer goes on from another entry than its last leaf");
        // It may stay behind, but no further than who asks looks back.
        if (verwezen > genummerd ||
            m_reader.value<std::int64_t>(onverwezen, verwezen, genummerd).value_or(0) > staart_hoogstens)
            fout("the index by dossier says that it holds another part of the log");
        m_verwezen = verwezen;
        if (m_reader.value<std::int64_t>(weesregels, genummerd).value_or(0) != 0)
            fout("entries stand among the numbered ones without a leaf");
        for (db::Row row : m_reader.query(staart, genummerd)) {
            ++m_controle.ongenummerd;
            const auto id = id_uit(row.bytes(1));
            m_ids.push_back(id);
            if (!m_log.echt(id, blad_hash(row.text(2)), of_null(row, 3)))
                fout("an entry that waits for its number is not ours (volg " +
                     std::to_string(row.get<std::int64_t>(0)) + ")");
        }
    }

    // The index says of exactly the leaves which dossiers they are about; the tail need not be in it yet (DECISIONS 21).
    void vergelijk_verwijzingen() {
        std::sort(m_verwijzingen.begin(), m_verwijzingen.end());
        m_verwijzingen.erase(std::unique(m_verwijzingen.begin(), m_verwijzingen.end()), m_verwijzingen.end());
        auto verwacht = m_verwijzingen.begin();
        const auto ontbreekt = [&] {
            if (verwacht->second <= m_verwezen)
                fout("volg " + std::to_string(verwacht->second) + ": the index of its dossier leaves it out");
            ++verwacht;
        };
        for (db::Row row : m_reader.query(alle_verwijzingen)) {
            const std::pair<IdBytes, std::int64_t> gevonden{id_uit(row.bytes(0)), row.get<std::int64_t>(1)};
            while (verwacht != m_verwijzingen.end() && *verwacht < gevonden) ontbreekt();
            if (verwacht == m_verwijzingen.end() || *verwacht != gevonden)
                fout("the index by dossier holds looks that no entry tells of");
            else
                ++verwacht;
        }
        while (verwacht != m_verwijzingen.end()) ontbreekt();
    }

    const Logboek& m_log;
    db::Reader& m_reader;
    Instant m_nu;
    std::vector<Bekend> m_bekend;
    std::vector<Punt> m_punten;
    std::size_t m_gezien = 0;  // of the known checkpoints
    std::size_t m_punt = 0;    // of our own
    std::int64_t m_laatste = 0;
    std::int64_t m_verwezen = 0;  // the index holds what stands before this
    Rand m_rand;
    std::vector<IdBytes> m_ids;
    std::vector<std::pair<IdBytes, std::int64_t>> m_verwijzingen;
    Logboek::Controle m_controle;
};

Logboek::Controle Logboek::controleer(Instant nu, std::span<const Bekend> bekend) const {
    auto snapshot = m_database->read();
    return controleer(snapshot.reader(), nu, bekend);
}

Logboek::Controle Logboek::controleer(db::Reader& reader, Instant nu, std::span<const Bekend> bekend) const {
    return Wandeling(*this, reader, nu, bekend).loop();
}

}  // namespace logboek
