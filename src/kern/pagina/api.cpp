#include "kern/pagina/api.hpp"

namespace pagina {

web::Response api_gedaan() {
    web::Response response;
    response.status = 204;
    return response;
}

web::Response api_gemaakt(const IdBytes& id, std::string waar) {
    std::string body;
    json::Writer(body).begin_object().field("id", id).end_object();
    web::Response response = web::json_response(std::move(body), 201);
    if (!waar.empty()) response.header("Location", std::move(waar));
    return response;
}

}  // namespace pagina
