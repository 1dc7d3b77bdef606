// The parts of a form. Each field writes its label, hint, fault and control in that order, ties them together for screen
// readers and keeps what was typed. The id of a field is its name, so that ErrorSummary can link to it; a page with two
// forms gives one of them other ids. Parts borrow: write them in the expression that makes them.
//   out(html::filled(input, html::TextField{.name = "naam", .label = "Naam", .width = html::Width::medium}));
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/result.hpp"
#include "platform/html/html.hpp"

namespace html {

enum class Need : std::uint8_t { required, optional };  // optional: the label says "(mag leeg)"
enum class Width : std::uint8_t { full, medium, small, date, number, code };
enum class TextType : std::uint8_t {
    text,
    numeric,
    email,
    telephone,
    password
};  // a password is never written back
enum class Layout : std::uint8_t { across, down };
// When the questions that follow a choice show. By style alone: an old browser shows them always, and so does a fault in them.
enum class Follow : std::uint8_t { always, other, last };  // other: any answer but the first
enum class Encoding : std::uint8_t { form, files };

// <form method="post"> with its token: a form that changes something can't forget it. What people type goes in the body,
// never in the address.
struct Form {
    Url action;
    std::string_view csrf;
    std::string_view versie = {};  // of the thing being changed; empty for something new
    Fragment body = {};
    Encoding encoding = Encoding::form;
    std::string_view style = {};  // CSS classes
    void operator()(Out& out) const;
};

struct Hidden {
    std::string_view name;
    std::string_view value;
    void operator()(Out& out) const;
};

struct TextField {
    std::string_view name;
    std::string_view label;
    Fragment hint = {};
    std::string_view value = {};
    std::string_view fault = {};
    Need need = Need::required;
    Width width = Width::full;
    TextType type = TextType::text;
    std::string_view autocomplete = "off";
    std::size_t length_max = 0;  // 0: not said here; the rule behind the form still holds
    std::string_view id = {};
    void operator()(Out& out) const;
};

// A date as people type it: dd-mm-jjjj, parts may be 00 where the rule allows that.
struct DateField {
    std::string_view name;
    std::string_view label;
    Fragment hint = "dd-mm-jjjj";
    std::string_view value = {};
    std::string_view fault = {};
    Need need = Need::required;
    std::string_view autocomplete = "off";
    std::string_view id = {};
    void operator()(Out& out) const;
};

// What is typed here is put on record: it is set in the serif.
struct TextArea {
    std::string_view name;
    std::string_view label;
    Fragment hint = {};
    std::string_view value = {};
    std::string_view fault = {};
    Need need = Need::required;
    std::size_t length_max = 0;  // not 0: a line below counts, "87 van 1.500 tekens"
    std::string_view id = {};
    void operator()(Out& out) const;
};

struct Option {
    std::string_view value;
    std::string_view label;
    std::string_view note = {};  // small line under a radio or checkbox; a select has no room for it
};

struct Select {
    std::string_view name;
    std::string_view label;
    List<Option> options = {};
    Fragment hint = {};
    std::string_view value = {};
    std::string_view fault = {};
    Need need = Need::required;
    std::string_view empty = "Kies";  // first choice, with no value; "" leaves it out
    std::string_view id = {};
    void operator()(Out& out) const;
};

// One out of a few. The first option has the id of the group, so that the summary leads to it.
struct RadioGroup {
    std::string_view name;
    std::string_view label;
    List<Option> options = {};
    Fragment hint = {};
    std::string_view value = {};
    std::string_view fault = {};
    Need need = Need::required;
    Layout layout = Layout::across;
    Fragment follow = {};  // further questions that hang on an answer
    Follow shown = Follow::always;
    std::string_view id = {};
    void operator()(Out& out) const;
};

// Any of a few; all checked boxes come back under the same name.
struct CheckboxGroup {
    std::string_view name;
    std::string_view label;
    List<Option> options = {};
    Fragment hint = {};
    std::vector<std::string_view> values = {};
    std::string_view fault = {};
    Need need = Need::required;
    Layout layout = Layout::down;
    Fragment follow = {};
    Follow shown = Follow::always;
    std::string_view id = {};
    void operator()(Out& out) const;
};

// One box with a sentence; comes back as "ja" or not at all.
struct Checkbox {
    std::string_view name;
    std::string_view label;
    std::string_view note = {};
    std::string_view value = {};  // "ja" when checked
    std::string_view fault = {};
    std::string_view id = {};
    void operator()(Out& out) const;
};

// Fields that answer one question together.
struct Fieldset {
    std::string_view legend;
    Fragment body = {};
    Fragment hint = {};
    std::string_view id = {};     // needed when there is a hint or a fault
    std::string_view fault = {};  // of the whole, not of one field
    void operator()(Out& out) const;
};

enum class ButtonKind : std::uint8_t { plain, primary, danger, subtle };  // one primary per task on screen

struct Button {
    std::string_view text;  // starts with a verb: "Leg besluit vast"
    ButtonKind kind = ButtonKind::plain;
    std::string_view name = {};  // with value: tells the handler which button it was
    std::string_view value = {};
    const Url* action = nullptr;    // another address than that of the form
    std::string_view busy = {};     // shown by the script once pressed; else "Bezig met bewaren…"
    std::string_view context = {};  // hidden words that tell equal buttons apart: "Verwijder" + " Kluut, M."
    void operator()(Out& out) const;
};

// A link that looks like a button: goes somewhere, changes nothing.
struct LinkButton {
    std::string_view text;
    Url to;
    ButtonKind kind = ButtonKind::plain;
    void operator()(Out& out) const;
};

// The buttons under a form, in a row: the primary one first.
struct FormActions {
    Fragment body;
    void operator()(Out& out) const;
};

// The summary on top of a refused form; the script gives it the focus, without script it is the first thing in main.
// Each sentence links to its field. Writes nothing when there are no faults.
struct ErrorSummary {
    const std::vector<FieldFault>& faults;
    void operator()(Out& out) const;
};

// A field that shows what was typed and what is wrong with it, under its full name ("kring.0.naam").
template <class Field>
struct Filled {
    Field field;
    std::string name;
    void operator()(Out& out) const {
        Field own = field;
        own.name = name;
        own(out);
    }
};

// `input` is a web::Input, the whole or a part of it; it must outlive the expression.
template <class Input, class Field>
Filled<Field> filled(const Input& input, Field field) {
    if constexpr (requires { field.values; }) {
        for (const Option& option : field.options)
            if (input.chosen(field.name, option.value)) field.values.push_back(option.value);
    } else {
        field.value = input.typed(field.name);
    }
    if (const FieldFault* fault = input.fault_of(field.name)) field.fault = fault->sentence;
    return {std::move(field), input.name(field.name)};
}

}  // namespace html
