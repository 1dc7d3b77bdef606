#include "platform/web/response.hpp"

#include <cstdio>

namespace web {
namespace {

// Only for the few sentences of problem(): what handlers say in JSON is written by platform/json.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char sign : text) {
        if (sign == '"' || sign == '\\') out.push_back('\\');
        if (static_cast<unsigned char>(sign) < 0x20) {
            char escape[7];
            std::snprintf(escape, sizeof escape, "\\u%04x", static_cast<unsigned>(sign));
            out += escape;
        } else {
            out.push_back(sign);
        }
    }
    return out += '"';
}

}  // namespace

Response html_response(std::string body, int status) {
    Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

Response json_response(std::string body, int status) {
    Response response;
    response.status = status;
    response.type = "application/json";
    response.body = std::move(body);
    return response;
}

Response problem(int status, std::string_view title, std::string_view detail) {
    Response response;
    response.status = status;
    response.type = "application/problem+json";
    response.body = "{\"type\":\"about:blank\",\"title\":" + quoted(title) +
                    ",\"status\":" + std::to_string(status) + ",\"detail\":" + quoted(detail) + "}";
    return response;
}

Response see_other(std::string location) {
    Response response;
    response.status = 303;
    response.header("Location", std::move(location));
    return response;
}

}  // namespace web
