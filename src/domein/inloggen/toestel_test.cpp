// Devices that logged in before: a stranger does not shut their user out, and the mark is worth nothing elsewhere.

#include "domein/inloggen/toestel.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domein/inloggen/test_browser.hpp"

namespace {

using namespace inloggen::test;
using toegang::test::wachtwoord;

class ToestelTest : public testing::TestWithParam<db::Engine> {
protected:
    TestHuis huis{GetParam()};
    Browser bekend{huis, "192.0.2.1"};
    Browser vreemde{huis, "198.51.100.9"};

    void SetUp() override {
        ASSERT_EQ(bekend.log_in("regisseur", wachtwoord, code(huis)).status, 303);
        ASSERT_FALSE(merk(bekend).empty());
        bekend.get("/account");
        ASSERT_EQ(bekend.post("/uitloggen", {}).status, 303);
        wacht(huis, 30);
    }
    static std::string merk(const Browser& wie) {
        const auto found = wie.cookies.find(std::string(inloggen::toestel::cookie));
        return found == wie.cookies.end() ? std::string() : found->second;
    }
    web::Response probeer(Browser& wie, std::string_view login, std::string_view woord) {
        wie.get("/inloggen");
        return wie.post("/inloggen", {{"gebruiker", std::string(login)}, {"wachtwoord", std::string(woord)}});
    }
    // Five wrong guesses: whoever has no mark of this login waits from now on.
    void sluit_buiten(std::string_view login, Browser& wie) {
        for (int i = 0; i < 5; ++i) probeer(wie, login, "fout-fout-fout");
    }
    static bool moet_wachten(const web::Response& antwoord) {
        return antwoord.status == 422 && antwoord.body.find("te vaak iets fout") != std::string::npos;
    }
};

TEST_P(ToestelTest, a_stranger_does_not_make_a_known_device_wait) {
    sluit_buiten("regisseur", vreemde);
    Browser nieuw{huis, "203.0.113.7"};
    EXPECT_TRUE(moet_wachten(probeer(nieuw, "regisseur", wachtwoord)))
        << "without a mark one waits as before";
    EXPECT_EQ(bekend.log_in("regisseur", wachtwoord, code(huis)).status, 303);
    EXPECT_EQ(bekend.get("/account").status, 200);
    EXPECT_TRUE(moet_wachten(probeer(vreemde, "regisseur", wachtwoord)))
        << "and that helps the stranger nothing";
}

TEST_P(ToestelTest, nor_does_who_guesses_from_the_same_address) {
    Browser buur{huis, "192.0.2.1"};
    for (int i = 0; i < 21; ++i) probeer(buur, "naam" + std::to_string(i), "fout-fout-fout");
    EXPECT_TRUE(moet_wachten(probeer(buur, "politie", wachtwoord)));
    EXPECT_EQ(probeer(bekend, "regisseur", wachtwoord).status, 303);
}

TEST_P(ToestelTest, a_known_device_waits_for_its_own_guesses) {
    for (int i = 0; i < 3; ++i) probeer(bekend, "regisseur", "fout-fout-fout");
    EXPECT_TRUE(moet_wachten(probeer(bekend, "regisseur", wachtwoord)));
    EXPECT_EQ(probeer(vreemde, "regisseur", wachtwoord).status, 303) << "counted by itself";
    wacht(huis, 33);
    EXPECT_EQ(probeer(bekend, "regisseur", wachtwoord).status, 303);
}

TEST_P(ToestelTest, a_mark_is_of_one_account_and_cannot_be_made) {
    sluit_buiten("politie", vreemde);
    EXPECT_TRUE(moet_wachten(probeer(bekend, "politie", wachtwoord))) << "the mark of another";
    sluit_buiten("bestaatniet", vreemde);
    const auto van_niemand = probeer(bekend, "bestaatniet", wachtwoord);
    EXPECT_TRUE(moet_wachten(van_niemand)) << "a login that is not there is no different";
    sluit_buiten("regisseur", vreemde);
    const std::string echt = merk(bekend);
    for (std::size_t plaats : {std::size_t{3}, std::size_t{20}, echt.size() - 1}) {
        std::string ander = echt;
        ander[plaats] = ander[plaats] == '1' ? '2' : '1';
        bekend.cookies[std::string(inloggen::toestel::cookie)] = ander;
        EXPECT_TRUE(moet_wachten(probeer(bekend, "regisseur", wachtwoord))) << plaats;
    }
    bekend.cookies[std::string(inloggen::toestel::cookie)] = echt;
    EXPECT_EQ(probeer(bekend, "regisseur", wachtwoord).status, 303);
}

TEST_P(ToestelTest, a_mark_dies_with_the_password_and_with_the_factor) {
    static constexpr db::Sql ander_wachtwoord{"test.wachtwoord",
                                              "UPDATE account SET wachtwoord = $2 WHERE id = $1"};
    static constexpr db::Sql andere_factor{"test.factor", "UPDATE account SET totp_z = $2 WHERE id = $1"};
    static constexpr db::Sql lees_factor{"test.lees_factor", "SELECT totp_z FROM account WHERE id = $1"};
    const auto account = huis.account("regisseur");
    const auto geldt = [&] {
        auto snapshot = huis.db().read();
        return inloggen::toestel::teller(huis.kern(), snapshot.reader(), account, merk(bekend),
                                         huis.clock().now())
            .has_value();
    };
    ASSERT_TRUE(geldt());
    db::Bytes factor;
    {
        auto snapshot = huis.db().read();
        factor = snapshot.reader().value<db::Bytes>(lees_factor, account).value();
    }
    huis.schrijf([&](db::Tx& tx) {
        tx.run(andere_factor, account, inloggen::verzegel_totp(huis.kern(), account, "een ander geheim 123"));
    });
    EXPECT_FALSE(geldt());
    huis.schrijf([&](db::Tx& tx) { tx.run(andere_factor, account, factor); });
    ASSERT_TRUE(geldt());
    const std::string zelfde_woord = crypto::password_hash(wachtwoord);
    huis.schrijf([&](db::Tx& tx) { tx.run(ander_wachtwoord, account, zelfde_woord); });
    EXPECT_FALSE(geldt()) << "set anew, also to the same word";
}

TEST_P(ToestelTest, a_mark_lives_half_a_year_after_the_last_log_in) {
    const auto account = huis.account("regisseur");
    const auto geldt_na = [&](int dagen) {
        auto snapshot = huis.db().read();
        const Instant dan = huis.clock().now().plus_seconds(std::int64_t{dagen} * 86'400);
        return inloggen::toestel::teller(huis.kern(), snapshot.reader(), account, merk(bekend), dan)
            .has_value();
    };
    EXPECT_TRUE(geldt_na(inloggen::toestel::dagen));
    EXPECT_FALSE(geldt_na(inloggen::toestel::dagen + 1));
}

TEST_P(ToestelTest, behind_tls_the_mark_is_of_this_host_and_out_of_reach_of_scripts) {
    Browser thuis{huis, "203.0.113.8"};
    thuis.get("/inloggen");
    thuis.post("/inloggen", {{"gebruiker", "politie"}, {"wachtwoord", std::string(wachtwoord)}});
    thuis.get("/inloggen/tweede-stap");
    web::Request laatste = huis.request({}, web::Method::post, "/inloggen/tweede-stap");
    laatste.tls = true;
    laatste.headers.add("sec-fetch-site", "same-origin");
    laatste.cookies.add("__Host-rh", thuis.sessie());
    laatste.form.add("csrf", thuis.csrf);
    laatste.form.add("code", code(huis));
    const auto antwoord = huis.send(std::move(laatste));
    ASSERT_EQ(antwoord.status, 303);
    const auto regel = std::ranges::find_if(antwoord.headers, [](const auto& header) {
        return header.first == "Set-Cookie" && header.second.starts_with("__Host-rh_toestel=");
    });
    ASSERT_NE(regel, antwoord.headers.end());
    for (const char* deel : {"; Path=/", "; HttpOnly", "; SameSite=Strict", "; Secure", "; Max-Age=15552000"})
        EXPECT_NE(regel->second.find(deel), std::string::npos) << deel;
}

INSTANTIATE_TEST_SUITE_P(Engines, ToestelTest, testing::ValuesIn(db::test::engines()), db::test::engine_name);

}  // namespace
