// The compile-time half of html.hpp: walks a literal as a browser would and judges every {} by where it stands.
// Invariant: a template begins and ends in text, outside any tag, quote, comment, script, style, textarea or title;
// so templates may follow each other in any order and no value can ever move the border between text and markup.
// A fault is a call to one of the undefined functions in html::fault; the compiler prints its name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace html {

// What an argument is, as far as the template must know.
enum class Kind : std::uint8_t { text, fragment, url, flag };

// Never defined: a consteval walk that meets a fault "calls" it and the build stops with its name.
namespace fault {
void fewer_holes_than_arguments();
void more_holes_than_arguments();
void single_brace();                 // {} is a hole, {{ and }} are braces; there are no format specifications
void template_ends_inside_markup();  // a tag, quote, comment, script, style, textarea or title is still open
void bare_less_than();               // write &lt;
void unquoted_value();               // attributes are written name="value", literal ones too
void space_between_attributes();     // after a closing quote: a space, / or >
void hole_in_tag_name();
void hole_in_closing_tag();
void hole_in_attribute_name();  // an attribute that comes and goes is an html::flag or html::attribute
void hole_in_unquoted_value();
void hole_in_comment();  // or in a doctype
void hole_in_script();
void hole_in_style();              // element or attribute
void hole_in_event_handler();      // on...
void hole_in_refused_attribute();  // srcset, srcdoc, content and what else can carry an address or script
void hole_in_part_of_url();        // a {} must be the whole value of href, src, action ...
void url_wanted();        // href, src, action ...: make it with html::url, html::asset or html::same_page
void flag_wanted();       // inside a tag only html::flag or html::attribute can stand
void flag_outside_tag();  // ... and they can stand nowhere else
void fragment_outside_text();  // markup fits between tags, not in an attribute, textarea or title
void url_in_text();            // write the words a reader needs; an address goes in an attribute
}  // namespace fault

