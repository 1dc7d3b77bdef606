#include "platform/json/value.hpp"

namespace json {

const Value* Value::find(std::string_view name) const {
    const Object* members = object();
    if (members == nullptr) return nullptr;
    for (const Member& member : *members) {
        if (member.name == name) return &member.value;
    }
    return nullptr;
}

}  // namespace json
