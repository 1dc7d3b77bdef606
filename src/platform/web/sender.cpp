#include "platform/web/sender.hpp"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "platform/base/text.hpp"

namespace web {
namespace {

int hex_digit(char sign) {
    if (sign >= '0' && sign <= '9') return sign - '0';
    if (sign >= 'a' && sign <= 'f') return sign - 'a' + 10;
    return -1;  // capitals are not allowed in a traceparent
}

bool is_hex(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char sign) { return hex_digit(sign) >= 0; });
}

}  // namespace

std::optional<std::string> plain_address(std::string_view text) {
    const std::string address(text);
    std::array<char, INET6_ADDRSTRLEN> written{};
    in_addr four{};
    if (inet_pton(AF_INET, address.c_str(), &four) == 1) return address;
    in6_addr six{};
    if (inet_pton(AF_INET6, address.c_str(), &six) != 1) return std::nullopt;
    if (IN6_IS_ADDR_V4MAPPED(&six)) {
        inet_ntop(AF_INET, &six.s6_addr[12], written.data(), written.size());
    } else {
        inet_ntop(AF_INET6, &six, written.data(), written.size());
    }
    return std::string(written.data());
}

Sender sender_of(const Request& request, std::string_view peer,
                 const std::vector<std::string>& trusted_proxies) {
    Sender sender{std::string(peer), false};
    if (std::find(trusted_proxies.begin(), trusted_proxies.end(), peer) == trusted_proxies.end())
        return sender;
    if (const auto lists = request.headers.all("x-forwarded-for"); !lists.empty()) {
        const auto last = base::trim(base::split(lists.back(), ',').back());
        if (auto address = plain_address(last)) sender.address = std::move(*address);
    }
    const auto protocols = request.headers.all("x-forwarded-proto");
    sender.tls = !protocols.empty() && base::trim(base::split(protocols.back(), ',').back()) == "https";
    return sender;
}

std::optional<IdBytes> trace_of(const Request& request) {
    const auto parent = request.header("traceparent");  // 00-<32 hex>-<16 hex>-<2 hex>
    if (parent.size() != 55 || !parent.starts_with("00-") || parent[35] != '-' || parent[52] != '-')
        return std::nullopt;
    const auto hex = parent.substr(3, 32);
    if (!is_hex(hex) || !is_hex(parent.substr(36, 16)) || !is_hex(parent.substr(53))) return std::nullopt;
    IdBytes trace;
    for (std::size_t i = 0; i < trace.bytes.size(); ++i)
        trace.bytes[i] = static_cast<std::uint8_t>(hex_digit(hex[2 * i]) * 16 + hex_digit(hex[2 * i + 1]));
    if (trace.is_null()) return std::nullopt;
    return trace;
}

}  // namespace web
