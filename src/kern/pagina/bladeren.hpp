// Pagination of lists: `page` from 1 and `pageSize`, with RFC 8288 Link headers for the API.
#pragma once

#include <string_view>

#include "platform/base/result.hpp"
#include "platform/web/request.hpp"
#include "platform/web/response.hpp"

namespace pagina {

struct Bladzijde {
    int page = 1;
    int page_size = 25;
    static constexpr int page_max = 4'000;
    static constexpr int page_size_max = 100;
};

// Reads and checks both; every fault at once.
Result<Bladzijde> lees_bladzijde(const web::Request& request);

// Adds first, prev and next. There is no last: counting everything would cost each reader of page one.
web::Response met_links(web::Response response, std::string_view pad, const Bladzijde& bladzijde, bool meer);

}  // namespace pagina
