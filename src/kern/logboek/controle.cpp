// Walking the log: verification, and answering who looked.

#include <algorithm>
#include <unordered_map>

#include "kern/logboek/logboek.hpp"
#include "platform/base/text.hpp"
#include "platform/json/parse.hpp"

namespace logboek {
namespace {

constexpr db::Sql alle_bladen{
    "logboek.bladen",
    "SELECT b.nummer, b.volg, b.hash, r.regel, r.id, r.persoonlijk_z FROM logboek_blad b LEFT JOIN logboek_regel r ON "
    "r.volg = b.volg ORDER BY b.nummer"};
constexpr db::Sql alle_punten{"logboek.punten",
                              "SELECT omvang, wortel, handtekening, rand FROM logboek_punt ORDER BY omvang"};
constexpr db::Sql ongenummerd{
    "logboek.ongenummerd",
    "SELECT count(*) FROM logboek_regel r WHERE r.volg > (SELECT genummerd_tot FROM logboek_stand "
    "WHERE id = 1)"};
constexpr db::Sql weesregels{
    "logboek.wees",
    "SELECT count(*) FROM logboek_regel r WHERE r.volg <= (SELECT genummerd_tot FROM logboek_stand "
    "WHERE id = 1) AND NOT EXISTS (SELECT 1 FROM logboek_blad b WHERE b.volg = r.volg)"};
constexpr db::Sql genummerd_tot{"logboek.genummerd", "SELECT genummerd_tot FROM logboek_stand WHERE id = 1"};
constexpr db::Sql een_verwijzing{"logboek.verwijzing.een",
                                 "SELECT count(*) FROM logboek_dossier WHERE dossier = $1 AND volg = $2"};
constexpr db::Sql alle_verwijzingen{"logboek.verwijzing.alle", "SELECT count(*) FROM logboek_dossier"};
constexpr db::Sql over_index{
    "logboek.over",
    "SELECT r.volg, r.id, r.regel, r.persoonlijk_z FROM logboek_dossier d JOIN logboek_regel r ON "
    "r.volg = d.volg WHERE d.dossier = $1 ORDER BY d.volg DESC LIMIT $2"};
constexpr db::Sql staart{
    "logboek.staart",
    "SELECT r.volg, r.id, r.regel, r.persoonlijk_z FROM logboek_regel r WHERE r.volg > (SELECT "
    "verwezen_tot FROM logboek_stand WHERE id = 1) ORDER BY r.volg DESC LIMIT 20000"};
constexpr db::Sql nieuwste{
    "logboek.nieuwste",
    "SELECT volg, id, regel, persoonlijk_z FROM logboek_regel ORDER BY volg DESC LIMIT $1"};

constexpr std::size_t regel_bytes = 1024 * 1024;
constexpr std::size_t fouten_hoogstens = 20;

Hash hash_uit(db::BytesView bytes) {
    Hash hash{};
    if (bytes.size() == hash.size()) std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

}  // namespace

// One walk over the log: leaf by leaf, checkpoint by checkpoint.
class Logboek::Wandeling {
public:
    Wandeling(const Logboek& logboek, db::Reader& reader, const std::optional<Bekend>& bekend)
        : m_logboek(logboek),
          m_reader(reader),
          m_bekend(bekend),
          m_bekend_gezien(!bekend || bekend->omvang == 0) {
        for (db::Row row : reader.query(alle_punten)) {
            Punt punt{static_cast<std::uint64_t>(row.get<std::int64_t>()), hash_uit(row.bytes()), {}, {}};
            const auto handtekening = row.bytes();
            punt.handtekening.assign(handtekening.begin(), handtekening.end());
            const auto rand = row.bytes();
            punt.rand.assign(rand.begin(), rand.end());
            m_punten.push_back(std::move(punt));
        }
        m_punt = m_punten.begin();
    }

    Controle loop() {
        for (db::Row row : m_reader.query(alle_bladen)) {
            blad(row);
            na_blad();
        }
        slot();
        return std::move(m_controle);
    }

private:
    struct Punt {
        std::uint64_t omvang;
        Hash wortel;
        std::vector<std::uint8_t> handtekening;
        std::string rand;
    };

