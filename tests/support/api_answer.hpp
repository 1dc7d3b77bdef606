// What tests of the API share: an answer is held against the description of its route.
#pragma once

#include <gtest/gtest.h>

#include "kern/toegang/test_huis.hpp"
#include "tests/support/api_document.hpp"

namespace api_answer {

using namespace api_document;
using toegang::DeelnameRol;
using toegang::Doel;

class ApiAnswerTest : public testing::TestWithParam<db::Engine> {
protected:
    // Sends it, and holds the answer against the description of the route; of what is taken the body too.
    web::Response send(std::string_view login, Method method, std::string_view pattern,
                       const std::string& path, std::string body = {}, Doel doel = Doel::procesregie) {
        const web::Response response = huis.api(login, method, path, body, doel);
        const std::string what =
            std::string(web::method_name(method)) + " " + path + " " + std::to_string(response.status);
        EXPECT_EQ(header(response, "API-Version"), toegang::Router::api_version) << what;
        const Value* found = operation(method, pattern);
        if (found == nullptr) {
            ADD_FAILURE() << what << " is not described";
            return response;
        }
        if (response.status < 300 && body.starts_with('{')) taken(*found, body, what);
        const Value* answer =
            json_schema::resolve(document(), found->find("responses")->find(std::to_string(response.status)));
        if (answer == nullptr) {
            ADD_FAILURE() << what << " is an answer that is not described: " << response.body;
            return response;
        }
        const Value* content = answer->find("content");
        EXPECT_EQ(content == nullptr, response.body.empty()) << what;
        if (content == nullptr) return response;
        const Value* typed = content->find(response.type);
        if (typed == nullptr) {
            ADD_FAILURE() << what << " is not described as " << response.type;
            return response;
        }
        if (response.type.find("json") == std::string::npos) return response;  // a file
        const Value value = json::parse(response.body, document_bytes_max).value();
        for (const auto& fault : json_schema::faults(document(), typed->find("schema"), value))
            ADD_FAILURE() << what << ": " << fault << "\n" << response.body;
        return response;
    }
    // A body that the route took has no field that its description does not know, and none too few.
    void taken(const Value& operation, const std::string& body, const std::string& what) {
        const Value* described = json_schema::resolve(document(), operation.find("requestBody"));
        if (described == nullptr) {
            ADD_FAILURE() << what << " takes a body that is not described";
            return;
        }
        const Value* typed = described->find("content")->find("application/json");
        const Value value = json::parse(body, document_bytes_max).value();
        for (const auto& fault : json_schema::faults(document(), typed->find("schema"), value))
            ADD_FAILURE() << what << " took " << body << ": " << fault;
    }
    // Creates it and gives its id; "" when that failed.
    std::string made(std::string_view login, std::string_view pattern, const std::string& path,
                     std::string body, Doel doel = Doel::procesregie) {
        const auto response = send(login, Method::post, pattern, path, std::move(body), doel);
        EXPECT_EQ(response.status, 201) << path << " " << response.body;
        if (response.status != 201) return {};
        return *json::parse(response.body, document_bytes_max).value().find("id")->text();
    }

    // The bearer token of a login, made by one call of the API.
    std::vector<std::pair<std::string, std::string>> api_headers(std::string_view login) {
        return {{"authorization", "Bearer " + huis.token(login, Doel::procesregie)}};
    }

    toegang::test::TestHuis huis{GetParam()};
};

}  // namespace api_answer
