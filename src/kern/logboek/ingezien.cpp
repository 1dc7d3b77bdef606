// Reading the log back: who looked.

#include "kern/logboek/logboek.hpp"
#include "platform/json/parse.hpp"

namespace logboek {
namespace {

constexpr db::Sql over_index{
    "logboek.over",
    "SELECT r.volg, r.id, r.regel, r.persoonlijk_z FROM logboek_dossier d JOIN logboek_regel r ON "
    "r.volg = d.volg WHERE d.dossier = $1 AND d.volg <= (SELECT verwezen_tot FROM logboek_stand WHERE id = 1) ORDER BY d.volg "
    "DESC LIMIT $2"};
constexpr db::Sql staart{
    "logboek.staart",
    "SELECT r.volg, r.id, r.regel, r.persoonlijk_z FROM logboek_regel r WHERE r.volg > (SELECT "
    "verwezen_tot FROM logboek_stand WHERE id = 1) ORDER BY r.volg DESC LIMIT $1"};
constexpr db::Sql nieuwste{
    "logboek.nieuwste",
    "SELECT volg, id, regel, persoonlijk_z FROM logboek_regel ORDER BY volg DESC LIMIT $1"};

constexpr std::size_t regel_bytes = 1024 * 1024;

}  // namespace

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
    for (db::Row row : reader.query(staart, staart_hoogstens)) {
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
