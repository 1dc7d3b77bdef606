// Who sent a request and by which trace we follow it. Pure.
// Invariant: X-Forwarded-* is believed only from an address that the operator named, and of the list of addresses only
// the last one, which that proxy wrote itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/id.hpp"
#include "platform/web/request.hpp"

namespace web {

struct Sender {
    std::string address;
    bool tls = false;
};
Sender sender_of(const Request& request, std::string_view peer,
                 const std::vector<std::string>& trusted_proxies);

// The trace id of a W3C `traceparent` header; none when there is no valid one.
std::optional<IdBytes> trace_of(const Request& request);

// An address as we write it everywhere: IPv4 that came over IPv6 ("::ffff:10.0.0.1") as IPv4. None when it is no address.
std::optional<std::string> plain_address(std::string_view text);

}  // namespace web
