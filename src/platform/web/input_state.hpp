// What an Input shares with its parts: everything sent, flat and by dotted name, and the faults found so far.
// A form and a JSON object become the same entries here. Private to input*.cpp.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.hpp"
#include "platform/json/value.hpp"
#include "platform/web/input_sentence.hpp"
#include "platform/web/request.hpp"

namespace web::detail {

enum class Source : std::uint8_t { form, json };

// How it was sent. A form knows texts only.
enum class Shape : std::uint8_t { text, texts, integer, boolean, null, list, object, other };

struct InputEntry {
    std::string name;  // full and dotted
    Shape shape = Shape::text;
    std::vector<std::string> values;  // valid UTF-8 without control signs, else as sent
    std::size_t items = 0;            // of a list or texts, as many as were sent
    bool had_control = false;
    bool had_bad_utf8 = false;
    bool read = false;

    std::string_view first() const {
        return values.empty() ? std::string_view{} : std::string_view{values.front()};
    }
    bool blank() const;  // nothing but white space
    void add(std::string_view value);
};

struct InputState {
    Source source = Source::form;
    std::deque<InputEntry>
        entries;  // in the order sent; a deque, since names and typed values are handed out as views
    std::map<std::string_view, InputEntry*> by_name;
    std::vector<FieldFault> faults;
    bool finished = false;

    InputEntry* find(std::string_view name);
    InputEntry& make(std::string_view name, Shape shape);  // new, or the one of that name
    void add_form(const Fields& form);
    void add_json(const json::Value& sent);
    void fault(std::string field, std::string code, std::string sentence);
    void tell(std::string_view field, Saying saying, std::string_view label, Words words = {});
    void mark_under(std::string_view name);  // it and all that lies under it is read
    void mark_parents(std::string_view name);
    std::vector<std::uint32_t> numbers(std::string_view list);  // of the form items under a list, ascending
    bool blank_under(std::string_view prefix) const;
    void find_unread();

private:
    void add_member(const std::string& prefix, const json::Member& member);
    void add_value(const std::string& name, const json::Value& value);
    void add_array(const std::string& name, const json::Array& items);
    void unknown(std::string_view name);
    bool full();
    bool m_told_full = false;
};

}  // namespace web::detail
