#include "app/toml.hpp"

#include <fmt/core.h>
#include <toml++/toml.h>

#include "app/fault.hpp"

namespace app {
namespace {

json::Value value_of(const toml::node& node, std::string_view name);

json::Value object_of(const toml::table& table, std::string_view name) {
    json::Object members;
    for (const auto& [key, node] : table) members.push_back({std::string(key.str()), value_of(node, name)});
    return json::Value::of(std::move(members));
}

json::Value array_of(const toml::array& array, std::string_view name) {
    json::Array items;
    for (const auto& node : array) items.push_back(value_of(node, name));
    return json::Value::of(std::move(items));
}

json::Value value_of(const toml::node& node, std::string_view name) {
    if (const auto* table = node.as_table()) return object_of(*table, name);
    if (const auto* array = node.as_array()) return array_of(*array, name);
    if (const auto* text = node.as_string()) return json::Value::of(text->get());
    if (const auto* number = node.as_integer()) return json::Value::of(number->get());
    if (const auto* real = node.as_floating_point()) return json::Value::of(real->get());
    if (const auto* yes = node.as_boolean()) return json::Value::of(yes->get());
    throw Fault(fmt::format("{}: line {}: write a date as text", name, node.source().begin.line));
}

}  // namespace

json::Value parse_toml(std::string_view text, std::string_view name) {
    try {
        return object_of(toml::parse(text), name);
    } catch (const toml::parse_error& error) {
        throw Fault(fmt::format("{}: line {}: {}", name, error.source().begin.line, error.description()));
    }
}

}  // namespace app
