#include <algorithm>

#include "platform/base/text.hpp"
#include "platform/web/request.hpp"

namespace web {
namespace {

int hex_digit(char sign) {
    if (sign >= '0' && sign <= '9') return sign - '0';
    if (sign >= 'A' && sign <= 'F') return sign - 'A' + 10;
    if (sign >= 'a' && sign <= 'f') return sign - 'a' + 10;
    return -1;
}

bool is_unreserved(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
           sign == '-' || sign == '.' || sign == '_' || sign == '~';
}

bool is_graphic(char sign) { return sign > 0x20 && sign < 0x7f; }

// Segments that mean something to a file system or a proxy. The last one may be empty: "/casussen/".
bool has_forbidden_segment(std::string_view path) {
    const auto segments = base::split(path.substr(1), '/');
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto segment = segments[i];
        if (segment == "." || segment == "..") return true;
        if (segment.empty() && i + 1 < segments.size()) return true;
    }
    return false;
}

tl::expected<std::string, std::string> parse_path(std::string_view raw) {
    if (raw.empty() || raw.front() != '/') return tl::unexpected<std::string>("target_form");
    // An encoded slash would be one segment to us and two to whoever stands before us.
    std::size_t slashes = 0;
    for (const char sign : raw) {
        if (!is_graphic(sign) || sign == '#' || sign == '\\') return tl::unexpected<std::string>("path_sign");
        slashes += sign == '/';
    }
    auto path = percent_decode(raw, false);
    if (!path) return path;
    for (const char sign : *path) {
        const auto byte = static_cast<unsigned char>(sign);
        if (byte < 0x20 || byte == 0x7f || byte == '\\') return tl::unexpected<std::string>("path_sign");
        slashes -= sign == '/';
    }
    if (slashes != 0) return tl::unexpected<std::string>("path_slash");
    if (has_forbidden_segment(*path)) return tl::unexpected<std::string>("path_segment");
    return path;
}

}  // namespace

tl::expected<std::string, std::string> percent_decode(std::string_view text, bool plus_is_space) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        char sign = text[i];
        if (sign == '%') {
            if (text.size() - i < 3) return tl::unexpected<std::string>("percent");
            const int high = hex_digit(text[i + 1]);
            const int low = hex_digit(text[i + 2]);
            if (high < 0 || low < 0) return tl::unexpected<std::string>("percent");
            sign = static_cast<char>(high * 16 + low);
            i += 2;
        } else if (sign == '+' && plus_is_space) {
            sign = ' ';
        }
        if (sign == '\0') return tl::unexpected<std::string>("nul");
        decoded.push_back(sign);
    }
    if (!base::valid_utf8(decoded)) return tl::unexpected<std::string>("utf8");
    return decoded;
}

std::string percent_encode(std::string_view text) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    encoded.reserve(text.size());
    for (const char sign : text) {
        if (is_unreserved(sign)) {
            encoded.push_back(sign);
            continue;
        }
        const auto byte = static_cast<unsigned char>(sign);
        encoded.push_back('%');
        encoded.push_back(digits[byte >> 4]);
        encoded.push_back(digits[byte & 0x0f]);
    }
    return encoded;
}

tl::expected<Fields, std::string> parse_query(std::string_view text) {
    Fields fields;
    while (!text.empty()) {
        const auto end = std::min(text.find('&'), text.size());
        const auto pair = text.substr(0, end);
        text.remove_prefix(end == text.size() ? end : end + 1);
        if (pair.empty()) continue;  // "a=1&" and "a=1&&b=2": nothing was said
        if (fields.list().size() == Limits::fields) return tl::unexpected<std::string>("too_many_fields");
        const auto equals = std::min(pair.find('='), pair.size());
        auto name = percent_decode(pair.substr(0, equals), true);
        if (!name) return tl::unexpected(std::move(name).error());
        if (name->empty()) return tl::unexpected<std::string>("field_name");
        const auto raw_value = equals == pair.size() ? std::string_view{} : pair.substr(equals + 1);
        auto value = percent_decode(raw_value, true);
        if (!value) return tl::unexpected(std::move(value).error());
        fields.add(std::move(*name), std::move(*value));
    }
    return fields;
}

tl::expected<Target, std::string> parse_target(std::string_view raw) {
    const auto question = std::min(raw.find('?'), raw.size());
    auto path = parse_path(raw.substr(0, question));
    if (!path) return tl::unexpected(std::move(path).error());
    Target target{std::move(*path), {}};
    if (question == raw.size()) return target;
    const auto raw_query = raw.substr(question + 1);
    for (const char sign : raw_query)
        if (!is_graphic(sign) || sign == '#') return tl::unexpected<std::string>("query_sign");
    auto query = parse_query(raw_query);
    if (!query) return tl::unexpected(std::move(query).error());
    target.query = std::move(*query);
    return target;
}

}  // namespace web
