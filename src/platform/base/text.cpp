#include "platform/base/text.hpp"

#include <array>
#include <cstdint>
#include <cstring>

namespace base {

namespace {

constexpr std::string_view no_break = "\xC2\xA0";             // U+00A0
constexpr std::string_view narrow_no_break = "\xE2\x80\xAF";  // U+202F

std::size_t leading_space(std::string_view text) {
    if (text.empty()) return 0;
    if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r')) return 1;
    if (text.starts_with(no_break)) return no_break.size();
    if (text.starts_with(narrow_no_break)) return narrow_no_break.size();
    return 0;
}

std::size_t trailing_space(std::string_view text) {
    if (text.empty()) return 0;
    if (text.back() == ' ' || (text.back() >= '\t' && text.back() <= '\r')) return 1;
    if (text.ends_with(no_break)) return no_break.size();
    if (text.ends_with(narrow_no_break)) return narrow_no_break.size();
    return 0;
}

unsigned byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool continuation(std::string_view text, std::size_t at) {
    return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U;
}

// The size of the well-formed sequence at `at`, or 0. The second byte's range rules out overlong forms (E0,
// F0), surrogates (ED) and what lies beyond U+10FFFF (F4): Unicode, table 3-7.
std::size_t sequence(std::string_view text, std::size_t at) {
    const unsigned lead = byte_at(text, at);
    if (lead < 0x80) return 1;
    if (lead < 0xC2 || lead > 0xF4 || !continuation(text, at + 1)) return 0;
    if (lead < 0xE0) return 2;
    const unsigned second = byte_at(text, at + 1);
    if (lead == 0xE0 && second < 0xA0) return 0;
    if (lead == 0xED && second > 0x9F) return 0;
    if (lead == 0xF0 && second < 0x90) return 0;
    if (lead == 0xF4 && second > 0x8F) return 0;
    if (!continuation(text, at + 2)) return 0;
    if (lead < 0xF0) return 3;
    return continuation(text, at + 3) ? 4 : 0;
}

// The bytes with which a control sign can begin: long texts are looked through byte by byte.
constexpr auto may_begin_control = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = true;
    table['\t'] = table['\n'] = table['\r'] = false;
    table[0x7F] = table[0xC2] = table[0xE2] = true;
    return table;
}();

// The size of the control sign (has_control() says which) that begins at `at`, or 0.
std::size_t control(std::string_view text, std::size_t at) {
    const unsigned byte = byte_at(text, at);
    if (byte < 0x20) return byte != '\t' && byte != '\n' && byte != '\r' ? 1 : 0;
    if (byte == 0x7F) return 1;
    if (byte == 0xC2) return continuation(text, at + 1) && byte_at(text, at + 1) <= 0x9F ? 2 : 0;
    if (byte != 0xE2 || at + 2 >= text.size()) return 0;
    const unsigned second = byte_at(text, at + 1);
    const unsigned third = byte_at(text, at + 2);
    const bool embedding = second == 0x80 && third >= 0xAA && third <= 0xAE;  // U+202A–U+202E
    const bool isolate = second == 0x81 && third >= 0xA6 && third <= 0xA9;    // U+2066–U+2069
    return embedding || isolate ? 3 : 0;
}

bool ascii8(std::string_view text, std::size_t at) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + at, sizeof eight);
    return (eight & 0x8080808080808080ULL) == 0;
}

void append_grouped(std::string& out, unsigned long long value) {
    const std::string digits = std::to_string(value);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) out += '.';
        out += digits[i];
    }
}

unsigned long long magnitude(long long value) {
    return value < 0 ? 0ULL - static_cast<unsigned long long>(value) : static_cast<unsigned long long>(value);
}

constexpr std::string_view minus = "\xE2\x88\x92";  // U+2212

}  // namespace

std::string_view trim(std::string_view text) {
    while (const std::size_t size = leading_space(text)) text.remove_prefix(size);
    while (const std::size_t size = trailing_space(text)) text.remove_suffix(size);
    return text;
}

bool valid_utf8(std::string_view text) { return valid_utf8_prefix(text) == text.size(); }

std::size_t valid_utf8_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.size() - at >= 8 && ascii8(text, at)) {
            at += 8;
            continue;
        }
        const std::size_t size = sequence(text, at);
        if (size == 0) break;
        at += size;
    }
    return at;
}

bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (may_begin_control[byte_at(text, at)] && control(text, at) != 0) return true;
    }
    return false;
}

std::string without_control(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t size = control(text, at);
        if (size == 0) out += text[at];
        at += size == 0 ? 1 : size;
    }
    return out;
}

std::size_t length(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i) count += (byte_at(text, i) & 0xC0U) != 0x80U ? 1 : 0;
    return count;
}

std::string lower_ascii(std::string_view text) {
    std::string out{text};
    for (char& sign : out) {
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    }
    return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string normalize_newlines(std::string_view text) {
    if (text.find('\r') == std::string_view::npos) return std::string{text};
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r') {
            out += text[i];
            continue;
        }
        out += '\n';
        if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    }
    return out;
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        out += digits[byte_at(bytes, i) >> 4];
        out += digits[byte_at(bytes, i) & 15U];
    }
    return out;
}

std::string dutch_number(long long value) {
    std::string out;
    if (value < 0) out += minus;
    append_grouped(out, magnitude(value));
    return out;
}

std::string dutch_money(long long cents) {
    const unsigned long long amount = magnitude(cents);
    std::string out = "€";
    out += no_break;
    if (cents < 0) out += minus;
    append_grouped(out, amount / 100);
    out += ',';
    out += static_cast<char>('0' + amount / 10 % 10);
    out += static_cast<char>('0' + amount % 10);
    return out;
}

bool valid_bsn(std::string_view digits) {
    constexpr std::array<int, 9> weights = {9, 8, 7, 6, 5, 4, 3, 2, -1};
    if (digits.size() != weights.size()) return false;
    int sum = 0;
    bool all_zero = true;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        if (digits[i] < '0' || digits[i] > '9') return false;
        sum += weights[i] * (digits[i] - '0');
        all_zero = all_zero && digits[i] == '0';
    }
    return !all_zero && sum % 11 == 0;
}

}  // namespace base
