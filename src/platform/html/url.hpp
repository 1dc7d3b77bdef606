// Addresses inside this house. A Url can only be made from a checked literal with percent-encoded values, so it never
// leads to another host, never carries a scheme and never breaks out of an attribute.
//   html::url("/casussen/{}/acties/{}", casus, actie)      path segments: ids, whole numbers, strings
//   html::url("/casussen").with("pagina", 2)               query pairs, also after the fact
//   html::asset("base.css") · html::asset("tekens.svg", "t-laat") · html::same_page("#plan")
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "platform/base/id.hpp"

namespace html {

namespace fault {
void url_starts_with_one_slash();  // "/x", never "//x", "x" or "https:"; elsewhere is a literal href
void url_sign_not_allowed();       // letters, digits and - _ . / ? & = # only; values come through {}
void url_dots();                   // a '.' stands before a letter or digit
void url_holes_touch();            // two {} need something between them
void url_holes_do_not_match_arguments();
void query_name_not_allowed();  // letters, digits, - and _
}  // namespace fault

class Url {
public:
    std::string_view text() const { return m_text; }  // for Location and for tests; not escaped for HTML

    // Adds name=value to the query, before any #fragment. `name` is a literal of letters, digits, - and _.
    class Name {
    public:
        template <std::size_t N>
        consteval Name(const char (&literal)[N]) : m_name(literal, N - 1) {
            for (char c : m_name)
                if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-' || c == '_'))
                    fault::query_name_not_allowed();
        }
        std::string_view text() const { return m_name; }

    private:
        std::string_view m_name;
    };
    template <class V>
    Url with(Name name, const V& value) const;

private:
    friend struct UrlWriter;
    friend Url asset(std::string_view name, std::string_view fragment);
    friend Url same_page(std::string_view id);
    explicit Url(std::string text) : m_text(std::move(text)) {}
    std::string m_text;
};

// The two addresses that are not a path of ours with values in it.
Url asset(std::string_view name, std::string_view fragment);  // by its name in web/, with a #fragment
inline Url asset(std::string_view name) { return asset(name, {}); }
Url same_page(std::string_view id);  // "#plan" or "plan"

namespace detail {

void append_encoded(std::string& to, std::string_view value);  // percent-encodes all but unreserved signs
void append_segment(std::string& to, std::string_view value);  // the same, and never a segment of dots alone
void append_number(std::string& to, std::int64_t value);
void append_number(std::string& to, std::uint64_t value);

template <class T>
concept Character = std::same_as<T, bool> || std::same_as<T, char> || std::same_as<T, wchar_t> ||
    std::same_as<T, char8_t> || std::same_as<T, char16_t> || std::same_as<T, char32_t>;
template <class T>
concept Whole =
    std::integral<T> && !Character<T>;  // a whole number; bool and char are neither number nor text

}  // namespace detail

template <class T>
concept UrlValue =
    detail::Whole<T> || std::derived_from<T, IdBytes> || std::convertible_to<const T&, std::string_view>;

// The literal of html::url, checked when it is compiled.
template <class... A>
class UrlTemplate {
public:
    template <std::size_t N>
    consteval UrlTemplate(const char (&literal)[N]) : m_text(literal),
                                                      m_size(N - 1),
                                                      m_path(N - 1) {
        if (N < 2 || (literal[0] != '/' && literal[0] != '?') || literal[1] == '/')
            fault::url_starts_with_one_slash();
        std::size_t found = 0;
        for (std::size_t i = 0; i < N - 1; ++i) {
            const char c = literal[i];
            const char next = literal[i + 1];
            if (c == '{' && next == '}') {
                if (found == sizeof...(A)) fault::url_holes_do_not_match_arguments();
                if (literal[i + 2] == '{') fault::url_holes_touch();
                m_holes[found++] = static_cast<std::uint16_t>(i++);
                continue;
            }
            if (c == '.' && !is_alphanumeric(next)) fault::url_dots();
            if ((c == '?' || c == '#') && m_path == N - 1) m_path = i;
            if (c == '/' && next == '/') fault::url_starts_with_one_slash();
            if (!is_alphanumeric(c) && std::string_view("-_./?&=#").find(c) == std::string_view::npos)
                fault::url_sign_not_allowed();
        }
        if (found != sizeof...(A)) fault::url_holes_do_not_match_arguments();
    }

private:
    friend struct UrlWriter;
    static constexpr bool is_alphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    const char* m_text;
    std::size_t m_size;
    std::size_t m_path;  // where the query or #fragment starts
    std::array<std::uint16_t, sizeof...(A)> m_holes{};
};

struct UrlWriter {  // for url() and with() only
    template <class V>
    static void value(std::string& to, const V& value, bool in_path) {
        if constexpr (detail::Whole<V>) {
            if constexpr (std::is_signed_v<V>)
                detail::append_number(to, static_cast<std::int64_t>(value));
            else
                detail::append_number(to, static_cast<std::uint64_t>(value));
        } else if constexpr (std::derived_from<V, IdBytes>) {
            to.append(value.text());
        } else if (in_path) {
            detail::append_segment(to, value);
        } else {
            detail::append_encoded(to, value);
        }
    }
    template <class... A>
    static Url write(const UrlTemplate<A...>& checked, const A&... values) {
        std::string text;
        text.reserve(checked.m_size + sizeof...(A) * 26);
        std::size_t from = 0;
        std::size_t index = 0;
        [[maybe_unused]] const auto step = [&](const auto& one) {
            const std::size_t hole = checked.m_holes[index++];
            text.append(checked.m_text + from, hole - from);
            value(text, one, hole < checked.m_path);
            from = hole + 2;
        };
        (step(values), ...);
        text.append(checked.m_text + from, checked.m_size - from);
        return Url(std::move(text));
    }
};

template <UrlValue... A>
Url url(UrlTemplate<std::type_identity_t<A>...> checked, const A&... values) {
    return UrlWriter::write<A...>(checked, values...);
}

template <class V>
Url Url::with(Name name, const V& value) const {
    static_assert(UrlValue<V>, "a query value is a whole number, an id or a string");
    const std::size_t hash = m_text.find('#');
    std::string text = m_text.substr(0, hash);
    text += text.find('?') == std::string::npos ? '?' : '&';
    text += name.text();
    text += '=';
    UrlWriter::value(text, value, false);
    if (hash != std::string::npos) text.append(m_text, hash);
    return Url(std::move(text));
}

}  // namespace html
