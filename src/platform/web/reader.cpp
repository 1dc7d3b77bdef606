#include "platform/web/reader.hpp"

#include <algorithm>
#include <boost/beast/http/basic_parser.hpp>
#include <cstring>
#include <optional>
#include <string>

#include "platform/base/text.hpp"
#include "platform/web/body_reader.hpp"

namespace web {
namespace {

namespace http = boost::beast::http;
using boost::beast::string_view;  // converts to std::string_view by itself
using boost::system::error_code;

// Headers that mean one thing only; sent twice, we and a proxy might each believe another one.
constexpr std::string_view once_only[] = {
    "host",   "content-length", "transfer-encoding", "content-type", "cookie", "authorization",
    "expect", "origin",         "sec-fetch-site",    "traceparent"};

Method method_of(std::string_view name) {
    for (const auto method :
         {Method::get, Method::post, Method::head, Method::put, Method::patch, Method::del, Method::options})
        if (name == method_name(method)) return method;
    return Method::other;
}

bool is_host(std::string_view value) {
    const auto allowed = [](char sign) {
        if ((sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9'))
            return true;
        return sign == '.' || sign == '-' || sign == '_' || sign == ':' || sign == '[' || sign == ']';
    };
    return !value.empty() && std::all_of(value.begin(), value.end(), allowed);
}

bool is_length(std::string_view value) {
    const auto digit = [](char sign) { return sign >= '0' && sign <= '9'; };
    return !value.empty() && value.size() <= 18 && std::all_of(value.begin(), value.end(), digit);
}

void lower_media_type(std::string& value) {
    for (std::size_t i = 0; i < value.size() && value[i] != ';'; ++i)
        if (value[i] >= 'A' && value[i] <= 'Z') value[i] = static_cast<char>(value[i] - 'A' + 'a');
}

// Beast splits the head; each rule of ours stands in one of its callbacks. A refusal is the status to answer; the error
// code only makes Beast stop. Bodies are not Beast's: BodyReader.
class Sax final : public http::basic_parser<true> {
public:
    Sax() {
        header_limit(Limits::head_bytes + 1);  // the head's length is judged before it comes here
        skip(true);                            // done after the head
    }

    Request request;
    BodyReader body;
    int refusal = 0;
    bool expects_continue = false;
    bool http10 = false;

private:
    void refuse(int status, error_code& stop) {
        refusal = status;
        stop = http::make_error_code(http::error::bad_value);
    }

    void on_request_impl(http::verb, string_view method, string_view target, int version,
                         error_code& stop) override {
        request.method = method_of(method);
        http10 = version == 10;
        if (target.size() > Limits::target_bytes) return refuse(414, stop);
        auto parsed = web::parse_target(target);
        if (!parsed) return refuse(400, stop);
        request.path = std::move(parsed->path);
        request.query = std::move(parsed->query);
    }

    void on_field_impl(http::field, string_view name, string_view value, error_code& stop) override {
        if (request.headers.list().size() == Limits::headers) return refuse(431, stop);
        const std::string lower = base::lower_ascii(name);
        std::string text(value.data(), value.size());
        if (!base::valid_utf8(text)) return refuse(400, stop);
        const bool once = std::find(std::begin(once_only), std::end(once_only), lower) != std::end(once_only);
        if (once && request.headers.has(lower)) return refuse(400, stop);
        if (lower == "host" && !is_host(text)) return refuse(400, stop);
        if (lower == "content-length" && !is_length(text)) return refuse(400, stop);
        if (lower == "transfer-encoding" && (http10 || base::lower_ascii(text) != "chunked"))
            return refuse(400, stop);
        if (lower == "content-type") lower_media_type(text);
        request.headers.add(lower, std::move(text));
    }

    void on_header_impl(error_code& stop) override {
        if (!http10 && !request.headers.has("host")) return refuse(400, stop);
        // Beast refuses this pair too; it is the one rule that we would not leave to somebody else.
        const bool has_length = request.headers.has("content-length");
        if (has_length && request.headers.has("transfer-encoding")) return refuse(400, stop);
        const bool has_body = chunked() || content_length().value_or(0) > 0;
        if (has_body && (request.method == Method::get || request.method == Method::head))
            return refuse(400, stop);

        auto cookies = parse_cookies(request.header("cookie"));
        if (!cookies) return refuse(400, stop);
        request.cookies = std::move(*cookies);

        if (const auto expect = request.headers.first("expect"); expect && !http10) {
            if (base::lower_ascii(*expect) != "100-continue") return refuse(417, stop);
            expects_continue = has_body;
        }
        const auto limit =
            request.content_type() == "multipart/form-data" ? Limits::upload_bytes : Limits::body_bytes;
        body = chunked() ? BodyReader::chunked(limit)
                         : BodyReader::of_length(content_length().value_or(0), limit);
        if (body.state() == BodyReader::State::too_large) refuse(413, stop);
    }

    void on_response_impl(int, string_view, int, error_code&) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
    std::size_t on_body_impl(string_view bytes, error_code&) override { return bytes.size(); }
    void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, string_view bytes, error_code&) override {
        return bytes.size();
    }
    void on_finish_impl(error_code&) override {}
};

}  // namespace

class RequestReader::Parser {
public:
    std::size_t feed_head(std::string_view bytes);
    std::size_t feed_body(std::string_view bytes);
    std::size_t refuse(int status);
    void begin();

