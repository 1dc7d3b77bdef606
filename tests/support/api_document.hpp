// docs/api/openapi.json as a test reads it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/api_document.hpp"
#include "kern/toegang/routes.hpp"
#include "platform/base/text.hpp"
#include "platform/json/parse.hpp"
#include "tests/support/json_schema.hpp"

namespace api_document {

using json::Value;
using web::Method;

inline constexpr std::string_view prefix = "/api/v1";
inline constexpr std::size_t document_bytes_max = 4 << 20;

inline const Value& document() {
    static const Value parsed = json::parse(app::api_document(), document_bytes_max).value();
    return parsed;
}

inline std::string lower(std::string_view text) {
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

inline const Value* operation(Method method, std::string_view pattern) {
    const Value* path = document().find("paths")->find(pattern.substr(prefix.size()));
    return path != nullptr ? path->find(lower(web::method_name(method))) : nullptr;
}

inline std::string header(const web::Response& response, std::string_view name) {
    for (const auto& [key, value] : response.headers)
        if (key == name) return value;
    return {};
}

// "/casussen/{dossier}" has {"dossier"}.
inline std::set<std::string> holes(std::string_view pattern) {
    std::set<std::string> names;
    for (const auto part : base::split(pattern, '/'))
        if (part.starts_with('{')) names.emplace(part.substr(1, part.size() - 2));
    return names;
}

}  // namespace api_document
