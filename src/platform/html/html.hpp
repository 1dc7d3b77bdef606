// The HTML writer. Every value is escaped; only literals are markup, and each literal is checked when it is compiled
// (template.hpp says what is refused). Values are text, whole numbers, ids, html::decimal, html::Url, flags, fragments.
//
//   std::string page;
//   html::Out out(page);
//   out("<h1>{}</h1>", naam);                                                        // text: escaped
//   out("<a class=\"{}\" href=\"{}\">Toon</a>", soort, html::url("/casussen/{}", id));  // a whole href takes a Url
//   out("<input name=\"{}\" value=\"{}\"{}>", naam, getypt, html::flag("required", verplicht));  // a hole in a tag
//   out("<ul>{}</ul>", [&](html::Out& li) {                                         // a fragment: any void(Out&)
//       for (const auto& actie : acties) li("<li>{}</li>", actie.titel);
//   });
//   out("<p>{{ and }} are braces</p>");
//
// A refused template stops the build: "call to non-constexpr function html::fault::hole_in_part_of_url()".
// Limits: a template is at most 65,535 bytes; texts must be UTF-8 without control signs (platform/base/text.hpp).
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "platform/base/id.hpp"
#include "platform/html/template.hpp"
#include "platform/html/url.hpp"

namespace html {

class Out;

template <class T>
concept Callable = std::is_invocable_r_v<void, const T&, Out&>;
template <class T>
concept Text =
    std::convertible_to<const T&, std::string_view> && !std::same_as<std::decay_t<T>, std::nullptr_t>;

// A borrowed piece of page: either text, written escaped, or a callable void(Out&). It owns nothing: take it as a
// parameter, or as a member of a struct that lives within one call; never keep it.
class Fragment {
public:
    Fragment() = default;  // writes nothing
    template <Text T>
    Fragment(const T& text) : m_text(text) {}  // NOLINT(google-explicit-constructor): a word is a fragment
    template <Callable F>
    requires(!std::same_as<F, Fragment>)
        Fragment(const F& call)  // NOLINT(google-explicit-constructor): so is a lambda
        : m_object(&call),
          m_call([](const void* object, Out& out) { (*static_cast<const F*>(object))(out); }) {}

    bool is_text() const { return m_call == nullptr; }
    bool empty() const { return m_call == nullptr && m_text.empty(); }
    void operator()(Out& out) const;

private:
    std::string_view m_text;
    const void* m_object = nullptr;
    void (*m_call)(const void*, Out&) = nullptr;
};

// A borrowed list for one call: from braces, an array or a vector.
template <class T>
class List {
public:
    List() = default;
    List(std::initializer_list<T> items) : m_items(std::data(items), items.size()) {}
    List(const std::vector<T>& items) : m_items(items) {}  // NOLINT(google-explicit-constructor)
    List(std::span<const T> items) : m_items(items) {}     // NOLINT(google-explicit-constructor)
    auto begin() const { return m_items.begin(); }
    auto end() const { return m_items.end(); }
    std::size_t size() const { return m_items.size(); }
    bool empty() const { return m_items.empty(); }

private:
    std::span<const T> m_items;
};

// The name of an attribute that comes and goes; a literal.
class AttributeName {
public:
    template <std::size_t N>
    consteval AttributeName(const char (&literal)[N]) : m_name(literal, N - 1) {
        for (char c : m_name)
            if (!detail::is_letter(c) && !(c >= '0' && c <= '9') && c != '-') fault::hole_in_attribute_name();
        switch (detail::attribute_class(m_name)) {
            case detail::Attribute::plain: break;
            case detail::Attribute::handler: fault::hole_in_event_handler(); break;
            case detail::Attribute::style: fault::hole_in_style(); break;
            case detail::Attribute::url: fault::url_wanted(); break;
            case detail::Attribute::refused: fault::hole_in_refused_attribute(); break;
        }
    }
    std::string_view text() const { return m_name; }

private:
    std::string_view m_name;
};

// An attribute that is there or not, for a hole inside a tag. Borrows its value: make it within the call.
class Flag {
public:
    constexpr Flag(AttributeName name, bool present) : m_name(name), m_present(present) {}
    Flag(AttributeName name, std::string_view value, bool present)
        : m_name(name),
          m_value(value),
          m_present(present),
          m_has_value(true) {}

private:
    friend class Out;
    AttributeName m_name;
    std::string_view m_value;
    bool m_present;
    bool m_has_value = false;
};

inline Flag flag(AttributeName name, bool present) { return {name, present}; }  // <input{}> → <input checked>
inline Flag attribute(AttributeName name, std::string_view value, bool present) {
    return {name, value, present};
}
// Present when it has a value.
inline Flag attribute(AttributeName name, std::string_view value) { return {name, value, !value.empty()}; }

// A number with one decimal at most and a point, for coordinates in pictures: 12.5, 3, -0.1. Not for people to read.
class Decimal {
public:
    explicit Decimal(double value);  // beyond ±1e9, or no number at all: "0"
    std::string_view text() const { return {m_digits.data(), m_size}; }

private:
    std::array<char, 16> m_digits{};
    std::size_t m_size = 0;
};
inline Decimal decimal(double value) { return Decimal(value); }

namespace detail {

template <class T>
consteval Kind kind_of() {
    if constexpr (std::same_as<T, Flag>)
        return Kind::flag;
    else if constexpr (std::same_as<T, Url>)
        return Kind::url;
    else if constexpr (Callable<T>)
        return Kind::fragment;
    else {
        static_assert(
            Text<T> || Whole<T> || std::derived_from<T, IdBytes> || std::same_as<T, Decimal>,
            "html: a value is a string, a whole number, an id, a Decimal, a Url, a Flag or a fragment; "
            "say in words what a bool, a char, an enum or an optional means");
        return Kind::text;
    }
}

// One argument with its type forgotten, so that the writing itself is compiled once.
struct Argument {
    enum class Form : std::uint8_t { text, signed_number, unsigned_number, call, flag };
    using Call = void (*)(const void*, Out&);

