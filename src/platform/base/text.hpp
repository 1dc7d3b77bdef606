// Text as it comes from people and other systems: checked once at the edge, then trusted. All text inside the
// program is valid UTF-8 without control signs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

std::string_view trim(std::string_view text);  // takes off ASCII white space and no-break spaces at both ends
bool valid_utf8(std::string_view text);        // well-formed, no surrogates, no overlong forms
std::size_t valid_utf8_prefix(std::string_view text);  // how many bytes from the start are valid UTF-8
// True when the text holds a control sign that has no place in a form: everything below U+0020 but tab, LF
// and CR, U+007F–U+009F, and the signs that turn the direction of text round (U+202A–202E, U+2066–2069).
bool has_control(std::string_view text);
std::string without_control(std::string_view text);  // the text without those signs
std::size_t length(std::string_view text);           // in code points; the text must be valid UTF-8
std::string lower_ascii(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);
std::string normalize_newlines(std::string_view text);  // CRLF and CR become LF
std::string hex(std::string_view bytes);

// Dutch number formats: 1400 -> "1.400"; cents 123456 -> "€ 1.234,56" with a no-break space; minus is U+2212.
std::string dutch_number(long long value);
std::string dutch_money(long long cents);

// The elfproef of a BSN: nine digits, weights 9 8 7 6 5 4 3 2 -1, sum divisible by 11, not all zero.
bool valid_bsn(std::string_view digits);

}  // namespace base
