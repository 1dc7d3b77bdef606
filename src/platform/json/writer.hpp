// Writes JSON straight into a string. Everything is escaped and typed here: there is no way to put raw text
// in. Wrong nesting (a value without a name in an object, an end that fits no begin) is a mistake of the
// program and throws std::logic_error. Texts must be valid UTF-8, as all text inside the program is.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "platform/base/clock.hpp"
#include "platform/base/id.hpp"

namespace json {

class Writer {
public:
    static constexpr std::size_t depth_max = 32;

    explicit Writer(std::string& out) : m_out(out) {}  // appends; `out` must outlive the writer

    Writer& begin_object();
    Writer& end_object();
    Writer& begin_array();
    Writer& end_array();
    Writer& key(std::string_view name);

    Writer& null();
    Writer& value(std::string_view text);
    Writer& value(const char* text) { return value(std::string_view{text}); }
    Writer& value(const std::string& text) { return value(std::string_view{text}); }
    template <class T>
    requires std::same_as<T, bool> Writer& value(T flag) { return boolean(flag); }
    template <class T>
    requires(std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>) Writer& value(T number) {
        return integer(std::in_range<std::int64_t>(number) ? static_cast<std::int64_t>(number) : beyond());
    }
    Writer& value(Date date);                // "2026-11-22"
    Writer& value(const PartialDate& date);  // "1987-00-00"
    Writer& value(Instant moment);           // "2026-11-22T13:54:46Z"
    Writer& value(const IdBytes& id);        // 26 signs
    template <class T>
    Writer& value(const std::optional<T>& maybe) {
        return maybe ? value(*maybe) : null();
    }

    // A member of an object: field("naam", naam).
    template <class T>
    Writer& field(std::string_view name, const T& content) {
        return key(name).value(content);
    }
    Writer& null_field(std::string_view name) { return key(name).null(); }

    bool complete() const { return m_depth == 0 && m_comma; }  // one whole document has been written

private:
    enum class Level : std::uint8_t { array, object };

    [[noreturn]] static std::int64_t beyond();  // throws std::out_of_range: a number that int64 does not hold
    void item();                                // what comes before any value
    void begin(Level level, char sign);
    void end(Level level, char sign);
    void quoted(std::string_view text);
    void quoted_plain(std::string_view text);  // needs no escapes
    Writer& boolean(bool flag);
    Writer& integer(std::int64_t number);

    std::string& m_out;
    std::array<Level, depth_max> m_levels{};
    std::size_t m_depth = 0;
    bool m_comma = false;  // a sibling stands before the next thing
    bool m_named = false;  // a name has been written and waits for its value
};

}  // namespace json
