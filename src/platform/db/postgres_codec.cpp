#include "platform/db/postgres_codec.hpp"

#include <cstring>

namespace db::postgres {

namespace {

template <class T>
T big_endian(std::string_view raw, std::size_t at = 0) {
    std::make_unsigned_t<T> value = 0;
    for (std::size_t i = 0; i < sizeof(T); ++i) {
        value = static_cast<std::make_unsigned_t<T>>((value << 8U) | static_cast<unsigned char>(raw[at + i]));
    }
    return static_cast<T>(value);
}

// numeric: count of digits to the base 10000, weight of the first, sign, scale, digits.
std::optional<std::int64_t> decode_numeric(std::string_view raw) {
    if (raw.size() < 8) return std::nullopt;
    const int count = big_endian<std::int16_t>(raw, 0);
    const int weight = big_endian<std::int16_t>(raw, 2);
    const int sign = big_endian<std::uint16_t>(raw, 4);
    if ((sign != 0 && sign != 0x4000) || weight > 4)
        return std::nullopt;  // not a number, infinite, or above 10^20
    if (raw.size() != 8 + static_cast<std::size_t>(count) * 2) return std::nullopt;
    std::int64_t value = 0;
    for (int i = 0; i < count || i <= weight; ++i) {
        const std::int64_t digit =
            i < count ? big_endian<std::int16_t>(raw, 8 + static_cast<std::size_t>(i) * 2) : 0;
        if (i > weight) {
            if (digit != 0) return std::nullopt;
            continue;
        }
        if (__builtin_mul_overflow(value, 10000, &value)) return std::nullopt;
        if (__builtin_add_overflow(value, sign == 0 ? digit : -digit, &value)) return std::nullopt;
    }
    return value;
}

}  // namespace

Oid type_of(ParamType type) {
    switch (type) {
        case ParamType::integer: return oid_int8;
        case ParamType::text: return oid_text;
        case ParamType::bytes: return oid_bytes;
        case ParamType::untyped: break;
    }
    return 0;
}

bool is_text(Oid type) {
    constexpr Oid name = 19;
    constexpr Oid bpchar = 1042;
    constexpr Oid varchar = 1043;
    return type == oid_text || type == varchar || type == bpchar || type == name;
}

std::size_t encode(const Param::Value& value, char* out) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        auto bits = static_cast<std::uint64_t>(*number);
        for (int i = 7; i >= 0; --i, bits >>= 8) out[i] = static_cast<char>(bits & 0xff);
        return 8;
    }
    if (const auto* text = std::get_if<std::string_view>(&value)) {
        if (!text->empty()) std::memcpy(out, text->data(), text->size());
        return text->size();
    }
    if (const auto* bytes = std::get_if<BytesView>(&value)) {
        if (!bytes->empty()) std::memcpy(out, bytes->data(), bytes->size());
        return bytes->size();
    }
    return is_null;
}

std::optional<std::int64_t> decode_integer(Oid type, std::string_view raw) {
    if (type == oid_int8 && raw.size() == 8) return big_endian<std::int64_t>(raw);
    if (type == oid_int4 && raw.size() == 4) return big_endian<std::int32_t>(raw);
    if (type == oid_int2 && raw.size() == 2) return big_endian<std::int16_t>(raw);
    if (type == oid_bool && raw.size() == 1) return raw[0] != 0 ? 1 : 0;
    if (type == oid_numeric) return decode_numeric(raw);
    return std::nullopt;
}

}  // namespace db::postgres
