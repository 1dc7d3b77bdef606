// A browser of one person, for tests of log-in: keeps its cookies and sends the token of the last form it saw.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "domein/inloggen/inloggen.hpp"
#include "kern/toegang/test_huis.hpp"

namespace inloggen::test {

using toegang::test::TestHuis;
using toegang::test::Velden;

class Browser {
public:
    explicit Browser(TestHuis& huis, std::string adres = "192.0.2.1")
        : m_huis(&huis),
          m_adres(std::move(adres)) {}

    web::Response get(std::string_view pad) { return send(m_huis->request({}, web::Method::get, pad)); }

    web::Response post(std::string_view pad, const Velden& velden) {
        web::Request request = m_huis->request({}, web::Method::post, pad);
        request.headers.add("sec-fetch-site", "same-origin");
        request.form.add("csrf", csrf);
        for (const auto& [naam, waarde] : velden) request.form.add(naam, waarde);
        return send(std::move(request));
    }

    web::Response send(web::Request&& request) {
        for (const auto& [naam, waarde] : cookies) request.cookies.add(naam, waarde);
        request.remote = m_adres;
        request.headers.add("user-agent", "Firefox/140.0 (Linux)");
        web::Response response = m_huis->send(std::move(request));
        for (const auto& [naam, waarde] : response.headers)
            if (naam == "Set-Cookie") keep(waarde);
        if (const auto token = veld(response.body, "csrf"); !token.empty()) csrf = token;
        return response;
    }

    // Password and code, as a person does it.
    web::Response log_in(std::string_view login, std::string_view wachtwoord, std::string_view code) {
        get("/inloggen");
        post("/inloggen", {{"gebruiker", std::string(login)}, {"wachtwoord", std::string(wachtwoord)}});
        get("/inloggen/tweede-stap");
        return post("/inloggen/tweede-stap", {{"code", std::string(code)}});
    }

    std::string sessie() const {
        const auto found = cookies.find("rh");
        return found == cookies.end() ? std::string() : found->second;
    }

    // The value of the first hidden field of that name.
    static std::string veld(std::string_view body, std::string_view naam) {
        const std::string begin = "name=\"" + std::string(naam) + "\" value=\"";
        const auto at = body.find(begin);
        if (at == body.npos) return {};
        const auto van = at + begin.size();
        return std::string(body.substr(van, body.find('"', van) - van));
    }

    std::map<std::string, std::string> cookies;
    std::string csrf;

private:
    void keep(std::string_view line) {
        const auto equals = line.find('=');
        const auto end = line.find(';');
        const std::string naam(line.substr(0, equals));
        if (line.find("Max-Age=0") != line.npos)
            cookies.erase(naam);
        else
            cookies[naam] = line.substr(equals + 1, end - equals - 1);
    }
    TestHuis* m_huis;
    std::string m_adres;
};

inline std::string header(const web::Response& response, std::string_view naam) {
    for (const auto& [key, value] : response.headers)
        if (key == naam) return value;
    return {};
}

// What the app of everybody in the test house shows now.
inline std::string code(TestHuis& huis) {
    constexpr std::string_view van = toegang::test::totp_geheim;
    return crypto::totp_code({reinterpret_cast<const std::uint8_t*>(van.data()), van.size()},
                             huis.clock().now().us / 1'000'000);
}

// Takes its second factor from an account, as of one who never logged in.
inline void zonder_factor(TestHuis& huis, std::string_view login) {
    static constexpr db::Sql wis{"test.geen_totp",
                                 "UPDATE account SET totp_z = NULL, totp_stap = 0 WHERE id = $1"};
    const auto account = huis.account(login);
    huis.schrijf([&](db::Tx& tx) { tx.run(wis, account); });
}

inline void wacht(TestHuis& huis, std::int64_t seconden) {
    huis.clock().set(huis.clock().now().plus_seconds(seconden));
}

}  // namespace inloggen::test
