// SQL is a named constant. It can only be made from literals, so nothing can be glued into it; the name goes to the log
// and to the list of slow queries. Write $1, $2 … for parameters on both engines.
//
// One text for both engines: a parameter has the type of the C++ argument (numbers, bools, enums, instants: bigint;
// text and dates: text; ids and bytes: bytea), and an empty std::optional<T> has the type of T. So
// `($3 IS NULL OR kolom = $3)` needs no cast. Only a bare nullopt has no type: use it for the value of a column and
// nowhere else. A condition is a comparison (`actief = 1`, not `actief`), bools are stored as 0 and 1, and a cast is
// written CAST(x AS bigint) or CAST(x AS text). sum() of a bigint may be read as an integer on both.
#pragma once

#include <string_view>

namespace db {

class Sql {
public:
    // `name` is slice.verb ("casus.load"); `text` is one statement both engines understand.
    consteval Sql(const char* name, const char* text) : m_name(name), m_text(text) {}
    constexpr std::string_view name() const { return m_name; }
    constexpr std::string_view text() const { return m_text; }

private:
    std::string_view m_name;
    std::string_view m_text;  // the address also keys the statement cache of a connection
};

}  // namespace db
