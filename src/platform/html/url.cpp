#include "platform/html/url.hpp"

#include <charconv>

#include "platform/web/assets.hpp"

namespace html {
namespace detail {
namespace {

constexpr bool unreserved(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.' || c == '~';
}

template <class N>
void append_digits(std::string& to, N value) {
    std::array<char, 24> digits;
    to.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
}

}  // namespace

void append_number(std::string& to, std::int64_t value) { append_digits(to, value); }
void append_number(std::string& to, std::uint64_t value) { append_digits(to, value); }

void append_encoded(std::string& to, std::string_view value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (const char sign : value) {
        const auto c = static_cast<unsigned char>(sign);
        if (unreserved(c)) {
            to.push_back(sign);
        } else {
            to.push_back('%');
            to.push_back(digits[c >> 4]);
            to.push_back(digits[c & 15]);
        }
    }
}

void append_segment(std::string& to, std::string_view value) {
    // "." and ".." mean "here" and "up" to every browser, also when percent-encoded. They become a name that is not there.
    if (value == "." || value == "..") {
        to.append(value.size(), '_');
        return;
    }
    append_encoded(to, value);
}

}  // namespace detail

Url asset(std::string_view name, std::string_view fragment) {
    std::string text(web::asset_url(name));
    if (!fragment.empty()) {
        text.push_back('#');
        detail::append_encoded(text, fragment);
    }
    return Url(std::move(text));
}

Url same_page(std::string_view id) {
    if (id.starts_with('#')) id.remove_prefix(1);
    std::string text = "#";
    detail::append_encoded(text, id);
    return Url(std::move(text));
}

}  // namespace html
