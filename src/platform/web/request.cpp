#include "platform/web/request.hpp"

#include <algorithm>

#include "platform/base/text.hpp"

namespace web {
namespace {

std::string_view media_type(std::string_view value) { return base::trim(value.substr(0, value.find(';'))); }

bool is_json_type(std::string_view type) { return type == "application/json" || type.ends_with("+json"); }

bool changes_nothing(Method method) {
    return method == Method::get || method == Method::head || method == Method::options;
}

}  // namespace

std::string_view method_name(Method method) {
    switch (method) {
        case Method::get: return "GET";
        case Method::head: return "HEAD";
        case Method::post: return "POST";
        case Method::put: return "PUT";
        case Method::patch: return "PATCH";
        case Method::del: return "DELETE";
        case Method::options: return "OPTIONS";
        case Method::other: break;
    }
    return "OTHER";
}

std::optional<std::string_view> Fields::first(std::string_view name) const {
    for (const auto& [key, value] : m_list)
        if (key == name) return value;
    return std::nullopt;
}

std::vector<std::string_view> Fields::all(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [key, value] : m_list)
        if (key == name) values.emplace_back(value);
    return values;
}

std::string_view Request::content_type() const { return media_type(header("content-type")); }

bool Request::wants_json() const {
    if (path.starts_with("/api/")) return true;
    const auto accept = base::lower_ascii(header("accept"));
    if (accept.find("text/html") != std::string::npos) return false;
    if (accept.find("application/json") != std::string::npos || accept.find("+json") != std::string::npos)
        return true;
    return is_json_type(content_type());
}

bool same_origin(const Request& request) {
    if (changes_nothing(request.method)) return true;
    if (const auto site = request.headers.first("sec-fetch-site"))
        return *site == "same-origin" || *site == "none";
    const auto origin = request.header("origin");
    const auto host = base::lower_ascii(request.header("host"));
    if (host.empty()) return false;
    if (origin == "https://" + host) return true;
    return !request.tls && origin == "http://" + host;
}

tl::expected<void, std::string> decode_body(Request& request) {
    const auto type = request.content_type();
    if (type == "application/x-www-form-urlencoded") {
        auto fields = parse_query(request.body);
        if (!fields) return tl::unexpected(std::move(fields).error());
        request.form = std::move(*fields);
        request.body.clear();
    } else if (type == "multipart/form-data") {
        auto parts = parse_multipart(request.header("content-type"), request.body);
        if (!parts) return tl::unexpected(std::move(parts).error());
        request.form = std::move(parts->fields);
        request.files = std::move(parts->files);
        request.body = std::string();  // up to 26 MiB: given back now, not when the handler ends
    }
    return {};
}

}  // namespace web
