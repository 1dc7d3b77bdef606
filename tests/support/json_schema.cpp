#include "tests/support/json_schema.hpp"

#include <algorithm>

#include "platform/base/text.hpp"
#include "platform/json/writer.hpp"

namespace json_schema {
namespace {

using json::Value;

constexpr int references_max = 10;

bool is_true(const Value* flag) { return flag != nullptr && flag->boolean() != nullptr && *flag->boolean(); }

struct Judge {
    const Value& document;
    std::vector<std::string>& faults;

    void say(const std::string& place, const std::string& what) {
        faults.push_back((place.empty() ? "whole" : place) + ": " + what);
    }
    static std::string below(const std::string& place, std::string_view name) {
        return place.empty() ? std::string(name) : place + "." + std::string(name);
    }

    void object(const Value& schema, const Value& value, const std::string& place) {
        const Value* properties = schema.find("properties");
        const Value* rest = schema.find("additionalProperties");
        if (const Value* required = schema.find("required"); required != nullptr)
            for (const Value& name : *required->array())
                if (value.find(*name.text()) == nullptr) say(below(place, *name.text()), "is missing");
        for (const auto& [name, member] : *value.object()) {
            const Value* known = properties != nullptr ? properties->find(name) : nullptr;
            if (known == nullptr && rest != nullptr && rest->object() != nullptr) known = rest;
            if (known == nullptr)
                say(below(place, name), "is not described");
            else
                judge(known, member, below(place, name));
        }
    }

    void choice(const Value& schema, const Value& value, const std::string& place) {
        const Value* choices = schema.find("enum");
        if (choices == nullptr || value.text() == nullptr) return;
        const auto& list = *choices->array();
        const bool known = std::any_of(list.begin(), list.end(),
                                       [&](const Value& one) { return *one.text() == *value.text(); });
        if (!known) say(place, "has no such choice: " + *value.text());
    }

    void judge(const Value* found, const Value& value, const std::string& place) {
        const Value* schema = resolve(document, found);
        if (schema == nullptr) return say(place, "has no schema");
        if (value.is_null()) {
            if (!is_true(schema->find("nullable"))) say(place, "is null");
            return;
        }
        const Value* type = schema->find("type");
        const std::string wanted = type != nullptr ? *type->text() : "";
        if (wanted == "object" && value.object() != nullptr) return object(*schema, value, place);
        if (wanted == "array" && value.array() != nullptr) {
            std::size_t n = 0;
            for (const Value& one : *value.array())
                judge(schema->find("items"), one, below(place, std::to_string(n++)));
            return;
        }
        const bool fits = (wanted == "string" && value.text() != nullptr) ||
                          (wanted == "integer" && value.integer() != nullptr) ||
                          (wanted == "boolean" && value.boolean() != nullptr);
        if (!fits) return say(place, "is no " + wanted);
        choice(*schema, value, place);
    }
};

void write(json::Writer& json, const Value& value) {
    if (const auto* flag = value.boolean())
        json.value(*flag);
    else if (const auto* number = value.integer())
        json.value(*number);
    else if (const auto* text = value.text())
        json.value(*text);
    else if (const auto* array = value.array()) {
        json.begin_array();
        for (const Value& one : *array) write(json, one);
        json.end_array();
    } else if (const auto* object = value.object()) {
        json.begin_object();
        for (const auto& [name, member] : *object) {
            json.key(name);
            write(json, member);
        }
        json.end_object();
    } else {
        json.null();
    }
}

}  // namespace

const Value* resolve(const Value& document, const Value* value) {
    for (int n = 0; n < references_max && value != nullptr; ++n) {
        const Value* reference = value->find("$ref");
        if (reference == nullptr) return value;
        value = &document;
        for (const auto part : base::split(std::string_view(*reference->text()).substr(2), '/'))
            value = value != nullptr ? value->find(part) : nullptr;
    }
    return nullptr;
}

std::vector<std::string> faults(const Value& document, const Value* schema, const Value& value) {
    std::vector<std::string> found;
    Judge{document, found}.judge(schema, value, {});
    return found;
}

std::string text(const Value& value) {
    std::string out;
    json::Writer json(out);
    write(json, value);
    return out;
}

}  // namespace json_schema
