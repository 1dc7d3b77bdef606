#include "kern/toegang/match.hpp"

#include <algorithm>

#include "platform/base/text.hpp"

namespace toegang {
namespace {

bool is_parameter(std::string_view part) { return part.starts_with('{'); }

bool fits(const std::vector<std::string_view>& pattern, const std::vector<std::string_view>& path) {
    return std::equal(pattern.begin(), pattern.end(), path.begin(), path.end(),
                      [](std::string_view part, std::string_view given) {
                          return is_parameter(part) ? !given.empty() : part == given;
                      });
}

template <class IdType>
void read_id(std::string_view given, std::optional<IdType>& into, bool& bad) {
    into = IdType::parse(given);
    bad = bad || !into;
}

}  // namespace

std::string_view PathText::get(std::string_view name) const {
    for (const auto& [key, value] : params)
        if (key == name) return value;
    return {};
}

Matcher::Matcher(const std::vector<Route>& routes) {
    for (const Route& route : routes) {
        Split split{&route, base::split(route.pattern.substr(1), '/'), 0};
        split.literals = static_cast<std::size_t>(std::count_if(
            split.parts.begin(), split.parts.end(), [](auto part) { return !is_parameter(part); }));
        m_by_first[split.parts.front()].push_back(std::move(split));
    }
}

Match Matcher::find(web::Method method, std::string_view path) const {
    Match found;
    const auto given = base::split(path.substr(1), '/');
    const auto candidates = m_by_first.find(given.front());
    if (candidates == m_by_first.end()) return found;
    const web::Method wanted = method == web::Method::head ? web::Method::get : method;
    const Split* best = nullptr;
    for (const Split& split : candidates->second) {
        if (!fits(split.parts, given)) continue;
        if (!found.allow.empty()) found.allow += ", ";
        found.allow += web::method_name(split.route->method);
        if (split.route->method == wanted && (best == nullptr || split.literals > best->literals))
            best = &split;
    }
    if (best == nullptr) return found;
    found.route = best->route;
    for (std::size_t i = 0; i < best->parts.size(); ++i) {
        const std::string_view part = best->parts[i];
        if (!is_parameter(part)) continue;
        const std::string_view name = part.substr(1, part.size() - 2);
        if (name == "dossier")
            read_id(given[i], found.doelwit.dossier, found.bad_id);
        else if (name == "item")
            read_id(given[i], found.doelwit.item, found.bad_id);
        else
            found.text.params.emplace_back(name, std::string(given[i]));
    }
    return found;
}

}  // namespace toegang
