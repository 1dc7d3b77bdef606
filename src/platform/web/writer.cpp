#include "platform/web/writer.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <string>

#include "platform/base/text.hpp"
#include "platform/web/server.hpp"

namespace web {
namespace {

constexpr std::string_view csp_name = "Content-Security-Policy";
constexpr std::string_view csp =
    "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'\r\n";

// same-origin, because a form that is posted under no-referrer says `Origin: null`, and same_origin() needs the truth.
constexpr std::string_view referrer_name = "Referrer-Policy";
constexpr std::string_view referrer = "Referrer-Policy: same-origin\r\n";

constexpr std::string_view standing =
    "X-Content-Type-Options: nosniff\r\n"
    "X-Frame-Options: DENY\r\n"
    "Cross-Origin-Opener-Policy: same-origin\r\n"
    "Cross-Origin-Resource-Policy: same-origin\r\n"
    "Permissions-Policy: accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), "
    "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()\r\n";

constexpr std::string_view hsts = "Strict-Transport-Security: max-age=63072000\r\n";
constexpr std::string_view no_store = "Cache-Control: no-store\r\n";

// What a header may not be: the server's own, or a second answer in the eyes of a proxy.
constexpr std::string_view own_headers[] = {"connection", "content-length", "content-type",
                                            "date",       "keep-alive",     "transfer-encoding"};

bool is_name(std::string_view name) {
    const auto token = [](char sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
               sign == '-' || sign == '_';
    };
    return !name.empty() && std::all_of(name.begin(), name.end(), token);
}

bool is_value(std::string_view value) {
    const auto printable = [](char sign) {
        const auto byte = static_cast<unsigned char>(sign);
        return byte >= 0x20 && byte != 0x7f;
    };
    return std::all_of(value.begin(), value.end(), printable);
}

bool equal_names(std::string_view left, std::string_view right) {
    const auto lower = [](char sign) {
        return sign >= 'A' && sign <= 'Z' ? static_cast<char>(sign + 32) : sign;
    };
    return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(),
                                                     [&](char a, char b) { return lower(a) == lower(b); });
}

bool names(const Response& response, std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& header) { return equal_names(header.first, name); });
}

bool has_no_body(int status) { return status == 204 || status == 304; }

void write_standing(const Response& response, Transport transport, std::string& out) {
    // Only these three can be replaced: the others are the same for everything that we serve.
    if (!names(response, csp_name)) out += csp;
    if (!names(response, referrer_name)) out += referrer;
    if (!response.cacheable) out += no_store;
    out += standing;
    if (transport == Transport::tls) out += hsts;
}

struct ErrorText {
    int status;
    std::string_view title;
    std::string_view sentence;
};

constexpr ErrorText error_texts[] = {
    {400, "Verzoek niet begrepen", "De server kon dit verzoek niet lezen. Ga terug en probeer het opnieuw."},
    {408, "Te lang gewacht", "Het verzoek kwam niet op tijd helemaal binnen. Probeer het opnieuw."},
    {413, "Te groot", "Wat u stuurt is te groot. Maak het kleiner, of verdeel het over meer keren."},
    {414, "Adres te lang", "Het adres van deze pagina is te lang."},
    {417, "Verzoek niet begrepen", "De server kan niet doen wat dit verzoek verwacht."},
    {431, "Verzoek te groot",
     "De kop van dit verzoek is te groot. Wis de cookies van deze site en probeer het opnieuw."},
    {500, "Er ging iets mis",
     "Uw verzoek is niet uitgevoerd. Probeer het later opnieuw of neem contact op met beheer."},
    {503, "Even te druk", "De server is nu te druk. Wacht even en probeer het dan opnieuw."},
};

const ErrorText& error_text(int status) {
    const auto found = std::find_if(std::begin(error_texts), std::end(error_texts),
                                    [&](const ErrorText& text) { return text.status == status; });
    return found == std::end(error_texts) ? error_texts[0] : *found;
}

}  // namespace

bool can_be_written(const Response& response) {
    if (response.status < 200 || response.status > 599 || !is_value(response.type)) return false;
    return std::all_of(response.headers.begin(), response.headers.end(), [](const auto& header) {
        const auto own = [&](std::string_view name) { return equal_names(header.first, name); };
        return is_name(header.first) && is_value(header.second) &&
               std::none_of(std::begin(own_headers), std::end(own_headers), own);
    });
}

