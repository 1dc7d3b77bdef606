// docs/api/openapi.json against the routes of the program: the same addresses both ways, and what it says of each.
#include "tests/support/api_document.hpp"
#include "app/system_routes.hpp"
#include "kern/toegang/router.hpp"

namespace {

using namespace api_document;

TEST(ApiDocument, has_every_route_and_no_other) {
    const toegang::Routes routes = app::all_routes(app::Probes{});
    std::set<std::pair<std::string, std::string>> described;
    for (const auto& [path, operations] : *document().find("paths")->object())
        for (const auto& [method, what] : *operations.object())
            if (method != "parameters") described.emplace(method, std::string(prefix) + path);
    for (const auto& route : routes.all()) {
        if (!route.api) continue;
        EXPECT_TRUE(route.pattern.starts_with(prefix)) << route.pattern;
        EXPECT_EQ(described.erase({lower(web::method_name(route.method)), std::string(route.pattern)}), 1U)
            << web::method_name(route.method) << " " << route.pattern << " is not described";
    }
    for (const auto& [method, path] : described) ADD_FAILURE() << method << " " << path << " does not exist";
}

TEST(ApiDocument, names_the_holes_of_each_path) {
    for (const auto& [path, operations] : *document().find("paths")->object()) {
        std::set<std::string> named;
        if (const Value* parameters = operations.find("parameters"); parameters != nullptr)
            for (const Value& one : *parameters->array())
                named.insert(*json_schema::resolve(document(), &one)->find("name")->text());
        EXPECT_EQ(named, holes(path)) << path;
    }
}

TEST(ApiDocument, asks_for_no_token_exactly_where_the_route_is_public) {
    const toegang::Routes routes = app::all_routes(app::Probes{});
    for (const auto& route : routes.all()) {
        if (!route.api) continue;
        const Value* found = operation(route.method, route.pattern);
        ASSERT_NE(found, nullptr) << route.pattern;
        EXPECT_EQ(found->find("security") != nullptr, !route.recht) << route.pattern;
    }
}

TEST(ApiDocument, tells_the_version_of_the_program) {
    EXPECT_EQ(*document().find("info")->find("version")->text(), toegang::Router::api_version);
}

// A BSN may be given, but never stands in an address or an answer.
TEST(ApiDocument, keeps_the_bsn_out_of_addresses_and_answers) {
    for (const auto& [path, operations] : *document().find("paths")->object()) {
        EXPECT_EQ(lower(path).find("bsn"), std::string::npos) << path;
        EXPECT_EQ(json_schema::text(operations).find("bsn"), std::string::npos) << path;
    }
    for (const auto& [name, schema] : *document().find("components")->find("schemas")->object()) {
        if (name.starts_with("Nieuw")) continue;  // what is given
        const Value* properties = schema.find("properties");
        EXPECT_TRUE(properties == nullptr || properties->find("bsn") == nullptr) << name;
    }
}

}  // namespace
