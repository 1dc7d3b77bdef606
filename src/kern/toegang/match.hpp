// Finding the route of a path. Pure.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "kern/toegang/routes.hpp"

namespace toegang {

struct Match {
    const Route* route = nullptr;  // nothing: no such path, or no such method (then `allow` is not empty)
    Doelwit doelwit;
    PathText text;
    bool bad_id = false;  // a {dossier} or {item} that cannot be an id: answered like an unknown one
    std::string allow;    // methods that the path does know
};

class Matcher {
public:
    explicit Matcher(const std::vector<Route>& routes);  // the routes must outlive the matcher
    // HEAD finds GET. A literal segment wins over a parameter.
    Match find(web::Method method, std::string_view path) const;

private:
    struct Split {
        const Route* route;
        std::vector<std::string_view> parts;
        std::size_t literals;
    };
    std::unordered_map<std::string_view, std::vector<Split>> m_by_first;  // keyed by the first segment
};

}  // namespace toegang
