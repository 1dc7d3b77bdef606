#include "platform/json/parse.hpp"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <charconv>
#include <optional>

#include "platform/base/text.hpp"

namespace json {

namespace {

using boost::json::error_code;

// Builds the tree from the parser's events. A container that is still open waits on the stack, so the tree
// itself is only ever moved, and the stack is never deeper than Limits::depth.
class Builder {
public:
    static constexpr std::size_t max_object_size = Limits::members;
    static constexpr std::size_t max_array_size = Limits::values;
    static constexpr std::size_t max_key_size =
        static_cast<std::size_t>(-1);  // the document's size is the limit
    static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

    explicit Builder(Numbers numbers) : m_numbers(numbers) {}

    const std::optional<Fault>& fault() const { return m_fault; }
    Value take() { return std::move(m_root); }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code& ec) { return begin(true, ec); }
    bool on_array_begin(error_code& ec) { return begin(false, ec); }

    bool on_object_end(std::size_t, error_code& ec) {
        Object members = std::move(m_open.back().members);
        m_open.pop_back();
        return place(Value::of(std::move(members)), ec);
    }

    bool on_array_end(std::size_t, error_code& ec) {
        Array items = std::move(m_open.back().items);
        m_open.pop_back();
        return place(Value::of(std::move(items)), ec);
    }

    bool on_key_part(std::string_view part, std::size_t, error_code&) {
        m_text += part;
        return true;
    }

    bool on_key(std::string_view part, std::size_t, error_code& ec) {
        m_text += part;
        if (has_nul(m_text)) return fail(Fault::nul, ec);
        Object& members = m_open.back().members;
        const auto same = [&](const Member& member) { return member.name == m_text; };
        if (std::any_of(members.begin(), members.end(), same)) return fail(Fault::duplicate_name, ec);
        members.push_back({std::exchange(m_text, {}), Value{}});
        return true;
    }

    bool on_string_part(std::string_view part, std::size_t, error_code&) {
        m_text += part;
        return true;
    }

    bool on_string(std::string_view part, std::size_t, error_code& ec) {
        m_text += part;
        if (has_nul(m_text)) return fail(Fault::nul, ec);
        return add(Value::of(std::exchange(m_text, {})), ec);
    }

    bool on_number_part(std::string_view, error_code&) { return true; }
    bool on_int64(std::int64_t value, std::string_view, error_code& ec) { return add(Value::of(value), ec); }
    bool on_uint64(std::uint64_t, std::string_view, error_code& ec) {
        return fail(Fault::number_out_of_range, ec);
    }

    // The parser hands integers beyond 64 bits over as doubles too: only the text tells them apart. Its own
    // double is not always the nearest one; from_chars' is.
    bool on_double(double, std::string_view text, error_code& ec) {
        if (text.find_first_of(".eE") == std::string_view::npos) return fail(Fault::number_out_of_range, ec);
        if (m_numbers == Numbers::integers) return fail(Fault::not_an_integer, ec);
        double value = 0;
        const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
        if (read.ec != std::errc{}) return fail(Fault::number_out_of_range, ec);
        return add(Value::of(value), ec);
    }

    bool on_bool(bool value, error_code& ec) { return add(Value::of(value), ec); }
    bool on_null(error_code& ec) { return add(Value{}, ec); }
    bool on_comment_part(std::string_view, error_code&) { return true; }
    bool on_comment(std::string_view, error_code&) { return true; }

private:
    struct Open {
        bool is_object;
        Array items;
        Object members;
    };

    static bool has_nul(std::string_view text) { return text.find('\0') != std::string_view::npos; }

    bool fail(Fault fault, error_code& ec) {
        m_fault = fault;
        ec = boost::json::make_error_code(boost::json::error::exception);
        return false;
    }

    bool count(error_code& ec) { return ++m_values <= Limits::values || fail(Fault::too_many_values, ec); }

    bool begin(bool is_object, error_code& ec) {
        if (!count(ec)) return false;
        m_open.push_back({is_object, {}, {}});
        return true;
    }

    bool add(Value value, error_code& ec) { return count(ec) && place(std::move(value), ec); }

    bool place(Value value, error_code&) {
        if (m_open.empty()) {
            m_root = std::move(value);
        } else if (m_open.back().is_object) {
            m_open.back().members.back().value = std::move(value);
        } else {
            m_open.back().items.push_back(std::move(value));
        }
        return true;
    }

    const Numbers m_numbers;
    std::optional<Fault> m_fault;
    std::vector<Open> m_open;
    std::string m_text;  // of the name or text that is being read
    std::size_t m_values = 0;
    Value m_root;
};

ParseError at(Fault fault, std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const auto line_start = before.rfind('\n');
    const auto lines = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    return {fault, lines + 1,
            line_start == std::string_view::npos ? before.size() + 1 : before.size() - line_start};
}

Fault fault_of(const Builder& builder, error_code ec) {
    if (builder.fault()) return *builder.fault();
    switch (static_cast<boost::json::error>(ec.value())) {
        case boost::json::error::incomplete: return Fault::incomplete;
        case boost::json::error::too_deep: return Fault::too_deep;
        case boost::json::error::object_too_large: return Fault::too_many_members;
        case boost::json::error::array_too_large: return Fault::too_many_values;
        case boost::json::error::exponent_overflow: return Fault::number_out_of_range;
        default: return Fault::syntax;
    }
}

}  // namespace

std::string_view code(Fault fault) {
    switch (fault) {
        case Fault::too_large: return "too-large";
        case Fault::byte_order_mark: return "byte-order-mark";
        case Fault::invalid_utf8: return "invalid-utf8";
        case Fault::syntax: return "syntax";
        case Fault::incomplete: return "incomplete";
        case Fault::extra_data: return "extra-data";
        case Fault::too_deep: return "too-deep";
        case Fault::too_many_members: return "too-many-members";
        case Fault::too_many_values: return "too-many-values";
        case Fault::duplicate_name: return "duplicate-name";
        case Fault::nul: return "nul";
        case Fault::not_an_integer: return "not-an-integer";
        case Fault::number_out_of_range: return "number-out-of-range";
    }
    return "syntax";
}

tl::expected<Value, ParseError> parse(std::string_view text, std::size_t max_bytes, Numbers numbers) {
    if (text.size() > max_bytes) return tl::unexpected(ParseError{Fault::too_large, 1, 1});
    if (text.starts_with("\xEF\xBB\xBF")) return tl::unexpected(ParseError{Fault::byte_order_mark, 1, 1});
    if (const std::size_t good = base::valid_utf8_prefix(text); good != text.size()) {
        return tl::unexpected(at(Fault::invalid_utf8, text, good));
    }
    boost::json::parse_options options;
    options.max_depth = Limits::depth;
    boost::json::basic_parser<Builder> parser(options, numbers);
    error_code ec;
    const std::size_t used = parser.write_some(false, text.data(), text.size(), ec);
    if (ec) return tl::unexpected(at(fault_of(parser.handler(), ec), text, used));
    const std::size_t extra = text.find_first_not_of(" \t\r\n", used);
    if (extra != std::string_view::npos) return tl::unexpected(at(Fault::extra_data, text, extra));
    return parser.handler().take();
}

}  // namespace json