void write_head(const Response& response, const Envelope& envelope, std::string& out) {
    fmt::format_to(std::back_inserter(out), "HTTP/1.1 {} {}\r\nDate: ", response.status,
                   reason(response.status));
    out += http_date(envelope.now);
    if (!has_no_body(response.status)) {
        out += "\r\nContent-Type: ";
        out += response.type;
        if (!response.stream) {  // the end of a stream is the end of its connection
            out += "\r\nContent-Length: ";
            out += std::to_string(body_of(response).size());
        }
    }
    out += "\r\n";
    if (envelope.after == AfterAnswer::close) out += "Connection: close\r\n";
    if (envelope.after == AfterAnswer::keep_http10) out += "Connection: keep-alive\r\n";
    write_standing(response, envelope.transport, out);
    for (const auto& [name, value] : response.headers) {
        // A page that is not cacheable does not become so by a header: that is one decision, taken by `cacheable`.
        if (!response.cacheable && equal_names(name, "Cache-Control")) continue;
        out += name;
        out += ": ";
        out += value;
        out += "\r\n";
    }
    out += "\r\n";
}

std::string_view body_of(const Response& response) {
    if (has_no_body(response.status)) return {};
    return response.fixed_body.empty() ? std::string_view(response.body) : response.fixed_body;
}

Response error_answer(int status, AnswerForm form, const IdBytes& trace) {
    const auto& text = error_text(status);
    std::string sentence(text.sentence);
    if (!trace.is_null()) sentence += " Nummer in het logboek van de server: " + trace.text() + ".";
    if (form == AnswerForm::json) return problem(status, text.title, sentence);
    return html_response(
        fmt::format("<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n"
                    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                    "<title>{0}</title>\n</head>\n<body>\n<main>\n<h1>{0}</h1>\n<p>{1}</p>\n</main>\n"
                    "</body>\n</html>\n",
                    text.title, sentence),
        status);
}

std::string http_date(Instant moment) {
    // Every answer bears a date, and thousands bear the same one.
    thread_local std::int64_t cached_second = -1;
    thread_local std::string cached;
    const auto second = moment.us / 1'000'000;
    if (second == cached_second) return cached;
    using namespace std::chrono;
    static constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    static constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const sys_seconds when{seconds{second}};
    const auto day = floor<std::chrono::days>(when);
    const year_month_day date{day};
    const hh_mm_ss time{when - day};
    cached = fmt::format("{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT", days[weekday{day}.c_encoding()],
                         static_cast<unsigned>(date.day()), months[static_cast<unsigned>(date.month()) - 1],
                         static_cast<int>(date.year()), time.hours().count(), time.minutes().count(),
                         time.seconds().count());
    cached_second = second;
    return cached;
}

std::string_view reason(int status) {
    switch (status) {
        case 100: return "Continue";
        case 200: return "OK";
        case 201: return "Created";
        case 202: return "Accepted";
        case 204: return "No Content";
        case 206: return "Partial Content";
        case 301: return "Moved Permanently";
        case 302: return "Found";
        case 303: return "See Other";
        case 304: return "Not Modified";
        case 307: return "Temporary Redirect";
        case 308: return "Permanent Redirect";
        case 400: return "Bad Request";
        case 401: return "Unauthorized";
        case 403: return "Forbidden";
        case 404: return "Not Found";
        case 405: return "Method Not Allowed";
        case 406: return "Not Acceptable";
        case 408: return "Request Timeout";
        case 409: return "Conflict";
        case 410: return "Gone";
        case 412: return "Precondition Failed";
        case 413: return "Content Too Large";
        case 414: return "URI Too Long";
        case 415: return "Unsupported Media Type";
        case 416: return "Range Not Satisfiable";
        case 417: return "Expectation Failed";
        case 422: return "Unprocessable Content";
        case 428: return "Precondition Required";
        case 429: return "Too Many Requests";
        case 431: return "Request Header Fields Too Large";
        case 500: return "Internal Server Error";
        case 501: return "Not Implemented";
        case 503: return "Service Unavailable";
        default: return "Status";
    }
}

}  // namespace web
