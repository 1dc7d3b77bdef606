// What the tests of Input share: sending a form or a JSON object, and telling the faults as one line. Only for tests;
// json_object() expects its text to be JSON.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/json/parse.hpp"
#include "platform/web/input.hpp"

namespace web::testing {

inline Input form(const std::vector<std::pair<std::string, std::string>>& sent) {
    Fields fields;
    for (const auto& [name, value] : sent) fields.add(name, value);
    return Input::from_form(fields);
}

inline Input json_object(std::string_view text) {
    const auto parsed = json::parse(text, Limits::body_bytes);
    EXPECT_TRUE(parsed) << text;
    return Input::from_json(parsed ? *parsed : json::Value{});
}

// "field:code field:code" of all faults, in their order; finishes the input.
inline std::string told(Input& input) {
    (void)input.finish();
    std::string out;
    for (const auto& fault : input.faults()) out += (out.empty() ? "" : " ") + fault.field + ':' + fault.code;
    return out;
}

// What is said at a field; finishes the input.
inline std::string sentence(Input& input, std::string_view field) {
    (void)input.finish();
    const auto* fault = input.fault_of(field);
    return fault == nullptr ? "" : fault->sentence;
}

}  // namespace web::testing