    template <class T>
    static Argument of(const T& value) {
        Argument a;
        if constexpr (std::same_as<T, Flag>) {
            a.form = Form::flag;
            a.object = &value;
        } else if constexpr (std::same_as<T, Url> || std::same_as<T, Decimal>) {
            a.text = value.text();
        } else if constexpr (Callable<T>) {
            a.form = Form::call;
            a.object = &value;
            a.call = [](const void* object, Out& out) { (*static_cast<const T*>(object))(out); };
        } else if constexpr (std::derived_from<T, IdBytes>) {
            a.form = Form::call;
            a.object = static_cast<const IdBytes*>(&value);
            a.call = &write_id;
        } else if constexpr (Whole<T> && std::is_signed_v<T>) {
            a.form = Form::signed_number;
            a.number = static_cast<std::uint64_t>(static_cast<std::int64_t>(value));
        } else if constexpr (Whole<T>) {
            a.form = Form::unsigned_number;
            a.number = value;
        } else {
            a.text = value;
        }
        return a;
    }
    static void write_id(const void* id, Out& out);

    std::string_view text;
    const void* object = nullptr;
    Call call = nullptr;
    std::uint64_t number = 0;
    Form form = Form::text;
};

}  // namespace detail

// A literal with holes, checked against the types of its values.
template <class... A>
class Template {
public:
    template <std::size_t N>
    consteval Template(const char (&literal)[N]) : m_text(literal),
                                                   m_size(N - 1) {
        static_assert(N - 1 <= 0xffff, "html: a template is at most 65,535 bytes");
        const std::array<Kind, sizeof...(A) + 1> kinds{detail::kind_of<A>()..., Kind::text};
        detail::Walk walk(literal, N - 1, kinds.data(), m_holes.data(), sizeof...(A));
        walk.run();
        m_braces = walk.braces();
    }

private:
    friend class Out;
    const char* m_text;
    std::size_t m_size;
    std::array<std::uint16_t, sizeof...(A) + 1> m_holes{};
    bool m_braces = false;
};

// Appends to a string that it does not own and that must outlive it.
class Out {
public:
    explicit Out(std::string& to) : m_to(to) {}
    Out(const Out&) = delete;
    Out& operator=(const Out&) = delete;

    template <class... A>
    Out& operator()(const Template<std::type_identity_t<A>...>& checked, const A&... values) {
        const std::array<detail::Argument, sizeof...(A) + 1> arguments{detail::Argument::of(values)..., {}};
        write({checked.m_text, checked.m_size}, checked.m_braces, checked.m_holes.data(), arguments.data(),
              sizeof...(A));
        return *this;
    }
    // A fragment by itself: out(html::Notice{...}).
    template <Callable F>
    Out& operator()(const F& fragment) {
        fragment(*this);
        return *this;
    }
    Out& text(std::string_view value) {  // escaped
        escape(value);
        return *this;
    }
    void reserve(std::size_t bytes) { m_to.reserve(m_to.size() + bytes); }

private:
    void write(std::string_view literal, bool braces, const std::uint16_t* holes,
               const detail::Argument* arguments, std::size_t count);
    void piece(std::string_view literal, bool braces);
    void value(const detail::Argument& argument);
    void escape(std::string_view value);
    void flag(const Flag& flag);

    std::string& m_to;
};

// A whole text from one fragment, for tests and for parts that are kept.
std::string to_string(const Fragment& fragment);

inline void Fragment::operator()(Out& out) const {
    if (m_call != nullptr)
        m_call(m_object, out);
    else
        out.text(m_text);
}

}  // namespace html
