// Reads JSON (RFC 8259) as strictly as it can be read. Refused besides bad grammar: a byte order mark,
// invalid UTF-8, NUL in a text, a name twice in one object, numbers beyond int64, and, unless asked for,
// numbers that are no integers.
#pragma once

#include <cstddef>
#include <string_view>
#include <tl/expected.hpp>

#include "platform/json/value.hpp"

namespace json {

// Limits of any document; the caller sets that of its size in bytes.
struct Limits {
    static constexpr std::size_t depth = 16;       // arrays and objects within each other
    static constexpr std::size_t members = 512;    // of one object
    static constexpr std::size_t values = 65'536;  // of the whole document
};

enum class Numbers : std::uint8_t { integers, reals };

enum class Fault : std::uint8_t {
    too_large,
    byte_order_mark,
    invalid_utf8,
    syntax,
    incomplete,
    extra_data,
    too_deep,
    too_many_members,
    too_many_values,
    duplicate_name,
    nul,
    not_an_integer,
    number_out_of_range,
};

std::string_view code(Fault fault);  // "too-large", "duplicate-name": stable, for API answers

// Where it went wrong, both counted from 1; the column is in bytes.
struct ParseError {
    Fault fault = Fault::syntax;
    std::size_t line = 1;
    std::size_t column = 1;
    friend bool operator==(const ParseError&, const ParseError&) = default;
};

tl::expected<Value, ParseError> parse(std::string_view text, std::size_t max_bytes,
                                      Numbers numbers = Numbers::integers);

}  // namespace json
