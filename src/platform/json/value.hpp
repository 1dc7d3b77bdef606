// What a program sent us, parsed: a tree that never changes once made. Objects keep the order in which their
// members were sent and never hold a name twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace json {

class Value;
struct Member;
using Array = std::vector<Value>;
using Object = std::vector<Member>;

enum class Kind : std::uint8_t { null, boolean, integer, real, text, array, object };

class Value {
public:
    Value() = default;  // null
    static Value of(bool value);
    static Value of(std::int64_t value);
    static Value of(double value);
    static Value of(std::string value);
    static Value of(Array value);
    static Value of(Object value);  // the caller has seen to it that no name stands twice

    Kind kind() const { return static_cast<Kind>(m_data.index()); }
    bool is_null() const { return kind() == Kind::null; }

    // The content, or nullptr when it is of another kind: no kind is ever turned into another.
    const bool* boolean() const { return std::get_if<bool>(&m_data); }
    const std::int64_t* integer() const { return std::get_if<std::int64_t>(&m_data); }
    const double* real() const { return std::get_if<double>(&m_data); }
    const std::string* text() const { return std::get_if<std::string>(&m_data); }
    const Array* array() const { return std::get_if<Array>(&m_data); }
    const Object* object() const { return std::get_if<Object>(&m_data); }

    // The member of that name; nullptr when there is none, or when this is no object.
    const Value* find(std::string_view name) const;

private:
    using Data = std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object>;
    explicit Value(Data data);

    Data m_data;  // in the order of Kind
};

struct Member {
    std::string name;
    Value value;
};

// Here and not above, since they need Member whole.
inline Value::Value(Data data) : m_data(std::move(data)) {}
inline Value Value::of(bool value) { return Value{Data{value}}; }
inline Value Value::of(std::int64_t value) { return Value{Data{value}}; }
inline Value Value::of(double value) { return Value{Data{value}}; }
inline Value Value::of(std::string value) { return Value{Data{std::move(value)}}; }
inline Value Value::of(Array value) { return Value{Data{std::move(value)}}; }
inline Value Value::of(Object value) { return Value{Data{std::move(value)}}; }

}  // namespace json
