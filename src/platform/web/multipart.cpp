// multipart/form-data as browsers and curl send it (RFC 7578), read strictly: no preamble, CRLF only, one
// Content-Disposition per part, no transfer encoding. What a browser never sends is refused, not guessed at.
#include <algorithm>
#include <utility>

#include "platform/base/text.hpp"
#include "platform/web/request.hpp"

namespace web {
namespace {

using Fault = tl::unexpected<std::string>;

constexpr std::size_t max_boundary = 70;  // RFC 2046
constexpr std::size_t max_part_headers = 8;

bool is_space(char sign) { return sign == ' ' || sign == '\t'; }

std::string_view trim_spaces(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

// One "name=value" of a header value; `rest` moves past it. A backslash escapes a quote and nothing else, because
// browsers send file names of Windows as they are.
struct Parameter {
    std::string name;
    std::string value;
};
tl::expected<Parameter, std::string> next_parameter(std::string_view& rest) {
    rest = trim_spaces(rest);
    if (rest.empty() || rest.front() != ';') return Fault("parameter");
    rest = trim_spaces(rest.substr(1));
    const auto equals = rest.find('=');
    if (equals == std::string_view::npos) return Fault("parameter");
    Parameter parameter;
    parameter.name = base::lower_ascii(rest.substr(0, equals));
    rest.remove_prefix(equals + 1);
    if (rest.empty() || rest.front() != '"') {
        const auto end = std::min(rest.find(';'), rest.size());
        parameter.value = trim_spaces(rest.substr(0, end));
        rest.remove_prefix(end);
        if (parameter.value.empty()) return Fault("parameter");
        return parameter;
    }
    std::size_t i = 1;
    for (; i < rest.size() && rest[i] != '"'; ++i) {
        if (rest[i] == '\\' && i + 1 < rest.size() && rest[i + 1] == '"') ++i;
        parameter.value.push_back(rest[i]);
    }
    if (i == rest.size()) return Fault("parameter");
    rest.remove_prefix(i + 1);
    return parameter;
}

bool is_boundary_sign(char sign) {
    if ((sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9'))
        return true;
    return sign != '\0' && std::string_view("'()+_,-./:=?").find(sign) != std::string_view::npos;
}

tl::expected<std::string, std::string> boundary_of(std::string_view content_type) {
    const auto semicolon = std::min(content_type.find(';'), content_type.size());
    if (base::lower_ascii(trim_spaces(content_type.substr(0, semicolon))) != "multipart/form-data")
        return Fault("multipart_type");
    auto rest = content_type.substr(semicolon);
    std::string boundary;
    while (!trim_spaces(rest).empty()) {
        auto parameter = next_parameter(rest);
        if (!parameter) return Fault("boundary");
        if (parameter->name != "boundary") continue;
        if (!boundary.empty()) return Fault("boundary");
        boundary = std::move(parameter->value);
        if (boundary.empty()) return Fault("boundary");
    }
    if (boundary.empty() || boundary.size() > max_boundary) return Fault("boundary");
    if (!std::all_of(boundary.begin(), boundary.end(), is_boundary_sign)) return Fault("boundary");
    return boundary;
}

// HTML has browsers write a quote, CR and LF in a name as %22, %0D and %0A, and leave any other percent sign alone.
std::string unescape_name(std::string_view name) {
    std::string plain;
    plain.reserve(name.size());
    while (!name.empty()) {
        const auto code = base::lower_ascii(name.substr(0, 3));
        const char sign = code == "%22" ? '"' : code == "%0d" ? '\r' : code == "%0a" ? '\n' : '\0';
        plain.push_back(sign != '\0' ? sign : name.front());
        name.remove_prefix(sign != '\0' ? 3 : 1);
    }
    return plain;
}

bool is_clean_text(std::string_view text) {
    return text.find('\0') == std::string_view::npos && base::valid_utf8(text);
}

struct PartHead {
    std::string field;
    std::optional<std::string> file_name;
    std::string type;
};

tl::expected<void, std::string> read_disposition(std::string_view value, PartHead& head) {
    const auto semicolon = std::min(value.find(';'), value.size());
    if (base::lower_ascii(trim_spaces(value.substr(0, semicolon))) != "form-data")
        return Fault("disposition");
    auto rest = value.substr(semicolon);
    bool named = false;
    while (!trim_spaces(rest).empty()) {
        auto parameter = next_parameter(rest);
        if (!parameter) return Fault("disposition");
        if (parameter->name == "name" && !named) {
            named = true;
            head.field = unescape_name(parameter->value);
        } else if (parameter->name == "filename" && !head.file_name) {
            const auto whole = unescape_name(parameter->value);
            head.file_name = whole.substr(whole.find_last_of("/\\") + 1);
        } else {
            return Fault("disposition");  // doubled, or filename*, which RFC 7578 forbids
        }
    }
    if (head.field.empty() || !is_clean_text(head.field)) return Fault("field_name");
    if (!head.file_name) return {};
    const auto& name = *head.file_name;
    if (name.size() > Limits::file_name_bytes || !is_clean_text(name)) return Fault("file_name");
    if (base::has_control(name) || name.find_first_of("\t\r\n") != std::string::npos)
        return Fault("file_name");
    return {};
}

tl::expected<PartHead, std::string> read_part_head(std::string_view lines) {
    PartHead head;
    std::size_t count = 0;
    bool disposed = false;
    while (!lines.empty()) {
        const auto end = lines.find("\r\n");  // each line ends so: the caller cut there
        const auto line = lines.substr(0, end);
        lines.remove_prefix(end + 2);
        const auto colon = line.find(':');
        if (++count > max_part_headers || colon == std::string_view::npos || colon == 0)
            return Fault("part_header");
        if (is_space(line.front()) || is_space(line[colon - 1]) ||
            line.find_first_of("\r\n") != std::string_view::npos)
            return Fault("part_header");
        if (!is_clean_text(line)) return Fault("part_header");
        const auto name = base::lower_ascii(line.substr(0, colon));
        const auto value = trim_spaces(line.substr(colon + 1));
        if (name == "content-disposition") {
            if (std::exchange(disposed, true)) return Fault("disposition");
            if (auto read = read_disposition(value, head); !read)
                return tl::unexpected(std::move(read).error());
        } else if (name == "content-type") {
            if (!head.type.empty() || base::has_control(value)) return Fault("part_header");
            head.type = value;
        } else if (name == "content-transfer-encoding") {
            return Fault("transfer_encoding");
        }
    }
    if (!disposed) return Fault("disposition");
    return head;
}

tl::expected<void, std::string> add_part(PartHead&& head, std::string_view body, Multipart& parts) {
    if (parts.fields.list().size() + parts.files.size() == Limits::fields) return Fault("too_many_fields");
    if (!head.file_name) {
        if (!is_clean_text(body)) return Fault("field_text");
        parts.fields.add(std::move(head.field), std::string(body));
        return {};
    }
    if (head.file_name->empty() && body.empty()) return {};  // a file input that was left empty
    parts.files.push_back(
        {std::move(head.field), std::move(*head.file_name), std::move(head.type), std::string(body)});
    return {};
}

}  // namespace

tl::expected<Multipart, std::string> parse_multipart(std::string_view content_type, std::string_view body) {
    const auto boundary = boundary_of(content_type);
    if (!boundary) return tl::unexpected(boundary.error());
    const std::string delimiter = "\r\n--" + *boundary;
    const auto opening = std::string_view(delimiter).substr(2);
    if (!body.starts_with(opening)) return Fault("preamble");
    body.remove_prefix(opening.size());

    Multipart parts;
    while (!body.starts_with("--")) {
        if (!body.starts_with("\r\n")) return Fault("delimiter");
        body.remove_prefix(2);
        const auto head_end = body.substr(0, Limits::part_head_bytes).find("\r\n\r\n");
        if (head_end == std::string_view::npos) return Fault("part_head");
        auto head = read_part_head(body.substr(0, head_end + 2));
        if (!head) return tl::unexpected(std::move(head).error());
        body.remove_prefix(head_end + 4);
        const auto end = body.find(delimiter);
        if (end == std::string_view::npos) return Fault("unfinished");
        if (auto added = add_part(std::move(*head), body.substr(0, end), parts); !added)
            return tl::unexpected(std::move(added).error());
        body.remove_prefix(end + delimiter.size());
    }
    if (body != "--" && body != "--\r\n") return Fault("epilogue");
    return parts;
}

}  // namespace web
