#include "platform/base/csv.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "platform/base/text.hpp"

namespace base::csv {
namespace {

// 0x80 to 0x9F of Windows-1252; 0 where it has no sign.
constexpr std::array<std::uint16_t, 32> upper{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                              0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

void append(std::string& out, unsigned sign) {
    if (sign < 0x80) {
        out += static_cast<char>(sign);
    } else if (sign < 0x800) {
        out += static_cast<char>(0xC0U | (sign >> 6U));
        out += static_cast<char>(0x80U | (sign & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (sign >> 12U));
        out += static_cast<char>(0x80U | ((sign >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (sign & 0x3FU));
    }
}

tl::unexpected<Fault> fault(std::string_view code, std::string sentence) {
    return tl::unexpected<Fault>(Fault{code, std::move(sentence)});
}

// The one that stands most often outside quotes in the first line that says something; `;` when none stands there.
char separator_of(std::string_view text) {
    std::array<std::size_t, 3> found{};
    constexpr std::array<char, 3> known{';', '\t', ','};
    bool quoted = false;
    bool any = false;
    for (const char sign : text) {
        if (sign == '"') quoted = !quoted;
        if (!quoted && (sign == '\n' || sign == '\r')) {
            if (any) break;
            continue;
        }
        if (sign != ' ') any = true;
        if (quoted) continue;
        for (std::size_t i = 0; i < known.size(); ++i)
            if (sign == known[i]) ++found[i];
    }
    const auto most = std::max_element(found.begin(), found.end());
    return *most == 0 ? ';' : known[static_cast<std::size_t>(most - found.begin())];
}

// One pass over the text; the state is where it stands in the row.
class Reader {
public:
    Reader(std::string_view text, char separator) : m_text(text), m_sheet{separator, {}} {}

    tl::expected<Sheet, Fault> all() {
        while (m_at < m_text.size())
            if (auto wrong = row(); !wrong) return tl::unexpected<Fault>(wrong.error());
        return std::move(m_sheet);
    }

private:
    tl::expected<void, Fault> row() {
        Row read{m_line, {}};
        bool any = false;
        for (bool more = true; more;) {
            std::string value;
            const std::size_t begins = m_line;
            if (!one_value(value, more))
                return fault("quote", "Op regel " + std::to_string(begins) +
                                          " begint een aanhalingsteken dat nergens sluit.");
            if (value.size() > Limits::value)
                return fault("value-too-long",
                             "Op regel " + std::to_string(begins) + " staat een waarde die te lang is.");
            value = std::string(trim(without_control(value)));
            any = any || !value.empty();
            read.values.push_back(std::move(value));
            if (read.values.size() > Limits::columns)
                return fault("too-many-columns", "Regel " + std::to_string(read.line) + " heeft meer dan " +
                                                     std::to_string(Limits::columns) + " kolommen.");
        }
        if (!any) return {};
        if (m_sheet.rows.size() == Limits::rows)
            return fault("too-many-rows", "De lijst heeft meer dan " + std::to_string(Limits::rows - 1) +
                                              " rijen. Splits hem in delen.");
        m_sheet.rows.push_back(std::move(read));
        return {};
    }

    // Reads one value and what ends it; `more` tells that another follows in this row. False: a quote never closes.
    bool one_value(std::string& value, bool& more) {
        while (m_at < m_text.size() && m_text[m_at] == ' ' && m_sheet.separator != ' ') ++m_at;
        if (m_at < m_text.size() && m_text[m_at] == '"' && !quoted(value)) return false;
        while (m_at < m_text.size()) {
            const char sign = m_text[m_at++];
            if (sign == m_sheet.separator) return more = true, true;
            if (sign == '\n' || sign == '\r') {
                if (sign == '\r' && m_at < m_text.size() && m_text[m_at] == '\n') ++m_at;
                ++m_line;
                return more = false, true;
            }
            value += sign;
        }
        return more = false, true;
    }

    bool quoted(std::string& value) {
        ++m_at;
        while (m_at < m_text.size()) {
            const char sign = m_text[m_at++];
            if (sign == '"') {
                if (m_at == m_text.size() || m_text[m_at] != '"') return true;
                ++m_at;
            }
            if (sign == '\n' || (sign == '\r' && (m_at == m_text.size() || m_text[m_at] != '\n'))) ++m_line;
            value += sign == '\r' || sign == '\n' ? ' ' : sign;
        }
        return false;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
    Sheet m_sheet;
};

bool reckons(char sign) {
    return sign == '=' || sign == '+' || sign == '-' || sign == '@' || sign == '\t' || sign == '\r' ||
           sign == '\n';
}

}  // namespace

tl::expected<std::string, Fault> decode(std::string_view bytes) {
    if (bytes.size() > Limits::bytes)
        return fault("too-large", "Het bestand is te groot. Het mag 4 MB zijn.");
    if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
    if (bytes.find('\0') != bytes.npos)
        return fault("no-text", "Dit is geen tekstbestand. Bewaar de lijst als CSV.");
    if (valid_utf8(bytes)) return std::string(bytes);
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char byte : bytes) {
        const unsigned sign = static_cast<unsigned char>(byte);
        const unsigned read = sign >= 0x80 && sign < 0xA0 ? upper[sign - 0x80] : sign;
        if (read == 0) return fault("no-text", "Dit is geen tekstbestand. Bewaar de lijst als CSV.");
        append(text, read);
    }
    return text;
}

tl::expected<Sheet, Fault> read(std::string_view bytes) {
    auto text = decode(bytes);
    if (!text) return tl::unexpected<Fault>(text.error());
    return Reader(*text, separator_of(*text)).all();
}

std::string neutral(std::string_view value) {
    const auto first = value.find_first_not_of(" \"'\u00A0");
    const bool formula =
        (!value.empty() && reckons(value.front())) || (first != value.npos && reckons(value[first]));
    return formula ? "'" + std::string(value) : std::string(value);
}

void write_row(std::string& out, const std::vector<std::string>& values) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i != 0) out += ';';
        const std::string& value = values[i];
        if (value.find_first_of(";\"\r\n,\t") == value.npos) {
            out += value;
            continue;
        }
        out += '"';
        for (const char sign : value) {
            if (sign == '"') out += '"';
            out += sign;
        }
        out += '"';
    }
    out += "\r\n";
}

}  // namespace base::csv