    void fout(std::string text) {
        if (m_controle.fouten.size() < fouten_hoogstens) m_controle.fouten.push_back(std::move(text));
    }
    void fout_in_blad(std::uint64_t nummer, std::string_view wat) {
        fout("leaf " + std::to_string(nummer) + ": " + std::string(wat));
    }

    void blad(const db::Row& row) {
        const auto nummer = static_cast<std::uint64_t>(row.get<std::int64_t>(0));
        const auto volg = row.get<std::int64_t>(1);
        const Hash opgeslagen = hash_uit(row.bytes(2));
        if (nummer != m_rand.omvang()) fout("leaf " + std::to_string(m_rand.omvang()) + " is missing");
        if (volg <= m_volg) fout_in_blad(nummer, "it stands for an earlier entry, or for one a second time");
        m_volg = volg;
        if (row.null(3)) {
            fout_in_blad(nummer, "its entry is gone");
            m_rand.voeg_toe(opgeslagen);
            return;
        }
        const Hash hash = blad_hash(row.text(3));
        if (hash != opgeslagen) fout_in_blad(nummer, "its entry was changed");
        m_rand.voeg_toe(hash);
        if (!row.null(5) && !m_logboek.opent(row.text(3), row.get<IdBytes>(4), row.bytes(5)))
            fout_in_blad(nummer, "who it was does not fit the entry");
        // One row per dossier, as the index has them.
        auto dossiers = dossiers_in(row.text(3));
        std::sort(dossiers.begin(), dossiers.end());
        dossiers.erase(std::unique(dossiers.begin(), dossiers.end()), dossiers.end());
        for (const IdBytes& dossier : dossiers) {
            ++m_verwijzingen;
            if (m_reader.value<std::int64_t>(een_verwijzing, dossier, volg).value_or(0) != 1)
                fout_in_blad(nummer, "the index of its dossier leaves it out");
        }
    }

    void na_blad() {
        for (; m_punt != m_punten.end() && m_punt->omvang == m_rand.omvang(); ++m_punt) {
            ++m_controle.punten;
            const std::string naam = "checkpoint " + std::to_string(m_punt->omvang);
            if (m_punt->wortel != m_rand.wortel()) fout(naam + ": the root differs");
            if (m_punt->rand != m_rand.bytes()) fout(naam + ": what the next one builds on differs");
            if (!crypto::signature_valid(m_logboek.m_ondertekening.open,
                                         punt_tekst(m_logboek.m_huis, m_punt->omvang, m_punt->wortel),
                                         m_punt->handtekening))
                fout(naam + ": the signature is not ours");
        }
        if (!m_bekend || m_bekend->omvang != m_rand.omvang()) return;
        m_bekend_gezien = true;
        if (m_bekend->wortel != m_rand.wortel())
            fout("the log is not a continuation of the known checkpoint");
    }

    void slot() {
        if (m_punt != m_punten.end())
            fout("checkpoint " + std::to_string(m_punt->omvang) + " covers leaves that are not there");
        if (!m_bekend_gezien) fout("the log is shorter than the known checkpoint");
        if (m_rand.omvang() > 0 && (m_punten.empty() || m_punten.back().omvang != m_rand.omvang()))
            fout("leaves after the last checkpoint");
        const auto tel = [&](const db::Sql& sql) { return m_reader.value<std::int64_t>(sql).value_or(0); };
        if (tel(genummerd_tot) != m_volg) fout("the sequencer goes on from another entry than its last leaf");
        if (tel(weesregels) != 0) fout("entries stand among the numbered ones without a leaf");
        if (tel(alle_verwijzingen) != m_verwijzingen)
            fout("the index by dossier holds looks that no entry tells of, or misses some");
        m_controle.bladen = m_rand.omvang();
        m_controle.wortel = m_rand.wortel();
        m_controle.ongenummerd = static_cast<std::uint64_t>(tel(ongenummerd));
    }

