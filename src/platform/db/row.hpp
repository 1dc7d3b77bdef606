// How the columns of a row become values: the one place where what is stored is checked against what is asked.
// Included by tx.hpp; a type that is not listed here does not compile.
#pragma once

#include <array>
#include <limits>
#include <string>
#include <type_traits>

#include "platform/db/value.hpp"

namespace db {

class Statement;

namespace detail {

[[noreturn]] void throw_unfit(const char* wanted, int column);

std::int64_t read_integer(const Statement& statement, int column);
std::string_view read_text(const Statement& statement, int column);
BytesView read_bytes(const Statement& statement, int column);
bool read_null(const Statement& statement, int column);
bool read_bool(const Statement& statement, int column);
IdBytes read_id(const Statement& statement, int column);
Date read_date(const Statement& statement, int column);
PartialDate read_partial_date(const Statement& statement, int column);
void read_exact(const Statement& statement, int column, std::span<std::uint8_t> out);

template <class T>
T read_number(const Statement& statement, int column) {
    const std::int64_t value = read_integer(statement, column);
    if constexpr (sizeof(T) < sizeof(std::int64_t)) {
        if (value < std::int64_t{std::numeric_limits<T>::min()} ||
            value > std::int64_t{std::numeric_limits<T>::max()}) {
            throw_unfit("a smaller number", column);
        }
    }
    return static_cast<T>(value);
}

template <class T>
struct Column;  // no general case: see the list below

template <>
struct Column<bool> {
    static bool read(const Statement& s, int column) { return read_bool(s, column); }
};
template <Number T>
struct Column<T> {
    static T read(const Statement& s, int column) { return read_number<T>(s, column); }
};
template <class T>
requires std::is_enum_v<T>
struct Column<T> {
    static T read(const Statement& s, int column) {
        return static_cast<T>(read_number<std::underlying_type_t<T>>(s, column));
    }
};
template <>
struct Column<std::string_view> {
    static std::string_view read(const Statement& s, int column) { return read_text(s, column); }
};
template <>
struct Column<std::string> {
    static std::string read(const Statement& s, int column) { return std::string(read_text(s, column)); }
};
template <>
struct Column<BytesView> {
    static BytesView read(const Statement& s, int column) { return read_bytes(s, column); }
};
template <>
struct Column<Bytes> {
    static Bytes read(const Statement& s, int column) {
        const BytesView view = read_bytes(s, column);
        return Bytes(view.begin(), view.end());
    }
};
template <std::size_t N>
struct Column<std::array<std::uint8_t, N>> {
    static std::array<std::uint8_t, N> read(const Statement& s, int column) {
        std::array<std::uint8_t, N> out;
        read_exact(s, column, out);
        return out;
    }
};
template <>
struct Column<IdBytes> {
    static IdBytes read(const Statement& s, int column) { return read_id(s, column); }
};
template <class Tag>
struct Column<Id<Tag>> {
    static Id<Tag> read(const Statement& s, int column) { return Id<Tag>::from(read_id(s, column)); }
};
template <>
struct Column<Instant> {
    static Instant read(const Statement& s, int column) { return {read_integer(s, column)}; }
};
template <>
struct Column<Date> {
    static Date read(const Statement& s, int column) { return read_date(s, column); }
};
template <>
struct Column<PartialDate> {
    static PartialDate read(const Statement& s, int column) { return read_partial_date(s, column); }
};
template <class T>
struct Column<std::optional<T>> {
    static std::optional<T> read(const Statement& s, int column) {
        if (read_null(s, column)) return std::nullopt;
        return Column<T>::read(s, column);
    }
};

}  // namespace detail
}  // namespace db
