// The part of OpenAPI's schemas that docs/api/openapi.json uses: type, properties, required, items, nullable, enum,
// additionalProperties and references. Stricter than OpenAPI in one way: a member that the schema does not name is a fault.
#pragma once

#include <string>
#include <vector>

#include "platform/json/value.hpp"

namespace json_schema {

// The thing at "#/components/schemas/X" of the document, through as many references as it takes; `value` itself when it is no
// reference. nullptr: it leads nowhere.
const json::Value* resolve(const json::Value& document, const json::Value* value);

// Every way in which `value` is not what `schema` says, each with its place: "casussen.0.titel: is missing".
std::vector<std::string> faults(const json::Value& document, const json::Value* schema,
                                const json::Value& value);

// A value as text again, to send an example of the document.
std::string text(const json::Value& value);

}  // namespace json_schema