    std::optional<Sax> sax{std::in_place};
    State state = State::head;
    int refusal = 0;

private:
    std::size_t find_head_end(std::string_view bytes);
    void judge_body();

    std::size_t m_scanned = 0;     // of the head: bytes seen
    std::size_t m_line_start = 0;  // of the head: where the line under the scan begins
};

std::size_t RequestReader::Parser::refuse(int status) {
    state = State::refused;
    refusal = status;
    return 0;
}

void RequestReader::Parser::begin() {
    sax.emplace();
    state = State::head;
    m_scanned = m_line_start = 0;
}

// The length of the head, or 0 as long as it is not whole. Judges the lines on the way, so that a bare LF is refused
// when it comes and not when the time is up; Beast would repair folded lines, which we don't want.
std::size_t RequestReader::Parser::find_head_end(std::string_view bytes) {
    if (bytes.empty()) return 0;
    if (bytes.front() < 'A' || bytes.front() > 'Z')
        return refuse(400);  // TLS, an empty line, a left-over body
    const auto head = bytes.substr(0, Limits::head_bytes);
    while (m_scanned < head.size()) {
        const auto feed_at = head.find('\n', m_scanned);
        if (feed_at == std::string_view::npos) {
            m_scanned = head.size();
            break;
        }
        if (head[feed_at - 1] != '\r') return refuse(400);
        const auto line = head.substr(m_line_start, feed_at - 1 - m_line_start);
        m_scanned = m_line_start = feed_at + 1;
        if (line.empty()) return feed_at + 1;
        if (line.front() == ' ' || line.front() == '\t') return refuse(400);
    }
    return head.size() < Limits::head_bytes ? 0 : refuse(431);
}

// Beast gets a head once and whole, so that none of its states outlives a call.
std::size_t RequestReader::Parser::feed_head(std::string_view bytes) {
    const auto size = find_head_end(bytes);
    if (size == 0) return 0;
    error_code stop;
    const auto taken = sax->put(boost::asio::const_buffer(bytes.data(), size), stop);
    if (stop || taken != size || !sax->is_done()) return refuse(sax->refusal != 0 ? sax->refusal : 400);
    state = State::body;
    judge_body();
    return size;
}

std::size_t RequestReader::Parser::feed_body(std::string_view bytes) {
    const auto taken = sax->body.feed(bytes, sax->request.body);
    judge_body();
    return taken;
}

void RequestReader::Parser::judge_body() {
    switch (sax->body.state()) {
        case BodyReader::State::reading: return;
        case BodyReader::State::done: state = State::complete; return;
        case BodyReader::State::malformed: refuse(400); return;
        case BodyReader::State::too_large: refuse(413); return;
    }
}

RequestReader::RequestReader() : m_parser(std::make_unique<Parser>()) {}
RequestReader::~RequestReader() = default;

std::size_t RequestReader::feed(std::string_view bytes) {
    if (m_parser->state == State::head) return m_parser->feed_head(bytes);
    return m_parser->state == State::body ? m_parser->feed_body(bytes) : 0;
}

RequestReader::State RequestReader::state() const { return m_parser->state; }
int RequestReader::refusal() const { return m_parser->refusal; }
bool RequestReader::awaits_continue() const {
    return m_parser->state == State::body && m_parser->sax->expects_continue &&
           m_parser->sax->request.body.empty();
}
void RequestReader::continue_sent() { m_parser->sax->expects_continue = false; }
bool RequestReader::keep_alive() const { return m_parser->sax->keep_alive(); }
bool RequestReader::is_http10() const { return m_parser->sax->http10; }
Request& RequestReader::request() { return m_parser->sax->request; }
void RequestReader::next() { m_parser->begin(); }

}  // namespace web
