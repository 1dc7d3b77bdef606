// What can be bound to a statement and read from a row. Ids are 16 raw bytes, instants int64 microseconds, dates ISO
// text, bools 0 or 1 (DECISIONS 43). Views must outlive the call they are passed to, no longer.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/id.hpp"

namespace db {

using Bytes = std::vector<std::uint8_t>;
using BytesView = std::span<const std::uint8_t>;

struct Null {};

// The three types a column has. `untyped` belongs to a bare Null or nullopt only.
enum class ParamType { untyped, integer, text, bytes };

namespace detail {
// Numbers that fit in an int64 whatever their value; characters are not numbers.
template <class T>
concept Number =
    std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> && !std::same_as<T, char8_t> &&
    !std::same_as<T, wchar_t> && (std::signed_integral<T> || sizeof(T) < sizeof(std::int64_t));

template <class T>
constexpr ParamType param_type() {
    using U = std::remove_cv_t<T>;
    if constexpr (std::is_integral_v<U> || std::is_enum_v<U> || std::same_as<U, Instant>) {
        return ParamType::integer;
    } else if constexpr (std::derived_from<U, IdBytes>) {
        return ParamType::bytes;
    } else if constexpr (std::same_as<U, Date> || std::same_as<U, PartialDate> ||
                         std::convertible_to<const U&, std::string_view>) {
        return ParamType::text;
    } else {
        static_assert(std::constructible_from<BytesView, const U&>,
                      "this type cannot be bound to a statement");
        return ParamType::bytes;
    }
}
}  // namespace detail

// One bound parameter. Implicit on purpose: `tx.run(sql, id, date, text)` reads best.
class Param {
public:
    using Value = std::variant<Null, std::int64_t, std::string_view, BytesView>;

    Param(Null) {}
    Param(std::nullopt_t) {}
    template <class T>
    requires std::same_as<T, bool> || detail::Number<T> Param(T value)
        : m_value(static_cast<std::int64_t>(value)),
          m_type(ParamType::integer) {}
    Param(std::string_view value) : m_value(value), m_type(ParamType::text) {}
    Param(const std::string& value) : Param(std::string_view(value)) {}
    Param(const char* value) : Param(std::string_view(value)) {}
    Param(BytesView value) : m_value(value), m_type(ParamType::bytes) {}
    Param(const Bytes& value) : Param(BytesView(value)) {}
    Param(const IdBytes& id) : Param(BytesView(id.bytes)) {}
    Param(Instant moment) : m_value(moment.us), m_type(ParamType::integer) {}
    Param(Date date) : Param(OwnText{}, date.iso()) {}
    Param(PartialDate date) : Param(OwnText{}, date.iso()) {}
    template <class E>
    requires std::is_enum_v<E> Param(E value)  // enums are stored as their number
        : m_value(static_cast<std::int64_t>(value)),
          m_type(ParamType::integer) {}
    // An empty optional is NULL, and still knows its type: PostgreSQL needs it, see sql.hpp.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"  // g++ 12 sees a read where there is none
    template <class T>
    Param(const std::optional<T>& value) : Param(value ? Param(*value) : empty(detail::param_type<T>())) {}
#pragma GCC diagnostic pop

    Value value() const {
        return m_own_size == 0 ? m_value : Value(std::string_view(m_own.data(), m_own_size));
    }
    ParamType type() const { return m_type; }
    // What a copy of a text or bytes needs; 0 for numbers and NULL.
    std::size_t size() const {
        if (m_own_size != 0) return m_own_size;
        if (const auto* text = std::get_if<std::string_view>(&m_value)) return text->size();
        if (const auto* bytes = std::get_if<BytesView>(&m_value)) return bytes->size();
        return 0;
    }

private:
    static Param empty(ParamType type) {
        Param param = Null{};
        param.m_type = type;
        return param;
    }
    struct OwnText {};
    Param(OwnText, const std::string& iso) : m_type(ParamType::text) {
        m_own_size = static_cast<std::uint8_t>(iso.copy(m_own.data(), m_own.size()));
    }

    Value m_value = Null{};
    ParamType m_type = ParamType::untyped;
    std::uint8_t m_own_size = 0;
    std::array<char, 10> m_own{};  // a date is made into text here, so there is no caller to keep it alive
};

// A list of values made at run time, for bulk statements.
using Params = std::vector<Param>;

}  // namespace db
