#include "app/api_document.hpp"

namespace app {
namespace {

web::Response document(toegang::Call&, toegang::Public) {
    web::Response response;
    response.type = "application/json";
    response.fixed_body = api_document();
    response.header("Access-Control-Allow-Origin", "*");
    return response;
}

}  // namespace

void add_api_document(toegang::Routes& routes) { routes.get("/api/v1/openapi.json", document); }

}  // namespace app
