// Pagination of lists: `page` from 1 and `pageSize`, with RFC 8288 Link headers for the API.
#pragma once

#include <initializer_list>
#include <string_view>

#include "platform/base/result.hpp"
#include "platform/html/url.hpp"
#include "platform/web/request.hpp"
#include "platform/web/response.hpp"

namespace pagina {

struct Bladzijde {
    int page = 1;
    int page_size = 25;
    static constexpr int page_max = 4'000;
    static constexpr int page_size_max = 100;
};

// Reads and checks both; every fault at once. `ook`: names of the query that the caller reads himself.
Result<Bladzijde> lees_bladzijde(const web::Request& request,
                                 std::initializer_list<std::string_view> ook = {});

// Adds first, prev and next. There is no last: counting everything would cost each reader of page one.
web::Response met_links(web::Response response, std::string_view pad, const Bladzijde& bladzijde, bool meer);
// The same for a list that was chosen from: `basis` carries the choice.
web::Response met_links(web::Response response, const html::Url& basis, const Bladzijde& bladzijde,
                        bool meer);

}  // namespace pagina
