// Ids: 128 random bits, written as 26 signs of Crockford's base 32 in small letters. They carry no order and
// no time (DESIGN §5): an id tells nothing about how many things there are or when they were made. Id<A> is
// not Id<B>.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct IdBytes {
    std::array<std::uint8_t, 16> bytes{};
    friend auto operator<=>(const IdBytes&, const IdBytes&) = default;
    bool is_null() const { return *this == IdBytes{}; }
    std::string text() const;                                    // always 26 signs
    static std::optional<IdBytes> parse(std::string_view text);  // only what text() writes; else nothing
};

template <class Tag>
struct Id : IdBytes {
    static std::optional<Id> parse(std::string_view text) {
        auto parsed = IdBytes::parse(text);
        if (!parsed) return std::nullopt;
        return from(*parsed);
    }
    static Id from(const IdBytes& raw) {
        Id id;
        id.bytes = raw.bytes;
        return id;
    }
    friend auto operator<=>(const Id&, const Id&) = default;
};

template <class Tag>
struct std::hash<Id<Tag>> {
    std::size_t operator()(
        const Id<Tag>& id) const noexcept {  // random bits already: any eight of them will do
        std::size_t value = 0;
        std::memcpy(&value, id.bytes.data(), sizeof value);
        return value;
    }
};
