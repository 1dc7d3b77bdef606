// PostgreSQL's binary format, as far as we bind and read it: big-endian integers, raw text and bytes, and numeric,
// because that is what sum() of a bigint is.
#pragma once

#include <libpq-fe.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "platform/db/value.hpp"

namespace db::postgres {

constexpr Oid oid_bool = 16;
constexpr Oid oid_bytes = 17;
constexpr Oid oid_int8 = 20;
constexpr Oid oid_int2 = 21;
constexpr Oid oid_int4 = 23;
constexpr Oid oid_text = 25;
constexpr Oid oid_numeric = 1700;

constexpr std::size_t is_null = static_cast<std::size_t>(-1);

Oid type_of(ParamType type);  // 0: the server finds out
bool is_text(Oid type);

// Writes the value at `out`, which has room for Param::size() or 8 bytes. How many, or is_null.
std::size_t encode(const Param::Value& value, char* out);

// Nothing when the type is no number, has a fraction or does not fit.
std::optional<std::int64_t> decode_integer(Oid type, std::string_view raw);

}  // namespace db::postgres
