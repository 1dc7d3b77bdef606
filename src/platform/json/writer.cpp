#include "platform/json/writer.hpp"

#include <charconv>
#include <stdexcept>

namespace json {

namespace {

constexpr auto escaped = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < 0x20; ++byte) table[byte] = true;
    table['"'] = table['\\'] = true;
    return table;
}();

void append_escape(std::string& out, char sign) {
    constexpr std::string_view hex = "0123456789abcdef";
    switch (sign) {
        case '"': out += "\\\""; return;
        case '\\': out += "\\\\"; return;
        case '\n': out += "\\n"; return;
        case '\r': out += "\\r"; return;
        case '\t': out += "\\t"; return;
        default: break;
    }
    const auto byte = static_cast<unsigned char>(sign);
    out += "\\u00";
    out += hex[byte >> 4];
    out += hex[byte & 15U];
}

}  // namespace

std::int64_t Writer::beyond() { throw std::out_of_range("json: number beyond int64"); }

void Writer::item() {
    if (m_depth == 0 && m_comma) throw std::logic_error("json: two values at the top");
    if (m_depth > 0 && m_levels[m_depth - 1] == Level::object && !m_named) {
        throw std::logic_error("json: value without a name");
    }
    if (m_comma && !m_named) m_out += ',';
    m_comma = true;
    m_named = false;
}

void Writer::begin(Level level, char sign) {
    if (m_depth == depth_max) throw std::logic_error("json: too deep");
    item();
    m_levels[m_depth++] = level;
    m_comma = false;
    m_out += sign;
}

void Writer::end(Level level, char sign) {
    if (m_depth == 0 || m_levels[m_depth - 1] != level || m_named)
        throw std::logic_error("json: end fits no begin");
    --m_depth;
    m_comma = true;
    m_out += sign;
}

Writer& Writer::begin_object() {
    begin(Level::object, '{');
    return *this;
}

Writer& Writer::end_object() {
    end(Level::object, '}');
    return *this;
}

Writer& Writer::begin_array() {
    begin(Level::array, '[');
    return *this;
}

Writer& Writer::end_array() {
    end(Level::array, ']');
    return *this;
}

Writer& Writer::key(std::string_view name) {
    if (m_depth == 0 || m_levels[m_depth - 1] != Level::object || m_named) {
        throw std::logic_error("json: name out of place");
    }
    if (m_comma) m_out += ',';
    quoted(name);
    m_out += ':';
    m_named = true;
    return *this;
}

void Writer::quoted(std::string_view text) {
    m_out += '"';
    std::size_t from = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!escaped[static_cast<unsigned char>(text[i])]) continue;
        m_out.append(text, from, i - from);
        append_escape(m_out, text[i]);
        from = i + 1;
    }
    m_out.append(text, from);
    m_out += '"';
}

void Writer::quoted_plain(std::string_view text) {
    m_out += '"';
    m_out += text;
    m_out += '"';
}

Writer& Writer::null() {
    item();
    m_out += "null";
    return *this;
}

Writer& Writer::boolean(bool flag) {
    item();
    m_out += flag ? "true" : "false";
    return *this;
}

Writer& Writer::integer(std::int64_t number) {
    item();
    std::array<char, 20> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    m_out.append(digits.data(), written.ptr);
    return *this;
}

Writer& Writer::value(std::string_view text) {
    item();
    quoted(text);
    return *this;
}

Writer& Writer::value(Date date) {
    item();
    quoted_plain(date.iso());
    return *this;
}

Writer& Writer::value(const PartialDate& date) {
    item();
    quoted_plain(date.iso());
    return *this;
}

Writer& Writer::value(Instant moment) {
    item();
    quoted_plain(iso_utc(moment));
    return *this;
}

Writer& Writer::value(const IdBytes& id) {
    item();
    quoted_plain(id.text());
    return *this;
}

}  // namespace json
