#include "platform/html/html.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <cstring>

namespace html {
namespace {

// 0: the byte stands for itself. Quotes are escaped in text too: one table serves text and attributes.
constexpr std::array<std::uint8_t, 256> make_table() {
    std::array<std::uint8_t, 256> table{};
    table['&'] = 1;
    table['<'] = 2;
    table['>'] = 3;
    table['"'] = 4;
    table['\''] = 5;
    return table;
}
constexpr std::array<std::uint8_t, 256> escape_table = make_table();
constexpr std::array<std::string_view, 6> entities = {"", "&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

// Eight bytes at once: false when none of them is one of the five (or '#', which shares their bits).
bool may_need_escape(const char* eight) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    std::uint64_t word = 0;
    std::memcpy(&word, eight, sizeof word);
    const std::uint64_t quotes = (word & (ones * 0xfa)) ^ (ones * 0x22);  // " # & '
    const std::uint64_t angles = (word & (ones * 0xfd)) ^ (ones * 0x3c);  // < >
    const std::uint64_t zero_byte = ((quotes - ones) & ~quotes) | ((angles - ones) & ~angles);
    return (zero_byte & (ones * 0x80)) != 0;
}

// The first byte from `at` that must be escaped, or `end`.
const char* next_special(const char* at, const char* end) {
    if (end - at >= 8) {
        while (end - at >= 8 && !may_need_escape(at)) at += 8;
        // The rest is shorter than a word: look at the last whole word instead, which overlaps what is known clean.
        if (end - at < 8 && !may_need_escape(end - 8)) return end;
    }
    while (at != end && escape_table[static_cast<unsigned char>(*at)] == 0) ++at;
    return at;
}

}  // namespace

void detail::Argument::write_id(const void* id, Out& out) {
    out.text(static_cast<const IdBytes*>(id)->text());
}

void Out::write(std::string_view literal, bool braces, const std::uint16_t* holes,
                const detail::Argument* arguments, std::size_t count) {
    std::size_t from = 0;
    for (std::size_t i = 0; i < count; ++i) {
        piece(literal.substr(from, holes[i] - from), braces);
        value(arguments[i]);
        from = holes[i] + std::size_t{2};
    }
    piece(literal.substr(from), braces);
}

void Out::piece(std::string_view literal, bool braces) {
    if (!braces) {
        m_to.append(literal);
        return;
    }
    for (std::size_t i = 0; i < literal.size();
         ++i) {  // braces are always doubled here: the walk saw to that
        m_to.push_back(literal[i]);
        if (literal[i] == '{' || literal[i] == '}') ++i;
    }
}

void Out::value(const detail::Argument& argument) {
    using Form = detail::Argument::Form;
    switch (argument.form) {
        case Form::text: return escape(argument.text);
        case Form::call: return argument.call(argument.object, *this);
        case Form::flag: return flag(*static_cast<const Flag*>(argument.object));
        case Form::signed_number:
            return detail::append_number(m_to, static_cast<std::int64_t>(argument.number));
        case Form::unsigned_number: return detail::append_number(m_to, argument.number);
    }
}

void Out::escape(std::string_view value) {
    const char* clean = value.data();
    const char* const end = clean + value.size();
    const char* at = clean;
    while (at != end) {
        at = next_special(at, end);
        if (at == end) break;
        m_to.append(clean, static_cast<std::size_t>(at - clean));
        m_to.append(entities[escape_table[static_cast<unsigned char>(*at)]]);
        clean = ++at;
    }
    m_to.append(clean, static_cast<std::size_t>(end - clean));
}

void Out::flag(const Flag& flag) {
    if (!flag.m_present) return;
    m_to.push_back(' ');
    m_to.append(flag.m_name.text());
    if (!flag.m_has_value) return;
    m_to.append("=\"");
    escape(flag.m_value);
    m_to.push_back('"');
}

Decimal::Decimal(double value) {
    // Rounded first, so that -0.04 is "0" and not "-0".
    const double tenths = std::isfinite(value) && std::fabs(value) < 1e9 ? std::round(value * 10) : 0;
    const auto whole = static_cast<long long>(tenths);
    const long long size = whole < 0 ? -whole : whole;
    char* at = m_digits.data();
    if (whole < 0) *at++ = '-';
    at = std::to_chars(at, m_digits.data() + m_digits.size(), size / 10).ptr;
    if (size % 10 != 0) {
        *at++ = '.';
        *at++ = static_cast<char>('0' + size % 10);
    }
    m_size = static_cast<std::size_t>(at - m_digits.data());
}

std::string to_string(const Fragment& fragment) {
    std::string text;
    Out out(text);
    fragment(out);
    return text;
}

}  // namespace html
