#include "kern/partner/ander_huis.hpp"

namespace partner {
namespace {

#define HUIS_KOLOMMEN                                                                                                   \
    "SELECT h.id, h.naam, h.gebied, h.zegel, h.teken, h.van, h.tot, h.voorgesteld_door, v.naam, COALESCE(b.naam, ''), " \
    "h.bevestigd, h.versie FROM ander_huis h JOIN medewerker v ON v.id = h.voorgesteld_door LEFT JOIN medewerker b ON " \
    "b.id = h.bevestigd_door "
constexpr db::Sql select_alle{"ander_huis.alle", HUIS_KOLOMMEN "ORDER BY h.naam, h.id LIMIT 500"};
constexpr db::Sql select_een{"ander_huis.een", HUIS_KOLOMMEN "WHERE h.id = $1"};
constexpr db::Sql select_teken{"ander_huis.teken", HUIS_KOLOMMEN "WHERE h.teken = $1"};

AnderHuis lees(const db::Row& row) {
    return {row.get<kern::AnderHuisId>(0),
            std::string(row.text(1)),
            std::string(row.text(2)),
            row.get<db::Bytes>(3),
            row.get<db::Bytes>(4),
            row.get<Date>(5),
            row.get<std::optional<Date>>(6),
            row.get<kern::MedewerkerId>(7),
            std::string(row.text(8)),
            std::string(row.text(9)),
            row.get<std::optional<Instant>>(10),
            row.get<std::int64_t>(11)};
}

}  // namespace

bool geldig(const AnderHuis& huis, Date dag) {
    return huis.bevestigd && huis.van <= dag && (!huis.tot || *huis.tot >= dag);
}

std::vector<AnderHuis> andere_huizen(db::Reader& reader) {
    std::vector<AnderHuis> gelezen;
    for (db::Row row : reader.query(select_alle)) gelezen.push_back(lees(row));
    return gelezen;
}

std::optional<AnderHuis> ander_huis(db::Reader& reader, kern::AnderHuisId id) {
    return reader.one(select_een, lees, id);
}

std::optional<AnderHuis> ander_huis_van(db::Reader& reader, crypto::BytesView teken) {
    return reader.one(select_teken, lees, teken);
}

}  // namespace partner
