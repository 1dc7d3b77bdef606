#include <algorithm>
#include <stdexcept>

#include "platform/base/text.hpp"
#include "platform/web/request.hpp"
#include "platform/web/response.hpp"

namespace web {
namespace {

bool is_token_sign(char sign) {
    if ((sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9'))
        return true;
    return sign != '\0' && std::string_view("!#$%&'*+-.^_`|~").find(sign) != std::string_view::npos;
}

bool is_token(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_token_sign);
}

// Wider than RFC 6265 allows a server to set: another program on the same host may have set it, and its odd value
// should not shut people out of this one. Control signs and broken UTF-8 stay refused.
bool is_cookie_text(std::string_view value) {
    const auto allowed = [](char sign) {
        const auto byte = static_cast<unsigned char>(sign);
        return byte >= 0x20 && byte != 0x7f;
    };
    return std::all_of(value.begin(), value.end(), allowed) && base::valid_utf8(value);
}

std::string_view trim_spaces(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

bool is_plain_value(std::string_view value) {
    const auto plain = [](char sign) { return is_token_sign(sign) || sign == '='; };
    return std::all_of(value.begin(), value.end(), plain);
}

}  // namespace

tl::expected<Fields, std::string> parse_cookies(std::string_view text) {
    Fields cookies;
    while (!text.empty()) {
        const auto end = std::min(text.find(';'), text.size());
        const auto pair = trim_spaces(text.substr(0, end));
        text.remove_prefix(end == text.size() ? end : end + 1);
        if (pair.empty()) continue;
        if (cookies.list().size() == Limits::cookies) return tl::unexpected<std::string>("too_many_cookies");
        const auto equals = pair.find('=');
        if (equals == std::string_view::npos) return tl::unexpected<std::string>("cookie_pair");
        const auto name = pair.substr(0, equals);
        const auto value = pair.substr(equals + 1);
        if (!is_token(name)) return tl::unexpected<std::string>("cookie_name");
        if (!is_cookie_text(value)) return tl::unexpected<std::string>("cookie_value");
        cookies.add(std::string(name), std::string(value));
    }
    return cookies;
}

std::string cookie_name(std::string_view name, bool tls) {
    return tls ? "__Host-" + std::string(name) : std::string(name);
}

std::string_view cookie_value(const Request& request, std::string_view name) {
    return request.cookies.get(cookie_name(name, request.tls));
}

void set_cookie(Response& response, const Cookie& cookie, bool tls) {
    if (!is_token(cookie.name) || !is_plain_value(cookie.value))
        throw std::invalid_argument("a cookie holds a token and a plain value only");
    std::string line =
        cookie_name(cookie.name, tls) + "=" + cookie.value + "; Path=/; HttpOnly; SameSite=Strict";
    if (tls) line += "; Secure";
    if (cookie.max_age_seconds >= 0) line += "; Max-Age=" + std::to_string(cookie.max_age_seconds);
    response.header("Set-Cookie", std::move(line));
}

}  // namespace web
