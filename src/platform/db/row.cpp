#include "platform/db/row.hpp"

#include <algorithm>
#include <string>

#include "platform/db/tx.hpp"

namespace db::detail {

void throw_unfit(const char* wanted, int column) {
    throw DatabaseError(DatabaseError::Kind::broken,
                        "column " + std::to_string(column) + " does not hold " + wanted);
}

std::int64_t read_integer(const Statement& statement, int column) { return statement.integer(column); }
std::string_view read_text(const Statement& statement, int column) { return statement.text(column); }
BytesView read_bytes(const Statement& statement, int column) { return statement.bytes(column); }
bool read_null(const Statement& statement, int column) { return statement.null(column); }

bool read_bool(const Statement& statement, int column) {
    const std::int64_t value = statement.integer(column);
    if (value != 0 && value != 1) throw_unfit("0 or 1", column);
    return value == 1;
}

void read_exact(const Statement& statement, int column, std::span<std::uint8_t> out) {
    const BytesView bytes = statement.bytes(column);
    if (bytes.size() != out.size()) throw_unfit("bytes of the right length", column);
    std::copy(bytes.begin(), bytes.end(), out.begin());
}

IdBytes read_id(const Statement& statement, int column) {
    IdBytes id;
    read_exact(statement, column, id.bytes);
    return id;
}

Date read_date(const Statement& statement, int column) {
    const auto date = Date::parse_iso(statement.text(column));
    if (!date) throw_unfit("a date", column);
    return *date;
}

PartialDate read_partial_date(const Statement& statement, int column) {
    const auto date = PartialDate::parse_iso(statement.text(column));
    if (!date) throw_unfit("a date, perhaps in part", column);
    return *date;
}

}  // namespace db::detail
