// Static files (style, script, fonts, signs), embedded in the binary by web/build.mjs.
// Invariant: a path carries the hash of its bytes, so an answer may be cached for ever and never needs a version.
// Everything lives as long as the program; there is nothing to free.
#pragma once

#include <string_view>

namespace web {

struct Asset {
    std::string_view path;  // "/static/base-1a2b3c4d.css"
    std::string_view mime;
    std::string_view body;
    std::string_view gzip;  // the body for clients that accept gzip; empty when that gains nothing
};

// The asset at a request path, or null: the path is exact, so nothing can climb out of it.
const Asset* find_asset(std::string_view path);

// The hashed URL of a source name ("base.css", "index.js", "tekens.svg").
// A name that does not exist is a mistake in our own code: std::logic_error.
std::string_view asset_url(std::string_view name);

}  // namespace web