namespace detail {

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
constexpr bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
constexpr bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t'; }

// `name` is in lower case.
constexpr bool same_name(std::string_view written, std::string_view name) {
    if (written.size() != name.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (lower(written[i]) != name[i]) return false;
    return true;
}

enum class Attribute : std::uint8_t { plain, url, style, handler, refused };

constexpr Attribute attribute_class(std::string_view name) {
    if (name.size() > 2 && lower(name[0]) == 'o' && lower(name[1]) == 'n') return Attribute::handler;
    if (same_name(name, "style")) return Attribute::style;
    for (std::string_view url : {"href", "src", "action", "formaction", "xlink:href", "cite", "poster",
                                 "data", "ping", "background", "manifest", "codebase", "xml:base"})
        if (same_name(name, url)) return Attribute::url;
    // values, to, from, by: an SVG animation could set an href with them.
    for (std::string_view refused : {"srcset", "imagesrcset", "srcdoc", "content", "http-equiv",
                                     "attributename", "values", "to", "from", "by", "nonce", "integrity"})
        if (same_name(name, refused)) return Attribute::refused;
    return Attribute::plain;
}

// Walks one literal. Holes come out as offsets of their '{'. At compile time only.
class Walk {
public:
    constexpr Walk(const char* text, std::size_t size, const Kind* kinds, std::uint16_t* holes,
                   std::size_t count)
        : m_text(text),
          m_size(size),
          m_kinds(kinds),
          m_holes(holes),
          m_count(count) {}

    constexpr void run() {
        while (m_at < m_size) {
            const char c = m_text[m_at];
            if (c == '<')
                markup();
            else if (c == '{' || c == '}') {
                if (brace()) text_hole();
            } else
                ++m_at;
        }
        if (m_found < m_count) fault::fewer_holes_than_arguments();
    }
    constexpr bool braces() const { return m_braces; }

private:
    constexpr char peek(std::size_t ahead = 0) const {
        return m_at + ahead < m_size ? m_text[m_at + ahead] : '\0';
    }
    constexpr void must_go_on() const {
        if (m_at >= m_size) fault::template_ends_inside_markup();
    }

    // At a brace: steps over it; true when it is a hole, which is then recorded.
    constexpr bool brace() {
        const char c = m_text[m_at];
        const char next = peek(1);
        m_at += 2;
        if (c == next) {
            m_braces = true;
            return false;
        }
        if (c != '{' || next != '}') fault::single_brace();
        if (m_found == m_count) fault::more_holes_than_arguments();
        m_holes[m_found++] = static_cast<std::uint16_t>(m_at - 2);
        return true;
    }
    constexpr Kind kind() const { return m_kinds[m_found - 1]; }

    constexpr void text_hole() const {
        if (kind() == Kind::flag) fault::flag_outside_tag();
        if (kind() == Kind::url) fault::url_in_text();
    }

    constexpr void markup() {
        ++m_at;
        const char c = peek();
        if (c == '{') fault::hole_in_tag_name();
        if (c == '!') return comment();
        if (c == '/') return closing_tag();
        if (!is_letter(c)) fault::bare_less_than();
        opening_tag();
    }

    constexpr void comment() {
        const bool dashes = peek(1) == '-' && peek(2) == '-';
        m_at += dashes ? 3 : 1;
        for (;; ++m_at) {
            must_go_on();
            if (m_text[m_at] == '{') fault::hole_in_comment();
            if (m_text[m_at] != '>') continue;
            if (!dashes || (m_text[m_at - 1] == '-' && m_text[m_at - 2] == '-')) break;
        }
        ++m_at;
    }

    constexpr void closing_tag() {
        for (++m_at; peek() != '>'; ++m_at) {
            must_go_on();
            if (m_text[m_at] == '{') fault::hole_in_closing_tag();
        }
        ++m_at;
    }

    constexpr void opening_tag() {
        const std::size_t start = m_at;
        while (is_letter(peek()) || (peek() >= '0' && peek() <= '9') || peek() == '-') ++m_at;
        const std::string_view name(m_text + start, m_at - start);
        while (peek() != '>') {
            must_go_on();
            const char c = m_text[m_at];
            if (is_space(c) || c == '/')
                ++m_at;
            else if (c == '{' || c == '}')
                tag_hole();
            else if (!is_space(m_text[m_at - 1]))
                fault::space_between_attributes();
            else
                attribute();
        }
        ++m_at;
        const char first = lower(name[0]);
        if (first != 's' && first != 't') return;
        if (same_name(name, "script"))
            raw_content(name, Content::script);
        else if (same_name(name, "style"))
            raw_content(name, Content::style);
        else if (same_name(name, "textarea") || same_name(name, "title"))
            raw_content(name, Content::words);
    }

    constexpr void tag_hole() {
        if (m_text[m_at] != '{' || peek(1) != '}') fault::single_brace();
        brace();
        const char next = peek();
        if (kind() != Kind::flag) {
            if (next == '=') fault::hole_in_attribute_name();
            fault::flag_wanted();
        }
        if (!is_space(next) && next != '/' && next != '>' && next != '{') fault::hole_in_attribute_name();
    }

    constexpr void attribute() {
        const std::size_t start = m_at;
        char c = peek();
        while (c != '=' && !is_space(c) && c != '/' && c != '>' && c != '{' && c != '\0') {
            ++m_at;
            c = peek();
        }
        const std::string_view name(m_text + start, m_at - start);
        if (c != '=') return;
        ++m_at;
        if (peek() == '{') fault::hole_in_unquoted_value();
        if (peek() != '"') fault::unquoted_value();
        ++m_at;
        const std::size_t value = m_at;
        while (peek() != '"') {
            must_go_on();
            c = m_text[m_at];
            if (c != '{' && c != '}')
                ++m_at;
            else if (brace())
                value_hole(name, m_at - 2 == value && peek() == '"');
        }
        ++m_at;
    }

    constexpr void value_hole(std::string_view name, bool whole) const {
        if (kind() == Kind::flag) fault::flag_outside_tag();
        if (kind() == Kind::fragment) fault::fragment_outside_text();
        switch (attribute_class(name)) {
            case Attribute::plain: return;
            case Attribute::handler: return fault::hole_in_event_handler();
            case Attribute::style: return fault::hole_in_style();
            case Attribute::refused: return fault::hole_in_refused_attribute();
            case Attribute::url: break;
        }
        if (!whole) fault::hole_in_part_of_url();
        if (kind() != Kind::url) fault::url_wanted();
    }

    enum class Content : std::uint8_t { script, style, words };

    // Inside these elements a browser reads no tags, only the end of the element itself.
    constexpr void raw_content(std::string_view name, Content content) {
        for (;;) {
            must_go_on();
            const char c = m_text[m_at];
            if (c == '<' && peek(1) == '/' && m_at + 2 + name.size() <= m_size &&
                std::string_view(m_text + m_at + 2, name.size()) == name)
                return closing_tag();
            if (c != '{' && c != '}') {
                ++m_at;
                continue;
            }
            if (content == Content::script) fault::hole_in_script();
            if (content == Content::style) fault::hole_in_style();
            if (!brace()) continue;
            text_hole();
            if (kind() == Kind::fragment) fault::fragment_outside_text();
        }
    }

    const char* m_text;
    std::size_t m_size;
    const Kind* m_kinds;
    std::uint16_t* m_holes;
    std::size_t m_count;
    std::size_t m_at = 0;
    std::size_t m_found = 0;
    bool m_braces = false;
};

}  // namespace detail
}  // namespace html
