// Walking the log: verification, and answering who looked.

#include <algorithm>
#include <unordered_map>

#include "kern/logboek/logboek.hpp"
#include "platform/json/parse.hpp"

namespace logboek {
namespace {

constexpr db::Sql alle_bladen{
    "logboek.bladen",
    "SELECT b.nummer, b.hash, r.regel FROM logboek_blad b LEFT JOIN logboek_regel r ON r.volg = "
    "b.volg ORDER BY b.nummer"};
constexpr db::Sql alle_punten{"logboek.punten",
                              "SELECT omvang, wortel, handtekening FROM logboek_punt ORDER BY omvang"};
constexpr db::Sql ongenummerd{
    "logboek.ongenummerd",
    "SELECT count(*) FROM logboek_regel r WHERE r.volg > (SELECT genummerd_tot FROM logboek_stand "
    "WHERE id = 1)"};
constexpr db::Sql weesregels{
    "logboek.wees",
    "SELECT count(*) FROM logboek_regel r WHERE r.volg <= (SELECT genummerd_tot FROM logboek_stand "
    "WHERE id = 1) AND NOT EXISTS (SELECT 1 FROM logboek_blad b WHERE b.volg = r.volg)"};
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

struct Punt {
    std::uint64_t omvang;
    Hash wortel;
    std::vector<std::uint8_t> handtekening;
};

Hash hash_uit(db::BytesView bytes) {
    Hash hash{};
    if (bytes.size() == hash.size()) std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

}  // namespace

Logboek::Controle Logboek::controleer(std::optional<Bekend> bekend) const {
    Controle controle;
    auto snapshot = m_database->read();
    db::Reader& reader = snapshot.reader();
    std::vector<Punt> punten;
    for (db::Row row : reader.query(alle_punten)) {
        Punt punt{static_cast<std::uint64_t>(row.get<std::int64_t>()), hash_uit(row.bytes()), {}};
        const auto handtekening = row.bytes();
        punt.handtekening.assign(handtekening.begin(), handtekening.end());
        punten.push_back(std::move(punt));
    }
    const auto fout = [&](std::string text) {
        if (controle.fouten.size() < 20) controle.fouten.push_back(std::move(text));
    };
    Rand rand;
    auto punt = punten.begin();
    bool bekend_gezien = !bekend || bekend->omvang == 0;
    const auto na_blad = [&] {
        for (; punt != punten.end() && punt->omvang == rand.omvang(); ++punt) {
            ++controle.punten;
            if (punt->wortel != rand.wortel())
                fout("checkpoint " + std::to_string(punt->omvang) + ": the root differs");
            if (!crypto::signature_valid(m_ondertekening.open, punt_tekst(m_huis, punt->omvang, punt->wortel),
                                         punt->handtekening))
                fout("checkpoint " + std::to_string(punt->omvang) + ": the signature is not ours");
        }
        if (bekend && bekend->omvang == rand.omvang()) {
            bekend_gezien = true;
            if (bekend->wortel != rand.wortel())
                fout("the log is not a continuation of the known checkpoint");
        }
    };
    for (db::Row row : reader.query(alle_bladen)) {
        const auto nummer = static_cast<std::uint64_t>(row.get<std::int64_t>());
        const Hash opgeslagen = hash_uit(row.bytes());
        if (nummer != rand.omvang()) fout("leaf " + std::to_string(rand.omvang()) + " is missing");
        if (row.null(2)) {
            fout("leaf " + std::to_string(nummer) + ": its entry is gone");
        } else if (blad_hash(row.text(2)) != opgeslagen) {
            fout("leaf " + std::to_string(nummer) + ": its entry was changed");
        }
        rand.voeg_toe(row.null(2) ? opgeslagen : blad_hash(row.text(2)));
        na_blad();
    }
    if (punt != punten.end())
        fout("checkpoint " + std::to_string(punt->omvang) + " covers leaves that are not there");
    if (!bekend_gezien) fout("the log is shorter than the known checkpoint");
    if (rand.omvang() > 0 && (punten.empty() || punten.back().omvang != rand.omvang()))
        fout("leaves after the last checkpoint");
    if (reader.value<std::int64_t>(weesregels).value_or(0) != 0)
        fout("entries stand among the numbered ones without a leaf");
    controle.bladen = rand.omvang();
    controle.wortel = rand.wortel();
    controle.ongenummerd = static_cast<std::uint64_t>(reader.value<std::int64_t>(ongenummerd).value_or(0));
    return controle;
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
