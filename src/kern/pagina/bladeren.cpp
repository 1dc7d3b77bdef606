#include "kern/pagina/bladeren.hpp"

#include <algorithm>
#include <charconv>
#include <string>

namespace pagina {
namespace {

// The number, or nothing when it is not one between 1 and `max`.
std::optional<int> getal(std::string_view text, int max) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 1 || value > max)
        return std::nullopt;
    return value;
}

// `begin`: the address up to the number of the page.
web::Response met_begin(web::Response response, const std::string& begin, const Bladzijde& bladzijde,
                        bool meer) {
    std::string links;
    const auto link = [&](int page, std::string_view rel) {
        if (!links.empty()) links += ", ";
        links += "<" + begin + std::to_string(page) + "&pageSize=" + std::to_string(bladzijde.page_size) +
                 ">; rel=\"" + std::string(rel) + "\"";
    };
    link(1, "first");
    if (bladzijde.page > 1) link(bladzijde.page - 1, "prev");
    if (meer) link(bladzijde.page + 1, "next");
    response.header("Link", links);
    return response;
}

}  // namespace

Result<Bladzijde> lees_bladzijde(const web::Request& request, std::initializer_list<std::string_view> ook) {
    Bladzijde bladzijde;
    InvalidInput fouten;
    const auto lees = [&](std::string_view naam, int max, int& in) {
        const auto text = request.query.first(naam);
        if (!text) return;
        if (const auto value = getal(*text, max))
            in = *value;
        else
            fouten.faults.push_back(
                {std::string(naam), "out-of-range",
                 "Dit moet een getal zijn van 1 tot en met " + std::to_string(max) + "."});
    };
    lees("page", Bladzijde::page_max, bladzijde.page);
    lees("pageSize", Bladzijde::page_size_max, bladzijde.page_size);
    for (const auto& [naam, waarde] : request.query.list())
        if (naam != "page" && naam != "pageSize" && std::ranges::find(ook, naam) == ook.end())
            fouten.faults.push_back({naam, "unknown-field", "Dit veld kennen we niet."});
    if (!fouten.faults.empty()) return tl::unexpected<Error>(std::move(fouten));
    return bladzijde;
}

web::Response met_links(web::Response response, std::string_view pad, const Bladzijde& bladzijde, bool meer) {
    return met_begin(std::move(response), std::string(pad) + "?page=", bladzijde, meer);
}

web::Response met_links(web::Response response, const html::Url& basis, const Bladzijde& bladzijde,
                        bool meer) {
    const char teken = basis.text().find('?') == std::string_view::npos ? '?' : '&';
    return met_begin(std::move(response), std::string(basis.text()) + teken + "page=", bladzijde, meer);
}

}  // namespace pagina