    const Logboek& m_logboek;
    db::Reader& m_reader;
    const std::optional<Bekend> m_bekend;
    bool m_bekend_gezien;
    std::vector<Punt> m_punten;
    std::vector<Punt>::const_iterator m_punt;
    Rand m_rand;
    std::int64_t m_volg = 0;
    std::int64_t m_verwijzingen = 0;
    Controle m_controle;
};

Logboek::Controle Logboek::controleer(std::optional<Bekend> bekend) const {
    auto snapshot = m_database->read();
    return controleer(snapshot.reader(), bekend);
}

Logboek::Controle Logboek::controleer(db::Reader& reader, const std::optional<Bekend>& bekend) const {
    return Wandeling(*this, reader, bekend).loop();
}

// Does the sealed opening belong to this entry: does it open, and is it what the entry is committed to?
bool Logboek::opent(std::string_view regel, const IdBytes& id, db::BytesView persoonlijk) const {
    const auto entry = json::parse(regel, regel_bytes);
    const json::Value* verbintenis = entry ? entry->find("p") : nullptr;
    if (verbintenis == nullptr || verbintenis->text() == nullptr) return false;
    try {
        const auto open = sleutels::unpack<Persoonlijk>(
            m_sealer.open_packed(m_sleutel, Persoonlijk::kolom, id, IdBytes{}, persoonlijk));
        const Hash hash = crypto::sha256(opening(open));
        return base::hex({reinterpret_cast<const char*>(hash.data()), hash.size()}) == *verbintenis->text();
    } catch (const sleutels::BrokenSeal&) {
        return false;
    }
}

std::vector<IdBytes> dossiers_in(std::string_view regel) {
    std::vector<IdBytes> gevonden;
    const auto gelezen = json::parse(regel, regel_bytes);
    const json::Value* lijst = gelezen ? gelezen->find("dossiers") : nullptr;
    if (lijst == nullptr || lijst->array() == nullptr) return gevonden;
    for (const auto& item : *lijst->array()) {
        const json::Array* delen = item.array();
        if (delen == nullptr || delen->empty() || delen->front().text() == nullptr) continue;
        if (auto id = IdBytes::parse(*delen->front().text())) gevonden.push_back(*id);
    }
    return gevonden;
}

Logboek::Ingezien Logboek::lees(std::string_view regel, IdBytes id,
                                std::optional<db::BytesView> persoonlijk) const {
    Ingezien gelezen;
    if (const auto entry = json::parse(regel, regel_bytes)) {
        const auto tekst = [&](std::string_view key) {
            const json::Value* value = entry->find(key);
            return value != nullptr && value->text() != nullptr ? *value->text() : std::string{};
        };
        if (const json::Value* tijd = entry->find("tijd"); tijd != nullptr && tijd->integer() != nullptr)
            gelezen.tijd = Instant{*tijd->integer()};
        gelezen.actie = tekst("actie");
        gelezen.uitkomst = tekst("uitkomst");
        gelezen.doel = tekst("doel");
        gelezen.organisatie = tekst("organisatie");
    }
    if (persoonlijk)
        gelezen.medewerker = sleutels::unpack<Persoonlijk>(m_sealer.open_packed(m_sleutel, Persoonlijk::kolom,
                                                                                id, IdBytes{}, *persoonlijk))
                                 .medewerker;
    return gelezen;
}

namespace {
std::optional<db::BytesView> of_null(const db::Row& row, int column) {
    if (row.null(column)) return std::nullopt;
    return row.bytes(column);
}
}  // namespace

std::vector<Logboek::Ingezien> Logboek::over_dossier(db::Reader& reader, kern::DossierId dossier,
                                                     int hoogstens) const {
    std::vector<Ingezien> gevonden;
    const std::string gezocht = dossier.text();
    for (db::Row row : reader.query(staart)) {
        if (row.text(2).find(gezocht) == std::string_view::npos) continue;
        if (static_cast<int>(gevonden.size()) >= hoogstens) return gevonden;
        gevonden.push_back(lees(row.text(2), row.get<IdBytes>(1), of_null(row, 3)));
    }
    for (db::Row row : reader.query(over_index, dossier, hoogstens - static_cast<int>(gevonden.size())))
        gevonden.push_back(lees(row.text(2), row.get<IdBytes>(1), of_null(row, 3)));
    return gevonden;
}

std::vector<Logboek::Ingezien> Logboek::laatste(db::Reader& reader, int hoogstens) const {
    std::vector<Ingezien> gevonden;
    for (db::Row row : reader.query(nieuwste, hoogstens))
        gevonden.push_back(lees(row.text(2), row.get<IdBytes>(1), of_null(row, 3)));
    return gevonden;
}

}  // namespace logboek
